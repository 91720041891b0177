import { own, record } from "./values.js";

// The generated checks run in two ways. Without an `at` they answer yes or no and do nothing else. With one they go on
// after a fault, and note what they find; then the answer means nothing.

/** A place in a value, linked to the one above it. */
export interface At {
  findings: Finding[];
  parent?: At;
  key?: string | number;
}

/** `tag` and `value` where the contract lists what may stand there, `member` for one that it does not know. */
export type Kind = "tag" | "value" | "member" | undefined;

export interface Finding {
  at: At;
  expected: string;
  found: string;
  kind: Kind;
}

/** Enough to see what is wrong; a body with a million faults must not cost a million findings. */
const limit = 100;

// biome-ignore lint/suspicious/noExplicitAny: the checks take values of any type apart
export type Check = (value: any, at?: At) => boolean | undefined;

const to = (parent: At, key: string | number): At => ({ findings: parent.findings, parent, key });

/** The JSON type of a value. What JSON can spell and a number cannot hold (`1e400`) goes by its name. */
function typeOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "number" && !Number.isFinite(value) ? `${value}` : typeof value;
}

/** A value in a message: its type. Where the contract lists values, itself, if it looks like one of such a list. */
const shown = (value: unknown, kind: Kind): string =>
  (kind === "tag" || kind === "value") && typeof value === "string" && /^[a-z_]{1,40}$/i.test(value)
    ? `"${value}"`
    : Array.isArray(value)
      ? `array of ${value.length}`
      : typeOf(value);

/** Notes a fault, if faults are noted, of the value here or of the member `key`. */
export function no(at: At | undefined, value: unknown, expected: string, key?: string, kind?: Kind): boolean {
  at?.findings.push({ at: key === undefined ? at : to(at, key), expected, found: shown(value, kind), kind });
  return !!at;
}

/** What members have to be: what a check says, or `string`, `integer or null`, `"CONSTANT"`. */
type Shape = Record<string, Check | string>;

/** Notes what is wrong with the members of an object. */
export function why(at: At, members: Record<string, unknown>, needed: Shape, optional: Shape = {}): boolean {
  for (const shape of [needed, optional])
    for (const [key, wanted] of Object.entries(shape)) {
      const value = own(members, key);
      if (value === undefined && shape === optional) continue;
      if (typeof wanted === "function") wanted(value, to(at, key));
      else if (!wanted.split(" or ").some((word) => is(word, value)))
        no(at, value, wanted, key, wanted.startsWith('"') ? "tag" : undefined);
    }
  return true;
}

const is = (word: string, value: unknown): boolean =>
  word === typeOf(value) ||
  (word === "integer" && Number.isInteger(value)) ||
  (word === "value" && value !== undefined) ||
  (typeof value === "string" && word === JSON.stringify(value));

export const noTag = (at: At | undefined, value: unknown, expected: string, key?: string): boolean =>
  no(at, value, expected, key, "tag");

export const noValue = (at: At | undefined, value: unknown, expected: string, key?: string): boolean =>
  no(at, value, expected, key, "value");

export const unknown: Check = (value, at) => no(at, value, "no such member", undefined, "member");

/** An object's own members; where it is none, that is noted. */
export function object(value: unknown, at: At | undefined) {
  const members = record(value);
  if (!members) no(at, value, "object");
  return members;
}

/** Checks one of many: all of them where faults are noted, up to a limit, else until one is wrong. */
function next(at: At | undefined, key: string | number, value: unknown, check: Check): boolean | undefined {
  if (!at) return check(value);
  check(value, to(at, key));
  return at.findings.length < limit;
}

/** Checks the items from the one at `index` on. */
export function each(items: unknown[], at: At | undefined, check: Check, index = 0): boolean {
  while (index < items.length) if (!next(at, index, items[index++], check)) return false;
  return true;
}

/** Checks the members whose names are not known. */
export const others = (
  members: Record<string, unknown>,
  at: At | undefined,
  known: (name: string) => boolean,
  check: Check,
): boolean =>
  Object.keys(members).every(
    (name) => members[name] === undefined || known(name) || next(at, name, members[name], check),
  );

/** Everything that a check finds. */
export function findingsOf(check: Check, value: unknown): Finding[] {
  const findings: Finding[] = [];
  check(value, { findings });
  return findings.slice(0, limit);
}

export const pathOf = ({ parent, key }: At): (string | number)[] =>
  parent && key !== undefined ? [...pathOf(parent), key] : [];
