import { parseArgs } from "node:util";
import { run } from "@badge-contract/conformance/src/run/run.ts";
import { scenariosOf } from "@badge-contract/spec";
import { generatedSpec, providerOf } from "./generated.ts";
import { contract, emptyVitest, prismStart } from "./processes.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "3" } } });
const rounds = Number(values.rounds);

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
let held = true;
const ratio = (name: string, value: number, limit: number) => {
  held &&= value <= limit;
  console.log(`  ${name}  ${value.toFixed(2)} (at most ${limit}) ${value <= limit ? "✓" : "✗"}`);
};

// In turn, so that what else the machine does falls on all alike.
const samples: { prisms: number; vitest: number; contract: number }[] = [];
for (let round = 0; round < rounds; round++) {
  const prisms = (await prismStart()) + (await prismStart());
  const vitest = await emptyVitest();
  samples.push({ prisms, vitest, contract: (await contract()).time });
}
const of = (name: keyof (typeof samples)[number]) => median(samples.map((sample) => sample[name]));
console.log(
  `The mocked run: ${seconds(of("contract"))}; two Prism start-ups ${seconds(of("prisms"))}, an empty vitest run ${seconds(of("vitest"))} (medians of ${rounds})`,
);
ratio("run / (start-ups + vitest)", median(samples.map((one) => one.contract / (one.prisms + one.vitest))), 3);
ratio("peak memory / 500 MB      ", (await contract(true)).peak / 500e6, 1);

async function perScenario(operations: number) {
  const spec = generatedSpec(operations);
  const { scenarios } = scenariosOf(spec);
  const provider = providerOf(spec);
  const from = { wall: performance.now(), cpu: process.cpuUsage() };
  const { rows, tripwires, mutationScore } = await run({ document: spec, provider });
  const cpu = process.cpuUsage(from.cpu);
  const wall = performance.now() - from.wall;
  const broken = rows
    .flatMap(({ outcomes }) => Object.values(outcomes))
    .filter((outcome) => outcome && outcome.length > 0);
  if (
    rows.length !== scenarios.length ||
    broken.length > 0 ||
    tripwires.some(({ missedBy }) => missedBy.length > 0) ||
    mutationScore.survivors.length > 0
  )
    throw new Error("The generated document does not conform: its times say nothing");
  return { wall: wall / scenarios.length, cpu: (cpu.user + cpu.system) / 1000 / scenarios.length };
}

// The first run pays for loading and compiling.
await perScenario(50);
const few = await perScenario(50);
const many = await perScenario(500);
console.log(
  `A scenario of 50 operations: ${few.wall.toFixed(1)} ms (processor ${few.cpu.toFixed(1)} ms); of 500: ${many.wall.toFixed(1)} ms (${many.cpu.toFixed(1)} ms)`,
);
ratio("500 / 50 operations, time     ", many.wall / few.wall, 1.3);
ratio("500 / 50 operations, processor", many.cpu / few.cpu, 1.3);
process.exitCode = held ? 0 : 1;
