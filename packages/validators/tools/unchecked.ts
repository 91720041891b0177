import { reachable, readDocument, resolvePointer, type Spec } from "@badge-contract/spec";
import { readSchemas } from "./schemas.ts";

/** A keyword that the validators can't check, its place, and the roots that lead to it. */
export interface Unchecked {
  keyword: string;
  pointer: string;
  roots: string[];
}

/**
 * The keywords that can't be checked. A root that leads to one gets no validator, because a validator that accepts
 * unchecked values would be worse.
 */
export function uncheckedIn(spec: Spec, roots: string[]): Unchecked[] {
  const unchecked: Unchecked[] = [];
  readSchemas(spec, "contract", roots, (keyword, pointer) => unchecked.push({ keyword, pointer, roots: [] }));
  if (unchecked.length === 0) return [];
  const document = readDocument(spec, "contract", "");
  for (const root of roots) {
    const all = [root, ...reachable(document, [resolvePointer(document, root)])];
    for (const one of unchecked) if (all.some((schema) => one.pointer.startsWith(`${schema}/`))) one.roots.push(root);
  }
  return unchecked;
}
