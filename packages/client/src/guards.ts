import { invalid } from "./errors.js";

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f]/;
const headerValue = /^[\t\u0020-\u007e\u0080-\u00ff]*$/;

/** Refuses what would not reach the server as one path segment, decoded as itself. */
export function checkPathValue(argument: string, value: unknown): asserts value is string {
  if (typeof value !== "string")
    throw invalid(argument, `must be a string, not ${value === null ? "null" : typeof value}`);
  if (value === "") throw invalid(argument, "must not be empty");
  if (value === "." || value === "..") throw invalid(argument, `must not be "${value}", which would change the URL`);
  if (control.test(value)) throw invalid(argument, "must not contain control characters");
  if (/[\ud800-\udfff]/u.test(value)) throw invalid(argument, "must be well-formed Unicode");
}

/** Refuses a header that `fetch` would throw on, or that would become two. */
export function checkHeader(argument: string, name: string, value: unknown): asserts value is string {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) throw invalid(argument, "has a header with a malformed name");
  if (typeof value !== "string" || !headerValue.test(value))
    throw invalid(argument, `has a value for header ${name} that HTTP cannot carry (line breaks, control characters)`);
}

/** Milliseconds or bytes: finite, not negative, and within what a timer can hold. */
export function checkAmount(argument: string, value: number): number {
  if (!(value >= 0 && value < 2 ** 31)) throw invalid(argument, "must be a number from 0 to 2147483647");
  return value;
}

/** The base URL without its trailing slashes; a path prefix is kept. */
export function checkUrl(argument: string, value: unknown, allowInsecureHttp?: boolean): string {
  let url: URL;
  try {
    url = new URL(value as string);
  } catch {
    throw invalid(argument, "must be an absolute URL, such as https://eu.api.capillarytech.com");
  }
  if (url.username || url.password) throw invalid(argument, "must not contain credentials; pass them as auth");
  if (/[?#]/.test(url.href)) throw invalid(argument, "must have neither a query nor a fragment");
  const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && (loopback || allowInsecureHttp)))
    throw invalid(argument, "must be https, or http to a loopback host; allowInsecureHttp lifts this");
  return url.href.replace(/\/+$/, "");
}

export function checkSignal(value: unknown): asserts value is AbortSignal | undefined {
  if (value !== undefined && typeof (value as AbortSignal | null)?.addEventListener !== "function")
    throw invalid("signal", "must be an AbortSignal");
}
