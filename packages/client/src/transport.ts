import type { Answer, Call } from "./call.js";
import { asBadgeError, invalid } from "./errors.js";
import { exchange } from "./exchange.js";
import { nothing, quietly, read } from "./foreign.js";
import { loadFailure } from "./load.js";
import type { Ask } from "./retry.js";
import type { Settings } from "./settings.js";

/** Builds a call and sends it, with the retries that it allows. Never rejects. */
export type Transport = (build: () => Call) => Promise<CallResult>;

/** The parts of an answer. A call that couldn't be built has only `error`. */
export type CallResult = Pick<Answer, "attempts" | "status" | "body" | "bytes" | "errorBody" | "response" | "error">;

export const createTransport =
  (settings: Settings): Transport =>
  async (build) => {
    let call: Call;
    let stop = nothing;
    try {
      call = build();
      const { signal } = call;
      if (signal !== undefined) {
        // Our own signal follows the caller's, because the caller's object can't be trusted.
        const controller = new AbortController();
        const abort = () => controller.abort();
        call.signal = controller.signal;
        if (typeof read(signal, "addEventListener") !== "function") throw invalid("signal", "AbortSignal");
        quietly(() => signal.addEventListener("abort", abort));
        if (read(signal, "aborted")) abort();
        stop = () => signal.removeEventListener("abort", abort);
      }
    } catch (thrown) {
      return { attempts: 0, error: asBadgeError(thrown, "params") };
    }
    const deadline = performance.now() + (settings.timeoutMs || Infinity);
    const ask: Ask = (attempt, before, rejected) => {
      const limit = Math.min(settings.attemptTimeoutMs || Infinity, deadline - performance.now());
      return exchange(settings, call, attempt, before, limit, rejected);
    };
    const first = await ask(1, 0);
    const failure = first.error && (await loadFailure());
    const last = failure ? await failure.askAgain(settings, call, deadline, first, ask) : first;
    quietly(stop);
    return last;
  };
