import { defaultBodySerializer, type HeadersOptions, mergeHeaders } from "openapi-fetch";
import { BadgeClientError, invalid, isBadgeClientError } from "./errors.js";
import type { Call } from "./exchange.js";
import { numericPathParameters } from "./generated/contract.js";
import { checkHeader, checkPathValue, checkSignal } from "./guards.js";
import type { BadgeHttp } from "./http-types.js";
import type { Transport } from "./transport.js";
import { urlOf } from "./url.js";

interface Init {
  params?: { path?: Record<string, unknown>; query?: Record<string, unknown>; header?: Record<string, unknown> };
  body?: unknown;
  headers?: HeadersOptions;
  signal?: AbortSignal;
}

const known = ["params", "body", "headers", "signal"];

function headersOf({ params, headers, body }: Init): Record<string, string> {
  const given = headers instanceof Headers ? {} : Object.fromEntries(Object.entries(headers ?? {}));
  for (const [name, value] of Object.entries({ ...given, ...params?.header }))
    for (const one of [value].flat()) if (one !== undefined && one !== null) checkHeader("headers", name, String(one));
  const json = body === undefined || body instanceof FormData ? {} : { "content-type": "application/json" };
  return Object.fromEntries(mergeHeaders(json, headers, params?.header as HeadersOptions));
}

function callOf(baseUrl: string, method: string, path: string, init: Init = {}): Call {
  if (typeof path !== "string" || !path.startsWith("/"))
    throw invalid("path", "must be a path template of the document");
  const other = Object.keys(init).find((key) => !known.includes(key));
  if (other) throw invalid(other, `is not an option of a call, only ${known.join(", ")} are`);
  const { params = {}, body, signal } = init;
  for (const [, name = ""] of path.matchAll(/\{([^{}]+)\}/g)) {
    const value = params.path?.[name];
    checkPathValue(
      name,
      Number.isFinite(value) && numericPathParameters.includes(`${path} ${name}`) ? String(value) : value,
    );
  }
  checkSignal(signal);
  const headers = headersOf(init);
  return {
    method,
    path,
    url: urlOf(baseUrl, path, params),
    headers,
    body: body === undefined ? undefined : defaultBodySerializer(body),
    signal,
    repeatable: method === "GET",
  };
}

export function createHttp(baseUrl: string, transport: Transport): BadgeHttp {
  const caller = (method: string) => async (path: string, init?: Init) => {
    let call: Call;
    try {
      call = callOf(baseUrl, method, path, init);
    } catch (thrown) {
      if (isBadgeClientError(thrown)) throw thrown;
      throw invalid("init", "cannot be made into a request");
    }
    const { attempts, body, response, error } = await transport(call);
    if (error && (error.kind !== "http" || body === undefined)) throw error;
    const status = response?.status;
    if (error) return { error: body, status, response, attempts };
    if (body === undefined && status === 200 && method === "GET")
      throw new BadgeClientError("unexpected-response", `${method} ${path} answered 200 with an empty body`, {
        method,
        path,
        status,
        attempts,
      });
    return { data: body, status, response, attempts };
  };
  const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"];
  return Object.fromEntries(methods.map((method) => [method, caller(method)])) as unknown as BadgeHttp;
}
