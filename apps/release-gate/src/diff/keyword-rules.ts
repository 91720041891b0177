// The JSON Schema keywords that oasdiff does not compare, by what they do to the set of accepted values.
import type { Json } from "@badge-contract/spec";
import type { Change } from "./changes.ts";
import type { Place } from "./places.ts";
import type { Ruling, Verdict } from "./ruling.ts";

type Effect = "tighter" | "looser" | "other";

/** Assertions: with one more of them fewer values pass. */
const assertions = new Set([
  "format",
  "pattern",
  "multipleOf",
  "minLength",
  "minimum",
  "exclusiveMinimum",
  "minItems",
  "minProperties",
  "minContains",
  "maxLength",
  "maximum",
  "exclusiveMaximum",
  "maxItems",
  "maxProperties",
  "maxContains",
  "items",
  "prefixItems",
  "contains",
  "not",
  "if",
  "then",
  "else",
  "allOf",
  "anyOf",
  "oneOf",
  "const",
  "enum",
  "type",
  "required",
  "propertyNames",
  "patternProperties",
  "dependentRequired",
  "dependentSchemas",
]);
const inverted = new Set(["additionalProperties", "unevaluatedProperties", "unevaluatedItems"]);

/** What a change does to the set of values that a schema accepts; undefined for a keyword that is not known. */
function effectOf({ kind, keyword, item, before, after }: Change): Effect | undefined {
  if (keyword === "type" && kind === "changed") return typesEffect(before, after);
  if (item) {
    if (!["required", "enum", "allOf", "anyOf", "oneOf"].includes(keyword)) return undefined;
    const demands = keyword === "required" || keyword === "allOf";
    return demands === (kind === "added") ? "tighter" : "looser";
  }
  if (keyword === "uniqueItems") return after === true ? "tighter" : "looser";
  if (inverted.has(keyword)) {
    const [closed, wasClosed] = [after === false, before === false];
    if (closed !== wasClosed) return closed ? "tighter" : "looser";
    if (before === undefined || before === true) return "tighter";
    return after === undefined || after === true ? "looser" : "other";
  }
  if (!assertions.has(keyword)) return undefined;
  if (kind === "added") return "tighter";
  if (kind === "removed") return "looser";
  if (typeof before === "number" && typeof after === "number" && keyword !== "multipleOf" && keyword !== "const")
    return /^(min|exclusiveMin)/.test(keyword) === after > before ? "tighter" : "looser";
  return "other";
}

/** A number that may have a fraction is more than an integer; null is one more type. */
function typesEffect(before: Json | undefined, after: Json | undefined): Effect {
  const set = (types: Json | undefined) =>
    new Set([types].flat().flatMap((type) => (type === "number" ? ["number", "integer"] : [type])));
  if (set(after).isSubsetOf(set(before))) return "tighter";
  return set(before).isSubsetOf(set(after)) ? "looser" : "other";
}

const verdicts: Record<Effect, Record<"request" | "response", [consumer: Verdict, provider: Verdict]>> = {
  tighter: { request: ["breaking", "additive"], response: ["additive", "breaking"] },
  looser: { request: ["additive", "breaking"], response: ["breaking", "additive"] },
  other: { request: ["breaking", "breaking"], response: ["breaking", "breaking"] },
};

export function keywordRule(change: Change, place: Place): Ruling | undefined {
  const effect = effectOf(change);
  if (effect === undefined || !(place.request || place.response)) return undefined;
  const ways = (["request", "response"] as const).filter((way) => place[way]);
  const pairs = ways.map((way) => verdicts[effect][way]);
  const some = (index: 0 | 1) => (pairs.some((pair) => pair[index] === "breaking") ? "breaking" : "additive");
  const words = {
    tighter: "fewer values are accepted",
    looser: "more values are accepted",
    other: "other values are accepted",
  };
  return {
    consumer: some(0),
    provider: some(1),
    reason: `${words[effect]} (${change.keyword}, in the ${ways.join(" and the ")})`,
  };
}
