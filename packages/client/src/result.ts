import type { ApiWarning, CustomerBadge, CustomerBadgeWithStatistics } from "@badge-contract/types";
import type { BadgeClientError } from "./errors.js";

/** A badge, and how it came. */
export interface BadgeSuccess<T> {
  readonly ok: true;
  readonly data: T;
  /** The platform's warnings; empty where it had none. */
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
  /** The answer, its body consumed or cancelled; absent where there was none. */
  readonly response?: Response;
  /** Requests sent, retries included; 0 when the request was refused. */
  readonly attempts: number;
}

export type BadgeResult<T = CustomerBadge | CustomerBadgeWithStatistics> = BadgeSuccess<T> | BadgeFailure;

/** The data of a result; throws its `BadgeClientError` when it has none. */
export function unwrap<T>(result: BadgeSuccess<T> | BadgeFailure): T {
  if (result.ok) return result.data;
  throw result.error;
}
