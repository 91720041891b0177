import type { AuthRequest, Headers } from "./auth.js";
import type { BadgeClientError } from "./errors.js";
import type { AttemptEvent } from "./hooks.js";
import type { Settings } from "./settings.js";
import type { ResponseValidator, ValidateOptions } from "./validation.js";

/** A request, complete except for its credentials. */
export interface Call {
  /** The beginning of its error messages. */
  label?: string;
  method: string;
  /** Path template, for messages. */
  path: string;
  url: string;
  headers: Headers;
  body?: RequestInit["body"] | undefined;
  signal?: AbortSignal | undefined;
  /** Whether it is safe to send twice. */
  repeatable: boolean;
  /** Whether it requests credentials, and so is sent without any. */
  credentials?: boolean;
  /** Whether an answer with this status may have a body of this type, other than JSON. */
  takes?(status: number, type: string): boolean;
  /** The validator of its bodies with this status. */
  validator?(all: ValidateOptions["response"], status: number): ResponseValidator | undefined;
  /** Says what is wrong with a success, if anything is. */
  problem(status: number, body: unknown): string | false;
}

/** How a call ended. Without `error`, `body` is the platform's answer, or undefined if that was empty. */
export interface Answer {
  call: Call;
  /** Which request of the call it answers, from 1. */
  attempt: number;
  /** Requests sent for the call so far. */
  attempts: number;
  /** When the attempt began, as of `performance.now()`. */
  started: number;
  status?: number | undefined;
  body?: unknown;
  /** The body of a success, as received. */
  bytes?: Uint8Array | undefined;
  /** The body of an error, if it was JSON, without secrets. */
  errorBody?: (() => unknown) | undefined;
  response?: Response;
  error?: BadgeClientError;
  /** The credentials that were sent. */
  sent?: Headers;
  requestId?: string | undefined;
}

export const eventOf = ({
  call: { method, path },
  attempt,
  status,
  requestId,
  error,
  started,
}: Answer): AttemptEvent => ({
  method,
  path,
  attempt,
  status,
  requestId,
  error,
  durationMs: performance.now() - started,
});

/** Sends the request of an auth function that fetches its credentials. */
export type Send = (call: Call) => Promise<Answer>;
export type SendingAuth = (request: AuthRequest, send: Send, settings: Settings) => Headers | Promise<Headers>;
