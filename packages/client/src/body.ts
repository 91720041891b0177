import { quietly, read, tried } from "./foreign.js";

/** A body, or what is wrong with it, or what was thrown while it came. */
export interface ReadBody {
  bytes?: Uint8Array;
  problem?: string;
  cut?: boolean;
  thrown?: unknown;
}

/** Aborts an attempt; `cancel` ends the reading of its body, where a listener of the signal would cost each call more. */
export type Attempt = AbortController & { cancel?: () => unknown };

/**
 * Reads the whole body, unless it is longer than the limit or nobody waits any longer: the rest is then never read, also
 * of a body that ignores every signal.
 */
export async function readBody(response: unknown, limit: number, attempt: Attempt): Promise<ReadBody> {
  const body = read(response, "body") as ReadableStream<Uint8Array<ArrayBuffer>> | null | undefined;
  if (body === null) return {};
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  // NaN: it cannot be read.
  let size = 0;
  let breath = performance.now();
  const reader = tried(() => body?.getReader());
  const cancel = () => quietly(() => reader?.cancel());
  attempt.cancel = cancel;
  try {
    while (reader && size <= limit && !attempt.signal.aborted) {
      const { done, value } = await reader.read();
      if (done) break;
      size += ArrayBuffer.isView(value) ? value.length : NaN;
      chunks.push(value);
      // A body that is always ready would keep every timer waiting.
      if (performance.now() - breath > 20) {
        await new Promise((resolve) => setTimeout(resolve));
        breath = performance.now();
      }
    }
    // Not every runtime has streams.
    if (!reader && !body && !read(response, "bodyUsed") && typeof read(response, "text") === "function") {
      const bytes = new TextEncoder().encode(await (response as Response).text());
      chunks.push(bytes);
      size = bytes.length;
    } else if (!reader) size = NaN;
    if (attempt.signal.aborted || !(size <= limit)) {
      cancel();
      return { problem: size > limit ? `more than ${limit} bytes` : "unreadable" };
    }
    const [only] = chunks;
    return { bytes: only && !chunks[1] ? only : new Uint8Array(await new Blob(chunks).arrayBuffer()) };
  } catch (thrown) {
    return { cut: true, thrown };
  }
}

const strict = new TextDecoder("utf-8", { fatal: true });

/** JSON is UTF-8, whatever the media type's charset says (RFC 8259, 8.1). Throws on anything else. */
export const parseJson = (bytes: Uint8Array): unknown => JSON.parse(strict.decode(bytes));

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
