import type { createFailure } from "./failure.js";
import { read } from "./foreign.js";
import { shared } from "./shared.js";
import { watch } from "./watch.js";

type Failure = ReturnType<typeof createFailure>;

let loaded: Promise<Failure | undefined> | undefined;

/**
 * Loads the failure module with the first call, as a success doesn't need it. If it can't be loaded, errors give only
 * their kind and status, withhold texts of others, and nothing is retried.
 */
export const loadFailure = (): Promise<Failure | undefined> => {
  loaded ??= new Promise((resolve) => {
    const end = (failure?: Failure | undefined) => {
      stop();
      // The next call tries again.
      if (!failure) loaded = undefined;
      resolve(failure);
    };
    const stop = watch(undefined, 2000, end as () => void);
    import("./failure.js").then(
      ({ createFailure }) => end(createFailure(shared)),
      () => end(),
    );
  });
  return loaded;
};

/** The value, or a promise of what it resolves to. A thenable that isn't a native promise may never settle. */
export const settled = (given: unknown, gone: AbortSignal): unknown =>
  given instanceof Promise || typeof read(given, "then") !== "function"
    ? given
    : loadFailure().then((failure) => failure?.promised(given, gone));
