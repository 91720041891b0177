import { type Json, type Rule, RuleError, rulesOf, type Scenario } from "@badge-contract/spec";
import { formatPath, replaceAt } from "../judge/json.ts";
import type { Judge } from "../judge/judge.ts";
import type { RuleSite } from "../judge/rule-sites.ts";
import { exchangeOf, ruleSites } from "../judge/rules.ts";
import { type AnswerEdit, changed, changesNear, formatEdit, type Seen, seenIn } from "./near-answers.ts";
import { ruleEdits } from "./rule-edits.ts";

/** A rule and a wrong answer that breaks it but no schema, or why there is none, or what else is wrong with the rule. */
export interface RuleTrial {
  rule: Rule;
  scenario?: Scenario;
  body?: Json;
  flaw?: string;
}

/** The most changes to try at one place. */
const maxPairs = 20_000;

/** For each rule, a wrong answer to each scenario that can have one, found by changing the scenario's own answer. */
export function ruleTrials(judge: Judge, scenarios: Scenario[]): RuleTrial[] {
  const { rules } = rulesOf(judge.contract.spec);
  if (rules.length === 0) return [];
  const seen = seenIn(judge.contract, scenarios);
  const sites = sitesIn(judge, scenarios);
  return rules.flatMap((rule) => {
    const own = sites.filter(({ site }) => site.rule === rule);
    const found = new Map<Scenario, RuleTrial>();
    const flaws = new Set<string>();
    let tried = 0;
    // If the document lists only one word, a rule about it needs a new word to break it.
    let drift: (RuleTrial & { scenario: Scenario }) | undefined;
    for (const pairs of [false, true])
      for (const { scenario, site } of own) {
        if (found.has(scenario) || (pairs && found.size > 0)) continue;
        for (const { changes, body, verdict } of triedAt(judge, site, scenario, seen, scenarios, pairs)) {
          tried += 1;
          if (verdict === true || (verdict === false ? found.has(scenario) : flaws.size > 0)) continue;
          const { schemaPointer } = scenario.response;
          if (!judge.exact.accepts(schemaPointer, body)) {
            if (verdict === false && drift === undefined && judge.contract.accepts(schemaPointer, body))
              drift = { rule, scenario, body };
            continue;
          }
          if (verdict === false) found.set(scenario, { rule, scenario, body });
          else
            flaws.add(
              `rule ${rule.id} cannot tell whether it holds where ${changes.map(formatEdit).join(" and ")} (from ${formatPath(site.path)} of ${scenario.id}), which the schema allows: ${verdict.message}`,
            );
        }
      }
    const nothing =
      own.length === 0
        ? "no scenario contains what it checks"
        : `${tried} changed answers to ${new Set(own.map(({ scenario }) => scenario.id)).size} scenarios were tried: numbers moved, members dropped, added and null, items copied and removed, words exchanged, one change and two at once`;
    if (found.size === 0 && drift !== undefined) found.set(drift.scenario, drift);
    if (found.size === 0)
      flaws.add(
        `found no answer that breaks rule ${rule.id} but fits the schemas (${nothing}); add an example that the rule applies to, or remove the rule`,
      );
    return [...found.values(), ...[...flaws].map((flaw) => ({ rule, flaw }))];
  });
}

/** Every part of the scenarios' answers that a rule applies to. */
const sitesIn = ({ contract }: Judge, scenarios: Scenario[]) =>
  scenarios
    .filter(({ response }) => contract.accepts(response.schemaPointer, response.value))
    .flatMap((scenario) => ruleSites(contract, scenario, scenario.response.value).map((site) => ({ scenario, site })));

/** An answer for which a rule and one of its edits give different verdicts. */
interface TellingAnswer {
  rule: Rule;
  site: RuleSite;
  scenario: Scenario;
  changes: AnswerEdit[];
  verdict: "accepted" | "refused";
}

/** For each edit of each rule, the first answer that tells the two apart, if there is one. */
export function tellingAnswers(judge: Judge, scenarios: Scenario[]): TellingAnswer[] {
  const seen = seenIn(judge.contract, scenarios);
  const sites = sitesIn(judge, scenarios);
  const { rules } = rulesOf(judge.contract.spec);
  return rules.flatMap((rule) => {
    const own = sites.filter(({ site }) => site.rule === rule);
    const parts = rules.filter((one) => one !== rule && one.id === rule.id && one.owner === rule.owner);
    let edits = ruleEdits(rule).flatMap((text) => {
      try {
        return [rule.reworded(text)];
      } catch {
        return [];
      }
    });
    const found: TellingAnswer[] = [];
    for (const pairs of [false, true])
      for (const { scenario, site } of own)
        for (const { changes, self, body, verdict } of triedAt(judge, site, scenario, seen, scenarios, pairs)) {
          if (edits.length === 0) return found;
          // The parts of a rule are recorded as one.
          if (typeof verdict !== "boolean" || parts.some((part) => verdictAt(part, scenario, self) !== true)) continue;
          const alike = edits.filter((edit) => verdictAt(rule, scenario, self, edit) === verdict);
          if (alike.length === edits.length) continue;
          if (!judge.contract.accepts(scenario.response.schemaPointer, body)) continue;
          edits = alike;
          found.push({ rule, site, scenario, changes, verdict: verdict ? "accepted" : "refused" });
        }
    return found;
  });
}

/** Whether the rule holds for a changed part of the scenario's answer, or why it cannot tell. */
function verdictAt(rule: Rule, scenario: Scenario, self: Json, holds = rule.holds): boolean | RuleError {
  try {
    return holds(self, exchangeOf(scenario));
  } catch (error) {
    if (error instanceof RuleError) return error;
    throw error;
  }
}

/**
 * The answers after each change to a place, or after two at once, and whether the rule holds there. A whole answer is also
 * replaced by that of another scenario.
 */
function* triedAt(
  { contract }: Judge,
  site: RuleSite,
  scenario: Scenario,
  seen: Seen,
  scenarios: Scenario[],
  pairs: boolean,
) {
  const { rule, path } = site;
  const { schemaPointer, value } = scenario.response;
  const near = changesNear(contract, site, scenario, seen);
  const others = scenarios.flatMap(({ response }): AnswerEdit[] =>
    path.length === 0 && response.schemaPointer === schemaPointer ? [{ path, value: response.value }] : [],
  );
  for (const changes of pairs ? pairsOf(near) : [...near, ...others].map((one) => [one])) {
    const self = changed(site.self, changes);
    // The rule doesn't apply to another branch of the union.
    if (rule.on === "schema" && !contract.accepts(rule.owner, self)) continue;
    yield { changes, self, body: replaceAt(value, path, self), verdict: verdictAt(rule, scenario, self) };
  }
}

/** Changes to two places, neither of which is within the other. */
function* pairsOf(changes: AnswerEdit[]): Generator<AnswerEdit[]> {
  let left = maxPairs;
  for (const one of changes)
    for (const other of changes) {
      const [a, b] = [formatPath(one.path), formatPath(other.path)];
      if (a >= b || b.startsWith(a) || left-- <= 0) continue;
      yield [one, other];
    }
}
