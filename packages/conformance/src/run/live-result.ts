import type { SourceLine } from "@badge-contract/spec";
import type { Observation, Verdict } from "../judge/findings.ts";
import { fails } from "../judge/verdicts.ts";

export interface LiveFinding extends Observation {
  /** What a baseline file calls it: the same for equal findings of other runs, other scenarios and other array items. */
  name: string;
  /** The scenarios in which it was seen, in the order of the file. */
  scenarios: string[];
  /** How often it was seen. */
  count: number;
  /** The line of the document that says what was expected. */
  spec?: SourceLine;
  /** A command that asks the same question, with variables for credentials, host and ids. */
  curl: string;
  /** Set where a baseline accepts the finding. */
  accepted?: BaselineEntry;
}

export interface BaselineEntry {
  finding: string;
  owner: string;
  reason: string;
  /** The last day on which it is accepted, as `YYYY-MM-DD`, in UTC. */
  expires: string;
}

/** A scenario, and what came of it. */
export interface Asked {
  name: string;
  operationId: string;
  /** `file:line` of the scenario, or its id in the document. */
  source: string;
  expected: number;
  /** The status that came; absent where no answer did. */
  status?: number;
  /** From the first byte sent to the last received, in milliseconds. */
  ms?: number;
  /** The worst of its findings; `conforms` without any, `not-asked` where the run ended before it. */
  outcome: Verdict | "conforms" | "not-asked";
}

/** A run against a live host. It can be written at any time: what is not yet known is `not-asked`. */
export interface LiveResult {
  /** The origin, or `$CONTRACT_TARGET` where the environment gave it. */
  target: string;
  /** ISO 8601, UTC. */
  startedAt: string;
  /** Why the run ended before its last scenario; absent where it did not. */
  stopped?: string;
  strict: boolean;
  /** Whether Prism judged beside Ajv. */
  hasPrism: boolean;
  requests: { sent: number; budget: number };
  /** Why scenarios are not among these, a sentence each. */
  left: string[];
  scenarios: Asked[];
  findings: LiveFinding[];
  /** Entries of the baseline file that no longer say anything of this host. */
  baseline: { expired: BaselineEntry[]; vanished: BaselineEntry[] };
}

/**
 * 1 where the host does what the contract forbids or does not describe (with `strict`, for drift and warnings, too); 2
 * where some answer could not be judged or the run ended early; else 0. What a baseline accepts does not count.
 */
export function exitCodeOf({
  findings,
  strict,
  stopped,
}: Pick<LiveResult, "strict" | "stopped"> & { findings: { verdict: Verdict; accepted?: unknown }[] }): 0 | 1 | 2 {
  const seen = new Set(findings.filter(({ accepted }) => !accepted).map(({ verdict }) => verdict));
  if ([...seen].some((verdict) => fails(verdict, strict))) return 1;
  return seen.has("disagreement") || seen.has("unreachable") || stopped !== undefined ? 2 : 0;
}
