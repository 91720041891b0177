import type { Middleware } from "openapi-fetch";
import { asBadgeError, invalid, make } from "./errors.js";
import { addHeaders, checkPathValue } from "./guards.js";
import type { HttpCaller } from "./http-client.js";
import type { BadgeHttp } from "./http-types.js";
import { settled } from "./load.js";
import { readOptions } from "./options.js";
import type { Settings } from "./settings.js";
import { shared } from "./shared.js";
import type { Transport } from "./transport.js";

/** openapi-fetch is loaded by the first call, so that only those who use `http` pay for it. */
export function createHttp(settings: Settings, transport: Transport): BadgeHttp {
  const middleware = new Set<Middleware>();
  const own = {
    ...settings,
    ...shared,
    transport,
    middleware,
    addHeaders,
    checkPathValue,
    readOptions,
    invalid,
    asBadgeError,
    settled,
  };
  let caller: HttpCaller | undefined;

  const http: Record<string, unknown> = {
    use(...added: Middleware[]) {
      for (const one of added) middleware.add(one);
    },
    eject(...removed: Middleware[]) {
      for (const one of removed) middleware.delete(one);
    },
  };
  for (const method of "GET PUT POST DELETE OPTIONS HEAD PATCH".split(" "))
    http[method] = async (...call: [string]) => {
      caller ??= await import("./http-client.js").then(
        ({ createCaller }) => createCaller(own),
        () => {
          throw make("network", "http did not load", { retryable: true });
        },
      );
      return caller(method, ...call);
    };
  return http as unknown as BadgeHttp;
}
