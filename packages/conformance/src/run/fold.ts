import { SpecError } from "@badge-contract/spec";
import type { Credentials } from "../ask/credentials.ts";
import { curlOf } from "../ask/curl.ts";
import type { Contract } from "../contract.ts";
import { nameOf, type Observation } from "../judge/findings.ts";
import type { Question } from "../judge/question.ts";
import { verdicts } from "../judge/verdicts.ts";
import type { LiveFinding } from "./live-result.ts";

/** Equal findings once, those first that weigh most. */
export function fold(
  seen: { question: Question; observation: Observation }[],
  credentials: Credentials | undefined,
  sources: Contract["sources"],
): LiveFinding[] {
  const lineOf = linesOf(sources);
  const folded = new Map<string, LiveFinding>();
  for (const { question, observation } of seen) {
    const name = nameOf(question.operation.id, observation);
    const key = JSON.stringify([name, observation.expected, observation.found]);
    const known = folded.get(key);
    if (known) {
      known.count += 1;
      if (!known.scenarios.includes(question.name)) known.scenarios.push(question.name);
      continue;
    }
    const line = lineOf(observation.pointer);
    folded.set(key, {
      ...observation,
      name,
      scenarios: [question.name],
      count: 1,
      ...(line && { spec: line }),
      curl: curlOf(question, credentials),
    });
  }
  const weight = ({ verdict }: LiveFinding) => verdicts.indexOf(verdict);
  return [...folded.values()].sort((one, other) => weight(one) - weight(other));
}

/** A hand-written document that was broken since it was bundled costs the lines, not the report. */
export function linesOf(lineOf: Contract["sources"]) {
  return (pointer: string | undefined) => {
    try {
      return pointer === undefined ? undefined : lineOf?.(pointer);
    } catch (error) {
      if (error instanceof SpecError) return undefined;
      throw error;
    }
  };
}
