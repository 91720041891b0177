import { type Json, refOf, resolvePointer, type Subschema, subschemas } from "@badge-contract/spec";
import type { Path } from "./json.ts";
import { valueAt } from "./vocabulary.ts";
import type { Witness } from "./witness.ts";

/**
 * The schema of the member at the path, as a pointer into the bundle: the deepest that the document has on the way. Of a
 * union it follows the branch that fits.
 */
export function schemaAt(contract: Witness, pointer: string, value: Json, path: Path): string {
  const [step, ...rest] = path;
  const next = step === undefined ? undefined : memberSchema(contract, pointer, value, step);
  if (step === undefined || next === undefined) return pointer;
  return schemaAt(contract, next, valueAt(value, [step]) ?? null, rest);
}

function memberSchema(contract: Witness, at: string, value: Json, step: string | number): string | undefined {
  const { root } = contract.spec;
  const schema = resolvePointer(root, at);
  const inside = subschemas(schema, at);
  const [own] = inside
    .filter((one) => one.schema !== false && speaksOf(one, step))
    .sort((one, other) => order.indexOf(one.keyword) - order.indexOf(other.keyword));
  if (own) return own.pointer;
  const target = refOf(schema);
  const branches = inside.filter(({ keyword }) => ["allOf", "oneOf", "anyOf", "then", "else"].includes(keyword));
  const inPlace = [...(target === undefined ? [] : [target]), ...branches.map(({ pointer }) => pointer)];
  const fits = (branch: string) => /\/(oneOf|anyOf)\/\d+$/.test(branch) && contract.accepts(branch, value);
  // A value that keeps no branch is still somewhere in one.
  for (const branch of [...inPlace.filter(fits), ...inPlace]) {
    const found = memberSchema(contract, branch, value, step);
    if (found !== undefined) return found;
  }
  return undefined;
}

const order = ["properties", "prefixItems", "patternProperties", "items", "additionalProperties"];

function speaksOf({ keyword, key = "" }: Subschema, step: string | number): boolean {
  if (typeof step === "number") return keyword === "items" || (keyword === "prefixItems" && key === String(step));
  if (keyword === "patternProperties") return new RegExp(key, "u").test(step);
  return keyword === "additionalProperties" || (keyword === "properties" && key === step);
}
