import { replay } from "@badge-contract/conformance";
import { count } from "@badge-contract/conformance/src/report/summary.ts";
import type { RunResult } from "@badge-contract/conformance/src/run/result.ts";
import { type JsonObject, readSpec, rulesOf } from "@badge-contract/spec";
import { beforeAll, describe, expect, it } from "vitest";
import { altered, at, judged, problemsOf, wholeRun } from "./support.ts";

const spec = readSpec();

describe("the document as it is", () => {
  let result: RunResult;
  beforeAll(async () => {
    result = await wholeRun();
  });

  it("conforms", () => {
    expect(problemsOf(result)).toEqual([]);
    expect(count(result).failed).toBe(0);
  });

  it("shows the six examples of the source page, and judges each by all five checks", () => {
    const documented = result.rows.filter(({ scenario }) => scenario.documented);
    const own = documented.filter(({ scenario }) => scenario.operation.id === "getCustomerBadge");
    expect(own.map(({ scenario }) => scenario.key)).toEqual([
      "rollingWindowWithStatistics",
      "fixedWindowWithStatistics",
      "fixedWindow",
      "rollingWindow",
      "badgeGroup",
      "issuedBadgeWithStatistics",
    ]);
    for (const { outcomes } of documented)
      expect(outcomes).toEqual({ schema: [], mock: [], proxy: [], client: [], rules: [] });
  });

  it("has bad requests refused with each documented error that a request can deserve", () => {
    const ids = result.requests.map(({ bad }) => bad.id).filter((id) => id.startsWith("getCustomerBadge"));
    expect(ids).toEqual([
      "getCustomerBadge: X-CAP-CUSTOMER-IDENTIFIER=PLANTED",
      "getCustomerBadge: X-CAP-CUSTOMER-IDENTIFIER=true",
      "getCustomerBadge: an unknown badgeId",
      "getCustomerBadge: an unknown customerId",
      "getCustomerBadge: includeStatistics=7",
      "getCustomerBadge: no credentials",
    ]);
  });

  it("has a tripwire for each kind of constraint and for each part of each rule", () => {
    expect(result.untried).toEqual([]);
    const pointers = result.tripwires.flatMap(({ tripwire }) => tripwire.pointer ?? []);
    expect(pointers.sort()).toEqual(
      rulesOf(spec)
        .rules.map(({ pointer }) => pointer)
        .sort(),
    );
    expect(result.tripwires.length).toBeGreaterThan(80);
  });
});

// What the tests below do not ask about takes most of a run's time.
const judgedAlone = (...[document, options]: Parameters<typeof judged>) =>
  judged(document, { only: ["scenarios", "requests", "promises"], ...options });

describe("an edit of the document", () => {
  const examplePointer = "/components/examples/fixedWindow/value";

  it("that changes a value of a documented example is named with the page's value", async () => {
    const edited = altered((root) => {
      at(root, `${examplePointer}/data`).activeEarnedCount = 5;
    });
    expect(problemsOf(await judgedAlone(edited))).toEqual([
      "getCustomerBadge/fixedWindow schema: breach at $.data.activeEarnedCount: expected 0, as on the page, found 5",
    ]);
  });

  it("that calls an example documented which the page does not have is named", async () => {
    const edited = altered((root) => {
      const [, example] =
        Object.entries(at(root, "/components/examples")).find(([key]) => key === "badgeNotFound") ?? [];
      (example as JsonObject).summary = "Whatever the page shows";
    });
    expect(problemsOf(await judgedAlone(edited))).toEqual([
      "getCustomerBadge/badgeNotFound schema: breach at $: expected getCustomerBadge/badgeNotFound in record/documented.json, as on the page, or a summary that begins with Authored:, found neither",
    ]);
  });

  it("that drops a documented example is named", async () => {
    const edited = altered((root) => {
      const content =
        "/paths/~1api_gateway~1v1~1badges~1management~1{customerId}~1badge~1{badgeId}/get/responses/200/content";
      delete (at(root, `${content}/application~1json`).examples as JsonObject).badgeGroup;
    });
    const problems = problemsOf(await judgedAlone(edited));
    expect(problems[0]).toContain("getCustomerBadge/badgeGroup schema: the source page shows this example");
  });

  it("that widens a type is named with the values that were refused before", async () => {
    const edited = altered((root) => {
      at(root, "/components/schemas/BadgeDetails/properties/id").type = ["string", "integer"];
    });
    expect(problemsOf(await judgedAlone(edited))[0]).toContain(
      "getCustomerBadge/rollingWindowWithStatistics $.data.id: breach at $.data.id: expected 7 to be refused, found accepted",
    );
  });

  it("that deletes an enum value that no example shows is named with the value", async () => {
    const edited = altered((root) => {
      at(root, "/components/schemas/DayOfTheWeek").enum = [
        "MONDAY",
        "TUESDAY",
        "WEDNESDAY",
        "THURSDAY",
        "FRIDAY",
        "SATURDAY",
      ];
    });
    expect(problemsOf(await judgedAlone(edited))).toEqual([
      expect.stringContaining(
        '$.data.customerConstraints[0].startDayOfTheWeek: expected "SUNDAY" to be accepted, found refused',
      ),
    ]);
  });

  it("that deletes an enum value that an example shows is named with the path and what is left", async () => {
    const edited = altered((root) => {
      at(root, "/components/schemas/BadgeStatus").enum = ["UPCOMING", "LIVE"];
    });
    expect(problemsOf(await judgedAlone(edited))).toContain(
      'getCustomerBadge/rollingWindow schema: drift at $.data.badgeStatus: expected "UPCOMING" or "LIVE", found "EXPIRED"',
    );
  });

  it("that no longer requires a field is named", async () => {
    const edited = altered((root) => {
      at(root, "/components/schemas/BadgeImage").required = ["name", "fileSvcHandle", "tag"];
    });
    expect(problemsOf(await judgedAlone(edited))).toEqual([
      expect.stringContaining("$.data.images[0].url: expected its absence to be refused, found accepted"),
    ]);
  });

  it("that adds a second endpoint needs no other change", async () => {
    const edited = altered((root) => {
      const parameter = (name: string, value: string) => ({
        name,
        in: "path",
        required: true,
        description: "x",
        schema: { type: "string" },
        examples: { oneBadge: { value }, noBadge: { value: `${value}-none` } },
      });
      (root.paths as JsonObject)["/api_gateway/v1/badges/{badgeId}"] = {
        get: {
          operationId: "getBadge",
          parameters: [parameter("badgeId", "65ae")],
          responses: {
            "200": {
              description: "A badge.",
              content: {
                "application/json": {
                  schema: { type: "object", required: ["data"], properties: { data: { type: ["string", "null"] } } },
                  examples: { oneBadge: { value: { data: "x" } }, noBadge: { value: { data: null } } },
                },
              },
            },
            "404": { $ref: "#/components/responses/NotFound" },
          },
        },
      };
    });
    const result = await judged(edited);
    expect(problemsOf(result)).toEqual([]);
    const added = result.rows.filter(({ scenario }) => scenario.operation.id === "getBadge");
    expect(added.map(({ outcomes }) => Object.values(outcomes))).toEqual([
      [[], [], [], [], undefined],
      [[], [], [], [], undefined],
    ]);
    const unpaired = result.unpaired.filter(({ operationId }) => operationId === "getBadge");
    expect(unpaired.map(({ key }) => key)).toEqual(["badgeNotFound", "customerNotFound"]);
  });
});

describe("a provider", () => {
  it("that answers with another badge is found by the proxy check and the client check", async () => {
    const provider = replay(spec, ({ key, response }) =>
      key === "fixedWindow"
        ? { value: JSON.parse(JSON.stringify(response.value).replace("662749408fe258516a88fe89", "x")) }
        : {},
    );
    const problems = problemsOf(await judgedAlone(spec, { provider }));
    expect(problems[0]).toBe(
      'getCustomerBadge/fixedWindow proxy: breach at $.data.id: expected "662749408fe258516a88fe89", found "x"',
    );
    expect(problems.filter((problem) => problem.startsWith("getCustomerBadge/fixedWindow client"))).not.toEqual([]);
  });

  it("that answers with another status is found", async () => {
    const provider = replay(spec, ({ key }) => (key === "badgeNotFound" ? { status: 403 } : {}));
    const problems = problemsOf(await judgedAlone(spec, { provider }));
    expect(problems).toContainEqual(
      expect.stringMatching(/^getCustomerBadge\/badgeNotFound proxy: breach at \$\.errors\[0\]/),
    );
    expect(problems).toContainEqual(
      expect.stringMatching(/^getCustomerBadge: an unknown badgeId is answered 404: breach at/),
    );
  });

  it("that fails on every request is found by every proxied check and by no other", async () => {
    const provider = () => {
      throw new Error("planted");
    };
    const { rows } = await judgedAlone(spec, { provider });
    expect(rows.filter(({ outcomes }) => outcomes.proxy?.length === 0)).toEqual([]);
    expect(rows.filter(({ outcomes }) => outcomes.mock?.length === 0)).toHaveLength(rows.length);
  });
});

describe("a Prism", () => {
  it("that checks nothing lets every tripwire for it pass, and the run says so", async () => {
    const result = await judged(spec, {
      only: ["tripwires"],
      startPrism: async ({ upstream }) => ({ url: upstream ?? "http://127.0.0.1:1", close: async () => {} }),
    });
    const missed = result.tripwires.filter(({ missedBy }) => missedBy.includes("Prism"));
    expect(missed).toHaveLength(result.tripwires.filter(({ tripwire }) => tripwire.judges.includes("Prism")).length);
    expect(problemsOf(result).join("\n")).toContain("planted, but Prism accepted it");
  });
});
