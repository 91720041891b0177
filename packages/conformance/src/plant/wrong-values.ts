import { type Applied, type Json, type JsonObject, subschemas } from "@badge-contract/spec";
import { samples } from "../judge/json.ts";
import type { Witness } from "../judge/witness.ts";
import type { Plant } from "./mutant.ts";

export const refusedSamples = (contract: Witness, pointer: string) =>
  Object.entries(samples).filter(([, sample]) => !contract.accepts(pointer, sample));

/** `alsoFine` holds the types that another branch of an enclosing union accepts at the same place. */
export function wrongTypes(schema: JsonObject, value: Json, alsoFine: Set<string>, plant: Plant): void {
  const types = [schema.type].flat().map(String);
  const fine = new Set([...types, ...alsoFine]);
  for (const [type, sample] of Object.entries(samples)) {
    // Fractions are planted below.
    if (fine.has(type) || (type === "integer" && fine.has("number")) || (type === "number" && fine.has("integer")))
      continue;
    plant("type", `is ${type}`, sample);
  }
  if (fine.has("integer") && !fine.has("number") && typeof value === "number")
    plant("type", "is fractional", Number.isInteger(value + 0.5) ? 0.5 : value + 0.5);
  if ((fine.has("number") || fine.has("integer")) && !fine.has("string"))
    plant("type", "is a number in a string", String(value ?? 0));
}

export function wrongValues(schema: JsonObject, value: Json, plant: Plant): void {
  if (schema.const !== undefined) wrongWords([schema.const], value, "const", plant);
  if (Array.isArray(schema.enum)) wrongWords(schema.enum, value, "enum", plant);
  const limit = (keyword: string) => (typeof schema[keyword] === "number" ? schema[keyword] : undefined);
  const breaks = (keyword: string, what: string, wrong: (limit: number) => Json) => {
    const bound = limit(keyword);
    if (bound !== undefined) plant(keyword, what, wrong(bound));
  };
  if (typeof value === "number") {
    // Beyond 2^53, the next double is more than one away.
    const step = (bound: number) => Math.max(1, Math.abs(bound) * 2 * Number.EPSILON);
    breaks("minimum", "below the minimum", (bound) => bound - step(bound));
    breaks("maximum", "above the maximum", (bound) => bound + step(bound));
    breaks("exclusiveMinimum", "at the exclusive minimum", (bound) => bound);
    breaks("exclusiveMaximum", "at the exclusive maximum", (bound) => bound);
    // Half of a whole step would be a fraction, which breaks the type, so add one. Steps of one are left to the type.
    if (limit("multipleOf") !== 1)
      breaks("multipleOf", "between two multiples", (step) => value + (Number.isInteger(step) ? 1 : step / 2));
  }
  if (typeof value !== "string") return;
  if (schema.minLength !== 0) breaks("minLength", "too short", (bound) => [...value].slice(0, bound - 1).join(""));
  breaks("maxLength", "too long", (bound) => value + "x".repeat(Math.max(1, bound + 1 - [...value].length)));
  const against = ["\u0000", "", "planted"].find(
    (text) => typeof schema.pattern === "string" && !new RegExp(schema.pattern, "u").test(text),
  );
  if (against !== undefined) plant("pattern", "against the pattern", against);
}

function wrongWords(words: Json[], value: Json, keyword: string, plant: Plant): void {
  if (typeof value === "boolean" && !words.includes(!value)) plant(keyword, "is the opposite", !value);
  const numbers = words.filter((word) => typeof word === "number");
  if (typeof value === "number") plant(keyword, "is an unknown value", Math.max(0, ...numbers) + 1);
  if (typeof value === "object") plant(keyword, "is an unknown value", "PLANTED");
  if (typeof value !== "string") return;
  plant(keyword, "is an unknown value", "PLANTED");
  for (const miscased of new Set([value.toLowerCase(), value.toUpperCase()]))
    if (!words.includes(miscased)) plant(keyword, "is mis-cased", miscased);
}

export function wrongItems(contract: Witness, applied: Applied, schema: JsonObject, plant: Plant): void {
  const { value, pointer, path } = applied;
  const inside = subschemas(schema, pointer);
  const items = inside.find(({ keyword }) => keyword === "items");
  const first = inside.filter(({ keyword }) => keyword === "prefixItems");
  // Item schemas are also tested on an empty array and on null.
  if (items && first.length === 0 && (!Array.isArray(value) || value.length === 0))
    for (const [type, sample] of refusedSamples(contract, items.pointer)) plant("items", `holds ${type}`, [sample]);
  if (!Array.isArray(value)) return;
  const [item] = value;
  const { minItems, maxItems } = schema;
  if (schema.uniqueItems === true && item !== undefined) plant("uniqueItems", "has an item twice", [...value, item]);
  if (typeof minItems === "number" && minItems > 0)
    plant("minItems", "has too few items", value.slice(0, minItems - 1));
  if (typeof maxItems === "number") {
    const another = value.at(-1) ?? Object.values(samples).find((one) => contract.accepts(items?.pointer, one)) ?? null;
    const more = Array.from({ length: Math.max(1, maxItems + 1 - value.length) }, () => another);
    plant("maxItems", "has too many items", [...value.slice(0, maxItems), ...more]);
  }
  const next = first[value.length];
  if (next)
    for (const [type, sample] of refusedSamples(contract, next.pointer).slice(0, 2))
      plant("prefixItems", `holds ${type} at ${value.length}`, [...value, sample]);
  const contains = inside.find(({ keyword }) => keyword === "contains");
  if (contains !== undefined) {
    const fits = value.filter((one) => contract.accepts(contains.pointer, one));
    const others = value.filter((one) => !fits.includes(one));
    if (schema.minContains !== 0) plant("contains", "has nothing of what it must contain", others);
    const { minContains, maxContains } = schema;
    if (typeof minContains === "number" && minContains > 0)
      plant("minContains", "has too little of what it must contain", [...others, ...fits.slice(0, minContains - 1)]);
    const [one] = fits;
    if (typeof maxContains === "number" && one !== undefined)
      plant("maxContains", "has too much of what it may contain", [...value, ...Array(maxContains).fill(one)]);
  }
  // A closed array, such as a tuple, takes no more.
  for (const keyword of ["items", "unevaluatedItems"])
    if (schema[keyword] === false && value.length >= first.length)
      plant(keyword, "has one item more", [...value, "planted"], { path, pointer });
}
