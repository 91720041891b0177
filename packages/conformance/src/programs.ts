import { remembered, type Spec } from "@badge-contract/spec";
import { readCredentials } from "./ask/credentials.ts";
import { secondWitness } from "./ask/installed-prism.ts";
import { questionsOfDocument, readScenarioFile } from "./ask/scenario-file.ts";
import type { Exchange, RecordedHeaders } from "./ask/traffic/exchange.ts";
import { recordingsOf } from "./ask/traffic/recording.ts";
import type { Contract } from "./contract.ts";
import type { Observation } from "./judge/findings.ts";
import { judgeOf } from "./judge/judge.ts";
import { Vocabulary } from "./judge/vocabulary.ts";
import { reportOfLive } from "./report/live.ts";
import type { Report } from "./report/model.ts";
import { reportOfTraffic } from "./report/traffic.ts";
import { askHost, hostDefaults, type LiveOptions } from "./run/live.ts";
import { exitCodeOf } from "./run/settle.ts";
import { ExchangeJudge } from "./run/traffic/exchange-judge.ts";
import { collect, type TrafficSettings } from "./run/traffic/run.ts";

/** The verdict on one exchange. */
export interface JudgedExchange {
  /** Whether the command would exit with 0: additions and warnings are allowed. */
  conforms: boolean;
  /** The operation that the request belongs to. Undefined if there is none. */
  operationId: string | undefined;
  findings: Observation[];
}

/** An answer, with its request if `Response.url` is not enough to find the operation. */
export type JudgedAnswer = Response | { request: Request; response: Response };

/** Made once for each document, as compiling its schemas takes time. */
const judgeFor = remembered(async (spec: Spec) => {
  const [judge, words, prism] = [judgeOf(spec), new Vocabulary(spec), await secondWitness(spec)];
  return new ExchangeJudge({ spec, judge, words, prism, maxBytes: 32 * 2 ** 20 });
});

const headersOf = (headers: Headers): RecordedHeaders => new Map([...headers].map(([name, value]) => [name, [value]]));

/**
 * Judges one answer of `fetch`. Its body is read from a copy, and can be read afterwards.
 *
 * @example expect((await judgeExchange(contract, await fetch(url))).findings).toEqual([]);
 */
export async function judgeExchange(contract: Contract, answer: JudgedAnswer): Promise<JudgedExchange> {
  const { request, response } = "response" in answer ? answer : { request: undefined, response: answer };
  const exchange: Exchange = {
    at: undefined,
    request: {
      method: request?.method ?? "GET",
      url: request?.url ?? response.url,
      headers: request && headersOf(request.headers),
      body: { kind: "missing" },
    },
    response: {
      status: response.status,
      headers: headersOf(response.headers),
      body: { kind: "bytes", bytes: Buffer.from(await response.clone().arrayBuffer()) },
    },
  };
  const heard = (await judgeFor(contract.document)).judge(exchange);
  if (heard.kind !== "judged") return { conforms: false, operationId: undefined, findings: [] };
  const { operation, observations: findings } = heard.answer;
  const conforms = exitCodeOf({ findings, strict: false }) === 0;
  return { conforms, operationId: operation.id, findings };
}

export interface JudgeTrafficOptions extends TrafficSettings {
  /** Additions and warnings fail, too. @default false */
  strict?: boolean;
  signal?: AbortSignal;
}

/**
 * Judges recordings: files and folders, in the forms that the command takes.
 *
 * @throws InputError for a recording that cannot be read
 */
export async function judgeTraffic(
  contract: Contract,
  files: readonly string[],
  { strict = false, signal, ...settings }: JudgeTrafficOptions = {},
): Promise<Report> {
  const startedAt = new Date().toISOString();
  const collected = await collect({ ...settings, spec: contract.document, recordings: recordingsOf(files), signal });
  return reportOfTraffic(collected, contract, { baseline: [], strict, startedAt });
}

export interface JudgeHostOptions
  extends Partial<Pick<LiveOptions, "budget" | "rate" | "timeoutMs" | "strict" | "signal">> {
  /** The variables that the command reads from the environment: credentials, such as `CONTRACT_USERNAME`, and ids for scenarios. */
  environment?: Readonly<Record<string, string>>;
  /** A scenario file. @default the scenarios of the document */
  scenarios?: string;
  /** Writing operations that may be called. */
  allowWrites?: readonly string[];
}

/**
 * Judges a live host, like the command. Calls only operations that read, unless `allowWrites` names others.
 *
 * @throws ConfigError for what the caller has to change first
 */
export async function judgeHost(
  contract: Contract,
  url: URL | string,
  { environment = {}, scenarios, allowWrites = [], ...options }: JudgeHostOptions = {},
): Promise<Report> {
  const { document } = contract;
  const target = new URL(url);
  const result = await askHost({
    contract,
    target,
    targetName: target.origin,
    ...(scenarios === undefined
      ? questionsOfDocument(document, allowWrites)
      : readScenarioFile(scenarios, document, environment, allowWrites)),
    credentials: readCredentials(document, environment),
    baseline: [],
    ...hostDefaults,
    strict: false,
    ...options,
  });
  return reportOfLive(result, contract);
}
