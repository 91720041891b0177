import { canonical, escapePointer, isObject, type Json, type JsonObject, unescapePointer } from "@badge-contract/spec";

export const at = (pointer: string, token: string | number) => `${pointer}/${escapePointer(String(token))}`;

export const tokensOf = (pointer: string) => pointer.split("/").slice(1).map(unescapePointer);

export const same = (one: Json | undefined, other: Json | undefined): boolean => canonical(one) === canonical(other);

/** The value if it is an object or a list, otherwise an empty object. */
export const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
export const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** Gives each of the space-separated names the same value. */
export const each = <T>(names: string, value: T): Record<string, T> =>
  Object.fromEntries(names.split(" ").map((name) => [name, value]));
