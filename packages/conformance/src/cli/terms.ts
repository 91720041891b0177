import { parsedJson } from "@badge-contract/spec";
import { ConfigError, readText } from "../ask/yaml-file.ts";
import type { Report } from "../report/model.ts";
import { type Earlier, readBaseline, type Terms } from "../run/settle.ts";
import { flag, type Options, option, type Parsed } from "./options.ts";

/** What decides which findings fail a run. */
export const termOptions: Options = {
  baseline: option("FILE", "known findings to accept, each until a date"),
  strict: flag("drift and warnings fail the run, too"),
  compare: option("REPORT.json", "list what is new, gone or more frequent since this report"),
  "fail-on": option(
    "WHAT",
    "what fails the run: breach, drift (same as --strict: warnings, too), or new, only findings new to --compare (breach)",
  ),
  suggest: option("DIR", "write examples of what was seen but no example shows"),
};

/** @throws ConfigError */
export function readTerms(parsed: Parsed, mode: Report["mode"]): Terms {
  const [baseline, compare, failOn = "breach"] = ["baseline", "compare", "fail-on"].map((name) => parsed.text(name));
  if (!["breach", "drift", "new"].includes(failOn))
    throw new ConfigError(`--fail-on ${failOn}: it must be breach, drift or new`);
  if (failOn === "new" && compare === undefined)
    throw new ConfigError("--fail-on new needs a report to compare with: add --compare REPORT.json");
  return {
    baseline: baseline === undefined ? [] : readBaseline(baseline),
    strict: parsed.is("strict") || failOn === "drift",
    ...(compare !== undefined && { earlier: earlierIn(compare, mode) }),
    onlyNew: failOn === "new",
  };
}

/** @throws ConfigError for a file that is not a report in JSON */
export function reportIn(file: string): Partial<Report> {
  const report = parsedJson(readText(file, "the report"));
  if (report === undefined) throw new ConfigError(`${file}: not a report in JSON; give the .json report of a run`);
  return (report ?? {}) as Partial<Report>;
}

function earlierIn(file: string, mode: Report["mode"]): Earlier {
  const { mode: found, startedAt, findings } = reportIn(file);
  const known = Array.isArray(findings) ? findings.map((one) => ({ name: one?.name, share: one?.share })) : undefined;
  if (found !== mode || typeof startedAt !== "string" || !known?.every(isNamed))
    throw new ConfigError(`${file}: this report is of another kind of run; give a ${mode}.json`);
  return { startedAt, findings: known };
}

const isNamed = (one: { name: unknown; share: unknown }): one is Earlier["findings"][number] =>
  typeof one.name === "string" && typeof one.share === "number";
