// What the generated checks are made of.
import { type At, type Check, limit, no, to } from "./report.js";
import { record } from "./values.js";

/** The value that tells a form from others. */
export const tag = (value: unknown, at: At | undefined, wanted: unknown): boolean | undefined =>
  value === wanted || (at && no(at, value, JSON.stringify(wanted), "tag"));

/** Any value, but not none. */
export const present: Check = (value, at) => value !== undefined || no(at, value, "value");

export const unknown: Check = (value, at) => no(at, value, "no such member", "member");

/** An object whose members fit. */
export const object =
  // biome-ignore lint/suspicious/noExplicitAny: members of unknown type, which the checks take apart
    (fit: (own: any, at?: At) => boolean | undefined): Check =>
    (value, at) => {
      const own = record(value);
      if (!own) return no(at, value, "object");
      if (!at) return fit(own);
      // Where faults are noted, the members tell their names as they are read.
      const place = to(at, "");
      const get = (_: unknown, name: string) => {
        place.key = name;
        return own[name];
      };
      return fit(new Proxy(own, { get }), place);
    };

/** Checks the items from the one at `index` on. */
export function each(items: unknown[], at: At | undefined, check: Check, index = 0): boolean {
  for (; index < items.length; index++) if (!check(items[index], at && to(at, index)) || isFull(at)) return false;
  return true;
}

/** Checks the items that nobody has spoken of. */
export function rest(
  items: unknown[],
  at: At | undefined,
  known: (index: number, item: unknown) => boolean | undefined,
  check: Check,
): boolean {
  for (const [index, item] of items.entries())
    if (!known(index, item) && (!check(item, at && to(at, index)) || isFull(at))) return false;
  return true;
}

const isFull = (at: At | undefined) => at && at.findings.length >= limit;

/** Whether a name is one of these, which are written with spaces between them. */
export function names(known: string): (name: string) => boolean {
  const set = new Set(known.split(" "));
  return (name) => set.has(name);
}

/** Checks the members whose names are not known. */
export function others(
  own: Record<string, unknown>,
  at: At | undefined,
  known: (name: string) => boolean | undefined,
  check: Check,
): boolean {
  for (const name of Object.keys(own))
    if (!known(name) && own[name] !== undefined && (!check(own[name], at) || isFull(at))) return false;
  return true;
}
