import type { Auth, Headers } from "./auth.js";
import { invalid } from "./errors.js";
import { nothing } from "./foreign.js";
import { checkUrl } from "./guards.js";
import type { Hooks } from "./hooks.js";
import { isRecord } from "./json.js";
import { readOptions } from "./options.js";
import type { ValidateOptions } from "./validation.js";

export interface RetryOptions {
  /** Attempts after the first. Default 2. */
  maxRetries?: number;
  /** Upper bound of the first wait, in ms; it doubles with each retry, and the wait is random below it. Default 250. */
  baseDelayMs?: number;
  /** Upper bound of any wait that the platform didn't ask for, in ms. Default 5000. */
  maxDelayMs?: number;
}

export interface BadgeClientOptions {
  /** Where the platform answers, such as `https://eu.api.capillarytech.com`. A path prefix is kept. */
  baseUrl: string;
  /** `basicAuth(…)`, `oauth(…)`, `oauthToken(…)`, or a function that gives the headers of a request. */
  auth: Auth;
  /** The function that sends requests. Default: the current global `fetch`. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Limit of a whole call, in ms: authentication, retries, waits and bodies. 0 switches it off. Default 30000. */
  timeoutMs?: number;
  /** Limit of one attempt, in ms, its authentication and body included. 0 switches it off. Default 10000. */
  attemptTimeoutMs?: number;
  /**
   * Retries GET requests after a network failure, an attempt's timeout, 429, 502, 503, 504, 520 or 521; false: never.
   */
  retry?: RetryOptions | false;
  /** Longest body that is read, in bytes after decompression. Default 5000000. */
  maxResponseBytes?: number;
  /** Allows plain http to any host, which exposes credentials to the network. Default false. */
  allowInsecureHttp?: boolean;
  /** Checks answers against the contract. Default: off. */
  validate?: ValidateOptions;
  /** Called as things happen. */
  hooks?: Hooks;
}

const defaults = {
  baseUrl: "",
  auth: undefined as Auth | undefined,
  fetch: (url: string, init: RequestInit) => globalThis.fetch(url, init),
  timeoutMs: 30_000,
  attemptTimeoutMs: 10_000,
  retry: { maxRetries: 2, baseDelayMs: 250, maxDelayMs: 5000 },
  maxResponseBytes: 5_000_000,
  allowInsecureHttp: false,
  validate: {
    response: undefined as ValidateOptions["response"] | undefined,
    mode: "throw" as "off" | "report" | "throw",
  },
  hooks: {
    onRequest: nothing,
    onResponse: nothing,
    onRetry: nothing,
    onBreach: nothing,
    onDrift: nothing,
  } as Required<Hooks>,
};

/** Fills in the defaults and refuses invalid options. */
export function readSettings(given: BadgeClientOptions) {
  const options = readOptions("options", given, defaults);
  const { auth, baseUrl, allowInsecureHttp, validate } = options;
  if (typeof auth !== "function") throw invalid("auth", "function", auth);
  const { response, mode } = validate;
  if (!/^(off|report|throw)$/.test(mode)) throw invalid("validate.mode", "mode", mode);
  if (validate !== defaults.validate && !isRecord(response)) throw invalid("validate.response", "object", response);
  return {
    ...options,
    auth,
    baseUrl: checkUrl("baseUrl", baseUrl, allowInsecureHttp),
    /** What auth gave, last first. Errors and hooks must not show it, as an answer may mention earlier credentials. */
    sent: [{}] as [Headers, ...Headers[]],
  };
}

export type Settings = ReturnType<typeof readSettings>;
