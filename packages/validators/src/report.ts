// The checks run in two ways. Without an `at` they answer yes or no and do nothing else. With one they note the faults
// that they find, and say yes all the same, so that what comes next is asked, too.

/** A place in a value, linked to the one above it. The key is that of the member that was read last. */
export interface At {
  findings: Finding[];
  parent?: At;
  key?: string | number;
}

/** `tag` and `value` where the contract lists what may stand there, `member` for one that it does not know. */
export type Kind = "tag" | "value" | "member" | undefined;

export interface Finding {
  path: (string | number)[];
  expected: string;
  found: string;
  kind: Kind;
}

/** Enough to see what is wrong; a body with a million faults must not cost a million findings. */
export const limit = 100;

// biome-ignore lint/suspicious/noExplicitAny: the checks take values of any type apart
export type Check = (value: any, at?: At) => boolean | undefined;

export const to = (parent: At, key: string | number): At => ({ findings: parent.findings, parent, key });

/** The JSON type of a value. What JSON can spell and a number cannot hold (`1e400`) goes by its name. */
export function typeOf(value: unknown): string {
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

/** Notes a fault, if faults are noted. */
export function no(at: At | undefined, value: unknown, expected: string, kind?: Kind): boolean {
  at?.findings.push({ path: pathOf(at), expected, found: shown(value, kind), kind });
  return !!at;
}

/** Everything that a check finds, once. */
export function findingsOf(check: Check, value: unknown): Finding[] {
  const findings: Finding[] = [];
  check(value, { findings });
  return [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()].slice(0, limit);
}

export const pathOf = ({ parent, key }: At): (string | number)[] =>
  parent && key !== undefined ? [...pathOf(parent), key] : [];
