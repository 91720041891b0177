import { createBadgeClient, isBadgeClientError } from "@badge-contract/client";
import type { Json, Scenario } from "@badge-contract/spec";
import { ask, credentialsFor, differences, prismViolations } from "../ask/http.ts";
import { unlikePage } from "../judge/documented.ts";
import { type Finding, formatFinding } from "../judge/findings.ts";
import { brief, firstDifference, formatPath } from "../judge/json.ts";
import type { Judge } from "../judge/judge.ts";
import { brokenRules, rulesFor } from "../judge/rules.ts";
import { isJson } from "../plant/mutants.ts";
import { sugar } from "../plant/sugar.ts";

export interface Stage {
  judge: Judge;
  /** Base URL of Prism, mocking. */
  mock: string;
  /** Base URL of Prism, in front of a provider that replays the scenarios. */
  proxy: string;
}

/** What a check found; undefined where it has nothing to say of the scenario. */
export type Outcome = Finding[] | undefined;

export type CheckName = "schema" | "mock" | "proxy" | "client" | "rules";

type Check = (scenario: Scenario, stage: Stage) => Outcome | Promise<Outcome>;

/** The example is what the page shows, and by Ajv 2020, closed, nothing but what the schema mentions. */
const schema: Check = (scenario, { judge }) => [
  ...unlikePage(scenario),
  ...judge.body(scenario.response.schemaPointer, scenario.response.value),
];

/** Prism, mocking, answers with the example when it is asked for by name, and finds nothing wrong with it. */
const mock: Check = async (scenario, { mock: base }) => {
  const { request, response, key, operation } = scenario;
  const answer = await ask(`${base}${request.url}`, {
    method: operation.method,
    headers: {
      ...request.headers,
      ...credentialsFor(operation),
      accept: response.mediaType,
      prefer: `code=${response.status}, example=${key}`,
    },
  });
  return prismViolations(answer) ?? differences(scenario, answer);
};

/** Prism, in front of the provider, lets question and answer through. */
const proxy: Check = async (scenario, { proxy: base }) => {
  const { request, operation } = scenario;
  const headers = { ...request.headers, ...credentialsFor(operation) };
  const answer = await ask(`${base}${request.url}`, { method: operation.method, headers });
  return prismViolations(answer) ?? differences(scenario, answer);
};

/** The client package, through that proxy, gives the example's value, with each way to authenticate. */
const client: Check = async (scenario, { proxy: base }) => {
  const { operation, request, response } = scenario;
  const findings: Finding[] = [];
  for (const scheme of operation.security.length > 0 ? operation.security : [undefined]) {
    const auth = () => (scheme ? credentialsFor({ ...operation, security: [scheme] }) : {});
    const badges = createBadgeClient({ baseUrl: base, auth, retry: false });
    const call = (badges.http as unknown as Record<string, HttpCall>)[operation.method] as HttpCall;
    const params = { path: request.path, query: request.query, header: request.headers };
    try {
      const result = await call(operation.path, { params });
      if (result.response.status !== response.status)
        findings.push(unlike("status", String(response.status), String(result.response.status)));
      findings.push(...compare(response.value, response.status < 400 ? result.data : result.error));
    } catch (error) {
      // A body that is no JSON is no documented error body: that the client throws, with the status.
      const stated = isBadgeClientError(error) && error.kind === "http" && error.status === response.status;
      if (!stated || isJson(response.mediaType))
        findings.push(unlike("the answer", brief(response.value), String(error)));
    }
    findings.push(...((await sugar[operation.id]?.(badges, scenario)) ?? []));
  }
  return findings;
};

type HttpCall = (path: string, init: object) => Promise<{ data?: Json; error?: Json; response: Response }>;

export const unlike = (path: string, expected: string, found: string): Finding => ({
  verdict: "breach",
  path,
  expected,
  found,
});

/** The place where what the client gave differs from the example. */
export function compare(expected: Json | undefined, found: Json | undefined): Finding[] {
  const difference = firstDifference(expected, found);
  return difference ? [unlike(formatPath(difference.path), brief(difference.expected), brief(difference.found))] : [];
}

/** The relations that no schema says, on an example that keeps its schema. */
const rules: Check = (scenario, { judge }) => {
  if (rulesFor(scenario).length === 0) return undefined;
  const { schemaPointer, value } = scenario.response;
  const unreadable = judge.body(schemaPointer, value).find((finding) => finding.verdict === "breach");
  if (unreadable)
    return [unlike("$", "an example that keeps its schema, so that rules can read it", formatFinding(unreadable))];
  return brokenRules(scenario, value);
};

export const checks: Record<CheckName, Check> = { schema, mock, proxy, client, rules };
