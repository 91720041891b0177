import { createReadStream, type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { RecordingError, textOf } from "./bytes.ts";
import { beginsOtherwise, DocumentSplitter, LineSplitter, type Splitter, sniff } from "./split.ts";

/** A file of recorded traffic, or standard input. */
export interface Recording {
  /** As reports call it. */
  name: string;
  /** Absent for standard input. */
  path?: string;
  /** Whether it was found in a folder instead of named. Such files are skipped if they are not recordings. */
  isFound?: boolean;
  /** A range of bytes in a plain file with JSON lines. Only lines that begin in it are read; other workers read the rest. */
  range?: { from: number; to: number };
  /** Of any other file, each worker judges every so many entries. */
  turn?: { index: number; count: number };
}

/** Whether it is the first part of a file, or all of it. */
export const isFirstPart = ({ range, turn }: Recording) => (range?.from ?? 0) === 0 && (turn?.index ?? 0) === 0;

/** A named recording that can't be read. The message says which one, and what to do. */
export class InputError extends Error {
  override name = "InputError";
}

/** The files that arguments name: a folder gives its files, in the order of their names; `-` is standard input. */
export function recordingsOf(args: readonly string[]): Recording[] {
  const found = args.flatMap((arg): Recording[] => (arg === "-" ? [{ name: "standard input" }] : filesOf(arg)));
  const seen = new Set<string>();
  return found.filter(({ name }) => !seen.has(name) && seen.add(name));
}

function filesOf(path: string, isFound = false): Recording[] {
  try {
    if (!statSync(path).isDirectory()) return [{ name: path.replaceAll("\\", "/"), path, isFound }];
    const entries = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
    const inOrder = entries.sort((one, other) => (one.name < other.name ? -1 : 1));
    return inOrder.flatMap((entry) => (isRead(entry, path) ? filesOf(join(path, entry.name), true) : []));
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    const remedy = code === "ENOENT" ? "check the path" : code === "EACCES" ? "you may not read it" : `${code}`;
    throw new InputError(`${path}: the recording cannot be read (${remedy})`, { cause });
  }
}

/** Skips links to folders, which could form a circle, and broken links. */
function isRead(entry: Dirent, folder: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile() || entry.isDirectory();
  try {
    return statSync(join(folder, entry.name)).isFile();
  } catch {
    return false;
  }
}

/** The problem of a file in a folder that is not a recording. */
export const passedOver = "passed-over";

/** The text of a recording, and what splits it into entries. */
export interface Reading {
  chunks: AsyncIterable<Buffer>;
  splitter: Splitter;
}

/**
 * Opens a recording, and detects its shape from its content.
 *
 * @throws RecordingError if it can't be read, also later, while chunks are read
 */
export async function openRecording(recording: Recording, signal?: AbortSignal): Promise<Reading> {
  const { range } = recording;
  if (range) return linesIn(recording, range, signal);
  const chunks = textOf(bytesOf(recording, signal), recording.path?.endsWith(".br"));
  let head: Buffer = Buffer.alloc(0);
  let shape: "lines" | "document" | undefined;
  /** What broke off is judged as far as it goes. */
  let failure: unknown;
  for (let ended = false; shape === undefined; ) {
    const { done, value } = await chunks.next().catch((error: unknown) => {
      failure = error;
      return { done: true, value: undefined };
    });
    ended = done === true;
    if (value) head = Buffer.concat([head, value]);
    if (failure !== undefined && head.length === 0) throw failure;
    if (recording.isFound && beginsOtherwise(head)) throw new RecordingError(passedOver, "no recording");
    shape = sniff(head, ended);
  }
  const all = (async function* () {
    yield head;
    if (failure !== undefined) throw failure;
    yield* chunks;
  })();
  const splitter = shape === "lines" ? new LineSplitter() : new DocumentSplitter();
  return { chunks: all, splitter };
}

/** An interruption ends the reading, even while it waits for input. */
function bytesOf({ path }: Recording, signal?: AbortSignal, start = 0): AsyncIterable<Buffer> {
  const stream = path === undefined ? process.stdin : createReadStream(path, { highWaterMark: 2 ** 18, start });
  signal?.addEventListener("abort", () => stream.destroy(), { once: true });
  return readable(stream);
}

async function* readable(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* stream;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new RecordingError("unreadable", `it cannot be read (${code})`);
  }
}

/** The lines that begin in the range. Earlier lines are counted, so that line numbers match the file. */
async function linesIn(
  recording: Recording,
  { from, to }: { from: number; to: number },
  signal: AbortSignal | undefined,
): Promise<Reading> {
  const { line, start } = from === 0 ? { line: 1, start: 0 } : await lineFrom(recording, from, signal);
  // A line that begins in the range ends where it ends.
  const chunks = (async function* () {
    if (start >= to) return;
    let at = start;
    for await (const chunk of bytesOf(recording, signal, start)) {
      const stop = at + chunk.length <= to ? -1 : chunk.indexOf(0x0a, Math.max(to - at - 1, 0));
      yield stop < 0 ? chunk : chunk.subarray(0, stop + 1);
      if (stop >= 0) return;
      at += chunk.length;
    }
  })();
  return { chunks, splitter: new LineSplitter(line) };
}

/** The first line that begins at or after the offset. */
async function lineFrom(recording: Recording, offset: number, signal: AbortSignal | undefined) {
  let line = 1;
  let at = 0;
  for await (const chunk of bytesOf(recording, signal)) {
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, end + 1)) {
      line += 1;
      if (at + end + 1 >= offset) return { line, start: at + end + 1 };
    }
    at += chunk.length;
  }
  return { line, start: Number.POSITIVE_INFINITY };
}
