import { type Json, type JsonObject, readDocument, type Spec } from "@badge-contract/spec-reader";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as report from "../src/report.js";
import * as values from "../src/values.js";
import { closeSchemas } from "../tools/closed.ts";
import { emitChecks } from "../tools/emit-checks.ts";
import { known, readSchemas } from "../tools/schemas.ts";
import { mutantsOf } from "./mutants.ts";

const root = "/components/schemas/Root";
const specOf = (schemas: JsonObject): Spec => ({ source: "test", root: { paths: {}, components: { schemas } } });

/** The generated check of `Root`, evaluated. */
function checkOf(schemas: JsonObject, reading: "tolerant" | "exact" = "tolerant"): report.Check {
  const read = readSchemas(specOf(schemas), reading, [root]);
  const closed = reading === "exact" ? closeSchemas(read, [root]) : read;
  const pointers = [...closed.keys()];
  const code = emitChecks(closed, (pointer) => `S${pointers.indexOf(pointer)}`).replaceAll(
    /^(const \w+): Check/gm,
    "$1",
  );
  const scope = { ...report, ...values };
  return new Function(...Object.keys(scope), `${code}; return checkS${pointers.indexOf(root)};`)(
    ...Object.values(scope),
  );
}

function ajvOf(schemas: JsonObject, reading: "tolerant" | "exact" = "tolerant") {
  const ajv = new Ajv2020({ strict: false, strictNumbers: true, ownProperties: true, validateFormats: false });
  return ajv.addSchema(readDocument(specOf(schemas), reading, "spec")).compile({ $ref: `spec#${root}` });
}

const oddities: Json[] = [
  "",
  "a",
  "ab",
  "abc",
  "😀😀",
  "x-1",
  "2020",
  0,
  -0,
  1,
  2,
  3,
  4,
  1.5,
  -1,
  6,
  true,
  false,
  null,
  [],
  [1],
  [1, 1],
  [1, "1"],
  [1, 2, 3],
  [1, 2, 3, 4],
  ["a", 1],
  ["a", "b"],
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  [[["a", 1]], { a: 1 }],
  [{ a: [1] }, { a: [2] }],
  {},
  { a: 1 },
  { a: "1" },
  { b: 1 },
  { a: 1, b: 1 },
  { a: "x", b: 2, c: 3 },
  { "x-1": 1 },
  { "x-1": "1" },
  { a: null },
  { t: "A" },
  { t: "A", n: 1 },
  { t: "B", n: "x" },
  { t: "C" },
  { left: { left: {}, value: 1 }, value: 2 },
  { left: { left: 3 } },
  { a: { b: 1, c: 2 } },
];

const cases: Record<string, JsonObject> = {
  type: { type: ["integer", "null"] },
  "type with items and members": { type: ["object", "array", "string"], required: ["a"], minItems: 1, minLength: 2 },
  "type, several numbers": { type: ["number", "array"], minimum: 2, items: { type: "integer" } },
  const: { const: "a" },
  "const, deep": { const: { a: 1, b: 1 } },
  "const beside others": { type: "number", const: 3, minimum: 5 },
  "const null": { const: null },
  enum: { enum: ["a", 1, null, { a: 1 }, [1]] },
  properties: { properties: { a: { type: "integer" }, b: false, c: true } },
  "properties that every object has": {
    required: ["constructor"],
    properties: { constructor: { type: "string" }, toString: { type: "integer" }, __proto__x: true },
  },
  "properties called __proto__": { properties: JSON.parse('{"__proto__": {"type": "string"}}') },
  "properties with odd names": {
    properties: { "x-1": { type: "integer" }, "": { type: "string" } },
    required: ["x-1"],
  },
  required: { required: ["a", "b"] },
  "required of an open member": { type: "object", required: ["a"], properties: { a: {} } },
  additionalProperties: { properties: { a: true }, additionalProperties: { type: "integer" } },
  "additionalProperties, none": { type: "object", properties: { a: true }, additionalProperties: false },
  patternProperties: {
    patternProperties: { "^x-": { type: "string" }, "[/a]": { type: "integer" } },
    additionalProperties: false,
  },
  propertyNames: { propertyNames: { maxLength: 1 } },
  dependentRequired: { dependentRequired: { a: ["b"], b: ["c"] } },
  "minProperties and maxProperties": { minProperties: 1, maxProperties: 2 },
  items: { items: { type: "integer" } },
  "items, none": { type: "array", items: false },
  prefixItems: { prefixItems: [{ type: "string" }, { type: "integer" }], items: { type: "boolean" } },
  "minItems and maxItems": { type: "array", minItems: 1, maxItems: 2 },
  uniqueItems: { uniqueItems: true },
  "minLength and maxLength": { minLength: 2, maxLength: 2 },
  pattern: { pattern: "^[a/]\\d?$|\\p{L}-" },
  "minimum and maximum": { minimum: 1, maximum: 3 },
  "exclusiveMinimum and exclusiveMaximum": { exclusiveMinimum: 1, exclusiveMaximum: 3 },
  // Ajv is no witness of numbers from 1e21 on, which it takes by their spelling.
  multipleOf: { multipleOf: 1.5, minimum: -1e20, maximum: 1e20 },
  allOf: {
    allOf: [{ required: ["a"] }, { properties: { a: { type: "integer" } } }, { $ref: "#/components/schemas/Other" }],
  },
  anyOf: { anyOf: [{ type: "string" }, { type: "object", required: ["a"] }] },
  oneOf: { oneOf: [{ type: "integer" }, { minimum: 2 }, { required: ["a"] }] },
  "oneOf, same parts": { oneOf: [{ $ref: "#/components/schemas/AB" }, { $ref: "#/components/schemas/AC" }] },
  "oneOf, tags": {
    oneOf: [
      { type: "object", required: ["t"], properties: { t: { const: "A" } } },
      { type: "object", required: ["t", "n"], properties: { t: { const: "B" }, n: { type: "string" } } },
    ],
  },
  not: {
    not: { required: ["a"], anyOf: [{ properties: { b: { type: "integer" } } }, { oneOf: [{ required: ["c"] }] }] },
  },
  "not anything": { not: {} },
  "if, then, else": {
    if: { properties: { a: { const: 1 } }, required: ["a"] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword
    then: { required: ["b"] },
    else: { type: ["array", "string", "object"], maxLength: 1 },
  },
  "if of an object": {
    type: "object",
    required: ["a"],
    properties: { a: true },
    if: { properties: { a: { const: 1 } } },
    // biome-ignore lint/suspicious/noThenProperty: the keyword
    then: { required: ["b"], properties: { b: { type: "integer" } } },
  },
  "a reference with something beside it": {
    $ref: "#/components/schemas/Other",
    required: ["b"],
    allOf: [{ maxProperties: 2 }],
  },
  "a schema that contains itself": {
    type: "object",
    properties: { left: { $ref: `#${root}` }, value: { type: "integer" } },
  },
  true: {},
};
const companions: JsonObject = {
  Other: { maxProperties: 2, description: "Beside it." },
  A: { type: "object", required: ["a"] },
  B: { type: "object", required: ["b"] },
  C: { type: "object", required: ["c"] },
  AB: { allOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }] },
  AC: { allOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/C" }] },
};

/** Whether answer and explanation are of one opinion, and which. */
function verdict(check: report.Check, value: unknown): boolean | "contradiction" {
  const fits = check(value) === true;
  return fits === (report.findingsOf(check, value).length === 0) ? fits : "contradiction";
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

describe("A generated check agrees with Ajv, in its answer and its explanation, on", () => {
  it.each(Object.entries(cases))("%s", (_, schema) => agree({ Root: schema, ...companions }));

  it("each keyword that the generator knows", () => {
    const used = new Set(
      Object.values(cases).flatMap((schema) => [...JSON.stringify(schema).matchAll(/"(\w+)":/g)].map(([, one]) => one)),
    );
    expect([...known].filter((keyword) => !used.has(keyword))).toEqual(["unevaluatedProperties"]);
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

describe("The closed reading agrees with Ajv on", () => {
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
    ["an object that contains itself", { type: "object", properties: { left: { $ref: `#${root}` }, value: true } }],
  ])("%s", (_, schema) => agree({ Root: schema, Named: { type: "object", properties: { b: true } } }, "exact"));

  it("but refuses what it could not tell", () => {
    const closing = (schema: JsonObject) => () => checkOf({ Root: { properties: { a: schema } } }, "exact");
    expect(closing({ type: "object", if: { properties: { b: { const: 1 } } } })).toThrow(
      '"b" is only spoken of under a condition',
    );
    expect(closing({ anyOf: [{ type: "object" }], oneOf: [{ type: "object" }] })).toThrow("several unions");
  });
});

describe("The generator refuses, naming the place,", () => {
  it.each<[string, JsonObject, string]>([
    [
      "a keyword it does not know",
      { properties: { a: { contains: {} } } },
      `${root}/properties/a/contains: the validators cannot check "contains"`,
    ],
    ["a misspelt keyword", { requried: ["a"] }, `${root}/requried: the validators cannot check "requried"`],
    ["OpenAPI 3.0's nullable", { allOf: [{ nullable: true }] }, `${root}/allOf/0/nullable`],
    ["what is no schema", { properties: { a: "string" } }, `${root}/properties/a is not a schema`],
  ])("%s", (_, schema, message) => expect(() => checkOf({ Root: schema })).toThrow(message));
});
