import createClient, { type Middleware } from "openapi-fetch";
import type { Call } from "./call.js";
import type { asBadgeError, invalid } from "./errors.js";
import { operationIds } from "./generated/operations.js";
import type { addHeaders } from "./guards.js";
import type { readOptions } from "./options.js";
import type { Outcome, Transport } from "./transport.js";
import type { pathFiller } from "./url.js";

interface Init {
  params?: { path?: Record<string, unknown>; query?: Record<string, unknown>; header?: object };
  body?: unknown;
  headers?: object;
  signal?: AbortSignal;
}

const params = { path: undefined, query: undefined, header: undefined };
const names = { params, body: undefined, headers: undefined, signal: undefined };

/** What this module shares with the one that loads it, handed over: importing it would cost bundles a third chunk. */
export interface Shared {
  baseUrl: string;
  transport: Transport;
  middleware: Iterable<Middleware>;
  addHeaders: typeof addHeaders;
  pathFiller: typeof pathFiller;
  readOptions: typeof readOptions;
  invalid: typeof invalid;
  asBadgeError: typeof asBadgeError;
}

export type HttpCaller = (method: string, path: string, init?: Init) => Promise<object>;

/** An answer as openapi-fetch reads it. Not every status, header or reason phrase that comes can be given to `Response`. */
function asResponse({ bytes, error, status = 200, response }: Outcome, said: unknown): Response {
  const text = error ? JSON.stringify(said) : (bytes as Uint8Array<ArrayBuffer> | undefined);
  let headers: Headers | undefined;
  try {
    headers = new Headers(response?.headers);
    return new Response(text?.length ? text : null, { status, headers });
  } catch {
    const odd = new Response(text?.length ? text : null, { status: error ? 500 : 200, ...(headers && { headers }) });
    return Object.defineProperty(odd, "status", { value: status });
  }
}

/** openapi-fetch, with the transport as its `fetch`. */
export function createCaller(shared: Shared): HttpCaller {
  const { baseUrl, transport, middleware, addHeaders, pathFiller, invalid, asBadgeError } = shared;
  // It is given the URL that the path ends.
  const pathSerializer = (url: string, values: Record<string, unknown>) =>
    baseUrl + pathFiller(url.slice(baseUrl.length))(values);
  const client = createClient({ baseUrl, pathSerializer });

  /** Refuses, by the name of the argument, what openapi-fetch would send elsewhere or `fetch` would throw on. */
  const checked = (path: string, init: Init): Init => {
    const { params = {}, ...rest } = shared.readOptions<object>("init", init, names) as Init;
    addHeaders("headers", rest.headers);
    addHeaders("params.header", params.header);
    // openapi-fetch sends the template as it is where there are no values for it.
    pathFiller(path)(params.path);
    return { params, ...rest };
  };

  const callOf = async (path: string, request: Request, signal?: AbortSignal): Promise<Call> => {
    const { method, url } = request;
    if (!url.startsWith(`${baseUrl}/`)) throw invalid("url", "under baseUrl");
    return {
      method,
      path,
      operationId: operationIds[`${method} ${path}`],
      url,
      headers: addHeaders("headers", request.headers),
      body: request.body ? await request.blob() : undefined,
      signal,
      repeatable: method === "GET",
      problem: (status, answer) => answer === undefined && status === 200 && method === "GET" && "no body",
    };
  };

  return async (method, path, init = {}) => {
    let outcome: Outcome | undefined;
    let argument = "params";
    const built: Middleware = {
      onRequest() {
        argument = "middleware";
      },
    };
    try {
      const { signal, ...rest } = checked(path, init);
      const send = async (request: Request) => {
        const call = await callOf(path, request, signal);
        outcome = await transport(() => call);
        const { error, errorBody } = outcome;
        const said = error?.kind === "http" ? errorBody?.() : undefined;
        if (error && said === undefined) throw error;
        return asResponse(outcome, said);
      };
      const options = { ...rest, fetch: send, middleware: [built, ...middleware] };
      const result = await client[method as "GET"](path as never, options as never);
      return {
        ...(result as object),
        status: result.response.status,
        ...(outcome && { response: outcome.response }),
        attempts: outcome?.attempts ?? 0,
      };
    } catch (thrown) {
      throw asBadgeError(thrown, argument);
    }
  };
}
