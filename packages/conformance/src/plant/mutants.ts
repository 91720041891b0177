import {
  deref,
  escapePointer,
  isJson,
  type Json,
  type JsonObject,
  resolvePointer,
  type Scenario,
  tagsOf,
} from "@badge-contract/spec";
import { formatPath, type Path, replaceAt, samples } from "../judge/json.ts";
import type { Witness } from "../judge/witness.ts";

/** A wrong answer, derived from one keyword of the schema that it breaks. */
export interface Mutant {
  /** Stable: the scenario, the keyword, the place and what was done there. */
  id: string;
  keyword: string;
  /** The applicator through which the keyword applies: `anyOf`, `then`, `items`, …; empty for none. */
  via: string;
  path: Path;
  /** What was done at the place, in words. */
  what: string;
  /** What stands at the place instead; undefined where it was removed. */
  replacement: Json | undefined;
  /** JSON pointer of the schema object with the keyword. */
  pointer: string;
  body: Json;
}

type Mutation = Omit<Mutant, "id">;

/** Every wrong answer that the scenario's response schema gives rise to, in the order of the schema. */
export function mutantsOf(contract: Witness, scenario: Scenario): Mutant[] {
  const { schemaPointer, value } = scenario.response;
  // Any text is a string: a body that is not JSON breaks nothing by its value.
  if (schemaPointer === undefined || !isJson(scenario.response.mediaType)) return [];
  const changes: Mutation[] = [];
  derive({ contract, whole: value, changes, via: "" }, schemaPointer, value, [], new Set());
  const seen = new Set<string>();
  return changes.flatMap((change) => {
    const mutation = `${formatPath(change.path)} ${change.what}`;
    if (seen.has(mutation)) return [];
    seen.add(mutation);
    return { id: `${scenario.id} ${change.keyword} ${mutation}`, ...change };
  });
}

interface Context {
  contract: Witness;
  whole: Json;
  changes: Mutation[];
  via: string;
}

/** `alsoFine` holds the types that another branch of an enclosing union accepts at the same place. */
function derive(context: Context, pointer: string, value: Json, path: Path, alsoFine: Set<string>): void {
  const { contract, whole, changes, via } = context;
  const schema = resolvePointer(contract.spec.root, pointer);
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return;
  const plant = (keyword: string, what: string, replacement: Json | undefined, at: Path = path) =>
    changes.push({ keyword, via, pointer, path: at, what, replacement, body: replaceAt(whole, at, replacement) });

  if (typeof schema.$ref === "string") derive(context, schema.$ref.slice(1), value, path, alsoFine);
  if (schema.type !== undefined) wrongTypes(schema, value, alsoFine, plant);
  if (schema.const !== undefined) wrongWords([schema.const], value, "const", plant);
  if (Array.isArray(schema.enum)) wrongWords(schema.enum, value, "enum", plant);
  if (typeof schema.minimum === "number" && typeof value === "number")
    plant("minimum", "below the minimum", schema.minimum - 1);
  if (typeof schema.maximum === "number" && typeof value === "number")
    plant("maximum", "above the maximum", schema.maximum + 1);
  if (typeof schema.minLength === "number" && schema.minLength > 0 && typeof value === "string")
    plant("minLength", "too short", value.slice(0, schema.minLength - 1));
  if (typeof schema.maxLength === "number" && typeof value === "string")
    plant("maxLength", "too long", value.padEnd(schema.maxLength + 1, "x"));
  if (
    typeof schema.pattern === "string" &&
    typeof value === "string" &&
    !new RegExp(schema.pattern, "u").test("\u0000")
  )
    plant("pattern", "against the pattern", "\u0000");

  // What an array may hold is tried on one that holds nothing, or is null, as well.
  if (schema.items !== undefined && (!Array.isArray(value) || value.length === 0))
    for (const [type, sample] of refusedSamples(contract, `${pointer}/items`))
      plant("items", `holds ${type}`, [sample]);
  if (Array.isArray(value)) deriveItems(context, schema, pointer, value, path, plant);
  else if (typeof value === "object" && value !== null) deriveMembers(context, schema, pointer, value, path, plant);

  if (Array.isArray(schema.allOf))
    for (const index of schema.allOf.keys())
      derive({ ...context, via: "allOf" }, `${pointer}/allOf/${index}`, value, path, alsoFine);
  for (const keyword of ["oneOf", "anyOf"] as const) {
    const branches = schema[keyword];
    if (Array.isArray(branches)) deriveUnion(context, keyword, branches, pointer, value, path, alsoFine, plant);
  }
  if (schema.if !== undefined) {
    const branch = contract.accepts(`${pointer}/if`, value) ? "then" : "else";
    if (schema[branch] !== undefined)
      derive({ ...context, via: branch }, `${pointer}/${branch}`, value, path, alsoFine);
  }
}

type Plant = (keyword: string, what: string, replacement: Json | undefined, at?: Path) => void;

function wrongTypes(schema: JsonObject, value: Json, alsoFine: Set<string>, plant: Plant): void {
  const types = [schema.type].flat().map(String);
  const fine = new Set([...types, ...alsoFine]);
  for (const [type, sample] of Object.entries(samples)) {
    // What a number's fraction breaks is planted below.
    if (fine.has(type) || (type === "integer" && fine.has("number")) || (type === "number" && fine.has("integer")))
      continue;
    plant("type", `is ${type}`, sample);
  }
  if (fine.has("integer") && !fine.has("number") && typeof value === "number")
    plant("type", "is fractional", value + 0.5);
  if ((fine.has("number") || fine.has("integer")) && !fine.has("string"))
    plant("type", "is a number in a string", String(value ?? 0));
}

function wrongWords(words: Json[], value: Json, keyword: string, plant: Plant): void {
  if (typeof value !== "string") {
    if (typeof value === "boolean") plant(keyword, "is the opposite", !value);
    return;
  }
  plant(keyword, "is an unknown value", "PLANTED");
  for (const miscased of new Set([value.toLowerCase(), value.toUpperCase()]))
    if (!words.includes(miscased)) plant(keyword, "is mis-cased", miscased);
}

function deriveItems(
  context: Context,
  schema: JsonObject,
  pointer: string,
  value: Json[],
  path: Path,
  plant: Plant,
): void {
  if (schema.uniqueItems === true && value[0] !== undefined)
    plant("uniqueItems", "has an item twice", [...value, value[0]]);
  if (typeof schema.minItems === "number" && schema.minItems > 0)
    plant("minItems", "has too few items", value.slice(0, schema.minItems - 1));
  if (typeof schema.maxItems === "number" && value[0] !== undefined)
    plant(
      "maxItems",
      "has too many items",
      Array.from({ length: schema.maxItems + 1 }, () => value[0] ?? null),
    );
  if (schema.items !== undefined)
    for (const [index, item] of value.entries())
      derive({ ...context, via: "items" }, `${pointer}/items`, item, [...path, index], new Set());
}

function deriveMembers(
  context: Context,
  schema: JsonObject,
  pointer: string,
  value: JsonObject,
  path: Path,
  plant: Plant,
): void {
  for (const name of (schema.required as string[] | undefined) ?? [])
    if (name in value) plant("required", "is missing", undefined, [...path, name]);
  const properties = (schema.properties as JsonObject | undefined) ?? {};
  for (const [name, property] of Object.entries(properties)) {
    if (property === false) plant("false", "is there", {}, [...path, name]);
    const member = value[name];
    const at = `${pointer}/properties/${escapePointer(name)}`;
    if (member !== undefined) derive({ ...context, via: "" }, at, member, [...path, name], new Set());
    else if (property !== false)
      for (const [type, sample] of refusedSamples(context.contract, at))
        context.changes.push({
          keyword: "type",
          via: context.via,
          pointer: at,
          path: [...path, name],
          what: `is there, and ${type}`,
          replacement: sample,
          body: replaceAt(context.whole, [...path, name], sample),
        });
  }
  if (typeof schema.additionalProperties !== "object") return;
  const extras = Object.keys(value).filter((name) => !(name in properties));
  for (const name of extras)
    derive(
      { ...context, via: "additionalProperties" },
      `${pointer}/additionalProperties`,
      value[name] ?? null,
      [...path, name],
      new Set(),
    );
  if (extras.length === 0) {
    const planted = {
      ...context,
      via: "additionalProperties",
      whole: replaceAt(context.whole, [...path, "planted"], "planted"),
    };
    derive(planted, `${pointer}/additionalProperties`, "planted", [...path, "planted"], new Set());
  }
}

const refusedSamples = (contract: Witness, pointer: string) =>
  Object.entries(samples).filter(([, sample]) => !contract.accepts(pointer, sample));

function deriveUnion(
  context: Context,
  keyword: "oneOf" | "anyOf",
  branches: Json[],
  pointer: string,
  value: Json,
  path: Path,
  alsoFine: Set<string>,
  plant: Plant,
): void {
  const { contract } = context;
  const accepts = (index: number, candidate: Json) => contract.accepts(`${pointer}/${keyword}/${index}`, candidate);
  const types = Object.entries(samples).flatMap(([type, sample]) =>
    branches.some((_, index) => accepts(index, sample)) ? [type] : [],
  );
  for (const index of branches.keys())
    if (accepts(index, value))
      derive(
        { ...context, via: keyword },
        `${pointer}/${keyword}/${index}`,
        value,
        path,
        new Set([...alsoFine, ...types]),
      );

  const tag = tagsOf(contract.spec.root, branches);
  if (!tag || typeof value !== "object" || value === null || Array.isArray(value)) return;
  for (const other of tag.branches) {
    const names = Object.keys(other);
    if (names.every((name) => value[name] === other[name])) continue;
    plant(keyword, `is tagged ${names.map((name) => other[name]).join(" ")}`, { ...value, ...other });
  }
  // The members of another branch, beside this one's tag.
  const members = branches.map((branch) => propertiesOf(contract, branch));
  const own = branches.flatMap((_, index) => (accepts(index, value) ? (members[index] ?? []) : []));
  for (const [index, other] of tag.branches.entries()) {
    const foreign = (members[index] ?? []).filter((name) => !(name in value) && !own.includes(name));
    if (foreign.length > 0)
      plant(keyword, `is mixed with ${Object.values(other).join(" ")}`, {
        ...value,
        ...Object.fromEntries(foreign.map((name) => [name, "planted"])),
      });
  }
}

const propertiesOf = ({ spec }: Witness, branch: Json) =>
  Object.keys(((deref(spec.root, branch).value as JsonObject).properties as JsonObject | undefined) ?? {});
