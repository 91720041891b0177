import type { Call } from "./call.js";
import { invalid } from "./errors.js";
import { addHeaders } from "./guards.js";
import type { BadgeHttp } from "./http-types.js";
import type { Transport } from "./transport.js";
import { fillPath, queryOf } from "./url.js";

interface Init {
  params?: { path?: Record<string, unknown>; query?: Record<string, unknown>; header?: object };
  body?: FormData | undefined;
  headers?: object;
  signal?: AbortSignal;
}

function callOf(baseUrl: string, method: string, path: string, init: Init = {}): Call {
  const { params = {}, body, headers: given, signal, ...others } = init;
  for (const name of Object.keys(others)) throw invalid(name, "is no option of a call");
  const json = body !== undefined && !(body instanceof FormData);
  const headers: Record<string, string> = json ? { "content-type": "application/json" } : {};
  addHeaders("headers", given, headers);
  addHeaders("params.header", params.header, headers);
  return {
    method,
    path,
    url: baseUrl + fillPath(path, params.path) + queryOf(params.query),
    headers,
    body: json ? JSON.stringify(body) : body,
    signal,
    repeatable: method === "GET",
    problem: (status, answer) => answer === undefined && status === 200 && method === "GET" && "no body",
  };
}

export function createHttp(baseUrl: string, transport: Transport): BadgeHttp {
  const caller = (method: string) => async (path: string, init?: Init) => {
    const { attempts, body, response, error } = await transport(() => callOf(baseUrl, method, path, init));
    if (error && (error.kind !== "http" || body === undefined)) throw error;
    return { [error ? "error" : "data"]: body, status: response?.status, response, attempts };
  };
  const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"];
  return Object.fromEntries(methods.map((method) => [method, caller(method)])) as unknown as BadgeHttp;
}
