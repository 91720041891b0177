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

/** A text without the escapes of URLs and JSON, however often they were applied. */
const decoded = (text: string): string =>
  text
    .replace(/(%(25)*[\da-f]{2})+/gi, (escapes) => {
      const bytes = escapes.replace(/%(25)*(?=[\da-f]{2})/gi, "").match(/../g) ?? [];
      return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
    })
    .replace(/\\+u([\da-f]{4})/gi, (_, unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .replace(/\\+(?=["/\\])/g, "");

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
  const given = [...headers.flatMap(partsOf), ...secrets].map((text) => text.replace(/\p{Cs}/gu, "\ufffd"));
  const written = given.flatMap((text) => [text, encodeURIComponent(text), JSON.stringify(text).slice(1, -1)]);
  const encoded = written.map(base64);
  const all = [...written, ...encoded, ...encoded.map((text) => text.replace(/\+/g, "-").replace(/\//g, "_"))];
  // The longest first: one may be a part of another.
  const forms = [...new Set([...all, ...all.map(decoded), ...given.map((text) => text.replace(/ /g, "+"))])]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
  const hide = (text: string) =>
    forms.reduce((rest, form) => {
      if (!rest.includes(form)) return rest;
      // What is that short may be a part of any word.
      return rest.replaceAll(form.length > 5 ? form : wordOf(form), "[redacted]");
    }, text);
  return (value) => {
    const text = hide(textOf(value));
    const plain = decoded(text);
    const hidden = hide(plain);
    return hidden === plain ? text : hidden;
  };
}
