import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import {
  type Json,
  type JsonObject,
  type Reading,
  readDocument,
  readSpec,
  type Spec,
  scenariosOf,
  tagsOf,
} from "../src/index.ts";
import { bodyWith, specOfOperation } from "./small-document.ts";

const readings: Reading[] = ["exact", "contract"];
const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const id = "https://contract.test/spec";
const compiled = new Map<Spec, Record<string, Ajv2020>>();

function validatorsOf(spec: Spec) {
  const validators = Object.fromEntries(
    readings.map((reading) => {
      // Strict: a keyword that is none of JSON Schema, and none of the places where schemas stand, is an error.
      const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, validateFormats: false });
      ajv.addVocabulary(["paths", "components"]);
      return [reading, ajv.addSchema(readDocument(spec, reading, id), id, undefined, false)];
    }),
  );
  compiled.set(spec, validators);
  return validators;
}

/** Which readings accept the value, at a pointer of the document. */
function accepting(spec: Spec, pointer: string, value: Json): Reading[] {
  const validators = compiled.get(spec) ?? validatorsOf(spec);
  return readings.filter((reading) => validators[reading]?.validate({ $ref: `${id}#${pointer}` }, value));
}

const ok = "/paths/~1things~1{id}/get/responses/200/content/application~1json/schema";
const answering = (schema: Json, schemas: JsonObject = {}) =>
  specOfOperation({ responses: { 200: bodyWith({}, schema) } }, { schemas });

describe("an object of a response", () => {
  const spec = answering(
    { type: "object", required: ["a"], properties: { a: { type: "integer" }, inner: refTo("Inner") } },
    { Inner: { type: "object", properties: { b: { type: "boolean" } } } },
  );

  it.each<[string, Json, Reading[]]>([
    ["as written is accepted", { a: 1, inner: { b: true } }, readings],
    ["with a new member is drift", { a: 1, extra: null }, ["contract"]],
    ["with a new member below is drift", { a: 1, inner: { c: 1 } }, ["contract"]],
    ["without a required member is a breach", { inner: {} }, []],
    ["with a mistyped member is a breach", { a: "1" }, []],
  ])("%s", (_, value, expected) => {
    expect(accepting(spec, ok, value)).toEqual(expected);
  });
});

describe("combined members", () => {
  it("by allOf are all known, and any other is drift", () => {
    const schemas = {
      Base: { type: "object", required: ["a"], properties: { a: { type: "integer" } } },
      More: { type: "object", properties: { b: { type: "integer" } } },
    };
    const spec = answering({ allOf: [refTo("Base"), refTo("More")] }, schemas);
    expect(accepting(spec, ok, { a: 1, b: 2 })).toEqual(readings);
    expect(accepting(spec, ok, { a: 1, b: 2, c: 3 })).toEqual(["contract"]);
    expect(accepting(spec, ok, { b: 2 })).toEqual([]);
  });

  it("by a condition stay known beside it", () => {
    const when = {
      if: { properties: { a: { const: 1 } } },
      then: { required: ["b"], properties: { b: { type: "integer" } } },
    };
    const spec = answering({ type: "object", properties: { a: { type: "integer" }, b: {} }, ...when });
    expect(accepting(spec, ok, { a: 1, b: 2 })).toEqual(readings);
    expect(accepting(spec, ok, { a: 2, b: "any" })).toEqual(readings);
    expect(accepting(spec, ok, { a: 1 })).toEqual([]);
    expect(accepting(spec, ok, { a: 1, b: 2, c: 3 })).toEqual(["contract"]);
  });

  it("below what a condition looks at do not change which branch applies", () => {
    const kind = { type: "object", properties: { kind: { type: "string" }, size: {} } };
    const isA = { properties: { of: { properties: { kind: { const: "a" } } } } };
    const needs = { type: "object", properties: { of: kind, b: {} }, if: isA, then: { required: ["b"] } };
    expect(accepting(answering(needs), ok, { of: { kind: "a", size: 1 }, b: 2 })).toEqual(readings);
    expect(accepting(answering(needs), ok, { of: { kind: "a", size: 1 } })).toEqual([]);
    expect(accepting(answering(needs), ok, { of: { kind: "a", new: 1 }, b: 2 })).toEqual(["contract"]);
    const never = { type: "object", properties: { of: kind }, not: isA };
    expect(accepting(answering(never), ok, { of: { kind: "b", size: 1 } })).toEqual(readings);
    expect(accepting(answering(never), ok, { of: { kind: "a", size: 1 } })).toEqual([]);
  });

  it("of a map follow its schema", () => {
    const spec = answering({ type: "object", additionalProperties: { type: "string" } });
    expect(accepting(spec, ok, { any: "text" })).toEqual(readings);
    expect(accepting(spec, ok, { any: 1 })).toEqual([]);
  });

  it("that are forbidden are a breach", () => {
    const spec = answering({ type: "object", properties: { gone: false } });
    expect(accepting(spec, ok, {})).toEqual(readings);
    expect(accepting(spec, ok, { gone: null })).toEqual([]);
  });

  it("of array items are closed as well", () => {
    const spec = answering({ type: "array", items: { type: "object", properties: { a: {} } } });
    expect(accepting(spec, ok, [{ a: 1 }])).toEqual(readings);
    expect(accepting(spec, ok, [{ a: 1, b: 2 }])).toEqual(["contract"]);
  });

  it("are not closed where a schema leaves everything open", () => {
    expect(accepting(answering({ type: "array", items: {} }), ok, [{ any: 1 }, 2])).toEqual(readings);
    expect(accepting(answering({ description: "Any JSON value." }), ok, { any: 1 })).toEqual(readings);
  });
});

describe("an enum", () => {
  const schemas = { Colour: { type: "string", enum: ["RED"] } };

  it("of a response may grow", () => {
    const spec = answering({ anyOf: [refTo("Colour"), { type: "null" }] }, schemas);
    expect(accepting(spec, ok, "RED")).toEqual(readings);
    expect(accepting(spec, ok, "BLUE")).toEqual(["contract"]);
    expect(accepting(spec, ok, null)).toEqual(readings);
    expect(accepting(spec, ok, 1)).toEqual([]);
  });

  it("of a response keeps the type of its values where it states none", () => {
    const spec = answering({ enum: ["RED", null] });
    expect(accepting(spec, ok, "BLUE")).toEqual(["contract"]);
    expect(accepting(spec, ok, 1)).toEqual([]);
  });

  it("of a request is closed", () => {
    const spec = specOfOperation({ parameters: [{ name: "c", in: "query", schema: refTo("Colour") }] }, { schemas });
    const pointer = "/paths/~1things~1{id}/get/parameters/0/schema";
    expect(accepting(spec, pointer, "RED")).toEqual(readings);
    expect(accepting(spec, pointer, "BLUE")).toEqual([]);
  });
});

describe("a tagged union", () => {
  const branch = (kind: string, property: string) => ({
    type: "object",
    required: ["kind", property],
    properties: { kind: { type: "string", const: kind }, [property]: { type: "integer" } },
  });
  const schemas = { Cat: branch("CAT", "lives"), Dog: branch("DOG", "walks") };
  const spec = answering({ oneOf: [refTo("Cat"), refTo("Dog")] }, schemas);

  it.each<[string, Json, Reading[]]>([
    ["accepts what a branch describes", { kind: "CAT", lives: 9 }, readings],
    ["takes a new member of a branch for drift", { kind: "DOG", walks: 2, name: "Rex" }, ["contract"]],
    ["keeps an unknown tag, whatever its shape", { kind: "FISH", fins: [1] }, ["contract"]],
    ["refuses a known tag with another's shape", { kind: "CAT", walks: 2 }, []],
    ["refuses a missing tag", { lives: 9 }, []],
    ["refuses a tag that is no string", { kind: null, lives: 9 }, []],
    ["refuses what is no object", "CAT", []],
  ])("%s", (_, value, expected) => {
    expect(accepting(spec, ok, value)).toEqual(expected);
  });

  it("is told apart by the const properties that its branches share", () => {
    expect(tagsOf(spec.root, [refTo("Cat"), refTo("Dog")])).toEqual({
      properties: ["kind"],
      branches: [{ kind: "CAT" }, { kind: "DOG" }],
    });
    expect(tagsOf(spec.root, [refTo("Cat"), { type: "null" }])).toBeUndefined();
    expect(tagsOf(spec.root, [])).toBeUndefined();
  });

  it("without a tag stays a plain union: every reading refuses an object that fits no branch", () => {
    const untagged = answering({
      oneOf: [
        { type: "object", required: ["a"] },
        { type: "object", required: ["b"] },
      ],
    });
    expect(accepting(untagged, ok, { c: 1 })).toEqual([]);
  });
});

describe("any reading", () => {
  it("reads a schema that contains itself", () => {
    const Node = { type: "object", required: ["name"], properties: { name: { type: "string" }, next: refTo("Node") } };
    const spec = answering(refTo("Node"), { Node });
    expect(accepting(spec, ok, { name: "a", next: { name: "b", next: { name: "c" } } })).toEqual(readings);
    expect(accepting(spec, ok, { name: "a", next: { name: "b", next: {} } })).toEqual([]);
    expect(accepting(spec, ok, { name: "a", next: { name: "b", extra: 1 } })).toEqual(["contract"]);
  });

  it("drops what OpenAPI adds to JSON Schema, and leaves examples alone", () => {
    const discriminator = { propertyName: "kind", mapping: { A: "#/components/schemas/A" } };
    const A = { type: "object", properties: { kind: { type: "string", const: "A" } }, example: { $ref: "not one" } };
    const spec = answering({ discriminator, oneOf: [refTo("A")] }, { A });
    expect(accepting(spec, ok, { kind: "A" })).toEqual(readings);
  });

  it("does not change the document that it reads", () => {
    const spec = readSpec();
    const before = JSON.stringify(spec.root);
    for (const reading of readings) readDocument(spec, reading, id);
    expect(JSON.stringify(spec.root)).toBe(before);
  });
});

describe("the bundle", () => {
  const spec = readSpec();
  const bodies = scenariosOf(spec).scenarios.filter(({ response }) => response.schemaPointer !== undefined);
  const documented = bodies.find(({ key }) => key === "issuedBadgeWithStatistics");
  const pointer = documented?.response.schemaPointer ?? "";
  type Tree = { [key: string]: Tree } & Json[];
  const changed = (change: (data: Tree) => void): Json => {
    const value = structuredClone(documented?.response.value) as unknown as Tree;
    change(value.data as Tree);
    return value as unknown as Json;
  };

  it.each(bodies.map((scenario) => [scenario.key, scenario] as const))("in every reading accepts %s", (_, scenario) => {
    expect(accepting(spec, scenario.response.schemaPointer ?? "", scenario.response.value)).toEqual(readings);
  });

  it.each<[string, (data: Tree) => void, Reading[]]>([
    ["an undocumented field", (data) => Object.assign(data, { colour: "red" }), ["contract"]],
    ["a new module among the owners", (data) => void data.owner?.push("Gift_Cards"), ["contract"]],
    [
      "a constraint of an unknown type",
      (data) => Object.assign(data.badgeConstraints?.[0] as Tree, { constraintType: "MOON_PHASE" }),
      ["contract"],
    ],
    [
      "an expiry of an unknown type",
      (data) => Object.assign(data, { earnExpiry: { expiryType: "SOON" } }),
      ["contract"],
    ],
    ["an expiry without a type", (data) => Object.assign(data, { earnExpiry: { value: 2 } }), []],
    ["one of the statistics missing", (data) => delete data.earnDetails, []],
    [
      "a badge-level rolling window without its roll",
      (data) => Object.assign(data.badgeConstraints?.[1] as Tree, { rollType: null }),
      [],
    ],
    [
      "an overall limit with a roll",
      (data) => Object.assign(data.badgeConstraints?.[0] as Tree, { rollType: "DAYS" }),
      [],
    ],
    [
      "a fixed window without its duration",
      (data) => Object.assign(data.customerConstraints?.[0] as Tree, { durationType: null }),
      [],
    ],
    ["a timestamp as text", (data) => Object.assign(data, { createdOn: "2024-10-07" }), []],
  ])("with %s", (_, change, expected) => {
    expect(accepting(spec, pointer, changed(change))).toEqual(expected);
  });
});
