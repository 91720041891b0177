import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../src/document.ts";
import { type Operation, operationsOf } from "../src/operations.ts";
import { type Rule, ruleProblems, rulesOf } from "../src/rules.ts";
import { bodyWith, idParameter, specOfOperation } from "./small-document.ts";

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

  it.each([
    "request.query.all == has(self.a)",
    "(has(request.query.all) && request.query.all) == has(self.a)",
    "!has(request.query.count) || request.query.count < 3",
    "request.query.count == 1 || request.header.odd == self.b",
    "request.query.count != request.query.limit",
    "request.path.id == self.b",
    "!has(request.header.odd)",
    "self.list.all(request, request == 1) && request.path.id != '2'",
  ])("reads the request as CEL does: %s", (text) => {
    const parameter = (name: string, place: string, schema: Json): Json => ({ name, in: place, schema });
    const spec = specOfOperation({
      parameters: [
        idParameter(),
        parameter("all", "query", { type: "boolean" }),
        parameter("count", "query", { type: "integer" }),
        parameter("limit", "query", { type: "integer" }),
        parameter("odd", "header", {}),
      ],
      responses: {
        200: { ...bodyWith({ a: {} }), "x-validations": [{ id: "it-is", message: "It is.", rule: text }] },
      },
    });
    expect(ruleProblems(spec)).toEqual([]);
    const [rule] = rulesOf(spec).rules as [Rule];
    const [operation] = operationsOf(spec) as [Operation];
    const queries: Record<string, Json>[] = [true, false, "true", "no", 1, String(2n ** 60n), "05", "x", null].flatMap(
      (one) => [{ all: one }, { count: one }, { count: one, limit: "5" }],
    );
    const exchanges = [{}, ...queries].flatMap((query) =>
      [{}, { odd: "1" }].map((header) => ({
        operation,
        request: { path: { id: "1" }, query, header, cookie: {} },
        response: { status: 200 },
      })),
    );
    const bodies: Json[] = [{}, { a: 1 }, { b: "1" }, { list: [1, 1] }, { a: null, b: 1 }];
    const asked = exchanges.flatMap((exchange) => bodies.map((body) => ({ exchange, body })));
    const sure = asked.filter(({ exchange, body }) => rule.surelyHolds(body, exchange));
    expect(sure.length).toBeGreaterThan(0);
    expect(sure.filter(({ exchange, body }) => !rule.holds(body, { ...exchange }))).toEqual([]);
    expect(asked.some(({ body }) => rule.surelyHolds(body))).toBe(false);
  });
});
