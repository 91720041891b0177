import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Json, JsonObject } from "../src/document.ts";
import { ruleProblems, rulesOf } from "../src/rules.ts";
import { sourceLines } from "../src/source-lines.ts";
import { bodyWith, idParameter, specOfOperation } from "./small-document.ts";

const folder = mkdtempSync(join(tmpdir(), "rules-"));
afterAll(() => rmSync(folder, { recursive: true }));

const schema: JsonObject = {
  type: "object",
  required: ["from", "to", "count", "names"],
  properties: {
    from: { type: "number" },
    to: { type: ["number", "null"] },
    count: { type: "integer" },
    names: { type: "array", items: { type: "string" } },
    "odd name": { type: "boolean" },
    inner: { anyOf: [{ $ref: "#/components/schemas/Inner" }, { type: "null" }] },
    one: { oneOf: [{ $ref: "#/components/schemas/Inner" }, { properties: { other: { type: "string" } } }] },
    free: { type: "object", additionalProperties: { type: "integer" } },
  },
};
const Inner: JsonObject = {
  type: "object",
  properties: { deep: { type: "integer" }, self: { $ref: "#/components/schemas/Inner" } },
};

const withRules = (onSchema: Json, onResponse: Json = []) =>
  specOfOperation(
    {
      parameters: [idParameter("a"), { name: "all", in: "query", schema: { type: "boolean" } }],
      responses: {
        200: { ...bodyWith({ a: {} }, { ...schema, "x-validations": onSchema }), "x-validations": onResponse },
      },
    },
    { schemas: { Inner } },
  );
const rule = (text: string, more: JsonObject = {}): JsonObject => ({
  id: "it-is",
  message: "It is.",
  rule: text,
  ...more,
});
const value: Json = { from: 1.5, to: null, count: 2, names: ["a", "b"], "odd name": true, free: { x: 1 } };

describe("a rule", () => {
  it.each<[rule: string, holds: boolean]>([
    ["self.count == size(self.names)", true],
    ["self.count + 1 == 3 && self.count / 2 == 1 && self.count > self.from", true],
    ["self.to == null || self.from <= self.to", true],
    ['has(self.inner) || self["odd name"]', true],
    ["has(self.inner) && self.inner.deep > 1", false],
    ["self.names.all(name, self.names.exists_one(other, other == name))", true],
    ["self.free.x + 1 == 2", true],
    ["has(self.constructor)", false],
  ])("%s", (text, holds) => {
    // A member that no schema has is a mistake in has(), too: these are asked of what any object has.
    const spec = withRules([rule(text.replace("has(self.constructor)", '"constructor" in self.free'))]);
    expect(ruleProblems(spec)).toEqual([]);
    expect(rulesOf(spec).rules[0]?.holds(value)).toBe(holds);
  });

  it("of a response reads the request as the parameters type it, and the response's status and header", () => {
    const spec = withRules(
      [],
      [
        rule(
          'request.query.all && request.path.id == "7" && response.status == 200 && response.header["x-page"] == "1" && self == response.body',
        ),
      ],
    );
    expect(ruleProblems(spec)).toEqual([]);
    const [one] = rulesOf(spec).rules;
    expect(one?.on).toBe("response");
    const operation = {
      id: "getThing",
      parameters: [{ name: "all", in: "query", schema: { type: "boolean" } }],
    } as never;
    const request = { path: { id: "7" }, query: { all: "true" }, header: {}, cookie: {} };
    expect(one?.holds(value, { operation, request, response: { status: 200, headers: { "X-Page": "1" } } })).toBe(true);
  });

  it("that meets a missing member says so", () => {
    const [one] = rulesOf(withRules([rule("self.inner.deep > 1")])).rules;
    expect(() => one?.holds(value)).toThrow("No such key: inner");
  });
});

describe("a mistake in a rule is one line that lists the known names", () => {
  it.each<[what: string, entry: Json, says: string | RegExp]>([
    [
      "a member of no schema",
      rule("self.from <= self.until"),
      'self has no member "until": it has from, to, count, names, odd name, inner, one, free',
    ],
    ["one in has()", rule("has(self.until)"), /^self has no member "until"/],
    ["one within a list", rule("self.names.all(name, name.size > 1)"), /Cannot index type 'string'/],
    [
      "one behind null",
      rule("self.inner == null || self.inner.depth > 1"),
      'self.inner has no member "depth": it has deep, self',
    ],
    ["one of a union", rule("self.one.another == 1"), 'self.one has no member "another": it has deep, self, other'],
    ["another type", rule('self.count == "2"'), "no such overload: int == string"],
    ["a function that is not", rule("self.names.longest() == 1"), /longest/],
    ["a syntax error", rule("self.count == "), "Unexpected token: EOF"],
    ["no truth", rule("self.count"), "the rule must be bool, not int"],
    [
      "the request in a schema's rule",
      rule("request.path.id == self.names[0]"),
      `"request" is not defined here, only in a response's rules; use self`,
    ],
    ["an unknown variable", rule("slef.count == 1"), '"slef" is not defined here; use self'],
    [
      "a fieldPath to nowhere",
      rule("self.count == 1", { fieldPath: ".cuont" }),
      /^there is no "cuont"; the members are from, to/,
    ],
    ["a fieldPath that is none", rule("self.count == 1", { fieldPath: "count" }), /^a fieldPath leads from self/],
    [
      "an unknown member",
      rule("self.count == 1", { fieldpath: ".count" }),
      'a rule has no member "fieldpath", only id, rule, message, fieldPath, severity',
    ],
    ["no id", { rule: "self.count == 1", message: "It is." }, /^a rule needs an id/],
    ["no message", { rule: "self.count == 1", id: "it-is" }, /^a rule needs a message/],
    ["no expression", { message: "It is.", id: "it-is" }, /^a rule needs `rule`, an expression/],
    [
      "a severity that is none",
      rule("self.count == 1", { severity: "hint" }),
      'the severity must be "error" or "warning"',
    ],
    ["no object", "self.count == 1", /^a rule is an object/],
  ])("%s", (_, entry, says) => {
    const [line = ""] = ruleProblems(withRules([entry]));
    const text = line.slice(line.indexOf(": ") + 2);
    if (typeof says === "string") expect(text).toBe(says);
    else expect(text).toMatch(says);
  });

  it.each<[style: string, lines: string[], at: string]>([
    ["on one line", ["rule: self.from <= self.until"], "4:27"],
    ["in quotes", ["rule: 'self.from <= self.until'"], "4:28"],
    ["as a block", ["rule: |", "  self.from", "    <= self.until"], "6:15"],
    ["folded", ["rule: >-", "  self.from", "  <= self.until"], "6:13"],
  ])("with its line and column, %s", (style, lines, at) => {
    const file = join(mkdtempSync(join(folder, "document-")), "openapi.yaml");
    const text = ["x-validations:", "- id: it-is", "  message: It is.", ...lines.map((line) => `  ${line}`), ""].join(
      "\n",
    );
    writeFileSync(file, text);
    const [rules] = (parse(text) as { "x-validations": JsonObject[] })["x-validations"];
    const lineAt = sourceLines(file);
    const spec = withRules([rules ?? {}]);
    const [line] = ruleProblems(spec, (pointer, within) =>
      lineAt(pointer.slice(pointer.indexOf("/x-validations")), within),
    );
    expect([style, line?.split(": ")[0]?.split("openapi.yaml:")[1]]).toEqual([style, at]);
  });

  it("and the parts of one rule have one message", () => {
    const spec = withRules([rule("self.count > 0"), { ...rule("self.from > 0.5"), message: "It was." }]);
    expect(ruleProblems(spec)).toEqual([expect.stringContaining("all parts of a rule need the same message")]);
  });
});
