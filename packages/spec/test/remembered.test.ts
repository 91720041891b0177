import { expect, it } from "vitest";
import { remembered } from "../src/index.ts";

it("A remembered function makes each result once, also where the result is undefined", () => {
  const made: unknown[] = [];
  const told = remembered((key: unknown) => {
    made.push(key);
    return key === "nothing" ? undefined : [key];
  });
  const object = {};
  for (const key of [object, "text", 1, null, "nothing"]) expect(told(key)).toBe(told(key));
  expect(told(object)).toEqual([object]);
  expect(told({})).not.toBe(told(object));
  expect(made).toEqual([object, "text", 1, null, "nothing", {}]);
});
