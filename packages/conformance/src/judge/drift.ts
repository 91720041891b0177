import { eachApplied, isObject, type Json, type JsonObject, remembered, tagsOf } from "@badge-contract/spec";
import type { Finding } from "./findings.ts";
import { firstFew } from "./first-few.ts";
import { brief, formatPath } from "./json.ts";
import { strangeTag } from "./tags.ts";
import { thinned } from "./thin.ts";
import type { Witness } from "./witness.ts";

/**
 * Finds what a conforming answer adds to the contract: members that no schema mentions, values that no `enum` lists, and
 * objects with an unknown tag. A listed value that is spelled otherwise is a breach, not an addition. The `contract`
 * witness must accept the value, so that each union has a matching branch.
 */
export function driftOf(
  { contract, exact }: Record<"contract" | "exact", Witness>,
  schemaPointer: string | undefined,
  whole: Json,
): Finding[] {
  if (schemaPointer === undefined) return [];
  const { value, original, more } = thinned(whole, contract.shapes);
  const findings: Finding[] = [];
  /** The members of objects that match no branch, so no schema mentions them. */
  const unknown = new Set<string>();
  const accepts = (pointer: string, part: Json) => contract.accepts(pointer, part);
  eachApplied(exact.document, schemaPointer, value, accepts, ({ schema, pointer, value: part, path, via }) => {
    const find = (verdict: Finding["verdict"], expected: string, at: string, word = part, steps = path) =>
      findings.push({
        verdict,
        path: formatPath(original(steps)),
        expected,
        found: brief(word),
        pointer: contract.placeOf(at),
        ...(more(path) > 0 && { more: more(path) }),
      });
    const unlisted = (listed: Json[], at: string, word = part, steps = path) => {
      const verdict = listed.some((one) => isSpelledAs(one, word)) ? "breach" : "drift";
      find(verdict, listed.map((one) => brief(one)).join(" or "), at, word, steps);
    };
    // The closed reading says `unevaluatedProperties: false` wherever a schema speaks of members.
    if (schema === false && via === "unevaluatedProperties") find("drift", "nothing", pointer.replace(/\/[^/]*$/, ""));
    if (!isObject(schema)) return;
    if (Array.isArray(schema.enum) && !schema.enum.some((one) => isSame(one, part)))
      unlisted(schema.enum, `${pointer}/enum`);
    const tag = Array.isArray(schema.oneOf) ? tagsIn(exact.document)(schema.oneOf) : undefined;
    const strange = tag && isObject(part) ? strangeTag(tag, part) : undefined;
    if (strange && isObject(part)) {
      unlisted(strange.listed, `${pointer}/oneOf`, part[strange.name] as Json, [...path, strange.name]);
      for (const member of Object.keys(part)) unknown.add(formatPath(original([...path, member])));
    }
  });
  // Two schemas that apply to one object may both report the same member.
  const told = findings.filter(({ path, expected }) => expected !== "nothing" || !unknown.has(path));
  const different = [...new Map(told.map((one) => [`${one.path} ${one.expected}`, one])).values()];
  return firstFew(different, kindsOf, countOn);
}

/** The most new members to list for one object, or for the items of one list. The rest are counted on the last one. */
const most = { members: 20, items: 3 };

const kindsOf = ({ path }: Finding) => {
  const place = path.replace(/\[\d+\]/g, "[*]");
  const owner = place.replace(/(\.[\w-]+|\["(?:[^"\\]|\\.)*"\])$/, "");
  return [[place, most.items] as const, [owner, most.members] as const];
};

const countOn = (last: Finding, { more = 0 }: Finding) => {
  last.more = (last.more ?? 0) + 1 + more;
};

const isSame = (one: Json, other: Json) => one === other || JSON.stringify(one) === JSON.stringify(other);

const tagsIn = remembered((root: JsonObject) => remembered((oneOf: Json[]) => tagsOf(root, oneOf)));

/** Whether the two words differ only in case, blanks and separators. */
function isSpelledAs(one: Json, other: Json): boolean {
  const bare = (word: string) => word.toLowerCase().replace(/[\s_-]+/g, "");
  return typeof one === "string" && typeof other === "string" && bare(one) === bare(other);
}
