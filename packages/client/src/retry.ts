import { invalid } from "./errors.js";
import { checkAmount } from "./guards.js";

export interface RetryOptions {
  /** Attempts after the first. Default 2. */
  maxRetries?: number;
  /** Upper bound of the first wait, in ms; it doubles with each retry, and the wait is random below it. Default 250. */
  baseDelayMs?: number;
  /** Upper bound of any wait that the platform did not ask for, in ms. Default 5000. */
  maxDelayMs?: number;
}

/** Statuses after which the same GET may succeed: the platform is busy, or its CDN cannot reach it. */
const passing = new Set([429, 502, 503, 504, 520, 521]);

export const isPassing = (status: number): boolean => passing.has(status);

export function readRetry(retry: RetryOptions | false = {}): Required<RetryOptions> {
  if (retry !== false && (typeof retry !== "object" || retry === null))
    throw invalid("retry", "must be false or an object");
  const { maxRetries = 2, baseDelayMs = 250, maxDelayMs = 5000 } = retry || { maxRetries: 0 };
  return {
    maxRetries: checkAmount("retry.maxRetries", maxRetries),
    baseDelayMs: checkAmount("retry.baseDelayMs", baseDelayMs),
    maxDelayMs: checkAmount("retry.maxDelayMs", maxDelayMs),
  };
}

/** Exponential back-off with full jitter, in ms; `retry` counts from 0. */
export function backOff({ baseDelayMs, maxDelayMs }: Required<RetryOptions>, retry: number): number {
  return Math.random() * Math.min(maxDelayMs, baseDelayMs * 2 ** retry);
}

/** `Retry-After` in ms: seconds or an HTTP date (RFC 9110, 10.2.3); undefined when absent or malformed. */
export function retryAfter(header: string | null, now = Date.now()): number | undefined {
  const value = header?.trim() ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = /^[A-Z][a-z]+,? /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Waits; false when the signal fired first. Nothing is left behind either way. */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (whole: boolean) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      resolve(whole);
    };
    const onAbort = () => end(false);
    const timer = setTimeout(end, ms, true);
    signal?.addEventListener("abort", onAbort);
    if (signal?.aborted) onAbort();
  });
}
