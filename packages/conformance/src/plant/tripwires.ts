import { operationsOf, parsedJson, type Scenario, type Spec } from "@badge-contract/spec";
import { askFor, prismViolations } from "../ask/http.ts";
import { prismForwards, prismOverlooks, prismServes } from "../ask/prism-limits.ts";
import type { Judge } from "../judge/judge.ts";
import { brokenRules } from "../judge/rules.ts";
import { constraintsOf } from "./constraints.ts";
import type { Mutant } from "./mutant.ts";
import type { JudgeName } from "./mutation-score.ts";
import { ruleName, wrongAsAWhole } from "./planted.ts";
import type { RuleTrial } from "./rule-trials.ts";

/** A wrong answer planted on purpose, which must be caught. */
export interface Tripwire {
  id: string;
  scenario: Scenario;
  /** The provider's answer, in place of the scenario's. */
  answer: { status: number; mediaType: string; text: string; headers?: Record<string, string> };
  /** Who must catch it. */
  witnesses: JudgeName[];
  breaks: string[];
  /** The rule that it breaks, if it breaks one. */
  rule?: string;
  pointer?: string;
  /** What is wrong with the rule, if that is known before anything is sent. */
  flaw?: string;
}

export interface TripwireResult {
  /** Without the answer, as those to a large document fill the memory. */
  tripwire: Omit<Tripwire, "answer">;
  /** The witnesses that had to catch it but did not; if it could not be planted, why. */
  missedBy: string[];
}

/** The header that asks the provider for a planted answer. */
export const plantHeader = "x-contract-plant";

/** Per response: a wrong answer for each keyword of its schema, and one of each kind that is wrong as a whole. Per rule: one that breaks it. */
export function tripwiresOf(
  judge: Judge,
  scenarios: Scenario[],
  mutants: (scenario: Scenario) => Mutant[],
  trials: RuleTrial[],
): Tripwire[] {
  const found = new Map<string, Tripwire>();
  const wanted = (key: string, witness: JudgeName) => !found.get(key)?.witnesses.includes(witness);
  for (const scenario of scenarios) {
    const { operation, response } = scenario;
    const { status, mediaType, schemaPointer } = response;
    const overlooks = prismOverlooks(judge.written.spec, schemaPointer);
    for (const mutant of mutants(scenario)) {
      const { id, keyword, via, also } = mutant;
      for (const breaks of [[via, keyword], ...also]) {
        const key = [operation.id, status, mediaType, ...breaks].join(" ");
        if (!wanted(key, "Prism")) continue;
        const { body } = mutant;
        // Prism can't refuse what only the closed reading refuses, so prefer an answer that is wrong in every reading.
        const forPrism = !overlooks && !judge.written.accepts(schemaPointer, body);
        if (!forPrism && !wanted(key, "Ajv")) continue;
        const answer = { status, mediaType, text: JSON.stringify(body) };
        found.set(key, { id, scenario, answer, breaks, witnesses: forPrism ? ["Prism", "Ajv"] : ["Ajv"] });
      }
    }
    for (const { id, kind, what, reply, text } of wrongAsAWhole(scenario, judge)) {
      const key = [operation.id, kind, what].join(" ");
      const isAjvs = kind === "envelope" ? overlooks : kind === "body" && !prismServes(scenario);
      const witness = kind === "status" ? "status" : isAjvs ? "Ajv" : "Prism";
      const { status, mediaType, headers = {} } = reply;
      const answer = { status, mediaType, headers, text: text() };
      if (wanted(key, witness)) found.set(key, { id, scenario, answer, breaks: [kind, what], witnesses: [witness] });
    }
  }
  return [...found.values(), ...ruleTripwires(scenarios, trials)];
}

/** The kinds of constraint that the document uses but no tripwire breaks. What can't be judged is reported by itself. */
export function untried(
  spec: Spec,
  scenarios: Scenario[],
  tripwires: Omit<Tripwire, "answer">[],
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

/** One for each rule. A faulty rule gets one that is never caught. */
function ruleTripwires(scenarios: Scenario[], trials: RuleTrial[]): Tripwire[] {
  const shown = new Set<string>();
  return trials.flatMap(({ rule, scenario = scenarios[0], body, flaw }) => {
    if (scenario === undefined || (flaw === undefined && shown.has(rule.pointer))) return [];
    if (flaw === undefined) shown.add(rule.pointer);
    const { status, mediaType } = scenario.response;
    return {
      id: `${scenario.id} rule ${ruleName(rule)}`,
      ...{ scenario, witnesses: ["rules" as const], breaks: [], rule: rule.id, pointer: rule.pointer },
      answer: { status, mediaType, text: JSON.stringify(body ?? null) },
      ...(flaw !== undefined && { flaw }),
    };
  });
}

/** Sends the scenario's request through the proxy to a provider that returns the planted answer. */
export async function tryTripwire(
  tripwire: Tripwire,
  index: number,
  judge: Judge,
  { proxy, provider, hasPrism }: { proxy: string; provider: string; hasPrism: boolean },
): Promise<TripwireResult> {
  const { answer, ...tried } = tripwire;
  const { scenario, witnesses, pointer, flaw } = tried;
  if (flaw !== undefined) return { tripwire: tried, missedBy: [flaw] };
  const { response } = scenario;
  const isForwarded = hasPrism && prismForwards(scenario);
  const got = await askFor(isForwarded ? proxy : provider, scenario, { [plantHeader]: String(index) });
  const body = parsedJson(answer.text);
  const caught: Record<JudgeName, () => boolean> = {
    Prism: () => prismViolations(got) !== undefined,
    Ajv: () => body === undefined || judge.body(response.schemaPointer, body).length > 0,
    // The rules must catch what both other witnesses accepted. They read the answer from the proxy, or the answer as sent
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
  const own = witnesses.filter((witness) => witness !== "Prism" || isForwarded);
  return { tripwire: tried, missedBy: own.filter((witness) => !caught[witness]()) };
}
