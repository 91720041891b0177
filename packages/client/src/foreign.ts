// The only file that reads objects made by others: a getter may throw, a proxy may be revoked, `toString` may fail.

/** Does nothing: the default hook, for example. */
export const nothing = (): void => {};

/** The function's result, or undefined if it throws. A promise that nobody awaits causes no unhandled rejection. */
export function tried<T>(give: () => T): T | undefined {
  try {
    const given = give();
    if (given instanceof Promise) given.then(nothing, nothing);
    return given;
  } catch {
    return undefined;
  }
}

/** A member, or undefined if it can't be read. */
export const read = (value: unknown, key: PropertyKey): unknown =>
  tried(() => (value as Record<PropertyKey, unknown> | undefined)?.[key]);

/** Calls a function that may throw or reject, without waiting for it. */
export const quietly = (action: () => unknown): unknown =>
  tried(() => (action() as PromiseLike<unknown> | undefined)?.then?.(nothing, nothing));

/** A source that is always ready would block all timers. Every 20 ms, this returns a promise that lets them run. */
export function turns(): () => Promise<unknown> | undefined {
  let since = performance.now();
  const begin = (resolve: () => void) =>
    setTimeout(() => {
      since = performance.now();
      resolve();
    });
  return () => (performance.now() - since < 20 ? undefined : new Promise<void>(begin));
}

/** A hook only observes: its failure doesn't affect the call. */
export const emit = <E>(hook: (event: E) => unknown, event: () => E): unknown =>
  hook !== nothing && quietly(() => hook(event()));
