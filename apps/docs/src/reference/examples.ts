import { type Fixture, scenarios as fixtures } from "@badge-contract/mocks";
import {
  fetchInit,
  type Json,
  type Operation,
  type ParameterValues,
  type Scenario,
  type Spec,
  spelledLike,
} from "@badge-contract/spec";
import { serverOf } from "../samples/credentials.ts";
import { type Sample, samplesOf } from "../samples/samples.ts";

export interface Example {
  key: string;
  summary: string;
  status: number;
  request: string;
  /** The language of the body, for highlighting. */
  language: string;
  body: string;
  samples: Sample[];
}

/** What the page's script needs to send a request. */
export interface Tryable {
  /** The host of the samples. */
  server: string;
  operation: Pick<Operation, "id" | "method" | "path" | "parameters" | "security" | "requestBody">;
  /** The statuses of the answers that the document describes. */
  statuses: string[];
  /** The parameters of each example. */
  examples: Record<string, ParameterValues & { body?: Json }>;
}

export const tryableOf = (spec: Spec, operation: Operation, scenarios: Scenario[]): Tryable => ({
  server: serverOf(spec),
  operation: requestShape(operation),
  statuses: operation.responses.map(({ status }) => status),
  examples: Object.fromEntries(
    scenarios.map(({ key, request }) => [
      key,
      { ...request.values, ...(request.body && { body: request.body.value }) },
    ]),
  ),
});

/** The parts needed to write a request, without examples and schemas. */
function requestShape({ id, method, path, parameters, security, requestBody }: Operation): Tryable["operation"] {
  const bare = <T extends object>(part: T): T => ({ ...part, examples: [], schema: {} });
  const body = requestBody && { ...requestBody, content: requestBody.content.map(bare) };
  return { id, method, path, parameters: parameters.map(bare), security, ...(body && { requestBody: body }) };
}

export function exampleOf(spec: Spec, scenario: Scenario): Example {
  const { key, summary, operation, request, response } = scenario;
  const { headers, body } = fetchInit(operation, request);
  const head = Object.entries(headers).map(([name, value]) => `\n${name}: ${value}`);
  const sent = typeof body === "string" ? `\n\n${body}` : "";
  const { value } = response;
  // The fixture has the numbers as they are on the wire.
  const wire = (fixtures as Record<string, Fixture>)[key]?.response.text ?? "";
  return {
    key,
    summary,
    status: response.status,
    request: `${operation.method} ${request.url}${head.join("")}${sent}`,
    language: typeof value === "string" ? "text" : "json",
    body:
      typeof value === "string"
        ? value
        : response.mediaType === ""
          ? ""
          : spelledLike(wire, JSON.stringify(value, null, 2)),
    samples: samplesOf(spec, scenario),
  };
}
