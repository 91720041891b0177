import { createRequire } from "node:module";
import { type Json, type JsonObject, resolvePointer, type Spec, SpecError } from "./document.ts";
import { grouped } from "./grouped.ts";
import { valueFor } from "./made-up.ts";
import { type Example, type MediaType, type Operation, operationsOf, type ResponseSpec } from "./operations.ts";
import { cookieHeader, noValues, requestOf, type ScenarioRequest } from "./requests.ts";
import { canonical } from "./wire/canonical.ts";
import { isJson, sendable } from "./wire/media-type.ts";
import { writeParameter } from "./wire/parameter-style.ts";
import { bodyIdentity } from "./wire/request-body.ts";

/** A request and its response: a response example, and the examples of parameters and body with the same key. */
export interface Scenario {
  /** `<operationId>/<key>`, unique in the document. */
  id: string;
  key: string;
  /** Whether the body is copied from the source page. False if the contract's authors wrote it. */
  documented: boolean;
  /** Whether a part of it was made from defaults, from examples with another name, or by a sampler. */
  sampled: boolean;
  summary: string;
  operation: Operation;
  request: ScenarioRequest;
  response: {
    status: number;
    /** Empty for a response without a body. */
    mediaType: string;
    /** `""` for a response without a body. */
    value: Json;
    /** JSON pointer of the response's schema in the bundle. */
    schemaPointer: string | undefined;
    /** The values of its documented headers. */
    headers: Record<string, string>;
  };
  /** The answers of other scenarios with the same request. Each of them is valid, too. */
  alternatives: Scenario["response"][];
  /** JSON pointer of the response example in the bundle, or of the response. */
  pointer: string;
}

/** An example of a shared response that has no request in this operation. */
export interface UnpairedExample {
  operationId: string;
  key: string;
  reason: string;
}

/** A response as one example shows it. */
interface ShownResponse {
  key: string;
  response: ResponseSpec;
  content?: MediaType;
  example?: Example;
  /** Set if it differs from the status of the response. */
  status?: number;
}

/** The response of an operation without `responses`: any answer is allowed, and its request can still be judged. */
const anything = { status: "default", description: "", headers: [], content: [], shared: false };

const isSuccess = (status: string) => status.startsWith("2");

/** Statuses for a bad request, which no example of a valid request can lead to. */
const refusals = new Set("400 401 406 411 412 413 414 415 416 417 422 428 431".split(" "));

/** `5XX` covers many statuses, and `default` more. An example selects one with `x-status`; else 500 or the first stands for all. */
export function statusOf({ status }: Pick<ResponseSpec, "status">, example?: Example): number {
  return example?.status ?? (status === "default" ? 500 : Number(status.replaceAll("X", "0")));
}

/** An import would also load HTTP/2 and `fetch`, which takes 40 milliseconds. */
const statusTexts = () =>
  (createRequire(import.meta.url)("node:http") as { STATUS_CODES: Record<number, string> }).STATUS_CODES;

/** `204` → `noContent`: the key of a response without an example to give it one. */
const statusKey = (response: ResponseSpec) =>
  (statusTexts()[statusOf(response)] ?? `status ${response.status}`)
    .toLowerCase()
    .replace(/[^a-z\d]+(.)/g, (_, letter: string) => letter.toUpperCase())
    .replace(/[^a-zA-Z\d]/g, "");

/** The places of the examples that make up a request. */
const askers = ({ parameters, requestBody }: Operation) => [
  ...parameters.map(({ examples, required, name }) => ({ examples, required, what: `parameter ${name}` })),
  ...[requestBody ?? []].flat().map(({ content, required }) => {
    return { examples: content.flatMap(({ examples }) => examples), required, what: "body" };
  }),
];
/** Whether it has examples that could share a key with a response. A single `example` has no key. */
const isKeyed = ({ examples }: { examples: Example[] }) => examples.some(({ key }) => key !== "example");
const has = ({ examples }: { examples: Example[] }, key: string) => examples.some((one) => one.key === key);

/** Why the operation has no request for the example. Undefined if it has one. */
function unpairedReason(operation: Operation, key: string): string | undefined {
  const all = askers(operation);
  if (all.length === 0) return undefined;
  if (!all.some((asker) => has(asker, key)))
    return `${operation.requestBody ? "neither a parameter nor the body" : "no parameter"} has an example "${key}"`;
  const missing = all.filter((asker) => asker.required && isKeyed(asker) && !has(asker, key)).map(({ what }) => what);
  return missing.length === 0 ? undefined : `the required ${missing.join(", ")} has no example "${key}"`;
}

/** The request made of the examples with the key. Required parts without an example are made up. */
function requestFor(
  root: JsonObject,
  operation: Operation,
  key: string,
): { request: ScenarioRequest; sampled: boolean } {
  const values = noValues();
  let sampled = false;
  for (const parameter of operation.parameters) {
    if (!has(parameter, key) && !parameter.required) continue;
    sampled ||= !has(parameter, key);
    const { value } = valueFor(root, parameter, parameter.schema, "request", key);
    Object.defineProperty(values[parameter.in], parameter.name, { value, enumerable: true });
  }
  const { requestBody } = operation;
  const content =
    requestBody?.content.find((one) => has(one, key)) ?? (requestBody?.required ? requestBody.content[0] : undefined);
  if (!content) return { request: requestOf(operation, values), sampled };
  const { value } = valueFor(root, content, schemaOf(root, content), "request", key);
  return { request: requestOf(operation, values, { content, value }), sampled: sampled || !has(content, key) };
}

/** Without a schema, a body that is sent as text is any text. */
function schemaOf(root: JsonObject, { schemaPointer, pointer, mediaType, fields }: MediaType): Json {
  if (schemaPointer !== undefined) return resolvePointer(root, schemaPointer);
  const isText = !isJson(mediaType) && !/^(\*|application)\/\*/.test(mediaType) && !fields;
  return isText && (resolvePointer(root, pointer) as JsonObject).schema === undefined ? { type: "string" } : {};
}

/** The documented headers of a response, as far as the document gives their values. */
function headersOf(root: JsonObject, { headers }: ResponseSpec, key: string): Record<string, string> {
  return Object.fromEntries(
    headers.flatMap((header) => {
      const { value, sampled } = valueFor(root, header, header.schema, "response", key);
      return sampled && !header.required ? [] : [[header.name, writeParameter(header, value)]];
    }),
  );
}

/** The examples of an operation's responses. Responses without a body get the keys of requests without an example. */
function shownResponses(operation: Operation): ShownResponse[] {
  const { responses } = operation;
  const shown = responses.flatMap((response): ShownResponse[] =>
    response.content.flatMap((content) =>
      content.examples.map((example) => ({ key: example.key, response, content, example })),
    ),
  );
  const asked = askers(operation).flatMap(({ examples }) => examples);
  const bodiless = responses.filter(({ content }) => content.length === 0);
  const home = bodiless.find(({ status }) => isSuccess(status)) ?? bodiless[0];
  for (const key of new Set(asked.map((one) => one.key))) {
    if (shown.some((one) => one.key === key) || unpairedReason(operation, key) !== undefined) continue;
    const { status } = asked.find((one) => one.key === key && one.status !== undefined) ?? {};
    const stated = bodiless.find((one) => (status === undefined ? statusKey(one) === key : statusOf(one) === status));
    const response = stated ?? home;
    if (response) shown.push({ key, response });
  }
  if (shown.some((one) => statusOf(one.response, one.example) < 400)) return shown;
  // If nothing else describes a success, make one of a schema, or use a redirect, the default response, or else a failure.
  const [response] =
    responses.length === 0
      ? [{ ...anything, pointer: operation.pointer }]
      : ["2", "3", "default", "4", "5"].flatMap((start) => responses.filter(({ status }) => status.startsWith(start)));
  if (response === undefined) return shown;
  const content = response.content.find(({ mediaType }) => isJson(mediaType)) ?? response.content[0];
  const [key, status] = response.status === "default" ? ["ok", { status: 200 }] : [statusKey(response)];
  return [...shown, { key, response, ...(content && { content }), ...status }];
}

/** A response as an example shows it, or else as its schema allows it. */
function answerOf(root: JsonObject, { key, response, content, example, status }: ShownResponse): Scenario["response"] {
  const value = content ? valueFor(root, content, schemaOf(root, content), "response", key).value : "";
  return {
    status: status ?? statusOf(response, example),
    mediaType: content ? sendable(content.mediaType, value) : "",
    value,
    schemaPointer: content?.schemaPointer,
    headers: headersOf(root, response, key),
  };
}

/** A possible form of a documented response: its first example, or a sample of its schema. */
export function anAnswer({ root }: Spec, response: ResponseSpec): Scenario["response"] & { key: string } {
  const content = response.content.find(({ examples }) => examples.length > 0) ?? response.content[0];
  const example = content?.examples[0];
  const key = example?.key ?? statusKey(response);
  return { key, ...answerOf(root, { key, response, ...(content && { content }), ...(example && { example }) }) };
}

function scenarioOf(root: JsonObject, operation: Operation, shown: ShownResponse): Scenario {
  const { key, response, content, example } = shown;
  const { request, sampled } = requestFor(root, operation, key);
  const authored = content ? "a sample of the schema" : response.description || "no content";
  return {
    id: `${operation.id}/${key}`,
    key,
    documented: example !== undefined && !sampled && !example.summary.startsWith("Authored:"),
    sampled: sampled || (content !== undefined && example === undefined),
    summary: example?.summary ?? `Authored: ${authored}`,
    operation,
    request,
    response: answerOf(root, shown),
    alternatives: [],
    pointer: example?.pointer ?? content?.pointer ?? response.pointer,
  };
}

/** A key that is equal for two requests that are sent alike, apart from credentials. */
export const requestIdentity = (operation: Operation, request: ScenarioRequest): string =>
  canonical([
    operation.id,
    request.url,
    request.headers,
    cookieHeader(operation, request),
    request.body ? [request.body.content.mediaType, bodyIdentity(request.body.content, request.body.value)] : null,
  ]);

/**
 * The scenarios of the document: documented ones first, otherwise in its order.
 *
 * An operation can pair examples of requests and responses by their keys. Then a response example whose key no request has
 * is a `SpecError` that says what to add. Exceptions are returned as `unpaired`: refusals, and examples of a failure that
 * many operations share. If an operation pairs nothing, its requests are made up.
 */
export function scenariosOf(spec: Spec): { scenarios: Scenario[]; unpaired: UnpairedExample[] } {
  const { root } = spec;
  const scenarios: Scenario[] = [];
  const unpaired: UnpairedExample[] = [];
  const problems: string[] = [];
  for (const operation of operationsOf(spec)) {
    const shown = shownResponses(operation);
    const pairs = shown.some(({ key, example }) => example && askers(operation).some((asker) => has(asker, key)));
    const candidates = shown.map((one) => ({ ...one, scenario: scenarioOf(root, operation, one) }));
    const own = grouped(candidates, ({ scenario }) => requestIdentity(operation, scenario.request));
    const alikeOf = ({ request }: Scenario) => own.get(requestIdentity(operation, request)) ?? [];
    const kept = new Set<Scenario>();
    for (const { key, response, example, scenario } of candidates) {
      const tolerated =
        example !== undefined && ((response.shared && !isSuccess(response.status)) || refusals.has(response.status));
      const reason =
        (example && unpairedReason(operation, key)) ??
        (tolerated && alikeOf(scenario).length > 1 ? "another example has the same request" : undefined);
      if (reason !== undefined && (tolerated || (spec.lenient && pairs)))
        unpaired.push({ operationId: operation.id, key, reason });
      else if (reason !== undefined && pairs) problems.push(`${scenario.pointer}: ${reason}`);
      else kept.add(scenario);
    }
    for (const scenario of kept) {
      const alike = alikeOf(scenario).filter(({ scenario: other }) => other !== scenario && kept.has(other));
      scenario.alternatives.push(...alike.map((other) => other.scenario.response));
      scenarios.push(scenario);
    }
  }
  if (problems.length > 0)
    throw new SpecError(`Every example of a response needs a request of its own.\n  ${problems.join("\n  ")}`);
  const documentedFirst = [...scenarios.filter((s) => s.documented), ...scenarios.filter((s) => !s.documented)];
  return { scenarios: documentedFirst, unpaired };
}
