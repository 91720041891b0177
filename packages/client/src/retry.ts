import type { Settings } from "./settings.js";

/** Whether the same request may succeed later: the platform is busy, or its CDN cannot reach it. */
export const isPassing = (status: number): boolean => [429, 502, 503, 504, 520, 521].includes(status);

/** Exponential back-off with full jitter, in ms; `retry` counts from 0. */
export const backOff = ({ baseDelayMs, maxDelayMs }: Settings, retry: number): number =>
  Math.random() * Math.min(maxDelayMs, baseDelayMs * 2 ** retry);

/** What `Retry-After` asks for, in seconds or as an HTTP date (RFC 9110, 10.2.3); nothing when absent or malformed. */
export function retryAfter(header: string | null, today = Date.now()): { retryAfterMs?: number } {
  const value = header ?? "";
  const ms = /^\d+$/.test(value)
    ? Number(value) * 1000
    : /^[A-Z][a-z]{2}/.test(value)
      ? Date.parse(value) - today
      : NaN;
  return Number.isNaN(ms) ? {} : { retryAfterMs: Math.max(0, ms) };
}

/** Waits, or until the signal fires. Leaves nothing behind. */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      stop();
      resolve();
    };
    const stop = watch(signal, end, ms, end);
    if (signal?.aborted) end();
  });
}

/** Calls back when the time is up or the signal fires, until it is stopped. */
export function watch(signal: AbortSignal | undefined, onAbort: () => void, ms: number, onTime: () => void) {
  const timer = ms < Infinity ? setTimeout(onTime, ms) : undefined;
  signal?.addEventListener("abort", onAbort);
  return (): void => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  };
}
