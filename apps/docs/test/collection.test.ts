import { execFile } from "node:child_process";
import { globSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startMockServer } from "@badge-contract/mocks/node";
import { readSpec, scenariosOf } from "@badge-contract/spec";
import newman from "newman";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { brunoCollection, postmanCollection } from "../src/collection.ts";

const spec = readSpec();

const collection = postmanCollection(spec);
const variables = (collection as { variable: { key: string }[] }).variable.filter(({ key }) => key !== "schemas");

/** Runs the collection as Postman would, and gives what failed. */
async function run(fetch?: (request: Request) => Promise<Response>) {
  const mock = await startMockServer(fetch ? { fetch } : {});
  try {
    return await new Promise<newman.NewmanRunSummary>((resolve, reject) =>
      newman.run(
        {
          collection: collection as newman.NewmanRunOptions["collection"],
          envVar: variables.map(({ key }) => ({ key, value: key === "baseUrl" ? mock.url : "any" })),
          reporters: [],
        },
        (error, summary) => (error ? reject(error) : resolve(summary)),
      ),
    );
  } finally {
    await mock.close();
  }
}

test("newman runs every scenario of the collection against the mock, and its checks pass", {
  timeout: 60_000,
}, async () => {
  const { run: done } = await run();
  expect(done.failures.map(({ error, source }) => `${source?.name}: ${error.message}`)).toEqual([]);
  expect(done.stats.requests.total).toBe(scenariosOf(spec).scenarios.length);
});

test("an answer that breaks the schema fails the collection", { timeout: 60_000 }, async () => {
  const { run: done } = await run(async () => Response.json({ data: 1 }));
  expect(done.failures.map(({ error }) => error.test)).toEqual(expect.arrayContaining(["schema", "status 404"]));
});

interface Result {
  postResponseTestResults: { description: string; status: string }[];
}

const execute = promisify(execFile);
const pnpm = fileURLToPath(new URL("../../../node_modules/.bin/pnpm", import.meta.url));
const bruno = fileURLToPath(new URL("bruno", import.meta.url));
/** Writes a collection as the folder that `bru` runs, as `bru import` does. */
const unpack = `require("@usebruno/cli/src/utils/collection")
  .createCollectionFromBrunoObject(require(process.argv[1]), process.argv[2], { format: "bru" })`;

describe("bru, which is installed for these tests alone", { timeout: 120_000 }, () => {
  let folder: string;
  let requests: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "bruno-"));
    requests = await mkdtemp(join(folder, "collection-"));
    const file = join(folder, "bruno.json");
    await writeFile(file, JSON.stringify(await brunoCollection(collection)));
    await execute(pnpm, ["install", "--frozen-lockfile", "--prefer-offline", "--ignore-scripts"], { cwd: bruno });
    await execute("node", ["-e", unpack, file, requests], { cwd: bruno });
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  /** Runs requests of the collection, and gives each check and what it came to. */
  async function bru(path: string, fetch?: (request: Request) => Promise<Response>) {
    const mock = await startMockServer(fetch ? { fetch } : {});
    const report = join(folder, "report.json");
    const values = variables.flatMap(({ key }) => ["--env-var", `${key}=${key === "baseUrl" ? mock.url : "any"}`]);
    const command = join(bruno, "node_modules/@usebruno/cli/bin/bru.js");
    const args = [command, "run", path, "-r", "--noproxy", "--sandbox=developer", ...values, "--reporter-json", report];
    // It exits with 1 if a check fails, and the report says which.
    await execute("node", args, { cwd: requests }).catch(() => {});
    await mock.close();
    const [{ results }] = JSON.parse(await readFile(report, "utf8")) as [{ results: Result[] }];
    return results.flatMap(({ postResponseTestResults }) => postResponseTestResults);
  }

  test("runs every scenario of the collection against the mock, and its checks pass", async () => {
    const checks = await bru(".");
    expect(checks.filter(({ status }) => status !== "pass")).toEqual([]);
    const { scenarios } = scenariosOf(spec);
    expect(checks.filter(({ description }) => /^status/.test(description))).toHaveLength(scenarios.length);
  });

  test("fails where an answer breaks the schema", async () => {
    const [path = ""] = globSync("*/badgeNotFound.bru", { cwd: requests });
    const checks = await bru(path, async () => Response.json({ data: 1 }));
    const failed = checks.filter(({ status }) => status === "fail").map(({ description }) => description);
    expect(failed.sort()).toEqual(["schema", "status 404"]);
  });
});
