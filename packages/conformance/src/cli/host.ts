import { readCredentials } from "../ask/credentials.ts";
import { questionsOfDocument, readScenarioFile, readWrites } from "../ask/scenario-file.ts";
import { ConfigError } from "../ask/yaml-file.ts";
import type { Contract } from "../contract.ts";
import { reportOfLive } from "../report/live.ts";
import { askHost, hostDefaults } from "../run/live.ts";
import type { LiveResult } from "../run/live-result.ts";
import { number, type Options, option, type Parsed } from "./options.ts";
import { interruptible, Output, outputOptions, showProgress } from "./output.ts";
import { readTerms, termOptions } from "./terms.ts";

export const hostOptions: Options = {
  scenarios: option("FILE", "questions with real ids, and what to expect (default: the document's own)"),
  "allow-writes": option("IDS", "writing operations that may be called, separated by commas"),
  ...termOptions,
  budget: option("N", `most requests to send (${hostDefaults.budget})`),
  rate: option("N", `most requests per second (${hostDefaults.rate})`),
  "timeout-ms": option("N", `time limit of each request (${hostDefaults.timeoutMs})`),
  ...outputOptions,
};

export const hostUsage = `judges a live host. Only reads, unless --allow-writes names writing operations. Credentials come from the environment
and are sent unchanged: CONTRACT_USERNAME and CONTRACT_PASSWORD for HTTP Basic, CONTRACT_<SCHEME>_TOKEN for any other
security scheme, or what its x-token-request asks for, such as CONTRACT_<SCHEME>_KEY and CONTRACT_<SCHEME>_SECRET.`;

/** The host to ask, and where its URL came from. */
export interface Target {
  url: string;
  from: string;
}

/**
 * Asks the target. Rewrites the reports before each question, so that a killed run leaves the results so far. Ctrl-C ends
 * the run cleanly.
 *
 * @returns the exit code
 * @throws ConfigError for what the reader has to change first
 */
export async function hostCommand(
  contract: Contract,
  parsed: Parsed,
  reportsFolder: string,
  target: Target,
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  // First of all: if this run can't begin, no report of an earlier run may remain.
  const output = new Output("live", reportsFolder, parsed);
  const spec = contract.document;
  const scenarios = parsed.text("scenarios");
  const url = checkTarget(target);
  const terms = readTerms(parsed, "live");
  const writes = readWrites(parsed.text("allow-writes"), spec);
  const options = {
    contract,
    target: url,
    targetName: target.from.startsWith("CONTRACT_") ? `$${target.from}` : url.origin,
    ...(scenarios === undefined ? questionsOfDocument(spec, writes) : readScenarioFile(scenarios, spec, env, writes)),
    credentials: readCredentials(spec, env),
    budget: number("--budget", parsed.text("budget") ?? hostDefaults.budget, 1),
    rate: number("--rate", parsed.text("rate") ?? hostDefaults.rate, 0.01),
    timeoutMs: number("--timeout-ms", parsed.text("timeout-ms") ?? hostDefaults.timeoutMs, 1),
    ...terms,
  };
  const result = await interruptible((signal) =>
    askHost({
      ...options,
      signal,
      onProgress: (known) => {
        output.write(reportOfLive(known, contract));
        showProgress(progressOf(known));
      },
    }),
  );
  showProgress();
  return output.finish(reportOfLive(result, contract), contract);
}

function progressOf({ scenarios, findings }: LiveResult): string {
  const done = scenarios.filter(({ outcome }) => outcome !== "not-asked").length;
  return `${done} of ${scenarios.length} asked, ${findings.length} findings, now ${scenarios[done]?.name ?? ""}`;
}

/** Messages don't repeat the URL, as it may contain credentials. */
function checkTarget({ url: target, from: source }: Target): URL {
  const wrong = (reason: string) => new ConfigError(`${source} ${reason}`);
  const url = URL.canParse(target) ? new URL(target) : undefined;
  if (url?.protocol !== "https:" && url?.protocol !== "http:")
    throw wrong("is not the URL of a host, such as https://api.example.com");
  if (url.username !== "" || url.password !== "")
    throw wrong("contains credentials; set CONTRACT_USERNAME and CONTRACT_PASSWORD instead");
  if (/[?#]/.test(target)) throw wrong("has a query or a fragment; remove it");
  const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === "http:" && !loopback)
    throw wrong("uses http, which exposes the credentials on the network; use https");
  return url;
}
