import type { Headers } from "./auth.js";
import type { Answer, Call } from "./call.js";
import { invalid, isBadgeClientError } from "./errors.js";
import { exchange } from "./exchange.js";
import { emit } from "./hooks.js";
import { backOff, sleep } from "./retry.js";
import type { Settings } from "./settings.js";

/** Builds a call and sends it, with the retries that it allows. Never rejects. */
export type Transport = (build: () => Call) => Promise<Outcome>;

/** As an answer; of a call that could not be built, only `error`. */
export type Outcome = Pick<Answer, "attempts" | "body" | "warnings" | "response" | "error">;

async function sendCall(settings: Settings, call: Call): Promise<Answer> {
  const deadline = settings.timeoutMs ? performance.now() + settings.timeoutMs : Infinity;
  let rejected: Headers | undefined;
  for (let attempt = 1, retries = 0; ; attempt++) {
    const limit = Math.min(settings.attemptTimeoutMs || Infinity, deadline - performance.now());
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
    await sleep(delayMs, call.signal);
    if (performance.now() >= deadline) return answer;
  }
}

export const createTransport =
  (settings: Settings): Transport =>
  async (build) => {
    try {
      return await sendCall(settings, build());
    } catch (thrown) {
      const error = isBadgeClientError(thrown) ? thrown : invalid("params", "cannot be sent");
      return { attempts: 0, error };
    }
  };
