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

const table = rows.map(({ name, kind, status, attempts, ms, budgetMs, problems }) => [
  name,
  kind,
  String(status ?? ""),
  String(attempts),
  `${ms} of ${budgetMs}`,
  problems.length > 0 ? problems.join("; ") : "as it should",
]);
const lines = [["behaviour", "ends as", "status", "attempts", "ms", "verdict"], ...table];
const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length))) ?? [];
for (const line of lines)
  console.log(line.map((cell, column) => (column === 5 ? cell : cell.padEnd(widths[column] ?? 0))).join("  "));

const failed = rows.filter(({ problems }) => problems.length > 0).length;
console.log(`\n${rows.length - failed} passed, ${failed} failed (${calls} calls)`);
process.exitCode = failed > 0 ? 1 : 0;
