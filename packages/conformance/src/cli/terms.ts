import { readFileSync } from "node:fs";
import { ConfigError } from "../ask/yaml-file.ts";
import type { Report } from "../report/model.ts";
import { readBaseline } from "../run/baseline.ts";
import type { Earlier, Terms } from "../run/settle.ts";
import type { Options, Parsed } from "./options.ts";

/** What decides which findings fail a run. */
export const termOptions = {
  baseline: { type: "string", value: "FILE", help: "known findings to accept, each until a date" },
  strict: { type: "boolean", help: "drift and warnings fail the run, too" },
  compare: { type: "string", value: "REPORT.json", help: "list what is new, gone or more frequent since this report" },
  "fail-on": {
    type: "string",
    value: "WHAT",
    help: "what fails the run: breach, drift (same as --strict), or new, only findings new to --compare (breach)",
  },
  suggest: { type: "string", value: "DIR", help: "write examples of what was seen but no example shows" },
} as const satisfies Options;

/** @throws ConfigError */
export function readTerms(parsed: Parsed, mode: Report["mode"]): Terms {
  const [baseline, compare, failOn = "breach"] = [
    parsed.text("baseline"),
    parsed.text("compare"),
    parsed.text("fail-on"),
  ];
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
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new ConfigError(
      `${file}: the report cannot be read (${(error as NodeJS.ErrnoException).code}); check the path`,
    );
  }
  try {
    return (JSON.parse(text) ?? {}) as Partial<Report>;
  } catch {
    throw new ConfigError(`${file}: not a report in JSON; give the .json report of a run`);
  }
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
