// What the responder needs, read from a bundle: for generate.ts to write down, for mock-server.ts to serve at once.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Fixture, OperationTable } from "@badge-contract/mocks";
import {
  type Json,
  type JsonObject,
  operationsOf,
  readDocument,
  resolvePointer,
  type Scenario,
  type Spec,
  scenariosOf,
  tagsOf,
} from "@badge-contract/spec";
import { Ajv2020 } from "ajv/dist/2020.js";
import { scenarioNames } from "./names.ts";
import { textOf } from "./wire-text.ts";

/** The folder of the workspace's document. */
export const documentFolder = dirname(createRequire(import.meta.url).resolve("@badge-contract/openapi/package.json"));

/** `folder` holds the document's sources: numbers are spelled as its `examples/` spell them. */
export function fixturesOf(spec: Spec, folder: string): Fixture[] {
  const { scenarios } = scenariosOf(spec);
  const names = scenarioNames(scenarios);
  return scenarios.map((scenario, index) => fixtureOf(scenario, names[index] as string, join(folder, "examples")));
}

/** Of each fixture, in their order, whether its body is what the document says. */
export function conformingOf(spec: Spec): boolean[] {
  const ajv = new Ajv2020({ strict: false, logger: false, validateFormats: false });
  ajv.addSchema(readDocument(spec, "contract", "document"), "document", undefined, false);
  return scenariosOf(spec).scenarios.map(({ response: { schemaPointer, value } }) => {
    if (schemaPointer === undefined) return true;
    try {
      return ajv.validate({ $ref: `document#${schemaPointer}` }, value) === true;
    } catch {
      return true; // The contract run tells of a schema that does not compile.
    }
  });
}

function fixtureOf(scenario: Scenario, name: string, examples: string): Fixture {
  const { operation, key, documented, summary, request, response } = scenario;
  const given = (place: string): Record<string, Json> =>
    Object.fromEntries(
      operation.parameters.flatMap(({ name: parameter, in: where, examples }) =>
        examples.filter((example) => where === place && example.key === key).map(({ value }) => [parameter, value]),
      ),
    );
  return {
    name,
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
      text: textOf(scenario, examples),
    },
  };
}

export function tablesOf(spec: Spec): OperationTable[] {
  const schemaOf = (schema: Json): JsonObject => {
    const object = schema as JsonObject;
    return typeof object.$ref === "string" ? schemaOf(resolvePointer(spec.root, object.$ref)) : object;
  };
  return operationsOf(spec).map(({ id, method, path, parameters, responses, security }) => ({
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
        ...(Array.isArray(values) && { values }),
      };
    }),
    security: security
      .flat()
      .map(({ name, type, key }) => ({ name, type: type === "bearer" ? "other" : type, header: key })),
    headers: [...new Set(responses.flatMap(({ headers }) => headers.map((header) => header.name)))],
  }));
}

/** The properties that tell the branches of a `oneOf` apart, wherever there is one. */
export function tagsIn(spec: Spec): string[] {
  const within = (value: Json): string[] => {
    if (typeof value !== "object" || value === null) return [];
    const own = "oneOf" in value && Array.isArray(value.oneOf) ? tagsOf(spec.root, value.oneOf) : undefined;
    return [...(own?.properties ?? []), ...Object.values(value).flatMap(within)];
  };
  return [...new Set(within(spec.root))].sort();
}
