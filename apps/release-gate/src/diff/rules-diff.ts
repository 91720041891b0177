// Rules are data: a list of { id, rule, message, fieldPath?, severity? } beside a schema or a response.
import { isObject, type JsonObject } from "@badge-contract/spec";
import type { Change } from "./changes.ts";
import type { Place } from "./places.ts";
import { both, type Ruling } from "./ruling.ts";

type Effect = "tighter" | "looser" | "other" | "none";

export function ruleRuling({ before, after }: Change, { request, response }: Place): Ruling {
  const [old, now] = [before, after].map((each) => (isObject(each) ? each : undefined));
  const effect = effectOf(old, now);
  const said = String((now ?? old)?.message ?? "").replace(/\.$/, "");
  if (effect === "none") return both("cosmetic", `a rule in other words: ${said}`);
  const words = !old
    ? "a new rule"
    : !now
      ? "no longer promised"
      : {
          tighter: "tightened",
          looser: "loosened",
          other: "another expression, which may refuse what it accepted and accept what it refused",
        }[effect];
  const breaks = (way: "request" | "response") =>
    effect === "other" ? true : (effect === "tighter") === (way === "request");
  const verdict = (asks: boolean) => {
    const ways = [...(request ? [breaks("request") === asks] : []), ...(response ? [breaks("response") === asks] : [])];
    return effect === "other" || ways.includes(true) ? ("breaking" as const) : ("additive" as const);
  };
  const [consumer, provider] = [verdict(true), verdict(false)];
  return { consumer, provider, reason: `${words}: ${said}`, on: { openapi: consumer, mocks: provider } };
}

const isHint = (rule: JsonObject | undefined) => !rule || rule.severity === "warning";

/** What becomes of the set of values that pass; a hint refuses none. */
function effectOf(old: JsonObject | undefined, now: JsonObject | undefined): Effect {
  if (isHint(old) && isHint(now)) return "none";
  if (isHint(old)) return "tighter";
  if (isHint(now)) return "looser";
  return expressionEffect(String(old?.rule), String(now?.rule));
}

/** An expression that is edited may do anything, unless a condition was added to it or taken from it. */
function expressionEffect(old: string, now: string): Effect {
  if (old === now) return "none";
  const within = (some: string[], all: string[]) => some.every((each) => all.includes(each));
  for (const [operator, longer] of [
    ["||", "looser"],
    ["&&", "tighter"],
  ] as const) {
    const [mine, theirs] = [old, now].map((text) => operands(text, operator)) as [string[], string[]];
    if (operator === "&&" && [old, now].some((text) => operands(text, "||").length > 1)) continue;
    if (within(mine, theirs)) return within(theirs, mine) ? "none" : longer;
    if (within(theirs, mine)) return longer === "looser" ? "tighter" : "looser";
  }
  return "other";
}

/** What stands between the operators, outside brackets and quotes. */
function operands(text: string, operator: string): string[] {
  const found = [""];
  let depth = 0;
  let quote = "";
  for (let index = 0; index < text.length; index++) {
    const char = text[index] as string;
    if (quote) quote = char === quote && text[index - 1] !== "\\" ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if ("([{".includes(char)) depth++;
    else if (")]}".includes(char)) depth--;
    if (!quote && depth === 0 && text.startsWith(operator, index)) {
      found.push("");
      index += operator.length - 1;
    } else found[found.length - 1] += char;
  }
  return found.map((each) => unwrapped(each.trim()));
}

const unwrapped = (text: string): string => (/^\([^()]*\)$/.test(text) ? text.slice(1, -1).trim() : text);
