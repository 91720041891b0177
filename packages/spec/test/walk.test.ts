import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { eachApplied, eachSchema, type Json, type JsonObject, mapSubschemas, subschemas } from "../src/index.ts";

const root = (schema: Json, more: JsonObject = {}): JsonObject => ({
  components: { schemas: { Thing: schema, ...more } },
});
const thing = "/components/schemas/Thing";

/** What applies to the value, as `path <- pointer below Thing`. */
function applied(document: JsonObject, value: Json): string[] {
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema({ $id: "doc:", ...document }, "doc:");
  const accepts = (pointer: string, part: Json) => ajv.validate({ $ref: `doc:#${pointer}` }, part);
  const found: string[] = [];
  eachApplied(document, thing, value, accepts, ({ path, pointer, via }) =>
    found.push(`${path.join(".")} <- ${pointer.replace(thing, "")}${via && ` (${via})`}`),
  );
  return found;
}

const every =
  "items contains additionalProperties propertyNames unevaluatedItems unevaluatedProperties not if then else"
    .split(" ")
    .map((keyword) => [keyword, {}]);

describe("subschemas", () => {
  it("finds a schema under every applicator of JSON Schema 2020-12", () => {
    const schema = {
      ...(Object.fromEntries(every) as JsonObject),
      properties: { "a/b": {}, constructor: true },
      patternProperties: { "^x": {} },
      dependentSchemas: { a: {} },
      $defs: { D: {} },
      allOf: [{}],
      anyOf: [{}, false],
      oneOf: [{}],
      prefixItems: [{}, {}],
      required: ["a"],
      enum: [{ type: "no schema" }],
      default: { properties: {} },
    };
    expect(subschemas(schema, "").map(({ pointer }) => pointer)).toEqual([
      ...every.map(([keyword]) => `/${keyword}`),
      "/properties/a~1b",
      "/properties/constructor",
      "/patternProperties/^x",
      "/dependentSchemas/a",
      "/$defs/D",
      "/allOf/0",
      "/anyOf/0",
      "/anyOf/1",
      "/oneOf/0",
      "/prefixItems/0",
      "/prefixItems/1",
    ]);
  });

  it("keeps a property called __proto__ a property", () => {
    const schema = JSON.parse('{"properties":{"__proto__":{"type":"string"}}}') as JsonObject;
    expect(subschemas(schema).map(({ key }) => key)).toEqual(["__proto__"]);
    expect(JSON.stringify(mapSubschemas(schema, () => true))).toBe('{"properties":{"__proto__":true}}');
  });
});

describe("eachSchema", () => {
  it("follows references, those beside other keywords and those that come back, each once", () => {
    const document = root(
      { $ref: "#/components/schemas/Node", properties: { more: { $ref: "#/components/schemas/Node" } } },
      { Node: { properties: { next: { $ref: "#/components/schemas/Node" } } } },
    );
    const found: string[] = [];
    eachSchema(document, [thing], (_, pointer) => found.push(pointer));
    expect(found.map((pointer) => pointer.replace("/components/schemas", ""))).toEqual([
      "/Thing",
      "/Node",
      "/Node/properties/next",
      "/Thing/properties/more",
    ]);
  });
});

describe("eachApplied", () => {
  it.each<[name: string, schema: JsonObject, value: Json, want: string[]]>([
    [
      "a map",
      { additionalProperties: { type: "integer" } },
      { a: 1 },
      [" <- ", "a <- /additionalProperties (additionalProperties)"],
    ],
    [
      "patterns, and what no pattern names",
      { properties: { en: true }, patternProperties: { "^e": {} }, additionalProperties: false },
      { en: 1 },
      [" <- ", "en <- /properties/en", "en <- /patternProperties/^e (patternProperties)"],
    ],
    [
      "a tuple with more behind it",
      { prefixItems: [{}], items: { type: "integer" } },
      ["a", 1],
      [" <- ", "0 <- /prefixItems/0 (prefixItems)", "1 <- /items (items)"],
    ],
    ["what an array contains", { contains: { type: "integer" } }, ["a", 1], [" <- ", "1 <- /contains (contains)"]],
    [
      "a condition",
      { if: { required: ["a"] }, then: { properties: { a: {} } }, else: false },
      { a: 1 },
      [" <- ", " <- /then (then)", "a <- /then/properties/a"],
    ],
    [
      "what depends on a member",
      { dependentSchemas: { a: { required: ["b"] }, c: false } },
      { a: 1, b: 1 },
      [" <- ", " <- /dependentSchemas/a (dependentSchemas)"],
    ],
    [
      "members that no other schema speaks of",
      { allOf: [{ properties: { a: {} } }], if: { properties: { b: {} } }, unevaluatedProperties: { type: "integer" } },
      { a: 1, b: 1, c: 1 },
      [
        " <- ",
        " <- /allOf/0 (allOf)",
        "c <- /unevaluatedProperties (unevaluatedProperties)",
        "a <- /allOf/0/properties/a",
      ],
    ],
    [
      "the branches that fit",
      { anyOf: [{ type: "string" }, { type: ["string", "null"] }, { type: "integer" }] },
      "a",
      [" <- ", " <- /anyOf/0 (anyOf)", " <- /anyOf/1 (anyOf)"],
    ],
    [
      "properties that every object inherits, only where they are there",
      { properties: { constructor: { type: "string" }, toString: {} } },
      { constructor: "x" },
      [" <- ", "constructor <- /properties/constructor"],
    ],
  ])("finds what applies: %s", (_, schema, value, want) => {
    expect(applied(root(schema), value)).toEqual(want);
  });

  it("follows a recursive schema as deep as the value", () => {
    const node = { properties: { children: { items: { $ref: thing.replace("/", "#/") } } } };
    expect(applied(root(node), { children: [{ children: [] }] })).toContain(
      "children.0.children <- /properties/children",
    );
  });

  it("ends where a schema refers to itself in place", () => {
    const document = root({ allOf: [{ $ref: `#${thing}` }] });
    const seen: string[] = [];
    eachApplied(
      document,
      thing,
      1,
      () => true,
      ({ pointer }) => seen.push(pointer),
    );
    expect(seen).toEqual([thing, `${thing}/allOf/0`]);
  });
});
