import { setTimeout as sleep } from "node:timers/promises";
import { type Spec, SpecError, sourceLines } from "@badge-contract/spec-reader";
import { Judge } from "../judge.ts";
import { type PrismVerdict, prismValidator } from "../prism.ts";
import { verdicts } from "../report/model.ts";
import { refuseTraps } from "../traps.ts";
import { type Bench, judgeAnswer } from "./answer.ts";
import { applyBaseline } from "./baseline.ts";
import { askForToken, type Credentials, needed, Signer, secretsOf, TokenError } from "./credentials.ts";
import { commonHeaders, curlOf } from "./curl.ts";
import { asRequest, headersOf, isListed, type Question } from "./question.ts";
import type { Asked, BaselineEntry, LiveFinding, LiveResult, Observation } from "./result.ts";
import { Scrubber } from "./scrub.ts";
import { Vocabulary } from "./vocabulary.ts";
import { exchange, WireError } from "./wire.ts";
import { ConfigError } from "./yaml-file.ts";

export interface LiveOptions {
  spec: Spec;
  /** Origin, and the path under which the host serves the API, if any. */
  target: URL;
  /** How reports call the target. */
  targetName: string;
  questions: Question[];
  credentials: Credentials | undefined;
  baseline: BaselineEntry[];
  /** Requests at most, a request for a token included. Default 50. */
  budget: number;
  /** Requests a second at most. Default 2. */
  rate: number;
  /** For each request, in milliseconds. Default 10000. */
  timeoutMs: number;
  /** The longest body to read, packed or unpacked, in bytes. Default 4 MiB. */
  maxBytes?: number;
  strict: boolean;
  /** Ends the run; what is known by then is returned. */
  signal?: AbortSignal;
  /** Called before the first question and after each, with all that is known by then. */
  onProgress?: (result: LiveResult) => void;
  /** The first witness. */
  judge?: Judge;
  /** The second witness. By default Prism's own validation. */
  prism?: PrismVerdict;
}

/** Asks a live host, and judges each answer. Throws a `ConfigError` or a `SpecError` before the first request, and nothing after. */
export async function askHost(options: LiveOptions): Promise<LiveResult> {
  const { spec, questions, credentials, signal } = options;
  refuseTraps(spec);
  if (!credentials && questions.some(({ authenticated, operation }) => authenticated && operation.security.length > 0))
    throw new ConfigError(`the environment has no credentials; ${needed}`);
  const scrubber = new Scrubber();
  scrubber.add(...secretsOf(credentials), ...questions.flatMap(idsOf));
  const bench: Bench = {
    spec,
    judge: options.judge ?? new Judge(spec),
    words: new Vocabulary(spec),
    prism: options.prism ?? (await prismValidator(spec)),
    maxBytes: options.maxBytes ?? 4 * 2 ** 20,
  };
  const host = new Host(options, bench, new Signer(spec, credentials, (token) => scrubber.add(token)));
  const startedAt = new Date().toISOString();
  const scenarios = questions.map(
    ({ name, operation, source, expected }): Asked => ({
      name,
      operationId: operation.id,
      source,
      expected,
      outcome: "not-asked",
    }),
  );
  const seen: { question: Question; observation: Observation }[] = [];
  let stopped: string | undefined;

  const report = (): LiveResult => {
    const complete = scenarios.every(({ outcome }) => outcome !== "not-asked");
    const folded = fold(seen, credentials);
    const { findings, ...baseline } = applyBaseline(folded, options.baseline, startedAt.slice(0, 10), complete);
    const why = stopped ?? (complete ? undefined : "the run has not come to its end");
    return scrubber.value({
      target: options.targetName,
      startedAt,
      ...(why !== undefined && { stopped: why }),
      strict: options.strict,
      requests: { sent: host.sent, budget: options.budget },
      scenarios,
      findings,
      baseline,
    });
  };

  let unanswered = 0;
  for (const [index, question] of questions.entries()) {
    options.onProgress?.(report());
    if (signal?.aborted) stopped = "the run was interrupted";
    else if (host.sent >= options.budget)
      stopped = `the budget of ${options.budget} requests is spent; --budget gives more`;
    if (stopped !== undefined) break;
    const { status, ms, observations, ends } = await host.ask(question);
    if (ends === "interrupted") {
      stopped = "the run was interrupted";
      break;
    }
    const asked = scenarios[index] as Asked;
    asked.outcome = verdicts.find((verdict) => observations.some((one) => one.verdict === verdict)) ?? "conforms";
    Object.assign(asked, status !== undefined && { status }, ms !== undefined && { ms: Math.round(ms) });
    seen.push(...observations.map((observation) => ({ question, observation })));
    unanswered = status === undefined ? unanswered + 1 : 0;
    const left = index < questions.length - 1;
    if (left && ends !== undefined) stopped = ends;
    else if (left && unanswered === 3) stopped = "three requests in a row had no answer";
  }
  return report();
}

const idsOf = ({ operation, values }: Question) =>
  Object.entries(values).flatMap(([name, value]) => (isListed(operation, name) ? [] : [value]));

interface Heard {
  status?: number;
  ms?: number;
  observations: Observation[];
  /** Why nothing more should be asked; `interrupted` where the run was. */
  ends?: string;
}

class Host {
  readonly #options: LiveOptions;
  readonly #bench: Bench;
  readonly #signer: Signer;
  #last = Number.NEGATIVE_INFINITY;
  sent = 0;

  constructor(options: LiveOptions, bench: Bench, signer: Signer) {
    this.#options = options;
    this.#bench = bench;
    this.#signer = signer;
  }

  async ask(question: Question): Promise<Heard> {
    const { operation } = question;
    const unheard = (kind: string, found: string): Observation => ({
      verdict: "unreachable",
      kind,
      path: "answer",
      expected: "one to judge",
      found,
      pointer: operation.pointer,
    });
    try {
      const signed = question.authenticated
        ? await this.#signer.headers(operation, (path, body) =>
            this.#turn((rest) => askForToken({ ...rest, body }), path),
          )
        : {};
      const answer = await this.#turn(
        (rest) =>
          exchange({ ...rest, method: "GET", headers: { ...commonHeaders, ...headersOf(question), ...signed } }),
        asRequest(question).url,
      );
      const { status, ms } = answer;
      const heard = { status, ms };
      try {
        const observations = judgeAnswer(this.#bench, question, answer);
        const ends = observations.map(({ kind }) => lastWords[kind]).find((words) => words !== undefined);
        return { ...heard, observations, ...(ends !== undefined && { ends }) };
      } catch (error) {
        if (!(error instanceof WireError)) throw error;
        return { ...heard, observations: [unheard(error.problem, error.message)] };
      }
    } catch (error) {
      if (error instanceof TokenError)
        return { observations: [unheard("unauthorised", error.message)], ends: "there is no token to ask with" };
      if (!(error instanceof WireError)) throw error;
      if (error.problem === "interrupted") return { observations: [], ends: "interrupted" };
      const observations = [unheard(error.problem, error.message)];
      return { observations, ...(error.lasting && { ends: "every further request would end in the same way" }) };
    }
  }

  /** Waits for its turn, then sends one request. */
  async #turn<T>(
    send: (rest: { url: URL; timeoutMs: number; maxBytes: number; signal?: AbortSignal | undefined }) => Promise<T>,
    path: string,
  ): Promise<T> {
    const { target, rate, timeoutMs, signal } = this.#options;
    const wait = this.#last + 1000 / rate - performance.now();
    if (wait > 0)
      await sleep(wait, undefined, { signal }).catch(() => {
        throw new WireError("interrupted", "the run was interrupted");
      });
    this.#last = performance.now();
    this.sent += 1;
    const url = new URL(target.href.replace(/\/$/, "") + path);
    return send({ url, timeoutMs, maxBytes: this.#bench.maxBytes, signal });
  }
}

/** After these the host should not be asked again: wrong credentials can lock an account. */
const lastWords: Record<string, string> = {
  unauthorised: "the host does not take the credentials",
  "rate-limited": "the host wants fewer requests",
};

/** Equal findings once, those first that weigh most. */
function fold(
  seen: { question: Question; observation: Observation }[],
  credentials: Credentials | undefined,
): LiveFinding[] {
  const lineOf = linesOfDocument();
  const folded = new Map<string, LiveFinding>();
  for (const { question, observation } of seen) {
    const name = nameOf(question, observation);
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
function linesOfDocument() {
  const lineOf = sourceLines();
  return (pointer: string | undefined) => {
    try {
      return pointer === undefined ? undefined : lineOf(pointer);
    } catch (error) {
      if (error instanceof SpecError) return undefined;
      throw error;
    }
  };
}

/** The same in other runs and other items of an array; a new enum value is a finding of its own. */
function nameOf({ operation }: Question, { verdict, kind, path, found }: Observation): string {
  const place = path.replace(/\[\d+\]/g, "[*]");
  return `${operation.id} ${verdict}/${kind} ${place}${kind === "enum" || kind === "status" ? ` = ${found.split(/[,:]/)[0]}` : ""}`;
}
