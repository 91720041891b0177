import { quietly, read, tried, turns } from "./foreign.js";
import { loadFailure, settled } from "./load.js";

/** A body, or what was thrown while reading it. */
export interface ReadBody {
  bytes?: Uint8Array | undefined;
  /** Set if it exceeds the limit, or NaN if it can't be read. */
  size?: number;
  cut?: boolean;
  thrown?: unknown;
}

/** Aborts an attempt. It holds the reader of the body, as a listener on the signal would make every call slower. */
export type Attempt = AbortController & { reader?: ReadableStreamDefaultReader<Bytes> | undefined };

type Bytes = Uint8Array<ArrayBuffer>;

/** Stops reading the body. */
export const cancel = ({ reader }: Attempt): unknown => quietly(() => reader?.cancel());

/**
 * Reads the whole body. Stops if it exceeds the limit or nobody is waiting any more, even if the body ignores every
 * signal.
 */
export async function readBody(response: unknown, limit: number, attempt: Attempt): Promise<ReadBody> {
  const body = read(response, "body") as ReadableStream<Bytes> | null | undefined;
  if (body === null) return {};
  const gone = attempt.signal;
  const chunks: Bytes[] = [];
  let size = 0;
  let turn: ReturnType<typeof turns> | undefined;
  const reader = tried(() => body?.getReader());
  attempt.reader = reader;
  try {
    while (size <= limit && !gone.aborted) {
      // Not every runtime has streams.
      const { done, value } = reader
        ? ((await settled(reader.read(), gone)) as ReadableStreamReadResult<Bytes>)
        : { value: (await (await loadFailure())?.wholeBody(response, gone)) as Bytes };
      if (done) break;
      // NaN means that it can't be read.
      size += ArrayBuffer.isView(value) ? value.length : NaN;
      chunks.push(value);
      if (!reader) break;
      if (chunks.length % 64 === 0) {
        turn ??= turns();
        await turn();
      }
    }
    if (gone.aborted || !(size <= limit)) {
      cancel(attempt);
      return { size };
    }
    return { bytes: chunks[1] ? new Uint8Array(await new Blob(chunks).arrayBuffer()) : chunks[0] };
  } catch (thrown) {
    return { cut: true, thrown };
  }
}
