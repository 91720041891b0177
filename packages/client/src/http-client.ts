import createClient, { type Middleware } from "openapi-fetch";
import type { Call } from "./call.js";
import type { asBadgeError, invalid } from "./errors.js";
import { operations } from "./generated/operations.js";
import type { addHeaders, checkPathValue } from "./guards.js";
import { bodyOf, takes } from "./http-answer.js";
import { cookieOf, type Init, pathOf, queryOf, writeHeaders, writtenBody } from "./http-request.js";
import type { OperationEntry } from "./operation-entry.js";
import type { readOptions } from "./options.js";
import type { Settings } from "./settings.js";
import type { CallResult, Transport } from "./transport.js";

const params = { path: undefined, query: undefined, header: undefined, cookie: undefined };
const names = { params, body: undefined, contentType: undefined, headers: undefined, signal: undefined };

/** What the module that loads this one passes to it. Importing it instead would add a third chunk to bundles. */
export interface Shared extends Pick<Settings, "auth" | "baseUrl"> {
  transport: Transport;
  middleware: Iterable<Middleware>;
  addHeaders: typeof addHeaders;
  checkPathValue: typeof checkPathValue;
  readOptions: typeof readOptions;
  invalid: typeof invalid;
  asBadgeError: typeof asBadgeError;
}

export type HttpCaller = (method: string, path: string, init?: Init) => Promise<object>;

/** An answer in the form that openapi-fetch reads. `Response` doesn't accept every status, header or reason phrase. */
function asResponse({ bytes, error, status = 200, response }: CallResult, said: unknown): Response {
  const text = error ? (typeof said === "string" ? said : JSON.stringify(said)) : (bytes as Uint8Array<ArrayBuffer>);
  const body = text?.length ? text : null;
  let headers: Headers | undefined;
  try {
    headers = new Headers(response?.headers);
    return new Response(body, { status, headers });
  } catch {
    const odd = new Response(body, { status: error ? 500 : 200, headers: headers ?? {} });
    return Object.defineProperty(odd, "status", { value: status });
  }
}

/** openapi-fetch, with the transport as its `fetch`. */
export function createCaller(shared: Shared): HttpCaller {
  const { auth, baseUrl, transport, middleware, addHeaders, checkPathValue, invalid, asBadgeError } = shared;
  const client = createClient({ baseUrl });

  /**
   * What is sent. Refuses an argument, by name, if openapi-fetch would send it elsewhere or `fetch` would throw on it.
   */
  const prepared = async (method: string, path: string, entry: OperationEntry | undefined, init: Init) => {
    const { params = {}, body, contentType, headers, signal } = shared.readOptions<object>("init", init, names) as Init;
    const all = addHeaders("headers", headers);
    addHeaders("params.header", writeHeaders(entry, params.header), all);
    const cookie = cookieOf(entry, params.cookie, () => invalid("params.cookie", "sendable"));
    if (cookie) all.cookie = all.cookie ? `${all.cookie}; ${cookie}` : cookie;
    const url = baseUrl + pathOf(path, entry, params.path, checkPathValue, invalid);
    const written = body === undefined ? {} : writtenBody(entry, body, contentType ?? all["content-type"]);
    if (written.contentType) all["content-type"] = written.contentType;
    const query = queryOf(entry, { ...params.query, ...(await auth.query?.({ method, path })) });
    const options = {
      params: { path: {}, query: {} },
      headers: all,
      pathSerializer: () => url,
      querySerializer: () => query,
      ...("body" in written && { body: true, bodySerializer: () => written.body }),
      parseAs: "stream",
    };
    return { options, signal };
  };

  const callOf = async (
    path: string,
    entry: OperationEntry | undefined,
    request: Request,
    signal?: AbortSignal,
  ): Promise<Call> => {
    const { method, url } = request;
    if (!url.startsWith(`${baseUrl}/`)) throw invalid("url", "under baseUrl");
    return {
      method,
      path,
      operationId: entry?.id,
      url,
      headers: addHeaders("headers", request.headers),
      body: request.body ? await request.blob() : undefined,
      signal,
      repeatable: method === "GET",
      takes: (status, type) => takes(entry, status, type),
      problem: (status, answer) => answer === undefined && status === 200 && method === "GET" && "no body",
    };
  };

  return async (method, path, init = {}) => {
    let outcome: CallResult | undefined;
    let argument = "params";
    const onRequest = () => {
      argument = "middleware";
    };
    try {
      const key = `${method} ${path}`;
      const entry = Object.hasOwn(operations, key) ? operations[key] : undefined;
      const { options, signal } = await prepared(method, path, entry, init);
      const send = async (request: Request) => {
        const call = await callOf(path, entry, request, signal);
        outcome = await transport(() => call);
        const { error, errorBody } = outcome;
        const said = error?.kind === "http" ? errorBody?.() : undefined;
        if (error && said === undefined) throw error;
        return asResponse(outcome, said);
      };
      const given = { ...options, fetch: send, middleware: [{ onRequest }, ...middleware] };
      const { response, error } = await client[method as "GET"](path as never, given as never);
      return {
        ...(response.ok ? { data: await bodyOf(response) } : { error }),
        status: response.status,
        response: outcome?.response ?? response,
        attempts: outcome?.attempts ?? 0,
      };
    } catch (thrown) {
      throw asBadgeError(thrown, argument);
    }
  };
}
