import { parsedJson } from "@badge-contract/spec";
import { RecordingError } from "./bytes.ts";
import { isExchange, isHar } from "./exchange.ts";

/** One entry of a recording in UTF-8, or the problem with it. Lines and list entries count from 1. */
export type Piece = { number: number; bytes: Buffer } | { number: number; problem: "too-large" | "cut-off" };

/** How a recording holds its entries. */
export type Shape = "har" | "list" | "lines" | "single";

/** The longest entry to read, in bytes. This bounds the memory. */
export const maxEntry = 32 * 2 ** 20;

const quote = 0x22;
const backslash = 0x5c;
/** What RFC 7464 puts before each text. */
const recordSeparator = 0x1e;
const isOpen = (byte: number) => byte === 0x7b || byte === 0x5b;
const isClose = (byte: number) => byte === 0x7d || byte === 0x5d;
const isSpace = (byte: number) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === recordSeparator;
const isBlank = (bytes: Buffer) => bytes.findIndex((byte) => !isSpace(byte)) < 0;

/** Takes the text of a recording as it comes, and gives its entries as they end. */
export interface Splitter {
  /** Known with the first entry. */
  readonly shape: Shape;
  /** What stands before the entries of a HAR. */
  readonly head: string;
  push(chunk: Buffer): Piece[];
  /** What is left at the end of the recording. */
  end(): Piece[];
}

/** The bytes of one entry, unless there are too many. */
class Gathered {
  #parts: Buffer[] = [];
  #length = 0;

  add(bytes: Buffer): void {
    this.#length += bytes.length;
    if (this.#length <= maxEntry) this.#parts.push(bytes);
    else this.#parts = [];
  }

  take(): Buffer | undefined {
    const [first, ...more] = this.#parts;
    const bytes = first && more.length === 0 ? first : Buffer.concat(this.#parts);
    const isTooLarge = this.#length > maxEntry;
    this.#parts = [];
    this.#length = 0;
    return isTooLarge ? undefined : bytes;
  }
}

const pieceOf = (number: number, bytes: Buffer | undefined): Piece =>
  bytes ? { number, bytes } : { number, problem: "too-large" };

/** Splits JSON lines at line feeds; blank lines count and are skipped. */
export class LineSplitter implements Splitter {
  readonly shape = "lines";
  readonly head = "";
  readonly #gathered = new Gathered();
  #number: number;

  constructor(firstLine = 1) {
    this.#number = firstLine;
  }

  push(chunk: Buffer): Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      this.#gathered.add(chunk.subarray(from, end));
      from = end + 1;
      const line = this.#gathered.take();
      const number = this.#number++;
      if (line && isBlank(line)) continue;
      pieces.push(pieceOf(number, line?.[0] === recordSeparator ? line.subarray(1) : line));
    }
    this.#gathered.add(chunk.subarray(from));
    return pieces;
  }

  end = (): Piece[] => this.push(Buffer.from("\n"));
}

/**
 * Splits a HAR or a list of exchanges into its entries, keeping only one in memory. Any other JSON value is one entry. More
 * values may follow.
 */
export class DocumentSplitter implements Splitter {
  shape: "har" | "list" | "single" = "single";
  head = "";
  readonly #gathered = new Gathered();
  /** Until the kind of value is known. */
  #isUndecided = true;
  #depth = 0;
  /** The depth of the entries; infinite behind the last. */
  #entryDepth = 0;
  #startsAsList = false;
  /** The last texts at depths 1 and 2: the keys that lead to what opens next. */
  readonly #keys = ["", "", ""];
  /** What is known of the text that goes on in the next chunk, and how much of that is escaped. */
  #text: Buffer[] | undefined;
  #escaped = 0;
  #number = 0;

  push(chunk: Buffer): Piece[] {
    const pieces: Piece[] = [];
    let start = this.#depth > this.#entryDepth ? 0 : -1;
    const keepTo = (end: number) => {
      if (start >= 0) this.#gathered.add(chunk.subarray(start, end));
      start = -1;
    };
    const entry = (bytes: Buffer | undefined) => pieces.push(pieceOf(++this.#number, bytes));
    for (let at = this.#text ? this.#endOfText(chunk, this.#escaped) + 1 : 0; at < chunk.length; at++) {
      const byte = chunk[at] as number;
      if (byte === quote) {
        this.#text = [];
        at = this.#endOfText(chunk, at + 1);
      } else if (isOpen(byte)) {
        if (this.#depth === this.#entryDepth && start < 0) start = at;
        if (this.#depth === 0) this.#begin(byte);
        this.#depth += 1;
        if (byte === 0x5b && this.#isAtEntries()) {
          keepTo(at);
          this.head = this.#gathered.take()?.toString("utf8") ?? "";
          this.#stream("har", 3);
        }
      } else if (isClose(byte) && this.#depth > 0) {
        this.#depth -= 1;
        if (this.#depth === this.#entryDepth) {
          keepTo(at + 1);
          entry(this.#gathered.take());
        } else if (this.#depth < this.#entryDepth) this.#entryDepth = Number.POSITIVE_INFINITY;
        else if (this.#isUndecided && this.#startsAsList && this.#depth === 1) {
          this.#isUndecided = false;
          keepTo(at + 1);
          const begun = this.#gathered.take();
          const first = begun?.subarray(begun.indexOf(0x5b) + 1);
          const value = first && parsedJson(first.toString("utf8"));
          if (first && (isExchange(value) || isHar(value))) {
            this.#stream("list", 1);
            entry(first);
          } else {
            if (begun) this.#gathered.add(begun);
            start = at + 1;
          }
        }
        if (this.#depth === 0) this.#entryDepth = 0;
      }
    }
    keepTo(chunk.length);
    return pieces;
  }

  /** Reports an entry that was cut off at the end of the recording. */
  end(): Piece[] {
    const isCutOff = this.#depth > 0 && Number.isFinite(this.#entryDepth);
    return isCutOff ? [{ number: this.#number + 1, problem: "cut-off" }] : [];
  }

  #begin(byte: number): void {
    this.#isUndecided = true;
    this.#startsAsList = byte === 0x5b;
    if (this.#number > 0 && this.shape === "single") this.shape = "list";
  }

  #isAtEntries = () =>
    this.#isUndecided &&
    this.#depth === 3 &&
    !this.#startsAsList &&
    this.#keys[1] === "log" &&
    this.#keys[2] === "entries";

  #stream(shape: "har" | "list", entryDepth: number): void {
    this.shape = shape;
    this.#isUndecided = false;
    this.#entryDepth = entryDepth;
  }

  /** Where the text ends that goes on at the place; behind the chunk if that is in another one. */
  #endOfText(chunk: Buffer, from: number): number {
    let at = from;
    for (; at < chunk.length && chunk[at] !== quote; at++) if (chunk[at] === backslash) at++;
    const isKey = this.#isUndecided && (this.#depth === 1 || this.#depth === 2);
    if (isKey) this.#text?.push(chunk.subarray(from, at));
    if (at >= chunk.length) this.#escaped = at - chunk.length;
    else {
      if (isKey) this.#keys[this.#depth] = Buffer.concat(this.#text ?? []).toString("latin1");
      this.#text = undefined;
    }
    return at;
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
  let firstLine: string | undefined;
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
      if (depth > 0) continue;
      const rest = head.subarray(at + 1);
      if (isBlank(rest)) return isEnough ? "document" : undefined;
      // Lines hold one value each: none goes on in the next, or is followed by another.
      const next = rest.find((byte) => byte === 0x0a || !isSpace(byte)) as number;
      return head.subarray(first, at).includes(0x0a) || isOpen(next) ? "document" : "lines";
    } else if (byte === 0x0a && firstLine === undefined) {
      // Either the value goes on in the next line, or this line is cut off and the next is whole.
      const stop = head.indexOf(0x0a, at + 1);
      if (stop < 0 && !isEnough) return undefined;
      firstLine = head.toString("latin1", first, at).trimEnd();
      const next = head.toString("utf8", at + 1, stop < 0 ? head.length : stop);
      if (!/[[{,:]$/.test(firstLine) && next.startsWith("{") && parsedJson(next) !== undefined) return "lines";
    }
  }
  return isEnough ? "document" : undefined;
}
