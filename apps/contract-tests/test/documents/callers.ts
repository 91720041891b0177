// What the client sends for a scenario, and what the mocks answer to it, in process.

import { type Answer, credentialsFor, differences, madeUpSignature } from "@badge-contract/conformance/src/ask/http.ts";
import { withQuery } from "@badge-contract/conformance/src/ask/signature.ts";
import { Judge } from "@badge-contract/conformance/src/judge/judge.ts";
import { badRequestsOf } from "@badge-contract/conformance/src/plant/requests.ts";
import {
  fetchInit,
  type Json,
  type Operation,
  operationsOf,
  type Scenario,
  type Spec,
  scenariosOf,
} from "@badge-contract/spec";
import { operations } from "../../../../packages/client/src/generated/operations.js";
import { createBadgeClient } from "../../../../packages/client/src/index.js";
import { entriesOf } from "../../../../packages/client/tools/operation-entries.ts";
import { createResponder, type Responder } from "../../../../packages/mocks/src/responder.js";
import { documentFolder, fixturesOf, tablesOf } from "../../../../packages/mocks/tools/contract.ts";

const base = "https://documents.example";
const signedUrl = (url: string, operation: Operation) => withQuery(url, madeUpSignature(operation).query);
const shortened = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

/** The mocks of a document: each scenario is what its request gets, and each bad request gets its refusal. */
export async function mocked(spec: Spec): Promise<{ respond: Responder; said: string; problems: string[] }> {
  const respond = createResponder({ scenarios: fixturesOf(spec, documentFolder), operations: tablesOf(spec) });
  const { scenarios } = scenariosOf(spec);
  const problems: string[] = [];
  const ask = async (url: string, init: RequestInit) => respond(new Request(base + url, init));
  for (const scenario of scenarios) {
    const { operation, request, response } = scenario;
    const { headers, ...init } = fetchInit(operation, request);
    const credentials = credentialsFor(operation);
    const cookie = [headers.cookie, credentials.cookie].filter(Boolean).join("; ");
    const accept = response.mediaType || "*/*";
    const all = { ...headers, ...credentials, accept, ...(cookie && { cookie }) };
    const came = await answerOf(await ask(signedUrl(request.url, operation), { ...init, headers: all }));
    problems.push(...unlike(scenario, came).map((one) => `mocks, ${scenario.id}: ${one}`));
  }
  const bad = await badRequestsOf(new Judge(spec), scenarios, true);
  for (const { id, url, operation, headers, body, status } of bad) {
    const { method } = operation;
    const answer = await ask(url, { method, headers, ...(body !== undefined && { body }) });
    if (answer.status !== status) problems.push(`mocks, ${id}: expected ${status}, found ${answer.status}`);
  }
  return { respond, said: `${scenarios.length} answers, ${bad.length} refusals`, problems };
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const mediaType = (response.headers.get("content-type") ?? "").split(";")[0]?.trim() ?? "";
  return { status: response.status, mediaType, headers: response.headers, text, json: parsed(text) };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const unlike = (scenario: Scenario, answer: Answer): string[] =>
  differences(scenario, answer).map(({ path, expected, found }) => `${path}: expected ${expected}, found ${found}`);

type Call = (path: string, init: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** The client, given the values of each scenario: what it sends is what the document says, and it gives what came. */
export async function called(spec: Spec, respond: Responder): Promise<{ said: string; problems: string[] }> {
  const own = entriesOf(operationsOf(spec));
  Object.assign(operations, own);
  const problems: string[] = [];
  const { scenarios } = scenariosOf(spec);
  try {
    for (const scenario of scenarios) {
      const found = await call(scenario, respond);
      problems.push(...found.map((one) => shortened(`client, ${scenario.id}: ${one}`)));
    }
  } finally {
    for (const key of Object.keys(own)) delete (operations as Record<string, unknown>)[key];
  }
  return { said: `${scenarios.length} calls`, problems };
}

async function call(scenario: Scenario, respond: Responder): Promise<string[]> {
  const { operation, request, response } = scenario;
  const problems: string[] = [];
  const auth = Object.assign(() => credentialsFor(operation), {
    query: () => Object.fromEntries(new URL(signedUrl("/", operation), base).searchParams),
  });
  const badges = createBadgeClient({
    baseUrl: base,
    auth,
    retry: false,
    fetch: async (input, init) => {
      const sent = new Request(input, init);
      const wanted = new Request(base + signedUrl(request.url, operation), fetchInit(operation, request));
      if (sent.url !== wanted.url) problems.push(`asked ${sent.url}, not ${wanted.url}`);
      const [type, wantedType] = [sent, wanted].map(({ headers }) => headers.get("content-type")?.split(";")[0]);
      if (type !== wantedType) problems.push(`sent ${type}, not ${wantedType}`);
      const [body, wantedBody] = await Promise.all([sent, wanted].map((one) => withoutBoundary(one.clone())));
      if (body !== wantedBody) problems.push(`sent the body ${body}, not ${wantedBody}`);
      const headers = new Headers(sent.headers);
      if (response.mediaType) headers.set("accept", response.mediaType);
      return respond(new Request(sent, { headers }));
    },
  });
  const { values: params, body } = request;
  const method = (badges.http as unknown as Record<string, Call | undefined>)[operation.method];
  if (!method) return [`it has no ${operation.method}`];
  try {
    const result = await method(operation.path, {
      params,
      ...(body && { body: body.value, contentType: body.content.mediaType }),
    });
    if (result.response.status !== response.status)
      problems.push(`the status ${result.response.status}, not ${response.status}`);
    const came = response.status < 400 ? result.data : result.error;
    const text = came instanceof Blob ? await came.text() : came;
    const wanted = response.mediaType === "" || operation.method === "HEAD" ? [undefined, null, ""] : [response.value];
    const right = [...wanted, ...scenario.alternatives.map(({ value }) => value)];
    if (!right.some((value) => JSON.stringify(value) === JSON.stringify(text)))
      problems.push(`gave ${JSON.stringify(text)}, not ${JSON.stringify(response.value)}`);
  } catch (error) {
    problems.push(`threw ${error}`);
  }
  return problems;
}

/** The boundary of a form is drawn by lot. */
async function withoutBoundary(request: Request): Promise<string> {
  const boundary = /boundary=(\S+)/.exec(request.headers.get("content-type") ?? "")?.[1];
  const text = await request.text();
  return boundary === undefined ? text : text.replaceAll(boundary, "boundary");
}
