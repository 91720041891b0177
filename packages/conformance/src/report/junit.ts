import { grouped } from "@badge-contract/spec";
import { markup } from "./escape.ts";
import type { Case, Report } from "./model.ts";

const tags = { failed: "failure", error: "error" } as const;

/** The report as JUnit XML, with a suite for each kind of comparison. Comparisons that are only counted, such as kept promises, are not listed. */
export function renderJunit({ mode, cases, startedAt }: Report): string {
  const suites = [...grouped(cases, ({ group }) => group)].map(([group, own]) => {
    const number = (wanted: Case["outcome"]) => own.filter(({ outcome }) => outcome === wanted).length;
    const ms = own.reduce((sum, one) => sum + (one.ms ?? 0), 0);
    const counts = `tests="${own.length}" failures="${number("failed")}" errors="${number("error")}" skipped="${number("skipped")}" time="${seconds(ms)}"`;
    return [
      `  <testsuite name="${markup(group)}" ${counts} timestamp="${startedAt.slice(0, 19)}">`,
      ...own.map((one) => testcase(mode, one)),
      "  </testsuite>",
    ].join("\n");
  });
  const name = mode === "mocked" ? "contract" : `contract-${mode}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${name}">\n${suites.join("\n")}\n</testsuites>\n`;
}

const seconds = (ms: number) => (ms / 1000).toFixed(3);

function testcase(mode: Report["mode"], { group, name, outcome, lines, ms = 0 }: Case): string {
  const prefix = mode === "mocked" ? "contract" : `contract.${mode}`;
  const open = `    <testcase classname="${prefix}.${markup(group)}" name="${markup(name)}" time="${seconds(ms)}"`;
  if (outcome === "passed") return `${open}/>`;
  if (outcome === "skipped") return `${open}><skipped/></testcase>`;
  const text = lines.map((line) => markup(line)).join("\n");
  return `${open}><${tags[outcome]} message="${markup(lines[0] ?? "", 300)}">${text}</${tags[outcome]}></testcase>`;
}
