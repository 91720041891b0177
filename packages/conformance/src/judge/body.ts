import type { IncomingHttpHeaders } from "node:http";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { essence, isJson, type Json, parsedJson } from "@badge-contract/spec";
import { type Observation, unlike } from "./findings.ts";
import { type RawProblem, rawProblems } from "./raw-json.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { WireError } from "./wire-answer.ts";

/** What `accept-encoding` asks for, and how to undo it. */
const codings: Record<string, (bytes: Buffer, options: { maxOutputLength: number }) => Buffer> = {
  gzip: gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

export const acceptEncoding = Object.keys(codings).join(", ");

const breach = (kind: string, ...said: Parameters<typeof unlike>): Observation => ({ kind, ...unlike(...said) });

export interface Body {
  /** Undefined if the body is not JSON. */
  json: Json | undefined;
  observations: Observation[];
}

/**
 * Decodes bytes to a value, and notes what is wrong on the way. Throws a `WireError` if the decompressed body is too large.
 */
export function readBody(bytes: Buffer, headers: IncomingHttpHeaders, maxBytes: number, words: Vocabulary): Body {
  const observations: Observation[] = [];
  const { unpacked, problem } = unpack(bytes, headers["content-encoding"], maxBytes);
  if (problem) observations.push(problem);
  if (unpacked === undefined) return { json: undefined, observations };

  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(unpacked);
  } catch {
    const broken = isJson(contentType(headers).mediaType) ? [breach("utf-8", "body", "UTF-8", "invalid UTF-8")] : [];
    return { json: undefined, observations: [...observations, ...charsetProblem(headers), ...broken] };
  }
  const read = readText(text, headers, words);
  return { json: read.json, observations: [...observations, ...read.observations] };
}

/** JSON is UTF-8. */
function charsetProblem(headers: IncomingHttpHeaders): Observation[] {
  const { mediaType, charset } = contentType(headers);
  return isJson(mediaType) && charset !== undefined && charset !== "utf-8" && charset !== "utf8"
    ? [breach("charset", "content-type", "UTF-8, which JSON requires (RFC 8259), or no charset", charsetName(charset))]
    : [];
}

/** Parses text to a value, and notes what is wrong on the way. */
export function readText(marked: string, headers: IncomingHttpHeaders, words: Vocabulary): Body {
  if (!isJson(contentType(headers).mediaType)) return { json: undefined, observations: [] };
  const observations = charsetProblem(headers);
  const text = marked.replace(/^\ufeff/, "");
  if (text !== marked)
    observations.push(breach("byte-order-mark", "body", "no byte order mark before JSON (RFC 8259)", "one"));
  const value = parsedJson(text);
  if (value === undefined) {
    observations.push(breach("json", "body", "JSON", looks(text)));
    return { json: undefined, observations };
  }
  const read = readValue(value, rawProblems(text, value, words.decimals), words);
  return { json: read.json, observations: [...observations, ...read.observations] };
}

export function readValue(value: Json, raw: RawProblem[], words: Vocabulary): Body {
  if (raw.some(({ kind }) => kind === "nesting"))
    return {
      json: undefined,
      observations: [breach("nesting", "body", "at most 100 levels of arrays and objects", "more")],
    };
  // It would be read as infinity, which a schema can't judge.
  const readable = raw.every(({ kind }) => kind !== "endless-number");
  return {
    json: readable ? value : undefined,
    observations: raw.map(({ kind, path }) => rawObservation(kind, words.path(path))),
  };
}

/** The charset in its canonical spelling, if it is one. */
function charsetName(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return "an unknown charset";
  }
}

const rawObservation = (kind: string, path: string): Observation =>
  kind === "duplicate-key"
    ? breach(kind, path, "each member once", "a repeated member; readers keep the last")
    : breach(kind, path, "a number that fits a double", "a number that loses precision");

const looks = (text: string) => {
  if (text.trim() === "") return "nothing";
  if (text.trimStart().startsWith("<")) return "markup";
  return /^\s*[{[]/.test(text) ? "broken or truncated JSON" : "other text";
};

export function contentType(headers: IncomingHttpHeaders): { mediaType: string; charset: string | undefined } {
  const { "content-type": header = "" } = headers;
  // Two different header lines, which readers don't merge into one media type.
  if (header.includes(",")) return { mediaType: header, charset: undefined };
  const [, charset] = header.includes(";") ? (/;\s*charset=([^;]*)/i.exec(header) ?? []) : [];
  return { mediaType: essence(header), charset: charset?.replaceAll('"', "").trim().toLowerCase() };
}

function unpack(bytes: Buffer, header: string | undefined, maxOutputLength: number) {
  const coding = (header ?? "identity").trim().toLowerCase().replace(/^x-/, "");
  if (coding === "identity" || coding === "") return { unpacked: bytes };
  const undo = Object.hasOwn(codings, coding) ? codings[coding] : undefined;
  if (!undo) return { problem: breach("content-encoding", "content-encoding", acceptEncoding, "another coding") };
  try {
    return { unpacked: undo(bytes, { maxOutputLength }) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw new WireError("too-large", `more than ${maxOutputLength} bytes once unpacked, the limit`);
    return {
      problem: breach(
        "content-encoding",
        "content-encoding",
        `a body in ${coding}, as the header says`,
        "a body that is not",
      ),
    };
  }
}
