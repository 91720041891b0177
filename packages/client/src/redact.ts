import { textOf } from "./told.js";

const mark = "[redacted]";
/** Shorter texts may be a part of any word. */
const shortest = 6;
/** The first characters of a secret, unescaped, are a secret too, from this length on. */
const telling = 8;

/** A character for each byte. */
const bytesOf = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));
const textIn = (bytes: string): string =>
  new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));

/** The Base64 characters that a text alone determines inside a longer text, for each of its three possible offsets. */
const base64 = (text: string): string[] =>
  ["", "\0", "\0\0"].flatMap((before) => {
    const bytes = before + bytesOf(text);
    const whole = btoa(bytes).slice(before ? before.length + 1 : 0, Math.floor((bytes.length * 4) / 3));
    return [whole, whole.replaceAll("+", "-").replaceAll("/", "_")];
  });

const hex = (text: string): string =>
  Array.from(bytesOf(text), (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");

/** The parts of a header: the credentials after the scheme, and for Basic authentication the password and user name. */
function partsOf(header: string): [secrets: string[], name?: string | undefined] {
  const [, credentials = header] = /^\S+ +(.+)/.exec(header) ?? [];
  try {
    if (!/^basic /i.test(header)) return [[header, credentials]];
    const [name, password = ""] = textIn(atob(credentials)).split(/:(.*)/s);
    return [[header, credentials, password], name];
  } catch {
    return [[header, credentials]];
  }
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const charOf = (code: string): string => String.fromCodePoint(Number(code) % 0x110000);

const fromUrl = (text: string) =>
  text.replace(/(%[\da-f]{2})+/gi, (escapes) => textIn(escapes.replace(/%(..)/g, (_, byte) => charOf(`0x${byte}`))));
const fromHtml = (text: string) =>
  text
    .replace(/&#(x[\da-f]+|\d+);/gi, (_, code) => charOf(`0${code}`))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => entities[name] ?? "");
/** This removes the text's own backslashes, too. */
const fromJson = (text: string) =>
  text
    .replace(/\\+(?:u([\da-f]{4})|x([\da-f]{2}))/gi, (_, unit, byte) => charOf(`0x${unit ?? byte}`))
    .replaceAll("\\", "");
// Each kind alone, as the text after a secret may look like another kind of escape; then all of them.
const unescapings = [fromUrl, fromHtml, fromJson, (text: string) => fromJson(fromHtml(fromUrl(text)))];

/** The text, and its decoded forms. There is seldom more than one level of escapes. */
const levelsOf = (text: string): string[] => [
  text,
  ...unescapings.flatMap((unescaped) => {
    const levels: string[] = [];
    for (let last = text, next = unescaped(last); next !== last && levels.length < 9; next = unescaped(last)) {
      levels.push(next);
      last = next;
    }
    return levels;
  }),
];

let last: { key: string; redact: (text: unknown) => string } | undefined;

/** Removes the credentials in headers, and other secrets, from texts in every form that can be derived. */
export function redactor(headers: readonly string[], secrets: readonly string[]): (text: unknown) => string {
  // Credentials seldom change, and some calls fail often.
  const key = JSON.stringify([headers, secrets]);
  last = last?.key === key ? last : { key, redact: build(headers.map(partsOf), secrets) };
  return last.redact;
}

function build(headers: ReturnType<typeof partsOf>[], secrets: readonly string[]): (text: unknown) => string {
  const whole = (text: string) => text.replace(/\p{Cs}/gu, "\ufffd");
  const known = [...headers.flatMap(([secrets]) => secrets), ...secrets].map(whole);
  // The beginning of a user name may be a plain word.
  const given = [
    ...known,
    ...known.map((text) => text.slice(0, telling)),
    ...headers.map(([, name = ""]) => whole(name)),
  ];
  const written = given.flatMap((text) => [text, encodeURIComponent(text), JSON.stringify(text).slice(1, -1)]);
  const bytes = given.map(hex);
  const coded = [...written, ...written.flatMap(base64), ...bytes, ...bytes.map((text) => text.toUpperCase())];
  const spaced = given.map((text) => text.replace(/ /g, "+"));
  const cut = new Set(known.flatMap(levelsOf));
  // The longest first: one may be a part of another.
  const forms = [...new Set([...coded, ...coded.map(encodeURIComponent), ...written.flatMap(levelsOf), ...spaced])]
    .filter((form) => !mark.includes(form))
    .sort((a, b) => b.length - a.length);

  const hide = (text: string) =>
    forms.reduce((rest, form) => {
      const start = form.slice(0, telling);
      const head = cut.has(form) && !mark.includes(start) ? start : form;
      const [first = "", ...others] = rest.split(head);
      return others.reduce((before, after) => {
        if (form.length < shortest && /[\p{L}\p{N}]/u.test(before.slice(-1) + after.slice(0, 1)))
          return before + head + after;
        let end = head.length;
        while (end < form.length && form[end] === after[end - head.length]) end++;
        return before + mark + after.slice(end - head.length);
      }, first);
    }, text);
  const redact = (text: string): string => {
    const hidden = levelsOf(hide(text)).find((level, nth) => nth > 0 && hide(level) !== level);
    return hidden === undefined ? hide(text) : redact(hide(hidden));
  };
  return (value) => redact(textOf(value));
}
