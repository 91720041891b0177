import type { Middleware } from "openapi-fetch";
import { asBadgeError, BadgeClientError, invalid } from "./errors.js";
import { operationIds } from "./generated/contract.js";
import { addHeaders } from "./guards.js";
import type { HttpCaller } from "./http-client.js";
import type { BadgeHttp } from "./http-types.js";
import type { Transport } from "./transport.js";
import { pathFiller } from "./url.js";

/** openapi-fetch is loaded by the first call, so that only those who use `http` pay for it. */
export function createHttp(baseUrl: string, transport: Transport): BadgeHttp {
  const middleware = new Set<Middleware>();
  const shared = { baseUrl, transport, middleware, addHeaders, pathFiller, operationIds, invalid, asBadgeError };
  let caller: HttpCaller | undefined;

  const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"].map((method) => [
    method,
    async (...call: [string]) => {
      caller ??= await import("./http-client.js").then(
        ({ createCaller }) => createCaller(shared),
        () => {
          throw new BadgeClientError("network", "the code of badges.http could not be loaded", { retryable: true });
        },
      );
      return caller(method, ...call);
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
