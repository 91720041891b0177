import { createResponder } from "@badge-contract/mocks";
import { type Json, type JsonObject, type Operation, readSpec, type Spec } from "@badge-contract/spec";
import { expect, test } from "vitest";
import { conformingOf, documentFolder, fixturesOf, tablesOf, tagsIn } from "../tools/contract.ts";
import { scenarioNames } from "../tools/names.ts";

const examples = (values: Record<string, Json>) => ({
  examples: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { summary: key, value }])),
});
const json = (values: Record<string, Json>) => ({
  description: "-",
  content: { "application/json": examples(values) },
});
const get = (
  operationId: string,
  parameters: JsonObject[],
  responses: Record<string, JsonObject>,
  rest: JsonObject = {},
): JsonObject => ({ get: { operationId, parameters, responses, ...rest } });

/** Nothing here is called as in the workspace's document. */
const spec: Spec = {
  source: "a test",
  root: {
    components: {
      securitySchemes: { token: { type: "apiKey", in: "header", name: "X-Token" } },
      schemas: {
        Shape: { oneOf: ["circle", "square"].map((kind) => ({ properties: { kind: { const: kind } } })) },
        Kind: { type: "string", enum: ["a", "b"] },
      },
    },
    paths: {
      "/shelves/{shelf}": get(
        "getShelf",
        [
          {
            name: "shelf",
            in: "path",
            required: true,
            schema: { type: "string" },
            ...examples({ "one-shelf": "s/1", lost: "s2" }),
          },
        ],
        { "200": json({ "one-shelf": { books: 1 } }), default: json({ lost: { why: "lost" } }) },
      ),
      "/shelves/{shelf}/books": get(
        "listBooks",
        [
          {
            name: "shelf",
            in: "path",
            required: true,
            schema: { type: "string" },
            ...examples({ "one-shelf": "s1" }),
          },
          { name: "size", in: "query", required: true, schema: { type: "integer" }, ...examples({ "one-shelf": 2 }) },
          {
            name: "X-Kind",
            in: "header",
            required: true,
            schema: { $ref: "#/components/schemas/Kind" },
            ...examples({ "one-shelf": "b" }),
          },
        ],
        { "200": json({ "one-shelf": [1, 2] }), "404": json({}) },
        { security: [] },
      ),
    },
    security: [{ token: [] }],
  },
};
const scenarios = fixturesOf(spec, documentFolder);
const respond = createResponder({ scenarios, operations: tablesOf(spec) });
const ask = (path: string, headers: Record<string, string> = { "x-token": "t" }) =>
  respond(new Request(`https://shelves.example${path}`, { headers }));

test("a document that the package has never seen is served by its own scenarios", async () => {
  expect(scenarios.map(({ name }) => name)).toEqual(["oneShelf", "lost", "listBooksOneShelf"]);
  expect(await (await ask("/shelves/s%2F1")).json()).toEqual({ books: 1 });
  expect((await ask("/shelves/s2")).status).toBe(500);
  const books = await ask("/shelves/s1/books?size=2", { "x-kind": "b" });
  expect(await books.json()).toEqual([1, 2]);
});

test("a default response answers refused requests, and without an example of an error it is problem+json with the reason", async () => {
  const said = async (response: Promise<Response>) => [(await response).status, (await (await response).json()).detail];
  const refused = await ask("/shelves/s2", {});
  expect([refused.status, refused.headers.get("x-mock-reason")]).toEqual([
    401,
    "credentials are missing: token (X-Token)",
  ]);
  expect(await refused.json()).toEqual({ why: "lost" });
  expect(await said(ask("/shelves/s1/books"))).toEqual([400, "size is missing from the query"]);
  expect(await said(ask("/shelves/s1/books?size=2"))).toEqual([400, "X-Kind is missing from the header"]);
  expect((await ask("/shelves/none")).headers.get("x-mock-reason")).toBe("no scenario has this request");
});

test("its tags are found by their constants", () => {
  expect(tagsIn(spec)).toEqual(["kind"]);
});

test.each([
  [
    ["a-b", "a.b"],
    ["aB", "opAB"],
  ],
  [
    ["delete", "class", "fixture"],
    ["opDelete", "opClass", "opFixture"],
  ],
  [["4xx"], ["op4xx"]],
])("the keys %o become the names %o", (keys, names) => {
  expect(scenarioNames(keys.map((key) => ({ key, operation: { id: "op" } as Operation })))).toEqual(names);
});

test("keys that cannot be told apart by name are numbered", () => {
  const operation = { id: "op" } as Operation;
  const keys = ["a-b", "a.b", "a b"].map((key) => ({ key, operation }));
  expect(scenarioNames(keys)).toEqual(["aB", "opAB", "opAB2"]);
  const numbered = { id: "4th" } as Operation;
  expect(scenarioNames([{ key: "class", operation: numbered }])).toEqual(["_4thClass"]);
});

test("an example that breaks the document is marked, so that the fixtures compile without it", () => {
  const spec = readSpec();
  expect(conformingOf(spec)).not.toContain(false);
  const root = structuredClone(spec.root) as { components: { schemas: { BadgeDetails: { required: string[] } } } };
  root.components.schemas.BadgeDetails.required.push("colour");
  const changed = { ...spec, root: root as unknown as JsonObject };
  const conforming = conformingOf(changed);
  const broken = fixturesOf(changed, documentFolder).filter((_, index) => !conforming[index]);
  expect(broken.map(({ name }) => name)).toContain("fixedWindow");
  expect(new Set(broken.map(({ response }) => response.status))).toEqual(new Set([200]));
});
