import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { canonical, readSpec, scenariosOf } from "@badge-contract/spec";
import { afterAll, expect, it } from "vitest";
import { reportOfTraffic } from "../src/report/traffic.ts";
import { addPart, emptyPart, type TrafficPart } from "../src/run/traffic/part.ts";
import { collect } from "../src/run/traffic/run.ts";
import { dividedInto } from "../src/run/traffic/units.ts";
import { collectByWorkers } from "../src/run/traffic/workers.ts";

const folder = mkdtempSync(join(tmpdir(), "parts-"));
afterAll(() => rmSync(folder, { recursive: true }));

const spec = readSpec();
const { scenarios } = scenariosOf(spec);

/** Good answers, wrong ones and requests of others. */
const exchanges = Array.from({ length: 300 }, (_, index) => {
  const { operation, request, response } = scenarios[index % scenarios.length] as (typeof scenarios)[number];
  const documented = operation.responses.flatMap(({ headers }) => headers.map(({ name }) => [name, "x"]));
  const headers = { "content-type": "application/json", ...(index % 4 === 0 && Object.fromEntries(documented)) };
  return {
    startedAt: new Date(1_780_000_000_000 + index * 1000).toISOString(),
    request: {
      method: "GET",
      url: `https://api.example.com${index % 9 === 0 ? "/other" : ""}${request.url}`,
      headers: { authorization: "Basic eA==" },
    },
    response: {
      status: response.status,
      headers,
      body: index % 10 === 9 ? 7 : index % 10 === 4 ? [] : index % 7 === 0 ? { index } : response.value,
    },
    // Long enough to be divided.
    comment: "x".repeat(5_000),
  };
});
const lines = exchanges.map((one) => JSON.stringify(one));
lines[100] = "{broken";
const har = JSON.stringify({ log: { entries: exchanges } });

const reportOf = (part: TrafficPart) =>
  reportOfTraffic({ part, witnesses: ["Ajv"] }, { document: spec }, { baseline: [], strict: false, startedAt: "" });

/** Too little of it repeats to be packed into a short file. */
const noise = Array.from({ length: 40_000 }, (_, index) =>
  createHash("sha256").update(`${index}`).digest("base64"),
).join();

/** So packed, it begins with a character of ASCII. */
const small = { params: { [constants.BROTLI_PARAM_LGWIN]: 17, [constants.BROTLI_PARAM_QUALITY]: 2 } };

const kinds: [string, string | Buffer, "range" | "turn"][] = [
  ["lines.jsonl", lines.join("\n"), "range"],
  ["log.har", har, "turn"],
  ["packed.jsonl", gzipSync(lines.join("\n"), { level: 0 }), "turn"],
  ["packed.jsonl.br", brotliCompressSync(`${lines.join("\n")}\n"${noise}"`, small), "turn"],
  ["wide.jsonl", Buffer.from(`\ufeff${lines.join("\n")}`, "utf16le"), "turn"],
  ["cut.har", har.slice(0, -2_000), "turn"],
];

it.each(kinds)(
  "the parts of %s have the same sum in any order, which is that of the whole",
  async (name, content, by) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    const whole = (await collect({ spec, recordings: [{ name, path }] })).part;
    const divided = await dividedInto(3, [{ name, path }]);
    expect(divided.map((recordings) => recordings.map((one) => Object.hasOwn(one, by)))).toEqual([
      [true],
      [true],
      [true],
    ]);
    const parts = await Promise.all(divided.map(async (recordings) => (await collect({ spec, recordings })).part));
    for (const order of [parts, parts.toReversed()]) {
      const sum = emptyPart();
      for (const part of order) addPart(sum, structuredClone(part));
      expect(canonical(sum)).toBe(canonical(whole));
      expect(canonical(reportOf(sum))).toBe(canonical(reportOf(whole)));
    }
    expect(Math.min(...parts.map(({ entries }) => entries))).toBeGreaterThan(80);
    expect(Object.keys(whole.findings).length).toBeGreaterThan(2);
  },
);

it("short recordings are not divided, but shared out", async () => {
  const recordings = ["a", "b", "c"].map((name) => {
    const path = join(folder, `${name}.gz`);
    writeFileSync(path, gzipSync(lines.slice(0, 2).join("\n")));
    return { name, path };
  });
  const names = (await dividedInto(2, recordings)).map((part) => part.map(({ name }) => name));
  expect(names).toEqual([["a", "c"], ["b"]]);
});

it.each(kinds.slice(0, 2))("several threads judge %s like one", async (name, content) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  const recordings = [
    { name: "short", path: join(folder, "short.jsonl") },
    { name, path },
  ];
  writeFileSync(join(folder, "short.jsonl"), lines.slice(0, 5).join("\n"));
  const [one, several] = [
    await collect({ spec, recordings }),
    await collectByWorkers(3, { spec, recordings }, 2 ** 18),
  ];
  expect(canonical(several)).toBe(canonical(one));
  expect(one.part.entries).toBeGreaterThan(250);
});
