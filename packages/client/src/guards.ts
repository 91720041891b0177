import { invalid } from "./errors.js";

/** Control characters and lone surrogates: nothing that a person types, and nothing that survives a URL. */
export const control = /[\p{Cc}\p{Cs}]/u;

/** Refuses what would not reach the server as one path segment, decoded as itself. */
export function checkPathValue(argument: string, value: unknown): asserts value is string {
  if (typeof value !== "string" || /^\.{0,2}$/.test(value) || control.test(value))
    throw invalid(argument, 'must be a string without control characters, not empty, "." or ".."');
}

/** Adds headers under lower-case names. Refuses what `fetch` would throw on, and what would become two headers. */
export function addHeaders(
  argument: string,
  given: object | undefined,
  target: Record<string, string> = {},
): Record<string, string> {
  for (const [name, value] of given instanceof Headers ? given : Object.entries(given ?? {})) {
    if (value === undefined || value === null) continue;
    const text = typeof value === "string" ? value : [value].flat().join(", ");
    if (!/^[\w!#$%&'*+.^`|~-]+\n[\t -~\x80-\xff]*$/.test(`${name}\n${text}`))
      throw invalid(argument, `has a header ${JSON.stringify(name)} that HTTP cannot carry`);
    target[name.toLowerCase()] = text;
  }
  return target;
}

/** The URL without its trailing slashes; a path prefix is kept. */
export function checkUrl(argument: string, value: unknown, allowInsecureHttp?: boolean): string {
  let url: URL;
  try {
    url = new URL(value as string);
  } catch {
    throw invalid(argument, "must be an absolute URL");
  }
  if (url.username || url.password || /[?#]/.test(url.href))
    throw invalid(argument, "must be without credentials, query, fragment");
  const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1])$/.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && (loopback || allowInsecureHttp)))
    throw invalid(argument, "must be https, or loopback (see allowInsecureHttp)");
  return url.href.replace(/\/+$/, "");
}
