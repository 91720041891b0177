// Prints the runtimes in which the packed packages work: `npm run runtimes`.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundle } from "./bundle.ts";
import { install } from "./install.ts";
import { runtimes } from "./runtimes.ts";
import { startServers } from "./servers.ts";
import { allKinds, documentedCount, faultsOf, kindsSeen, rightCalls } from "./verdict.ts";

const typed = process.env.TYPED_AS ?? "npm run runtimes --";
try {
  if (parseArgs({ options: { help: { type: "boolean" } } }).values.help) {
    console.log(
      `${typed} [--help]\n\nPrints a table of the runtimes in which the packed packages work. Takes a minute.`,
    );
    process.exit();
  }
} catch (error) {
  console.error(`${(error as Error).message}\nUsage: ${typed} [--help]`);
  process.exit(2);
}
console.log("The packed packages in each runtime: every documented call, and every kind of error.\n");
const rows = [
  ["runtime", "version", "documented calls", "kinds of error", "verdict"],
  ["---", "---", "---", "---", "---"],
];
const wrong: string[] = [];
const { folder, remove } = await install(fileURLToPath(new URL("../consumer/", import.meta.url)));
const { mock, faults, close } = await startServers(folder);
try {
  await bundle(folder);
  for (const runtime of runtimes) {
    if (runtime.skipped) {
      rows.push([runtime.name, "", "", "", "skipped: not installed"]);
      continue;
    }
    const { version, report } = await runtime.run(folder, mock, faults);
    const found = faultsOf(report);
    wrong.push(...found.map((fault) => `${runtime.name} ${version}: ${fault}`));
    rows.push([
      runtime.name,
      version,
      `${rightCalls(report.calls)} of ${documentedCount}`,
      `${kindsSeen(report).length} of ${allKinds.length}`,
      found.length === 0 ? "works" : "**does not work**",
    ]);
  }
} finally {
  await close();
  await remove();
}
const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
const line = (row: string[]) =>
  `| ${row.map((cell, column) => (cell === "---" ? "-".repeat(widths[column] ?? 3) : cell.padEnd(widths[column] ?? 0))).join(" | ")} |`;
console.log(rows.map(line).join("\n"));
for (const each of wrong) console.error(each);
process.exitCode = wrong.length > 0 ? 1 : 0;
