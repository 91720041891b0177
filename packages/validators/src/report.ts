// The checks run in two ways. Without an `at` they only return true or false. With one they record the faults that they
// find, and still return true, so that the next checks run too.

/** A place in a value, whose members are the places of the value's members, `constructor` and the like included. */
export interface At extends Readonly<Record<keyof typeof Object.prototype, At>> {
  readonly [member: string]: At;
}

/** `tag` and `value` if the contract lists the allowed values, `member` for an unknown member. */
export type Kind = "tag" | "value" | "member" | undefined;

export interface Finding {
  path: (string | number)[];
  expected: string;
  found: string;
  kind: Kind;
}

// biome-ignore lint/suspicious/noExplicitAny: the checks take values of any type apart
export type Check = (value: any, at?: At) => boolean | undefined;

/** Enough to see what is wrong. A body with a million faults must not cause a million findings. */
const limit = 100;

function placeOf(findings: Finding[], path: Finding["path"] = []): At {
  const step = (to: string | number | Finding) => {
    // No place is left, so that the next fault ends the check.
    if (findings.length >= limit) return undefined;
    if (typeof to !== "object") return placeOf(findings, [...path, to]);
    findings.push({ ...to, path: [...path, ...to.path] });
    return undefined;
  };
  return new Proxy(step, { get: (_, name) => step(name as string) }) as unknown as At;
}

/** The place of a member or an item, or undefined. A finding is recorded with its path from here on. */
export const to = (at: At | undefined, step: string | number | Finding): At | undefined =>
  at && (at as unknown as (to: typeof step) => At)(step);

/**
 * How a message shows a value: by its type. If the contract lists values, the value itself, if it looks like one of
 * such a list.
 */
export function shown(value: unknown, kind?: Kind): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `array of ${value.length}`;
  // A number that JSON can spell but a double can't hold (`1e400`) is shown by its name.
  if (value === null || (typeof value === "number" && !Number.isFinite(value))) return `${value}`;
  const isListed = kind && kind !== "member" && typeof value === "string" && /^[a-z_]{1,40}$/i.test(value);
  return isListed ? `"${value}"` : typeof value;
}

/** Records a fault, if faults are recorded. */
export function no(at: At | undefined, value: unknown, expected: string, kind?: Kind): boolean {
  return !!at && !to(at, { path: [], expected, found: shown(value, kind), kind });
}

/** Everything that a check finds, once. */
export function findingsOf(check: Check, value: unknown): Finding[] {
  const findings: Finding[] = [];
  check(value, placeOf(findings));
  return [...new Set(findings.map((one) => JSON.stringify(one)))].map((one) => JSON.parse(one));
}
