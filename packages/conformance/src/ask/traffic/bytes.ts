import type { Transform } from "node:stream";
import { createBrotliDecompress, createGunzip } from "node:zlib";

/** A recording that can't be read further. What was read so far is kept. */
export class RecordingError extends Error {
  override name = "RecordingError";
  readonly problem: string;

  constructor(problem: string, message: string) {
    super(message);
    this.problem = problem;
  }
}

const startsWith = (bytes: Buffer, ...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);

/** How often one file may be compressed. */
const mostLayers = 3;

/**
 * The recording as UTF-8 text without a byte order mark. Detects gzip, Zstandard and UTF-16 by their first bytes; Brotli has
 * none of its own.
 *
 * @throws RecordingError if it is compressed in another way or too often, or the compressed data is broken
 */
export async function* textOf(source: AsyncIterable<Buffer>, isBrotli = false, layers = 0): AsyncGenerator<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  const head = await pull(chunks, 4);
  const all = restored(head, chunks);
  const unpacked = isBrotli
    ? inflated(all, createBrotliDecompress({ chunkSize: 2 ** 16 }), "Brotli")
    : startsWith(head, 0x1f, 0x8b)
      ? inflated(all, createGunzip({ chunkSize: 2 ** 16 }), "gzip")
      : startsWith(head, 0x28, 0xb5, 0x2f, 0xfd) && unzstd(all);
  if (unpacked && layers === mostLayers)
    throw new RecordingError("packed", `compressed more than ${mostLayers} times; unpack it first`);
  if (unpacked) yield* textOf(unpacked, false, layers + 1);
  else if (startsWith(head, 0x50, 0x4b, 0x03, 0x04))
    throw new RecordingError("packed", "a ZIP archive; unpack it and give the folder");
  else yield* decoded(all);
}

/** At least `size` bytes, unless there are fewer. */
async function pull(chunks: AsyncIterator<Buffer>, size: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let length = 0; length < size; ) {
    const { done, value } = await chunks.next();
    if (done) break;
    parts.push(value);
    length += value.length;
  }
  return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
}

async function* restored(head: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

async function* inflated(source: AsyncIterable<Buffer>, unpack: Transform, name: string): AsyncGenerator<Buffer> {
  const out: Buffer[] = [];
  let failure: NodeJS.ErrnoException | undefined;
  unpack.on("data", (chunk: Buffer) => out.push(chunk));
  unpack.on("error", (error) => {
    failure = error;
  });
  // Not by a pipe, which drops what it has read when the rest is broken.
  const push = (bytes: Buffer) => new Promise<void>((resolve) => unpack.write(bytes, () => resolve()));
  const end = () => new Promise<void>((resolve) => unpack.once("close", resolve).end());
  for await (const chunk of source)
    for (let at = 0; at < chunk.length && failure === undefined; at += 2 ** 16) {
      await push(chunk.subarray(at, at + 2 ** 16));
      yield* out.splice(0);
    }
  if (failure === undefined) await end();
  yield* out.splice(0);
  if (failure !== undefined) throw new RecordingError("packed", `broken or truncated ${name}`);
}

async function* unzstd(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { Decompress } = await import("fzstd");
  const out: Buffer[] = [];
  const unpack = new Decompress((chunk) => out.push(Buffer.from(chunk)));
  const push = (bytes: Uint8Array, last: boolean) => {
    try {
      unpack.push(bytes, last);
    } catch {
      throw new RecordingError("packed", "broken or truncated Zstandard");
    }
    return out.splice(0);
  };
  for await (const chunk of source) yield* push(chunk, false);
  yield* push(new Uint8Array(0), true);
}

async function* decoded(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  const head = await pull(chunks, 3);
  const wide = startsWith(head, 0xff, 0xfe) ? "utf-16le" : startsWith(head, 0xfe, 0xff) ? "utf-16be" : undefined;
  if (wide === undefined) {
    yield* restored(startsWith(head, 0xef, 0xbb, 0xbf) ? head.subarray(3) : head, chunks);
    return;
  }
  const decoder = new TextDecoder(wide);
  for await (const chunk of restored(head, chunks)) yield Buffer.from(decoder.decode(chunk, { stream: true }));
}
