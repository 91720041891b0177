const strict = new TextDecoder("utf-8", { fatal: true });

/** JSON is UTF-8, whatever the media type's charset says (RFC 8259, 8.1). Throws on anything else. */
export const parseJson = (bytes: Uint8Array): unknown => JSON.parse(strict.decode(bytes));

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
