/** The whole body, or undefined when it is longer than the limit: the rest is then never read. */
export async function readBody(response: Response, limit: number): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.length;
    if (size > limit) {
      reader?.cancel().catch(() => {});
      return undefined;
    }
    chunks.push(read.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const strict = new TextDecoder("utf-8", { fatal: true });

/** JSON is UTF-8, whatever the media type's charset says (RFC 8259, 8.1). Throws on anything else. */
export const parseJson = (bytes: Uint8Array): unknown => JSON.parse(strict.decode(bytes));

/** What can be read of an error's body, with every text passed through `redact`; undefined when it is not JSON. */
export function parseErrorBody(bytes: Uint8Array, redact: (text: string) => string): unknown {
  try {
    const text = new TextDecoder().decode(bytes);
    return JSON.parse(text, (_, value) => (typeof value === "string" ? redact(value) : value));
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The objects of a list, if it is one: what an envelope's `errors` and `warnings` hold. */
export function objectsIn<T extends object>(envelope: unknown, key: string): T[] {
  const list = isRecord(envelope) ? envelope[key] : undefined;
  return Array.isArray(list) ? list.filter(isRecord as (value: unknown) => value is T & Record<string, unknown>) : [];
}
