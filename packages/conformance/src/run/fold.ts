import type { Credentials } from "../ask/credentials.ts";
import { curlOf } from "../ask/curl.ts";
import { nameOf, type Observation } from "../judge/findings.ts";
import type { Question } from "../judge/question.ts";
import type { LiveFinding } from "./live-result.ts";

/** Merges equal findings. */
export function fold(
  seen: { question: Question; observation: Observation }[],
  credentials: Credentials | undefined,
): LiveFinding[] {
  const folded = new Map<string, LiveFinding>();
  for (const { question, observation } of seen) {
    const operationId = question.operation.id;
    const name = nameOf(operationId, observation);
    const key = JSON.stringify([name, observation.expected, observation.found]);
    const known = folded.get(key);
    if (known) {
      known.count += 1;
      if (!known.scenarios.includes(question.name)) known.scenarios.push(question.name);
    } else {
      const scenarios = [question.name];
      folded.set(key, { ...observation, operationId, name, scenarios, count: 1, curl: curlOf(question, credentials) });
    }
  }
  return [...folded.values()];
}
