import { expect, it } from "vitest";
import { isDoneWithin } from "../src/judge/time-limit.ts";

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
