import createClient, { type Middleware } from "openapi-fetch";
import type { Call } from "./call.js";
import type { asBadgeError, invalid } from "./errors.js";
import type { operationIds } from "./generated/contract.js";
import type { addHeaders } from "./guards.js";
import type { Outcome, Transport } from "./transport.js";
import type { pathFiller } from "./url.js";

interface Init {
  params?: { path?: Record<string, unknown>; query?: Record<string, unknown>; header?: object };
  body?: unknown;
  headers?: object;
  signal?: AbortSignal;
}

/** What this module shares with the one that loads it, handed over: importing it would cost bundles a third chunk. */
export interface Shared {
  baseUrl: string;
  transport: Transport;
  middleware: Iterable<Middleware>;
  addHeaders: typeof addHeaders;
  pathFiller: typeof pathFiller;
  operationIds: typeof operationIds;
  invalid: typeof invalid;
  asBadgeError: typeof asBadgeError;
}

export type HttpCaller = (method: string, path: string, init?: Init) => Promise<object>;

/** openapi-fetch, with the transport as its `fetch`. */
export function createCaller(shared: Shared): HttpCaller {
  const { baseUrl, transport, middleware, addHeaders, pathFiller, operationIds, invalid, asBadgeError } = shared;
  // It is given the URL that the path ends.
  const pathSerializer = (url: string, values: Record<string, unknown>) =>
    baseUrl + pathFiller(url.slice(baseUrl.length))(values);
  const client = createClient({ baseUrl, pathSerializer });

  /** Refuses, by the name of the argument, what openapi-fetch would send elsewhere or `fetch` would throw on. */
  const checkInit = (path: string, { params = {}, body: _, headers, signal: __, ...others }: Init) => {
    for (const name of Object.keys(others)) throw invalid(name, "is no option of a call");
    addHeaders("headers", headers);
    addHeaders("params.header", params.header);
    // openapi-fetch sends the template as it is where there are no values for it.
    pathFiller(path)(params.path);
  };

  const callOf = async (path: string, request: Request, signal?: AbortSignal): Promise<Call> => {
    const { method, url } = request;
    if (!url.startsWith(`${baseUrl}/`)) throw invalid("url", "must stay under the base URL, whose credentials it gets");
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
    const send = async (request: Request) => {
      const call = await callOf(path, request, init.signal);
      outcome = await transport(() => call);
      const { error, body, response } = outcome;
      if (error && (error.kind !== "http" || body === undefined)) throw error;
      return new Response(body === undefined ? null : JSON.stringify(body), response);
    };
    try {
      checkInit(path, init);
      const options = { ...init, fetch: send, middleware: [built, ...middleware] };
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
