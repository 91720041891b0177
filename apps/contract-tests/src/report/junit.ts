import type { RunResult } from "../run.ts";
import { casesOf } from "./summary.ts";

const xml = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    // Control characters that XML 1.0 cannot hold, even as references.
    .replace(/(?![\t\n\r])\p{Cc}/gu, "\ufffd");

/** The run as JUnit XML: a suite per kind of comparison. Promises that were kept are not listed. */
export function renderJunit(result: RunResult): string {
  const cases = casesOf(result);
  const groups = [...new Set(cases.map(({ group }) => group))];
  const suites = groups.map((group) => {
    const own = cases.filter((one) => one.group === group);
    const failed = own.filter(({ problems }) => problems.length > 0).length;
    const lines = own.map(({ name, problems }) => {
      const open = `    <testcase classname="contract.${group}" name="${xml(name)}"`;
      return problems.length === 0
        ? `${open}/>`
        : `${open}><failure message="${xml(problems[0] ?? "")}">${xml(problems.join("\n"))}</failure></testcase>`;
    });
    return [
      `  <testsuite name="${group}" tests="${own.length}" failures="${failed}">`,
      ...lines,
      "  </testsuite>",
    ].join("\n");
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="contract">\n${suites.join("\n")}\n</testsuites>\n`;
}
