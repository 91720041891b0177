import { type JsonObject, readDocument, type Spec } from "@badge-contract/spec";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as report from "../src/report.js";
import { known } from "../tools/schemas.ts";
import { newAjv } from "./ajv.ts";
import { cases, companions, oddities, root } from "./cases.ts";
import { evaluated } from "./evaluated.ts";
import { mutantsOf } from "./mutants.ts";

const specOf = (schemas: JsonObject): Spec => ({ source: "test", root: { paths: {}, components: { schemas } } });

/** The generated check of `Root`, evaluated. */
function checkOf(schemas: JsonObject, reading: "contract" | "exact" = "contract"): report.Check {
  return evaluated(specOf(schemas), root, reading);
}

function ajvOf(schemas: JsonObject, reading: "contract" | "exact" = "contract") {
  return newAjv()
    .addSchema(readDocument(specOf(schemas), reading, "spec"))
    .compile({ $ref: `spec#${root}` });
}

/** Whether answer and explanation are of one opinion, and which. */
function verdict(check: report.Check, value: unknown): boolean | "contradiction" | "wrong place" {
  const fits = check(value) === true;
  const findings = report.findingsOf(check, value);
  if (fits !== (findings.length === 0)) return "contradiction";
  return findings.every((finding) => isRight(finding, value)) ? fits : "wrong place";
}

/** Whether what a finding says was found stands at its place, or is the name of the place. */
function isRight({ path, found }: report.Finding, value: unknown): boolean {
  const there = path.reduce<unknown>(
    (at, key) => (Object.hasOwn(at as object, key) ? (at as Record<string, unknown>)[key] : undefined),
    value,
  );
  return [there, path.at(-1)].some((one) => found === report.shown(one) || found === `"${one}"`);
}

const agree = (schemas: JsonObject, reading?: "exact") => {
  const check = checkOf(schemas, reading);
  const accepts = ajvOf(schemas, reading);
  const pool = oddities.flatMap((value) => [...mutantsOf(value, [], ["extra"])]);
  expect(pool.filter((value) => verdict(check, value) !== accepts(value))).toEqual([]);
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => verdict(check, value) === accepts(value)),
    { seed: 2, numRuns: 200 },
  );
};

describe("A generated check agrees with Ajv, in its answer and its explanation, on", { timeout: 60_000 }, () => {
  it.each(Object.entries(cases))("%s", (_, schema) => agree({ Root: schema, ...companions }));

  it("each keyword that the generator knows", () => {
    const used = new Set(
      Object.values(cases).flatMap((schema) => [...JSON.stringify(schema).matchAll(/"(\w+)":/g)].map(([, one]) => one)),
    );
    expect([...known].filter((keyword) => !used.has(keyword))).toEqual([]);
  });
});

// Ajv is no witness of these: it notes names in an ordinary object, and compares objects by their own `toString`.
it("A generated check takes members that every object inherits as data", () => {
  const odd = JSON.parse('{"__proto__": 1, "constructor": 2, "toString": 3, "hasOwnProperty": 4}');
  const check = (schema: JsonObject, value: unknown) => verdict(checkOf({ Root: schema }), value);
  for (const name of Object.keys(odd)) {
    const properties = JSON.parse(`{"${name}": {"type": "integer"}}`);
    expect(check({ required: [name] }, {})).toBe(false);
    expect(check({ required: [name] }, odd)).toBe(true);
    expect(check({ properties }, {})).toBe(true);
    expect(check({ properties }, JSON.parse(`{"${name}": "x"}`))).toBe(false);
    expect(check({ additionalProperties: { type: "integer" } }, JSON.parse(`{"${name}": "x"}`))).toBe(false);
    expect(check({ properties, additionalProperties: false }, JSON.parse(`{"${name}": 1}`))).toBe(true);
  }
  expect(check({ additionalProperties: { type: "integer" } }, odd)).toBe(true);
  expect(check({ uniqueItems: true }, [odd, {}])).toBe(true);
  expect(check({ uniqueItems: true }, [odd, structuredClone(odd)])).toBe(false);
  expect(check({ required: ["a"] }, Object.create({ a: 1 }))).toBe(false);
  expect(check({ additionalProperties: false }, Object.create({ a: 1 }))).toBe(true);
  expect(check({ required: ["a"] }, Object.assign(Object.create(null), { a: 1 }))).toBe(true);
  expect({}).not.toHaveProperty("a");
});

it("A generated check accepts 19.99 as a multiple of 0.01, and counts `contains` beside unevaluated items", () => {
  const check = (schema: JsonObject, value: unknown) => verdict(checkOf({ Root: schema }), value);
  expect([19.99, 0.07, 1e6, 19.999].map((value) => check({ multipleOf: 0.01 }, value))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  const contained = { contains: { type: "string" }, unevaluatedItems: false };
  expect([["a"], ["a", 1]].map((value) => check(contained, value))).toEqual([true, false]);
});

describe("The closed reading agrees with Ajv on", { timeout: 60_000 }, () => {
  const a = { type: "object", properties: { a: { type: "integer" } } };
  it.each<[string, JsonObject]>([
    ["an object", { properties: { x: a } }],
    [
      "joined objects",
      { properties: { a: { allOf: [{ $ref: "#/components/schemas/Named" }, { properties: { c: true } }] } } },
    ],
    [
      "a union",
      {
        properties: {
          a: {
            oneOf: [
              { type: "object", required: ["b"], properties: { b: true } },
              { type: "object", required: ["c"], properties: { c: true } },
              { type: "null" },
            ],
          },
        },
      },
    ],
    [
      "an open object",
      {
        properties: {
          a: { type: "object", additionalProperties: true },
          left: { type: "object", additionalProperties: { type: "integer" } },
        },
      },
    ],
    ["names that follow a pattern", { properties: { a: { patternProperties: { "^b": true } } } }],
    [
      "members that a condition speaks of",
      {
        properties: {
          a: {
            type: "object",
            properties: { a: true },
            if: { properties: { b: { const: 1 } }, required: ["b"] },
            then: { properties: { c: true } },
            else: { properties: { extra: true } },
          },
        },
      },
    ],
    [
      "several unions in one object",
      {
        properties: {
          a: {
            type: "object",
            anyOf: [{ properties: { b: { type: "integer" } } }, { properties: { extra: { type: "integer" } } }],
            oneOf: [
              { required: ["a"], properties: { a: true } },
              { required: ["c"], properties: { c: true } },
            ],
          },
        },
      },
    ],
    ["an object that contains itself", { type: "object", properties: { left: { $ref: `#${root}` }, value: true } }],
  ])("%s", (_, schema) => agree({ Root: schema, Named: { type: "object", properties: { b: true } } }, "exact"));
});

describe("The generator refuses, naming the place,", () => {
  it.each<[string, JsonObject, string]>([
    [
      "a keyword it does not know",
      { properties: { a: { $dynamicRef: "#x" } } },
      `${root}/properties/a/$dynamicRef: the validators cannot check "$dynamicRef"`,
    ],
    ["a misspelt keyword", { requried: ["a"] }, `${root}/requried: the validators cannot check "requried"`],
    ["what is no schema", { properties: { a: "string" } }, `${root}/properties/a is not a schema`],
  ])("%s", (_, schema, message) => expect(() => checkOf({ Root: schema })).toThrow(message));
});
