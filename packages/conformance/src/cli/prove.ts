import { resolve } from "node:path";
import { scenariosOf } from "@badge-contract/spec";
import { ConfigError } from "../ask/yaml-file.ts";
import type { Contract } from "../contract.ts";
import { promisesOf, writePromises } from "../plant/promises.ts";
import { reportOf } from "../report/mocked.ts";
import { titleOf } from "../report/model.ts";
import type { RunResult } from "../run/result.ts";
import { run } from "../run/run.ts";
import { complete, readShard, readShards, writeShard } from "../run/shards.ts";
import { type Command, flag, option, type Parsed } from "./options.ts";
import { openOutput, outputOptions, showProgress } from "./output.ts";

/** Judges the contract against itself. */
export const prove: Command = {
  about:
    " judges the document against itself: runs every scenario through every check, and plants wrong answers that must be caught. An example that adds to its schema fails, too",
  options: {
    shard: option("1/2", "run the first of two parts; --merge joins them"),
    merge: flag("join the results of the shards in the reports folder, instead of running"),
    strict: flag("warnings fail the run, too"),
    ...outputOptions,
  },
  run: judged,
};

async function judged(contract: Contract, parsed: Parsed, reportsFolder: string): Promise<number> {
  const [extra] = parsed.rest;
  if (extra !== undefined) throw new ConfigError(`prove takes no file; to judge another, add --spec ${extra}`);
  const startedAt = new Date();
  const output = openOutput("mocked", reportsFolder, parsed);
  const result = await mocked(contract, output.folder, parsed);
  return output.finish(reportOf(result, contract, startedAt, parsed.text("shard"), parsed.is("strict")), contract);
}

const tell = (done: number, of: number, what: string) => showProgress(done < of ? `${done} of ${of} ${what}` : "");

/** The run against mocks, one shard of it, or the joined results of its shards. */
async function mocked(contract: Contract, reports: string, parsed: Parsed): Promise<RunResult> {
  if (parsed.is("merge")) return complete(readShards(reports, contract.document), contract);
  const text = parsed.text("shard");
  if (text === undefined) return run(contract, { onProgress: (done, of) => tell(done, of, "parts of the document") });
  const shard = readShard(text);
  const result = await run(contract, { shard });
  writeShard(reports, shard, result);
  return result;
}

export function record({ document, record: known }: Contract): number {
  if (known?.folder === undefined)
    throw new ConfigError("--record needs a folder for promises.json; this contract has none");
  const file = resolve(known.folder, "promises.json");
  const promises = promisesOf(document, scenariosOf(document).scenarios);
  writePromises(file, promises);
  console.log(`Recorded ${promises.length} promises in ${file}. Read the diff before you commit it.`);
  return 0;
}

export async function scoreOfDocument(contract: Contract): Promise<number> {
  const { failuresOf, renderSpecScore, specScore } = await import("../run/spec-mutants.ts");
  const { title, version } = titleOf(contract);
  console.log(`${title} ${version}: the document with one constraint loosened at a time\n`);
  const score = await specScore(contract, (done, of) => tell(done, of, "edits"));
  console.log(renderSpecScore(score));
  return failuresOf(score).length > 0 ? 1 : 0;
}
