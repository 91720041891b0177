import { eachApplied, type Json } from "@badge-contract/spec";
import type { Finding } from "./findings.ts";
import { brief, formatPath } from "./json.ts";
import { thinned } from "./thin.ts";
import type { Witness } from "./witness.ts";

/**
 * What an answer that keeps the contract adds to it: members that no schema mentions, and values that no `enum` lists.
 * The value must be one that the `contract` witness accepts, so that each union has a branch that fits.
 */
export function driftOf(
  { contract, exact }: Record<"contract" | "exact", Witness>,
  schemaPointer: string | undefined,
  whole: Json,
): Finding[] {
  if (schemaPointer === undefined) return [];
  const { value, original, more } = thinned(whole, contract.shapes);
  const findings: Finding[] = [];
  const accepts = (pointer: string, part: Json) => contract.accepts(pointer, part);
  eachApplied(exact.document, schemaPointer, value, accepts, ({ schema, pointer, value: part, path, via }) => {
    const drift = (expected: string, at: string) =>
      findings.push({
        verdict: "drift",
        path: formatPath(original(path)),
        expected,
        found: brief(part),
        pointer: contract.placeOf(at),
        ...(more(path) > 0 && { more: more(path) }),
      });
    // The closed reading says `unevaluatedProperties: false` wherever a schema speaks of members.
    if (schema === false && via === "unevaluatedProperties") drift("nothing", pointer.replace(/\/[^/]*$/, ""));
    if (typeof schema !== "object" || schema === null || Array.isArray(schema) || !Array.isArray(schema.enum)) return;
    if (!schema.enum.some((one) => isSame(one, part)))
      drift(schema.enum.map((one) => brief(one)).join(" or "), `${pointer}/enum`);
  });
  // Two schemas of one object may both lack a member.
  return firstOfEach([...new Map(findings.map((one) => [`${one.path} ${one.expected}`, one])).values()]);
}

/** New members of one object, and the same in items of a list, that are listed; the others are counted on the last. */
const most = { members: 20, items: 3 };

function firstOfEach(findings: Finding[]): Finding[] {
  const listed = new Map<string, Finding[]>();
  return findings.filter((one) => {
    const place = one.path.replace(/\[\d+\]/g, "[*]");
    for (const [key, number] of [
      [place, most.items],
      [place.replace(/(\.[\w-]+|\["(?:[^"\\]|\\.)*"\])$/, ""), most.members],
    ] as const) {
      const known = listed.get(key) ?? [];
      const last = known.at(-1);
      if (known.length >= number && last) {
        last.more = (last.more ?? 0) + 1 + (one.more ?? 0);
        return false;
      }
      listed.set(key, [...known, one]);
    }
    return true;
  });
}

const isSame = (one: Json, other: Json) => one === other || JSON.stringify(one) === JSON.stringify(other);
