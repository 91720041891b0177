// Prints how the built client takes each behaviour of a server that misbehaves. Exits with 1 when one is not as it should be.
import { behaviours, type Row, run } from "../test/fault-matrix/run.ts";

const rows: Row[] = [];
let calls = 0;
for (const faults of behaviours.values()) {
  const same: Row[] = [];
  for (const fault of faults) same.push(await run(fault));
  const [first] = same;
  if (first === undefined) continue;
  calls += same.length;
  const problems = same.flatMap((row) => row.problems);
  const ms = Math.max(...same.map((row) => row.ms));
  rows.push({ ...first, ms, problems, status: same.length > 1 ? undefined : first.status });
}

console.log("| behaviour | ends as | status | attempts | ms of its budget | verdict |\n|---|---|---|---|---|---|");
for (const { name, kind, status, attempts, ms, budgetMs, problems } of rows) {
  const verdict = problems.length > 0 ? problems.join("; ") : "as it should";
  console.log(`| ${name} | ${kind} | ${status ?? ""} | ${attempts} | ${ms} of ${budgetMs} | ${verdict} |`);
}

const failed = rows.filter(({ problems }) => problems.length > 0).length;
console.log(`\n${rows.length - failed} passed, ${failed} failed (${calls} calls)`);
process.exitCode = failed > 0 ? 1 : 0;
