import type { Middleware } from "openapi-fetch";
import { invalid, isBadgeClientError } from "./errors.js";
import { addHeaders } from "./guards.js";
import type { HttpCaller } from "./http-client.js";
import type { BadgeHttp } from "./http-types.js";
import type { Transport } from "./transport.js";
import { fillPath } from "./url.js";

/** openapi-fetch is loaded by the first call, so that only those who use `http` pay for it. */
export function createHttp(baseUrl: string, transport: Transport): BadgeHttp {
  const middleware = new Set<Middleware>();
  const shared = { baseUrl, transport, middleware, addHeaders, fillPath, invalid, isBadgeClientError };
  let loaded: Promise<HttpCaller> | undefined;

  const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"].map((method) => [
    method,
    async (...call: [string]) => {
      loaded ??= import("./http-client.js").then(({ createCaller }) => createCaller(shared));
      return (await loaded)(method, ...call);
    },
  ]);
  return {
    ...Object.fromEntries(methods),
    use(...added: Middleware[]) {
      for (const one of added) middleware.add(one);
    },
    eject(...removed: Middleware[]) {
      for (const one of removed) middleware.delete(one);
    },
  };
}
