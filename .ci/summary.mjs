// Shows a report in the job's summary, or says that there is none: `node .ci/summary.mjs reports/some.md`.
import { appendFileSync, existsSync, readFileSync } from "node:fs";

const [report = ""] = process.argv.slice(2);
const text = existsSync(report)
  ? readFileSync(report, "utf8")
  : `\`${report}\` was not written: see the log of the steps before.\n`;
const { GITHUB_STEP_SUMMARY } = process.env;
if (GITHUB_STEP_SUMMARY) appendFileSync(GITHUB_STEP_SUMMARY, text);
else console.log(text);
