import type { ApiError, ApiWarning, GatewayError } from "@badge-contract/types";
import { explain } from "./explain.js";
import { tried } from "./foreign.js";

declare const process: { env: { NODE_ENV?: string } };

/**
 * What went wrong.
 *
 * - `http`: the platform answered with a status of 400 or above.
 * - `network`: no complete answer arrived: refused, reset, cut off.
 * - `timeout`: `timeoutMs` or `attemptTimeoutMs` passed.
 * - `aborted`: the caller's `signal` fired.
 * - `unexpected-response`: an answer that the endpoint can't have sent: a redirect, HTML, broken JSON, too long.
 * - `contract`: an answer that a validator refused.
 * - `invalid-request`: nothing was sent, because an argument or option is invalid.
 */
export type BadgeClientErrorKind =
  | "http"
  | "network"
  | "timeout"
  | "aborted"
  | "unexpected-response"
  | "contract"
  | "invalid-request";

/** A place in an answer that a validator refused or that is undocumented. */
export interface ContractIssue {
  /** What is wrong, in words. */
  readonly message: string;
  /** Keys from the top of the body to the place. */
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

const brand = Symbol.for("@badge-contract/client");

interface AnyBadgeClientError extends Error {
  readonly name: "BadgeClientError";
  /** The platform's errors, as sent; empty where it sent none. */
  readonly errors: (ApiError | GatewayError)[];
  /** The platform's warnings, as sent; empty where it sent none. */
  readonly warnings: ApiWarning[];
  /** Requests sent for this call, retries included; 0 for `invalid-request`. */
  readonly attempts: number;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;
  /** HTTP method of the request that failed. */
  readonly method?: string;
  /** Path template of the request that failed; never the filled-in path, which may identify a person. */
  readonly path?: string;
  /** HTTP status, where there was an answer; always for `http` and `contract`. */
  readonly status?: number;
  /** The platform's request id, where the answer carried one. */
  readonly requestId?: string;
  /** How long the platform asked to wait, in ms, where it did (`Retry-After`). */
  readonly retryAfterMs?: number;
  /** The argument or option that was refused; always for `invalid-request`. */
  readonly argument?: string;
  /** What the validator refused; always for `contract`. */
  readonly issues?: readonly ContractIssue[];
  /** Everything but the cause and the stack. */
  toJSON(): object;
}

type Shown = Omit<AnyBadgeClientError, keyof Error | "toJSON">;
type Details = { -readonly [Name in keyof Shown]?: Shown[Name] };

/** The details of a `BadgeClientError`, besides its message. */
export interface BadgeClientErrorDetails extends Details {
  /** The root error that the runtime threw: name, message and code, without credentials. */
  cause?: unknown;
}

/** The details that an error of a kind always has. */
interface OfKind {
  http: { readonly status: number };
  contract: { readonly status: number; readonly issues: readonly ContractIssue[] };
  "invalid-request": { readonly argument: string };
}

/**
 * The only error class of this package; `kind` tells its cases apart. The message is one line, fit for a log, and
 * contains neither credentials nor identifiers.
 */
export type BadgeClientError = {
  [Kind in BadgeClientErrorKind]: AnyBadgeClientError & { readonly kind: Kind } & (Kind extends keyof OfKind
      ? OfKind[Kind]
      : unknown);
}[BadgeClientErrorKind];

/** Makes an error for use in tests. The client makes its own. */
export const BadgeClientError = class BadgeClientError extends Error {
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

  toJSON(): object {
    return { ...this, message: this.message };
  }
} as unknown as {
  new (kind: BadgeClientErrorKind, message: string, details?: BadgeClientErrorDetails): BadgeClientError;
  readonly prototype: BadgeClientError;
};

/** Whether the value is a `BadgeClientError`, even from another copy of this package. */
export const isBadgeClientError = (value: unknown): value is BadgeClientError =>
  tried(() => value instanceof Error && (value as { [brand]?: unknown })[brand] === true) ?? false;

const made = new WeakSet<object>();

/** Errors made by the client. The contents of any other error are unknown. */
export function make(...details: ConstructorParameters<typeof BadgeClientError>): BadgeClientError {
  const error = new BadgeClientError(...details);
  made.add(error);
  return error;
}

/**
 * Makes the error for an argument or option that breaks a rule of `explain`. In a production bundle, it names only the
 * rule, and no unknown name.
 */
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

/** What was thrown, if it is ours. Any other message may contain a credential, so only its name is shown. */
export const asBadgeError = (thrown: unknown, argument: string): BadgeClientError =>
  asOwn(thrown) ?? invalid(argument, "readable", thrown);
