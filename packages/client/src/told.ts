// Makes texts of others safe to show.

export function textOf(value: unknown): string {
  try {
    return String(value);
  } catch {
    return typeof value;
  }
}

/** The name of a thrown error. A name of any other form may be anything, even a credential. */
export const nameOf = (thrown: unknown, name: unknown): string =>
  /^([A-Z][A-Za-z]{0,40})?(Error|Exception)$/.exec(textOf(name))?.[0] ?? `a value of type ${typeof thrown}`;

/** At most 300 characters. Escapes characters that could forge log lines or reorder the displayed text. */
export const oneLine = (text: string): string =>
  text
    .slice(0, 300)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);
