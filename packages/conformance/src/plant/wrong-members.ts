import { type Applied, escapePointer, isObject, type Json, type JsonObject, subschemas } from "@badge-contract/spec";
import type { Witness } from "../judge/witness.ts";
import type { Plant } from "./mutant.ts";
import { refusedSamples } from "./wrong-values.ts";

export function wrongMembers(
  contract: Witness,
  applied: Applied,
  schema: JsonObject,
  value: JsonObject,
  plant: Plant,
): void {
  const { pointer, path } = applied;
  const inside = subschemas(schema, pointer);
  const has = (name: string) => Object.hasOwn(value, name);
  for (const name of (schema.required as string[] | undefined) ?? [])
    if (has(name)) plant("required", "is missing", undefined, { path: [...path, name] });
  for (const { keyword, key: name = "", schema: property, pointer: at } of inside) {
    if (keyword !== "properties") continue;
    if (property === false) plant("false", "is there", {}, { path: [...path, name] });
    else if (!has(name))
      for (const [type, sample] of refusedSamples(contract, at))
        plant("type", `is there, and ${type}`, sample, { path: [...path, name], pointer: at });
  }
  const others = Object.entries((schema.dependentRequired as Record<string, string[]> | undefined) ?? {});
  for (const [name, needed] of others)
    for (const other of has(name) ? needed : [])
      plant("dependentRequired", `is missing beside ${name}`, undefined, { path: [...path, other] });
  otherMembers(contract, applied, schema, value, plant);

  const names = Object.keys(value);
  const required = (schema.required as string[] | undefined) ?? [];
  const { minProperties, maxProperties } = schema;
  if (typeof minProperties === "number" && minProperties > 0) {
    const kept = [...names].sort((a, b) => Number(required.includes(b)) - Number(required.includes(a)));
    const few = kept.slice(0, minProperties - 1).map((name) => [name, value[name] as Json]);
    plant("minProperties", "has too few members", Object.fromEntries(few));
  }
  if (typeof maxProperties === "number") {
    const more = Array.from({ length: Math.max(1, maxProperties + 1 - names.length) }, (_, index) => [
      `planted${index}`,
      Object.values(value)[0] ?? "planted",
    ]);
    plant("maxProperties", "has too many members", { ...value, ...(Object.fromEntries(more) as JsonObject) });
  }
}

/** Wrong values for the keywords for members without names in the schema. */
function otherMembers(contract: Witness, applied: Applied, schema: JsonObject, value: JsonObject, plant: Plant): void {
  const { pointer, path } = applied;
  const properties = (schema.properties as JsonObject | undefined) ?? {};
  const patterns = Object.keys((schema.patternProperties as JsonObject | undefined) ?? {});
  const isOther = (name: string) =>
    !Object.hasOwn(properties, name) && !patterns.some((pattern) => new RegExp(pattern, "u").test(name));
  const wrong = (keyword: string, at: string, name: string, word: string) => {
    for (const [type, sample] of refusedSamples(contract, at))
      plant(word, `is ${type}`, sample, { path: [...path, name], pointer: at, via: keyword });
  };
  for (const keyword of ["additionalProperties", "unevaluatedProperties"]) {
    if (schema[keyword] === false)
      plant(keyword, "is there, where no more is allowed", "planted", { path: [...path, "planted"] });
    else if (isObject(schema[keyword]) && isOther("planted") && !Object.keys(value).some(isOther))
      wrong(keyword, `${pointer}/${keyword}`, "planted", "type");
  }
  for (const pattern of patterns) {
    const like = Object.keys(value).some((name) => new RegExp(pattern, "u").test(name));
    const name = like ? undefined : nameLike(pattern);
    if (name !== undefined && !Object.hasOwn(properties, name))
      wrong("patternProperties", `${pointer}/patternProperties/${escapePointer(pattern)}`, name, "patternProperties");
  }
  if (schema.propertyNames === undefined) return;
  const wrongName = ["planted", "PLANTED", "0", "", "\u0000", "x".repeat(300)].find(
    (name) => !contract.accepts(`${pointer}/propertyNames`, name),
  );
  if (wrongName !== undefined)
    plant("propertyNames", "has a name that is not allowed", Object.values(value)[0] ?? "planted", {
      path: [...path, wrongName],
    });
}

/** A short name that the pattern matches, out of typical names. */
const nameLike = (pattern: string) => {
  const matches = new RegExp(pattern, "u");
  const words = ["x", "xx", "X", "XX", "0", "00", "x-planted", "x_planted", "planted", "en", "en-GB", "S_0", "I_0"];
  return [...words, "2026-01-01", pattern.replace(/[\^$\\]|\.[*+]?/g, "")].find((name) => matches.test(name));
};
