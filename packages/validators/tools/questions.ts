// The generator's questions about a schema before it writes the check.
import type { Json, JsonObject } from "@badge-contract/spec";
import type { Schema, Schemas } from "./schemas.ts";
import { equals, or, text, typeTest } from "./text.ts";

/** A schema that one test decides, with the words for what it expects. */
export interface Simple {
  test: string;
  expected: string;
  kind?: "tag" | "value" | undefined;
  /** The values that it lists, if it does nothing else. */
  values?: Json[];
}

const inPlace = ["allOf", "anyOf", "oneOf", "not", "if", "then", "else"];

/** The keywords that apply to values of one type only. */
export const keywordsOf: Record<string, string[]> = {
  object:
    "required properties patternProperties additionalProperties propertyNames dependentRequired minProperties maxProperties closed".split(
      " ",
    ),
  array: ["items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains", "closedItems"],
  string: ["minLength", "maxLength", "pattern"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
};

export const has = (schema: JsonObject, type: string) => (keywordsOf[type] ?? []).some((keyword) => keyword in schema);

/** Follows a reference, and unwraps an `allOf` with one part. */
const targetOf = (schemas: Schemas, schema: Schema): Schema => {
  if (typeof schema === "boolean") return schema;
  if (typeof schema.$ref === "string") return targetOf(schemas, schemas.get(schema.$ref) as Schema);
  const [only, ...more] = (schema.allOf ?? []) as Schema[];
  const isAll = only !== undefined && more.length === 0 && Object.keys(schema).length === 1;
  return isAll ? targetOf(schemas, only) : schema;
};

/** Whether it looks at members of the value itself. */
export const needsObject = (schema: Json | undefined): boolean =>
  typeof schema === "object" &&
  schema !== null &&
  !Array.isArray(schema) &&
  (has(schema, "object") || inPlace.some((keyword) => [schema[keyword]].flat().some(needsObject)));

export function simple(schemas: Schemas, schema: Schema, value: string): Simple | undefined {
  const whole = targetOf(schemas, schema);
  if (typeof whole === "boolean") return undefined;
  const [keyword, ...more] = Object.keys(whole);
  if (more.length > 0) return undefined;
  if (keyword === "const") return { ...listed([whole.const as Json], value), kind: "tag" };
  if (keyword === "enum")
    return { ...listed(whole.enum as Json[], value), kind: "value", values: whole.enum as Json[] };
  if (keyword === "type") {
    const types = [whole.type].flat() as string[];
    return { test: or(types.map((type) => typeTest(type, value))), expected: types.join(" or ") };
  }
  if (keyword !== "anyOf") return undefined;
  const parts = (whole.anyOf as Schema[]).map((part) => simple(schemas, part, value));
  if (!parts.every((part) => part !== undefined)) return undefined;
  return {
    test: or(parts.map(({ test }) => test)),
    expected: parts.map(({ expected }) => expected).join(" or "),
    kind: parts.find(({ kind }) => kind !== undefined)?.kind,
  };
}

const listed = (values: Json[], value: string): Simple => ({
  test: or(values.map((one) => equals(value, one))),
  expected: values.map((one) => text(one)).join(" or "),
});

export function refusesUndefined(schemas: Schemas, schema: Schema, depth = 0): boolean {
  const whole = targetOf(schemas, schema);
  if (typeof whole === "boolean") return !whole;
  if (depth > 20) return false;
  const each = (parts: Json | undefined) =>
    ((parts ?? []) as Schema[]).map((part) => refusesUndefined(schemas, part, depth + 1));
  return (
    ["type", "const", "enum"].some((keyword) => keyword in whole) ||
    each(whole.allOf).some(Boolean) ||
    ["anyOf", "oneOf"].some((keyword) => keyword in whole && each(whole[keyword]).every(Boolean))
  );
}

/** Rewrites (A and B) or (A and C) as A and (B or C), so that A is checked once. */
export function factor(schemas: Schemas, branches: Schema[]): { common: Schema[]; rest: Schema[] } {
  const parts = branches.map((branch) => {
    const whole = targetOf(schemas, branch);
    return typeof whole === "object" && Object.keys(whole).join() === "allOf" ? (whole.allOf as Schema[]) : [branch];
  });
  const lists = parts.map((list) => list.map((part) => text(part)));
  const common = (parts[0] ?? []).filter((part) => lists.every((list) => list.includes(text(part))));
  if (common.length === 0 || branches.length < 2) return { common: [], rest: branches };
  const shared = new Set(common.map((part) => text(part)));
  return { common, rest: parts.map((list) => ({ allOf: list.filter((part) => !shared.has(text(part))) as Json[] })) };
}
