import { operationsOf, parsedJson, type Scenario, type Spec } from "@badge-contract/spec";
import { askFor, prismViolations } from "../ask/http.ts";
import { prismOverlooks } from "../ask/prism-document.ts";
import { prismForwards, prismServes } from "../ask/prism-limits.ts";
import type { Judge } from "../judge/judge.ts";
import { brokenRules } from "../judge/rules.ts";
import { constraintsOf } from "./constraints.ts";
import type { JudgeName } from "./mutation-score.ts";
import { type Planted, ruleName } from "./planted.ts";
import type { RuleTrial } from "./rule-trials.ts";

/** A wrong answer sent on purpose, which must be caught. */
export interface Tripwire {
  id: string;
  scenario: Scenario;
  /** The provider's answer, in place of the scenario's. Undefined if the rule is faulty. */
  planted?: Planted;
  /** Who must catch it. */
  judges: JudgeName[];
  breaks: readonly string[];
  /** The rule that it breaks, if it breaks one. */
  rule?: string;
  pointer?: string;
  /** What is wrong with the rule, if that is known before anything is sent. */
  flaw?: string;
}

export interface TripwireResult {
  /** Without the answer, as those to a large document fill the memory. */
  tripwire: Omit<Tripwire, "planted">;
  /** The judges that had to catch it but did not; if it could not be planted, why. */
  missedBy: string[];
}

/** The header that asks the provider for a planted answer. */
export const plantHeader = "x-contract-plant";

/** One for each keyword of a response's schema, for each way in which an operation's answer is wrong as a whole, and for each rule. */
export function tripwiresOf(judge: Judge, scenarios: Scenario[], planted: Planted[], trials: RuleTrial[]): Tripwire[] {
  const found = new Map<string, Tripwire>();
  for (const one of planted) {
    const { id, scenario, rule, isMutant } = one;
    const { status, mediaType } = scenario.response;
    for (const breaks of one.breaks) {
      const place = isMutant ? [scenario.operation.id, status, mediaType] : [scenario.operation.id];
      const key = rule?.pointer ?? [...place, ...breaks].join(" ");
      const known = found.get(key)?.judges ?? [];
      if (known.length > 1) continue;
      const judges = judgesOf(one, judge);
      if (judges.every((name) => known.includes(name))) continue;
      const ofRule = rule && { breaks: [], rule: rule.id, pointer: rule.pointer };
      found.set(key, { id, scenario, planted: one, breaks, judges, ...ofRule });
    }
  }
  // A faulty rule gets one that is never caught.
  const faulty = trials.flatMap(({ rule, scenario = scenarios[0], flaw }): Tripwire[] => {
    if (scenario === undefined || flaw === undefined) return [];
    const id = `${scenario.id} rule ${ruleName(rule)}`;
    return [{ id, scenario, judges: ["rules"], breaks: [], rule: rule.id, pointer: rule.pointer, flaw }];
  });
  return [...found.values(), ...faulty];
}

function judgesOf({ kind, scenario, rule, isMutant, reply }: Planted, judge: Judge): JudgeName[] {
  const { schemaPointer } = scenario.response;
  if (rule) return ["rules"];
  if (kind === "status") return ["status"];
  if (kind === "body") return [prismServes(scenario) ? "Prism" : "Ajv"];
  const overlooks = (isMutant || kind === "envelope") && prismOverlooks(judge.written.spec, schemaPointer);
  if (!isMutant) return [overlooks ? "Ajv" : "Prism"];
  // Prism can't refuse what only the closed reading refuses, so prefer an answer that is wrong in every reading.
  return overlooks || judge.written.accepts(schemaPointer, reply.body ?? null) ? ["Ajv"] : ["Prism", "Ajv"];
}

/** The kinds of constraint that the document uses but no tripwire breaks. What can't be judged is reported by itself. */
export function untried(
  spec: Spec,
  scenarios: Scenario[],
  tripwires: TripwireResult["tripwire"][],
): { keyword: string; pointer: string }[] {
  const tried = new Set(tripwires.flatMap(({ breaks }) => breaks));
  const idsOf = (all: Scenario[]) => new Set(all.map(({ operation }) => operation.id));
  const shown = idsOf(scenarios);
  const judged = idsOf(tripwires.map(({ scenario }) => scenario));
  const operations = operationsOf(spec).filter(({ id }) => judged.has(id) || !shown.has(id));
  return [...constraintsOf(spec, operations)].flatMap(([keyword, pointer]) =>
    tried.has(keyword) ? [] : { keyword, pointer },
  );
}

/** Sends the scenario's request through the proxy to a provider that returns the planted answer. */
export async function tryTripwire(
  tripwire: Tripwire,
  index: number,
  judge: Judge,
  { proxy, provider, hasPrism }: { proxy: string; provider: string; hasPrism: boolean },
): Promise<TripwireResult> {
  const { planted, ...tried } = tripwire;
  const { scenario, judges, pointer, flaw = "" } = tried;
  if (planted === undefined) return { tripwire: tried, missedBy: [flaw] };
  const { response } = scenario;
  const isForwarded = hasPrism && prismForwards(scenario);
  const got = await askFor(isForwarded ? proxy : provider, scenario, { [plantHeader]: String(index) });
  const body = parsedJson(planted.text());
  const caught: Record<JudgeName, () => boolean> = {
    Prism: () => prismViolations(got) !== undefined,
    Ajv: () => body === undefined || judge.body(response.schemaPointer, body).length > 0,
    // The rules must catch what both other judges accepted. They read the answer from the proxy, or the answer as sent
    // if it also contains drift, which Prism refuses.
    rules: () => {
      const isAdding = body !== undefined && !judge.exact.accepts(response.schemaPointer, body);
      const seen = isAdding ? body : prismViolations(got) === undefined ? got.json : undefined;
      const broken = seen === undefined ? [] : brokenRules(judge.contract, scenario, seen);
      return broken.some((finding) => finding.pointer === pointer);
    },
    // Prism's refusal has its own status, which may equal the expected one.
    status: () => prismViolations(got) !== undefined || got.status !== response.status,
  };
  const own = judges.filter((name) => name !== "Prism" || isForwarded);
  return { tripwire: tried, missedBy: own.filter((name) => !caught[name]()) };
}
