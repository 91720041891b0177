// What judging recorded traffic costs, as ratios within one run: node bench/main.ts [--bin FILE] [--redocly FILE] [--long N]
import { spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readSpec, scenariosOf } from "@badge-contract/spec";

const { values } = parseArgs({
  options: {
    bin: { type: "string", default: fileURLToPath(new URL("../src/cli/bin.ts", import.meta.url)) },
    count: { type: "string", default: "50000" },
    long: { type: "string", default: "1000000" },
    redocly: { type: "string" },
  },
});
const folder = mkdtempSync(join(tmpdir(), "bench-"));
const file = (name: string) => join(folder, name);
const spec = readSpec();
const { scenarios } = scenariosOf(spec);

/** Exchanges of the document's scenarios in turn, each with times and ids of its own, as entries of a HAR. */
function* entries(count: number, write: (entry: object) => object): Generator<string> {
  for (let index = 0; index < count; index++) {
    const { operation, request, response } = scenarios[index % scenarios.length] as (typeof scenarios)[number];
    const entry = write({
      startedDateTime: new Date(1_780_000_000_000 + index * 1000).toISOString(),
      request: {
        method: operation.method.toUpperCase(),
        url: `https://api.example.com${request.url}`,
        headers: named({ ...request.headers, authorization: "Basic eA==" }),
      },
      response: {
        status: response.status,
        headers: named({ ...response.headers, "content-type": response.mediaType }),
        body: response.value,
      },
    });
    yield JSON.stringify(entry).replace(/[0-9a-f]{24}/g, index.toString(16).padStart(24, "0"));
  }
}

const named = (headers: Record<string, string>) => Object.entries(headers).map(([name, value]) => ({ name, value }));

/** As tools that read HAR alone want it. */
function harEntry(entry: object): object {
  const { request, response, ...rest } = entry as { request: object; response: { body: unknown } };
  const text = JSON.stringify(response.body);
  const content = { size: text.length, mimeType: "application/json", text };
  const none = { httpVersion: "HTTP/1.1", cookies: [], headersSize: -1, bodySize: -1 };
  const { body: _, ...status } = response;
  return {
    ...{ ...rest, time: 1, cache: {}, timings: { send: 0, wait: 1, receive: 0 } },
    request: { ...none, queryString: [], ...request },
    response: { ...none, statusText: "", redirectURL: "", ...status, content },
  };
}

function* inLines(count: number): Generator<string> {
  for (const entry of entries(count, (one) => one)) yield `${entry}\n`;
}

function* inHar(count: number): Generator<string> {
  yield '{"log":{"version":"1.2","creator":{"name":"bench","version":"1"},"entries":[';
  let between = "\n";
  for (const entry of entries(count, harEntry)) {
    yield between + entry;
    between = ",\n";
  }
  yield "\n]}}\n";
}

/** Seconds that a command takes, and the most memory that it held, in MB; Linux alone tells. */
async function timed(args: string[], input?: Readable): Promise<{ seconds: number; peak: number }> {
  const from = performance.now();
  const child = spawn(process.execPath, args, { cwd: folder, stdio: [input ? "pipe" : "ignore", "ignore", "inherit"] });
  let peak = 0;
  const look = setInterval(() => {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8")) ?? [];
    peak = Math.max(peak, Number(kilobytes ?? 0) / 1000);
  }, 500);
  const ended = new Promise((resolve) => child.once("exit", resolve)).finally(() => clearInterval(look));
  if (input && child.stdin) await pipeline(input, child.stdin);
  await ended;
  return { seconds: (performance.now() - from) / 1000, peak };
}

/** The best of three, in turn, so that what else the machine does falls on all alike. */
async function best(...commands: string[][]): Promise<number[]> {
  const times = commands.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 3; round++)
    for (const [index, command] of commands.entries())
      times[index] = Math.min(times[index] as number, (await timed(command)).seconds);
  return times;
}

const bare = (path: string) => [
  "--input-type=module",
  "-e",
  `import { createReadStream } from "node:fs"; import { createInterface } from "node:readline";
   for await (const line of createInterface({ input: createReadStream(${JSON.stringify(path)}) })) JSON.parse(line);`,
];
const traffic = (...args: string[]) => [values.bin, "traffic", ...args, "--reports", file("reports")];
const say = (what: string, said: string) => console.log(`${what.padEnd(34)} ${said}`);

const count = Number(values.count);
await pipeline(Readable.from(inLines(count)), createWriteStream(file("log.jsonl")));
await pipeline(Readable.from(inLines(1)), createWriteStream(file("one.jsonl")));
const [loop = 0, empty = 0, one = 0, all = 0, two = 0] = await best(
  bare(file("log.jsonl")),
  bare(file("one.jsonl")),
  traffic(file("one.jsonl")),
  traffic(file("log.jsonl")),
  traffic(file("log.jsonl"), "--workers", "2"),
);
const each = (seconds: number) => `${((seconds / count) * 1e6).toFixed(1)} µs`;
say("one exchange", `${one.toFixed(2)} s`);
say(`each of ${count}`, `${each(all - one)}; reading and parsing alone ${each(loop - empty)}`);
say("judging / reading and parsing", ((all - one) / (loop - empty)).toFixed(1));
say("one worker / two", (all / two).toFixed(2));

if (values.redocly !== undefined) {
  await pipeline(Readable.from(inHar(10_000)), createWriteStream(file("log.har")));
  const api = file("openapi.json");
  await pipeline(Readable.from(JSON.stringify(spec.root)), createWriteStream(api));
  const drift = [values.redocly, "drift", file("log.har"), "--api", api, "--match-mode", "basepath"];
  const [own = 0, other = 0] = await best(traffic(file("log.har")), drift);
  say(
    "10000 entries of a HAR",
    `${own.toFixed(2)} s; redocly drift ${other.toFixed(2)} s (${(own / other).toFixed(2)})`,
  );
}
if (Number(values.long) > 0) {
  const { seconds, peak } = await timed(traffic("-"), Readable.from(inLines(Number(values.long))));
  say(`${values.long} from standard input`, `${seconds.toFixed(0)} s, at most ${peak.toFixed(0)} MB`);
}
rmSync(folder, { recursive: true });
