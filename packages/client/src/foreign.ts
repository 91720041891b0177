// The one place that reads what others made: a getter may throw, a proxy be revoked, a text refuse to be one.

/** What the function gives, or undefined where it throws. A promise that nobody will wait for is never unhandled. */
export function tried<T>(give: () => T): T | undefined {
  try {
    const given = give();
    if (given instanceof Promise) quietly(() => given);
    return given;
  } catch {
    return undefined;
  }
}

/** A member, undefined where there is none that can be read. */
export const read = (value: unknown, key: PropertyKey): unknown =>
  tried(() => (value as Record<PropertyKey, unknown>)[key]);

/** Calls what may throw or reject, and waits for nothing. */
export const quietly = (action: () => unknown): unknown => (async () => action())().catch(() => {});

/** The hook that is not given. */
export const noHook = (): void => {};

/** A hook observes: its failure is none of the call's. */
export const emit = <E>(hook: (event: E) => unknown, event: () => E): unknown =>
  hook !== noHook && quietly(() => hook(event()));
