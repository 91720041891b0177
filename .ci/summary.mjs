// Shows a report in the summary of the job, or says that there is none: `node .ci/summary.mjs reports/some.md`.
import { appendFileSync, existsSync, readFileSync } from "node:fs";

const [report = ""] = process.argv.slice(2);
const text = existsSync(report)
  ? readFileSync(report, "utf8")
  : `\`${report}\` was not written: the log of the steps before says why.\n`;
const { GITHUB_STEP_SUMMARY } = process.env;
if (GITHUB_STEP_SUMMARY) appendFileSync(GITHUB_STEP_SUMMARY, text);
else console.log(text);
