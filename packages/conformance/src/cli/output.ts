import { appendFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { ConfigError } from "../ask/yaml-file.ts";
import { renderGithub } from "../report/github.ts";
import { renderJunit } from "../report/junit.ts";
import { renderMarkdown } from "../report/markdown.ts";
import type { Report } from "../report/model.ts";
import { renderSarif } from "../report/sarif.ts";
import { renderTerminal } from "../report/terminal.ts";
import { removeReports, writeReports } from "../report/write.ts";
import type { Options, Parsed } from "./options.ts";

const formats = {
  pretty: undefined,
  json: (report: Report) => `${JSON.stringify(report, null, 2)}\n`,
  junit: renderJunit,
  sarif: renderSarif,
  markdown: renderMarkdown,
  github: renderGithub,
} as const;

export const outputOptions = {
  reports: { type: "string", value: "DIR", help: "write the reports there (HTML, JSON, Markdown, SARIF, JUnit)" },
  format: { type: "string", value: "FORMAT", help: `what is printed: ${Object.keys(formats).join(", ")} (pretty)` },
  help: { type: "boolean", short: "h", help: "this text" },
} as const satisfies Options;

/** Where reports go, and what is printed. */
export class Output {
  readonly #folder: string;
  /** Whether the reader named the folder: then it has to be written. */
  readonly #isNamed: boolean;
  readonly #format: keyof typeof formats;
  readonly #mode: Report["mode"];
  #problem: string | undefined;

  constructor(mode: Report["mode"], defaultFolder: string, parsed: Parsed) {
    const format = parsed.text("format") ?? "pretty";
    if (!Object.hasOwn(formats, format))
      throw new ConfigError(`--format ${format}: it must be one of ${Object.keys(formats).join(", ")}`);
    this.#format = format as keyof typeof formats;
    this.#mode = mode;
    this.#isNamed = parsed.text("reports") !== undefined;
    this.#folder = resolve(parsed.text("reports") ?? defaultFolder);
    this.#try(() => removeReports(mode, this.#folder));
  }

  get folder(): string {
    return this.#folder;
  }

  /** Writes what is known by now. */
  write(report: Report): string | undefined {
    return this.#problem === undefined ? this.#try(() => writeReports(report, this.#folder)) : undefined;
  }

  /** Writes and prints the report. @returns the exit code */
  finish(report: Report): number {
    const page = this.write(report);
    const render = formats[this.#format];
    process.stdout.write(
      render ? render(report) : `${renderTerminal(report, process.stdout, page && shortest(page))}\n`,
    );
    const summary = process.env.GITHUB_STEP_SUMMARY;
    if (this.#format === "github" && summary) appendFileSync(summary, renderMarkdown(report));
    if (this.#problem === undefined) return report.exitCode;
    process.stderr.write(`${this.#problem}\n`);
    return this.#isNamed ? 2 : report.exitCode;
  }

  #try<T>(write: () => T): T | undefined {
    try {
      return write();
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      this.#problem = `the reports of this run cannot be written to ${shortest(this.#folder)} (${code ?? message}); give another folder with --reports`;
      return undefined;
    }
  }

  /** One line that is written over, on a terminal alone. */
  progress(line: string): void {
    if (process.stderr.isTTY && this.#mode) process.stderr.write(`\r\u001b[K${line}`);
  }

  endProgress(): void {
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  }
}

/** As seen from where the command was run, unless that is outside. */
const shortest = (path: string) => (relative("", path).startsWith("..") ? path : relative("", path) || ".");

/** Ends with the first Ctrl-C in order; a second finds no listener, and ends the process. */
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
