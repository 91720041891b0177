import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);

/** A folder that goes when this process ends. */
function temporary(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), name));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Milliseconds that a process takes to start Prism. */
export const prismStart = async () => (await timed([fileURLToPath(new URL("prism-start.ts", import.meta.url))])).time;

/** Milliseconds that `vitest run` takes for one test that does nothing. */
export async function emptyVitest(): Promise<number> {
  const folder = temporary("empty-");
  writeFileSync(join(folder, "empty.test.mjs"), 'it("does nothing", () => {});\n');
  const vitest = fileURLToPath(new URL("node_modules/vitest/vitest.mjs", root));
  return (await timed([vitest, "run", "--globals", "--root", folder])).time;
}

/** The app's own command, with all that it starts. Watching its memory slows it down. */
export function contract(watched = false): Promise<{ time: number; peak: number }> {
  const { scripts } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as {
    scripts: { contract: string };
  };
  const [, ...args] = scripts.contract.split(" ");
  return timed([...args, "--reports", temporary("reports-")], watched);
}

/** Runs a script to its end. `peak` is the most memory, in bytes, that it and its children held together; Linux alone tells. */
async function timed(args: string[], watched = false): Promise<{ time: number; peak: number }> {
  const from = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  let peak = 0;
  const sampling = setInterval(() => {
    if (watched) peak = Math.max(peak, memoryOf(child));
  }, 50);
  const code = await new Promise((resolve) => child.once("exit", resolve));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}`);
  return { time: performance.now() - from, peak };
}

function memoryOf({ pid }: ChildProcess): number {
  if (pid === undefined || !existsSync("/proc")) return 0;
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const stat = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : "";
    // The command's name, in parentheses, may hold anything.
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    if (stat !== "") parents.set(Number(name), parent);
  }
  const family = [pid];
  for (const one of family) for (const [child, parent] of parents) if (parent === one) family.push(child);
  // Proportional: what processes share is counted once.
  return (
    family.reduce((sum, one) => sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${one}/smaps_rollup`))?.[1] ?? 0), 0) *
    1024
  );
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // The process has ended meanwhile.
    return "";
  }
}
