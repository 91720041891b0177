/** The whole body, or undefined when it is longer than the limit: the rest is then never read. */
export async function readBody(response: Response, limit: number): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    size += read.value.length;
    if (size > limit) {
      reader?.cancel().catch(() => {});
      return undefined;
    }
    chunks.push(read.value);
  }
  const [only] = chunks;
  return only && !chunks[1] ? only : new Uint8Array(await new Blob(chunks).arrayBuffer());
}

const strict = new TextDecoder("utf-8", { fatal: true });

/**
 * JSON is UTF-8, whatever the media type's charset says (RFC 8259, 8.1). Throws on anything else. Every text that the
 * body holds is passed through `redact`, where that is given.
 */
export const parseJson = (bytes: Uint8Array, redact?: (text: string) => string): unknown =>
  JSON.parse(strict.decode(bytes), redact && ((_, value) => (typeof value === "string" ? redact(value) : value)));

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The objects of a list, if it is one: what an envelope's `errors` and `warnings` hold. */
export function objectsIn<T extends object>(envelope: unknown, key: string): T[] {
  const list = isRecord(envelope) ? envelope[key] : undefined;
  return Array.isArray(list) ? list.filter(isRecord as (value: unknown) => value is T & Record<string, unknown>) : [];
}
