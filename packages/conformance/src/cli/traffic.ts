import { readFileSync } from "node:fs";
import { operationsOf } from "@badge-contract/spec";
import { oneWitness } from "../ask/installed-prism.ts";
import { type Recording, recordingsOf } from "../ask/traffic/recording.ts";
import { ConfigError } from "../ask/yaml-file.ts";
import type { Contract } from "../contract.ts";
import type { Report } from "../report/model.ts";
import { reportOfTraffic } from "../report/traffic.ts";
import { readBaseline } from "../run/baseline.ts";
import { readShard } from "../run/shards.ts";
import { addPart, emptyPart, type TrafficPart } from "../run/traffic/part.ts";
import { type Earlier, type ResultOptions, resultOf } from "../run/traffic/result.ts";
import { collect, type TrafficSettings } from "../run/traffic/run.ts";
import { Undocumented } from "../run/traffic/undocumented.ts";
import { dividedInto } from "../run/traffic/units.ts";
import { collectByWorkers } from "../run/traffic/workers.ts";
import { nearest, number, type Options, type Parsed } from "./options.ts";
import { interruptible, Output, outputOptions } from "./output.ts";

export const trafficOptions = {
  server: {
    type: "string",
    value: "URL",
    help: "only requests to this host and below its path belong to the document",
  },
  operation: { type: "string", value: "ID", help: "what a bare body is the answer of; else what it fits best" },
  status: { type: "string", value: "N", help: "the status of a bare body" },
  map: {
    type: "string",
    value: "CEL",
    help: "makes an exchange of each entry of others' logs, which is `self`, such as\n{'request': {'url': self.url}, 'response': {'status': self.code, 'body': self.body}}",
  },
  undocumented: { type: "boolean", help: "list requests that belong to no operation, on the terminal alone" },
  baseline: { type: "string", value: "FILE", help: "findings that are known and accepted, each until a date" },
  strict: { type: "boolean", help: "drift and warnings fail the run, too" },
  compare: { type: "string", value: "REPORT.json", help: "say what is new, gone or more frequent since that report" },
  "fail-on": {
    type: "string",
    value: "WHAT",
    help: "breach, drift (as --strict), or new: only what --compare finds new (breach)",
  },
  workers: { type: "string", value: "N", help: "judge with so many workers (1)" },
  shard: { type: "string", value: "1/2", help: "judge the first of two parts of the recordings" },
  merge: { type: "boolean", help: "add up traffic.json reports of parts, given in place of recordings" },
  ...outputOptions,
} as const satisfies Options;

export const trafficUsage = `recorded traffic: .har, .json (one body or one exchange), .jsonl, a folder, or - for standard input;
gzip and Zstandard are told by content`;

/** Judges recorded traffic. @returns the exit code */
export async function trafficCommand(contract: Contract, parsed: Parsed, reportsFolder: string): Promise<number> {
  if (parsed.rest.length === 0)
    throw new ConfigError("no recording was named; give files, folders, or - for standard input");
  const settings = settingsOf(parsed, contract);
  const failOn = failOnOf(parsed);
  const earlier = earlierOf(parsed);
  const baselineFile = parsed.text("baseline");
  const options: ResultOptions = {
    contract,
    baseline: baselineFile === undefined ? [] : readBaseline(baselineFile),
    strict: parsed.is("strict") || failOn === "drift",
    startedAt: new Date().toISOString(),
    ...(earlier && { earlier }),
  };
  const expression = parsed.text("map");
  const map = expression === undefined ? undefined : (await import("../ask/traffic/entry-map.ts")).entryMap(expression);
  const undocumented = parsed.is("undocumented") ? new Undocumented() : undefined;
  const recordings = parsed.is("merge") ? [] : await sharded(recordingsOf(parsed.rest), parsed.text("shard"));
  const output = new Output("traffic", reportsFolder, parsed);
  const { part, witnesses, stopped } = parsed.is("merge")
    ? mergedOf(parsed.rest)
    : await interruptible(async (signal) => {
        const workers = number("--workers", parsed.text("workers") ?? 1, 1);
        const input = { spec: contract.document, recordings, ...settings };
        const collected =
          workers > 1 && !undocumented
            ? await collectByWorkers(workers, { ...input, expression }, signal)
            : await collect({
                spec: contract.document,
                recordings,
                ...settings,
                ...(undocumented && { undocumented }),
                ...(map && { map }),
                signal,
                onProgress: ({ entries }) => output.progress(`${entries} entries read`),
              });
        return { ...collected, ...(signal.aborted && { stopped: "the run was interrupted" }) };
      });
  output.endProgress();
  const result = resultOf(part, witnesses, { ...options, ...(stopped !== undefined && { stopped }) });
  const report = withFailOn(reportOfTraffic(result, contract), failOn);
  const lines = undocumented?.lines() ?? [];
  if (lines.length > 0) process.stderr.write(`Requests that belong to no operation:\n${lines.join("\n")}\n`);
  return output.finish(report);
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
    ...(server !== undefined && { server }),
    ...(operationId !== undefined && { operationId }),
    ...(status !== undefined && { status: number }),
  };
}

type FailOn = "breach" | "drift" | "new";

function failOnOf(parsed: Parsed): FailOn {
  const text = parsed.text("fail-on") ?? "breach";
  if (text !== "breach" && text !== "drift" && text !== "new")
    throw new ConfigError(`--fail-on ${text}: it must be breach, drift or new`);
  if (text === "new" && parsed.text("compare") === undefined)
    throw new ConfigError("--fail-on new needs a report to compare with: add --compare REPORT.json");
  return text;
}

/** With `new`, what was there before fails no more. */
function withFailOn(report: Report, failOn: FailOn): Report {
  if (failOn !== "new" || report.exitCode !== 1) return report;
  const fails = report.findings.some(
    ({ since, verdict, accepted }) => since === "new" && !accepted && (verdict === "breach" || verdict === "silent"),
  );
  return fails ? report : { ...report, exitCode: 0 };
}

function reportIn(file: string): Partial<Report> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new ConfigError(
      `${file}: the report cannot be read (${(error as NodeJS.ErrnoException).code}); check the path`,
    );
  }
  try {
    return JSON.parse(text) as Partial<Report>;
  } catch {
    throw new ConfigError(`${file}: no report in JSON; give the traffic.json of a run`);
  }
}

function earlierOf(parsed: Parsed): Earlier | undefined {
  const file = parsed.text("compare");
  if (file === undefined) return undefined;
  const report = reportIn(file);
  if (report.mode !== "traffic" || !Array.isArray(report.findings) || typeof report.startedAt !== "string")
    throw new ConfigError(`${file}: no report of recorded traffic; give the traffic.json of a run`);
  return report as Earlier;
}

/** The sum of parts, whatever their order. */
function mergedOf(files: string[]): { part: TrafficPart; witnesses: string[]; stopped?: string } {
  const part = emptyPart();
  let stopped: string | undefined;
  let witnesses = ["Ajv", "Prism"];
  for (const file of files) {
    const report = reportIn(file);
    if (report.part === undefined)
      throw new ConfigError(`${file}: no report of recorded traffic; give the traffic.json of a shard`);
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
