import {
  fetchInit,
  isJson,
  isObject,
  isUnsent,
  type Json,
  needsCredentials,
  type Operation,
  type Parameter,
  readBody,
  readParameters,
  requestOf,
  resolvePointer,
  responseFor,
  type Scenario,
  type ScenarioRequest,
  writeParameter,
} from "@badge-contract/spec";
import { isFractional, isOneOfSeveral, prismReads } from "../ask/prism-limits.ts";
import type { Judge } from "../judge/judge.ts";
import type { Witness } from "../judge/witness.ts";
import { mutantsOf } from "./mutants.ts";

/** A mistake in a request, and the statuses that can report it, the best first. */
export interface WrongRequest {
  id: string;
  request: ScenarioRequest;
  /** The body to send in place of the request's own. */
  sent?: { contentType: string; text: string };
  signed: boolean;
  statuses: number[];
  /** Whether Prism, as a mock, is known to notice it. */
  prismSees: boolean;
}

/** In Prism's order: 422 before 400 if the document has both. */
const invalid = [422, 400];

/** One request for each way in which a parameter, a member of the body, its media type or the credentials can be wrong. */
export async function wrongRequests(judge: Judge, scenario: Scenario): Promise<WrongRequest[]> {
  const { operation, request } = scenario;
  const { requests } = judge;
  const unsigned = needsCredentials(operation)
    ? [{ id: "no credentials", request, signed: false, statuses: [401], prismSees: knowsSchemes(operation) }]
    : [];
  return [
    ...unsigned,
    ...operation.parameters.flatMap((parameter) =>
      judge.problem(parameter.schemaPointer) ? [] : wrongParameters(requests, scenario, parameter),
    ),
    ...(judge.problem(request.body?.content.schemaPointer) ? [] : await wrongBodies(requests, scenario)),
  ];
}

const knowsSchemes = ({ security }: Operation) => security.flat().every(({ type }) => type !== "other");

/** The scenario with the value as its answer, to search for wrong values. */
const about = (scenario: Scenario, value: Json, schemaPointer: string | undefined): Scenario => ({
  ...scenario,
  response: { ...scenario.response, mediaType: "application/json", value, schemaPointer },
});

function wrongParameters(requests: Witness, scenario: Scenario, parameter: Parameter): WrongRequest[] {
  const { operation, request } = scenario;
  const { name, in: place, required, schemaPointer, examples } = parameter;
  const base = { signed: true, statuses: invalid, prismSees: prismReads(parameter) };
  const withValue = (value: Json) =>
    requestOf(operation, { ...request.values, [place]: { ...request.values[place], [name]: value } }, request.body);
  const { [name]: _, ...others } = request.values[place];
  const without = requestOf(operation, { ...request.values, [place]: others }, request.body);
  const missing = required && place !== "path" ? [{ ...base, id: `${name} is missing`, request: without }] : [];
  const value = request.values[place][name] ?? examples[0]?.value ?? "";
  const seen = new Set<string>();
  const wrong = mutantsOf(requests, about(scenario, value, schemaPointer)).flatMap((mutant): WrongRequest[] => {
    const text = isUnsent(parameter, mutant.body) ? "" : writeParameter(parameter, mutant.body);
    // As text, a wrong value may equal a valid one, or be empty.
    const read = readBack(parameter, text);
    // Prism accepts a boolean parameter without a value.
    if (seen.has(mutant.keyword) || read === "" || read === undefined || requests.accepts(schemaPointer, read))
      return [];
    if ((place === "path" && /^\.{0,2}$/.test(text)) || (place === "header" && !/^[\x21-\x7e]+$/.test(text))) return [];
    seen.add(mutant.keyword);
    const prismSees = base.prismSees && prismJudges(requests, mutant.pointer);
    return [{ ...base, prismSees, id: place === "query" ? text : `${name}=${text}`, request: withValue(mutant.body) }];
  });
  return [...wrong, ...missing, ...unknownId(requests, scenario, parameter, withValue)];
}

const readBack = (parameter: Parameter, text: string): Json | undefined => {
  const { name, in: place } = parameter;
  const raw = { path: { [name]: text }, query: text, header: () => text };
  const values = readParameters([parameter], raw).values[place];
  return Object.hasOwn(values, name) ? (values[name] as Json) : undefined;
};

/** An id that the document allows but no example has. Only the provider can know that it doesn't exist. */
function unknownId(
  requests: Witness,
  { request }: Scenario,
  { name, in: place, schema, schemaPointer, examples }: Parameter,
  withValue: (value: Json) => ScenarioRequest,
): WrongRequest[] {
  if (place !== "path") return [];
  const known = new Set([request.values.path[name], ...examples.map(({ value }) => value)].map(String));
  const id = ["unknown", "000000000000000000000000", 2147483647].find(
    (candidate) => !known.has(String(candidate)) && requests.accepts(schemaPointer, candidate),
  );
  const isListed = isObject(schema) && (schema.enum !== undefined || schema.const !== undefined);
  return id === undefined || isListed
    ? []
    : [{ id: `an unknown ${name}`, request: withValue(id), signed: true, statuses: [404], prismSees: false }];
}

async function wrongBodies(requests: Witness, scenario: Scenario): Promise<WrongRequest[]> {
  const { operation, request } = scenario;
  const { body } = request;
  if (!body || !operation.requestBody) return [];
  const { content } = body;
  const { schemaPointer } = content;
  const json = isJson(content.mediaType);
  const isSeen = json && !isOneOfSeveral(requests.spec.root, operation.requestBody.content);
  const base = { signed: true, statuses: invalid, prismSees: isSeen };
  const isSent = (value: Json) => value !== null || operation.requestBody?.required === true;
  const seen = new Set<string>();
  const wrong: WrongRequest[] = [];
  for (const mutant of mutantsOf(requests, about(scenario, body.value, schemaPointer))) {
    const kind = `${mutant.pointer} ${mutant.keyword} ${mutant.path.join(".")}`;
    // Media types other than JSON write every value as text, which may equal a valid value.
    const altered = { ...request, body: { ...body, value: mutant.body } };
    const sent = new Request("http://localhost", fetchInit(operation, altered));
    const read = json ? { value: mutant.body } : await readBody(content, sent);
    if (seen.has(kind) || "problem" in read || requests.accepts(schemaPointer, read.value as Json)) continue;
    seen.add(kind);
    const what = mutant.id.slice(`${scenario.id} `.length);
    wrong.push({
      ...base,
      // Prism drops a body of null.
      prismSees: isSeen && isSent(mutant.body) && prismJudges(requests, mutant.pointer),
      id: `body ${what}`,
      request: altered,
    });
  }
  const { body: _, ...bare } = request;
  const text = fetchInit(operation, request).body;
  if (operation.requestBody.required) wrong.push({ ...base, id: "no body", request: bare });
  const sent = { contentType: "text/x-unknown", text: typeof text === "string" ? text : "" };
  const unknown = { ...base, id: "body of another media type", statuses: [415, ...invalid], prismSees: false };
  if (operation.requestBody.content.every((one) => !/^(text|\*)\//.test(one.mediaType)))
    wrong.push({ ...unknown, request, sent });
  return wrong;
}

/** Prism removes `readOnly` members from a request, and those within them, and isn't told of fractions of `multipleOf`. */
function prismJudges(requests: Pick<Witness, "spec">, pointer: string): boolean {
  const schema = resolvePointer(requests.spec.root, pointer);
  const [parent] = /^.*(?=\/properties\/)/.exec(pointer) ?? [];
  if (isObject(schema) && (schema.readOnly === true || isFractional(schema))) return false;
  return parent === undefined || prismJudges(requests, parent);
}

/** The first of the statuses that the operation documents, by itself, in a range or by its default response. */
export function refusalStatus(
  { responses }: Operation,
  statuses: number[],
): { status: number; exact: boolean } | undefined {
  const exact = statuses.find((status) => responses.some((one) => one.status === String(status)));
  if (exact !== undefined) return { status: exact, exact: true };
  const status = statuses.find((one) => responseFor(responses, one));
  return status === undefined ? undefined : { status, exact: false };
}
