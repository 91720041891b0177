import { textOf } from "./told.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Base64 of UTF-8; without padding, so that it is found with and without. */
const base64 = (text: string): string =>
  btoa(Array.from(bytesOf(text), (byte) => String.fromCharCode(byte)).join("")).replace(/=+$/, "");

/** What a header is made of: the credentials after the scheme, and of Basic authentication name and password. */
function partsOf(header: string): string[] {
  const [, credentials = header] = /^\S+ +(.+)/.exec(header) ?? [];
  try {
    if (!/^basic /i.test(header)) return [header, credentials];
    const pair = new TextDecoder().decode(Uint8Array.from(atob(credentials), (char) => char.charCodeAt(0)));
    return [header, credentials, pair, ...pair.split(/:(.*)/s)];
  } catch {
    return [header, credentials];
  }
}

/** A text without one level of the escapes of URLs and JSON; its own backslashes are lost, too. */
const unescaped = (text: string): string =>
  text
    .replace(/(%[\da-f]{2})+/gi, (escapes) => {
      const bytes = Uint8Array.from(escapes.split("%").slice(1), (byte) => Number.parseInt(byte, 16));
      return new TextDecoder().decode(bytes);
    })
    .replace(/\\+u([\da-f]{4})/gi, (_, unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .replaceAll("\\", "");

/** The text, and what it says below each level of escapes. */
function levelsOf(text: string): string[] {
  const next = unescaped(text);
  return next === text ? [text] : [text, ...levelsOf(next)];
}

function wordOf(text: string): RegExp {
  const characters = Array.from(text, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);
  return new RegExp(`(?<![\\p{L}\\p{N}])${characters.join("")}(?![\\p{L}\\p{N}])`, "gu");
}

let last: { key: string; redact: (text: unknown) => string } | undefined;

/** Takes out of texts what headers hold and what else is secret, in every form that can be derived. */
export function redactor(headers: readonly string[], secrets: readonly string[]): (text: unknown) => string {
  // Credentials seldom change, and some calls fail often.
  const key = JSON.stringify([headers, secrets]);
  last = last?.key === key ? last : { key, redact: build(headers, secrets) };
  return last.redact;
}

function build(headers: readonly string[], secrets: readonly string[]): (text: unknown) => string {
  const given = [...headers.flatMap(partsOf), ...secrets].map((text) => textOf(text).replace(/\p{Cs}/gu, "\ufffd"));
  const written = given.flatMap((text) => [text, encodeURIComponent(text), JSON.stringify(text).slice(1, -1)]);
  const encoded = written.map(base64);
  const all = [...written, ...encoded, ...encoded.map((text) => text.replace(/\+/g, "-").replace(/\//g, "_"))];
  // The longest first: one may be a part of another.
  const forms = [
    ...new Set([
      ...all.flatMap(levelsOf),
      ...encoded.map(encodeURIComponent),
      ...given.map((text) => text.replace(/ /g, "+")),
    ]),
  ]
    .filter((form) => !"[redacted]".includes(form))
    .sort((a, b) => b.length - a.length);
  const hide = (text: string) =>
    forms.reduce((rest, form) => {
      if (!rest.includes(form)) return rest;
      // What is that short may be a part of any word.
      return rest.replaceAll(form.length > 5 ? form : wordOf(form), "[redacted]");
    }, text);
  const redact = (text: string): string => {
    const hidden = levelsOf(hide(text)).find((level, nth) => nth > 0 && hide(level) !== level);
    return hidden === undefined ? hide(text) : redact(hide(hidden));
  };
  return (value) => redact(textOf(value));
}
