import type { Answer, Call } from "./call.js";
import { asBadgeError, invalid } from "./errors.js";
import { exchange } from "./exchange.js";
import { nothing, quietly, read } from "./foreign.js";
import { loadFailure } from "./load.js";
import type { Ask } from "./retry.js";
import type { Settings } from "./settings.js";

/** Builds a call and sends it, with the retries that it allows. Never rejects. */
export type Transport = (build: () => Call, deadline?: number) => Promise<CallResult>;

/** The parts of an answer. A call that couldn't be built has only `error`. */
export type CallResult = Pick<Answer, "attempts" | "status" | "body" | "bytes" | "errorBody" | "response" | "error">;

/** A signal of our own that follows the caller's, because the caller's object can't be trusted. */
export function follow(given: AbortSignal | undefined): { signal: AbortSignal | undefined; stop: () => void } {
  if (given === undefined) return { signal: given, stop: nothing };
  const controller = new AbortController();
  const abort = () => controller.abort();
  if (typeof read(given, "addEventListener") !== "function") throw invalid("signal", "AbortSignal");
  quietly(() => given.addEventListener("abort", abort));
  if (read(given, "aborted")) abort();
  return { signal: controller.signal, stop: () => quietly(() => given.removeEventListener("abort", abort)) };
}

export const createTransport =
  (settings: Settings): Transport =>
  async (build, deadline = performance.now() + (settings.timeoutMs || Infinity)) => {
    let call: Call;
    let caller: ReturnType<typeof follow>;
    try {
      call = build();
      caller = follow(call.signal);
      call.signal = caller.signal;
    } catch (thrown) {
      return { attempts: 0, error: asBadgeError(thrown, "params") };
    }
    const ask: Ask = (attempt, before, rejected) => {
      const limit = Math.min(settings.attemptTimeoutMs || Infinity, deadline - performance.now());
      return exchange(settings, call, attempt, before, limit, rejected);
    };
    const first = await ask(1, 0);
    const failure = first.error && (await loadFailure());
    const last = failure ? await failure.askAgain(settings, call, deadline, first, ask) : first;
    caller.stop();
    return last;
  };
