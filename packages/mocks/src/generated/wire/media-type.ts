// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

/** A media type in lower case, without parameters such as a charset. */
export function essence(contentType: string): string {
  const end = contentType.indexOf(";");
  return (end < 0 ? contentType : contentType.slice(0, end)).trim().toLowerCase();
}

/** `application/json`, any `+json`, parameters or not. */
export const isJson = (contentType: string): boolean => /[/+]json$/.test(essence(contentType));

/** How closely a media type or range (`text/*`) names another type: 3 is the type itself, 0 another one. */
function closeness(range: string, mediaType: string): number {
  const [wanted, type] = [essence(range), essence(mediaType)];
  if (wanted === type) return 3;
  if (wanted === "*/*") return 1;
  return wanted.endsWith("/*") && type.startsWith(wanted.slice(0, -1)) ? 2 : 0;
}

/** A media type of the range (`text/*`) for sending a value. If it is not a range, the type itself. */
export function sendable(range: string, value: unknown): string {
  if (!range.includes("*")) return range;
  const usual = typeof value === "string" && !range.startsWith("application/") ? "text/plain" : "application/json";
  return closeness(range, usual) > 0 ? usual : range.replace("*", "octet-stream");
}

/** The listed media type or range that describes the content type best. */
export function describing<T extends { readonly mediaType: string }>(
  content: readonly T[],
  contentType: string,
): T | undefined {
  let [best, closest]: [T | undefined, number] = [undefined, 0];
  for (const one of content) {
    const close = closeness(one.mediaType, contentType);
    if (close > closest) [best, closest] = [one, close];
  }
  return best;
}

/** The weight that an `Accept` header gives a media type (RFC 9110, 12.5.1), from 0 to 1. Without a header, 1. */
export function quality(accept: string | null | undefined, mediaType: string): number {
  if (!accept?.trim()) return 1;
  const ranges = accept.split(",").map((range) => ({
    close: closeness(range, mediaType),
    weight: Number(/;\s*q\s*=\s*([\d.]+)/i.exec(range)?.[1] ?? 1),
  }));
  const best = Math.max(0, ...ranges.map(({ close }) => close));
  return best === 0 ? 0 : (ranges.find(({ close }) => close === best)?.weight ?? 0);
}
