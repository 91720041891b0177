import {
  answerBodies,
  eachSchema,
  isJson,
  isObject,
  type Json,
  type JsonObject,
  operationsOf,
  resolvePointer,
  type Spec,
} from "@badge-contract/spec";
import { pointerToPath, replaceAt } from "../judge/json.ts";

/** An edit of the document that makes it promise less, or something else. */
export interface Loosening {
  /** Stable: the JSON pointer of the schema, and the edit. */
  id: string;
  pointer: string;
  change: (schema: JsonObject) => Json;
}

const bounds =
  "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern minItems maxItems uniqueItems minProperties maxProperties".split(
    " ",
  );

/** Loosens each constraint of a schema, and of the schemas behind it, in turn. */
export function looseningsIn(spec: Spec, pointers: string[]): Loosening[] {
  return pointers.flatMap((pointer) => {
    const schema = resolvePointer(spec.root, pointer);
    if (!isObject(schema)) return [];
    return changesOf(schema).map(([what, change]) => ({ id: `${pointer} ${what}`, pointer, change }));
  });
}

export function loosen({ root, ...spec }: Spec, { pointer, change }: Loosening): Spec {
  const changed = change(resolvePointer(root, pointer) as JsonObject);
  return { ...spec, root: replaceAt(root, pointerToPath(pointer, root), changed) as JsonObject };
}

type Edit = (schema: JsonObject) => Json;

function changesOf(schema: JsonObject): [string, Edit][] {
  const changes: [string, Edit][] = [];
  const set = (what: string, key: string, value: Json) => changes.push([what, (old) => ({ ...old, [key]: value })]);
  const drop = (what: string, key: string) => changes.push([what, (old) => without(old, key)]);
  const list = (key: string) => (Array.isArray(schema[key]) ? (schema[key] as Json[]) : []);
  const butFor = <T>(items: T[], item: T) => items.filter((other) => other !== item);

  for (const name of list("required")) set(`does not require ${name}`, "required", butFor(list("required"), name));
  // Listed values imply their type.
  const types = "enum" in schema || "const" in schema ? [] : [schema.type ?? []].flat();
  if (types.length > 0) drop("has any type", "type");
  if (types.length > 0 && !types.includes("null")) set("may be null", "type", [...types, "null"]);
  if (types.includes("integer")) set("may be fractional", "type", [...butFor(types, "integer"), "number"]);
  if ("const" in schema) drop("has any value", "const");
  if ("enum" in schema) drop("lists no values", "enum");
  // An empty list does not compile.
  for (const value of list("enum"))
    set(`does not list ${value}`, "enum", list("enum").length > 1 ? butFor(list("enum"), value) : ["planted"]);
  if ("anyOf" in schema) set("has an open anyOf", "anyOf", [...list("anyOf"), true]);
  // The new branch accepts what no other branch does: `true` would match besides another one, which oneOf forbids.
  if ("oneOf" in schema) set("has an open oneOf", "oneOf", [...list("oneOf"), { not: { anyOf: list("oneOf") } }]);
  for (const key of ["allOf", "anyOf", "oneOf"])
    for (const [index, branch] of list(key).entries())
      if (list(key).length > 1) set(`lacks branch ${index} of ${key}`, key, butFor(list(key), branch));
  if ("if" in schema) changes.push(["has no condition", (old) => ["if", "then", "else"].reduce(without, old)]);
  for (const key of bounds) if (key in schema) drop(`has no ${key}`, key);
  const properties = (schema.properties ?? {}) as JsonObject;
  for (const [name, property] of Object.entries(properties)) {
    set(`allows any ${name}`, "properties", { ...properties, [name]: true });
    if (property !== false) set(`lacks ${name}`, "properties", without(properties, name));
  }
  if (typeof schema.items === "object" && Object.keys(schema.items as JsonObject).length > 0)
    set("has any items", "items", true);
  if (typeof schema.additionalProperties === "object" || schema.additionalProperties === false)
    set("has any additional members", "additionalProperties", true);
  return changes;
}

function without(object: JsonObject, key: string): JsonObject {
  const { [key]: _, ...rest } = object;
  return rest;
}

/** The schemas of JSON answers, each with the pointers of all schemas that it uses. */
export function answerSchemas(spec: Spec): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { mediaType, schemaPointer } of answerBodies(spec))
    if (schemaPointer !== undefined && isJson(mediaType)) found.set(schemaPointer, schemasWithin(spec, schemaPointer));
  return found;
}

export const parameterSchemas = (spec: Spec): string[] => [
  ...new Set(
    operationsOf(spec).flatMap(({ parameters }) =>
      parameters.flatMap(({ pointer }) => schemasWithin(spec, `${pointer}/schema`)),
    ),
  ),
];

/** The schema at the pointer, and all schemas inside it or behind its references. */
export function schemasWithin(spec: Spec, from: string): string[] {
  const found: string[] = [];
  eachSchema(spec.root, [from], (schema, pointer) => isObject(schema) && found.push(pointer));
  return found;
}
