// Rules are data: a list of { id, rule, message, fieldPath?, severity? } beside a schema or a response.
import { isObject, type JsonObject } from "@badge-contract/spec";
import type { Change } from "./changes.ts";
import type { PlaceInContract } from "./places.ts";
import { impliesExpression } from "./rule-logic.ts";
import { both, type Effect, effectRuling, type Ruling } from "./ruling.ts";

const words: Record<Effect, string> = {
  tighter: "tightened",
  looser: "loosened",
  other: "a different expression, which may refuse or accept different values",
};

export function ruleRuling({ before, after }: Change, place: PlaceInContract): Ruling {
  const [old, now] = [before, after].map((each) => (isObject(each) ? each : undefined));
  const effect = effectOf(old, now);
  const said = String((now ?? old)?.message ?? "").replace(/\.$/, "");
  if (effect === undefined) return both("cosmetic", `a reworded rule: ${said}`);
  const what = !old ? "a new rule" : !now ? "no longer promised" : words[effect];
  const ruling = effectRuling(effect, place, `${what}: ${said}`);
  return { ...ruling, on: { openapi: ruling.consumer, mocks: ruling.provider } };
}

const isHint = (rule: JsonObject | undefined) => !rule || rule.severity === "warning";

/** The effect on the set of values that pass. Undefined if there is none: warnings refuse nothing. */
function effectOf(old: JsonObject | undefined, now: JsonObject | undefined): Effect | undefined {
  if (isHint(old) && isHint(now)) return undefined;
  if (isHint(old)) return "tighter";
  if (isHint(now)) return "looser";
  const [mine, theirs] = [String(old?.rule), String(now?.rule)];
  const [keeps, kept] = [impliesExpression(theirs, mine), impliesExpression(mine, theirs)];
  if (keeps && kept) return undefined;
  return keeps ? "tighter" : kept ? "looser" : "other";
}
