import type { Spec } from "@badge-contract/spec";
import { readSchemas, type Schemas } from "./schemas.ts";
import { text } from "./text.ts";

/** A keyword that the validators can't check, its place, and the roots that lead to it. */
export interface Unchecked {
  keyword: string;
  pointer: string;
  roots: string[];
}

/** The schema, and all schemas that it leads to. */
function reached(schemas: Schemas, pointer: string, found = new Set<string>()): Set<string> {
  if (found.has(pointer)) return found;
  found.add(pointer);
  for (const [, target] of text(schemas.get(pointer) ?? true).matchAll(/"\$ref":("(?:[^"\\]|\\.)*")/g))
    reached(schemas, JSON.parse(target ?? "") as string, found);
  return found;
}

/**
 * The keywords that can't be checked. A root that leads to one gets no validator, because a validator that accepts
 * unchecked values would be worse.
 */
export function uncheckedIn(spec: Spec, roots: string[]): Unchecked[] {
  const unchecked: Unchecked[] = [];
  const schemas = readSchemas(spec, "contract", roots, (keyword, pointer) =>
    unchecked.push({ keyword, pointer, roots: [] }),
  );
  if (unchecked.length === 0) return [];
  for (const root of roots) {
    const all = [...reached(schemas, root)];
    for (const one of unchecked) if (all.some((schema) => one.pointer.startsWith(`${schema}/`))) one.roots.push(root);
  }
  return unchecked;
}
