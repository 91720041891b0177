import { type Json, readSpec, scenariosOf } from "@badge-contract/spec";
import { describe, expect, it } from "vitest";
import { responses as withDrift } from "../src/drift.js";
import { formatIssue, formatPath, responses } from "../src/index.js";

const { scenarios } = scenariosOf(readSpec());

/** The body of a scenario with the value at each path replaced, or taken out where it is undefined. */
function edited(key: string, edits: Record<string, unknown>): unknown {
  const body = structuredClone(scenarios.find((scenario) => scenario.key === key)?.response.value);
  for (const [path, value] of Object.entries(edits)) {
    const keys = path.split(".");
    const last = keys.pop() as string;
    const parent = keys.reduce<Json>((at, one) => (at as Record<string, Json>)[one] as Json, body as Json);
    if (value === undefined) delete (parent as Record<string, unknown>)[last];
    else (parent as Record<string, unknown>)[last] = value;
  }
  return body;
}

const told = (key: string, edits: Record<string, unknown>) =>
  responses.getCustomerBadge[200]["~standard"].validate(edited(key, edits)).issues?.map(formatIssue);

describe("An issue says where, what was expected and what was found:", () => {
  it.each<[string, string, Record<string, unknown>, string[]]>([
    ["a wrong type", "fixedWindow", { "data.id": 5 }, ["$.data.id: expected string, found number"]],
    ["a missing member", "fixedWindow", { "data.name": undefined }, ["$.data.name: expected string, found nothing"]],
    [
      "a missing object",
      "fixedWindow",
      { "data.earnExpiry": undefined },
      ["$.data.earnExpiry: expected object, found nothing"],
    ],
    [
      "a fraction",
      "fixedWindow",
      { "data.activeEarnedCount": 1.5 },
      ["$.data.activeEarnedCount: expected integer, found number"],
    ],
    [
      "a number beyond a double",
      "fixedWindow",
      { "data.createdOn": JSON.parse("1e400") },
      ["$.data.createdOn: expected number, found Infinity"],
    ],
    [
      "a free key",
      "fixedWindow",
      { "data.customFields": { "team colour": null } },
      ['$.data.customFields["team colour"]: expected string, found null'],
    ],
    [
      "equal items",
      "fixedWindow",
      { "data.owner": ["Loyalty", "Loyalty"] },
      ["$.data.owner: expected different items, found array of 2"],
    ],
    [
      "an item",
      "fixedWindow",
      { "data.images": [{ name: "a", fileSvcHandle: "b", url: "c" }] },
      ["$.data.images[0].tag: expected string, found nothing"],
    ],
    [
      "null or an object",
      "fixedWindow",
      { warnings: [{ code: "1", message: "m" }, null] },
      ["$.warnings[0].code: expected integer, found string", "$.warnings[1]: expected object, found null"],
    ],
    [
      "an envelope that is none",
      "fixedWindow",
      { data: null, errors: undefined },
      ["$.data: expected object, found null", "$.errors: expected array or null, found nothing"],
    ],
  ])("%s", (_, key, edits, issues) => expect(told(key, edits)).toEqual(issues));
});

describe("In a union, an issue is about the branch that was meant:", () => {
  const first = "data.customerConstraints.0";
  it.each<[string, string, Record<string, unknown>, string[]]>([
    [
      "the one its tag names",
      "fixedWindowWithStatistics",
      { [`${first}.rollType`]: "DAYS", [`${first}.maxEarnLimit`]: null },
      [
        "$.data.customerConstraints[0].rollType: expected null, found string",
        "$.data.customerConstraints[0].maxEarnLimit: expected integer, found null",
      ],
    ],
    [
      "the condition of that branch",
      "fixedWindowWithStatistics",
      { [`${first}.durationType`]: "DAYS", [`${first}.refreshRate`]: null },
      ["$.data.customerConstraints[0].refreshRate: expected integer, found null"],
    ],
    [
      "the tag itself",
      "fixedWindowWithStatistics",
      { [`${first}.constraintType`]: 7 },
      ["$.data.customerConstraints[0].constraintType: expected string, found number"],
    ],
    [
      "the nearest where no tag tells",
      "fixedWindowWithStatistics",
      { "data.earnDetails": undefined },
      ["$.data.earnDetails: expected object, found nothing"],
    ],
    [
      "and what is wrong deep inside it",
      "issuedBadgeWithStatistics",
      { "data.issualDetails.issuals.0.issuedOn": "2024-05-27" },
      ["$.data.issualDetails.issuals[0].issuedOn: expected number, found string"],
    ],
    [
      "each of its forms where none is near",
      "fixedWindow",
      { "data.earnExpiry": "never" },
      ["$.data.earnExpiry: expected object, found string"],
    ],
  ])("%s", (_, key, edits, issues) => expect(told(key, edits)).toEqual(issues));
});

describe("An issue does not give away", () => {
  it("what stands in the document", () => {
    const secret = "tom.sawyer@example.com";
    const places = [
      "data.createdOn",
      "data.images",
      "data.earnExpiry",
      "data.earnExpiry.expiryType",
      "data.activeEarnedCount",
      "errors",
    ];
    for (const place of places) {
      const issues = responses.getCustomerBadge[200]["~standard"].validate(
        edited("fixedWindow", { [place]: secret }),
      ).issues;
      expect(JSON.stringify(issues ?? [])).not.toContain("sawyer");
      const news = withDrift.getCustomerBadge[200].drift(edited("fixedWindow", { [place]: secret }));
      expect(JSON.stringify(news)).not.toContain("sawyer");
    }
  });
});

describe("A body with very many faults", () => {
  it("gives the first hundred", () => {
    const images = Array.from({ length: 100_000 }, () => ({}));
    expect(told("fixedWindow", { "data.images": images })).toHaveLength(100);
  });
});

it("A body nested a hundred thousand levels deep in an open place is judged like any other", () => {
  const depth = 100_000;
  const deep = JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`);
  const body = edited("fixedWindow", { "data.claimedBy": deep, "data.extra": deep });
  expect(responses.getCustomerBadge[200]["~standard"].validate(body).issues).toBeUndefined();
  expect(withDrift.getCustomerBadge[200].drift(body)).toHaveLength(1);
  expect(told("fixedWindow", { "data.owner": deep })).toEqual(["$.data.owner[0]: expected string, found array of 1"]);
});

describe("Drift says what is new, and where:", () => {
  const first = "data.customerConstraints.0";
  it.each<[string, string, Record<string, unknown>, string[]]>([
    ["nothing in a documented answer", "fixedWindowWithStatistics", {}, []],
    [
      "members, at each level",
      "fixedWindow",
      { "data.tier": "GOLD", traceId: 1, "data.earnExpiry.zone": null },
      [
        "unknown-member $.traceId: not documented: number",
        "unknown-member $.data.tier: not documented: string",
        "unknown-member $.data.earnExpiry.zone: not documented: null",
      ],
    ],
    [
      "members of a branch with others",
      "fixedWindowWithStatistics",
      { [`${first}.note`]: "x" },
      ["unknown-member $.data.customerConstraints[0].note: not documented: string"],
    ],
    [
      "values",
      "fixedWindow",
      { "data.badgeStatus": "PAUSED", "data.badgeType": "e-mail 5" },
      [
        'undocumented-value $.data.badgeType: not a documented value: string; documented: "EARN" or "ISSUE_EARN"',
        'undocumented-value $.data.badgeStatus: not a documented value: "PAUSED"; documented: "UPCOMING" or "LIVE" or "EXPIRED"',
      ],
    ],
    [
      "values that could be null",
      "fixedWindowWithStatistics",
      { [`${first}.cycleStatus`]: "PAUSED" },
      [
        'undocumented-value $.data.customerConstraints[0].cycleStatus: not a documented value: "PAUSED"; documented: "ACTIVE" or null',
      ],
    ],
    [
      "tags, and nothing of what comes with them",
      "fixedWindow",
      { "data.earnExpiry": { expiryType: "LUNAR", moons: 3 } },
      [
        'unknown-tag $.data.earnExpiry.expiryType: not a documented tag: "LUNAR"; documented: "RELATIVE" or "ABSOLUTE" or "NEVER"',
      ],
    ],
  ])("%s", (_, key, edits, news) => {
    const body = edited(key, edits);
    expect(withDrift.getCustomerBadge[200]["~standard"].validate(body)).toEqual({ value: body });
    const found = withDrift.getCustomerBadge[200].drift(body);
    const lines = found.map((one) => `${one.kind} ${formatIssue(one)}`);
    expect(lines.toSorted()).toEqual(news.toSorted());
  });
});

it("A path is written as people write it", () => {
  expect(formatPath(["data", "customerConstraints", 0, "rollType"])).toBe("$.data.customerConstraints[0].rollType");
  expect(formatPath(["a b", "0", 'say "x"'])).toBe('$["a b"].0["say \\"x\\""]');
});
