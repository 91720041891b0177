import { describing, isJson } from "./generated/wire/media-type.js";
import type { OperationEntry } from "./operation-entry.js";

/**
 * Whether the document describes this media type, other than JSON, for this status. Without a type, whether it
 * describes the status.
 */
export function takes({ others = {} }: OperationEntry = { id: "" }, status: number, type: string): boolean {
  const own = others[status] ?? others[`${Math.floor(status / 100)}XX`];
  if (!type) return !!own;
  const all = (own ?? others.default ?? []).map((mediaType) => ({ mediaType }));
  return !!describing(all, type);
}

/** The body as JSON, text or blob, by its media type. */
export async function bodyOf(response: Response): Promise<unknown> {
  const type = response.headers.get("content-type");
  if (type && !isJson(type)) return /^text\/|[/+]xml\b/i.test(type) ? response.text() : response.blob();
  const text = await response.text();
  return text === "" ? undefined : JSON.parse(text);
}
