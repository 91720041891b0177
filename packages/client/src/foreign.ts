// The one place that reads what others made: a getter may throw, a proxy be revoked, a text refuse to be one.

/** The hook that is not given, and whatever else does nothing. */
export const nothing = (): void => {};

/** What the function gives, or undefined where it throws. A promise that nobody will wait for is never unhandled. */
export function tried<T>(give: () => T): T | undefined {
  try {
    const given = give();
    if (given instanceof Promise) given.then(nothing, nothing);
    return given;
  } catch {
    return undefined;
  }
}

/** A member, undefined where there is none that can be read. */
export const read = (value: unknown, key: PropertyKey): unknown =>
  tried(() => (value as Record<PropertyKey, unknown> | undefined)?.[key]);

/** Calls what may throw or reject, and waits for nothing. */
export const quietly = (action: () => unknown): unknown =>
  tried(() => (action() as PromiseLike<unknown> | undefined)?.then?.(nothing, nothing));

/** What is always ready would keep every timer waiting: gives what to wait for where they have waited for 20 ms. */
export function turns(): () => Promise<unknown> | undefined {
  let since = performance.now();
  const begin = (resolve: () => void) =>
    setTimeout(() => {
      since = performance.now();
      resolve();
    });
  return () => (performance.now() - since < 20 ? undefined : new Promise<void>(begin));
}

/** A hook observes: its failure is none of the call's. */
export const emit = <E>(hook: (event: E) => unknown, event: () => E): unknown =>
  hook !== nothing && quietly(() => hook(event()));
