import type { Json, JsonObject } from "@badge-contract/spec";
import { expect, it } from "vitest";
import { Judge } from "../src/judge/judge.ts";

const list = { type: "array" };
const branch = (...names: string[]): JsonObject => ({
  type: "object",
  required: ["id", ...names],
  properties: {
    id: { type: "string" },
    ...Object.fromEntries(["a", "b", "c", "d"].map((name) => [name, names.includes(name) ? list : false])),
  },
});
const root: JsonObject = {
  openapi: "3.1.0",
  components: { schemas: { Answer: { oneOf: [branch(), branch("a", "b", "c", "d")] } } },
};
const judge = new Judge({ source: "a small document", root });
const findings = (value: Json) =>
  judge.body("/components/schemas/Answer", value).map(({ path, expected }) => `${path}: ${expected}`);

it("members that were moved are reported as missing before others are reported as unexpected", () => {
  expect(findings({ id: "1", c: [], d: [], moved: { a: [], b: [] } })).toEqual([
    "$.a: to be there",
    "$.b: to be there",
  ]);
});

it("a missing member comes before an unexpected one", () => {
  expect(findings({ a: [] })).toEqual(["$.id: to be there", "$.a: nothing"]);
});
