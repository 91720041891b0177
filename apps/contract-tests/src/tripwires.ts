import type { Json, Scenario, Spec } from "@badge-contract/spec-reader";
import type { CustomerBadgeResponse } from "@badge-contract/types";
import { constraintsOf } from "./constraints.ts";
import { ask, credentialsFor, prismViolations } from "./http.ts";
import type { Judge } from "./judge.ts";
import { mutantsOf } from "./mutants.ts";
import { brokenRules, rules } from "./rules.ts";
import type { Witness } from "./witness.ts";

/** A wrong answer planted on purpose, which must be caught. */
export interface Tripwire {
  id: string;
  scenario: Scenario;
  /** What the provider answers instead of the scenario. */
  answer: { mediaType: string; text: string };
  /** Who must catch it. */
  witnesses: ("Prism" | "Ajv" | "rules")[];
  /** The kinds of constraint that it breaks. */
  breaks: string[];
  /** The rule that it breaks, where it is one for the rules. */
  rule?: string;
}

export interface Sprung {
  tripwire: Tripwire;
  /** Those that had to catch it and did not. */
  missedBy: string[];
}

/** The header that asks the provider for a planted answer. */
export const plantHeader = "x-contract-plant";

/** For each response, one wrong answer per keyword of its schema, and answers that are no such document at all; for each rule, one that breaks it. */
export function tripwiresOf(contract: Witness, scenarios: Scenario[]): Tripwire[] {
  const responses = new Map<string, Scenario[]>();
  for (const scenario of scenarios) {
    const { operation, response } = scenario;
    const key = `${operation.id} ${response.status} ${response.mediaType}`;
    responses.set(key, [...(responses.get(key) ?? []), scenario]);
  }
  return [
    ...[...responses].flatMap(([key, group]) => responseTripwires(contract, key, group)),
    ...ruleTripwires(scenarios),
  ];
}

/** The kinds of constraint that the document uses and no tripwire breaks. */
export function untried(spec: Spec, tripwires: Tripwire[]): { keyword: string; pointer: string }[] {
  const tried = new Set(tripwires.flatMap(({ breaks }) => breaks));
  return [...constraintsOf(spec)]
    .filter(([keyword]) => !tried.has(keyword))
    .map(([keyword, pointer]) => ({ keyword, pointer }));
}

function responseTripwires(contract: Witness, response: string, scenarios: Scenario[]): Tripwire[] {
  const found = new Map<string, Tripwire>();
  const [first] = scenarios;
  for (const scenario of scenarios)
    for (const { keyword, via, id, body } of mutantsOf(contract, scenario)) {
      if (found.has(`${via} ${keyword}`)) continue;
      const answer = { mediaType: scenario.response.mediaType, text: JSON.stringify(body) };
      found.set(`${via} ${keyword}`, { id, scenario, answer, witnesses: ["Prism", "Ajv"], breaks: [via, keyword] });
    }
  if (first?.response.mediaType === "application/json" && found.size > 0) {
    const text = JSON.stringify(first.response.value);
    found.set("truncated", {
      id: `${response} is cut off`,
      scenario: first,
      answer: { mediaType: "application/json", text: text.slice(0, -2) },
      witnesses: ["Prism"],
      breaks: [],
    });
    found.set("media type", {
      id: `${response} is text/plain`,
      scenario: first,
      answer: { mediaType: "text/plain", text },
      witnesses: ["Prism"],
      breaks: [],
    });
  }
  return [...found.values()];
}

function ruleTripwires(scenarios: Scenario[]): Tripwire[] {
  return rules.flatMap((rule) => {
    const spoken = scenarios.filter(
      ({ operation, response }) => operation.id === rule.operationId && response.status === 200,
    );
    for (const scenario of spoken) {
      const body = rule.plant(scenario.response.value as unknown as CustomerBadgeResponse, scenario.request);
      if (body === undefined) continue;
      const answer = { mediaType: scenario.response.mediaType, text: JSON.stringify(body) };
      return [
        {
          id: `${scenario.id} rule ${rule.id}`,
          scenario,
          answer,
          witnesses: ["rules" as const],
          breaks: [],
          rule: rule.id,
        },
      ];
    }
    // Nothing to break it on is a hole in the scenarios; a tripwire that nobody can catch reports it.
    return spoken.slice(0, 1).map((scenario) => ({
      id: `${scenario.id} rule ${rule.id} (no scenario has anything to break)`,
      scenario,
      answer: { mediaType: scenario.response.mediaType, text: "" },
      witnesses: ["rules" as const],
      breaks: [],
      rule: rule.id,
    }));
  });
}

/** Sends the scenario's request through the proxy to a provider that answers with the plant. */
export async function spring(tripwire: Tripwire, index: number, judge: Judge, proxy: string): Promise<Sprung> {
  const { scenario, answer, witnesses, rule } = tripwire;
  const { operation, request, response } = scenario;
  const headers = { ...request.headers, ...credentialsFor(operation), [plantHeader]: String(index) };
  const got = await ask(`${proxy}${request.url}`, { method: operation.method, headers });
  const body = parsed(answer.text);
  const caught: Record<Tripwire["witnesses"][number], () => boolean> = {
    Prism: () => prismViolations(got) !== undefined,
    Ajv: () => body === undefined || judge.body(response.schemaPointer, body).length > 0,
    // The rules must catch what got past both other witnesses, on the answer as it came through the proxy.
    rules: () =>
      got.json !== undefined &&
      prismViolations(got) === undefined &&
      brokenRules(scenario, got.json).some((finding) => finding.rule === rule),
  };
  return { tripwire, missedBy: witnesses.filter((witness) => !caught[witness]()) };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
