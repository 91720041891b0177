import type { createFailure } from "./failure.js";
import { read } from "./foreign.js";
import { shared } from "./shared.js";
import { watch } from "./watch.js";

type Failure = ReturnType<typeof createFailure>;

let loaded: Promise<Failure | undefined> | undefined;

/**
 * Loads what tells of failures, with the first call: a success does not need it. Where it cannot be had, an error says
 * its kind and status, withholds the texts of others, and nothing is repeated.
 */
export const loadFailure = (): Promise<Failure | undefined> => {
  loaded ??= new Promise((resolve) => {
    const end = (failure?: Failure | undefined) => {
      stop();
      // The next call tries again.
      if (!failure) loaded = undefined;
      resolve(failure);
    };
    const stop = watch(undefined, 2000, () => end());
    import("./failure.js").then(
      ({ createFailure }) => end(createFailure(shared)),
      () => end(),
    );
  });
  return loaded;
};

/** What is given, or a promise of what it promises. What is not the runtime's own kind of promise may never settle. */
export const settled = (given: unknown, gone: AbortSignal): unknown =>
  given instanceof Promise || typeof read(given, "then") !== "function"
    ? given
    : loadFailure().then((failure) => failure?.promised(given, gone));
