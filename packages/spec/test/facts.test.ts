import { describe, expect, it } from "vitest";
import { type Fact, type Facts, factProblems, type Json, type JsonObject, readFacts, readSpec } from "../src/index.ts";

const spec = readSpec();
const facts = readFacts();
const all = Object.values(facts.sections).flat();

type Tree = { [key: string]: Tree } & Json[];
const problemsWith = (change: { spec?: (root: Tree) => void; facts?: (sections: Facts["sections"]) => void }) => {
  const root = structuredClone(spec.root);
  const changed = structuredClone(facts);
  change.spec?.(root as unknown as Tree);
  change.facts?.(changed.sections);
  return factProblems({ source: "a changed copy", root: root as JsonObject }, changed);
};

const path = "/api_gateway/v1/badges/management/{customerId}/badge/{badgeId}";
const schemas = (root: Tree) => (root.components as Tree).schemas as Tree;
const properties = (root: Tree, name: string) => (schemas(root)[name] as Tree).properties as Tree;
const operation = (root: Tree) => ((root.paths as Tree)[path] as Tree).get as Tree;
const find = (sections: Facts["sections"], test: (fact: Fact) => boolean) => {
  const fact = Object.values(sections).flat().find(test);
  if (!fact) throw new Error("no such fact");
  return fact;
};

describe("facts.yaml", () => {
  it("accounts for every part of the document, and every fact holds", () => {
    expect(factProblems(spec, facts)).toEqual([]);
  });

  it("tells each of the page's six examples", () => {
    const values = all.flatMap((fact) => fact.in).filter((place) => String(place).endsWith("/value"));
    const keys = values.map((place) => String(place).split("/").at(-2));
    expect(keys).toEqual(
      expect.arrayContaining([
        "rollingWindowWithStatistics",
        "fixedWindowWithStatistics",
        "fixedWindow",
        "rollingWindow",
        "badgeGroup",
        "issuedBadgeWithStatistics",
      ]),
    );
  });

  it("makes no statement twice", () => {
    const statements = Object.entries(facts.sections).flatMap(([name, list]) =>
      list.map((fact) => `${name}: ${fact.where}: ${fact.says}`),
    );
    expect(new Set(statements).size).toBe(statements.length);
  });
});

describe("a document that facts.yaml does not account for", () => {
  const cases: [name: string, change: (root: Tree) => void, problem: string | RegExp][] = [
    [
      "has a new property",
      (root) => Object.assign(properties(root, "BadgeImage"), { width: { type: "integer" } }),
      "No fact covers /components/schemas/BadgeImage/properties/width: add it to openapi/facts.yaml",
    ],
    [
      "has a new property in an inline schema",
      (root) => {
        Object.assign(properties(root, "BadgeDetails").claimedBy as Tree, {
          items: { type: "object", properties: { by: { type: "string" } } },
        });
      },
      "No fact covers /components/schemas/BadgeDetails/properties/claimedBy/items/properties/by: add it to openapi/facts.yaml",
    ],
    [
      "has a new enum value",
      (root) => void ((schemas(root).BadgeStatus as Tree).enum as Json[]).push("PAUSED"),
      "No fact covers /components/schemas/BadgeStatus = PAUSED: add it to openapi/facts.yaml",
    ],
    [
      "lost an enum value",
      (root) => Object.assign(schemas(root).BadgeStatus as Tree, { enum: ["UPCOMING", "LIVE"] }),
      'Shown by the examples alone, badgeStatus: /components/schemas/BadgeStatus has no value "EXPIRED"',
    ],
    [
      "has another tag",
      (root) => Object.assign(properties(root, "NeverExpiry").expiryType as Tree, { const: "FOREVER" }),
      "No fact covers /components/schemas/NeverExpiry/properties/expiryType = FOREVER: add it to openapi/facts.yaml",
    ],
    [
      "has a new parameter",
      (root) => void (operation(root).parameters as Json[]).push({ name: "groupId", in: "query", schema: {} }),
      `No fact covers /paths/${path.replaceAll("/", "~1")}/get/parameters/4: add it to openapi/facts.yaml`,
    ],
    [
      "has a new response status",
      (root) => Object.assign(operation(root).responses as Tree, { 409: { $ref: "#/components/responses/NotFound" } }),
      `No fact covers /paths/${path.replaceAll("/", "~1")}/get/responses/409: add it to openapi/facts.yaml`,
    ],
    [
      "has a new security scheme",
      (root) => Object.assign((root.components as Tree).securitySchemes as Tree, { key: { type: "apiKey" } }),
      "No fact covers /components/securitySchemes/key: add it to openapi/facts.yaml",
    ],
    [
      "lost a property",
      (root) => {
        delete properties(root, "BadgeImage").url;
      },
      /^Response parameters, url: Nothing at .*BadgeImage\/properties\/url/,
    ],
    [
      "claims a seventh documented example",
      (root) => Object.assign(((root.components as Tree).examples as Tree).neverExpires as Tree, { summary: "Never" }),
      "No fact covers /components/examples/neverExpires/value: add it to openapi/facts.yaml",
    ],
  ];
  it.each(cases)("%s, and is refused", (_, change, problem) => {
    expect(problemsWith({ spec: change })).toContainEqual(
      typeof problem === "string" ? problem : expect.stringMatching(problem),
    );
  });
});

describe("facts that do not hold", () => {
  const isCorrected = (fact: Fact) => fact.verdict === "corrected";
  const cases: [name: string, change: (sections: Facts["sections"]) => void, problem: RegExp][] = [
    ["a correction without a reason", (s) => delete find(s, isCorrected).reason, /corrected without a reason$/],
    [
      "an unknown verdict",
      (s) => Object.assign(find(s, isCorrected), { verdict: "fixed" }),
      /"fixed" is not a verdict$/,
    ],
    ["an entry that points nowhere", (s) => Object.assign(find(s, isCorrected), { in: [] }), /`in` is missing$/],
    [
      "a pointer to nothing",
      (s) => Object.assign(find(s, isCorrected), { in: ["/components/schemas/Gone"] }),
      /Nothing at \/components\/schemas\/Gone/,
    ],
    [
      "a property that its schema lacks",
      (s) => Object.assign(find(s, isCorrected), { in: [{ at: "/components/schemas/Issual", properties: ["gone"] }] }),
      /Nothing at .*\/properties\/gone/,
    ],
    [
      "an entry taken out",
      (s) => delete s["Request query parameter"],
      /^No fact covers .*IncludeStatistics: add it to openapi\/facts.yaml$/,
    ],
  ];
  it.each(cases)("%s, and is refused", (_, change, problem) => {
    expect(problemsWith({ facts: change })).toContainEqual(expect.stringMatching(problem));
  });

  it("loses a statement for each entry of a table that is taken out", () => {
    const unaccounted = Object.keys(facts.sections).filter(
      (name) => problemsWith({ facts: (sections) => delete sections[name] }).length > 0,
    );
    expect(unaccounted).toEqual(expect.arrayContaining(["Response parameters", "Headers", "Example responses"]));
  });
});
