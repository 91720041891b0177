import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { respond } from "@badge-contract/mocks";
import { startMockServer } from "@badge-contract/mocks/node";
import { type JsonObject, readSpec, scenariosOf } from "@badge-contract/spec";
import newman from "newman";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { brunoCollection, postmanCollection } from "../src/collection.ts";

const spec = readSpec();

const collection = postmanCollection(spec);
const variables = (collection as { variable: { key: string }[] }).variable.filter(({ key }) => key !== "schemas");

const { scenarios } = scenariosOf(spec);
const broken = scenarios.find(({ key }) => key === "badgeNotFound");

/** A mock whose answer to one scenario breaks the schema and has another status. */
const startBrokenMock = () =>
  startMockServer({
    fetch: async (request) =>
      new URL(request.url).pathname === broken?.request.url ? Response.json({ data: 1 }) : respond(request),
  });
const expected = ["badgeNotFound: schema", "badgeNotFound: status 404"];

test("newman runs every scenario of the collection, and only the checks of a wrong answer fail", {
  timeout: 60_000,
}, async () => {
  const mock = await startBrokenMock();
  const { run } = await new Promise<newman.NewmanRunSummary>((resolve, reject) =>
    newman.run(
      {
        collection: collection as newman.NewmanRunOptions["collection"],
        envVar: variables.map(({ key }) => ({ key, value: key === "baseUrl" ? mock.url : "any" })),
        reporters: [],
      },
      (error, summary) => (error ? reject(error) : resolve(summary)),
    ),
  );
  await mock.close();
  expect(run.failures.map(({ error, source }) => `${source?.name}: ${error.test}`).sort()).toEqual(expected);
  expect(run.stats.requests.total).toBe(scenarios.length);
});

interface Result {
  name: string;
  postResponseTestResults: { description: string; status: string }[];
}

const execute = promisify(execFile);
const pnpm = fileURLToPath(new URL("../../../node_modules/.bin/pnpm", import.meta.url));
test("keys in the query and in cookies are parts of the request, as not every tool sends them otherwise", () => {
  const place = (key: string) => ({ type: "apiKey", in: key, name: `${key}_key` });
  const root: JsonObject = {
    openapi: "3.1.0",
    info: { title: "Keys", version: "1" },
    components: { securitySchemes: { query: place("query"), cookie: place("cookie"), header: place("header") } },
    security: [{ query: [], cookie: [], header: [] }],
    paths: { "/things": { get: { operationId: "things", responses: { "204": { description: "" } } } } },
  };
  const { item } = postmanCollection({ source: "keys.json", root }) as {
    item: { auth: object; item: { request: { url: { raw: string }; header: object[] } }[] }[];
  };
  expect(item[0]?.auth).toMatchObject({ type: "apikey" });
  expect(item[0]?.item[0]?.request).toMatchObject({
    url: { raw: "{{baseUrl}}/things?query_key={{QUERY_KEY}}" },
    header: [{ key: "cookie", value: "cookie_key={{COOKIE_KEY}}" }],
  });
});

test("a schema asks for no fraction as a step and for no inherited member, which these tools get wrong", () => {
  const properties = { constructor: { type: "string" }, price: { type: "number", multipleOf: 0.01, minimum: 1 } };
  const schema = { type: "object", properties };
  const root: JsonObject = { openapi: "3.1.0", paths: {}, components: { schemas: { Price: schema } } };
  const { variable } = postmanCollection({ source: "price.json", root }) as { variable: { value: string }[] };
  expect(JSON.parse(variable.at(-1)?.value ?? "")).toEqual({
    Price: { type: "object", properties: { price: { type: "number", minimum: 1 } } },
  });
});

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

  test("runs every scenario of the collection, and only the checks of a wrong answer fail", async () => {
    const mock = await startBrokenMock();
    const report = join(folder, "report.json");
    const values = variables.flatMap(({ key }) => ["--env-var", `${key}=${key === "baseUrl" ? mock.url : "any"}`]);
    const command = join(bruno, "node_modules/@usebruno/cli/bin/bru.js");
    const args = [command, "run", ".", "-r", "--noproxy", "--sandbox=developer", ...values, "--reporter-json", report];
    // It exits with 1 if a check fails, and the report says which.
    await execute("node", args, { cwd: requests }).catch(() => {});
    await mock.close();
    const [{ results }] = JSON.parse(await readFile(report, "utf8")) as [{ results: Result[] }];
    const checks = results.flatMap(({ name, postResponseTestResults }) =>
      postResponseTestResults.map((check) => ({ ...check, says: `${name}: ${check.description}` })),
    );
    expect(checks.flatMap(({ status, says }) => (status === "pass" ? [] : says)).sort()).toEqual(expected);
    expect(checks.filter(({ description }) => /^status/.test(description))).toHaveLength(scenarios.length);
  });
});
