// Helpers that the generated checks and their explanations share. Only own properties count.

/** An object's own properties, safe to read; false for anything that is not a JSON object. */
// biome-ignore lint/suspicious/noExplicitAny: members of unknown type, which the checks take apart
export function record(value: unknown): any {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  // Properties inherited from an unusual prototype aren't part of the JSON, so a copy drops them.
  return prototype === Object.prototype || prototype === null ? value : { __proto__: null, ...value };
}

/** For names that every object inherits, such as `constructor`. */
export const own = (object: Record<string, unknown>, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** Length as JSON Schema counts it: in code points, so that an emoji is one. */
export const codePoints = (text: string): number => [...text].length;

/**
 * Whether a number is a multiple of a fractional step, which binary numbers can't hold exactly: 19.99 is a multiple of
 * 0.01.
 */
export const isMultiple = (value: number, step: number): boolean =>
  !(Math.abs(Math.round(value / step) - value / step) > 1e-9);

/** The same text for equal JSON values, whatever the order of their members. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, member) => {
    const members = record(member);
    return members ? Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1))) : member;
  });

/** Whether no two items are equal. One pass, so that a long hostile array costs no more than reading it. */
export function unique(items: unknown[]): boolean {
  if (items.length < 2) return true;
  const scalars = new Set();
  const structures = new Set();
  for (const item of items)
    if (typeof item === "object" && item !== null) structures.add(canonical(item));
    else scalars.add(item);
  return scalars.size + structures.size === items.length;
}
