import { readCredentials } from "../ask/credentials.ts";
import { questionsOfDocument, readScenarioFile, readWrites } from "../ask/scenario-file.ts";
import { ConfigError } from "../ask/yaml-file.ts";
import type { Contract } from "../contract.ts";
import { reportOfLive } from "../report/live.ts";
import { askHost, hostDefaults } from "../run/live.ts";
import type { LiveResult } from "../run/live-result.ts";
import { number, type Options, type Parsed } from "./options.ts";
import { interruptible, Output, outputOptions } from "./output.ts";
import { readTerms, termOptions } from "./terms.ts";

export const hostOptions = {
  scenarios: {
    type: "string",
    value: "FILE",
    help: "real ids and what to expect of them; by default those of the document",
  },
  "allow-writes": {
    type: "string",
    value: "IDS",
    help: "operations that write and may be asked all the same, with commas between them",
  },
  ...termOptions,
  budget: { type: "string", value: "N", help: `requests at most (${hostDefaults.budget})` },
  rate: { type: "string", value: "N", help: `requests a second at most (${hostDefaults.rate})` },
  "timeout-ms": { type: "string", value: "N", help: `for each request (${hostDefaults.timeoutMs})` },
  ...outputOptions,
} as const satisfies Options;

export const hostUsage = `a live host, asked to read alone unless --allow-writes names more. Credentials, from the environment alone, sent as they are: CONTRACT_USERNAME and
CONTRACT_PASSWORD for HTTP Basic; CONTRACT_<SCHEME>_TOKEN for another security scheme of the document, or what its
x-token-request asks for, such as CONTRACT_<SCHEME>_KEY and CONTRACT_<SCHEME>_SECRET.`;

/** The host to ask, and what named it. */
export interface Target {
  url: string;
  from: string;
}

/**
 * Asks the target, and writes the reports anew before each question, so that a run that is killed leaves what was known by
 * then. Ctrl-C ends the run in order.
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
  // First of all: no report of an earlier run may stand where this one cannot begin.
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
        output.progress(progressOf(known));
      },
    }),
  );
  output.endProgress();
  return output.finish(reportOfLive(result, contract), contract);
}

function progressOf({ scenarios, findings }: LiveResult): string {
  const done = scenarios.filter(({ outcome }) => outcome !== "not-asked").length;
  return `${done} of ${scenarios.length} asked, ${findings.length} findings, now ${scenarios[done]?.name ?? ""}`;
}

/** Messages repeat nothing of the URL: it may hold credentials. */
function checkTarget({ url: target, from: source }: Target): URL {
  const wrong = (reason: string) => new ConfigError(`${source} ${reason}`);
  const url = URL.canParse(target) ? new URL(target) : undefined;
  if (url?.protocol !== "https:" && url?.protocol !== "http:")
    throw wrong("is no URL of a host; it looks like https://api.example.com");
  if (url.username !== "" || url.password !== "")
    throw wrong("holds credentials; give them in CONTRACT_USERNAME and CONTRACT_PASSWORD");
  if (/[?#]/.test(target)) throw wrong("has a query or a fragment; give the host alone");
  const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === "http:" && !loopback)
    throw wrong("is http, which shows the credentials to the network; use https");
  return url;
}
