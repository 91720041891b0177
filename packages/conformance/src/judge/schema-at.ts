import { escapePointer, type Json, type JsonObject, resolvePointer } from "@badge-contract/spec";
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
  const schema = resolvePointer(root, at) as JsonObject;
  if (typeof schema !== "object" || schema === null) return undefined;
  if (typeof step === "number" && schema.items !== undefined) return `${at}/items`;
  if (typeof step === "string" && Object.hasOwn((schema.properties ?? {}) as JsonObject, step)) {
    const property = `${at}/properties/${escapePointer(step)}`;
    if (resolvePointer(root, property) !== false) return property;
  }
  const inPlace = [
    ...(typeof schema.$ref === "string" ? [schema.$ref.slice(1)] : []),
    ...["allOf", "oneOf", "anyOf"].flatMap((key) =>
      Array.isArray(schema[key]) ? schema[key].map((_, index) => `${at}/${key}/${index}`) : [],
    ),
  ];
  const fits = (branch: string) => /\/(oneOf|anyOf)\/\d+$/.test(branch) && contract.accepts(branch, value);
  // A value that keeps no branch is still somewhere in one.
  for (const branch of [...inPlace.filter(fits), ...inPlace]) {
    const found = memberSchema(contract, branch, value, step);
    if (found !== undefined) return found;
  }
  return undefined;
}
