import { writeFileSync } from "node:fs";
import { type Json, type JsonObject, resolvePointer, type Scenario, type Spec } from "@badge-contract/spec";
import type { Finding } from "../judge/findings.ts";
import { brief, formatPath, type Path, replaceAt, samples } from "../judge/json.ts";
import { Witness } from "../judge/witness.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";

/**
 * One promise of the contract: whether an answer keeps it in which one place of a scenario is changed. The promises are
 * committed, so that a document edited to promise more or less is noticed even where no example shows the difference.
 */
export interface Promised {
  scenario: string;
  path: Path;
  /** What stands at the place instead; absent where the place is removed. */
  value?: Json;
  verdict: "accepted" | "refused";
}

/** One line a promise, so that a diff shows which were made and which were withdrawn. */
export function writePromises(file: string, promises: Promised[]): void {
  writeFileSync(file, `[\n${promises.map((promise) => JSON.stringify(promise)).join(",\n")}\n]\n`);
}

/** What the document promises today: for each keyword of each schema, the first scenario that shows it. */
export function promisesOf(spec: Spec, scenarios: Scenario[]): Promised[] {
  const contract = new Witness(spec, "contract");
  const exact = new Witness(spec, "exact");
  const found = new Map<string, Promised>();
  for (const scenario of scenarios)
    for (const mutant of mutantsOf(contract, scenario)) {
      const { path, pointer } = mutant;
      const place = `${pointer} ${path.findLast((step) => typeof step === "string")}`;
      for (const [what, value] of [[mutant.what, mutant.replacement] as const, ...alternatives(spec, mutant)]) {
        const key = `${place} ${what}`;
        if (!found.has(key)) found.set(key, promised(scenario, path, value, verdictOf(exact, scenario, path, value)));
      }
    }
  return [...new Map([...found.values()].map((one) => [JSON.stringify(one), one])).values()];
}

/** What else may or may not stand at the place of a mutant: every value of an enum, every type, nothing. */
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

const verdictOf = (exact: Witness, { response }: Scenario, path: Path, value: Json | undefined): Promised["verdict"] =>
  exact.accepts(response.schemaPointer, replaceAt(response.value, path, value)) ? "accepted" : "refused";

export interface BrokenPromise extends Finding {
  scenario: string;
}

/** The promises that the document no longer keeps. */
export function brokenPromises(exact: Witness, scenarios: Scenario[], promises: Promised[]): BrokenPromise[] {
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  return promises.flatMap(({ scenario: id, path, value, verdict }) => {
    const scenario = byId.get(id);
    const broken = (expected: string, found: string): BrokenPromise[] => [
      { verdict: "breach", scenario: id, path: formatPath(path), expected, found },
    ];
    if (scenario === undefined) return broken("the scenario to be there", "nothing");
    const now = verdictOf(exact, scenario, path, value);
    return now === verdict ? [] : broken(`${value === undefined ? "its absence" : brief(value)} to be ${verdict}`, now);
  });
}
