// Prism inside this process, and what must not reach it.
import { essence, isJson, type Spec } from "@badge-contract/spec";
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
      // The responder judges requests itself, credentials included, and refuses in the document's words.
      validateRequest: false,
      checkSecurity: false,
      validateResponse: true,
      errors: true,
      mock: { dynamic: false },
    },
    components: { logger: createLogger("prism", { level: "silent" }) },
  });
  return { url: await server.listen(0, "127.0.0.1"), close: () => server.close() };
}

/** The requests that Prism finds no route for although the document may have one: it reads paths and methods more narrowly. */
const lost = /#NO_(?:PATH|METHOD|SERVER)_MATCHED/;

/**
 * Forwards a request to Prism, which judges the answer. What Prism would not survive, never answer or find no route for is
 * answered by `respond`, which stands behind it.
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
  // Prism never answers a body of JSON that cannot be parsed.
  if (
    body?.byteLength &&
    isJson(headers.get("content-type") ?? "") &&
    !parses(JSON.parse, new TextDecoder().decode(body))
  )
    return respond(again);
  for (const name of hopByHop) headers.delete(name);
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
  const bodyless = response.status === 204 || response.status === 304;
  return new Response(bodyless ? null : text, { status: response.status, headers: kept });
}

const isProblem = ({ headers }: Response) => essence(headers.get("content-type") ?? "") === "application/problem+json";

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
