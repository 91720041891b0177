import type { ApiError, ApiWarning, GatewayError } from "@badge-contract/types";
import { explain } from "./explain.js";
import { tried } from "./foreign.js";

declare const process: { env: { NODE_ENV?: string } };

/**
 * What went wrong.
 *
 * - `http`: the platform answered with a status of 400 or above.
 * - `network`: no whole answer came: refused, reset, cut off.
 * - `timeout`: `timeoutMs` or `attemptTimeoutMs` passed.
 * - `aborted`: the caller's `signal` fired.
 * - `unexpected-response`: an answer that cannot be read as one of the endpoint: a redirect, HTML, broken JSON, too long.
 * - `contract`: an answer that a validator refused.
 * - `invalid-request`: nothing was sent, because an argument or option cannot be right.
 */
export type BadgeClientErrorKind =
  | "http"
  | "network"
  | "timeout"
  | "aborted"
  | "unexpected-response"
  | "contract"
  | "invalid-request";

/** A place in an answer that a validator refused, or that is not documented. */
export interface ContractIssue {
  /** What is wrong, in words. */
  readonly message: string;
  /** Keys from the top of the body to the place. */
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** What a `BadgeClientError` knows beside its message. */
export interface BadgeClientErrorDetails {
  /** HTTP method of the request that failed. */
  method?: string;
  /** Path template of the request that failed; never the filled-in path, which may identify a person. */
  path?: string;
  /** HTTP status, where there was an answer. */
  status?: number;
  /** The platform's request id, where the answer carried one. */
  requestId?: string;
  /** The platform's errors, as sent. */
  errors?: (ApiError | GatewayError)[];
  /** The platform's warnings, as sent. */
  warnings?: ApiWarning[];
  /** Requests sent for this call, retries included; 0 for `invalid-request`. */
  attempts?: number;
  /** Whether the same call may succeed later. */
  retryable?: boolean;
  /** How long the platform asked to wait, in ms, where it did (`Retry-After`). */
  retryAfterMs?: number;
  /** The argument or option that was refused, for `invalid-request`. */
  argument?: string;
  /** What the validator refused, for `contract`. */
  issues?: readonly ContractIssue[];
  /** What the runtime threw, at its root: name, message and code, credentials removed. */
  cause?: unknown;
}

const brand = Symbol.for("@badge-contract/client");

/** The only error that leaves this package. Its message reads well in a log and holds neither credentials nor identifiers. */
export class BadgeClientError extends Error {
  declare readonly name: "BadgeClientError";
  declare readonly errors: (ApiError | GatewayError)[];
  declare readonly warnings: ApiWarning[];
  declare readonly attempts: number;
  declare readonly retryable: boolean;
  declare readonly method?: string;
  declare readonly path?: string;
  declare readonly status?: number;
  declare readonly requestId?: string;
  declare readonly retryAfterMs?: number;
  declare readonly argument?: string;
  declare readonly issues?: readonly ContractIssue[];
  declare readonly kind: BadgeClientErrorKind;

  constructor(kind: BadgeClientErrorKind, message: string, details?: BadgeClientErrorDetails) {
    super(message, details);
    Object.assign(
      this,
      { name: "BadgeClientError", kind, errors: [], warnings: [], attempts: 0, retryable: false },
      details,
    );
  }

  get [brand](): true {
    return true;
  }

  /** Everything but the cause and the stack. */
  toJSON(): object {
    return { ...this, message: this.message };
  }
}

/** Whether the value is a `BadgeClientError`, also one from another copy of this package. */
export const isBadgeClientError = (value: unknown): value is BadgeClientError =>
  tried(() => value instanceof Error && (value as { [brand]?: unknown })[brand] === true) ?? false;

const made = new WeakSet<object>();

/** An error of the client's own making: of another's nobody knows what it holds. */
export function make(...details: ConstructorParameters<typeof BadgeClientError>): BadgeClientError {
  const error = new BadgeClientError(...details);
  made.add(error);
  return error;
}

/** Refuses an argument or option by a rule of `explain`. A production bundle says the rule alone, and no unknown name. */
export function invalid(argument: string, rule: string, ...got: unknown[]): BadgeClientError {
  let message = `${rule === "known" ? "option" : argument}: ${rule}`;
  try {
    if (process.env.NODE_ENV !== "production") message = explain(argument, rule, ...got);
  } catch {}
  return make("invalid-request", message, { argument });
}

/** What was thrown, if it is ours. */
export const asOwn = (thrown: unknown): BadgeClientError | undefined =>
  made.has(thrown as object) ? (thrown as BadgeClientError) : undefined;

/** What was thrown, if it is ours. The message of anything else may hold a credential: only its name is told. */
export const asBadgeError = (thrown: unknown, argument: string): BadgeClientError =>
  asOwn(thrown) ?? invalid(argument, "readable", thrown);
