// Where a schema is closed, says which members it knows: at the objects themselves, below references and unions.
import { type Json, type JsonObject, SpecError } from "@badge-contract/spec";
import type { Schema, Schemas } from "./schemas.ts";

/** Names, and patterns of names, that are known. */
interface Known {
  names: string[];
  patterns: string[];
  /** Whether every name is allowed anyway. */
  open: boolean;
}

const unions = ["oneOf", "anyOf"] as const;
const nothing: Known = { names: [], patterns: [], open: false };

/**
 * The schemas that the roots lead to, `unevaluatedProperties: false` replaced by `closed: { names, patterns }` on each
 * object that it closes. Closing a union closes its branches.
 */
export function closeSchemas(schemas: Schemas, roots: string[]): Schemas {
  const found: Schemas = new Map();

  const targetOf = (pointer: string) => schemas.get(pointer) as Schema;
  const list = (schema: JsonObject, keyword: string) => (schema[keyword] ?? []) as Schema[];

  const hasUnion = (schema: Schema): boolean => {
    if (typeof schema === "boolean") return false;
    if (typeof schema.$ref === "string") return hasUnion(targetOf(schema.$ref));
    return unions.some((keyword) => keyword in schema) || list(schema, "allOf").some(hasUnion);
  };

  /** Whether there are objects, other than constants, that fit. */
  const couldBeObject = (schema: Schema, depth = 0): boolean => {
    if (typeof schema === "boolean" || depth > 20) return schema !== false;
    if (typeof schema.$ref === "string") return couldBeObject(targetOf(schema.$ref), depth + 1);
    const fits = (part: Schema) => couldBeObject(part, depth + 1);
    return (
      !("const" in schema || "enum" in schema) &&
      (schema.type === undefined || [schema.type].flat().includes("object")) &&
      list(schema, "allOf").every(fits) &&
      unions.every((keyword) => !(keyword in schema) || list(schema, keyword).some(fits))
    );
  };

  const knownTo = (schema: Schema): Known => {
    if (typeof schema === "boolean") return nothing;
    if (typeof schema.$ref === "string") return knownTo(targetOf(schema.$ref));
    return [...list(schema, "allOf").map(knownTo), own(schema)].reduce(merge);
  };
  const own = (schema: JsonObject): Known => ({
    names: Object.keys(schema.properties ?? {}),
    patterns: Object.keys(schema.patternProperties ?? {}),
    open: schema.additionalProperties !== undefined,
  });
  const merge = (a: Known, b: Known): Known => ({
    names: [...new Set([...a.names, ...b.names])],
    patterns: [...new Set([...a.patterns, ...b.patterns])],
    open: a.open || b.open,
  });

  /** A copy of a schema elsewhere, closed together with what others know of the same object. */
  const reference = (pointer: string, known: Known | undefined): Schema => {
    const variant = known ? `${pointer}#${JSON.stringify([known.names, known.patterns, known.open])}` : pointer;
    if (!found.has(variant)) {
      found.set(variant, true);
      found.set(variant, known ? close(targetOf(pointer), known, pointer) : read(targetOf(pointer), pointer));
    }
    return { $ref: variant };
  };

  const close = (schema: Schema, outer: Known, pointer: string): Schema => {
    if (schema === false) return false;
    if (schema === true) return outer.open ? true : { closed: { names: outer.names, patterns: outer.patterns } };
    const { unevaluatedProperties: _, ...rest } = schema;
    if (!couldBeObject(rest)) return read(rest, pointer);
    if (typeof schema.$ref === "string") return reference(schema.$ref, outer);

    const parts = list(schema, "allOf");
    const places = [...unions.filter((keyword) => keyword in schema), ...parts.filter(hasUnion)];
    if (places.length > 1)
      throw new SpecError(`${pointer}: several unions in one closed object; drift cannot be told. Join them.`);
    const known = [outer, own(schema), ...parts.filter((part) => !hasUnion(part)).map(knownTo)].reduce(merge);
    const hidden = (["if", "then", "else"] as const)
      .flatMap((keyword) => knownTo((schema[keyword] ?? true) as Schema).names)
      .find((name) => !known.names.includes(name));
    if (hidden !== undefined && !known.open)
      throw new SpecError(
        `${pointer}: "${hidden}" is only spoken of under a condition; drift cannot be told. List it in "properties", too.`,
      );

    const inner = read(rest, pointer) as JsonObject;
    if (places.length === 0)
      return known.open ? inner : { ...inner, closed: { names: known.names, patterns: known.patterns } };
    for (const keyword of unions)
      if (keyword in schema) inner[keyword] = list(schema, keyword).map((branch) => close(branch, known, pointer));
    if (parts.length > 0)
      inner.allOf = parts.map((part) => (hasUnion(part) ? close(part, known, pointer) : read(part, pointer)));
    return inner;
  };

  const read = (schema: Schema, pointer: string): Schema => {
    if (typeof schema === "boolean") return schema;
    if (typeof schema.$ref === "string") return reference(schema.$ref, undefined);
    if (schema.unevaluatedProperties === false) return close(schema, nothing, pointer);
    const each = (value: Json, name: string): Json => read(value as Schema, `${pointer}/${name}`);
    return Object.fromEntries(
      Object.entries(schema).map(([keyword, value]) => {
        if (keyword === "const" || keyword === "enum") return [keyword, value];
        if (keyword === "properties" || keyword === "patternProperties")
          return [
            keyword,
            Object.fromEntries(Object.entries(value as JsonObject).map(([name, one]) => [name, each(one, name)])),
          ];
        const isList =
          Array.isArray(value) && value.every((one) => typeof one === "object" || typeof one === "boolean");
        if (isList) return [keyword, value.map((one) => each(one, keyword))];
        return [
          keyword,
          typeof value === "object" && !Array.isArray(value) && value !== null ? each(value, keyword) : value,
        ];
      }),
    );
  };

  for (const root of roots) reference(root, undefined);
  return found;
}
