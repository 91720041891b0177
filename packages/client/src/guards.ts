import { invalid } from "./errors.js";
import { tried } from "./foreign.js";

/** Control characters and lone surrogates: nobody types them, and they don't survive in a URL. */
export const control = /[\p{Cc}\p{Cs}]/u;

/** Refuses a value that the server wouldn't receive unchanged as one path segment. */
export function checkPathValue(argument: string, value: unknown): string {
  if (typeof value !== "string" || /^\.{0,2}$/.test(value) || control.test(value))
    throw invalid(argument, "segment", value);
  return value;
}

/**
 * Adds headers under lower-case names. Refuses headers that `fetch` would throw on or that would become two, and cookies
 * if the runtime would silently drop them, as browsers do.
 */
export function addHeaders(
  argument: string,
  given: unknown,
  target: Record<string, string> = {},
): Record<string, string> {
  if (given === undefined) return target;
  if (typeof given !== "object" || given === null) throw invalid(argument, "headers");
  for (const [name, value] of Symbol.iterator in given
    ? (given as Iterable<[string, unknown]>)
    : Object.entries(given)) {
    if (value === undefined || value === null) continue;
    // Refuses objects, such as a promise that wasn't awaited.
    const text = Object(value) === value && !Array.isArray(value) ? "\n" : String(value);
    tried(() => value);
    if (!/^[\w!#$%&'*+.^`|~-]+\n[\t -~\x80-\xff]*$/.test(`${name}\n${text}`)) throw invalid(argument, "headers", name);
    const key = name.toLowerCase();
    target[key] = text;
    if (key === "cookie" && !new Request("a:", { headers: target }).headers.has(key))
      throw invalid(argument, "sendable");
  }
  return target;
}

/** The URL without its trailing slashes; a path prefix is kept. */
export function checkUrl(argument: string, value: unknown, allowInsecureHttp?: boolean): string {
  const url = tried(() => new URL(value as string));
  if (!url) throw invalid(argument, "URL", value);
  if (/[?#]|\/\/[^/]*@/.test(url.href)) throw invalid(argument, "plain");
  const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1])$/.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && (loopback || allowInsecureHttp)))
    throw invalid(argument, "https");
  return url.href.replace(/\/+$/, "");
}
