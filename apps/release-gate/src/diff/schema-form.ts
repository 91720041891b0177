// The form in which schemas are compared: without repetitions, written-out defaults and detours.
import { areExclusive, deref, isObject, type Json, type JsonObject } from "@badge-contract/spec";
import { each, objectOf, same } from "./document.ts";

const words = new Set(
  "description title summary $comment externalDocs example examples xml deprecated $schema".split(" "),
);
const isWord = (key: string) => words.has(key) || (key.startsWith("x-") && key !== "x-validations");

/** A boolean schema as an object. */
export const schemaOf = (value: Json): JsonObject => (isObject(value) ? value : value === false ? { not: {} } : {});
const isAnything = (value: Json | undefined) =>
  value === true || (isObject(value) && Object.keys(value).every((key) => isWord(key)));

/** Resolves references, `allOf` and one-branch unions at the top of a schema, where that is sound. */
export function formOf(root: JsonObject, value: Json, within: string[] = []): JsonObject {
  const { $ref, allOf, ...own } = schemaOf(value);
  let result = tidied(own);
  const left: Json[] = [];
  const parts: [part: Json, within: string[]][] = (Array.isArray(allOf) ? allOf : []).map((each) => [each, within]);
  if (typeof $ref === "string") {
    if (within.includes($ref)) left.push({ $ref });
    else parts.unshift([deref(root, { $ref }).value, [...within, $ref]]);
  }
  for (const [part, inside] of parts) {
    const merged = mergedOf(result, formOf(root, part, inside));
    if (merged) result = merged;
    else left.push(part);
  }
  if (left.length > 0) result = { ...result, allOf: left };
  return tidied(withUnions(root, result, within));
}

/**
 * One branch replaces its union. A union with null or of bare types becomes a list of types. `oneOf` of exclusive
 * branches becomes `anyOf`.
 */
function withUnions(root: JsonObject, schema: JsonObject, within: string[]): JsonObject {
  let result = schema;
  for (const keyword of ["oneOf", "anyOf"] as const) {
    const branches = result[keyword];
    if (!Array.isArray(branches)) continue;
    const { [keyword]: _, ...rest } = result;
    const isOpen = (branch: Json) => isObject(branch) && within.includes(String(branch.$ref));
    if (branches.some(isOpen)) continue;
    const known = branches.map((branch) => formOf(root, branch, within));
    if (keyword === "oneOf" && !areExclusive(known)) {
      if (known.length === 1) result = mergedOf(rest, known[0] as JsonObject) ?? result;
      continue;
    }
    const union = known.length === 1 ? known[0] : (withNull(known) ?? typesOnly(known));
    const merged = union && mergedOf(rest, union);
    result = merged ?? (rest.anyOf === undefined ? { ...rest, anyOf: branches } : result);
  }
  return result;
}

function withNull(forms: JsonObject[]): JsonObject | undefined {
  const [one, ...more] = forms.filter((form) => !same(form, { type: "null" }));
  if (!one || more.length > 0 || forms.length !== 2 || one.type === undefined) return undefined;
  if (Object.keys(one).some((key) => /^(const|not|if|then|else|(any|one|all)Of|x-validations)$/.test(key)))
    return undefined;
  const type = [one.type, "null"].flat();
  return tidied({ ...one, type, ...(Array.isArray(one.enum) && { enum: [...one.enum, null] }) });
}

function typesOnly(forms: JsonObject[]): JsonObject | undefined {
  if (!forms.every((form) => Object.keys(form).join() === "type")) return undefined;
  return tidied({ type: forms.flatMap(({ type }) => type as Json) });
}

const least = (one: Json, other: Json) => Math.min(one as number, other as number);
const most = (one: Json, other: Json) => Math.max(one as number, other as number);
const both = (one: Json, other: Json) => [...new Set([one, other].flat())] as Json[];
const either = (one: Json, other: Json) => one === true || other === true;
const members = (one: Json, other: Json): Json => {
  const result: JsonObject = { ...(one as JsonObject) };
  for (const [name, member] of Object.entries(other as JsonObject)) {
    const mine = Object.hasOwn(result, name) ? result[name] : undefined;
    if (mine === undefined || same(mine, member)) result[name] = member;
    else result[name] = mine === false || member === false ? false : { allOf: [mine, member] };
  }
  return result;
};
const common = (one: Json, other: Json): Json | undefined => {
  const kept = [one]
    .flat()
    .filter((item) => [other].flat().some((each) => same(each, item) || (item === "integer" && each === "number")));
  if ([other].flat().includes("integer") && [one].flat().includes("number") && !kept.includes("integer"))
    kept.push("integer");
  return kept.length > 0 ? kept : undefined;
};
const joins: Record<string, (one: Json, other: Json) => Json | undefined> = {
  ...each("minLength minimum exclusiveMinimum minItems minProperties", most),
  ...each("maxLength maximum exclusiveMaximum maxItems maxProperties", least),
  ...each("uniqueItems readOnly writeOnly", either),
  required: both,
  "x-validations": both,
  properties: members,
  type: common,
  enum: common,
};
const groups = [
  ["if", "then", "else"],
  ["contains", "minContains", "maxContains"],
  ["items", "prefixItems"],
];
const scoped = ["additionalProperties", "unevaluatedProperties"];

/** One schema that accepts what both accept. Undefined if moving keywords can't make one. */
function mergedOf(one: JsonObject, other: JsonObject): JsonObject | undefined {
  const names = (schema: JsonObject) => Object.keys(objectOf(schema.properties));
  const reaches = (schema: JsonObject, beside: JsonObject) =>
    scoped.some((key) => schema[key] !== undefined) &&
    (names(beside).some((name) => !names(schema).includes(name)) ||
      (!same(schema.patternProperties, beside.patternProperties) && beside.patternProperties !== undefined));
  if (reaches(one, other) && !(one.unevaluatedProperties !== undefined && one.additionalProperties === undefined))
    return undefined;
  if (reaches(other, one)) return undefined;
  const split = (group: string[]) =>
    group.some((key) => one[key] !== undefined) &&
    group.some((key) => other[key] !== undefined) &&
    !group.every((key) => same(one[key], other[key]));
  if (groups.some(split)) return undefined;
  const result: JsonObject = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const mine = result[key];
    if (mine === undefined || same(mine, value)) result[key] = value;
    else {
      const joined = joins[key]?.(mine, value);
      if (joined === undefined) return undefined;
      result[key] = joined;
    }
  }
  return tidied(result);
}

const about: Record<string, string[]> = {
  string: "minLength maxLength pattern contentEncoding contentMediaType contentSchema".split(" "),
  number: "multipleOf minimum maximum exclusiveMinimum exclusiveMaximum".split(" "),
  array: "items prefixItems contains minContains maxContains minItems maxItems uniqueItems unevaluatedItems".split(" "),
  object:
    "properties patternProperties additionalProperties unevaluatedProperties required minProperties maxProperties propertyNames dependentRequired dependentSchemas".split(
      " ",
    ),
};
const silent: Record<string, (value: Json) => boolean> = {
  ...each(
    "minItems minLength minProperties uniqueItems readOnly writeOnly",
    (value: Json) => value === 0 || value === false,
  ),
  ...each("additionalProperties unevaluatedProperties unevaluatedItems items propertyNames", isAnything),
  ...each(
    "required properties patternProperties dependentRequired dependentSchemas",
    (value: Json) => Object.keys(value ?? {}).length === 0,
  ),
  $defs: () => true,
  pattern: (value) => ["", ".*", "^"].includes(value as string),
};

/**
 * The schema without parts that change nothing: words, written-out defaults, and keywords about values that it doesn't
 * accept.
 */
export function tidied(schema: JsonObject): JsonObject {
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(schema))
    if (!isWord(key) && value !== undefined && !silent[key]?.(value)) result[key] = value;
  const drop = (...keys: string[]) => {
    for (const key of keys) delete result[key];
  };
  if (Array.isArray(result.enum) && result.enum.length === 1 && typeof result.enum[0] !== "string") {
    result.const = result.enum[0] as Json;
    drop("enum");
  }
  if (result.const === null) {
    result.type = "null";
    drop("const");
  }
  if (isObject(result.dependentSchemas) && result.dependentRequired === undefined) {
    const asked = Object.entries(result.dependentSchemas).map(
      ([name, each]) => [name, tidied(schemaOf(each))] as const,
    );
    if (asked.every(([, each]) => Object.keys(each).join() === "required")) {
      result.dependentRequired = Object.fromEntries(asked.map(([name, each]) => [name, each.required as Json]));
      drop("dependentSchemas");
    }
  }
  const types = new Set([result.type ?? []].flat() as string[]);
  if (types.has("number") && result.multipleOf === 1 && !types.has("integer")) {
    types.delete("number");
    types.add("integer");
  }
  if (types.has("number")) types.delete("integer");
  if (types.has("integer") && !types.has("number") && result.multipleOf === 1) drop("multipleOf");
  if (types.size > 0) {
    for (const [type, keywords] of Object.entries(about))
      if (!types.has(type) && !(type === "number" && types.has("integer"))) drop(...keywords);
    if (["array", "boolean", "null", "number", "object", "string"].every((type) => types.has(type))) drop("type");
    else result.type = types.size === 1 ? ([...types][0] as string) : [...types].sort();
  }
  if (types.size === 1 && types.has("boolean") && Array.isArray(result.enum) && result.enum.length === 2) drop("enum");
  if (types.size === 1 && types.has("integer"))
    for (const [from, to, by] of [
      ["exclusiveMinimum", "minimum", 1],
      ["exclusiveMaximum", "maximum", -1],
    ] as const)
      if (Number.isInteger(result[from])) {
        const bound = (result[from] as number) + by;
        result[to] = result[to] === undefined ? bound : (by === 1 ? most : least)(result[to] as Json, bound);
        drop(from);
      }
  if (result.contains === undefined) drop("minContains", "maxContains");
  else if (result.minContains === 1) drop("minContains");
  if (result.if === undefined || (result.then === undefined && result.else === undefined)) drop("if", "then", "else");
  if (
    types.size === 1 &&
    typeof result.minProperties === "number" &&
    new Set([result.required ?? []].flat()).size >= result.minProperties
  )
    drop("minProperties");
  if (
    result.unevaluatedProperties !== undefined &&
    result.additionalProperties === undefined &&
    !Object.keys(result).some((key) => /^((all|any|one)Of|if|\$ref|\$dynamicRef|not|dependentSchemas)$/.test(key))
  ) {
    result.additionalProperties = result.unevaluatedProperties;
    drop("unevaluatedProperties");
  }
  return result;
}
