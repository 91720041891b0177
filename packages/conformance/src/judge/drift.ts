import { eachApplied, type Json } from "@badge-contract/spec";
import type { Finding } from "./findings.ts";
import { brief, formatPath } from "./json.ts";
import type { Witness } from "./witness.ts";

/**
 * What an answer that keeps the contract adds to it: members that no schema mentions, and values that no `enum` lists.
 * The value must be one that the `contract` witness accepts, so that each union has a branch that fits.
 */
export function driftOf(
  { contract, exact }: Record<"contract" | "exact", Witness>,
  schemaPointer: string | undefined,
  value: Json,
): Finding[] {
  if (schemaPointer === undefined) return [];
  const findings: Finding[] = [];
  const accepts = (pointer: string, part: Json) => contract.accepts(pointer, part);
  eachApplied(exact.document, schemaPointer, value, accepts, ({ schema, pointer, value: part, path, via }) => {
    const drift = (expected: string, at: string) =>
      findings.push({
        verdict: "drift",
        path: formatPath(path),
        expected,
        found: brief(part),
        pointer: contract.placeOf(at),
      });
    // The closed reading says `unevaluatedProperties: false` wherever a schema speaks of members.
    if (schema === false && via === "unevaluatedProperties") drift("nothing", pointer.replace(/\/[^/]*$/, ""));
    if (typeof schema !== "object" || schema === null || Array.isArray(schema) || !Array.isArray(schema.enum)) return;
    if (!schema.enum.some((one) => isSame(one, part)))
      drift(schema.enum.map((one) => brief(one)).join(" or "), `${pointer}/enum`);
  });
  // Two schemas of one object may both lack a member.
  return [...new Map(findings.map((one) => [`${one.path} ${one.expected}`, one])).values()];
}

const isSame = (one: Json, other: Json) => one === other || JSON.stringify(one) === JSON.stringify(other);
