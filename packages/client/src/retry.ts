import type { Headers } from "./auth.js";
import type { Answer, Call } from "./call.js";
import type { Settings } from "./settings.js";
import type { Shared } from "./shared.js";

/** The statuses after which the same request may succeed: the platform is busy, or its CDN cannot reach it. */
export const transientStatuses = [429, 502, 503, 504, 520, 521];

/** Exponential back-off with full jitter, in ms; `retry` counts from 0. */
export const backOff = ({ baseDelayMs, maxDelayMs }: Settings["retry"], retry: number): number =>
  Math.random() * Math.min(maxDelayMs, baseDelayMs * 2 ** retry);

/** What `Retry-After` asks for, in seconds or as an HTTP date (RFC 9110, 10.2.3); nothing if absent or malformed. */
export function retryAfter(header: string | null | undefined, today = Date.now()): { retryAfterMs?: number } {
  const value = header ?? "";
  const ms = /^\d+$/.test(value) ? +value * 1000 : /^[A-Z]/.test(value) ? Date.parse(value) - today : NaN;
  return Number.isNaN(ms) ? {} : { retryAfterMs: Math.max(0, ms) };
}

/** Sends a call once more, after `before` requests. */
export type Ask = (attempt: number, before: number, rejected?: Headers) => Promise<Answer>;

/** Repeats a call that failed, as often as its error, its credentials and the settings allow. */
export const askAgain =
  ({ emit, eventOf, read, watch }: Shared) =>
  async ({ auth, retry, hooks }: Settings, { signal }: Call, deadline: number, first: Answer, ask: Ask) => {
    const renews = read(auth, "renews") === true;
    let answer = first;
    let rejected: Headers | undefined;
    for (let attempt = 2, retries = 0; answer.error; attempt++) {
      const { error, sent } = answer;
      if (error.status === 401 && sent && renews && !rejected) rejected = sent;
      else {
        const delayMs = error.retryAfterMs ?? backOff(retry, retries);
        // A timer may fire a millisecond early.
        const left = Math.min(deadline - performance.now() - 1, 2 ** 31);
        if (!error.retryable || retries++ >= retry.maxRetries || delayMs >= left) break;
        emit(hooks.onRetry, () => ({ ...eventOf(answer), delayMs }));
        // After an abort, the next exchange reports it and sends nothing.
        let stop = () => {};
        await new Promise<unknown>((resolve) => {
          stop = watch(signal, delayMs, resolve);
        });
        stop();
        if (performance.now() >= deadline) break;
      }
      const next = await ask(attempt, answer.attempts, rejected);
      // The earlier answer matters more, so the auth function's failure is only added to its message.
      if (next.error?.kind === "invalid-request") {
        error.message += ` (then ${next.error.message})`;
        break;
      }
      answer = next;
    }
    return answer;
  };
