import type { Json, JsonObject, Spec } from "@badge-contract/spec";
import { describe, expect, it } from "vitest";
import { Shapes } from "../src/judge/shape.ts";
import { Witness } from "../src/judge/witness.ts";

const at = "/components/schemas/Thing";
const specOf = (schema: JsonObject): Spec => ({
  source: "test",
  root: {
    openapi: "3.1.1",
    info: { title: "Shapes", version: "1" },
    paths: {},
    components: { schemas: { Thing: schema, Word: { type: "string", enum: ["a", "b"] } } },
  } as JsonObject,
});
const thing = (member: Json, more: JsonObject = {}): JsonObject => ({
  type: "object",
  properties: { member, other: { type: "boolean" } },
  ...more,
});

/** Schemas, and two values of which one alone keeps it. */
const apart: [string, JsonObject, Json, Json][] = [
  ["a type", thing({ type: "integer" }), { member: 1 }, { member: 1.5 }],
  ["a lower bound", thing({ minimum: 0 }), { member: 0 }, { member: -1 }],
  ["an exclusive bound", thing({ exclusiveMaximum: 5 }), { member: 4 }, { member: 5 }],
  ["a listed word", thing({ $ref: "#/components/schemas/Word" }), { member: "a" }, { member: "A" }],
  ["a number to be equal to", thing({ const: 404 }), { member: 404 }, { member: 405 }],
  ["a length", thing({ type: "array", minItems: 2 }), { member: [1, 2] }, { member: [1] }],
  [
    "a set",
    thing({ type: "array", uniqueItems: true, items: { $ref: "#/components/schemas/Word" } }),
    { member: ["a", "b"] },
    { member: ["a", "b", "a"] },
  ],
  ["a missing member", thing({}, { required: ["other"] }), { other: true }, {}],
  ["members that belong together", thing({}, { dependentRequired: { member: ["other"] } }), {}, { member: 1 }],
  ["an unknown member", thing({}, { additionalProperties: { type: "string" } }), { x: "" }, { x: 1 }],
  ["a condition", thing({}, { if: { required: ["other"] }, then: false }), { member: 1 }, { other: true }],
];

describe("the shape of a value", () => {
  it.each(apart)("tells by itself whether the schema is kept: %s", (_, schema, good, bad) => {
    const spec = specOf(schema);
    const [witness, shapes] = [new Witness(spec, "written"), new Shapes(spec)];
    expect([witness.accepts(at, good), witness.accepts(at, bad)]).toEqual([true, false]);
    expect(shapes.tells(at)).toBe(true);
    expect(shapes.of(good)).not.toBe(shapes.of(bad));
  });

  it.each<[string, JsonObject]>([
    ["a pattern", thing({ pattern: "^a" })],
    ["a length of text", thing({ minLength: 2 })],
    ["a multiple", thing({ multipleOf: 2 })],
    ["a place in a list", thing({ prefixItems: [{ type: "string" }] })],
    ["a number of members", thing({}, { minProperties: 2 })],
    ["a member that is nowhere described", thing({}, { required: ["x"] })],
    ["a list to be equal to", thing({ const: [1] })],
    ["a set of objects", thing({ uniqueItems: true, items: { type: "object" } })],
    ["a keyword of tomorrow", thing({ propertyOrder: ["b"] })],
  ])("does not tell where the schema asks for more: %s", (_, schema) => {
    expect(new Shapes(specOf(schema)).tells(at)).toBe(false);
  });

  it("is the same for other words, numbers and lists of the same kinds", () => {
    const shapes = new Shapes(specOf(thing({ minimum: 0 })));
    expect(shapes.of({ member: 7, other: [{ x: "q" }] })).toBe(
      shapes.of({ member: 9, other: [{ y: "c" }, { z: "" }] }),
    );
  });
});
