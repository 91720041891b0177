import { readSpec, scenariosOf } from "@badge-contract/spec";
import { expect, it } from "vitest";
import { doneWithin } from "../src/judge/time-limit.ts";
import { Witness } from "../src/judge/witness.ts";

it("an endless backtracking is stopped, and the next task runs", () => {
  const done: string[] = [];
  const texts = ["aaa", `${"a".repeat(60)}!`, "a"];
  const rest = () => {
    for (let text = texts.shift(); text !== undefined; text = texts.shift()) if (/^(a+)+$/.test(text)) done.push(text);
    return done.length;
  };
  expect([doneWithin(100, rest), doneWithin(10_000, rest)]).toEqual([undefined, 2]);
  expect(done).toEqual(["aaa", "a"]);
});

it("an error is that of the task", () => {
  const fail = () => {
    throw new RangeError("too far");
  };
  expect(() => doneWithin(100, fail)).toThrow(RangeError);
});

it("a stopped compilation starts again", () => {
  const spec = readSpec();
  const [scenario] = scenariosOf(spec).scenarios;
  const { schemaPointer, value = null } = scenario?.response ?? {};
  const stopped = Array.from({ length: 40 }, (_, index) => {
    const witness = new Witness(spec, "exact");
    const isDone = doneWithin(1 + 2 * index, () => witness.accepts(schemaPointer, value));
    expect(witness.accepts(schemaPointer, value)).toBe(true);
    expect(witness.accepts(schemaPointer, {})).toBe(false);
    return !isDone;
  });
  expect(stopped).toContain(true);
});
