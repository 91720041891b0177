// The JSON Schema keywords by their effect on the set of accepted values.
import type { Json } from "@badge-contract/spec";
import type { Change } from "./changes.ts";
import type { PlaceInContract } from "./places.ts";
import { type Effect, effectRuling, type Ruling } from "./ruling.ts";

/** Assertions: adding one lets fewer values pass. */
const assertions = new Set(
  "format pattern multipleOf minLength minimum exclusiveMinimum minItems minProperties minContains maxLength maximum \
exclusiveMaximum maxItems maxProperties maxContains items prefixItems contains not if then else allOf anyOf oneOf const enum \
type required propertyNames patternProperties dependentRequired dependentSchemas".split(/\s+/),
);
const inverted = new Set(["additionalProperties", "unevaluatedProperties", "unevaluatedItems"]);

/** A change's effect on the set of values that a schema accepts. Undefined for an unknown keyword. */
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

/** `number` includes `integer`; null is a type of its own. */
function typesEffect(before: Json | undefined, after: Json | undefined): Effect {
  const set = (types: Json | undefined) =>
    new Set([types].flat().flatMap((type) => (type === "number" ? ["number", "integer"] : [type])));
  if (set(after).isSubsetOf(set(before))) return "tighter";
  return set(before).isSubsetOf(set(after)) ? "looser" : "other";
}

const says: Record<Effect, string> = {
  tighter: "fewer values are accepted",
  looser: "more values are accepted",
  other: "other values are accepted",
};

export function keywordRule(change: Change, place: PlaceInContract): Ruling | undefined {
  const effect = effectOf(change);
  if (effect === undefined || !(place.request || place.response)) return undefined;
  const ways = (["request", "response"] as const).filter((way) => place[way]);
  return effectRuling(effect, place, `${says[effect]} (${change.keyword}, in the ${ways.join(" and the ")})`);
}
