import { deref, escapePointer, isObject, type Json, type JsonObject, type Spec } from "./document.ts";
import { responseSchemas } from "./enums.ts";

/**
 * How strictly the schemas of responses are read.
 *
 * - `written`: as the document says it, as any other tool reads it.
 * - `exact`: as written, and closed: anything that no schema mentions is refused.
 * - `contract`: what the platform may add without notice is let through: unknown members, new values of an `enum`. What
 *   this reading refuses is a breach; what only `exact` refuses is drift.
 * - `tolerant`: as `contract`, and an object with an unknown tag is kept, whatever its shape. For use at run time.
 */
export type Reading = "written" | "exact" | "contract" | "tolerant";

/** A tagged union: the properties that tell its branches apart, and what each branch says of them. */
export interface Tag {
  properties: string[];
  branches: Record<string, Json>[];
}

const inPlace = ["allOf", "anyOf", "oneOf"] as const;
const conditional = ["if", "then", "else", "not"] as const;
const childMaps = ["properties", "patternProperties"] as const;
const children = ["items", "additionalProperties", "contains", "unevaluatedItems", "propertyNames"] as const;

/** The `const` properties of each branch of a `oneOf`, if every branch has at least one in common with the others. */
export function tagsOf(root: JsonObject, oneOf: Json[]): Tag | undefined {
  const branches = oneOf.map((branch) => {
    const { value } = deref(root, branch);
    const properties = isObject(value) && isObject(value.properties) ? value.properties : {};
    return Object.fromEntries(
      Object.entries(properties).flatMap(([name, schema]) =>
        isObject(schema) && typeof schema.const === "string" ? [[name, schema.const]] : [],
      ),
    );
  });
  const properties = Object.keys(branches[0] ?? {}).filter((name) => branches.every((branch) => name in branch));
  return properties.length > 0 ? { properties, branches } : undefined;
}

/**
 * The document with its schemas read in one way, for a JSON Schema 2020-12 validator to which it is added under `id`:
 * every reference is absolute, so that any part can be compiled by itself, as `{ $ref: `${id}#${pointer}` }`.
 */
export function readDocument(spec: Spec, reading: Reading, id: string): JsonObject {
  const inResponses = responseSchemas(spec.root);

  const child = (schema: Json, opens: boolean): Json => {
    const read = inner(schema, opens);
    return reading === "exact" && canBeObject(read) ? { ...(read as JsonObject), unevaluatedProperties: false } : read;
  };

  const inner = (schema: Json, opens: boolean): Json => {
    if (!isObject(schema)) return schema;
    const read: JsonObject = opens ? withoutEnum(schema) : { ...schema };
    if (typeof read.$ref === "string") read.$ref = `${id}${read.$ref}`;
    // OpenAPI keywords that JSON Schema does not know; `const` tags do the work of a discriminator.
    delete read.discriminator;
    delete read.example;
    for (const key of childMaps)
      if (isObject(read[key]))
        read[key] = Object.fromEntries(Object.entries(read[key]).map(([name, value]) => [name, child(value, opens)]));
    for (const key of children) if (isObject(read[key])) read[key] = child(read[key], opens);
    if (Array.isArray(read.prefixItems)) read.prefixItems = read.prefixItems.map((item) => child(item, opens));
    for (const key of inPlace)
      if (Array.isArray(read[key])) {
        const tag = key === "oneOf" && reading === "tolerant" ? tagsOf(spec.root, read[key]) : undefined;
        read[key] = [...read[key].map((branch) => inner(branch, opens)), ...(tag ? [unknownTag(tag)] : [])];
      }
    for (const key of conditional) if (read[key] !== undefined) read[key] = inner(read[key], opens);
    return read;
  };

  const walk = (value: Json, pointer: string): Json => {
    if (Array.isArray(value)) return value.map((item, index) => walk(item, `${pointer}/${index}`));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => {
        const at = `${pointer}/${escapePointer(key)}`;
        const opens =
          (reading === "contract" || reading === "tolerant") && (/\/responses\//.test(at) || inResponses.has(`#${at}`));
        if (key === "schema") return [key, child(member, opens)];
        if (pointer === "/components/schemas") return [key, inner(member, opens)];
        return [key, key === "examples" || key === "example" ? member : walk(member, at)];
      }),
    );
  };

  // Examples are data: a `$ref` inside one is none.
  const { examples: _, ...components } = isObject(spec.root.components) ? spec.root.components : {};
  const { paths } = spec.root;
  return { $id: id, ...(walk({ ...(paths && { paths }), components }, "") as JsonObject) };
}

/** Whether closing the schema means anything: not where it already says that something else than an object is meant. */
function canBeObject(schema: Json): boolean {
  if (!isObject(schema)) return false;
  if (schema.type !== undefined) return [schema.type].flat().includes("object");
  return ["$ref", ...inPlace, "properties"].some((key) => key in schema);
}

/** A response enum lists what is documented, and the platform adds to it: what remains is its type. */
function withoutEnum({ enum: values, ...schema }: JsonObject): JsonObject {
  if (!Array.isArray(values) || schema.type !== undefined) return schema;
  return { ...schema, type: [...new Set(values.map((value) => (value === null ? "null" : typeof value)))] };
}

function unknownTag({ properties, branches }: Tag): JsonObject {
  const tags = branches.map((branch) => ({
    properties: Object.fromEntries(Object.entries(branch).map(([name, value]) => [name, { const: value }])),
  }));
  return {
    type: "object",
    required: properties,
    properties: Object.fromEntries(properties.map((name) => [name, { type: "string" }])),
    not: { anyOf: tags },
  };
}
