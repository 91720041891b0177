import type { JsonObject } from "@badge-contract/spec";
import type { KnownItems } from "./closed.ts";
import { type Checks, must, type Scope } from "./emit-scope.ts";
import { simple } from "./questions.ts";
import type { Schema } from "./schemas.ts";
import { and, matches, or } from "./text.ts";

/** The checks of the keywords for arrays, for the array `v`. */
export function itemChecks(checks: Checks, schema: JsonObject, scope: Scope): string[] {
  const first = (schema.prefixItems ?? []) as Schema[];
  const at = scope.quiet ? "undefined" : "at";
  const parts = limits(schema, scope, {
    minItems: ["v.length >= #", "at least # items"],
    maxItems: ["v.length <= #", "at most # items"],
  });
  first.forEach((one, index) => {
    parts.push(`each(v.slice(0, ${index + 1}), ${at}, ${checks.functionFor(one, `${scope.name}_${index}`)}, ${index})`);
  });
  if (schema.items !== undefined) {
    const from = first.length > 0 ? `, ${first.length}` : "";
    parts.push(`each(v, ${at}, ${checks.functionFor(schema.items as Schema, `${scope.name}_item`)}${from})`);
  }
  if (schema.contains !== undefined) {
    const fits = checks.functionFor(schema.contains as Schema, `${scope.name}_contained`);
    const count = `v.filter((one: unknown) => ${fits}(one)).length`;
    const { minContains = 1, maxContains } = schema;
    if (minContains !== 0)
      parts.push(must(`${count} >= ${minContains}`, `at least ${minContains} items that fit`, scope));
    if (maxContains !== undefined)
      parts.push(must(`${count} <= ${maxContains}`, `at most ${maxContains} items that fit`, scope));
  }
  if (schema.closedItems !== undefined) {
    const { schema: rest, ...known } = schema.closedItems as unknown as KnownItems & { schema: Schema };
    const check = checks.functionFor(rest, `${scope.name}_rest`);
    parts.push(`rest(v, ${at}, (i, one) => ${isSpokenOf(checks, known, scope.name)}, ${check})`);
  }
  if (schema.uniqueItems) {
    const items = simple(checks.schemas, (schema.items ?? true) as Schema, "");
    const scalars = items !== undefined && !/object|array|[[{]/.test(items.expected);
    parts.push(must(scalars ? "new Set(v).size === v.length" : "unique(v)", "different items", scope));
  }
  return parts;
}

/** Whether the item `one` at `i` is evaluated, including by the other schemas that the array `v` fits. */
const isSpokenOf = (checks: Checks, { count, contains, when }: KnownItems, name: string): string =>
  or([
    ...(count > 0 ? [`i < ${count}`] : []),
    ...contains.map((schema) => `${checks.functionFor(schema, `${name}_contained`)}(one)`),
    ...when.map(({ test, known }) =>
      and([`${checks.functionFor(test, `${name}_branch`)}(v)`, `(${isSpokenOf(checks, known, name)})`]),
    ),
  ]);

/** The checks of the keywords for strings, for the string `v`. */
export function textChecks(schema: JsonObject, scope: Scope): string[] {
  const { pattern } = schema;
  const parts = limits(schema, scope, {
    minLength: ["codePoints(v) >= #", "at least # characters"],
    maxLength: ["codePoints(v) <= #", "at most # characters"],
  });
  if (typeof pattern === "string") parts.push(must(matches(pattern, "v"), `text like ${pattern}`, scope));
  return parts;
}

/** The checks of the keywords for numbers, for the number `v`. */
export const numberChecks = (schema: JsonObject, scope: Scope): string[] =>
  limits(schema, scope, {
    minimum: ["v >= #", "at least #"],
    maximum: ["v <= #", "at most #"],
    exclusiveMinimum: ["v > #", "more than #"],
    exclusiveMaximum: ["v < #", "less than #"],
    multipleOf: [
      Number.isInteger(schema.multipleOf) ? "Number.isInteger(v / #)" : "isMultiple(v, #)",
      "a multiple of #",
    ],
  });

/** Each keyword with its test and its message. */
const limits = (schema: JsonObject, scope: Scope, table: Record<string, [test: string, words: string]>): string[] =>
  Object.entries(table).flatMap(([keyword, [test, words]]) => {
    const limit = `${schema[keyword]}`;
    return keyword in schema ? must(test.replace("#", limit), words.replace("#", limit), scope) : [];
  });
