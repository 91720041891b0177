import { hasPointer, isObject, type Json, type JsonObject, resolvePointer } from "@badge-contract/spec";
import { tokensOf } from "./document.ts";
import { kindOf } from "./grammar.ts";
import { meaningsOf } from "./meaning.ts";

/**
 * Tells whether an operation shows a component's difference. It doesn't if everything that uses it means the same as
 * before.
 */
export function visibleComponents(base: JsonObject, now: JsonObject): (pointer: string) => boolean {
  const meanings = [base, now].map(meaningsOf);
  const differs = (reference: string, kind: string) => {
    const [old, current] = meanings.map((meaning, index) => {
      const root = index === 0 ? base : now;
      return hasPointer(root, reference) ? meaning(kind, { $ref: reference }) : undefined;
    });
    return old !== current;
  };
  const found = new Set<string>();
  for (const root of [base, now]) {
    const visited = new Set<string>();
    const visit = (value: Json, kind: string): void => {
      if (Array.isArray(value)) for (const item of value) visit(item, kindOf(kind, "0"));
      if (!isObject(value)) return;
      for (const [key, member] of Object.entries(value)) {
        if (key !== "$ref" || typeof member !== "string") visit(member, kindOf(kind, key));
        else if (!visited.has(member) && differs(member, kind)) {
          visited.add(member);
          found.add(member);
          visit(resolvePointer(root, member), kind);
        }
      }
    };
    visit(root.paths ?? {}, "paths");
    visit(root.webhooks ?? {}, "webhooks");
  }
  return (pointer) => found.has(`#/${tokensOf(pointer).slice(0, 3).join("/")}`);
}
