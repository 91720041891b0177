import { startMockServer } from "@badge-contract/mocks/node";
import { readSpec, scenariosOf } from "@badge-contract/spec";
import newman from "newman";
import { expect, test } from "vitest";
import { postmanCollection } from "../src/collection.ts";

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
