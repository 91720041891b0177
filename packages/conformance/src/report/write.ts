import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { renderHtml } from "./html.ts";
import { renderJunit } from "./junit.ts";
import { renderMarkdown } from "./markdown.ts";
import type { Report } from "./model.ts";
import { renderSarif } from "./sarif.ts";

const namesOf = (name: string, junit = `${name}-junit`) => ({
  json: `${name}.json`,
  html: `${name}.html`,
  md: `${name}.md`,
  sarif: `${name}.sarif`,
  xml: `${junit}.xml`,
});

const names = { mocked: namesOf("contract", "junit"), traffic: namesOf("traffic"), live: namesOf("live") };

/** Removes the reports of an earlier run, so that nobody mistakes them for those of a run that never began. */
export function removeReports(mode: Report["mode"], folder: string): void {
  for (const name of Object.values(names[mode])) rmSync(join(folder, name), { force: true });
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
  const { json, html, md, sarif, xml } = names[report.mode];
  const write = (name: string, text: string) => {
    const [file, part] = [join(folder, name), join(folder, `${name}.part`)];
    try {
      writeFileSync(part, text);
      renameSync(part, file);
    } finally {
      rmSync(part, { force: true });
    }
    return file;
  };
  write(json, `${JSON.stringify(report, null, 2)}\n`);
  write(md, renderMarkdown(report));
  write(sarif, renderSarif(report));
  write(xml, renderJunit(report));
  return write(html, renderHtml(report));
}
