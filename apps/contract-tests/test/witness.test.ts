import { formatPath, type Path, replaceAt } from "@badge-contract/conformance/src/judge/json.ts";
import { Judge } from "@badge-contract/conformance/src/judge/judge.ts";
import { Witness } from "@badge-contract/conformance/src/judge/witness.ts";
import { mutantsOf } from "@badge-contract/conformance/src/plant/mutants.ts";
import { type Json, readSpec, type Scenario, scenariosOf } from "@badge-contract/spec";
import { describe, expect, it } from "vitest";

const spec = readSpec();
const judge = new Judge(spec);
const { scenarios } = scenariosOf(spec);
const scenario = (key: string) => scenarios.find((one) => one.key === key) as Scenario;

const issued = "issuedBadgeWithStatistics";
const cases: [string, string, Path, Json | undefined, string[]][] = [
  ["a member of the wrong type", "fixedWindow", ["data", "id"], 5, ["breach $.data.id: string | number 5"]],
  [
    "a member that is missing",
    issued,
    ["data", "images", 0, "tag"],
    undefined,
    ["breach $.data.images[0].tag: to be there | nothing"],
  ],
  [
    "a fixed window without a duration",
    issued,
    ["data", "customerConstraints", 0, "durationType"],
    null,
    ["breach $.data.customerConstraints[0].durationType: string | null"],
  ],
  [
    "a fixed window of days that does not say how many",
    issued,
    ["data", "customerConstraints", 0, "refreshRate"],
    undefined,
    ["breach $.data.customerConstraints[0].refreshRate: to be there | nothing"],
  ],
  [
    "a badge's rolling window without a roll",
    issued,
    ["data", "badgeConstraints", 1, "rollType"],
    null,
    ["breach $.data.badgeConstraints[1].rollType: string | null"],
  ],
  [
    "an overall limit with a roll",
    issued,
    ["data", "badgeConstraints", 0, "rollType"],
    "DAYS",
    ['breach $.data.badgeConstraints[0].rollType: null | string "DAYS"'],
  ],
  [
    "an overall limit with a duration",
    issued,
    ["data", "badgeConstraints", 0, "durationType"],
    "DAYS",
    ['breach $.data.badgeConstraints[0].durationType: null | string "DAYS"'],
  ],
  [
    "an unknown tag",
    issued,
    ["data", "customerConstraints", 0, "constraintType"],
    "OTHER",
    ['drift $.data.customerConstraints[0].constraintType: "OVERALL" or "FIXED_WINDOW" or "ROLLING_WINDOW" | "OTHER"'],
  ],
  [
    "statistics that are not all there",
    issued,
    ["data", "earnDetails"],
    undefined,
    ["breach $.data.earnDetails: to be there | nothing"],
  ],
  [
    "a single statistic",
    "fixedWindow",
    ["data", "badgeConstraints"],
    [],
    ["breach $.data.badgeConstraints: nothing | []"],
  ],
  [
    "a date or null that is neither",
    "fixedWindow",
    ["data", "earnExpiry", "expiresOn"],
    "soon",
    [
      'breach $.data.earnExpiry.expiresOn: null | string "soon"',
      'breach $.data.earnExpiry.expiresOn: number or null | "soon"',
    ],
  ],
  ["an error list that is empty", "accessDenied", ["errors"], [], ["breach $.errors: at least 1 items | []"]],
  [
    "an owner named twice",
    "fixedWindow",
    ["data", "owner", 1],
    "Milestones",
    ['breach $.data.owner: no item twice (items 0 and 1 are equal) | ["Milestones","Milestones"]'],
  ],
  ["a new member", "fixedWindow", ["data", "since"], { a: 1 }, ['drift $.data.since: nothing | {"a":1}']],
  [
    "a new member deep down",
    issued,
    ["data", "customerConstraints", 0, "fixedWindowCycle", "index"],
    1,
    ["drift $.data.customerConstraints[0].fixedWindowCycle.index: nothing | 1"],
  ],
  [
    "a new value of an enum",
    "fixedWindow",
    ["data", "badgeStatus"],
    "PAUSED",
    ['drift $.data.badgeStatus: "UPCOMING" or "LIVE" or "EXPIRED" | "PAUSED"'],
  ],
  [
    "a member with a name that needs quotes",
    "fixedWindow",
    ["data", "customFields", 'a/b "~'],
    5,
    ['breach $.data.customFields["a/b \\"~"]: string | number 5'],
  ],
  ["errors that are null", "fixedWindow", ["errors"], null, []],
  ["what a shape left open holds", issued, ["data", "earnDetails", "earns"], [{ any: "thing" }, 5], []],
];

describe("an answer with one thing changed", () => {
  it.each(cases)("is explained by what to change: %s", (_, key, path, value, expected) => {
    const { response } = scenario(key);
    const findings = judge.body(response.schemaPointer, replaceAt(response.value, path, value));
    expect(
      findings.map((finding) => `${finding.verdict} ${finding.path}: ${finding.expected} | ${finding.found}`),
    ).toEqual(expected);
  });

  it("is explained with the place in the document", () => {
    const { response } = scenario("fixedWindow");
    const pointers = [
      ["data", "id"],
      ["data", "badgeStatus"],
    ].map(
      (path) =>
        judge.body(response.schemaPointer, replaceAt(response.value, path, path[1] === "id" ? 5 : "PAUSED"))[0]
          ?.pointer,
    );
    expect(pointers).toEqual([
      "/components/schemas/BadgeDetails/properties/id/type",
      "/components/schemas/BadgeStatus/enum",
    ]);
  });
});

describe("mutants", () => {
  const contract = new Witness(spec, "contract");
  const all = scenarios.flatMap((one) => mutantsOf(contract, one).map((mutant) => ({ mutant, one })));

  it("are thousands, each with an id of its own, the same in every run", () => {
    expect(all.length).toBeGreaterThan(4000);
    expect(new Set(all.map(({ mutant }) => mutant.id)).size).toBe(all.length);
    expect(mutantsOf(new Witness(readSpec(), "contract"), scenario("fixedWindow")).map(({ id }) => id)).toEqual(
      mutantsOf(contract, scenario("fixedWindow")).map(({ id }) => id),
    );
  });

  it("are reported where they were planted, or where the planted tag requires something", () => {
    const refused = all.filter(({ mutant, one }) => !judge.exact.accepts(one.response.schemaPointer, mutant.body));
    const astray = refused.filter(({ mutant, one }) => {
      const findings = judge.body(one.response.schemaPointer, mutant.body);
      const place = formatPath(mutant.path);
      return findings.length > 0 && !findings.some(({ path }) => path.startsWith(place) || place.startsWith(path));
    });
    expect(astray.map(({ mutant }) => mutant.id)).toEqual([]);
  });
});
