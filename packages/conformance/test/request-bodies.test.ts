import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonObject, Spec } from "@badge-contract/spec";
import { expect, it } from "vitest";
import { judgeTraffic } from "../src/programs.ts";

const form = "application/x-www-form-urlencoded";
const schemas: JsonObject = {
  [form]: { schema: { type: "object", required: ["a"], properties: { a: { type: "integer" } } } },
  "text/plain": { schema: { type: "string", maxLength: 3 } },
  "multipart/form-data": { schema: { type: "object" } },
};
const post = {
  operationId: "postThing",
  requestBody: { content: schemas },
  responses: { 204: { description: "Done." } },
};
const document: Spec = {
  source: "a small document",
  root: { openapi: "3.1.0", info: { title: "Things", version: "1" }, paths: { "/things": { post } } },
  lenient: true,
};
const file = join(mkdtempSync(join(tmpdir(), "bodies-")), "recorded.har");

async function saidOf(type: string, postData: JsonObject) {
  const request = {
    method: "POST",
    url: "https://example.com/things",
    headers: [{ name: "Content-Type", value: type }],
  };
  const response = { status: 204, headers: [], content: { size: 0 } };
  writeFileSync(file, JSON.stringify({ log: { entries: [{ request: { ...request, postData }, response }] } }));
  const { findings, notes } = await judgeTraffic({ document }, [file]);
  return [
    ...findings.map(({ verdict, path }) => `${verdict} at ${path}`),
    ...notes.filter((note) => /body that/.test(note)),
  ];
}

it.each<[what: string, type: string, postData: JsonObject, said: string[]]>([
  ["a form", form, { text: "a=1" }, []],
  ["a form with a wrong member", form, { text: "a=x" }, ["breach at request body $.a"]],
  ["a form without a member", form, { text: "b=1" }, ["breach at request body $.a"]],
  [
    "a form that is recorded as pairs alone",
    form,
    { params: [{ name: "a", value: "x" }] },
    ["breach at request body $.a"],
  ],
  ["a text", "text/plain; charset=utf-8", { text: "abc" }, []],
  ["a text that is too long", "text/plain", { text: "abcd" }, ["breach at request body $"]],
  [
    "parts",
    "multipart/form-data; boundary=x",
    { text: "--x--" },
    ["1 answer: a request body that is not JSON, text or a URL-encoded form; it was not judged"],
  ],
])("%s is judged, or reported as not judged", async (_, type, postData, said) => {
  expect(await saidOf(type, postData)).toEqual(said);
});
