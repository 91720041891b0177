import { RecordingError } from "./bytes.ts";

/** One entry of a recording as JSON text, or the problem with it. Lines and list entries count from 1. */
export type Piece = { number: number; text: string } | { number: number; problem: "too-large" | "cut-off" };

/** How a recording holds its entries. */
export type Shape = "har" | "list" | "lines" | "single";

/** The longest entry to read, in bytes. This bounds the memory. */
export const maxEntry = 32 * 2 ** 20;

const quote = 0x22;
const backslash = 0x5c;
const isOpen = (byte: number) => byte === 0x7b || byte === 0x5b;
const isClose = (byte: number) => byte === 0x7d || byte === 0x5d;
const isSpace = (byte: number) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/** Splits JSON lines at line feeds; blank lines count and are skipped. */
export async function* splitLines(source: AsyncIterable<Buffer>, firstLine = 1): AsyncGenerator<Piece> {
  let number = firstLine;
  let parts: Buffer[] = [];
  let length = 0;
  const take = (end: Buffer): Piece | undefined => {
    const whole = parts.length === 0 ? end : Buffer.concat([...parts, end]);
    const piece: Piece =
      length + end.length > maxEntry ? { number, problem: "too-large" } : { number, text: whole.toString("utf8") };
    parts = [];
    length = 0;
    number += 1;
    return "text" in piece && piece.text.trim() === "" ? undefined : piece;
  };
  for await (const chunk of source) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      const piece = take(chunk.subarray(from, end));
      if (piece) yield piece;
      from = end + 1;
    }
    length += chunk.length - from;
    if (length <= maxEntry) parts.push(chunk.subarray(from));
    else parts = [];
  }
  const last = take(Buffer.alloc(0));
  if (last) yield last;
}

/**
 * Splits a HAR or a list of exchanges into its entries, keeping only one in memory. Any other JSON document is one entry.
 *
 * @param isExchange whether the first item of a list is an exchange
 */
export class DocumentSplitter {
  shape: "har" | "list" | "single" = "single";
  /** What stands before the entries of a HAR. */
  head = "";
  readonly #isExchange: (text: string) => boolean;
  /** The whole text is kept until the kind of document is known, and if it is a single value. */
  #mode: "undecided" | "whole" | "entries" | "after" = "undecided";
  #depth = 0;
  /** The depth of the entries. */
  #entryDepth = 0;
  #inString = false;
  #escaped = false;
  /** The last texts at depths 1 and 2: the keys that lead to what opens next. */
  readonly #keys = ["", "", ""];
  #key: number[] | undefined;
  #startsAsList = false;
  #parts: Buffer[] = [];
  #length = 0;
  #number = 0;

  constructor(isExchange: (text: string) => boolean) {
    this.#isExchange = isExchange;
  }

  *push(chunk: Buffer): Generator<Piece> {
    let start = this.#isKeeping ? 0 : -1;
    const keepTo = (end: number) => {
      if (start >= 0) this.#keep(chunk.subarray(start, end));
      start = -1;
    };
    for (let at = 0; at < chunk.length && this.#mode !== "after"; at++) {
      const byte = chunk[at] as number;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === backslash) this.#escaped = true;
        else if (byte === quote) {
          this.#inString = false;
          if (this.#key) this.#keys[this.#depth] = Buffer.from(this.#key).toString("latin1");
          this.#key = undefined;
        } else if (this.#key) this.#key.push(byte);
      } else if (byte === quote) {
        this.#inString = true;
        if (this.#mode === "undecided" && (this.#depth === 1 || this.#depth === 2)) this.#key = [];
      } else if (isOpen(byte)) {
        if (this.#depth === this.#entryDepth && start < 0) start = at;
        if (this.#depth === 0) this.#startsAsList = byte === 0x5b;
        this.#depth += 1;
        if (this.#mode === "undecided" && byte === 0x5b && this.#atEntries()) {
          keepTo(at);
          this.head = this.#take();
          this.#stream("har", 3);
        }
      } else if (isClose(byte)) {
        this.#depth -= 1;
        if (this.#depth < this.#entryDepth) this.#mode = "after";
        else if (this.#depth === this.#entryDepth) {
          keepTo(at + 1);
          yield this.#entry();
          if (this.#entryDepth === 0) this.#mode = "after";
        } else if (this.#mode === "undecided" && this.#startsAsList && this.#depth === 1) {
          keepTo(at + 1);
          this.#mode = "whole";
          const first = this.#text().replace(/^\s*\[\s*/, "");
          start = at + 1;
          if (this.#length > maxEntry || !this.#isExchange(first)) continue;
          this.#stream("list", 1);
          this.#take();
          start = -1;
          this.#number = 1;
          yield { number: 1, text: first };
        }
      }
    }
    keepTo(chunk.length);
  }

  /** Reports an entry that was cut off at the end of the recording. */
  end(): Piece | undefined {
    return this.#mode === "after" ? undefined : { number: this.#number + 1, problem: "cut-off" };
  }

  get #isKeeping(): boolean {
    return this.#depth > this.#entryDepth;
  }

  #atEntries = () => this.#depth === 3 && !this.#startsAsList && this.#keys[1] === "log" && this.#keys[2] === "entries";

  #stream(shape: "har" | "list", entryDepth: number): void {
    this.shape = shape;
    this.#mode = "entries";
    this.#entryDepth = entryDepth;
  }

  #keep(bytes: Buffer): void {
    this.#length += bytes.length;
    if (this.#length <= maxEntry) this.#parts.push(bytes);
    else this.#parts = [];
  }

  #text(): string {
    return (this.#parts.length === 1 ? (this.#parts[0] as Buffer) : Buffer.concat(this.#parts)).toString("utf8");
  }

  #take(): string {
    const text = this.#text();
    this.#parts = [];
    this.#length = 0;
    return text;
  }

  #entry(): Piece {
    this.#number += 1;
    const tooLarge = this.#length > maxEntry;
    const text = this.#take();
    return tooLarge ? { number: this.#number, problem: "too-large" } : { number: this.#number, text };
  }
}

/** Whether the text can't be a recording, as it begins with neither an object nor a list. */
export function beginsOtherwise(head: Buffer): boolean {
  const first = head.find((byte) => !isSpace(byte));
  return first !== undefined && !isOpen(first);
}

/** The shape of a recording, detected from its beginning. Undefined if more text is needed. */
export function sniff(head: Buffer, ended: boolean): "lines" | "document" | undefined {
  if (head.includes(0)) throw new RecordingError("format", "not HAR, JSON or JSON lines");
  let first = 0;
  while (first < head.length && isSpace(head[first] as number)) first += 1;
  if (first === head.length) return ended ? "lines" : undefined;
  if (!isOpen(head[first] as number)) return "lines";
  const isEnough = ended || head.length >= 2 ** 20;
  let depth = 0;
  let inString = false;
  for (let at = first; at < head.length; at++) {
    const byte = head[at] as number;
    if (inString) {
      if (byte === backslash) at += 1;
      else if (byte === quote) inString = false;
      else if (byte === 0x0a) return "lines";
    } else if (byte === quote) inString = true;
    else if (isOpen(byte)) depth += 1;
    else if (isClose(byte)) {
      depth -= 1;
      if (depth <= 0) return restIsEmpty(head, at + 1) ? (isEnough ? "document" : undefined) : "lines";
    } else if (byte === 0x0a) {
      const verdict = afterOpenLine(head, first, at, ended);
      if (verdict !== "next") return verdict;
    }
  }
  return isEnough ? "document" : undefined;
}

const restIsEmpty = (head: Buffer, from: number) => {
  for (let at = from; at < head.length; at++) if (!isSpace(head[at] as number)) return false;
  return true;
};

/** A value continues after the end of the line. Either it spans several lines, or this line is cut off and the next is complete. */
function afterOpenLine(head: Buffer, first: number, end: number, ended: boolean): "lines" | "next" | undefined {
  const stop = head.indexOf(0x0a, end + 1);
  if (stop < 0 && !ended && head.length < 2 ** 20) return undefined;
  const line = head.subarray(first, end).toString("utf8").trimEnd();
  const next = head.subarray(end + 1, stop < 0 ? head.length : stop).toString("utf8");
  const begunOnPurpose = /[[{,:]$/.test(line);
  return !begunOnPurpose && next.startsWith("{") && isJson(next) ? "lines" : "next";
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
