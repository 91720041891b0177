// Keeps some requests from Prism.
import { asAsked } from "@badge-contract/conformance/internal";
import type { Prism } from "@badge-contract/conformance/prism";
import { essence, isJson } from "@badge-contract/spec";
import { problem } from "../src/answer.ts";

/**
 * Requests that Prism finds no route for although the document may have one: it matches paths and methods more
 * strictly.
 */
const lost = /#NO_(?:PATH|METHOD|SERVER)_MATCHED/;

/**
 * Forwards a request to Prism, which judges the answer. `respond`, which stands behind Prism, answers requests that
 * would crash or hang it, or that it finds no route for.
 */
export async function askPrism(
  prism: Prism,
  request: Request,
  respond: (request: Request) => Promise<Response>,
): Promise<Response> {
  const again = request.clone();
  const { headers, method, signal } = request;
  const { pathname, search } = new URL(request.url);
  if (pathname.startsWith("//") || !parses(decodeURIComponent, pathname + search))
    return problem(400, "The path or the query is not percent-encoded as a URL must be (%zz, or a leading //).");
  if (method === "HEAD") return respond(again);
  const body = method === "GET" ? undefined : await request.arrayBuffer();
  // Prism never answers a request with invalid JSON in its body.
  if (
    body?.byteLength &&
    isJson(headers.get("content-type") ?? "") &&
    !parses(JSON.parse, new TextDecoder().decode(body))
  )
    return respond(again);
  for (const name of hopByHop) headers.delete(name);
  for (const [name, value] of Object.entries(asAsked(pathname + search))) headers.set(name, value);
  const response = await fetch(prism.url + pathname + search, {
    method,
    headers,
    signal,
    redirect: "manual",
    ...(body?.byteLength && { body }),
  });
  const text = await response.text();
  if (isProblem(response) && lost.test(text)) return respond(again);
  const kept = [...response.headers].filter(([name]) => !hopByHop.includes(name));
  // An empty text would have a media type.
  return new Response(text || null, { status: response.status, headers: kept });
}

const isProblem = ({ headers }: Response) => essence(headers.get("content-type") ?? "") === "application/problem+json";

/** Headers of one connection, not of the message, and headers that fetch sets itself. */
const hopByHop = [
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
  "content-encoding",
  "host",
  "upgrade",
  "te",
  "trailer",
  "expect",
];

function parses(parse: (text: string) => unknown, text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}
