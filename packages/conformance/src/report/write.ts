import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderHtml } from "./html.ts";
import { renderJunit } from "./junit.ts";
import { renderMarkdown } from "./markdown.ts";
import type { Report } from "./model.ts";
import { renderSarif } from "./sarif.ts";

const names = {
  mocked: {
    json: "contract.json",
    html: "contract.html",
    md: "contract.md",
    sarif: "contract.sarif",
    xml: "junit.xml",
  },
  traffic: {
    json: "traffic.json",
    html: "traffic.html",
    md: "traffic.md",
    sarif: "traffic.sarif",
    xml: "traffic-junit.xml",
  },
  live: { json: "live.json", html: "live.html", md: "live.md", sarif: "live.sarif", xml: "live-junit.xml" },
};

/** Removes the reports of an earlier run, so that nobody takes them for those of a run that never began. */
export function removeReports(mode: Report["mode"], folder: string): void {
  for (const name of Object.values(names[mode])) rmSync(join(folder, name), { force: true });
}

/**
 * Writes every report into the folder, each whole or not at all.
 *
 * @returns the path of the HTML page
 */
export function writeReports(report: Report, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const { json, html, md, sarif, xml } = names[report.mode];
  const write = (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(`${file}.part`, text);
    renameSync(`${file}.part`, file);
    return file;
  };
  write(json, `${JSON.stringify(report, null, 2)}\n`);
  write(md, renderMarkdown(report));
  write(sarif, renderSarif(report));
  write(xml, renderJunit(report));
  return write(html, renderHtml(report));
}
