import type { AuthRequest, Headers } from "./auth.js";
import type { BadgeClientError } from "./errors.js";
import type { AttemptEvent } from "./hooks.js";
import type { Settings } from "./settings.js";

/** A request, complete but for its credentials. */
export interface Call {
  /** What its errors begin with. */
  label?: string;
  method: string;
  /** Path template, for messages. */
  path: string;
  url: string;
  /** Where it is one of the document's. */
  operationId?: string | undefined;
  headers: Headers;
  body?: RequestInit["body"] | undefined;
  signal?: AbortSignal | undefined;
  /** Whether sending it twice does no harm. */
  repeatable: boolean;
  /** Whether it asks for credentials, and so is sent without any. */
  credentials?: boolean;
  /** Whether an answer of this status may have a body of this type, which is not JSON. */
  takes?(status: number, type: string): boolean;
  /** Says what is wrong with a success, if anything is. */
  problem(status: number, body: unknown): string | false;
}

/** How a call ended. Without `error`, `body` is what the platform answered, undefined when that was nothing. */
export interface Answer {
  attempts: number;
  status?: number;
  body?: unknown;
  /** The body as it came, of a success. */
  bytes?: Uint8Array | undefined;
  /** What an error answered, if it was JSON, without secrets. */
  errorBody?: (() => unknown) | undefined;
  response?: Response;
  error?: BadgeClientError;
  /** The credentials that were sent. */
  sent?: Headers;
  /** What is known of the request and its answer. */
  facts(): Pick<AttemptEvent, "method" | "path"> & { status?: number; requestId?: string };
  event(): AttemptEvent;
}

/** How an auth function that asks for its credentials sends that request. */
export type Send = (call: Call) => Promise<Answer>;
export type SendingAuth = (request: AuthRequest, send: Send, settings: Settings) => Headers | Promise<Headers>;
