// The building blocks of the generated checks.
import { type At, type Check, no, to } from "./report.js";

/** The value that tells one form from the others. */
export const tag = (value: unknown, at: At | undefined, wanted: unknown): boolean | undefined =>
  value === wanted || (at && no(at, value, JSON.stringify(wanted), "tag"));

/** One of the values that the contract lists. */
export const listed = (value: unknown, at: At | undefined, ...values: unknown[]): boolean =>
  values.includes(value) || no(at, value, values.map((one) => JSON.stringify(one)).join(" or "), "value");

/** Any value, but not a missing one. */
export const present: Check = (value, at) => value !== undefined || no(at, value, "value");

export const unknown: Check = (value, at) => no(at, value, "no such member", "member");

/** Checks the items from `index` on. */
export function each(items: unknown[], at: At | undefined, check: Check, index = 0): boolean {
  for (; index < items.length; index++) if (!check(items[index], to(at, index))) return false;
  return true;
}

/** Checks the items that no schema has evaluated. */
export const rest = (
  items: unknown[],
  at: At | undefined,
  known: (index: number, item: unknown) => boolean | undefined,
  check: Check,
): boolean => [...items].every((item, index) => known(index, item) || check(item, to(at, index)));

/** Whether a name is one of these space-separated names. */
export function names(known: string): (name: string) => boolean {
  const set = new Set(known.split(" "));
  return (name) => set.has(name);
}

/** Checks the members with unknown names. */
export const others = (
  own: Record<string, unknown>,
  at: At | undefined,
  known: (name: string) => boolean | undefined,
  check: Check,
): boolean =>
  Object.keys(own).every((name) => known(name) || own[name] === undefined || check(own[name], to(at, name)));
