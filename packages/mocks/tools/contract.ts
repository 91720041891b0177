// Reads what the responder needs from a bundle: generate.ts writes it to files, and mock-server.ts serves it directly.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { judgeOf } from "@badge-contract/conformance/internal";
import type { ContentTable, FailureTable, Fixture, OperationTable } from "@badge-contract/mocks";
import {
  anAnswer,
  describesInherited,
  eachValue,
  isJson,
  isObject,
  type MediaType,
  type Operation,
  operationsOf,
  type Scenario,
  type Spec,
  scenariosOf,
  tagsOf,
} from "@badge-contract/spec";
import { scenarioNames } from "./names.ts";
import { requestSchemas } from "./request-schema.ts";
import { bodyText, textOf } from "./wire-text.ts";

/** The folder of the workspace's document. */
export const documentFolder = dirname(createRequire(import.meta.url).resolve("@badge-contract/openapi/package.json"));

/** `folder` holds the document's sources. Numbers are spelled as in its `examples/`. */
export function fixturesOf(spec: Spec, folder: string): Fixture[] {
  const { scenarios } = scenariosOf(spec);
  const names = scenarioNames(scenarios);
  return scenarios.map((scenario, index) => fixtureOf(scenario, names[index] as string, join(folder, "examples")));
}

/** For each fixture in order, whether its body conforms to the document, and TypeScript can tell so. */
export function conformingOf(spec: Spec): boolean[] {
  const { contract, problem } = judgeOf(spec);
  return scenariosOf(spec).scenarios.map(({ response: { schemaPointer, value, mediaType } }) => {
    if (!isJson(mediaType) || schemaPointer === undefined) return true;
    // For TypeScript, `{}` has a member called `constructor`, which is no text.
    if (describesInherited(spec.root, schemaPointer)) return false;
    // The contract run reports a schema that doesn't compile.
    return problem(schemaPointer) !== undefined || contract.accepts(schemaPointer, value);
  });
}

function fixtureOf(scenario: Scenario, name: string, examples: string): Fixture {
  const { operation, documented, summary, request, response } = scenario;
  const { path, query, header, cookie } = request.values;
  const { body } = request;
  return {
    name,
    operationId: operation.id,
    documented,
    summary,
    request: {
      method: operation.method,
      url: request.url,
      path,
      query,
      headers: header,
      cookies: cookie,
      ...(body && { body: { mediaType: body.content.mediaType, value: body.value } }),
    },
    response: {
      status: response.status,
      mediaType: response.mediaType,
      body: response.mediaType === "" ? undefined : response.value,
      text: textOf(scenario, examples),
      headers: response.headers,
    },
  };
}

export function tablesOf(spec: Spec): OperationTable[] {
  const { scenarios } = scenariosOf(spec);
  const schemaAt = requestSchemas(spec);
  const contentOf = ({ mediaType, fields, schemaPointer }: MediaType): ContentTable => ({
    mediaType,
    ...(fields && { fields }),
    ...(schemaPointer !== undefined && { schema: schemaAt(schemaPointer) }),
  });
  return operationsOf(spec).map((operation) => {
    const { id, method, path, prefixes, parameters, requestBody, responses, security } = operation;
    const own = new Set(scenarios.flatMap((one) => (one.operation.id === id ? [String(one.response.status)] : [])));
    return {
      id,
      method,
      path,
      prefixes,
      parameters: parameters.map(({ schemaPointer, deprecated, examples, pointer, ...parameter }) => ({
        ...parameter,
        schema: schemaAt(schemaPointer),
      })),
      ...(requestBody && {
        body: { required: requestBody.required, content: requestBody.content.map(contentOf) },
      }),
      security,
      headers: [...new Set(responses.flatMap(({ headers }) => headers.map((header) => header.name)))],
      failures: failuresOf(spec, operation).filter(({ status }) => !own.has(status)),
    };
  });
}

/** One answer for each failure that the operation documents: its first example, or a sample. */
function failuresOf(spec: Spec, operation: Operation): FailureTable[] {
  const refusals = operation.responses.filter(({ status }) => /^4|default/.test(status));
  return refusals.map((response) => {
    const { key, value, mediaType, headers } = anAnswer(spec, response);
    return { status: response.status, name: key, mediaType, text: bodyText(value, mediaType), headers };
  });
}

/** The properties that tell the branches of any `oneOf` apart. */
export function tagsIn(spec: Spec): string[] {
  const found: string[] = [];
  eachValue(spec.root, (value) => {
    if (isObject(value) && Array.isArray(value.oneOf))
      found.push(...(tagsOf(spec.root, value.oneOf)?.properties ?? []));
  });
  return [...new Set(found)].sort();
}
