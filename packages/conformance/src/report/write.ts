import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { renderHtml } from "./html.ts";
import { renderJunit } from "./junit.ts";
import { renderMarkdown } from "./markdown.ts";
import type { Report } from "./model.ts";
import { renderSarif } from "./sarif.ts";

export const formats = {
  json: (report: Report) => `${JSON.stringify(report, null, 2)}\n`,
  junit: renderJunit,
  sarif: renderSarif,
  markdown: renderMarkdown,
};

/** The files of a run. Each is written as a whole, and the page last. */
function filesOf(mode: Report["mode"]): [name: string, render: (report: Report) => string][] {
  const name = mode === "mocked" ? "contract" : mode;
  return [
    [`${name}.json`, formats.json],
    [`${name}.md`, formats.markdown],
    [`${name}.sarif`, formats.sarif],
    [mode === "mocked" ? "junit.xml" : `${name}-junit.xml`, formats.junit],
    [`${name}.html`, renderHtml],
  ];
}

/** Removes the reports of an earlier run, so that nobody mistakes them for those of a run that never began. */
export function removeReports(mode: Report["mode"], folder: string): void {
  for (const [name] of filesOf(mode)) rmSync(join(folder, name), { force: true });
}

/**
 * Keeps other runs out of the folder until it is released or the process ends.
 *
 * @throws if another run writes there
 */
export function claimReports(mode: Report["mode"], folder: string): () => void {
  makeFolder(folder);
  const claim = join(folder, `.${mode}.pid`);
  const owner = existsSync(claim) ? Number(readFileSync(claim, "utf8")) : process.pid;
  if (owner !== process.pid && isRunning(owner)) throw new Error("another run writes there");
  writeFileSync(claim, `${process.pid}`);
  const release = () => rmSync(claim, { force: true });
  process.once("exit", release);
  return () => {
    process.removeListener("exit", release);
    release();
  };
}

/** Creates one folder at a time: with `recursive`, Node retries for ever if the system refuses it. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * Writes every report into the folder, each one completely or not at all.
 *
 * @returns the path of the HTML page
 */
export function writeReports(report: Report, folder: string): string {
  let file = "";
  for (const [name, render] of filesOf(report.mode)) {
    file = join(folder, name);
    const part = `${file}.part`;
    try {
      writeFileSync(part, render(report));
      renameSync(part, file);
    } finally {
      rmSync(part, { force: true });
    }
  }
  return file;
}
