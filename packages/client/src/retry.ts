import type { Settings } from "./settings.js";

/** Whether the same request may succeed later: the platform is busy, or its CDN cannot reach it. */
export const isPassing = (status: number): boolean => [429, 502, 503, 504, 520, 521].includes(status);

/** Exponential back-off with full jitter, in ms; `retry` counts from 0. */
export const backOff = ({ baseDelayMs, maxDelayMs }: Settings, retry: number): number =>
  Math.random() * Math.min(maxDelayMs, baseDelayMs * 2 ** retry);

/** What `Retry-After` asks for, in seconds or as an HTTP date (RFC 9110, 10.2.3); nothing when absent or malformed. */
export function retryAfter(header: string | null, today = Date.now()): { retryAfterMs?: number } {
  const value = header ?? "";
  const ms = /^\d+$/.test(value) ? +value * 1000 : /^[A-Z]/.test(value) ? Date.parse(value) - today : NaN;
  return Number.isNaN(ms) ? {} : { retryAfterMs: Math.max(0, ms) };
}

/** Calls back when the time is up, or with true when the signal fires, until it is stopped. */
export function watch(signal: AbortSignal | undefined, ms: number, callback: (aborted?: boolean) => void): () => void {
  const abort = () => callback(true);
  const timer = ms < Infinity ? setTimeout(callback, ms) : undefined;
  signal?.addEventListener("abort", abort);
  if (signal?.aborted) abort();
  return () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  };
}
