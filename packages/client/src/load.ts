import { parseJson } from "./body.js";
import type { createFailure } from "./failure.js";
import { emit, read, tried } from "./foreign.js";
import { requestIdHeader } from "./generated/contract.js";
import { watch } from "./watch.js";

/** What that part shares with the one that loads it, handed over: importing it would cost bundles a third chunk. */
const shared = { emit, parseJson, read, requestIdHeader, tried, watch };
export type Shared = typeof shared;

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
