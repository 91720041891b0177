import { fetchInit, responseFor, type Scenario, type Spec } from "@badge-contract/spec";
import { curl } from "../ask/curl.ts";
import type { Finding } from "../judge/findings.ts";
import { judgeOf } from "../judge/judge.ts";
import { schemaAt } from "../judge/schema-at.ts";
import { parsePath } from "../judge/vocabulary.ts";
import type { BadRequest } from "../plant/requests.ts";

/**
 * Finds the part of the document for a finding without a pointer: the schema of the member, or else the response, or else the
 * example.
 */
export function pointers(spec: Spec): (finding: Finding, scenario: Scenario) => string {
  return ({ pointer, path }, { response, operation, pointer: example }) => {
    if (pointer !== undefined) return pointer;
    if (!path.startsWith("$")) return responseFor(operation.responses, response.status)?.pointer ?? operation.pointer;
    const { schemaPointer, value } = response;
    if (schemaPointer === undefined) return example;
    return schemaAt(judgeOf(spec).contract, schemaPointer, value, parsePath(path));
  };
}

/** The request as a shell command. All its values come from the document. */
export function curlOfScenario({ operation, request }: Scenario): string {
  const { headers, body } = fetchInit(operation, request);
  const [schemes = []] = operation.security;
  return curl({ operation, url: request.url, headers, schemes, body });
}

export function curlOfBad({ operation, url, headers, secret, body }: BadRequest): string {
  const shown = Object.fromEntries(Object.entries(headers).filter(([name]) => !secret.includes(name)));
  const schemes = secret.length > 0 ? (operation.security[0] ?? []) : [];
  return curl({ operation, url, headers: shown, schemes, body });
}
