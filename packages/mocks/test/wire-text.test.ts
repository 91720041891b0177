import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { scenarios } from "@badge-contract/mocks";
import { isJson, readSpec, type Scenario, scenariosOf, spelledLike } from "@badge-contract/spec";
import { expect, test } from "vitest";
import { documentFolder } from "../tools/contract.ts";
import { scenarioNames } from "../tools/names.ts";

const specified = scenariosOf(readSpec()).scenarios;
const fixtures = Object.values(scenarios);
const source = (operationId: string, key: string) => {
  const file = join(documentFolder, "examples", operationId, `${key}.yaml`);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
};

test("every scenario of the document is a fixture", () => {
  expect(fixtures.map(({ name }) => name).sort()).toEqual(scenarioNames(specified).sort());
});

test.each(scenarioNames(specified).map((name, index) => ({ ...(specified[index] as Scenario), name })))(
  "$name is equal to its example, and spells its numbers as the document does",
  ({ name, key, operation, response }) => {
    const fixture = fixtures.find((candidate) => candidate.name === name);
    expect(fixture?.response.body).toEqual(response.mediaType === "" ? undefined : response.value);
    if (!isJson(response.mediaType)) return expect(fixture?.response.text).toBe(response.value);
    expect(JSON.parse(fixture?.response.text ?? "")).toEqual(response.value);
    const yaml = source(operation.id, key);
    if (yaml === undefined) return;
    const value = yaml.slice(yaml.search(/^value:/m));
    const spelled = [...value.matchAll(/(?:[:,[]|^ *-) *(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?) *(?=[,\]}]|$)/gm)].map(
      ([, number]) => number,
    );
    const sent = [...(fixture?.response.text ?? "").matchAll(/[:[,](-?\d[\d.eE+-]*)(?=[,}\]])/g)].map(
      ([, number]) => number,
    );
    expect(sent).toEqual(spelled);
  },
);

test("the document has spellings of numbers that must be kept", () => {
  expect(scenarios.issuedBadgeWithStatistics.response.text).toContain('"createdOn":1728281937.271000000,');
  expect(scenarios.neverExpires.response.text).toContain('"createdOn":1.703883200896E9,');
});

test("numbers keep the spelling of the example, and texts that look like numbers stay what they are", () => {
  const yaml = 'value:\n  a: &n 1.50\n  b: [*n, 0x10, +1, .5, ~, "1.0 \\" 7e0", 2024-06-07, 9e3ab]\n  3: say "2.00\n';
  const value = { a: 1.5, b: [1.5, 16, 1, 0.5, null, '1.5 " 7', 7, 9000], c: "1.5", d: 2 };
  expect(spelledLike(yaml, JSON.stringify(value))).toBe(
    '{"a":1.50,"b":[1.50,16,1,0.5,null,"1.5 \\" 7",7,9000],"c":"1.5","d":2.00}',
  );
});
