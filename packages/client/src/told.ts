// Texts of others, made fit to be told.

export function textOf(value: unknown): string {
  try {
    return String(value);
  } catch {
    return typeof value;
  }
}

/** The name of what was thrown, where it is one: a name of another form may be anything, a credential included. */
export const nameOf = (thrown: unknown, name: unknown): string =>
  /^([A-Z][A-Za-z]{0,40})?(Error|Exception)$/.exec(textOf(name))?.[0] ?? `a value of type ${typeof thrown}`;

/** At most 300 characters, with those escaped that would forge lines of a log, or the order of what is read. */
export const oneLine = (text: string): string =>
  text
    .slice(0, 300)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);
