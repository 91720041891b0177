// The only file that reads objects made by others: a getter may throw, a proxy may be revoked, `toString` may fail.

/** Does nothing: the default hook, for example. */
export const nothing = (): void => {};

/** The function's result, or undefined if it throws. A promise that nobody awaits causes no unhandled rejection. */
export function tried<T, A, B>(give: (a: A, b: B) => T, a?: A, b?: B): T | undefined {
  try {
    const given = give(a as A, b as B);
    if (given instanceof Promise) given.then(nothing, nothing);
    return given;
  } catch {
    return undefined;
  }
}

/** A member, or undefined if it can't be read. */
export const read = (value: unknown, key: PropertyKey): unknown => tried(member, value, key);

const member = (value: unknown, key: PropertyKey) => (value as Record<PropertyKey, unknown> | undefined)?.[key];

/** A header of an answer; empty if there is none. */
export function headerOf(response: unknown, name: string): string {
  const value = tried(() => (response as Response).headers.get(name));
  return typeof value === "string" ? value : "";
}

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
export const emit = <E, A>(hook: (event: E) => unknown, event: (of: A) => E, of?: A): unknown =>
  hook !== nothing && quietly(() => hook(event(of as A)));
