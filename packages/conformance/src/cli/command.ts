import type { ParseArgsOptionsConfig } from "node:util";
import { readCredentials } from "../ask/credentials.ts";
import { questionsOfDocument, readScenarioFile } from "../ask/scenario-file.ts";
import { ConfigError } from "../ask/yaml-file.ts";
import type { Contract } from "../contract.ts";
import { reportOfLive } from "../report/live.ts";
import type { Report } from "../report/model.ts";
import { writeReports } from "../report/write.ts";
import { readBaseline } from "../run/baseline.ts";
import { askHost, type LiveOptions } from "../run/live.ts";
import type { LiveResult } from "../run/live-result.ts";

export const liveOptions = {
  target: { type: "string" },
  scenarios: { type: "string" },
  baseline: { type: "string" },
  strict: { type: "boolean" },
  budget: { type: "string" },
  rate: { type: "string" },
  "timeout-ms": { type: "string" },
} as const satisfies ParseArgsOptionsConfig;

const defaults = { budget: 50, rate: 2, timeoutMs: 10_000 };

export const liveUsage = `pnpm contract --target URL   ask a live host, with GET alone (or set CONTRACT_TARGET)
  --scenarios FILE   real ids and what to expect of them; by default those of the document
  --baseline FILE    findings that are known and accepted, each until a date
  --strict           an addition to the contract fails the run, too
  --budget N         requests at most (${defaults.budget})
  --rate N           requests a second at most (${defaults.rate})
  --timeout-ms N     for each request (${defaults.timeoutMs})
  Credentials, from the environment alone, sent as they are: CONTRACT_USERNAME and CONTRACT_PASSWORD for HTTP Basic;
  CONTRACT_<SCHEME>_TOKEN for another security scheme of the document, or what its x-token-request asks for, such as
  CONTRACT_<SCHEME>_KEY and CONTRACT_<SCHEME>_SECRET.`;

type Values = { [name in keyof typeof liveOptions]?: string | boolean };

/** The target that options or environment name; undefined where the run is not about a live host. */
export function targetOf(values: Values, env: NodeJS.ProcessEnv): string | undefined {
  if (values.target === "") throw new ConfigError("--target is empty; give the host's URL");
  const target = values.target ?? env.CONTRACT_TARGET;
  if (typeof target === "string" && target !== "") return target;
  const [orphan] = Object.keys(liveOptions).filter((name) => values[name as keyof Values] !== undefined);
  if (orphan !== undefined)
    throw new ConfigError(`--${orphan} needs a live host: add --target URL, or set CONTRACT_TARGET`);
  return undefined;
}

interface LiveRun {
  target: string;
  values: Values;
  contract: Contract;
  /** Folder of the reports. */
  reports: string;
  env: NodeJS.ProcessEnv;
}

/**
 * Asks the target, and writes the reports into the folder, anew before each question, so that a run that is killed leaves
 * what was known by then. Ctrl-C ends the run in order.
 *
 * @throws ConfigError for what the reader has to change first
 */
export async function runLive({ target, values, contract, reports, env }: LiveRun): Promise<Report> {
  const spec = contract.document;
  const text = (name: keyof Values) => (typeof values[name] === "string" ? values[name] : undefined);
  const scenarios = text("scenarios");
  const baseline = text("baseline");
  const url = checkTarget(target, values.target === undefined ? "CONTRACT_TARGET" : "--target");
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  const options: LiveOptions = {
    contract,
    target: url,
    targetName: values.target === undefined ? "$CONTRACT_TARGET" : url.origin,
    questions: scenarios === undefined ? questionsOfDocument(spec) : readScenarioFile(scenarios, spec, env),
    credentials: readCredentials(spec, env),
    baseline: baseline === undefined ? [] : readBaseline(baseline),
    budget: number("--budget", text("budget") ?? defaults.budget, 1),
    rate: number("--rate", text("rate") ?? defaults.rate, 0.01),
    timeoutMs: number("--timeout-ms", text("timeout-ms") ?? defaults.timeoutMs, 1),
    strict: values.strict === true,
    signal: interruption.signal,
    onProgress: (result) => {
      writeReports(reportOfLive(result, contract), reports);
      showProgress(result);
    },
  };
  // A second Ctrl-C finds no listener, and ends the process.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, interrupt);
  try {
    const result = await askHost(options);
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
    return reportOfLive(result, contract);
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.removeListener(signal, interrupt);
  }
}

function showProgress({ scenarios, findings }: LiveResult): void {
  if (!process.stderr.isTTY) return;
  const done = scenarios.filter(({ outcome }) => outcome !== "not-asked").length;
  const next = scenarios[done]?.name ?? "";
  process.stderr.write(`\r\u001b[K${done} of ${scenarios.length} asked, ${findings.length} findings, now ${next}`);
}

/** Messages repeat nothing of the URL: it may hold credentials. */
function checkTarget(target: string, source: string): URL {
  const wrong = (reason: string) => new ConfigError(`${source} ${reason}`);
  const url = URL.canParse(target) ? new URL(target) : undefined;
  if (url?.protocol !== "https:" && url?.protocol !== "http:")
    throw wrong("is no URL of a host; it looks like https://api.example.com");
  if (url.username !== "" || url.password !== "")
    throw wrong("holds credentials; give them in CONTRACT_USERNAME and CONTRACT_PASSWORD");
  if (url.search !== "" || url.hash !== "") throw wrong("has a query or a fragment; give the host alone");
  const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === "http:" && !loopback)
    throw wrong("is http, which shows the credentials to the network; use https");
  return url;
}

function number(option: string, text: string | number, least: number): number {
  const value = Number(text);
  // A longer wait overflows the timer, which then fires at once.
  if (String(text).trim() !== "" && value >= least && value < 2 ** 31) return value;
  throw new ConfigError(`${option} must be a number of at least ${least}`);
}
