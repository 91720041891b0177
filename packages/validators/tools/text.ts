// Pieces of generated code.
import type { Json } from "@badge-contract/spec";

export const text = JSON.stringify;

const isWord = (name: string) => /^[A-Za-z_$][\w$]*$/.test(name);

export function and(parts: string[]): string {
  if (parts.includes("false")) return "false";
  const needed = [...new Set(parts)].filter((part) => part !== "true");
  if (needed.length < 2) return needed[0] ?? "true";
  return needed
    .map((part) => (part.includes("||") ? `(${part})` : part))
    .join(needed.length > 3 ? " &&\n    " : " && ");
}

export function or(parts: string[]): string {
  if (parts.includes("true")) return "true";
  return [...new Set(parts)].filter((part) => part !== "false").join(" || ") || "false";
}

/** A test of `v` that a missing value passes, too. */
export const orNothing = (test: string) =>
  test.endsWith("v === null")
    ? or(["v == null", test.slice(0, -" || v === null".length) || "false"])
    : or(["v === undefined", test]);

export function choose(test: string, yes: string, no: string): string {
  if (test === "true") return yes;
  if (no === "true") return or([`!(${test})`, yes]);
  if (no === "false") return and([test, yes]);
  return yes === "true" ? or([test, no]) : `(${test.replace(/^!!/, "")} ? ${yes} : ${no})`;
}

const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/** A member of `o`, but never an inherited one. */
export const read = (name: string) =>
  inherited.has(name) ? `own(o, ${text(name)})` : isWord(name) ? `o.${name}` : `o[${text(name)}]`;

/** The place of a member of `o`. */
export const place = (name: string) => (isWord(name) ? `at?.${name}` : `at?.[${text(name)}]`);

export const matches = (pattern: string, value: string) => `/${new RegExp(pattern, "u").source}/u.test(${value})`;

export function typeTest(type: string, value: string): string {
  if (type === "null") return `${value} === null`;
  if (type === "number") return `Number.isFinite(${value})`;
  if (type === "integer") return `Number.isInteger(${value})`;
  if (type === "array") return `Array.isArray(${value})`;
  return type === "object" ? `!!record(${value})` : `typeof ${value} === "${type}"`;
}

export const equals = (value: string, wanted: Json): string =>
  typeof wanted === "object" && wanted !== null
    ? `canonical(${value}) === canonical(${text(wanted)})`
    : `${value} === ${text(wanted)}`;
