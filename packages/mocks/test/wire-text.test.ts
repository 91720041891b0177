import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { scenarios } from "@badge-contract/mocks";
import { readSpec, scenariosOf } from "@badge-contract/spec-reader";
import { expect, test } from "vitest";
import { wireText } from "../tools/wire-text.ts";

const specified = scenariosOf(readSpec()).scenarios;
const fixtures = Object.values(scenarios);
const source = (operationId: string, key: string) =>
  readFileSync(
    createRequire(import.meta.url)
      .resolve("@badge-contract/openapi/package.json")
      .replace("package.json", `examples/${operationId}/${key}.yaml`),
    "utf8",
  );

test("every scenario of the document is a fixture, in the document's order", () => {
  expect(fixtures.map(({ name }) => name).sort()).toEqual(specified.map(({ key }) => key).sort());
});

test.each(specified.map((scenario) => ({ ...scenario, name: scenario.key })))(
  "$name is equal to its example, and spells its numbers as the document does",
  ({ key, operation, response }) => {
    const fixture = fixtures.find(({ name }) => name === key);
    expect(fixture?.response.body).toEqual(response.value);
    if (typeof response.value === "string") return expect(fixture?.response.text).toBe(response.value);
    expect(JSON.parse(fixture?.response.text ?? "")).toEqual(response.value);
    const spelled = [...source(operation.id, key).matchAll(/^ .*: (-?\d[\d.eE+-]*)$/gm)].map(([, number]) => number);
    const sent = [...(fixture?.response.text ?? "").matchAll(/[:[,](-?\d[\d.eE+-]*)(?=[,}\]])/g)].map(
      ([, number]) => number,
    );
    expect(sent).toEqual(spelled);
  },
);

test("the spellings of the wire are there to be kept", () => {
  expect(scenarios.issuedBadgeWithStatistics.response.text).toContain('"createdOn":1728281937.271000000,');
  expect(scenarios.neverExpires.response.text).toContain('"createdOn":1.703883200896E9,');
});

test("numbers that JSON cannot spell, anchors, nesting and nulls are written as JSON", () => {
  const yaml = "value:\n  a: &n 1.50\n  b: [*n, 0x10, +1, .5, ~, 'x\"y', true]\n  3: { }\n";
  expect(wireText(yaml)).toBe('{"a":1.50,"b":[1.50,16,1,0.5,null,"x\\"y",true],"3":{}}');
});
