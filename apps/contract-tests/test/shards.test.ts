import { copyFileSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reportOf } from "@badge-contract/conformance/src/report/mocked.ts";
import type { RunResult } from "@badge-contract/conformance/src/run/result.ts";
import { complete, readShard, readShards, writeShard } from "@badge-contract/conformance/src/run/shards.ts";
import { readSpec } from "@badge-contract/spec";
import { beforeAll, describe, expect, it } from "vitest";
import { altered, contractOf, judged, wholeRun } from "./support.ts";

const spec = readSpec();
const at = new Date(0);
/** All of a report but how long each case took. */
const reportOn = (result: RunResult, contract: ReturnType<typeof contractOf>) => {
  const report = reportOf(result, contract, at);
  return { ...report, cases: report.cases?.map(({ ms, ...one }) => ({ ...one, isTimed: Number(ms) >= 0 })) };
};
const folder = mkdtempSync(join(tmpdir(), "shards-"));
let whole: RunResult;
let first: RunResult;

beforeAll(async () => {
  whole = await wholeRun();
  const half = async (index: number) => {
    const shard = { index, count: 2 };
    const result = await judged(spec, { shard });
    writeShard(folder, shard, result);
    return result;
  };
  first = await half(1);
  await half(2);
});

describe("the shards of a run", () => {
  it("give the report of the whole run when they are joined", () => {
    expect(reportOn(complete(readShards(folder, spec), contractOf(spec)), contractOf(spec))).toEqual(
      reportOn(whole, contractOf(spec)),
    );
  });

  it("pass by themselves, with about half of the work each", () => {
    expect(reportOf(first, contractOf(spec), new Date(0)).exitCode).toBe(0);
    expect(first.rows).toHaveLength(Math.ceil(whole.rows.length / 2));
    expect(first.mutationScore.planted).toBeLessThan(whole.mutationScore.planted * 0.7);
  });

  it("report the findings on a document in the joint report", async () => {
    const loose = altered((root) => {
      delete (root.components as never as { schemas: { BadgeImage: { required?: string[] } } }).schemas.BadgeImage
        .required;
    });
    const other = mkdtempSync(join(tmpdir(), "shards-"));
    for (const index of [1, 2])
      writeShard(other, { index, count: 2 }, await judged(loose, { shard: { index, count: 2 } }));
    const report = reportOn(complete(readShards(other, loose), contractOf(loose)), contractOf(loose));
    expect(report.exitCode).toBe(1);
    expect(report).toEqual(reportOn(await judged(loose), contractOf(loose)));
  });

  const copies = (...names: string[]) => {
    const other = mkdtempSync(join(tmpdir(), "shards-"));
    for (const name of names) copyFileSync(join(folder, readdirSync(folder)[0] ?? ""), join(other, name));
    return other;
  };
  it.each([
    ["none is there", [], /No shards in .*: run "npm run contract -- --shard 1\/2"/],
    ["one is missing", ["shard-2-of-2.json"], /lacks shard-1-of-2\.json/],
    [
      "two runs are mixed",
      ["shard-1-of-1.json", "shard-1-of-2.json"],
      /has shards of two runs: remove shard-1-of-2\.json/,
    ],
  ])("are refused if %s", (_, names, message) => {
    expect(() => readShards(copies(...names), spec)).toThrow(message);
  });

  it("are refused if the folder does not exist", () => {
    expect(() => readShards(join(folder, "nowhere"), spec)).toThrow("No shards in ");
  });

  it("are refused if they are about another document", () => {
    const other = altered((root) => {
      root.paths = {};
    });
    expect(() => readShards(folder, other)).toThrow(
      /shard-1-of-2\.json belongs to another document: this one has no getCustomerBadge/,
    );
  });

  it.each(["2", "0/2", "3/2", "1/0", "a/b"])("are not asked for as %s", (text) => {
    expect(() => readShard(text)).toThrow("expected this shard's number and the number of shards, such as 1/2");
  });
});
