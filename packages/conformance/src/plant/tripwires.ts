import type { Json, Scenario, Spec } from "@badge-contract/spec";
import { askFor, prismViolations } from "../ask/http.ts";
import { prismForwards, prismOverlooks } from "../ask/prism-limits.ts";
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
  /** What the provider answers instead of the scenario. */
  answer: { status: number; mediaType: string; text: string; headers?: Record<string, string> };
  /** Who must catch it. */
  witnesses: JudgeName[];
  /** The kinds of constraint that it breaks. */
  breaks: string[];
  /** The rule that it breaks, where it is one for the rules. */
  rule?: string;
  /** JSON pointer of that rule. */
  pointer?: string;
  /** What is wrong with the rule, where that shows before anything is sent. */
  flaw?: string;
}

export interface TripwireResult {
  tripwire: Tripwire;
  /** Those that had to catch it and did not. */
  missedBy: string[];
}

/** The header that asks the provider for a planted answer. */
export const plantHeader = "x-contract-plant";

/** For each response, one wrong answer per keyword of its schema; one of each kind that is wrong as a whole; for each rule, one that breaks it. */
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
    for (const { id, keyword, via, body } of mutants(scenario)) {
      const breaks = [via, keyword];
      const key = [operation.id, status, mediaType, ...breaks].join(" ");
      if (!wanted(key, "Prism")) continue;
      // What only the closed reading refuses, Prism cannot: rather one that is wrong in every reading.
      const forPrism = !overlooks && !judge.written.accepts(schemaPointer, body);
      if (!forPrism && !wanted(key, "Ajv")) continue;
      const answer = { status, mediaType, text: JSON.stringify(body) };
      found.set(key, { id, scenario, answer, breaks, witnesses: forPrism ? ["Prism", "Ajv"] : ["Ajv"] });
    }
    for (const { id, kind, what, reply, text } of wrongAsAWhole(scenario, judge)) {
      const key = [operation.id, kind, what].join(" ");
      const witness = kind === "status" ? "status" : kind === "envelope" && overlooks ? "Ajv" : "Prism";
      const { status, mediaType, headers = {} } = reply;
      const answer = { status, mediaType, headers, text: text() };
      if (wanted(key, witness)) found.set(key, { id, scenario, answer, breaks: [kind, what], witnesses: [witness] });
    }
  }
  return [...found.values(), ...ruleTripwires(scenarios, trials)];
}

/** The kinds of constraint that the document uses and no tripwire breaks. */
export function untried(spec: Spec, tripwires: Tripwire[]): { keyword: string; pointer: string }[] {
  const tried = new Set(tripwires.flatMap(({ breaks }) => breaks));
  return [...constraintsOf(spec)]
    .filter(([keyword]) => !tried.has(keyword))
    .map(([keyword, pointer]) => ({ keyword, pointer }));
}

/** One for each rule, and one that nobody can catch for each that is found to be wrong. */
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

/** Sends the scenario's request through the proxy to a provider that answers with the plant. */
export async function tryTripwire(
  tripwire: Tripwire,
  index: number,
  judge: Judge,
  { proxy, provider, hasPrism }: { proxy: string; provider: string; hasPrism: boolean },
): Promise<TripwireResult> {
  const { scenario, answer, witnesses, pointer, flaw } = tripwire;
  if (flaw !== undefined) return { tripwire, missedBy: [flaw] };
  const { response } = scenario;
  const isForwarded = hasPrism && prismForwards(scenario);
  const got = await askFor(isForwarded ? proxy : provider, scenario, { [plantHeader]: String(index) });
  const body = parsed(answer.text);
  const caught: Record<JudgeName, () => boolean> = {
    Prism: () => prismViolations(got) !== undefined,
    Ajv: () => body === undefined || judge.body(response.schemaPointer, body).length > 0,
    // The rules must catch what got past both other witnesses, on the answer as it came through the proxy; where it is
    // drift besides, which Prism refuses, on the answer as it was sent.
    rules: () => {
      const isDrift = body !== undefined && !judge.exact.accepts(response.schemaPointer, body);
      const seen = isDrift ? body : prismViolations(got) === undefined ? got.json : undefined;
      const broken = seen === undefined ? [] : brokenRules(judge.contract, scenario, seen);
      return broken.some((finding) => finding.pointer === pointer);
    },
    // Prism's refusal has a status of its own, which may happen to be the expected one.
    status: () => prismViolations(got) !== undefined || got.status !== response.status,
  };
  const own = witnesses.filter((witness) => witness !== "Prism" || isForwarded);
  return { tripwire, missedBy: own.filter((witness) => !caught[witness]()) };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
