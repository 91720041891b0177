import { grouped } from "@badge-contract/spec";
import { type Credentials, neededFor, secretsOf } from "../ask/credentials.ts";
import { curlOf } from "../ask/curl.ts";
import { type HostOptions, hostFor, servedAt } from "../ask/host.ts";
import { secondWitness } from "../ask/installed-prism.ts";
import type { ToAsk } from "../ask/scenario-file.ts";
import { Scrubber } from "../ask/scrub.ts";
import { signerFor } from "../ask/signer.ts";
import { ConfigError } from "../ask/yaml-file.ts";
import type { Contract } from "../contract.ts";
import type { AnswerJudges } from "../judge/answer.ts";
import { nameOf, type Observation } from "../judge/findings.ts";
import { Judge } from "../judge/judge.ts";
import { isListed, type Question } from "../judge/question.ts";
import type { PrismAccepts } from "../judge/reply.ts";
import { verdicts } from "../judge/verdicts.ts";
import { Vocabulary } from "../judge/vocabulary.ts";
import { partKey, partsShown, partsToShow } from "../plant/coverage.ts";
import type { AskedScenario, LiveFinding, LiveResult } from "./live-result.ts";
import { settle, type Terms } from "./settle.ts";
import { add } from "./traffic/part.ts";

export interface LiveOptions extends Terms, HostOptions, ToAsk {
  contract: Contract;
  targetName: string;
  credentials: Credentials | undefined;
  /** The most requests to send, including requests for tokens. */
  budget: number;
  /** Called before the first question and after each one, with the result so far. */
  onProgress?: (result: LiveResult) => void;
  /** The first witness. */
  judge?: Judge;
  /** The second witness. By default Prism's own validation. */
  prism?: PrismAccepts;
}

export const hostDefaults = { budget: 50, rate: 2, timeoutMs: 10_000 };

/** Asks a live host and judges each answer. A `ConfigError` or `SpecError` is thrown before the first request. */
export async function askHost(options: LiveOptions): Promise<LiveResult> {
  const { contract, credentials, signal, target } = options;
  const { document: spec, sources } = contract;
  const elsewhere = new Set<string>();
  const questions = options.questions.flatMap((question) => {
    const served = servedAt(spec, question.operation, target);
    if (!served) elsewhere.add(`Not asked: ${question.operation.id}, as the document gives it another host.`);
    if (!served) return [];
    return served.prefix === served.instead ? [question] : [{ ...question, served }];
  });
  const left = [...(options.left ?? []), ...elsewhere];
  if (!credentials && questions.some(({ authenticated, operation }) => authenticated && operation.security.length > 0))
    throw new ConfigError(`the environment has no credentials; ${neededFor(spec)}. A mock accepts any value`);
  const scrubber = new Scrubber();
  scrubber.add(...secretsOf(credentials), ...questions.flatMap(idsOf));
  const judge = options.judge ?? new Judge(spec);
  const judges: AnswerJudges = {
    spec,
    judge,
    words: new Vocabulary(spec),
    prism: options.prism ?? (await secondWitness(spec)),
    maxBytes: 4 * 2 ** 20,
  };
  const signer = signerFor(spec, credentials, (token) => scrubber.add(token));
  const host = hostFor(options, judges, signer);
  const startedAt = new Date().toISOString();
  const scenarios = questions.map(({ name, operation: { id: operationId }, source, expected }): AskedScenario => {
    return { name, operationId, source, expected, outcome: "not-asked" };
  });
  const parts = new Map(partsToShow(spec).map((part) => [partKey(part), part]));
  const shown: Record<string, number> = {};
  const seen: { question: Question; observation: Observation }[] = [];
  let stopped: string | undefined;

  const report = (): LiveResult => {
    const complete = scenarios.every(({ outcome }) => outcome !== "not-asked");
    const why = stopped ?? (complete ? undefined : "the run has not finished");
    const asked = new Map<string, number>();
    for (const { operationId, outcome } of scenarios)
      if (outcome !== "not-asked") asked.set(operationId, (asked.get(operationId) ?? 0) + 1);
    const run = { startedAt, isComplete: complete, sources };
    const clean = scrubber.value({
      target: options.targetName,
      ...(why !== undefined && { stopped: why }),
      strict: options.strict,
      hasPrism: judges.prism !== undefined,
      requests: { sent: host.sent(), budget: options.budget },
      left,
      scenarios,
      ...settle(mergedFindings(seen, credentials), asked, options, run),
    });
    return { ...clean, shown, startedAt };
  };

  let unanswered = 0;
  for (const [index, question] of questions.entries()) {
    options.onProgress?.(report());
    if (signal?.aborted) stopped = "the run was interrupted";
    else if (host.withNext() > options.budget)
      stopped = `the budget of ${options.budget} requests is used up; raise --budget`;
    if (stopped !== undefined) break;
    const { status, ms, observations, shown: told, ends } = await host.ask(question);
    if (ends === "interrupted") {
      stopped = "the run was interrupted";
      break;
    }
    const asked = scenarios[index] as AskedScenario;
    asked.outcome = verdicts.find((verdict) => observations.some((one) => one.verdict === verdict)) ?? "conforms";
    Object.assign(asked, status !== undefined && { status }, ms !== undefined && { ms: Math.round(ms) });
    for (const key of told ? partsShown(judge.contract, parts, told()) : []) add(shown, key);
    seen.push(...observations.map((observation) => ({ question, observation })));
    unanswered = status === undefined ? unanswered + 1 : 0;
    const isLast = index === questions.length - 1;
    if (!isLast && ends !== undefined) stopped = ends;
    else if (!isLast && unanswered === 3) stopped = "three requests in a row had no answer";
  }
  return report();
}

const idsOf = ({ operation, values }: Question) =>
  Object.entries(values).flatMap(([name, value]) =>
    isListed(operation, name) ? [] : [value].flat().map((one) => (typeof one === "string" ? one : JSON.stringify(one))),
  );

/** Merges equal findings. */
function mergedFindings(
  seen: { question: Question; observation: Observation }[],
  credentials: Credentials | undefined,
): LiveFinding[] {
  const named = seen.map((one) => ({ ...one, name: nameOf(one.question.operation.id, one.observation) }));
  const equal = grouped(named, ({ name, observation: { expected, found } }) => JSON.stringify([name, expected, found]));
  return [...equal.values()].map((all): LiveFinding => {
    const [{ question, observation, name }] = all;
    const scenarios = [...new Set(all.map((one) => one.question.name))];
    const { id: operationId } = question.operation;
    return { ...observation, operationId, name, scenarios, count: all.length, curl: curlOf(question, credentials) };
  });
}
