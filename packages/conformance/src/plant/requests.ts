import { isDeepStrictEqual } from "node:util";
import { type JsonObject, type Operation, requestOf, type Scenario } from "@badge-contract/spec";
import { type Answer, ask, credentialsFor, prismViolations } from "../ask/http.ts";
import type { Finding } from "../judge/findings.ts";
import type { Judge } from "../judge/judge.ts";

/** A request that must be refused with an error that the document shows. */
export interface BadRequest {
  id: string;
  operation: Operation;
  url: string;
  headers: Record<string, string>;
  status: number;
  /** Prism, mocking, refuses what breaks the document; what only the provider can know is asked through the proxy. */
  via: "mock" | "proxy";
}

/** What is wrong with a request, for each operation that documents the status it deserves. */
export function badRequestsOf(scenarios: Scenario[]): BadRequest[] {
  const firsts = scenarios.filter(
    ({ operation, response }, index) =>
      response.status < 300 && scenarios.findIndex((other) => other.operation.id === operation.id) === index,
  );
  return firsts.flatMap(({ operation, request }) => {
    const documented = new Set(operation.responses.map((response) => response.status));
    const headers = { ...request.headers, ...credentialsFor(operation) };
    const bad: Omit<BadRequest, "operation">[] = [];
    if (operation.security.length > 0)
      bad.push({ id: "no credentials", url: request.url, headers: request.headers, status: 401, via: "mock" });
    for (const parameter of operation.parameters) {
      const wrong = wrongValue(parameter.schema as JsonObject, parameter.in);
      if (wrong === undefined) continue;
      const id = `${parameter.name}=${wrong}`;
      if (parameter.in === "header")
        bad.push({ id, url: request.url, headers: { ...headers, [parameter.name]: wrong }, status: 400, via: "mock" });
      if (parameter.in === "query") {
        const url = new URL(request.url, "http://localhost");
        url.searchParams.set(parameter.name, wrong);
        bad.push({ id, url: url.pathname + url.search, headers, status: 400, via: "mock" });
      }
      if (parameter.in === "path" && !Array.isArray((parameter.schema as JsonObject).enum)) {
        const values = { ...request.values.path, [parameter.name]: wrong };
        const url = requestOf(operation, { ...request.values, path: values }).url.replace(/\?.*/s, "");
        const { search } = new URL(request.url, "http://localhost");
        bad.push({ id: `an unknown ${parameter.name}`, url: url + search, headers, status: 404, via: "proxy" });
      }
    }
    // What only the provider can know, it answers by a scenario.
    const answered = new Set(
      scenarios.filter((one) => one.operation.id === operation.id).map(({ response }) => response.status),
    );
    return bad
      .filter(({ status, via }) => documented.has(String(status)) && (via === "mock" || answered.has(status)))
      .map((one) => ({ ...one, id: `${operation.id}: ${one.id}`, operation }));
  });
}

function wrongValue(schema: JsonObject, place: string): string | undefined {
  if (schema.type === "boolean") return "yes";
  if (Array.isArray(schema.enum)) return "planted";
  return place === "path" && schema.type === "string" && schema.pattern === undefined
    ? "000000000000000000000000"
    : undefined;
}

/** Whether the answer is one of the documented errors of that status. */
export function judgeRefusal(
  { operation, status }: BadRequest,
  answer: Answer,
  scenarios: Scenario[],
  judge: Judge,
): Finding[] {
  const breach = (path: string, expected: string, found: string): Finding[] => [
    { verdict: "breach", path, expected, found },
  ];
  const violations = prismViolations(answer);
  if (answer.status >= 500 && violations) return violations;
  if (answer.status !== status) return breach("status", String(status), String(answer.status));
  const content = operation.responses
    .find((response) => response.status === String(status))
    ?.content.find(({ mediaType }) => mediaType === answer.mediaType);
  if (!content)
    return breach("content-type", "a media type that the document has for this status", answer.mediaType || "nothing");
  const findings = judge.body(content.schemaPointer, answer.json ?? null);
  if (findings.length > 0) return findings;
  const examples = content.examples.map(({ value }) => value);
  const others = scenarios.flatMap(({ response }) => (response.status === status ? [response.value] : []));
  // Where no example says what it looks like, it is its schema alone that does.
  const shown =
    examples.length === 0 || [...examples, ...others].some((value) => isDeepStrictEqual(value, answer.json));
  return shown ? [] : breach("$", "an error that the document shows", answer.text.slice(0, 80));
}

/** Asks, and judges the refusal. */
export async function askBadly(
  bad: BadRequest,
  base: Record<BadRequest["via"], string>,
  scenarios: Scenario[],
  judge: Judge,
): Promise<Finding[]> {
  const answer = await ask(`${base[bad.via]}${bad.url}`, { method: bad.operation.method, headers: bad.headers });
  return judgeRefusal(bad, answer, scenarios, judge);
}
