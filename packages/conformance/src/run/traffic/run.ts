import type { Spec } from "@badge-contract/spec";
import { secondWitness } from "../../ask/installed-prism.ts";
import type { Recording } from "../../ask/traffic/recording.ts";
import type { AnswerJudges } from "../../judge/answer.ts";
import { judgeOf } from "../../judge/judge.ts";
import { Vocabulary } from "../../judge/vocabulary.ts";
import { Collector } from "./collect.ts";
import { ExchangeJudge } from "./exchange-judge.ts";
import type { TrafficPart } from "./part.ts";

/** Options for judging recorded traffic. All except functions can be sent to a worker. */
export interface TrafficSettings {
  /** Only requests to this host, below its path, belong to the document. */
  server?: string | undefined;
  /** What bare bodies are answers to. */
  operationId?: string | undefined;
  status?: number | undefined;
  /** Lists requests that belong to no operation, by host and template of path. */
  undocumented?: boolean;
}

export interface CollectOptions extends TrafficSettings {
  spec: Spec;
  recordings: Recording[];
  /** Makes exchanges of others' entries, in CEL. */
  expression?: string | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: (part: TrafficPart) => void;
}

export interface Collected {
  part: TrafficPart;
  /** Who judged. */
  witnesses: string[];
}

/** Judges recordings one after the other. */
export async function collect(options: CollectOptions): Promise<Collected> {
  const { spec, recordings, signal, expression, undocumented } = options;
  const map =
    expression === undefined ? undefined : (await import("../../ask/traffic/entry-map.ts")).entryMap(expression);
  const judge = judgeOf(spec);
  const prism = await secondWitness(spec);
  const words = new Vocabulary(spec, { isDiscreet: true });
  const judges: AnswerJudges = { spec, judge, words, prism, maxBytes: 32 * 2 ** 20 };
  const server = options.server === undefined ? undefined : new URL(options.server);
  const exchanges = new ExchangeJudge(judges, { ...options, server });
  const collector = new Collector(exchanges, judge.contract, { map, undocumented });
  for (const recording of recordings) {
    if (signal?.aborted) break;
    await collector.read(recording, signal, options.onProgress);
  }
  return { part: collector.finish(), witnesses: prism ? ["Ajv", "Prism"] : ["Ajv"] };
}
