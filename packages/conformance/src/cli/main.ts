import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readSpec, type Spec, SpecError, scenariosOf } from "@badge-contract/spec";
import { PrismError } from "../ask/prism.ts";
import { ConfigError } from "../ask/yaml-file.ts";
import { promisesFile, promisesOf, writePromises } from "../plant/promises.ts";
import { readSurvivors, SurvivorsError } from "../plant/survivors.ts";
import { reportOf } from "../report/mocked.ts";
import { renderTerminal } from "../report/terminal.ts";
import { removeReports, writeReports } from "../report/write.ts";
import { type RunResult, run } from "../run/run.ts";
import { complete, readShard, readShards, writeShard } from "../run/shards.ts";
import { liveOptions, liveUsage, runLive, targetOf } from "./command.ts";

const usage = `pnpm contract                  every scenario of the document through five checks; prints the table, writes reports/
               --reports DIR   write them there instead
               --shard 1/2     the first of two parts of the run, to be joined afterwards
               --merge         joins what the shards wrote, instead of running
pnpm contract --record         write down what the document promises now, as promises.json
${liveUsage}

Exit codes: 0 conforms, 1 does not, 2 could not be judged.`;

const defaultReports = fileURLToPath(new URL("../../../../apps/contract-tests/reports", import.meta.url));

async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args: args.filter((arg) => arg !== "--"),
    options: {
      ...liveOptions,
      reports: { type: "string" },
      shard: { type: "string" },
      merge: { type: "boolean" },
      record: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const spec = readSpec();
  if (values.record) {
    const promises = promisesOf(spec, scenariosOf(spec).scenarios);
    writePromises(promises);
    console.log(
      `Recorded ${promises.length} promises in ${fileURLToPath(promisesFile)}. Read the diff before you commit it.`,
    );
    return 0;
  }
  const reports = resolve(values.reports ?? defaultReports);
  const target = targetOf(values, process.env);
  removeReports(target === undefined ? "mocked" : "live", reports);
  const startedAt = new Date();
  const report =
    target === undefined
      ? reportOf(await mocked(spec, reports, values), spec, startedAt, values.shard)
      : await runLive({ target, values, spec, reports, env: process.env });
  const page = writeReports(report, reports);
  console.log(renderTerminal(report, process.stdout, shortest(page)));
  return report.exitCode;
}

/** The run against mocks, a shard of it, or what its shards wrote. */
async function mocked(spec: Spec, reports: string, values: { shard?: string; merge?: boolean }): Promise<RunResult> {
  if (values.merge) return complete(readShards(reports, spec), spec, { survivors: readSurvivors() });
  if (values.shard === undefined) return run({ spec });
  const shard = readShard(values.shard);
  const result = await run({ spec, shard });
  writeShard(reports, shard, result);
  return result;
}

/** As seen from where the command was run, unless that is outside. */
const shortest = (path: string) => (relative("", path).startsWith("..") ? path : relative("", path));

/** What the reader did, or the document says: one line, no stack. Anything else is a defect of this program. */
const isExpected = (error: unknown): error is Error =>
  error instanceof SpecError ||
  error instanceof PrismError ||
  error instanceof SurvivorsError ||
  error instanceof ConfigError ||
  (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!isExpected(error)) throw error;
  console.error(error instanceof TypeError ? `${error.message}\n\n${usage}` : error.message);
  if (!(error instanceof ConfigError)) console.error("\n0 passed, 1 failed");
  process.exitCode = 2;
}
