// Measures the built client against its peers: `pnpm bench`. Figures are ratios to raw fetch + json() of the same round.
import { spawn, spawnSync } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { readSpec, scenariosOf } from "@badge-contract/spec";
import { sizesOf } from "../test/support/size.ts";
import type { Contender } from "./contenders.ts";

const pins = availableParallelism() > 1 && spawnSync("taskset", ["--version"]).status === 0;
if (pins) spawnSync("taskset", ["-acp", "0", String(process.pid)]);

const scenario = scenariosOf(readSpec()).scenarios.find(({ key }) => key === "fixedWindowWithStatistics");
const value = structuredClone(scenario?.response.value) as { data: { description: string } };
value.data.description = value.data.description.padEnd(
  3200 - JSON.stringify(value).length + value.data.description.length,
  ".",
);
const body = JSON.stringify(value);

const server = spawn(
  pins ? "taskset" : process.execPath,
  [...(pins ? ["-c", "1", process.execPath] : []), fileURLToPath(new URL("server.ts", import.meta.url)), body],
  { stdio: ["ignore", "pipe", "inherit"] },
);
const port = await new Promise<string>((resolve) =>
  server.stdout.once("data", (bytes) => resolve(String(bytes).trim())),
);

// The peers find their fetch when they are loaded, so it is replaced before that, and switched from mode to mode.
const overTheWire = globalThis.fetch;
const headers = { "content-type": "application/json" };
const inProcess: typeof fetch = async (input, init) => {
  new Request(input, init);
  return new Response(body, { headers });
};
let current = inProcess;
globalThis.fetch = (input, init) => current(input, init);
const { contenders } = await import("./contenders.ts");
const { subjects } = await import("../../validators/bench/subjects.ts");
const peers = contenders(`http://127.0.0.1:${port}`, subjects["Ajv standalone"] as (body: unknown) => boolean);
const names = Object.keys(peers);

/** A badge as a value, not an error as one. */
for (const [name, { call }] of Object.entries(peers))
  if (!JSON.stringify(await call()).includes(value.data.description)) throw new Error(`${name} has no badge`);

const wallClock = () => performance.now();
// What this process used of its core, which other processes on it do not lengthen.
const cpuClock = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

async function time({ call }: Contender, { count, atOnce, clock }: (typeof modes)[number]): Promise<number> {
  const started = clock();
  for (let done = 0; done < count; done += atOnce) await Promise.all(Array.from({ length: atOnce }, call));
  return clock() - started;
}

const modes = [
  { name: "in process (CPU time)", fetch: inProcess, count: 200, atOnce: 1, rounds: 60, clock: cpuClock },
  { name: "loopback", fetch: overTheWire, count: 60, atOnce: 1, rounds: 300, clock: wallClock },
  { name: "32 at once", fetch: overTheWire, count: 128, atOnce: 32, rounds: 100, clock: wallClock },
];

const quantile = (sorted: number[], q: number) => sorted[Math.round((sorted.length - 1) * q)] ?? Number.NaN;
const cells: Record<string, string[]> = Object.fromEntries(names.map((name) => [name, []]));
for (const mode of modes) {
  const { rounds } = mode;
  current = mode.fetch;
  const ratios: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -5; round < rounds; round++) {
    const times: Record<string, number> = {};
    // Each round begins with another contender, so that none is always the first.
    for (let i = 0; i < names.length; i++) {
      const name = names[(i + round + 5) % names.length] as string;
      times[name] = await time(peers[name] as Contender, mode);
    }
    const base = times[names[0] as string] as number;
    if (round >= 0) for (const name of names) ratios[name]?.push((times[name] as number) / base);
  }
  for (const name of names) {
    const sorted = (ratios[name] ?? []).sort((a, b) => a - b);
    const [low, middle, high] = [0.25, 0.5, 0.75].map((q) => quantile(sorted, q).toFixed(2));
    cells[name]?.push(`${middle} (${low}–${high})`);
  }
}
server.kill();

const [load = 0] = loadavg();
console.log(
  `Node ${process.version}, body ${body.length} bytes, ${pins ? "client and server on a core each" : "cores not pinned"}, load ${load.toFixed(1)}`,
);
console.log("Ratios to raw fetch + json(): median (quartiles) over interleaved rounds\n");
for (const [name, { imports }] of Object.entries(peers))
  cells[name]?.push(imports ? `${((await sizesOf(imports)).atOnce / 1000).toFixed(1)} kB` : "");
console.log(
  `| | ${modes.map(({ name }) => name).join(" | ")} | min+gzip |\n|---|${modes.map(() => "---|").join("")}---|`,
);
for (const name of names) console.log(`| ${name} | ${cells[name]?.join(" | ")} |`);
