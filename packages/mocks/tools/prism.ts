// Prism inside this process, and what must not reach it.
import type { Spec } from "@badge-contract/spec";
import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http/dist/utils/operations.js";
import { createServer } from "@stoplight/prism-http-server";

export interface Prism {
  url: string;
  close(): Promise<void>;
}

/** Starts Prism as a proxy of `upstream`, on a free port. */
export async function startPrism(spec: Spec, upstream: string): Promise<Prism> {
  const server = createServer(await getHttpOperationsFromSpec(structuredClone(spec.root)), {
    cors: true,
    config: {
      isProxy: true,
      upstream: new URL(upstream),
      upstreamProxy: undefined,
      validateRequest: true,
      validateResponse: true,
      // The responder asks for credentials itself, and refuses in the document's words.
      checkSecurity: false,
      errors: true,
      mock: { dynamic: false },
    },
    components: { logger: createLogger("prism", { level: "silent" }) },
  });
  return { url: await server.listen(0, "127.0.0.1"), close: () => server.close() };
}

/** Forwards a request to Prism, unless Prism would not survive it or never answer. */
export async function askPrism(prism: Prism, request: Request): Promise<Response> {
  const { headers, method, signal } = request;
  const { pathname, search } = new URL(request.url);
  if (pathname.startsWith("//") || !parses(decodeURIComponent, pathname + search))
    return problem(400, "The path or the query is not percent-encoded as a URL must be (%zz, or a leading //).");
  const body = method === "GET" || method === "HEAD" ? undefined : await request.text();
  // Prism never answers a body of JSON that cannot be parsed.
  if (body !== undefined && /json/i.test(headers.get("content-type") ?? "") && !parses(JSON.parse, body))
    return problem(400, "The body says that it is JSON, and is not.");
  for (const name of hopByHop) headers.delete(name);
  const response = await fetch(prism.url + pathname + search, {
    // Prism has routes for documented methods only.
    method: method === "HEAD" ? "GET" : method,
    headers,
    signal,
    redirect: "manual",
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  const kept = [...response.headers].filter(([name]) => !hopByHop.includes(name));
  const bodyless = response.status === 204 || response.status === 304;
  return new Response(bodyless ? null : text, { status: response.status, headers: kept });
}

/** Of one connection, not of the message; and what fetch sets itself. */
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

export const problem = (status: number, detail: string) =>
  Response.json(
    { status, title: "The mock cannot answer this request", detail },
    { status, headers: { "content-type": "application/problem+json" } },
  );
