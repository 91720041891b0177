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

export class Output {
  readonly #folder: string;
  /** Whether the reader named the folder. If so, failing to write it is an error. */
  readonly #isNamed: boolean;
  readonly #suggestions: string | undefined;
  readonly #format: keyof typeof formats;
  readonly #problems: string[] = [];
  readonly #mode: Report["mode"];
  #release: (() => void) | undefined;

  constructor(mode: Report["mode"], defaultFolder: string, parsed: Parsed) {
    const format = parsed.text("format") ?? "pretty";
    if (!Object.hasOwn(formats, format))
      throw new ConfigError(`--format ${format}: it must be one of ${Object.keys(formats).join(", ")}`);
    this.#format = format as keyof typeof formats;
    this.#isNamed = parsed.text("reports") !== undefined;
    this.#folder = resolve(parsed.text("reports") ?? defaultFolder);
    this.#suggestions = parsed.text("suggest");
    this.#mode = mode;
    if (parsed.text("reports") === "") this.#problems.push("--reports needs a folder");
    else this.#try("reports", this.#folder, () => removeReports(mode, this.#folder));
  }

  get folder(): string {
    return this.#folder;
  }

  write(report: Report): string | undefined {
    if (this.#problems.length > 0) return undefined;
    return this.#try("reports", this.#folder, () => {
      this.#release ??= claimReports(this.#mode, this.#folder);
      return writeReports(report, this.#folder);
    });
  }

  /** Writes and prints the report. @returns the exit code */
  finish(report: Report, contract: Contract): number {
    const { GITHUB_STEP_SUMMARY: summary } = process.env;
    const folder = this.#suggestions;
    const page = this.write(report);
    if (folder !== undefined) {
      const written = this.#try("suggest", folder, () => writeSuggestions(report, contract, folder));
      if (written) this.write(report);
    }
    const render = formats[this.#format];
    process.stdout.write(
      render ? render(report) : `${renderTerminal(report, process.stdout, page && shortest(page))}\n`,
    );
    if (this.#format === "github" && summary)
      this.#try("reports", summary, () => appendFileSync(summary, renderMarkdown(report)));
    this.#release?.();
    for (const problem of this.#problems) process.stderr.write(`${problem}\n`);
    return this.#problems.length > 0 && (this.#isNamed || folder !== undefined) ? 2 : report.exitCode;
  }

  #try<T>(option: string, folder: string, write: () => T): T | undefined {
    try {
      return write();
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      this.#problems.push(
        `cannot write to ${shortest(folder)} (${code ?? message}); give another folder with --${option}`,
      );
      return undefined;
    }
  }
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
