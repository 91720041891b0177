import { escapePointer, type Json, type JsonObject, resolvePointer } from "@badge-contract/spec";
import type { Path } from "./json.ts";
import type { Witness } from "./witness.ts";

/** A schema that applies to a part of a value. */
export interface Applied {
  schema: JsonObject;
  /** JSON pointer of the schema in the bundle. */
  pointer: string;
  value: Json;
  path: Path;
}

/** Visits every schema that applies to a part of the value, branches only where they fit. The witness has to accept the value. */
export function eachApplied(
  contract: Witness,
  pointer: string,
  value: Json,
  visit: (applied: Applied) => void,
  path: Path = [],
): void {
  const schema = resolvePointer(contract.spec.root, pointer);
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return;
  visit({ schema, pointer, value, path });
  const apply = (at: string, part = value, step: Path = []) =>
    eachApplied(contract, at, part, visit, [...path, ...step]);

  if (typeof schema.$ref === "string") apply(schema.$ref.slice(1));
  for (const keyword of ["allOf", "anyOf", "oneOf"])
    if (Array.isArray(schema[keyword]))
      for (const index of schema[keyword].keys()) {
        const branch = `${pointer}/${keyword}/${index}`;
        if (contract.accepts(branch, value)) apply(branch);
      }
  if (schema.if !== undefined) {
    const branch = contract.accepts(`${pointer}/if`, value) ? "then" : "else";
    if (schema[branch] !== undefined) apply(`${pointer}/${branch}`);
  }
  if (Array.isArray(value)) {
    if (schema.items !== undefined)
      for (const [index, item] of value.entries()) apply(`${pointer}/items`, item, [index]);
  } else if (typeof value === "object" && value !== null) {
    const properties = (schema.properties ?? {}) as JsonObject;
    for (const [name, member] of Object.entries(value))
      if (Object.hasOwn(properties, name)) apply(`${pointer}/properties/${escapePointer(name)}`, member, [name]);
      else if (typeof schema.additionalProperties === "object")
        apply(`${pointer}/additionalProperties`, member, [name]);
  }
}
