import { canonical, escapePointer, type Json, unescapePointer } from "@badge-contract/spec";

export const at = (pointer: string, token: string | number) => `${pointer}/${escapePointer(String(token))}`;

export const tokensOf = (pointer: string) => pointer.split("/").slice(1).map(unescapePointer);

export const same = (one: Json | undefined, other: Json | undefined): boolean => canonical(one) === canonical(other);
