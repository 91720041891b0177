import { describing, isJson } from "./generated/wire/media-type.js";
import { entryFor } from "./generated/wire/status.js";
import type { OperationEntry } from "./operation-entry.js";

type Others = NonNullable<OperationEntry["others"]>;

/**
 * Whether the document describes this media type, other than JSON, for this status. Without a type, whether it
 * describes the status.
 */
export const takes = (others: Others, status: number, type: string): boolean =>
  !!(type
    ? describing(
        (entryFor(others, status) ?? []).map((mediaType) => ({ mediaType })),
        type,
      )
    : entryFor({ ...others, default: undefined }, status));

/** The body as JSON, text or blob, by its media type. */
export async function bodyOf(response: Response): Promise<unknown> {
  const type = response.headers.get("content-type");
  if (type && !isJson(type)) return /^text\/|[/+]xml\b/i.test(type) ? response.text() : response.blob();
  const text = await response.text();
  return text ? JSON.parse(text) : undefined;
}
