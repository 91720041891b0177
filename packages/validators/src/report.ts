// The checks run in two ways. Without an `at` they answer yes or no and do nothing else. With one they note the faults
// that they find, and say yes all the same, so that what comes next is asked, too.

/** A place in a value, whose members are the places of the value's members. */
export interface At {
  readonly [member: string]: At;
}

/** `tag` and `value` where the contract lists what may stand there, `member` for one that it does not know. */
export type Kind = "tag" | "value" | "member" | undefined;

export interface Finding {
  path: (string | number)[];
  expected: string;
  found: string;
  kind: Kind;
}

// biome-ignore lint/suspicious/noExplicitAny: the checks take values of any type apart
export type Check = (value: any, at?: At) => boolean | undefined;

/** Enough to see what is wrong; a body with a million faults must not cost a million findings. */
const limit = 100;

function placeOf(findings: Finding[], path: Finding["path"] = []): At {
  const step = (to: string | number | Finding) => {
    // Nowhere, so that the next fault ends it all.
    if (findings.length >= limit) return undefined;
    if (typeof to !== "object") return placeOf(findings, [...path, to]);
    findings.push({ ...to, path: [...path, ...to.path] });
    return undefined;
  };
  return new Proxy(step, { get: (_, name) => step(name as string) }) as unknown as At;
}

/** The place of a member or an item, or nowhere; a finding is noted, with its path from there on. */
export const to = (at: At | undefined, step: string | number | Finding): At | undefined =>
  at && (at as unknown as (to: typeof step) => At)(step);

/** A value in a message: its type. Where the contract lists values, itself, if it looks like one of such a list. */
export function shown(value: unknown, kind?: Kind): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `array of ${value.length}`;
  // What JSON can spell and a number cannot hold (`1e400`) goes by its name.
  if (value === null || (typeof value === "number" && !Number.isFinite(value))) return `${value}`;
  const isListed = kind && kind !== "member" && typeof value === "string" && /^[a-z_]{1,40}$/i.test(value);
  return isListed ? `"${value}"` : typeof value;
}

/** Notes a fault, if faults are noted. */
export function no(at: At | undefined, value: unknown, expected: string, kind?: Kind): boolean {
  return !!at && !to(at, { path: [], expected, found: shown(value, kind), kind });
}

/** Everything that a check finds, once. */
export function findingsOf(check: Check, value: unknown): Finding[] {
  const findings: Finding[] = [];
  check(value, placeOf(findings));
  return [...new Set(findings.map((one) => JSON.stringify(one)))].map((one) => JSON.parse(one));
}
