import type { ApiWarning, CustomerBadge, CustomerBadgeWithStatistics } from "@badge-contract/types";
import type { BadgeClientError } from "./errors.js";

/** A badge and its answer. */
export interface BadgeSuccess<T> {
  readonly ok: true;
  readonly data: T;
  /** The platform's warnings; empty if there were none. */
  readonly warnings: ApiWarning[];
  /** The answer, its body consumed. */
  readonly response: Response;
  /** Requests sent, retries included. */
  readonly attempts: number;
}

/** Why there is no badge. */
export interface BadgeFailure {
  readonly ok: false;
  readonly error: BadgeClientError;
  /** The answer, its body consumed or cancelled; absent if there was none. */
  readonly response?: Response;
  /** Requests sent, retries included; 0 when the request was refused. */
  readonly attempts: number;
}

export type BadgeResult<T = CustomerBadge | CustomerBadgeWithStatistics> = BadgeSuccess<T> | BadgeFailure;

/** The data of a result. Throws its `BadgeClientError` if it has none. */
export function unwrap<T>(result: BadgeSuccess<T> | BadgeFailure): T {
  if (result.ok) return result.data;
  throw result.error;
}
