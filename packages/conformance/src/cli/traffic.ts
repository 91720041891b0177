import { operationsOf } from "@badge-contract/spec";
import { oneWitness } from "../ask/installed-prism.ts";
import { type Recording, recordingsOf } from "../ask/traffic/recording.ts";
import { ConfigError } from "../ask/yaml-file.ts";
import type { Contract } from "../contract.ts";
import { reportOfTraffic } from "../report/traffic.ts";
import { readShard } from "../run/shards.ts";
import { addPart, emptyPart, type TrafficPart } from "../run/traffic/part.ts";
import type { TrafficSettings } from "../run/traffic/run.ts";
import { dividedInto } from "../run/traffic/units.ts";
import { collectByWorkers } from "../run/traffic/workers.ts";
import { type Command, flag, nearest, number, option, type Parsed } from "./options.ts";
import { interruptible, openOutput, outputOptions, showProgress } from "./output.ts";
import { readTerms, reportIn, termOptions } from "./terms.ts";

/** Judges recorded traffic. */
export const traffic: Command = {
  about: `[FILE…]  judges recorded traffic: .har, .json (one body or one exchange), .jsonl, a folder, or - for standard input.
Files may be compressed with gzip or Zstandard, or with Brotli if their names end in .br`,
  options: {
    server: option("URL", "judge only requests to this host, below this path"),
    operation: option("ID", "the operation that bare bodies answer (default: the best fit)"),
    status: option("N", "the status of bare bodies"),
    map: option(
      "CEL",
      "an expression that turns each entry of your log (`self`) into an exchange, such as\n{'request': {'url': self.url}, 'response': {'status': self.code, 'body': self.body}}",
    ),
    undocumented: flag("list requests that match no operation; their hosts then appear in the reports"),
    ...termOptions,
    workers: option("N", "number of workers (1)"),
    shard: option("1/2", "judge the first of two parts of the recordings"),
    merge: flag("add up the traffic.json reports of shards, given in place of recordings"),
    ...outputOptions,
  },
  run: judged,
};

async function judged(contract: Contract, parsed: Parsed, reportsFolder: string): Promise<number> {
  if (parsed.rest.length === 0)
    throw new ConfigError("no recording given; add files, folders, or - for standard input");
  const settings = settingsOf(parsed, contract);
  const terms = { ...readTerms(parsed, "traffic"), startedAt: new Date().toISOString() };
  const expression = parsed.text("map");
  const recordings = parsed.is("merge") ? [] : await sharded(recordingsOf(parsed.rest), parsed.text("shard"));
  const output = openOutput("traffic", reportsFolder, parsed);
  const collected = parsed.is("merge")
    ? mergedOf(parsed.rest)
    : await interruptible(async (signal) => {
        const workers = number("--workers", parsed.text("workers") ?? 1, 1);
        const collected = await collectByWorkers(workers, {
          ...{ spec: contract.document, recordings, ...settings, expression, signal },
          onProgress: ({ entries }) => showProgress(`${entries} entries read`),
        });
        return { ...collected, ...(signal.aborted && { stopped: "the run was interrupted" }) };
      });
  showProgress();
  const report = reportOfTraffic(collected, contract, terms);
  return output.finish(report, contract);
}

function settingsOf(parsed: Parsed, contract: Contract): TrafficSettings {
  const [server, operationId, status] = ["server", "operation", "status"].map((name) => parsed.text(name));
  const ids = operationsOf(contract.document).map(({ id }) => id);
  if (operationId !== undefined && !ids.includes(operationId))
    throw new ConfigError(`--operation ${operationId}: the document has no such operation${nearest(operationId, ids)}`);
  if (server !== undefined && !/^https?:\/\//.test(URL.canParse(server) ? server : ""))
    throw new ConfigError("--server must be the URL of a host, such as https://api.example.com/v1");
  const number = Number(status);
  if (status !== undefined && !(Number.isInteger(number) && number >= 100 && number <= 599))
    throw new ConfigError("--status must be an HTTP status, such as 200");
  return {
    server,
    operationId,
    status: status === undefined ? undefined : number,
    undocumented: parsed.is("undocumented"),
  };
}

/** The sum of parts, whatever their order. */
function mergedOf(files: string[]): { part: TrafficPart; witnesses: string[]; stopped?: string } {
  const part = emptyPart();
  let stopped: string | undefined;
  let witnesses = ["Ajv", "Prism"];
  for (const file of files) {
    const report = reportIn(file);
    if (report.part === undefined)
      throw new ConfigError(`${file}: not a report of recorded traffic; give the traffic.json of a shard`);
    addPart(part, report.part);
    stopped ??= report.incomplete;
    if (report.notes?.includes(oneWitness)) witnesses = ["Ajv"];
  }
  return { part, witnesses, ...(stopped !== undefined && { stopped }) };
}

async function sharded(recordings: Recording[], text: string | undefined): Promise<Recording[]> {
  if (text === undefined) return recordings;
  const { index, count } = readShard(text);
  return (await dividedInto(count, recordings))[index - 1] ?? [];
}
