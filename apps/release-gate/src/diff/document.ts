import {
  canonical,
  deref,
  escapePointer,
  isObject,
  type Json,
  type JsonObject,
  unescapePointer,
} from "@badge-contract/spec";

export { canonical };

export const at = (pointer: string, token: string | number) => `${pointer}/${escapePointer(String(token))}`;

export const tokensOf = (pointer: string) => pointer.split("/").slice(1).map(unescapePointer);

export const same = (one: Json | undefined, other: Json | undefined): boolean => canonical(one) === canonical(other);

/** The value with every reference replaced by what it names; a reference to itself stays. */
export function expanded(root: JsonObject, value: Json, within: string[] = []): Json {
  if (Array.isArray(value)) return value.map((item) => expanded(root, item, within));
  if (!isObject(value)) return value;
  const { $ref, ...beside } = value;
  if (typeof $ref === "string" && !within.includes($ref)) {
    const target = expanded(root, deref(root, { $ref }).value, [...within, $ref]);
    const own = expanded(root, beside, within) as JsonObject;
    return isObject(target) ? { ...target, ...own } : target;
  }
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, expanded(root, member, within)]));
}

/** The container of the place a pointer names, in a document, references followed; undefined where there is none. */
export function containerOf(root: JsonObject, pointer: string): JsonObject | Json[] | undefined {
  let value: Json | undefined = root;
  for (const token of tokensOf(pointer).slice(0, -1)) {
    value = Array.isArray(value) ? value[Number(token)] : isObject(value) ? value[token] : undefined;
    if (value === undefined) return undefined;
  }
  return Array.isArray(value) || isObject(value) ? value : undefined;
}
