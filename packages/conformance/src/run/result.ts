import type { Scenario, UnpairedExample } from "@badge-contract/spec";
import type { Prism, PrismOptions } from "../ask/prism.ts";
import type { Finding } from "../judge/findings.ts";
import type { SchemaProblem } from "../judge/schema-problems.ts";
import type { Additions } from "../plant/additions.ts";
import type { Part } from "../plant/coverage.ts";
import type { MutationScore } from "../plant/mutation-score.ts";
import type { BrokenPromise } from "../plant/promises.ts";
import type { BadRequest } from "../plant/requests.ts";
import type { TripwireResult } from "../plant/tripwires.ts";
import type { CheckName, CheckResult } from "./checks.ts";

/** The `index`th of `count` parts of a run, counted from 1. */
export interface Shard {
  index: number;
  count: number;
}

export interface RunOptions {
  /** By default the Prism that is installed. */
  startPrism?: (options: PrismOptions) => Promise<Prism>;
  /** By default all that there is to judge. */
  only?: RunPart[];
  /** Told after each part of a large document. */
  onProgress?: (done: number, of: number) => void;
  /** By default the whole run. */
  shard?: Shard;
}

export type RunPart = "scenarios" | "requests" | "tripwires" | "mutants" | "additions" | "promises";

export interface ScenarioResult {
  scenario: Scenario;
  outcomes: Partial<Record<CheckName, CheckResult>>;
  ms?: Partial<Record<CheckName, number>>;
}

/** What a run, or a part of one, found. */
export interface PartialResult {
  rows: ScenarioResult[];
  requests: { bad: BadRequest; findings: Finding[] }[];
  tripwires: TripwireResult[];
  /** The mutation score: every wrong answer, judged inside this process. */
  mutationScore: MutationScore;
  /** The opposite: answers that only add to the contract, which no judge may refuse. */
  additions: Additions;
  promises: { kept: number; broken: BrokenPromise[] };
  unpaired: UnpairedExample[];
  /** What of the document could not be judged, and why. */
  unjudged: SchemaProblem[];
  /** What Ajv judges alone, since Prism cannot. */
  limits: SchemaProblem[];
  /** What the scenarios show of the document. */
  coverage: Part[];
}

/** With what only a whole run can tell. */
export interface RunResult extends PartialResult {
  /** Kinds of constraint that no tripwire tries. */
  untried: { keyword: string; pointer: string }[];
  /** Documented examples that the page has and the document has not, by scenario id. */
  missing: string[];
}
