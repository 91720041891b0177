import { appendFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { ConfigError } from "../ask/yaml-file.ts";
import type { Contract } from "../contract.ts";
import { renderGithub } from "../report/github.ts";
import { renderMarkdown } from "../report/markdown.ts";
import type { Report } from "../report/model.ts";
import { renderTerminal } from "../report/terminal.ts";
import { claimReports, formats as fileFormats, removeReports, writeReports } from "../report/write.ts";
import { type Options, option, type Parsed } from "./options.ts";
import { writeSuggestions } from "./suggest.ts";

const formats = { pretty: undefined, ...fileFormats, github: renderGithub } as const;

export const outputOptions: Options = {
  reports: {
    type: "string",
    value: "DIR",
    mayBeEmpty: true,
    help: "where to write the reports (HTML, JSON, Markdown, SARIF, JUnit)",
  },
  format: option("FORMAT", `output format: ${Object.keys(formats).join(", ")} (pretty)`),
  help: { type: "boolean", short: "h", help: "show this text" },
};

/** Where a run writes its reports, and how it prints its result. Removes the reports of an earlier run. */
export function openOutput(mode: Report["mode"], defaultFolder: string, parsed: Parsed) {
  const [format = "pretty", reports, suggestions] = ["format", "reports", "suggest"].map((name) => parsed.text(name));
  if (!Object.hasOwn(formats, format))
    throw new ConfigError(`--format ${format}: it must be one of ${Object.keys(formats).join(", ")}`);
  const folder = resolve(reports ?? defaultFolder);
  const problems: string[] = [];
  const tried = <T>(option: string, folder: string, write: () => T): T | undefined => {
    try {
      return write();
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      problems.push(`cannot write to ${shortest(folder)} (${code ?? message}); give another folder with --${option}`);
      return undefined;
    }
  };
  if (reports === "") problems.push("--reports needs a folder");
  else tried("reports", folder, () => removeReports(mode, folder));

  let release: (() => void) | undefined;
  const write = (report: Report) => {
    if (problems.length > 0) return undefined;
    return tried("reports", folder, () => {
      release ??= claimReports(mode, folder);
      return writeReports(report, folder);
    });
  };
  /** Writes and prints the report. @returns the exit code */
  const finish = (report: Report, contract: Contract): number => {
    const { GITHUB_STEP_SUMMARY: summary } = process.env;
    const page = write(report);
    if (suggestions !== undefined) {
      const written = tried("suggest", suggestions, () => writeSuggestions(report, contract, suggestions));
      if (written) write(report);
    }
    const render = formats[format as keyof typeof formats];
    process.stdout.write(
      render ? render(report) : `${renderTerminal(report, process.stdout, page && shortest(page))}\n`,
    );
    if (format === "github" && summary)
      tried("reports", summary, () => appendFileSync(summary, renderMarkdown(report)));
    release?.();
    for (const problem of problems) process.stderr.write(`${problem}\n`);
    // Failing to write is an error only where the reader named the folder.
    return problems.length > 0 && (reports ?? suggestions) !== undefined ? 2 : report.exitCode;
  };
  return { folder, write, finish };
}

/** Shows a line in place of the last one, on a terminal. */
export function showProgress(line = ""): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
}

/** The path relative to the current folder, unless it is outside of it. */
const shortest = (path: string) => (relative("", path).startsWith("..") ? path : relative("", path) || ".");

/** The first Ctrl-C ends the run cleanly. A second one finds no listener and kills the process. */
export async function interruptible<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, interrupt);
  try {
    return await run(interruption.signal);
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.removeListener(signal, interrupt);
  }
}
