import type { BadgeClientError, ContractIssue } from "./errors.js";

/** What hooks receive. Never a filled-in URL, a header or a body. */
export interface HookEvent {
  /** HTTP method. */
  readonly method: string;
  /** Path template. */
  readonly path: string;
  /** Which request of the call this is, from 1. */
  readonly attempt: number;
}

/** An attempt that ended. */
export interface AttemptEvent extends HookEvent {
  /** From before authentication to the end of the body, in ms. */
  readonly durationMs: number;
  /** HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** The platform's request id, where the answer carried one. */
  readonly requestId?: string | undefined;
  /** Why the attempt failed, if it did. */
  readonly error?: BadgeClientError | undefined;
}

export interface RetryEvent extends AttemptEvent {
  /** How long the client waits before the next attempt, in ms. */
  readonly delayMs: number;
}

export interface ContractEvent extends AttemptEvent {
  /** What the validator found. */
  readonly issues: readonly ContractIssue[];
}

/** Called as things happen. The client ignores what a hook throws, and doesn't wait for a promise that it returns. */
export interface Hooks {
  /** Before each attempt. */
  onRequest?(event: HookEvent): void;
  /** After each attempt, whether it failed or not. */
  onResponse?(event: AttemptEvent): void;
  /** Before the wait that precedes a retry. */
  onRetry?(event: RetryEvent): void;
  /** An answer breaks the contract. Needs `validate`. */
  onBreach?(event: ContractEvent): void;
  /** An answer contains something undocumented. Needs `validate` with validators that report drift. */
  onDrift?(event: ContractEvent): void;
}
