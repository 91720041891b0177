import type { Shared } from "./shared.js";

/** The final value of a thenable, or undefined once the signal fires, because a chain of thenables may never end. */
export const promised =
  ({ read, tried, turns }: Shared) =>
  async (given: unknown, gone: AbortSignal): Promise<unknown> => {
    const turn = turns();
    let value = given;
    while (typeof read(value, "then") === "function" && !gone.aborted) {
      const thenable = value as PromiseLike<unknown>;
      // In a list, because the runtime would unwrap a bare thenable without end.
      [value] = await new Promise<[unknown]>((resolve, reject) => thenable.then((one) => resolve([one]), reject));
      await turn();
    }
    // Through `tried`, because nobody awaits this promise.
    return gone.aborted ? void tried(() => value) : value;
  };

/** The body of an answer without a stream. */
export const wholeBody =
  (shared: Shared) =>
  async (response: unknown, gone: AbortSignal): Promise<unknown> => {
    const { read } = shared;
    if (read(response, "body") || read(response, "bodyUsed") || typeof read(response, "text") !== "function")
      return undefined;
    return new TextEncoder().encode((await promised(shared)((response as Response).text(), gone)) as string);
  };
