import { quietly, read } from "./foreign.js";

/** Calls back when the time is up, or with true when the signal fires, until it is stopped. */
export function watch(signal: AbortSignal | undefined, ms: number, callback: (aborted?: boolean) => void): () => void {
  const abort = () => callback(true);
  const timer = ms < Infinity ? setTimeout(callback, Math.max(0, ms)) : undefined;
  // The caller's object can't be trusted.
  if (signal) quietly(() => signal.addEventListener("abort", abort));
  if (read(signal, "aborted")) abort();
  return () => {
    clearTimeout(timer);
    if (signal) quietly(() => signal.removeEventListener("abort", abort));
  };
}
