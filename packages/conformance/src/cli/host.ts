import { readCredentials } from "../ask/credentials.ts";
import { questionsOfDocument, readScenarioFile, readWrites } from "../ask/scenario-file.ts";
import { ConfigError } from "../ask/yaml-file.ts";
import type { Contract } from "../contract.ts";
import { reportOfLive } from "../report/live.ts";
import { askHost, hostDefaults } from "../run/live.ts";
import type { LiveResult } from "../run/live-result.ts";
import { type Command, number, option, type Parsed } from "./options.ts";
import { interruptible, openOutput, outputOptions, showProgress } from "./output.ts";
import { readTerms, termOptions } from "./terms.ts";

/** Asks a live host. */
export const host: Command = {
  about: `URL  judges a live host. Only reads, unless --allow-writes names writing operations. Credentials come from the environment
and are sent unchanged: CONTRACT_USERNAME and CONTRACT_PASSWORD for HTTP Basic, CONTRACT_<SCHEME>_TOKEN for any other
security scheme, or what its x-token-request asks for, such as CONTRACT_<SCHEME>_KEY and CONTRACT_<SCHEME>_SECRET.`,
  options: {
    scenarios: option("FILE", "questions with real ids, and what to expect (default: the document's own)"),
    "allow-writes": option("IDS", "writing operations that may be called, separated by commas"),
    ...termOptions,
    budget: option("N", `most requests to send (${hostDefaults.budget})`),
    rate: option("N", `most requests per second (${hostDefaults.rate})`),
    "timeout-ms": option("N", `time limit of each request (${hostDefaults.timeoutMs})`),
    ...outputOptions,
  },
  run: judged,
};

/**
 * Rewrites the reports before each question, so that a killed run leaves the results so far. Ctrl-C ends the run cleanly.
 *
 * @throws ConfigError for what the reader has to change first
 */
async function judged(
  contract: Contract,
  parsed: Parsed,
  reportsFolder: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const { url, from } = targetOf(parsed, env);
  // First of all: if this run can't begin, no report of an earlier run may remain.
  const output = openOutput("live", reportsFolder, parsed);
  const spec = contract.document;
  const scenarios = parsed.text("scenarios");
  const target = checkTarget(url, from);
  const terms = readTerms(parsed, "live");
  const writes = readWrites(parsed.text("allow-writes"), spec);
  const options = {
    contract,
    target,
    targetName: from.startsWith("CONTRACT_") ? `$${from}` : target.origin,
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

/** The URL that was given, and where it came from. */
function targetOf(parsed: Parsed, env: NodeJS.ProcessEnv) {
  const [first, ...more] = parsed.rest;
  const target = parsed.text("target");
  const url = target ?? first ?? env.CONTRACT_TARGET ?? "";
  if (url === "") throw new ConfigError("no host given; add its URL");
  if (more.length > 0) throw new ConfigError("only one host can be judged at a time; give one URL");
  return { url, from: target !== undefined ? "--target" : first !== undefined ? "the URL" : "CONTRACT_TARGET" };
}

/** Messages don't repeat the URL, as it may contain credentials. */
function checkTarget(target: string, source: string): URL {
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
