import { record } from "./values.js";

// Walks a schema as data, and is only loaded with work when a fast check has said no, or to look for drift.

export type Schema = boolean | { readonly [keyword: string]: unknown };

/** The way down to a value: linked, so that a step costs nothing until something is found there. */
export interface Trail {
  parent: Trail | undefined;
  key: string | number;
}

/** Why something was found: `tag` and `value` where the contract lists what may stand there, `member` for an extra one. */
export type Kind = "tag" | "value" | "member" | undefined;

export interface Finding {
  trail: Trail | undefined;
  expected: string;
  found: string;
  kind: Kind;
}

export interface Visit {
  keywords: Keywords;
  schema: { readonly [keyword: string]: unknown };
  value: unknown;
  trail: Trail | undefined;
  findings: Finding[];
  /** Names of the members that some schema has spoken of, where somebody asks. */
  seen: Set<string> | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: each keyword knows the type of its argument
export type Keyword = (argument: any, visit: Visit) => void;
export type Keywords = Readonly<Record<string, Keyword>>;

/** Enough to see what is wrong; a body with a million faults must not cost a million findings. */
export const limit = 100;

const token = /^[A-Z_]{1,40}$/i;

const kindOf = (value: unknown) =>
  value === undefined ? "nothing" : value === null ? "null" : Array.isArray(value) ? "array" : typeof value;

/** A value in a message: its type. Only where the contract lists values, and it looks like one of such a list, itself. */
const shown = (value: unknown, kind: Kind) =>
  typeof value === "string" && (kind === "tag" || kind === "value") && token.test(value)
    ? JSON.stringify(value)
    : kindOf(value);

/** What a schema asks for, in words. */
export function describe(schema: Schema): string {
  if (typeof schema === "boolean") return schema ? "value" : "no such member";
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum) return alternatives((schema.enum as unknown[]).map((value) => JSON.stringify(value)));
  if (schema.type) return alternatives([schema.type].flat() as string[]);
  return alternatives(
    [schema.anyOf ?? schema.oneOf ?? schema.allOf ?? true].flat().map((one) => describe(one as Schema)),
  );
}

export const alternatives = (words: string[]): string => [...new Set(words)].join(" or ");

export function fail(visit: Visit, expected: string, kind?: Kind, found = shown(visit.value, kind)): void {
  visit.findings.push({ trail: visit.trail, expected, found, kind });
}

/** Looks at the visited value with another schema. */
export function apply(visit: Visit, schema: Schema): void {
  if (schema === false) fail(visit, describe(schema), "member");
  else if (schema !== true) {
    const here = { ...visit, schema };
    for (const name of Object.keys(schema)) visit.keywords[name]?.(schema[name], here);
  }
}

/** Looks at the visited value with another schema, to see what would be found. */
export function attempt(visit: Visit, schema: Schema): Visit {
  const trial: Visit = { ...visit, findings: [], seen: visit.seen && new Set() };
  apply(trial, schema);
  return trial;
}

/** Takes over what an attempt has learnt. */
export function adopt(visit: Visit, { findings, seen }: Visit): void {
  visit.findings.push(...findings);
  for (const name of seen ?? []) visit.seen?.add(name);
}

/** Goes down to a member or an item. */
export function descend(visit: Visit, key: string | number, value: unknown, schema: Schema): void {
  const closed = typeof schema === "object" && "unevaluatedProperties" in schema;
  const trail = { parent: visit.trail, key };
  apply({ ...visit, value, trail, seen: closed ? new Set() : undefined }, schema);
}

export const membersOf = (visit: Visit): [string, unknown][] =>
  Object.entries(record(visit.value) ?? {}).filter(([, value]) => value !== undefined);

export function explain(keywords: Keywords, schema: Schema, value: unknown): Finding[] {
  const findings: Finding[] = [];
  const closed = typeof schema === "object" && "unevaluatedProperties" in schema;
  apply(
    { keywords, schema: {}, value, trail: undefined, findings, seen: closed ? new Set<string>() : undefined },
    schema,
  );
  return findings.slice(0, limit);
}

export function pathOf(trail: Trail | undefined): (string | number)[] {
  return trail ? [...pathOf(trail.parent), trail.key] : [];
}
