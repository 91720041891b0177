import type { SecurityScheme } from "@badge-contract/spec";

/** What authenticates a request. */
export interface Signature {
  headers: Record<string, string>;
  /** To be added to the query. */
  query: string[];
  /** The names of the security schemes. */
  schemes: string[];
}

const prefixes: Partial<Record<SecurityScheme["type"], string>> = { basic: "Basic ", bearer: "Bearer " };

/** Puts each secret where its scheme wants it. */
export function signatureOf(secrets: readonly (readonly [SecurityScheme, string])[]): Signature {
  const headers: Record<string, string> = {};
  const query: string[] = [];
  for (const [{ in: place, key, type }, secret] of secrets) {
    const value = `${prefixes[type] ?? ""}${secret}`;
    if (place === "header") headers[key] = value;
    else if (place === "query") query.push(`${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
    else headers.cookie = cookies(headers.cookie, `${key}=${value}`);
  }
  return { headers, query, schemes: secrets.map(([{ name }]) => name) };
}

const cookies = (...texts: (string | undefined)[]) => texts.filter(Boolean).join("; ");

/** The URL with more pairs in its query. */
export const withQuery = (url: string, pairs: string[]) =>
  pairs.length === 0 ? url : `${url}${url.includes("?") ? "&" : "?"}${pairs.join("&")}`;

/** A request that carries the signature beside what it carries already. */
export function signed(request: { url: string; headers: Record<string, string> }, signature: Signature) {
  const cookie = cookies(request.headers.cookie, signature.headers.cookie);
  const headers = { ...request.headers, ...signature.headers, ...(cookie && { cookie }) };
  return { url: withQuery(request.url, signature.query), headers };
}
