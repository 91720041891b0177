import type { Json, JsonObject } from "@badge-contract/spec";
import { isObject } from "@badge-contract/spec";

/** A body as it was recorded: its bytes, its text, or its JSON value. */
export type RecordedBody =
  | { kind: "bytes"; bytes: Buffer }
  | { kind: "text"; text: string }
  | { kind: "value"; value: Json; within: Source }
  | { kind: "missing" };

/** The text that a value was read from, and its place in that text. */
export interface Source {
  text: string;
  whole: Json;
  path: (string | number)[];
}

/** By name in lower case; undefined where a recording holds no headers at all. */
export type RecordedHeaders = ReadonlyMap<string, string[]>;

export interface RecordedRequest {
  method: string;
  url: string;
  headers: RecordedHeaders | undefined;
  body: RecordedBody;
}

export interface RecordedResponse {
  status: number;
  headers: RecordedHeaders | undefined;
  body: RecordedBody;
}

/** One recorded request and answer. */
export interface Exchange {
  /** Epoch milliseconds. Undefined if not recorded. */
  at: number | undefined;
  /** Absent for a bare body. */
  request?: RecordedRequest;
  /** Absent if there was no answer, or none was recorded. */
  response?: RecordedResponse;
}

export type Entry =
  | { kind: "exchange"; exchange: Exchange }
  | { kind: "body"; body: RecordedBody & { kind: "value" } }
  /** A WebSocket, or an exchange inside the browser (`data:`, `blob:`, extensions). */
  | { kind: "skipped" }
  | { kind: "malformed" };

/** Whether a value is an exchange rather than a bare body: it has a response with a status. */
export const isExchange = (value: Json | undefined): value is JsonObject =>
  isObject(value) && isObject(value.response) && statusOf(value.response) !== undefined;

/** Whether a value is all of a HAR. */
export const isHar = (value: Json | undefined): value is JsonObject & { log: { entries: Json[] } } =>
  isObject(value) && isObject(value.log) && Array.isArray(value.log.entries);

const statusOf = ({ status }: JsonObject) =>
  typeof status === "number" && Number.isInteger(status) ? status : undefined;

/** Reads an entry of a HAR (1.2), or of our own simpler form, described in the README. A line or an item may also be a whole HAR. */
export function entriesOf(text: string, whole: Json, inHar: boolean): Entry[] {
  if (inHar || !isHar(whole)) return [entryOf(whole, inHar, { text, whole, path: [] })];
  return whole.log.entries.map((entry, index) =>
    entryOf(entry, true, { text, whole, path: ["log", "entries", index] }),
  );
}

function entryOf(value: Json, inHar: boolean, within: Source): Entry {
  if (!inHar && !isExchange(value)) return { kind: "body", body: { kind: "value", value, within } };
  if (!isExchange(value)) return { kind: "malformed" };
  const response = value.response as JsonObject;
  const request = isObject(value.request) ? value.request : undefined;
  const url = typeof request?.url === "string" ? request.url : undefined;
  if (url !== undefined && isNotHttp(url, value, response)) return { kind: "skipped" };
  const status = statusOf(response) as number;
  const time = value.startedDateTime ?? value.startedAt ?? value.time;
  const at = typeof time === "string" ? Date.parse(time) : Number.NaN;
  return {
    kind: "exchange",
    exchange: {
      at: Number.isNaN(at) ? undefined : at,
      ...(request &&
        url !== undefined && {
          request: {
            method: typeof request.method === "string" ? request.method.toUpperCase() : "GET",
            url,
            headers: headersOf(request.headers),
            body: isObject(request.postData)
              ? contentOf({ text: pairsIn(request.postData.params) ?? null, ...request.postData })
              : plainBody(request, within, "request"),
          },
        }),
      // Browsers write 0 if there was no answer.
      ...(status > 0 && {
        response: {
          status,
          headers: responseHeaders(response),
          body: responseBody(response, within),
        },
      }),
    },
  };
}

function isNotHttp(url: string, entry: JsonObject, { status }: JsonObject): boolean {
  if (/^https?:/i.test(url)) return status === 101 || entry._resourceType === "websocket";
  return /^[a-z][a-z\d+.-]*:/i.test(url) && !/^[\w.-]+:\d+(\/|$)/.test(url);
}

/** A list of `{ name, value }`, of pairs, or an object with text or lists of text. */
function headersOf(value: Json | undefined): RecordedHeaders | undefined {
  const headers = new Map<string, string[]>();
  const add = (name: Json | undefined, text: Json | undefined) => {
    // HTTP/2 sends the method and path as headers.
    if (typeof name !== "string" || name.startsWith(":") || text === undefined || typeof text === "object") return;
    const key = name.trim().toLowerCase();
    const known = headers.get(key);
    if (known) known.push(String(text));
    else headers.set(key, [String(text)]);
  };
  if (Array.isArray(value))
    for (const one of value) Array.isArray(one) ? add(one[0], one[1]) : isObject(one) && add(one.name, one.value);
  else if (isObject(value))
    for (const name in value) {
      const given = value[name];
      if (Array.isArray(given)) for (const text of given) add(name, text);
      else add(name, given);
    }
  else return undefined;
  return headers;
}

/** Some recorders leave out the headers and only keep the content type. */
function responseHeaders(response: JsonObject): RecordedHeaders | undefined {
  const headers = headersOf(response.headers);
  const type = isObject(response.content) ? response.content.mimeType : undefined;
  if ((headers && headers.size > 0) || typeof type !== "string" || type === "" || type === "x-unknown") return headers;
  return new Map([["content-type", [type]]]);
}

function responseBody(response: JsonObject, within: Source): RecordedBody {
  const { content, bodySize } = response;
  if (!isObject(content)) return plainBody(response, within, "response");
  if (content.text !== undefined) return contentOf(content);
  // `size` is 0 for an empty body, and also for a body that the recorder didn't keep.
  const empty = content.size === 0 && !(typeof bodySize === "number" && bodySize > 0);
  return empty ? { kind: "text", text: "" } : { kind: "missing" };
}

function contentOf({ text, encoding }: JsonObject): RecordedBody {
  if (typeof text !== "string") return { kind: "missing" };
  // Some recorders say base64 of plain text.
  const isEncoded = typeof encoding === "string" && /^base64$/i.test(encoding) && /^[\w\s+/-]*=*\s*$/.test(text);
  return isEncoded ? { kind: "bytes", bytes: Buffer.from(text, "base64") } : { kind: "text", text };
}

/** A form. Some recorders leave out its text. */
function pairsIn(params: Json | undefined): string | undefined {
  const pairs = (Array.isArray(params) ? params : []).filter(isObject).filter(({ fileName }) => fileName === undefined);
  if (pairs.length === 0) return undefined;
  return new URLSearchParams(
    pairs.map(({ name, value }): [string, string] => [String(name), String(value ?? "")]),
  ).toString();
}

/** In our own form a body is text, or the JSON value itself. */
function plainBody({ body, encoding }: JsonObject, within: Source, side: string): RecordedBody {
  if (body === undefined) return { kind: "missing" };
  return typeof body === "string"
    ? contentOf({ text: body, encoding: encoding ?? null })
    : { kind: "value", value: body, within: { ...within, path: [...within.path, side, "body"] } };
}
