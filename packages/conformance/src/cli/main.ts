import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { SpecError, scenariosOf } from "@badge-contract/spec";
import { PrismError } from "../ask/prism.ts";
import { ConfigError } from "../ask/yaml-file.ts";
import type { Contract } from "../contract.ts";
import { promisesOf, writePromises } from "../plant/promises.ts";
import { survivorProblems } from "../plant/survivors.ts";
import { reportOf } from "../report/mocked.ts";
import { renderTerminal } from "../report/terminal.ts";
import { removeReports, writeReports } from "../report/write.ts";
import type { RunResult } from "../run/result.ts";
import { run } from "../run/run.ts";
import { complete, readShard, readShards, writeShard } from "../run/shards.ts";
import { renderSpecScore, specScore } from "../run/spec-mutants.ts";
import { liveOptions, liveUsage, runLive, targetOf } from "./command.ts";

const usage = `pnpm contract                  every scenario of the document through five checks; prints the table, writes reports/
               --reports DIR   write them there instead
               --shard 1/2     the first of two parts of the run, to be joined afterwards
               --merge         joins what the shards wrote, instead of running
pnpm contract --record         write down what the document promises now, as promises.json
pnpm contract --spec-mutants   loosen each constraint of the document in turn; the suite must notice
${liveUsage}

Exit codes: 0 conforms, 1 does not, 2 could not be judged.`;

const options = {
  ...liveOptions,
  reports: { type: "string" },
  shard: { type: "string" },
  merge: { type: "boolean" },
  record: { type: "boolean" },
  "spec-mutants": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/**
 * The command: judges a contract against itself or a host, prints and writes the reports, and sets the exit code.
 *
 * @param load gives the contract; a `SpecError` or a `ConfigError` that it throws is told in one line
 * @param reportsFolder where reports go unless `--reports` says otherwise
 */
export async function runCommand(load: () => Contract, reportsFolder: string, args = process.argv.slice(2)) {
  try {
    process.exitCode = await main(load, reportsFolder, args);
  } catch (error) {
    if (!isExpected(error)) throw error;
    console.error(error instanceof TypeError ? `${error.message}\n\n${usage}` : error.message);
    if (!(error instanceof ConfigError)) console.error("\n0 passed, 1 failed");
    process.exitCode = 2;
  }
}

async function main(load: () => Contract, reportsFolder: string, args: string[]): Promise<number> {
  const { values } = parseArgs({ args: args.filter((arg) => arg !== "--"), options });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const contract = load();
  if (values.record) return record(contract);
  if (values["spec-mutants"]) return scoreOfDocument(contract);
  const reports = resolve(values.reports ?? reportsFolder);
  const target = targetOf(values, process.env);
  removeReports(target === undefined ? "mocked" : "live", reports);
  const startedAt = new Date();
  const report =
    target === undefined
      ? reportOf(await mocked(contract, reports, values), contract, startedAt, values.shard)
      : await runLive({ target, values, contract, reports, env: process.env });
  const page = writeReports(report, reports);
  console.log(renderTerminal(report, process.stdout, shortest(page)));
  return report.exitCode;
}

/** The run against mocks, a shard of it, or what its shards wrote. */
async function mocked(
  contract: Contract,
  reports: string,
  values: { shard?: string; merge?: boolean },
): Promise<RunResult> {
  if (values.merge) return complete(readShards(reports, contract.document), contract);
  if (values.shard === undefined) return run(contract);
  const shard = readShard(values.shard);
  const result = await run(contract, { shard });
  writeShard(reports, shard, result);
  return result;
}

function record({ document, record: known }: Contract): number {
  if (known?.folder === undefined)
    throw new ConfigError("--record needs a folder for promises.json; this contract has none");
  const file = resolve(known.folder, "promises.json");
  const promises = promisesOf(document, scenariosOf(document).scenarios);
  writePromises(file, promises);
  console.log(`Recorded ${promises.length} promises in ${file}. Read the diff before you commit it.`);
  return 0;
}

async function scoreOfDocument(contract: Contract): Promise<number> {
  const score = await specScore(contract, (done, of) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of} edits${done === of ? "\n" : ""}`);
  });
  console.log(renderSpecScore(score));
  return score.survivors.length > 0 || score.listed.some((one) => survivorProblems(one).length > 0) ? 1 : 0;
}

/** As seen from where the command was run, unless that is outside. */
const shortest = (path: string) => (relative("", path).startsWith("..") ? path : relative("", path));

/** What the reader did, or the document says: one line, no stack. Anything else is a defect of this program. */
const isExpected = (error: unknown): error is Error =>
  error instanceof SpecError ||
  error instanceof PrismError ||
  error instanceof ConfigError ||
  (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));
