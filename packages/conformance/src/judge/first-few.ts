/**
 * The first few of each kind, in their order.
 *
 * @param kindsOf the kinds of an item, and how many of each to keep
 * @param leave told of each item that is left out, with the last one of its kind that is kept
 */
export function firstFew<T>(
  items: T[],
  kindsOf: (item: T) => readonly (readonly [kind: string, most: number])[],
  leave: (last: T, item: T) => void,
): T[] {
  const kept = new Map<string, T[]>();
  return items.filter((item) => {
    for (const [kind, most] of kindsOf(item)) {
      const known = kept.get(kind) ?? [];
      const last = known.at(-1);
      if (last !== undefined && known.length >= most) {
        leave(last, item);
        return false;
      }
      kept.set(kind, [...known, item]);
    }
    return true;
  });
}
