import type { Headers } from "./auth.js";
import type { Answer, Call } from "./call.js";
import { asBadgeError, invalid } from "./errors.js";
import { exchange } from "./exchange.js";
import { emit } from "./hooks.js";
import { backOff, watch } from "./retry.js";
import type { Settings } from "./settings.js";

/** Builds a call and sends it, with the retries that it allows. Never rejects. */
export type Transport = (build: () => Call) => Promise<Outcome>;

/** As an answer; of a call that could not be built, only `error`. */
export type Outcome = Pick<Answer, "attempts" | "body" | "warnings" | "response" | "error">;

export const createTransport =
  (settings: Settings): Transport =>
  async (build) => {
    let call: Call;
    try {
      call = build();
      if (call.signal && !call.signal.addEventListener) throw invalid("signal", "must be an AbortSignal");
    } catch (thrown) {
      return { attempts: 0, error: asBadgeError(thrown, "params") };
    }
    const deadline = performance.now() + settings.timeoutMs;
    let rejected: Headers | undefined;
    for (let attempt = 1, retries = 0; ; attempt++) {
      const limit = Math.min(settings.attemptTimeoutMs, deadline - performance.now());
      const answer = await exchange(settings, call, attempt, limit, rejected);
      const { error } = answer;
      if (!error) return answer;
      if (error.status === 401 && answer.sent && settings.auth.renews && !rejected) {
        rejected = answer.sent;
        continue;
      }
      const delayMs = error.retryAfterMs ?? backOff(settings, retries);
      // A timer may fire a millisecond early.
      const left = Math.min(deadline - performance.now() - 1, 2 ** 31);
      if (!error.retryable || retries++ >= settings.maxRetries || delayMs >= left) return answer;
      emit(settings.hooks.onRetry, () => ({ ...answer.event(), delayMs }));
      // Once aborted, the next exchange says so and sends nothing.
      let stop = () => {};
      await new Promise<unknown>((resolve) => {
        stop = watch(call.signal, delayMs, resolve);
      });
      stop();
      if (performance.now() >= deadline) return answer;
    }
  };
