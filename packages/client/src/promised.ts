import type { Shared } from "./shared.js";

/** What a thenable promises at last, or undefined once the signal fires: that can go on for ever. */
export async function promised({ read, tried, turns }: Shared, given: unknown, gone: AbortSignal): Promise<unknown> {
  const turn = turns();
  let value = given;
  while (typeof read(value, "then") === "function" && !gone.aborted) {
    const thenable = value as PromiseLike<unknown>;
    // In a list, as the runtime would unwrap it without ever stopping.
    [value] = await new Promise<[unknown]>((resolve, reject) => thenable.then((one) => resolve([one]), reject));
    await turn();
  }
  // Through `tried`, as nobody waits for what is promised here.
  return gone.aborted ? void tried(() => value) : value;
}

/** The body of an answer that has no stream. */
export async function wholeBody(shared: Shared, response: unknown, gone: AbortSignal): Promise<unknown> {
  const { read } = shared;
  if (read(response, "body") || read(response, "bodyUsed") || typeof read(response, "text") !== "function")
    return undefined;
  return new TextEncoder().encode((await promised(shared, (response as Response).text(), gone)) as string);
}
