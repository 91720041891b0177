import { canonical } from "./canonical.ts";
import { essence, isJson, sendable } from "./media-type.ts";
import { type ParameterStyle, pairsOf, readPairs, typed, writeParameter } from "./parameter-style.ts";

/** How a member of a form is written, by its `encoding` and its schema. */
export interface FieldStyle extends ParameterStyle {
  /** The media type of a part of `multipart/form-data`, or a list of allowed ones. */
  readonly contentType: string;
  /** Whether it is a file rather than a field. */
  readonly file: boolean;
}

/** How a body is written. */
export interface BodyStyle {
  readonly mediaType: string;
  /** The members of a form, by name. */
  readonly fields?: Readonly<Record<string, FieldStyle>>;
}

export interface WrittenBody {
  /** Undefined for `multipart/form-data`, as only the sender knows its boundary. */
  contentType: string | undefined;
  body: string | FormData;
}

const isMultipart = (mediaType: string) => essence(mediaType) === "multipart/form-data";
const isForm = (mediaType: string) => essence(mediaType) === "application/x-www-form-urlencoded";

const unknownField = (name: string): FieldStyle => ({
  ...{ name, in: "query", style: "form", explode: true, contentType: "text/plain", file: false },
  shape: { types: ["array", "string"], items: { types: ["string"] } },
});

const membersOf = (value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

/** Writes a value as a body. For a range (`text/*`), the value decides the media type. */
export function writeBody({ mediaType: range, fields = {} }: BodyStyle, value: unknown): WrittenBody {
  const mediaType = sendable(range, value);
  const members = membersOf(value);
  const styleOf = (name: string) => (Object.hasOwn(fields, name) ? (fields[name] as FieldStyle) : unknownField(name));
  if (isForm(mediaType)) {
    const pairs = members.map(([name, member]) => writeParameter(styleOf(name), member));
    return { contentType: mediaType, body: pairs.filter((pair) => pair !== "").join("&") };
  }
  if (isMultipart(mediaType)) {
    const form = new FormData();
    for (const [name, member] of members)
      for (const one of Array.isArray(member) ? member : [member]) append(form, styleOf(name), one);
    return { contentType: undefined, body: form };
  }
  return {
    contentType: mediaType,
    body: typeof value === "string" && !isJson(mediaType) ? value : JSON.stringify(value),
  };
}

function append(form: FormData, { name, contentType, file }: FieldStyle, value: unknown): void {
  const type = (contentType.split(",")[0] ?? "").trim();
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (value instanceof Blob) form.append(name, value);
  else if (file) form.append(name, new Blob([text], { type }), name);
  else if (essence(type) === "text/plain") form.append(name, text);
  else form.append(name, new Blob([text], { type }));
}

/** A key that is equal for values that are sent alike. Of an empty list in a form, say, nothing is sent. */
export function bodyIdentity(style: BodyStyle, value: unknown): string {
  const isPairs = isForm(style.mediaType);
  if (!isPairs && !isMultipart(style.mediaType)) return canonical(value);
  const sent = membersOf(value).map(([name, member]) => [
    name,
    isPairs ? writeBody(style, { [name]: member }).body : member,
  ]);
  return canonical(Object.fromEntries(sent.filter(([, one]) => String(one) !== "")));
}

/** The inverse of `writeBody`: the value, or why the body can't be read. For a range, the message names the media type. */
export async function readBody(
  { mediaType: range, fields = {} }: BodyStyle,
  message: Pick<Request, "text" | "formData" | "headers">,
): Promise<{ value: unknown } | { problem: string }> {
  const mediaType = (range.includes("*") && message.headers.get("content-type")) || range;
  if (isMultipart(mediaType))
    try {
      return { value: await formMembers(await message.formData(), fields) };
    } catch {
      return { problem: "the body is not multipart/form-data" };
    }
  const text = await message.text();
  if (isForm(mediaType)) return { value: readForm(fields, text) };
  if (!isJson(mediaType)) return { value: text };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { problem: "the body claims to be JSON but is not" };
  }
}

/** Whether a pair of a form belongs to an object that has pairs of its own. */
const isWithin = ({ name, style, explode, shape, mediaType }: FieldStyle, pair: string) =>
  style === "deepObject"
    ? pair.startsWith(`${name}[`)
    : explode && mediaType === undefined && shape.properties !== undefined && Object.hasOwn(shape.properties, pair);

/** Reads a URL-encoded form. */
export function readForm(fields: Readonly<Record<string, FieldStyle>>, text: string): Record<string, unknown> {
  const pairs = pairsOf(text, "&");
  const isKnown = (name: string) => Object.hasOwn(fields, name);
  const others = [...new Set(pairs.map(([name]) => name))].filter(
    (name) => !isKnown(name) && !Object.values(fields).some((style) => isWithin(style, name)),
  );
  const styles = [...Object.values(fields), ...others.map(unknownField)];
  const members = styles.flatMap((style) => {
    const value = readPairs(style, pairs, isKnown);
    if (value === undefined) return [];
    return [[style.name, !isKnown(style.name) && Array.isArray(value) && value.length === 1 ? value[0] : value]];
  });
  return Object.fromEntries(members);
}

async function formMembers(form: FormData, fields: Readonly<Record<string, FieldStyle>>): Promise<object> {
  const members: [string, unknown][] = [];
  for (const name of new Set(form.keys())) {
    const shape = Object.hasOwn(fields, name) ? fields[name]?.shape : undefined;
    const list = shape?.types.includes("array") ?? false;
    const texts = await Promise.all(form.getAll(name).map((part) => (typeof part === "string" ? part : part.text())));
    const values = texts.map((text) => typed(text, list ? shape?.items : shape));
    members.push([name, list || values.length > 1 ? values : values[0]]);
  }
  return Object.fromEntries(members);
}
