// Says where a rule of the document cannot be read, a line each.
import { readSpec, ruleProblems, sourceLines } from "../src/index.ts";

const problems = ruleProblems(readSpec(), sourceLines());
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
