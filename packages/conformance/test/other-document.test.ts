import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Json, type JsonObject, type Spec, scenariosOf } from "@badge-contract/spec";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyRecord } from "../src/contract.ts";
import { loadContract } from "../src/load.ts";
import { promisesOf } from "../src/plant/promises.ts";
import { reportOf } from "../src/report/mocked.ts";
import { comparisonsOf } from "../src/report/summary.ts";
import type { RunResult } from "../src/run/result.ts";
import { run } from "../src/run/run.ts";
import { specScore } from "../src/run/spec-mutants.ts";

const examples = (values: Record<string, Json>) => ({
  examples: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { summary: key, value }])),
});
const json = (schema: JsonObject, values: Record<string, Json>) => ({
  description: "-",
  content: { "application/json": { schema, ...examples(values) } },
});
const parameter = (name: string, place: string, schema: JsonObject, values: Record<string, Json>): JsonObject => ({
  name,
  in: place,
  required: true,
  schema,
  ...examples(values),
});
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const get = (
  operationId: string,
  parameters: JsonObject[],
  responses: JsonObject,
  rest: JsonObject = {},
): JsonObject => ({
  get: { operationId, parameters, responses, ...rest },
});

/** Nothing here is called as in the workspace's document. */
const document: Spec = {
  source: "shelves.json",
  root: {
    openapi: "3.1.0",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: { title: "Shelves", version: "1" },
    components: {
      securitySchemes: { token: { type: "apiKey", in: "header", name: "X-Token" } },
      schemas: {
        Kind: { type: "string", enum: ["novel", "atlas"] },
        Shelf: {
          type: "object",
          required: ["id", "books", "shape"],
          properties: {
            id: { type: "string" },
            books: { type: "integer", minimum: 0 },
            shape: { oneOf: [ref("Round"), ref("Square")] },
          },
          "x-validations": [
            {
              id: "round-holds-few",
              message: "A round shelf holds at most nine.",
              rule: 'self.shape.kind != "round" || self.books < 10',
            },
          ],
        },
        Round: { type: "object", required: ["kind"], properties: { kind: { type: "string", const: "round" } } },
        Square: {
          type: "object",
          required: ["kind", "side"],
          properties: { kind: { type: "string", const: "square" }, side: { type: "number" } },
        },
        Problem: { type: "object", required: ["why"], properties: { why: { type: "string" } } },
      },
    },
    paths: {
      "/shelves/{shelf}": get(
        "getShelf",
        [parameter("shelf", "path", { type: "string" }, { "one-shelf": "s1", round: "s3", lost: "s2" })],
        {
          "200": json(ref("Shelf"), {
            "one-shelf": { id: "s1", books: 12, shape: { kind: "square", side: 1.5 } },
            round: { id: "s3", books: 4, shape: { kind: "round" } },
          }),
          default: json(ref("Problem"), { lost: { why: "lost" } }),
        },
      ),
      "/shelves/{shelf}/books": get(
        "listBooks",
        [
          parameter("shelf", "path", { type: "string" }, { "one-shelf": "s1", none: "s9" }),
          parameter("size", "query", { type: "integer" }, { "one-shelf": 2, none: 2 }),
          parameter("X-Kind", "header", ref("Kind"), { "one-shelf": "atlas", none: "novel" }),
        ],
        {
          "200": json({ type: "array", items: { type: "integer" } }, { "one-shelf": [1, 2] }),
          "404": json(ref("Problem"), { none: { why: "no such shelf" } }),
        },
        { security: [] },
      ),
    },
    security: [{ token: [] }],
  },
};

describe("a document that the engine has never seen", () => {
  let result: RunResult;
  beforeAll(async () => {
    result = await run({ document });
  });

  it("conforms to itself, with exit code 0", () => {
    expect(comparisonsOf(result).filter(({ problems }) => problems.length > 0)).toEqual([]);
    expect(reportOf(result, { document }, new Date(0)).exitCode).toBe(0);
    expect(result.rows.map(({ scenario }) => scenario.id)).toEqual([
      "getShelf/one-shelf",
      "getShelf/round",
      "getShelf/lost",
      "listBooks/one-shelf",
      "listBooks/none",
    ]);
  });

  it("has a mutation score, bad requests, tripwires and additions of its own", () => {
    const { mutationScore, additions, tripwires, requests } = result;
    expect(mutationScore.caught).toBe(mutationScore.planted);
    expect(mutationScore.planted).toBeGreaterThan(100);
    expect(mutationScore.by.rules).toBeGreaterThan(0);
    expect(additions.letThrough).toEqual({ suite: additions.planted });
    expect(additions.drift).toBeGreaterThan(0);
    expect(tripwires.some(({ tripwire }) => tripwire.rule === "round-holds-few")).toBe(true);
    expect(requests.map(({ bad }) => bad.id)).toContain("listBooks: an unknown shelf");
  });

  it("is noticed where it is loosened", async () => {
    const promises = promisesOf(document, scenariosOf(document).scenarios);
    const score = await specScore({ document, record: { ...emptyRecord, promises } });
    expect(score.planted).toBeGreaterThan(20);
    // A part of a path is text whatever its schema says, and no status is documented for a wrong kind.
    expect(score.survivors.filter((id) => !id.startsWith("/paths/"))).toEqual([
      "/components/schemas/Kind lists no values",
    ]);
  });
});

it("a document with a rule that cannot be read is refused before a host or a recording is judged by it", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "rule-")), "shelves.json");
  writeFileSync(file, JSON.stringify(document.root, null, 2).replace("self.books < 10", "self.boks < 10"));
  await expect(loadContract(file)).rejects.toThrow(
    /Cannot read the document.s rules:\n.*shelves\.json:\d+:\d+: self has no member "boks": it has id, books/,
  );
});
