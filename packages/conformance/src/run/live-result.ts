import type { Verdict } from "../judge/findings.ts";
import type { Counted, Settlement } from "./settle.ts";

export interface LiveFinding extends Counted {
  /** The scenarios in which it was seen, in the order of the file. */
  scenarios: string[];
  /** A command that asks the same question, with variables for credentials, host and ids. */
  curl: string;
}

export interface AskedScenario {
  name: string;
  operationId: string;
  /** `file:line` of the scenario, or its id in the document. */
  source: string;
  expected: number;
  /** The status of the answer. Absent if there was none. */
  status?: number;
  /** From the first byte sent to the last received, in milliseconds. */
  ms?: number;
  /** The worst of its findings; `conforms` without findings, `not-asked` if the run ended before it. */
  outcome: Verdict | "conforms" | "not-asked";
}

/** A run against a live host. It can be written at any time: scenarios without a result yet are `not-asked`. */
export interface LiveResult extends Settlement<LiveFinding> {
  /** The origin, or `$CONTRACT_TARGET` if it came from the environment. */
  target: string;
  /** ISO 8601, UTC. */
  startedAt: string;
  /** Why the run ended before its last scenario. Absent if it did not. */
  stopped?: string;
  strict: boolean;
  /** Whether Prism judged beside Ajv. */
  hasPrism: boolean;
  requests: { sent: number; budget: number };
  /** Why scenarios are missing here, one sentence each. */
  left: string[];
  scenarios: AskedScenario[];
  /** How many answers show each part of the document. */
  shown: Record<string, number>;
}
