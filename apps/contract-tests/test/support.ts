import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { credentialsFor } from "@badge-contract/conformance/src/ask/http.ts";
import { startPrismInProcess } from "@badge-contract/conformance/src/ask/prism.ts";
import { casesOf } from "@badge-contract/conformance/src/report/summary.ts";
import { type RunOptions, type RunResult, run } from "@badge-contract/conformance/src/run/run.ts";
import { type JsonObject, readSpec, resolvePointer, type Scenario, type Spec, scenariosOf } from "@badge-contract/spec";

/** The bundle with an edit, in a file of its own, as Prism reads files. */
export function altered(edit: (root: JsonObject) => void): Spec {
  const root = structuredClone(readSpec().root);
  edit(root);
  const source = join(mkdtempSync(join(tmpdir(), "contract-")), "openapi.json");
  writeFileSync(source, JSON.stringify(root));
  return { source, root };
}

export const at = (root: JsonObject, pointer: string) => resolvePointer(root, pointer) as JsonObject;

/** A provider that replays the scenarios of the given document, which may have been edited since the mocks were generated. */
export function replay(spec: Spec, change: (scenario: Scenario) => Partial<Scenario["response"]> = () => ({})) {
  const { scenarios } = scenariosOf(spec);
  return (request: Request) => {
    const { pathname, search } = new URL(request.url);
    const asked = (scenario: Scenario) =>
      scenario.request.url === pathname + search &&
      (scenario.request.headers["X-CAP-CUSTOMER-IDENTIFIER"] ?? null) ===
        request.headers.get("x-cap-customer-identifier");
    const scenario = scenarios.find(asked) ?? scenarios.find(({ response }) => response.status === 404);
    if (!scenario) return new Response(null, { status: 404 });
    const { status, mediaType, value } = { ...scenario.response, ...change(scenario) };
    const body = typeof value === "string" ? value : JSON.stringify(value);
    return new Response(body, { status, headers: { "content-type": mediaType } });
  };
}

/** The whole run, with Prism inside this process. */
export const judged = (spec: Spec, options: Partial<RunOptions> = {}) =>
  run({ spec, provider: replay(spec), startPrism: startPrismInProcess, ...options });

/** What the run complains of, a line each. */
export const problemsOf = (result: RunResult) =>
  casesOf(result).flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`));

/** Prism's answer to the request of a scenario, when the provider behind it answers with the body. */
export async function throughPrism(spec: Spec, scenario: Scenario, body: unknown) {
  const { startMockServer } = await import("@badge-contract/mocks/node");
  const upstream = await startMockServer({ fetch: () => Response.json(body, { status: scenario.response.status }) });
  const prism = await startPrismInProcess({ source: spec.source, document: spec.root, upstream: upstream.url });
  try {
    const headers = { ...scenario.request.headers, ...credentialsFor(scenario.operation) };
    return await fetch(`${prism.url}${scenario.request.url}`, { headers });
  } finally {
    await prism.close();
    await upstream.close();
  }
}
