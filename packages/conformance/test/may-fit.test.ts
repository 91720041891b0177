import type { Json, JsonObject } from "@badge-contract/spec";
import { expect, it } from "vitest";
import { Witness } from "../src/judge/witness.ts";

const schemas: Record<string, JsonObject> = {
  Whole: { type: "integer" },
  Text: { type: ["string", "null"] },
  Needed: { required: ["a", "constructor"] },
  Tagged: { type: "object", required: ["tag"], properties: { tag: { const: "x" }, b: { type: "string" } } },
  Listed: { properties: { tag: { enum: ["x"] }, size: { const: 1 } } },
  Absent: { properties: { a: false, toString: false } },
  Nothing: { properties: { a: { const: null }, b: { const: { c: 1 } } } },
  Same: { $ref: "#/components/schemas/Tagged" },
  Both: { allOf: [{ $ref: "#/components/schemas/Tagged" }, { properties: { a: false } }, { required: ["b"] }] },
};
const contract = new Witness(
  { source: "a small document", root: { openapi: "3.1.0", paths: {}, components: { schemas } } },
  "written",
);

const values: Json[] = [
  ...[null, true, 0, 1, 1.5, "", "x", [], ["x"], {}],
  ...[{ a: null }, { a: 1 }, { a: 1, constructor: 2 }, { tag: "x" }, { tag: "y" }, { tag: "x", b: "" }],
  ...[{ tag: "x", b: 1 }, { tag: "x", a: 1, b: "" }, { size: 1 }, { size: 2 }, { b: { c: 1 } }, { toString: 1 }],
  JSON.parse('{"__proto__": {"tag": "x"}, "b": ""}') as Json,
];

it.each(Object.keys(schemas))(
  "a value that fits the schema %s may fit it, and some others are told at first sight",
  (name) => {
    const pointer = `/components/schemas/${name}`;
    const mayFit = contract.mayFit(pointer);
    expect(values.filter((value) => contract.accepts(pointer, value) && !mayFit(value))).toEqual([]);
    if (name !== "Nothing") expect(values.some((value) => !mayFit(value))).toBe(true);
  },
);
