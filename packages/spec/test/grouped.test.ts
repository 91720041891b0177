import { expect, it } from "vitest";
import { grouped } from "../src/index.ts";

it("Items are grouped by key, in the order of each key's first", () => {
  const words = ["beta", "alpha", "bravo", "__proto__", "amber"];
  expect([...grouped(words, (word) => word[0])]).toEqual([
    ["b", ["beta", "bravo"]],
    ["a", ["alpha", "amber"]],
    ["_", ["__proto__"]],
  ]);
  expect(grouped([], String).size).toBe(0);
});
