/** Words that this program writes itself. They stay, even if a user name is one of them. */
const ours = new Set(["verdict", "outcome", "kind", "operationId"]);

/**
 * Removes secrets from the result of a live run, before any report is made of it, in every likely form: plain,
 * percent-encoded, inside JSON text, in base64, in hex. The result should never contain any, because it repeats no value of a
 * host; this is a second line of defence.
 */
export class Scrubber {
  readonly #forms = new Set<string>();

  /** A secret of fewer than six characters can't be told from other text. */
  add(...secrets: string[]): void {
    for (const secret of secrets) if (secret.length >= 6) for (const form of formsOf(secret)) this.#forms.add(form);
  }

  text(text: string): string {
    const longestFirst = [...this.#forms].sort((one, other) => other.length - one.length);
    return longestFirst.reduce((clean, form) => clean.replaceAll(form, "•••"), text);
  }

  /** A copy with every text cleaned, except member names and how the run ended: those texts are ours. */
  value<T>(value: T): T {
    if (typeof value === "string") return this.text(value) as T;
    if (Array.isArray(value)) return value.map((item) => this.value(item)) as T;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, ours.has(key) ? member : this.value(member)]),
    ) as T;
  }
}

export function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const percent = encodeURIComponent(secret);
  return [
    secret,
    percent,
    percent.replaceAll("%20", "+"),
    percent.toLowerCase(),
    JSON.stringify(secret).slice(1, -1),
    [...secret].map((char) => (char.charCodeAt(0) > 126 ? unicodeEscape(char) : char)).join(""),
    bytes.toString("base64"),
    bytes.toString("base64").replace(/=+$/, ""),
    bytes.toString("base64url"),
    bytes.toString("hex"),
  ];
}

const unicodeEscape = (char: string) =>
  [...Array(char.length).keys()].map((at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, "0")}`).join("");
