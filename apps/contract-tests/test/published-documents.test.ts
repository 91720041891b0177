import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Judge } from "@badge-contract/conformance/src/judge/judge.ts";
import { Witness } from "@badge-contract/conformance/src/judge/witness.ts";
import { mutantsOf } from "@badge-contract/conformance/src/plant/mutants.ts";
import {
  eachValue,
  isJson,
  isObject,
  type JsonObject,
  openDocument,
  operationsOf,
  readSpec,
  refOf,
  resolvePointer,
  type Spec,
  scenariosOf,
  sourceLines,
} from "@badge-contract/spec";
import { expect, it } from "vitest";

const fileOf = (name: string) => createRequire(import.meta.url).resolve(`@badge-contract/openapi/${name}`);
const rootOf = (name: string) => JSON.parse(readFileSync(fileOf(name), "utf8")) as JsonObject;

const spec = readSpec();
const judge = new Judge(spec);
const scenarios = scenariosOf(spec).scenarios.filter(({ response }) => isJson(response.mediaType));
const bodies = scenarios.flatMap((scenario) =>
  [scenario.response.value, ...mutantsOf(judge.contract, scenario).map(({ body }) => body)].map((body) => ({
    scenario,
    body,
  })),
);

/** The bodies that the document judges otherwise than the bundle. */
function judgedOtherwise(document: Spec) {
  const other = new Witness(document, "written");
  const schemas = new Map(
    operationsOf(document).flatMap(({ id, responses }) =>
      responses.flatMap(({ status, content }) =>
        content.map(({ mediaType, schemaPointer }) => [`${id} ${status} ${mediaType}`, schemaPointer]),
      ),
    ),
  );
  return bodies.filter(({ scenario: { operation, response }, body }) => {
    const described = operation.responses.find(({ content }) =>
      content.some(({ schemaPointer }) => schemaPointer === response.schemaPointer),
    );
    const pointer = schemas.get(`${operation.id} ${described?.status} ${response.mediaType}`);
    return other.accepts(pointer, body) !== judge.written.accepts(response.schemaPointer, body);
  });
}

it("the dereferenced document has no reference but from a schema to itself, and judges every scenario and mutant as the bundle does", () => {
  const root = rootOf("openapi.dereferenced.json");
  eachValue(root, (value) => {
    const target = isObject(value) ? refOf(value) : undefined;
    if (target !== undefined) expect(JSON.stringify(resolvePointer(root, target))).toContain(`"#${target}"`);
  });
  expect(bodies.length).toBeGreaterThan(5000);
  expect(judgedOtherwise({ source: "dereferenced", root })).toEqual([]);
});

it("the document in OpenAPI 3.0.4 judges every scenario and mutant as the bundle does", async () => {
  expect(rootOf("openapi-3.0.json").openapi).toBe("3.0.4");
  const { spec: document } = await openDocument(fileOf("openapi-3.0.json"));
  expect(judgedOtherwise(document)).toEqual([]);
});

it("openapi.lines.json has the lines of the YAML bundle", () => {
  const lineOf = sourceLines(fileOf("openapi.yaml"));
  const lines = JSON.parse(readFileSync(fileOf("openapi.lines.json"), "utf8")) as Record<string, number>;
  eachValue(rootOf("openapi.json"), (_, pointer) => {
    expect(lines[pointer]).toBe(pointer === "" ? undefined : lineOf(pointer)?.line);
  });
});

it.each(["openapi.json", "openapi.dereferenced.json", "openapi-3.0.json"])(
  "%s spells numbers as the page does",
  (name) => {
    const text = readFileSync(fileOf(name), "utf8");
    for (const number of ["1728281937.271000000", "1726804000", "1719900534.389096", "1.703883200896E9"])
      expect(text).toContain(`: ${number}`);
  },
);
