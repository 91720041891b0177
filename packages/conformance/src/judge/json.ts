import { type Json, type JsonObject, typeOf, unescapePointer } from "@badge-contract/spec";

export type Path = (string | number)[];

/** `$.data.orders[0].note` */
export const formatPath = (path: Path) =>
  path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return /^[A-Za-z_][\w-]*$/.test(step) ? `${text}.${step}` : `${text}[${JSON.stringify(step)}]`;
  }, "$");

/** The steps of a JSON pointer into a value; array indices become numbers where the value has an array. */
export function pointerToPath(pointer: string, value: Json): Path {
  let at: Json | undefined = value;
  return pointer
    .split("/")
    .slice(1)
    .map((token) => {
      const key = unescapePointer(token);
      const step = Array.isArray(at) ? Number(key) : key;
      at = typeof at === "object" && at !== null ? (at as JsonObject)[key] : undefined;
      return step;
    });
}

/** A value in at most 80 characters. */
export function brief(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length <= 80 ? text : `${text.slice(0, 77)}…`;
}

export interface Difference {
  path: Path;
  expected: Json | undefined;
  found: Json | undefined;
}

/** The first place where two values differ. The order of members doesn't matter. */
export function firstDifference(
  expected: Json | undefined,
  found: Json | undefined,
  path: Path = [],
): Difference | undefined {
  if (typeOf(expected) !== typeOf(found)) return { path, expected, found };
  if (Array.isArray(expected) && Array.isArray(found)) {
    for (let index = 0; index < Math.max(expected.length, found.length); index++) {
      const difference = firstDifference(expected[index], found[index], [...path, index]);
      if (difference) return difference;
    }
    return undefined;
  }
  if (typeof expected === "object" && expected !== null) {
    const [left, right] = [expected as JsonObject, found as JsonObject];
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      const difference = firstDifference(own(left, key), own(right, key), [...path, key]);
      if (difference) return difference;
    }
    return undefined;
  }
  return expected === found ? undefined : { path, expected, found };
}

const own = (object: JsonObject, key: string) => (Object.hasOwn(object, key) ? object[key] : undefined);

/** A copy of the value with the part at the path replaced. `undefined` removes the part. */
export function replaceAt(value: Json, path: Path, replacement: Json | undefined): Json {
  const [step, ...rest] = path;
  if (step === undefined) return replacement ?? null;
  if (Array.isArray(value)) {
    const copy = [...value];
    if (rest.length === 0 && replacement === undefined) copy.splice(Number(step), 1);
    else
      copy[Number(step)] =
        rest.length === 0 ? (replacement as Json) : replaceAt(copy[Number(step)] ?? null, rest, replacement);
    return copy;
  }
  // The parent may have been replaced already.
  if (typeof value !== "object" || value === null) return value;
  const copy = new Map(Object.entries(value));
  const name = String(step);
  if (rest.length > 0) copy.set(name, replaceAt(copy.get(name) ?? null, rest, replacement));
  else if (replacement === undefined) copy.delete(name);
  else copy.set(name, replacement);
  return Object.fromEntries(copy);
}

/** One value of each type that a schema can name. */
export const samples: Record<string, Json> = {
  null: null,
  boolean: true,
  integer: 7,
  number: 7.5,
  string: "planted",
  array: [],
  object: {},
};
