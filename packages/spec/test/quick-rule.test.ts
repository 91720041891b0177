import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../src/document.ts";
import { type Rule, rulesOf } from "../src/rules.ts";
import { bodyWith, specOfOperation } from "./small-document.ts";

const typed: JsonObject = {
  type: "object",
  properties: { a: { type: ["integer", "null"] }, b: { type: ["number", "null"] }, list: { type: "array" } },
};

function ruleOf(rule: string, schema: JsonObject): Rule | undefined {
  const validated = { ...schema, "x-validations": [{ id: "it-is", message: "It is.", rule }] };
  return rulesOf(specOfOperation({ responses: { 200: bodyWith({ a: {} }, validated) } })).rules[0];
}

/** What CEL itself says: an error where it has no answer. */
function byCel(rule: Rule, value: Json): boolean | "error" {
  try {
    return rule.holds(value);
  } catch {
    return "error";
  }
}

const operands: Json[] = [null, 0, -0, 1, 1.5, 2 ** 53, true, false, "", "1", "é", "😀", [], [1], {}, { c: 1 }];
const pairs = operands.flatMap((a) => operands.map((b): Json => ({ a, b })));
const values: Json[] = [
  ...pairs,
  ...operands,
  ...operands.map((a): Json => ({ a, list: [{ n: 1 }, { n: a }, { n: 1 }] })),
  { a: 1, list: [1, 2, 2] },
  { a: 2, b: 2, list: [{ n: 1 }, { n: 2 }] },
  { constructor: 1, a: 1, b: 1 },
  { a: { length: 1 } },
  JSON.parse('{"__proto__": {"a": 1}, "b": 1}') as Json,
];

describe("a rule that surely holds", () => {
  it.each([
    ...["==", "!=", "<", "<=", ">", ">="].map((operator) => `self.a ${operator} self.b`),
    ...["==", "!=", "<", "<=", ">", ">="].map((operator) => `self.a ${operator} 1`),
    "self.a == null || self.a <= self.b",
    "self.a != null && self.a == 1.0",
    "!has(self.a) || has(self.b)",
    "has(self.a.c) && self.a.c == 1",
    "!has(self.a.c)",
    "self.a.length == 1",
    "self.constructor == 1",
    "!(self.a == self.b)",
    "size(self.list) == 3 || self.list.size() > self.a",
    "self.list.all(one, has(one.n) && one.n == self.a)",
    "self.list.exists(one, one.n == self.a)",
    "self.list.exists_one(one, one.n == self.a)",
    "self.list.filter(one, one.n == 1).map(one, one.n).all(one, one == 1)",
    "self.list.all(self, self == 1 || self == 2)",
  ])("holds by CEL, too: %s", (text) => {
    for (const schema of [{}, typed]) {
      const rule = ruleOf(text, schema);
      if (rule === undefined) continue;
      const wrong = values.filter((value) => rule.surelyHolds(value) && byCel(rule, value) !== true);
      expect(wrong).toEqual([]);
    }
    const rule = ruleOf(text, {});
    expect(values.some((value) => rule?.surelyHolds(value))).toBe(true);
  });

  it.each(['self.a.startsWith("1")', "self.a + 1 == self.b", "self.a in self.list", "9007199254740993 == self.a"])(
    "is left to CEL where it computes or calls: %s",
    (text) => {
      const rule = ruleOf(text, {});
      expect(rule).toBeDefined();
      expect(values.some((value) => rule?.surelyHolds(value))).toBe(false);
    },
  );
});
