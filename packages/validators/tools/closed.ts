// For closed schemas, lists the known members at the objects themselves, below references and unions.
import { areExclusive, type Json, type JsonObject, mapSubschemas } from "@badge-contract/spec";
import type { Schema, Schemas } from "./schemas.ts";

/** The known names and patterns of names. */
export interface Known {
  names: string[];
  patterns: string[];
  /** Whether every name is allowed anyway. */
  open?: boolean;
  /** The additional names known for an object that fits a schema. */
  when?: { test: Schema; known: Known }[];
}

/** The same for items: the first `count`, and those that fit a schema. */
export interface KnownItems {
  count: number;
  contains: Schema[];
  when: { test: Schema; known: KnownItems }[];
}

const unions = ["oneOf", "anyOf"] as const;
const hasAny = (list: unknown[]) => list.length > 0;

/** What applies if a test holds. */
const branchesOf = (schema: JsonObject): { test: Schema; speaks: Schema[] }[] => [
  ...unions.flatMap((keyword) => {
    const branches = (schema[keyword] ?? []) as Schema[];
    const none = { test: { not: { anyOf: branches } }, speaks: branches };
    // If none fits because of something new further down, any of them may have been meant.
    return branches.length > 0 ? [...branches.map((branch) => ({ test: branch, speaks: [branch] })), none] : [];
  }),
  ...(schema.if === undefined
    ? []
    : [
        { test: schema.if as Schema, speaks: [schema.if, schema.then ?? true] as Schema[] },
        { test: { not: schema.if }, speaks: [(schema.else ?? true) as Schema] },
      ]),
];
const nothing: Known = { names: [], patterns: [], open: false };

/**
 * The schemas that the roots lead to, with `unevaluatedProperties` replaced by `closed: { names, patterns }` on each
 * object that it closes, and `unevaluatedItems` by `closedItems`. Closing a union closes its branches, so that the
 * intended branch reports an unknown member. If `inBranches` is false, or if there are several unions, the closed
 * object asks which of them fit instead.
 */
export function closeSchemas(schemas: Schemas, roots: string[], { inBranches = true } = {}): Schemas {
  const found: Schemas = new Map();

  const targetOf = (pointer: string) => schemas.get(pointer) as Schema;
  const list = (schema: JsonObject, keyword: string) => (schema[keyword] ?? []) as Schema[];

  const hasUnion = (schema: Schema): boolean => {
    if (typeof schema === "boolean") return false;
    if (typeof schema.$ref === "string") return hasUnion(targetOf(schema.$ref));
    return unions.some((keyword) => keyword in schema) || list(schema, "allOf").some(hasUnion);
  };

  /** Whether objects other than constants can fit. */
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
    open: schema.additionalProperties !== undefined || schema.unevaluatedProperties === true,
  });
  const merge = (a: Known, b: Known): Known => ({
    names: [...new Set([...a.names, ...b.names])],
    patterns: [...new Set([...a.patterns, ...b.patterns])],
    open: a.open === true || b.open === true,
    ...((a.when ?? b.when) && { when: [...(a.when ?? []), ...(b.when ?? [])] }),
  });

  /** The members that only a condition mentions. */
  const conditionNames = (schema: Schema, depth = 0): string[] => {
    if (typeof schema === "boolean" || depth > 20) return [];
    if (typeof schema.$ref === "string") return conditionNames(targetOf(schema.$ref), depth + 1);
    const own = ["if", "then", "else"].flatMap((keyword) => spokenOf((schema[keyword] ?? true) as Schema).names);
    return [...own, ...list(schema, "allOf").flatMap((part) => conditionNames(part, depth + 1))];
  };

  /** Whether an object may fit several branches that mention different members. */
  const severalCanFit = (schema: JsonObject): boolean => {
    const objects = list(schema, "anyOf").filter((branch) => couldBeObject(branch));
    return objects.length > 1 && !areExclusive(objects, targetOf);
  };

  /** A copy of a schema from elsewhere, closed with the names that others know for the same object. */
  const reference = (pointer: string, known: Known | undefined): Schema => {
    const variant = known ? `${pointer}#${JSON.stringify([known.names, known.patterns, known.open])}` : pointer;
    if (!found.has(variant)) {
      found.set(variant, true);
      found.set(variant, known ? close(targetOf(pointer), known) : read(targetOf(pointer)));
    }
    return { $ref: variant };
  };

  const close = (schema: Schema, outer: Known): Schema => {
    if (schema === false) return false;
    if (schema === true) return outer.open ? true : { closed: { names: outer.names, patterns: outer.patterns } };
    const { unevaluatedProperties: _, ...rest } = schema;
    if (!couldBeObject(rest)) return read(rest);
    if (typeof schema.$ref === "string") return reference(schema.$ref, outer);

    const parts = list(schema, "allOf");
    const places = [...unions.filter((keyword) => keyword in schema), ...parts.filter(hasUnion)];
    const known = [outer, own(schema), ...parts.filter((part) => !hasUnion(part)).map(knownTo)].reduce(merge);
    const hidden = conditionNames(schema).find((name) => !known.names.includes(name));
    if (places.length > 1 || severalCanFit(schema) || (hidden !== undefined && !known.open))
      return asked({ ...rest, unevaluatedProperties: false }, outer);

    const inner = read(rest) as JsonObject;
    if (places.length === 0)
      return known.open ? inner : { ...inner, closed: { names: known.names, patterns: known.patterns } };
    for (const keyword of unions)
      if (keyword in schema) inner[keyword] = list(schema, keyword).map((branch) => close(branch, known));
    if (parts.length > 0) inner.allOf = parts.map((part) => (hasUnion(part) ? close(part, known) : read(part)));
    return inner;
  };

  /** Every branch that could apply, tested when the object is at hand. */
  const spokenOf = (schema: Schema, depth = 0): Known => {
    if (typeof schema === "boolean" || depth > 20) return nothing;
    if (typeof schema.$ref === "string") return spokenOf(targetOf(schema.$ref), depth + 1);
    const branches = branchesOf(schema).map(({ test, speaks }) => ({
      test: read(test),
      known: speaks.map((part) => spokenOf(part, depth + 1)).reduce(merge, nothing),
    }));
    const when = branches.filter(
      ({ known }) => known.open || [known.names, known.patterns, known.when ?? []].some(hasAny),
    );
    const parts = list(schema, "allOf").map((part) => spokenOf(part, depth + 1));
    return [...parts, { ...own(schema), when }].reduce(merge);
  };

  const itemsOf = (schema: Schema, depth = 0): KnownItems => {
    const none = { count: 0, contains: [], when: [] };
    if (typeof schema === "boolean" || depth > 20) return none;
    if (typeof schema.$ref === "string") return itemsOf(targetOf(schema.$ref), depth + 1);
    const joined = (parts: KnownItems[]): KnownItems => ({
      count: Math.max(0, ...parts.map(({ count }) => count)),
      contains: parts.flatMap(({ contains }) => contains),
      when: parts.flatMap(({ when }) => when),
    });
    const all = schema.items !== undefined || schema.unevaluatedItems !== undefined;
    const first = all ? Number.MAX_SAFE_INTEGER : list(schema, "prefixItems").length;
    const branches = branchesOf(schema).map(({ test, speaks }) => ({
      test: read(test),
      known: joined(speaks.map((part) => itemsOf(part, depth + 1))),
    }));
    return joined([
      ...list(schema, "allOf").map((part) => itemsOf(part, depth + 1)),
      {
        count: first,
        contains: schema.contains === undefined ? [] : [read(schema.contains as Schema)],
        when: branches.filter(({ known }) => known.count > 0 || hasAny(known.contains) || hasAny(known.when)),
      },
    ]);
  };

  const asked = (schema: JsonObject, outer: Known): Schema => {
    const { unevaluatedProperties: members, unevaluatedItems: items, ...rest } = schema;
    const inner = read(rest);
    if (inner === false) return false;
    const known = merge(outer, spokenOf(rest));
    const whole: JsonObject = inner === true ? {} : inner;
    if (members !== undefined && members !== true && !known.open)
      whole.closed = { ...known, schema: read(members as Schema) } as unknown as Json;
    if (items !== undefined && items !== true)
      whole.closedItems = { ...itemsOf(rest), schema: read(items as Schema) } as unknown as Json;
    return whole;
  };

  const read = (schema: Schema): Schema => {
    if (typeof schema === "boolean") return schema;
    if (typeof schema.$ref === "string") return reference(schema.$ref, undefined);
    if (schema.unevaluatedProperties === false && inBranches && schema.unevaluatedItems === undefined)
      return close(schema, nothing);
    if (schema.unevaluatedProperties !== undefined || schema.unevaluatedItems !== undefined)
      return asked(schema, nothing);
    return mapSubschemas(schema, (inner) => read(inner.schema as Schema));
  };

  for (const root of roots) reference(root, undefined);
  return found;
}
