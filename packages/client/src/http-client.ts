import createClient, { type Middleware } from "openapi-fetch";
import type { Call } from "./call.js";
import type { asBadgeError, BadgeClientErrorKind, invalid } from "./errors.js";
import { operations } from "./generated/operations.js";
import { entryFor } from "./generated/wire/status.js";
import type { addHeaders, checkPathValue } from "./guards.js";
import { bodyOf, takes } from "./http-answer.js";
import { type Init, joined, pathOf, writeHeaders, writtenBody } from "./http-request.js";
import type { settled } from "./load.js";
import type { OperationEntry } from "./operation-entry.js";
import type { readOptions } from "./options.js";
import type { Settings } from "./settings.js";
import type { Shared as Base } from "./shared.js";
import type { CallResult, Transport } from "./transport.js";

const params = { path: undefined, query: undefined, header: undefined, cookie: undefined };
const names = { params, body: undefined, contentType: undefined, headers: undefined, signal: undefined };

/** What the module that loads this one passes to it. Importing it instead would add a third chunk to bundles. */
export interface Shared extends Base, Pick<Settings, "auth" | "baseUrl" | "timeoutMs"> {
  transport: Transport;
  middleware: Iterable<Middleware>;
  addHeaders: typeof addHeaders;
  checkPathValue: typeof checkPathValue;
  readOptions: typeof readOptions;
  invalid: typeof invalid;
  asBadgeError: typeof asBadgeError;
  settled: typeof settled;
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
  const { auth, baseUrl, timeoutMs, transport, middleware, addHeaders, checkPathValue, invalid, settled } = shared;
  const client = createClient({ baseUrl });

  /**
   * What is sent. Refuses an argument, by name, if openapi-fetch would send it elsewhere or `fetch` would throw on it.
   */
  const prepared = async (
    method: string,
    path: string,
    entry: OperationEntry | undefined,
    init: Init,
    gone: AbortSignal,
  ) => {
    const { params = {}, body, contentType, headers } = init;
    const all = addHeaders("headers", headers);
    addHeaders("params.header", writeHeaders(entry, params.header), all);
    const cookie = joined(entry, "cookie", params.cookie, "; ", all.cookie);
    if (cookie) addHeaders("params.cookie", { cookie }, all);
    const url = baseUrl + pathOf(path, entry, params.path, checkPathValue, invalid);
    const written = body === undefined ? {} : writtenBody(entry, body, contentType ?? all["content-type"]);
    if (written.contentType) all["content-type"] = written.contentType;
    const asked = (await settled(auth.query?.({ method, path }), gone)) as Record<string, string>;
    const query = joined(entry, "query", { ...params.query, ...asked }, "&");
    return {
      params: { path: {}, query: {} },
      headers: all,
      pathSerializer: () => url,
      querySerializer: () => query,
      ...("body" in written && { body: true, bodySerializer: () => written.body }),
      parseAs: "stream",
    };
  };

  const callOf = async (
    path: string,
    entry: OperationEntry | undefined,
    request: Request,
    signal?: AbortSignal,
  ): Promise<Call> => {
    const { method, url } = request;
    if (!url.startsWith(`${baseUrl}/`)) throw invalid("url", "under baseUrl");
    const others = entry?.others ?? {};
    return {
      method,
      path,
      url,
      headers: addHeaders("headers", request.headers),
      body: request.body ? await request.blob() : undefined,
      signal,
      repeatable: method === "GET",
      validator: (all, status) => entryFor(all[`${entry?.id}`] ?? {}, status),
      takes: (status, type) => takes(others, status, type),
      problem: (status, answer) =>
        answer === undefined && status === 200 && method === "GET" && !entryFor(others, status)?.length && "no body",
    };
  };

  return async (method, path, given = {}) => {
    const deadline = performance.now() + (timeoutMs || Infinity);
    const controller = new AbortController();
    const gone = controller.signal;
    let outcome: CallResult = { attempts: 0 };
    let sending: Promise<CallResult> | undefined;
    let argument = "params";
    let stop = () => {};
    const failed = (kind: BadgeClientErrorKind, message: string) => {
      const { attempts, status } = outcome;
      return outcome.error ?? shared.make(kind, message, { method, path, attempts, ...(status && { status }) });
    };
    try {
      const init = shared.readOptions<object>("init", given, names) as Init;
      const { signal } = init;
      const key = `${method} ${path}`;
      const entry = Object.hasOwn(operations, key) ? operations[key] : undefined;

      const send = async (request: Request) => {
        const call = await callOf(path, entry, request, signal);
        gone.throwIfAborted();
        sending = transport(() => call, deadline);
        outcome = await sending;
        const { error, errorBody } = outcome;
        const said = error?.kind === "http" ? errorBody?.() : undefined;
        if (error && said === undefined) throw error;
        return asResponse(outcome, said);
      };
      const bounded = (one: Middleware) => {
        const hook = (name: keyof Middleware) => (event: never) => {
          argument = "middleware";
          return gone.aborted ? undefined : settled(one?.[name]?.(event), gone);
        };
        return { onRequest: hook("onRequest"), onResponse: hook("onResponse"), onError: hook("onError") };
      };
      const ask = async () => {
        const options = await prepared(method, path, entry, init, gone);
        const more = { ...options, fetch: send, middleware: [...middleware].map(bounded) };
        const { response, error } = await client[method as "GET"](path as never, more as never);
        return {
          ...(response.ok ? { data: await bodyOf(response) } : { error }),
          status: response.status,
          response: outcome.response ?? response,
          attempts: outcome.attempts,
        };
      };

      // Middleware has no time limit of its own, and the transport ends by itself.
      const late = new Promise<[BadgeClientErrorKind, string]>((resolve) => {
        stop = shared.watch(signal, timeoutMs || Infinity, (aborted) => {
          controller.abort();
          resolve(aborted ? ["aborted", "was aborted"] : ["timeout", `had no answer within ${timeoutMs} ms`]);
        });
      });
      const answer = await Promise.race([ask(), late]);
      if (!Array.isArray(answer)) return answer;
      outcome = (await sending) ?? outcome;
      const [kind, says] = answer;
      throw failed(kind, `${method} ${says}`);
    } catch (thrown) {
      const error = shared.asBadgeError(thrown, argument);
      // If an answer came, or there is a better reason why none did, no argument was refused.
      throw outcome.attempts && error.kind === "invalid-request" ? failed("unexpected-response", error.message) : error;
    } finally {
      stop();
    }
  };
}
