import type { Answer, Call } from "./call.js";
import { asBadgeError, invalid } from "./errors.js";
import { exchange } from "./exchange.js";
import { read } from "./foreign.js";
import { loadFailure } from "./load.js";
import type { Ask } from "./retry.js";
import type { Settings } from "./settings.js";

/** Builds a call and sends it, with the retries that it allows. Never rejects. */
export type Transport = (build: () => Call, deadline?: number) => Promise<CallResult>;

/** The parts of an answer. A call that couldn't be built has only `error`. */
export type CallResult = Pick<Answer, "attempts" | "status" | "body" | "bytes" | "errorBody" | "response" | "error">;

export const createTransport =
  (settings: Settings): Transport =>
  async (build, deadline = performance.now() + (settings.timeoutMs || Infinity)) => {
    let call: Call;
    try {
      call = build();
      const { signal } = call;
      if (signal !== undefined && typeof read(signal, "addEventListener") !== "function")
        throw invalid("signal", "AbortSignal");
    } catch (thrown) {
      return { attempts: 0, error: asBadgeError(thrown, "params") };
    }
    const ask: Ask = (attempt, before, rejected) => {
      const limit = Math.min(settings.attemptTimeoutMs || Infinity, deadline - performance.now());
      return exchange(settings, call, attempt, before, limit, rejected);
    };
    const first = await ask(1, 0);
    const failure = first.error && (await loadFailure());
    return failure ? failure.askAgain(settings, call, deadline, first, ask) : first;
  };
