import type { invalid } from "./errors.js";
import { isJson } from "./generated/wire/media-type.js";
import { type ParameterPlace, writeParameter } from "./generated/wire/parameter-style.js";
import { type BodyStyle, writeBody } from "./generated/wire/request-body.js";
import type { checkPathValue } from "./guards.js";
import type { OperationEntry } from "./operation-entry.js";

type Values = Record<string, unknown>;

export interface Init {
  params?: { path?: Values; query?: Values; header?: Values; cookie?: Values };
  body?: unknown;
  /** Media type of the body, if the operation has several. */
  contentType?: string;
  headers?: object;
  signal?: AbortSignal;
}

type Entry = OperationEntry | undefined;

const styleOf = (entry: Entry, place: ParameterPlace, name: string) =>
  entry?.parameters?.find((one) => one.in === place && one.name.toLowerCase() === name.toLowerCase());

const write = (entry: Entry, place: ParameterPlace, name: string, value: unknown): string => {
  const form = place === "query" || place === "cookie";
  const style = { name, in: place, style: form ? "form" : "simple", explode: form, shape: { types: [] } };
  return writeParameter({ ...style, ...styleOf(entry, place, name) }, value);
};

const written = (entry: Entry, place: ParameterPlace, values: Values = {}): [name: string, text: string][] =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [name, write(entry, place, name, value)]);

/** The parameters that stand in one text, after what is there already. */
export const joined = (
  entry: Entry,
  place: ParameterPlace,
  values: Values | undefined,
  by: string,
  before = "",
): string => [["", before], ...written(entry, place, values)].flatMap(([, text]) => text || []).join(by);

export const writeHeaders = (entry: Entry, values?: Values): Record<string, string> =>
  Object.fromEntries(written(entry, "header", values));

/** Fills a path template. Refuses, by name, a value that would make its segment empty or change another one. */
export function pathOf(
  path: string,
  entry: Entry,
  values: Values = {},
  check: typeof checkPathValue,
  refuse: typeof invalid,
): string {
  // Without a slash, the text after the host could change the host.
  if (path[0] !== "/") throw refuse("path", "a path");
  const fill = (name: string) => {
    const value = values[name];
    // Only parameters that the document doesn't describe as text may be anything else.
    if (!styleOf(entry, "path", name)?.shape || typeof value === "string") check(name, value);
    const text = write(entry, "path", name, value);
    if (/^\.{0,2}$/.test(text)) throw refuse(name, "segment", value);
    return text;
  };
  return path
    .split(/[{}]/)
    .map((part, i) => (i % 2 ? fill(part) : part))
    .join("");
}

/** The body in the document's media type: the named one, or the only one, or JSON. */
export function writtenBody(
  entry: Entry,
  value: unknown,
  contentType?: string,
): { contentType?: string | undefined; body?: unknown } {
  const bodies = entry?.bodies ?? [];
  const named = contentType?.toLowerCase();
  const style = bodies.find(({ mediaType }) => (named ? mediaType.toLowerCase() === named : isJson(mediaType))) ??
    (named ? { mediaType: named } : bodies[0]) ?? { mediaType: "application/json" };
  if (value instanceof FormData || value instanceof URLSearchParams) return { body: value };
  if (value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value))
    return { contentType: style.mediaType, body: value };
  return writeBody(style as BodyStyle, value);
}
