import type { Headers } from "./auth.js";
import { type Answer, type Call, exchange } from "./exchange.js";
import { emit } from "./hooks.js";
import { backOff, sleep } from "./retry.js";
import type { Settings } from "./settings.js";

/** Sends a call, with the retries that it allows. Never rejects. */
export type Transport = (call: Call) => Promise<Answer>;

export function createTransport(settings: Settings): Transport {
  const { retry, hooks, auth } = settings;
  return async (call) => {
    const deadline = settings.timeoutMs ? performance.now() + settings.timeoutMs : Infinity;
    let rejected: Headers | undefined;
    let retries = 0;
    for (let attempt = 1; ; attempt++) {
      const limit = Math.min(settings.attemptTimeoutMs || Infinity, deadline - performance.now());
      const started = performance.now();
      const answer = await exchange(settings, call, attempt, limit, rejected);
      const { error } = answer;
      if (!error) return answer;

      if (answer.response?.status === 401 && auth.renews && !rejected) {
        rejected = answer.sent;
        continue;
      }
      if (!error.retryable || retries >= retry.maxRetries) return answer;
      const delayMs = error.retryAfterMs ?? backOff(retry, retries);
      const now = performance.now();
      if (delayMs >= deadline - now || delayMs >= 2 ** 31) return answer;
      retries++;
      const { method, path } = call;
      const { status, requestId } = error;
      emit(hooks.onRetry, { method, path, attempt, status, requestId, error, durationMs: now - started, delayMs });
      // Once aborted, the next exchange says so without sending anything.
      await sleep(delayMs, call.signal);
    }
  };
}
