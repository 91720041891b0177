import type { Auth } from "./auth.js";
import { invalid } from "./errors.js";
import { checkAmount, checkUrl } from "./guards.js";
import type { Hooks } from "./hooks.js";
import { type RetryOptions, readRetry } from "./retry.js";
import type { ResponseValidators, ValidateOptions } from "./validation.js";

export interface BadgeClientOptions {
  /** Where the platform answers, such as `https://eu.api.capillarytech.com`. A path prefix is kept. */
  baseUrl: string;
  /** `basicAuth(…)`, `oauth(…)`, `oauthToken(…)`, or a function that gives the headers of a request. */
  auth: Auth;
  /** What sends requests. Default: the global `fetch` of the moment. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Limit of a whole call, in ms: authentication, retries, waits and bodies. 0 switches it off. Default 30000. */
  timeoutMs?: number;
  /** Limit of one attempt, in ms, its authentication and body included. 0 switches it off. Default 10000. */
  attemptTimeoutMs?: number;
  /** How a GET is repeated after a network failure, an attempt's timeout, 429, 502, 503, 504, 520 or 521; false: never. */
  retry?: RetryOptions | false;
  /** Longest body that is read, in bytes after decompression. Default 5000000. */
  maxResponseBytes?: number;
  /** Allows plain http to any host, which shows credentials to the network. Default false. */
  allowInsecureHttp?: boolean;
  /** Checks answers against the contract. Default: off. */
  validate?: ValidateOptions;
  /** Called as things happen. */
  hooks?: Hooks;
}

export interface Settings {
  baseUrl: string;
  auth: Auth;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  timeoutMs: number;
  attemptTimeoutMs: number;
  retry: Required<RetryOptions>;
  maxResponseBytes: number;
  allowInsecureHttp: boolean;
  validators: ResponseValidators;
  throwOnBreach: boolean;
  hooks: Hooks;
}

/** Fills in the defaults and refuses what cannot be right. */
export function readOptions(options: BadgeClientOptions): Settings {
  const { validate, allowInsecureHttp = false } = options;
  if (typeof options.auth !== "function")
    throw invalid("auth", "must be basicAuth(…), oauth(…), oauthToken(…) or a function");
  return {
    baseUrl: checkUrl("baseUrl", options.baseUrl, allowInsecureHttp),
    auth: options.auth,
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    timeoutMs: checkAmount("timeoutMs", options.timeoutMs ?? 30_000),
    attemptTimeoutMs: checkAmount("attemptTimeoutMs", options.attemptTimeoutMs ?? 10_000),
    retry: readRetry(options.retry),
    maxResponseBytes: checkAmount("maxResponseBytes", options.maxResponseBytes ?? 5_000_000),
    allowInsecureHttp,
    validators: (validate?.mode !== "off" && validate?.response) || {},
    throwOnBreach: validate?.mode !== "report",
    hooks: options.hooks ?? {},
  };
}
