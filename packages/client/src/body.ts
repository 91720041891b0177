import { quietly, read, tried, turns } from "./foreign.js";
import { loadFailure, settled } from "./load.js";

/** A body, or what is wrong with it, or what was thrown while reading it. */
export interface ReadBody {
  bytes?: Uint8Array;
  problem?: string;
  cut?: boolean;
  thrown?: unknown;
}

/**
 * Aborts an attempt. `cancel` stops reading its body, because a listener on the signal would make every call slower.
 */
export type Attempt = AbortController & { cancel?: () => unknown };

/**
 * Reads the whole body. Stops if it exceeds the limit or nobody is waiting any more, even if the body ignores every
 * signal.
 */
export async function readBody(response: unknown, limit: number, attempt: Attempt): Promise<ReadBody> {
  const body = read(response, "body") as ReadableStream<Uint8Array<ArrayBuffer>> | null | undefined;
  if (body === null) return {};
  const gone = attempt.signal;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const turn = turns();
  const reader = tried(() => body?.getReader());
  attempt.cancel = () => quietly(() => reader?.cancel());
  const add = (chunk: unknown) => {
    // NaN means that it can't be read.
    size += ArrayBuffer.isView(chunk) ? (chunk as Uint8Array).length : NaN;
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  };
  try {
    // Not every runtime has streams.
    if (!reader) add(await (await loadFailure())?.wholeBody(response, gone));
    while (reader && size <= limit && !gone.aborted) {
      const { done, value } = (await settled(reader.read(), gone)) as Awaited<ReturnType<typeof reader.read>>;
      if (done) break;
      add(value);
      if (chunks.length % 64 === 0) await turn();
    }
    if (gone.aborted || !(size <= limit)) {
      attempt.cancel();
      return { problem: size > limit ? `more than ${limit} bytes` : "a body that cannot be read" };
    }
    const [only] = chunks;
    return { bytes: only && !chunks[1] ? only : new Uint8Array(await new Blob(chunks).arrayBuffer()) };
  } catch (thrown) {
    return { cut: true, thrown };
  }
}
