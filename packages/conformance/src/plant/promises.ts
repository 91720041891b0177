import { writeFileSync } from "node:fs";
import { type Json, type JsonObject, resolvePointer, rulesOf, type Scenario, type Spec } from "@badge-contract/spec";
import { type Finding, unlike } from "../judge/findings.ts";
import { brief, formatPath, type Path, replaceAt, samples } from "../judge/json.ts";
import { Judge } from "../judge/judge.ts";
import { brokenRules } from "../judge/rules.ts";
import type { Witness } from "../judge/witness.ts";
import type { Mutant } from "./mutant.ts";
import { mutantsOf } from "./mutants.ts";
import { changed } from "./near-answers.ts";
import { tellingAnswers } from "./rule-trials.ts";

/**
 * A promise of the contract: whether it accepts a scenario's answer after one change. The promises are committed, so that
 * an edit of the document that promises more or less is noticed even if no example shows the difference.
 */
export interface Promised {
  scenario: string;
  path: Path;
  /** The replacement. Absent if the place is removed. */
  value?: Json;
  /** The rule that accepts or refuses. Absent if the schemas do. */
  rule?: string;
  /** JSON pointer of the rule's part that it is about, at the time of recording. */
  at?: string;
  verdict: "accepted" | "refused";
}

/** One line for each promise, so that a diff shows which ones were made or withdrawn. */
export function writePromises(file: string, promises: Promised[]): void {
  writeFileSync(file, `[\n${promises.map((promise) => JSON.stringify(promise)).join(",\n")}\n]\n`);
}

/** The document's current promises: for each keyword of each schema, from the first scenario that shows it. */
export function promisesOf(spec: Spec, scenarios: Scenario[]): Promised[] {
  const judge = new Judge(spec);
  const { contract, exact } = judge;
  const found = new Map<string, Promised>();
  for (const scenario of scenarios)
    for (const mutant of mutantsOf(contract, scenario)) {
      const { path, pointer } = mutant;
      const place = `${pointer} ${path.findLast((step) => typeof step === "string")}`;
      for (const [what, value] of [[mutant.what, mutant.replacement] as const, ...alternatives(spec, mutant)]) {
        const key = `${place} ${what}`;
        if (!found.has(key))
          found.set(key, promised(scenario, path, value, schemaVerdict(exact, scenario, path, value)));
      }
    }
  const all = [...found.values(), ...rulePromises(judge, scenarios)];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** Other values to try at the place of a mutant: every value of an enum, every type, and none. */
function alternatives(spec: Spec, { keyword, pointer, path }: Mutant): [string, Json | undefined][] {
  const schema = resolvePointer(spec.root, pointer) as JsonObject;
  if (keyword === "enum") return (schema.enum as Json[]).map((value) => [`is ${brief(value)}`, value]);
  if (keyword !== "type") return [];
  const absent: [string, undefined][] = typeof path.at(-1) === "string" ? [["is absent", undefined]] : [];
  return [...Object.entries(samples).map(([type, sample]): [string, Json] => [`is ${type}`, sample]), ...absent];
}

const promised = (scenario: Scenario, path: Path, value: Json | undefined, verdict: Promised["verdict"]): Promised => ({
  scenario: scenario.id,
  path,
  ...(value !== undefined && { value }),
  verdict,
});

const schemaVerdict = (
  exact: Witness,
  { response }: Scenario,
  path: Path,
  value: Json | undefined,
): Promised["verdict"] =>
  exact.accepts(response.schemaPointer, replaceAt(response.value, path, value)) ? "accepted" : "refused";

export interface BrokenPromise extends Finding {
  scenario: string;
}

/** The verdicts of rules. Only those that an edit of the rule would change need to be recorded. */
const rulePromises = (judge: Judge, scenarios: Scenario[]): Promised[] =>
  tellingAnswers(judge, scenarios).map(({ rule, site, scenario, changes, verdict }) => {
    const [one] = changes;
    const place =
      changes.length === 1 && one
        ? promised(scenario, [...site.path, ...one.path], one.value, verdict)
        : promised(scenario, site.path, changed(site.self, changes), verdict);
    return { ...place, rule: rule.id, at: rule.pointer };
  });

/** The verdict of the rule with that name, all of its parts together. */
function ruleVerdict(contract: Witness, id: string, scenario: Scenario, path: Path, value: Json | undefined) {
  const broken = brokenRules(contract, scenario, replaceAt(scenario.response.value, path, value));
  const [first] = broken.filter(({ rule }) => rule === id);
  if (first === undefined) return "accepted";
  return first.verdict === "silent" ? `undecided: ${first.found}` : "refused";
}

export function brokenPromises(
  { exact, contract }: Pick<Judge, "exact" | "contract">,
  scenarios: Scenario[],
  promises: Promised[],
): BrokenPromise[] {
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const { rules } = rulesOf(contract.spec);
  return promises.flatMap(({ scenario: id, path, value, verdict, rule, at }) => {
    const scenario = byId.get(id);
    const broken = (expected: string, found: string, pointer?: string): BrokenPromise[] => [
      { ...unlike(formatPath(path), expected, found), scenario: id, ...(pointer !== undefined && { pointer }) },
    ];
    if (scenario === undefined) return broken("the scenario to be there", "nothing");
    const now =
      rule === undefined
        ? schemaVerdict(exact, scenario, path, value)
        : ruleVerdict(contract, rule, scenario, path, value);
    if (now === verdict) return [];
    const what = `${value === undefined ? "its absence" : brief(value)} to be ${verdict}`;
    if (rule === undefined) return broken(what, now);
    const own = rules.filter(({ id: name }) => name === rule);
    const home = at?.replace(/\/x-validations.*/, "");
    const pointer = (own.find((one) => one.pointer === at) ?? own.find(({ owner }) => owner === home))?.pointer ?? home;
    const there = own.length > 0 ? "" : ", as there is no such rule";
    return broken(`${what} by rule ${rule}`, `${now}${there}`, pointer);
  });
}
