// Writes src/generated/ from the bundle, for every operation that it holds.
import { mkdirSync, writeFileSync } from "node:fs";
import {
  type JsonObject,
  type Operation,
  operationsOf,
  readSpec,
  resolvePointer,
  scenariosOf,
} from "@badge-contract/spec-reader";
import { scenarioNames } from "./names.ts";
import { respelled } from "./wire-text.ts";

const banner = "// Generated from the OpenAPI document by `pnpm generate`. Do not edit.\n\n";
const spec = readSpec();
const { scenarios } = scenariosOf(spec);
const names = scenarioNames(scenarios);
const literal = (value: unknown) => JSON.stringify(value, null, 2);

const fixtures = scenarios.map((scenario, index) => {
  const { operation, key, documented, summary, request, response } = scenario;
  const given = (place: string) =>
    Object.fromEntries(
      operation.parameters.flatMap(({ name, in: where, examples }) =>
        examples.filter((example) => where === place && example.key === key).map(({ value }) => [name, value]),
      ),
    );
  const text = respelled(scenario);
  const fixture = {
    name: names[index],
    operationId: operation.id,
    documented,
    summary,
    request: {
      method: operation.method,
      url: request.url,
      path: given("path"),
      query: given("query"),
      headers: given("header"),
    },
    response: {
      status: response.status,
      mediaType: response.mediaType,
      body: response.value,
      ...(text !== undefined && { text }),
    },
  };
  return `/** ${summary.replaceAll("*/", "*\\/")} */\nexport const ${names[index]} = /*#__PURE__*/ fixture(${literal(fixture)});\n`;
});

function schemaOf(schema: unknown): JsonObject {
  const object = schema as JsonObject;
  return typeof object.$ref === "string" ? schemaOf(resolvePointer(spec.root, object.$ref)) : object;
}

const tableOf = ({ id, method, path, parameters, responses, security }: Operation) => ({
  id,
  method,
  path,
  parameters: parameters.map(({ name, in: place, required, schema }) => {
    const { type, enum: values } = schemaOf(schema);
    return {
      name,
      in: place,
      required,
      ...(typeof type === "string" && { type }),
      ...(values !== undefined && { values }),
    };
  }),
  security,
  headers: [...new Set(responses.flatMap(({ headers }) => headers))],
});

const out = new URL("../src/generated/", import.meta.url);
mkdirSync(out, { recursive: true });
writeFileSync(
  new URL("scenarios.ts", out),
  `${banner}import { fixture } from "../fixture.js";\n\n${fixtures.join("\n")}`,
);
writeFileSync(
  new URL("operations.ts", out),
  `${banner}import type { OperationTable } from "../operation.js";\n\nexport const operations: OperationTable[] = ${literal(operationsOf(spec).map(tableOf))};\n`,
);
