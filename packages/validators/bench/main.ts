// Compares the validator of the 200 response with others: what a check costs beside JSON.parse of the same text, what it
// weighs in a bundle, and how soon the first answer is there. Ratios are taken within a round, as other load moves both.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { bundle, sizeOf } from "../test/bundle.ts";
import { body, dist, standaloneFile, subjects } from "./subjects.ts";

const rounds = 1500;
const timesARound = 50;
const kept: unknown = JSON.parse(body);
let sink = 0;

function nanoseconds(work: () => unknown): number {
  const start = process.hrtime.bigint();
  for (let count = 0; count < timesARound; count++) if (work()) sink++;
  return Number(process.hrtime.bigint() - start) / timesARound;
}

const quartiles = (values: number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  return [0.25, 0.5, 0.75].map((part) => sorted[Math.floor(part * (sorted.length - 1))] as number);
};
const show = (values: number[]) => {
  const [low = 0, middle = 0, high = 0] = quartiles(values).map((value) => value.toFixed(2));
  return `${middle} (${low}–${high})`;
};

for (const [name, accepts] of Object.entries(subjects))
  if (!accepts(kept) || accepts({ ...(kept as object), data: {} })) throw new Error(`${name} judges wrongly`);

const ratios = Object.fromEntries(
  Object.keys(subjects).map((name) => [name, { kept: [] as number[], fresh: [] as number[] }]),
);
const parses: number[] = [];
for (let round = -300; round < rounds; round++)
  for (const [name, accepts] of Object.entries(subjects)) {
    const parse = nanoseconds(() => JSON.parse(body) !== null);
    const known = nanoseconds(() => accepts(kept));
    const fresh = nanoseconds(() => accepts(JSON.parse(body))) - parse;
    if (round < 0) continue;
    parses.push(parse);
    ratios[name]?.kept.push(known / parse);
    ratios[name]?.fresh.push(fresh / parse);
  }

/** In a new Node each time, from the module's import to the first answer, in ms. */
function coldStart(code: string): number[] {
  const script = `const text = ${JSON.stringify(body)}; const start = performance.now(); ${code}; console.log(performance.now() - start)`;
  const once = () =>
    Number(execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }));
  return Array.from({ length: 15 }, once);
}

const file = (url: URL) => JSON.stringify(fileURLToPath(url));
const index = new URL("index.js", dist);
const parts: Record<string, { bundle: string; cold?: string }> = {
  validator: {
    bundle: `export { customerBadgeResponseSchema } from ${file(index)}`,
    cold: `const { responses } = await import(${file(index)}); if (responses.getCustomerBadge[200]["~standard"].validate(JSON.parse(text)).issues) throw 1`,
  },
  guard: {
    bundle: `export { isCustomerBadgeResponse } from ${file(index)}`,
    cold: `const { isCustomerBadgeResponse } = await import(${file(index)}); if (!isCustomerBadgeResponse(JSON.parse(text))) throw 1`,
  },
  "Ajv standalone": {
    bundle: `import check from ${file(standaloneFile)}; export { check }`,
    cold: `const { default: check } = await import(${file(standaloneFile)}); if (!check(JSON.parse(text))) throw 1`,
  },
  "validator, then drift": {
    bundle: `import { responses } from ${file(new URL("drift.js", dist))}; export const validator = responses.getCustomerBadge[200]`,
    cold: `const { responses } = await import(${file(new URL("drift.js", dist))}); if (responses.getCustomerBadge[200].drift(JSON.parse(text)).length) throw 1`,
  },
};

console.log(
  `Node ${process.version}, a body of ${Buffer.byteLength(body)} bytes, JSON.parse ${((quartiles(parses)[1] as number) / 1000).toFixed(1)} µs, ${rounds} rounds`,
);
console.log("\n| | kept documents | fresh ones | min+gzip, bytes | cold, ms |\n|---|---|---|---|---|");
for (const [name, { kept: known, fresh }] of Object.entries(ratios)) {
  const part = parts[name];
  const bytes = part ? sizeOf(await bundle(part.bundle)) : "";
  const cold = part?.cold ? Math.min(...coldStart(part.cold)).toFixed(1) : "";
  console.log(`| ${name} | ${show(known)} | ${show(fresh)} | ${bytes} | ${cold} |`);
}
// Whatever is never looked at may be optimised away.
if (sink === 0) throw new Error("Nothing accepted the document");
