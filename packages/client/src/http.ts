import { createQuerySerializer, defaultBodySerializer } from "openapi-fetch";
import { invalid, isBadgeClientError } from "./errors.js";
import type { Call } from "./exchange.js";
import { addHeaders, checkSignal } from "./guards.js";
import type { BadgeHttp } from "./http-types.js";
import type { Transport } from "./transport.js";
import { fillPath } from "./url.js";

interface Init {
  params?: { path?: Record<string, unknown>; query?: Record<string, unknown>; header?: object };
  body?: unknown;
  headers?: object;
  signal?: AbortSignal;
}

const queryOf = createQuerySerializer<Record<string, unknown>>();

function callOf(baseUrl: string, method: string, path: string, init: Init = {}): Call {
  const { params = {}, body, headers: given, signal, ...others } = init;
  for (const name of Object.keys(others)) throw invalid(name, "is not an option of a call");
  checkSignal(signal);
  const headers: Record<string, string> = {};
  if (body !== undefined && !(body instanceof FormData)) headers["content-type"] = "application/json";
  addHeaders("headers", given, headers);
  addHeaders("params.header", params.header, headers);
  const query = queryOf(params.query ?? {});
  return {
    method,
    path,
    url: baseUrl + fillPath(path, params.path) + (query && `?${query}`),
    headers,
    body: body === undefined ? body : defaultBodySerializer(body),
    signal,
    repeatable: method === "GET",
    problem: (status, body) => (method === "GET" && status === 200 && body === undefined ? "an empty body" : undefined),
  };
}

export function createHttp(baseUrl: string, transport: Transport): BadgeHttp {
  const caller = (method: string) => async (path: string, init?: Init) => {
    let call: Call;
    try {
      call = callOf(baseUrl, method, path, init);
    } catch (thrown) {
      throw isBadgeClientError(thrown) ? thrown : invalid("init", "cannot be made into a request");
    }
    const { attempts, body, response, error } = await transport(call);
    if (error && (error.kind !== "http" || body === undefined)) throw error;
    return { [error ? "error" : "data"]: body, status: response?.status, response, attempts };
  };
  const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"];
  return Object.fromEntries(methods.map((method) => [method, caller(method)])) as unknown as BadgeHttp;
}
