import type { JsonObject } from "@badge-contract/spec";
import { expect, it } from "vitest";
import { nameOf } from "../src/judge/findings.ts";
import { judgeExchange } from "../src/programs.ts";

const properties: JsonObject = {
  count: { type: "integer", minimum: 1, multipleOf: 2 },
  old: false,
};
const schema: JsonObject = { type: "object", properties };
const document = {
  source: "",
  root: {
    openapi: "3.1.0",
    info: { title: "Things", version: "1.0.0" },
    paths: {
      "/things": {
        get: {
          operationId: "listThings",
          responses: { 200: { description: "Things", content: { "application/json": { schema } } } },
        },
      },
    },
  },
};

/** What a baseline file calls the findings in an answer. */
async function namesIn(body: object): Promise<string[]> {
  const request = new Request("https://example.com/things");
  const { findings } = await judgeExchange({ document }, { request, response: Response.json(body) });
  return findings.map((finding) => nameOf("listThings", finding));
}

it("A finding is called after its keyword, so that accepting one accepts no other of the same place", async () => {
  expect(await namesIn({ count: 0 })).toEqual(["listThings breach/minimum $.count"]);
  expect(await namesIn({ count: 3 })).toEqual(["listThings breach/multipleOf $.count"]);
});

it("A member that must be absent is called after its schema", async () => {
  expect(await namesIn({ old: 1 })).toEqual(["listThings breach/schema $.old"]);
});
