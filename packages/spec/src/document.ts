export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** A bundled OpenAPI document: one file, every `$ref` internal. */
export interface Spec {
  /** The file that it was read from, for messages. */
  source: string;
  root: JsonObject;
  /** Whether examples without a request are skipped instead of refused. Set for documents that others wrote. */
  lenient?: boolean;
}

/** A document that can't be read or can't be used. The message names the place. */
export class SpecError extends Error {
  override name = "SpecError";
}

/** The value at a JSON pointer (RFC 6901, with or without a leading `#`), references along the way followed. */
export function resolvePointer(root: JsonObject, pointer: string): Json {
  let value: Json = root;
  for (const token of pointer.replace(/^#/, "").split("/").slice(1)) {
    const key = unescapePointer(token);
    // A schema may have other keywords beside `$ref`.
    const parent: Json = isObject(value) && Object.hasOwn(value, key) ? value : deref(root, value).value;
    const next: Json | undefined =
      typeof parent === "object" && parent !== null && Object.hasOwn(parent, key)
        ? (parent as JsonObject)[key]
        : undefined;
    if (next === undefined) throw new SpecError(`Nothing at ${pointer} ("${key}" is missing)`);
    value = next;
  }
  return value;
}

/** Whether there is anything at the pointer. */
export function hasPointer(root: JsonObject, pointer: string): boolean {
  try {
    resolvePointer(root, pointer);
    return true;
  } catch {
    return false;
  }
}

/** Follows a Reference Object to its target. Other values are returned unchanged. */
export function deref(root: JsonObject, value: Json, pointer = ""): { value: Json; pointer: string } {
  let at = { value, pointer };
  for (let hops = 0; isObject(at.value) && typeof at.value.$ref === "string"; hops++) {
    const target: string = at.value.$ref;
    if (!target.startsWith("#/")) throw new SpecError(`${at.pointer} refers to ${target}, which is outside the bundle`);
    if (hops === 100) throw new SpecError(`${at.pointer} refers to itself`);
    const to = decoded(target.slice(1));
    at = { value: resolvePointer(root, to), pointer: to };
  }
  return at;
}

/** Escape and unescape one step of a JSON pointer. */
export const unescapePointer = (token: string) => token.replaceAll("~1", "/").replaceAll("~0", "~");
export const escapePointer = (token: string) => token.replaceAll("~", "~0").replaceAll("/", "~1");

/** A reference is a URI, so some characters are percent-encoded. */
export function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}

/** The JSON Schema type of a value, where a number is never an `integer`; `nothing` for undefined. */
export function typeOf(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** Undefined if the text is not JSON. */
export function parsedJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function asObject(value: Json | undefined, pointer: string): JsonObject {
  if (!isObject(value)) throw new SpecError(`${pointer === "" ? "The document" : pointer} is not an object`);
  return value;
}

/**
 * Visits a value and everything inside it.
 *
 * @param visit returns false to skip what is inside the value
 */
export function eachValue(value: Json, visit: (value: Json, pointer: string) => unknown, pointer = ""): void {
  if (visit(value, pointer) === false || typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) eachValue(member, visit, `${pointer}/${escapePointer(key)}`);
}

/** The members of the object at `key`, with the pointer of each, references followed. */
export function members(root: JsonObject, parent: JsonObject, key: string, pointer: string) {
  const value = parent[key];
  if (value === undefined) return [];
  const object = asObject(value, `${pointer}/${key}`);
  return Object.entries(object).map(([name, member]) => ({
    name,
    ...deref(root, member, `${pointer}/${key}/${escapePointer(name)}`),
  }));
}

/** A copy of an OpenAPI document, or of a part of it, whose outermost schemas are exchanged for others. */
export function mapSchemas(value: Json, change: (schema: Json, pointer: string) => Json, pointer = ""): Json {
  if (Array.isArray(value)) return value.map((item, index) => mapSchemas(item, change, `${pointer}/${index}`));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const at = `${pointer}/${escapePointer(key)}`;
      if (key === "schema" || pointer === "/components/schemas") return [key, change(member, at)];
      // Examples are data: a `$ref` or `schema` inside one has no meaning.
      const isData = key === "examples" || key === "example" || key.startsWith("x-");
      return [key, isData ? member : mapSchemas(member, change, at)];
    }),
  );
}

/** The outermost schemas of an OpenAPI document. */
export function outermostSchemas(root: JsonObject): { schema: Json; pointer: string }[] {
  const found: { schema: Json; pointer: string }[] = [];
  mapSchemas(root, (schema, pointer) => {
    found.push({ schema, pointer });
    return schema;
  });
  return found;
}
