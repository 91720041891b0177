import {
  eachSchema,
  escapePointer,
  type Json,
  type JsonObject,
  refOf,
  remembered,
  resolvePointer,
  type Spec,
  subschemas,
  type Tag,
  tagsOf,
  typeOf,
} from "@badge-contract/spec";
import type { Finding } from "./findings.ts";
import { firstFew } from "./first-few.ts";
import { brief, formatPath, type Path, pointerToPath } from "./json.ts";
import { strangeTag } from "./tags.ts";
import { thinned } from "./thin.ts";
import type { Violation, Witness } from "./witness.ts";

const isUnion = ({ keyword }: Violation) => keyword === "oneOf" || keyword === "anyOf";
const list = (words: string[]) => [...new Set(words)].join(" or ");

/** Reduces the violations of a value to what its author has to change. */
export function explain(witness: Witness, schemaPointer: string | undefined, value: Json): Finding[] {
  if (schemaPointer === undefined) return [];
  const thin = thinned(value, witness.shapes);
  const findings = leaves(witness, schemaPointer, thin.value, "").map((leaf): Finding => {
    const path = pointerToPath(leaf.at, thin.value);
    const more = (leaf.more ?? 0) + thin.more(path);
    return { ...findingOf(witness, leaf, thin.original(path)), ...(more > 0 && { more }) };
  });
  // The thinned value hid the problem, or the problem is the length of a list.
  if (findings.length === 0 && thin.isThinner) {
    const [first] = witness.violations(schemaPointer, value);
    if (first) findings.push(findingOf(witness, leafOf(first), pointerToPath(first.at, value)));
  }
  const first = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.path} ${finding.expected}`;
    if (!first.has(key)) first.set(key, finding);
  }
  // Report a missing member before the unexpected one that replaced it.
  return [...first.values()].toSorted(
    (one, other) => Number(one.expected === "nothing") - Number(other.expected === "nothing"),
  );
}

const findingOf = (witness: Witness, leaf: Leaf, path: Path): Finding => ({
  verdict: "breach",
  path: formatPath(path),
  expected: leaf.expected,
  found: leaf.found,
  pointer: witness.placeOf(leaf.pointer),
});

interface Leaf {
  at: string;
  keyword: string;
  expected: string;
  found: string;
  pointer: string;
  more?: number;
}

function leaves(witness: Witness, schemaPointer: string, value: Json, at: string): Leaf[] {
  const all = witness
    .violations(schemaPointer, value)
    .map((violation) => ({ ...violation, at: `${at}${violation.at}` }))
    // This violation only says that a branch failed; its causes are violations of their own.
    .filter(({ keyword }) => keyword !== "if");
  const unions = new Map<string, Violation[]>();
  for (const one of all.filter(isUnion)) unions.set(one.at, [...(unions.get(one.at) ?? []), one]);
  const inside = (one: Violation) =>
    prefixes(one.at).some((prefix) =>
      unions
        .get(prefix)
        ?.some(
          (union) =>
            union !== one && reaches(witness.spec)(union.schemaPointer).some((pointer) => within(one, pointer)),
        ),
    );
  const outer = all.filter((one) => !inside(one)).map((one) => ({ one, more: 0 }));
  return firstFew(outer, kindsOf, (last) => void last.more++).flatMap(({ one, more }) => {
    const found = isUnion(one) ? unionLeaves(witness, one) : [leafOf(one)];
    return more === 0 ? found : found.map((leaf) => ({ ...leaf, more }));
  });
}

const prefixes = (at: string) => [...at.matchAll(/\//g)].map(({ index }) => at.slice(0, index)).concat(at);

/** The most violations of one kind to explain. The rest are counted on the last one. */
const mostAlike = 3;

/** A kind is one keyword of one schema, in any list item. */
const kindsOf = ({ one: { at, pointer, params } }: { one: Violation }) =>
  [[`${at.replace(/\/\d+(?=\/|$)/g, "/*")} ${pointer} ${params.missingProperty ?? ""}`, mostAlike]] as const;

const within = ({ schemaPointer }: Violation, prefix: string) =>
  schemaPointer === prefix || schemaPointer.startsWith(`${prefix}/`);

/** Pointers to the branches of a union and to all named schemas behind them. */
const reaches = remembered(({ root }: Spec) =>
  remembered((unionPointer: string): string[] => {
    const found = new Set([`${unionPointer}/oneOf`, `${unionPointer}/anyOf`]);
    const branches = subschemas(resolvePointer(root, unionPointer), unionPointer)
      .filter(({ keyword }) => keyword === "oneOf" || keyword === "anyOf")
      .map(({ pointer }) => pointer);
    eachSchema(root, branches, (schema) => {
      const target = refOf(schema);
      if (target !== undefined) found.add(target);
    });
    return [...found];
  }),
);

/** Explains a union by the branch that the value's tag names, or else by the best match. */
function unionLeaves(witness: Witness, union: Violation): Leaf[] {
  const { spec } = witness;
  const branches = (resolvePointer(spec.root, union.schemaPointer) as JsonObject)[union.keyword] as Json[];
  const passing = union.params.passingSchemas;
  if (Array.isArray(passing)) {
    const found = `${passing.length} matching: ${brief(union.data)}`;
    return [{ ...leafOf(union), expected: "exactly one matching branch", found }];
  }
  const candidate = (index: number) => leaves(witness, `${union.pointer}/${index}`, union.data, union.at);

  const tag = tagsOf(spec.root, branches);
  const object = union.data as JsonObject;
  if (tag && typeOf(union.data) === "object" && tag.properties.every((name) => Object.hasOwn(object, name))) {
    const named = tag.branches.flatMap((branch, index) =>
      Object.entries(branch).every(([name, value]) => object[name] === value) ? [index] : [],
    );
    if (named.length === 1) return candidate(named[0] ?? 0);
    return unknownTag(union, tag);
  }
  const candidates = branches.map((_, index) => candidate(index));
  if (candidates.every((one) => one.length === 1 && one[0]?.at === union.at && one[0].keyword === "type"))
    return [{ ...leafOf(union), expected: list(candidates.map((one) => one[0]?.expected ?? "")) }];
  return candidates.reduce((best, one) => (weight(one, union.at) < weight(best, union.at) ? one : best));
}

/** Ranks a branch: another type is the worst match, other members are a poor one, wrong member values are the best. */
const weight = (candidate: Leaf[], at: string) =>
  candidate.reduce((sum, leaf) => {
    if (leaf.keyword === "type" && leaf.at === at) return sum + 10;
    // An unexpected member counts more against a branch than a missing one.
    return sum + (leaf.keyword === "false" ? 2.5 : leaf.keyword === "required" ? 2 : 1);
  }, 0);

function unknownTag(union: Violation, tag: Tag): Leaf[] {
  const object = union.data as JsonObject;
  const [first = ""] = tag.properties;
  const { name, listed } = strangeTag(tag, object) ?? { name: first, listed: tag.branches.map((one) => one[first]) };
  const expected = list(listed.map((word) => brief(word)));
  return [{ ...leafOf(union), at: `${union.at}/${name}`, expected, found: brief(object[name]) }];
}

/** Ajv's message, such as `must be >= 0` or `must NOT have duplicate items`, in words that follow "expected". */
const expectation = (message: string) =>
  message
    .replace(/^must be /, "")
    .replace(/^must NOT /, "not to ")
    .replace(/^must /, "to ");

function leafOf(violation: Violation): Leaf {
  const { at, keyword, params, message, data, pointer } = violation;
  const leaf = { at, keyword, pointer, expected: expectation(message), found: brief(data) };
  const inside = (member: unknown) => ({ ...leaf, at: `${at}/${escapePointer(String(member))}` });
  const extra = params.additionalProperty ?? params.unevaluatedProperty;
  switch (keyword) {
    case "required":
      return { ...inside(params.missingProperty), expected: "to be there", found: "nothing" };
    case "false":
      return { ...leaf, expected: "nothing" };
    case "additionalProperties":
    case "unevaluatedProperties":
      return { ...inside(extra), expected: "nothing", found: brief((data as JsonObject)[String(extra)]) };
    case "const":
      return { ...leaf, expected: brief(params.allowedValue as Json) };
    case "enum":
      return { ...leaf, expected: list((params.allowedValues as Json[]).map(brief)) };
    case "type":
      return { ...leaf, expected: list([params.type].flat().map(String)), found: found(data) };
    case "minItems":
      return { ...leaf, expected: `at least ${params.limit} items` };
    case "uniqueItems":
      return { ...leaf, expected: `no item twice (items ${params.j} and ${params.i} are equal)` };
    default:
      return leaf;
  }
}

const found = (data: Json) => (data === null ? "null" : `${typeOf(data)} ${brief(data)}`);
