import type { JsonObject, Spec } from "@badge-contract/spec";
import { expect, it } from "vitest";
import { isDoneWithin } from "../src/judge/time-limit.ts";
import { Witness } from "../src/judge/witness.ts";

it("what backtracks without end is stopped, and what comes after it is done", () => {
  const done: string[] = [];
  const texts = ["aaa", `${"a".repeat(60)}!`, "a"];
  const rest = () => {
    for (let text = texts.shift(); text !== undefined; text = texts.shift()) if (/^(a+)+$/.test(text)) done.push(text);
  };
  expect([isDoneWithin(100, rest), isDoneWithin(10_000, rest)]).toEqual([false, true]);
  expect(done).toEqual(["aaa", "a"]);
});

it("an error is that of the task", () => {
  const fail = () => {
    throw new RangeError("too far");
  };
  expect(() => isDoneWithin(100, fail)).toThrow(RangeError);
});

it("a compilation that was stopped is begun anew", () => {
  const names = Array.from({ length: 500 }, (_, index) => `member${index}`);
  const schema: JsonObject = {
    properties: Object.fromEntries(names.map((name) => [name, { type: "object", required: ["a"] }])),
  };
  const spec: Spec = {
    source: "a large document",
    root: { components: { schemas: { Large: schema } } },
    lenient: true,
  };
  const pointer = "/components/schemas/Large";
  const accepted = [1, 2, 4, 8, 16, 32].map((milliseconds) => {
    const witness = new Witness(spec, "written");
    isDoneWithin(milliseconds, () => void witness.accepts(pointer, {}));
    return [witness.accepts(pointer, { member0: { a: 1 } }), witness.accepts(pointer, { member0: {} })];
  });
  expect(accepted).toEqual(accepted.map(() => [true, false]));
});
