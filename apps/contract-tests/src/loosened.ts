import {
  escapePointer,
  type Json,
  type JsonObject,
  operationsOf,
  resolvePointer,
  type Spec,
} from "@badge-contract/spec-reader";
import { isJson } from "./mutants.ts";

/** An edit of the document after which it promises less, or other things. */
export interface Loosening {
  /** Stable: the JSON pointer of the schema, and what is done to it. */
  id: string;
  /** JSON pointer of the schema in the bundle. */
  pointer: string;
  change: (schema: JsonObject) => Json;
}

const bounds =
  "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern minItems maxItems uniqueItems minProperties maxProperties".split(
    " ",
  );

/** Each constraint of a schema and what is reachable from it, loosened in turn. */
export function looseningsIn(spec: Spec, pointers: string[]): Loosening[] {
  return pointers.flatMap((pointer) => {
    const schema = resolveRaw(spec, pointer);
    if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return [];
    return changesOf(schema).map(([what, change]) => ({ id: `${pointer} ${what}`, pointer, change }));
  });
}

/** The document after the edit. */
export function loosen({ source, root }: Spec, { pointer, change }: Loosening): Spec {
  const edit = (value: Json, [token, ...rest]: string[]): Json => {
    if (token === undefined) return change(value as JsonObject);
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    const copy = Array.isArray(value) ? [...value] : { ...(value as JsonObject) };
    (copy as JsonObject)[key] = edit((value as JsonObject)[key] as Json, rest);
    return copy;
  };
  return { source, root: edit(root, pointer.split("/").slice(1)) as JsonObject };
}

const without = (key: string) => (schema: JsonObject) => {
  const { [key]: _, ...rest } = schema;
  return rest;
};

function changesOf(schema: JsonObject): [string, (schema: JsonObject) => Json][] {
  const set = (key: string, value: Json) => (old: JsonObject) => ({ ...old, [key]: value });
  const list = (key: string) => (Array.isArray(schema[key]) ? (schema[key] as Json[]) : []);
  const types = [schema.type ?? []].flat();
  const properties = (schema.properties ?? {}) as JsonObject;
  return [
    ...list("required").map((name): [string, (old: JsonObject) => Json] => [
      `does not require ${name}`,
      set(
        "required",
        list("required").filter((other) => other !== name),
      ),
    ]),
    ...(types.length > 0 ? [["has any type", without("type")] as [string, (old: JsonObject) => Json]] : []),
    ...(types.length > 0 && !types.includes("null")
      ? [["may be null", set("type", [...types, "null"])] as [string, (old: JsonObject) => Json]]
      : []),
    ...(types.includes("integer")
      ? [
          [
            "may be fractional",
            set(
              "type",
              types.map((type) => (type === "integer" ? "number" : type)),
            ),
          ] as [string, (old: JsonObject) => Json],
        ]
      : []),
    ...("const" in schema ? [["has any value", without("const")] as [string, (old: JsonObject) => Json]] : []),
    ...("enum" in schema ? [["lists no values", without("enum")] as [string, (old: JsonObject) => Json]] : []),
    ...list("enum").map((value): [string, (old: JsonObject) => Json] => [
      `does not list ${JSON.stringify(value)}`,
      set(
        "enum",
        list("enum").filter((other) => other !== value),
      ),
    ]),
    ...(list("anyOf").length > 0
      ? [["has an open anyOf", set("anyOf", [...list("anyOf"), true])] as [string, (old: JsonObject) => Json]]
      : []),
    // A branch that fits whatever none of the others fits: `true` would close the union instead.
    ...(list("oneOf").length > 0
      ? [
          ["has an open oneOf", set("oneOf", [...list("oneOf"), { not: { anyOf: list("oneOf") } }])] as [
            string,
            (old: JsonObject) => Json,
          ],
        ]
      : []),
    ...["allOf", "anyOf", "oneOf"].flatMap((key) =>
      list(key).map((_, index): [string, (old: JsonObject) => Json] => [
        `lacks branch ${index} of ${key}`,
        list(key).length === 1
          ? without(key)
          : set(
              key,
              list(key).filter((_, other) => other !== index),
            ),
      ]),
    ),
    ...("if" in schema ? [["has no condition", without("if")] as [string, (old: JsonObject) => Json]] : []),
    ...bounds
      .filter((key) => key in schema)
      .map((key): [string, (old: JsonObject) => Json] => [`has no ${key}`, without(key)]),
    ...Object.entries(properties).flatMap(([name, property]): [string, (old: JsonObject) => Json][] => [
      [`allows any ${name}`, set("properties", { ...properties, [name]: true })],
      ...(property === false
        ? []
        : [[`lacks ${name}`, set("properties", without(name)(properties))] as [string, (old: JsonObject) => Json]]),
    ]),
    ...(typeof schema.items === "object" && Object.keys(schema.items ?? {}).length > 0
      ? [["has any items", set("items", true)] as [string, (old: JsonObject) => Json]]
      : []),
    ...(typeof schema.additionalProperties === "object" || schema.additionalProperties === false
      ? [["has any additional members", set("additionalProperties", true)] as [string, (old: JsonObject) => Json]]
      : []),
  ];
}

const resolveRaw = ({ root }: Spec, pointer: string) => resolvePointer(root, pointer);

/** The schemas of JSON answers: for each, the pointers of all schemas that take part in it. */
export function answerSchemas(spec: Spec): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { responses } of operationsOf(spec))
    for (const { content } of responses)
      for (const { mediaType, schemaPointer } of content)
        if (schemaPointer !== undefined && isJson(mediaType)) found.set(schemaPointer, reachable(spec, schemaPointer));
  return found;
}

/** The schema at the pointer and every one inside it or behind its references. */
export function reachable(spec: Spec, from: string): string[] {
  const visited = new Set<string>();
  const visit = (pointer: string): void => {
    const schema = resolveRaw(spec, pointer);
    if (visited.has(pointer) || typeof schema !== "object" || schema === null) return;
    visited.add(pointer);
    const { $ref, properties, ...rest } = schema as JsonObject;
    if (typeof $ref === "string") visit($ref.slice(1));
    for (const name of Object.keys(properties ?? {})) visit(`${pointer}/properties/${escapePointer(name)}`);
    for (const key of ["allOf", "anyOf", "oneOf"])
      for (const index of ((rest[key] as Json[] | undefined) ?? []).keys()) visit(`${pointer}/${key}/${index}`);
    for (const key of ["items", "additionalProperties", "then", "else", "if"])
      if (typeof rest[key] === "object") visit(`${pointer}/${key}`);
  };
  visit(from);
  return [...visited];
}
