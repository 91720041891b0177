import type { Settings } from "./settings.js";

/** Whether the same request may succeed later: the platform is busy, or its CDN cannot reach it. */
export const isPassing = (status: number): boolean => [429, 502, 503, 504, 520, 521].includes(status);

/** Exponential back-off with full jitter, in ms; `retry` counts from 0. */
export const backOff = ({ baseDelayMs, maxDelayMs }: Settings, retry: number): number =>
  Math.random() * Math.min(maxDelayMs, baseDelayMs * 2 ** retry);

/** `Retry-After` in ms: seconds or an HTTP date (RFC 9110, 10.2.3); undefined when absent or malformed. */
export function retryAfter(header: string | null, now = Date.now()): number | undefined {
  const value = header ?? "";
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : /^[A-Z][a-z]{2}/.test(value) ? Date.parse(value) - now : NaN;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Waits, or until the signal fires. Leaves nothing behind. */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener("abort", end);
    if (signal?.aborted) end();
  });
}
