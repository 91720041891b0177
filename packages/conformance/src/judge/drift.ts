import { escapePointer, type Json, type JsonObject, resolvePointer } from "@badge-contract/spec";
import type { Finding } from "./findings.ts";
import { brief, formatPath, type Path } from "./json.ts";
import type { Witness } from "./witness.ts";

/**
 * What an answer that keeps the contract adds to it: members that no schema mentions, and values that no `enum` lists.
 * The value must be one that the `contract` witness accepts, so that each union has a branch that fits.
 */
export function driftOf(contract: Witness, schemaPointer: string | undefined, value: Json): Finding[] {
  if (schemaPointer === undefined) return [];
  const findings: Finding[] = [];
  walk(contract, schemaPointer, value, [], findings);
  return findings;
}

/** Visits the schemas that apply to the value; returns the members that they mention, or "all". */
function mentioned(
  contract: Witness,
  pointer: string,
  value: Json,
  visit: (pointer: string, schema: JsonObject) => void,
): Set<string> | "all" {
  const schema = resolvePointer(contract.spec.root, pointer);
  if (typeof schema !== "object" || schema === null || Array.isArray(schema))
    return schema === true ? "all" : new Set();
  visit(pointer, schema);
  if (schema.additionalProperties !== undefined || schema.unevaluatedProperties !== undefined) return "all";
  const fits = (branch: string) => contract.accepts(branch, value);
  const applied = [
    ...(typeof schema.$ref === "string" ? [schema.$ref.slice(1)] : []),
    ...["allOf", "anyOf", "oneOf"].flatMap((key) => {
      const branches = schema[key];
      return Array.isArray(branches) ? branches.map((_, index) => `${pointer}/${key}/${index}`).filter(fits) : [];
    }),
    ...(schema.if === undefined ? [] : fits(`${pointer}/if`) ? [`${pointer}/then`] : [`${pointer}/else`]).filter(
      (branch) => Object.hasOwn(schema, branch.split("/").at(-1) ?? ""),
    ),
  ];
  const untyped = !["$ref", "type", "properties", "allOf", "anyOf", "oneOf", "const", "enum"].some(
    (key) => key in schema,
  );
  const sets = applied.map((branch) => mentioned(contract, branch, value, visit));
  if (untyped || sets.includes("all")) return "all";
  const own = Object.keys((schema.properties as JsonObject | undefined) ?? {});
  return new Set([...own, ...sets.flatMap((set) => [...(set as Set<string>)])]);
}

function walk(contract: Witness, pointer: string, value: Json, path: Path, findings: Finding[]): void {
  const children: { pointer: string; step: string | number }[] = [];
  const known = mentioned(contract, pointer, value, (at, schema) => {
    if (Array.isArray(schema.enum) && !schema.enum.includes(value))
      findings.push({
        verdict: "drift",
        path: formatPath(path),
        expected: schema.enum.map((one) => brief(one)).join(" or "),
        found: brief(value),
        pointer: `${at}/enum`,
      });
    if (Array.isArray(value)) {
      if (schema.items !== undefined) children.push(...value.map((_, step) => ({ pointer: `${at}/items`, step })));
    } else if (typeof value === "object" && value !== null) {
      const properties = (schema.properties as JsonObject | undefined) ?? {};
      for (const step of Object.keys(value)) {
        const key = escapePointer(step);
        if (Object.hasOwn(properties, step)) children.push({ pointer: `${at}/properties/${key}`, step });
        else if (typeof schema.additionalProperties === "object")
          children.push({ pointer: `${at}/additionalProperties`, step });
      }
    }
  });
  if (known !== "all" && typeof value === "object" && value !== null && !Array.isArray(value))
    for (const key of Object.keys(value))
      if (!known.has(key))
        findings.push({
          verdict: "drift",
          path: formatPath([...path, key]),
          expected: "nothing",
          found: brief(value[key]),
          pointer,
        });
  for (const child of children) {
    const next = (value as JsonObject)[child.step];
    if (next !== undefined) walk(contract, child.pointer, next, [...path, child.step], findings);
  }
}
