// Schemas with each keyword, and values to ask them about.
import type { Json, JsonObject } from "@badge-contract/spec";

export const root = "/components/schemas/Root";

export const oddities: Json[] = [
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

export const cases: Record<string, JsonObject> = {
  contains: { contains: { type: "integer" } },
  "contains so many": { type: "array", contains: { minimum: 2 }, minContains: 2, maxContains: 3 },
  "contains any number": { contains: { type: "string" }, minContains: 0, maxContains: 1 },
  "multipleOf a fraction": { multipleOf: 0.5 },
  "unevaluatedProperties: false": { allOf: [{ properties: { a: true } }], unevaluatedProperties: false },
  "unevaluatedProperties with a schema": { properties: { a: true }, unevaluatedProperties: { type: "integer" } },
  "unevaluatedProperties beside unions": {
    anyOf: [{ required: ["a"], properties: { a: { type: "integer" } } }, { properties: { b: { const: 1 } } }],
    oneOf: [{ properties: { t: { const: "A" }, n: true } }, { required: ["x-1"], properties: { "x-1": true } }],
    unevaluatedProperties: false,
  },
  "unevaluatedProperties beside a condition": {
    if: { required: ["t"], properties: { t: { const: "A" } } },
    then: { properties: { n: true } },
    else: { $ref: "#/components/schemas/A" },
    unevaluatedProperties: false,
  },
  "unevaluatedItems: false": { allOf: [{ prefixItems: [{ type: "integer" }] }], unevaluatedItems: false },
  "unevaluatedItems with a schema": { prefixItems: [true], unevaluatedItems: { type: "string" } },
  // Without `contains`: Ajv takes every item for evaluated beside it.
  "unevaluatedItems beside a union": {
    anyOf: [{ prefixItems: [{ const: 1 }, { const: 2 }] }, { prefixItems: [true] }],
    unevaluatedItems: false,
  },
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
  "uniqueItems, of scalars": { type: "array", uniqueItems: true, items: { type: ["integer", "string"] } },
  "uniqueItems, of objects": { type: "array", uniqueItems: true, items: { type: ["object", "null"] } },
  "minLength and maxLength": { minLength: 2, maxLength: 2 },
  pattern: { pattern: "^[a/]\\d?$|\\p{L}-" },
  "minimum and maximum": { minimum: 1, maximum: 3 },
  "exclusiveMinimum and exclusiveMaximum": { exclusiveMinimum: 1, exclusiveMaximum: 3 },
  // Ajv is no witness of numbers from 1e21 on, which it takes by their spelling.
  multipleOf: { multipleOf: 1.5, minimum: -1e20, maximum: 1e20 },
  allOf: {
    allOf: [{ required: ["a"] }, { properties: { a: { type: "integer" } } }, { $ref: "#/components/schemas/Other" }],
  },
  "allOf with types": {
    allOf: [
      { type: "object", required: ["a"] },
      { type: ["object", "null"], properties: { a: { type: "integer" } } },
    ],
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
  "oneOf, tags that may be missing": {
    oneOf: [
      { type: "object", properties: { t: { const: "A" } } },
      { type: "object", properties: { t: { const: "B" } } },
    ],
  },
  "oneOf, tags of what may be no object": {
    oneOf: [
      { required: ["t"], properties: { t: { const: "A" } } },
      { required: ["t"], properties: { t: { const: "B" } } },
    ],
  },
  "oneOf, with and without": {
    oneOf: [
      { type: "object", properties: { a: false } },
      { type: "object", required: ["a"] },
    ],
  },
  "oneOf, without and perhaps with": { oneOf: [{ type: "object", properties: { a: false } }, { type: "object" }] },
  "oneOf, tags and any other": {
    oneOf: [
      { type: "object", required: ["t"], properties: { t: { const: "A" } } },
      { type: "object", required: ["t"], not: { anyOf: [{ required: ["t"], properties: { t: { const: "A" } } }] } },
    ],
  },
  "oneOf, tags and others of them": {
    oneOf: [
      { type: "object", required: ["t"], properties: { t: { const: "A" } } },
      { type: "object", not: { required: ["t"], properties: { t: { const: "A" }, n: { const: 1 } } } },
    ],
  },
  not: {
    not: { required: ["a"], anyOf: [{ properties: { b: { type: "integer" } } }, { oneOf: [{ required: ["c"] }] }] },
  },
  "not anything": { not: {} },
  "if, then, else": {
    if: { properties: { a: { const: 1 } }, required: ["a"] },
    then: { required: ["b"] },
    else: { type: ["array", "string", "object"], maxLength: 1 },
  },
  "if of an object": {
    type: "object",
    required: ["a"],
    properties: { a: true },
    if: { properties: { a: { const: 1 } } },
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
export const companions: JsonObject = {
  Other: { maxProperties: 2, description: "Beside it." },
  A: { type: "object", required: ["a"] },
  B: { type: "object", required: ["b"] },
  C: { type: "object", required: ["c"] },
  AB: { allOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }] },
  AC: { allOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/C" }] },
};
