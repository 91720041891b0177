import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Contract, type ContractRecord, credentialsFor, replay, serve } from "@badge-contract/conformance";
import { startPrism } from "@badge-contract/conformance/src/ask/prism.ts";
import { comparisonsOf } from "@badge-contract/conformance/src/report/summary.ts";
import type { RunOptions, RunResult } from "@badge-contract/conformance/src/run/result.ts";
import { run } from "@badge-contract/conformance/src/run/run.ts";
import { type JsonObject, readSpec, resolvePointer, type Scenario, type Spec } from "@badge-contract/spec";
import { contract } from "../contract.config.ts";

/** The bundle with an edit, in a file of its own, as Prism reads files. */
export function altered(edit: (root: JsonObject) => void): Spec {
  const root = structuredClone(readSpec().root);
  edit(root);
  const source = join(mkdtempSync(join(tmpdir(), "contract-")), "openapi.json");
  writeFileSync(source, JSON.stringify(root));
  return { source, root };
}

export const at = (root: JsonObject, pointer: string) => resolvePointer(root, pointer) as JsonObject;

const own = contract();

/** This contract with another document, replayed by a provider of its own. */
export const contractOf = (document: Spec, given: Partial<Contract> = {}): Contract => ({
  ...own,
  document,
  provider: replay(document),
  judgesRequests: false,
  ...given,
});

export const record = own.record as ContractRecord;

/** The whole run. */
export const judged = (document: Spec, { startPrism, only, shard, ...given }: Partial<Contract> & RunOptions = {}) =>
  run(contractOf(document, given), {
    ...(startPrism && { startPrism }),
    ...(only && { only }),
    ...(shard && { shard }),
  });

let whole: Promise<RunResult> | undefined;
/** The whole run of the document as it is, made once for the files of a worker. */
export const wholeRun = () => (whole ??= judged(readSpec()));

/** What the run complains of, a line each. */
export const problemsOf = (result: RunResult) =>
  comparisonsOf(result).flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`));

/** Prism's answer to the request of a scenario, when the provider behind it answers with the body. */
export async function throughPrism(spec: Spec, scenario: Scenario, body: unknown) {
  const upstream = await serve(() => Response.json(body, { status: scenario.response.status }));
  const prism = await startPrism({ document: spec.root, upstream: upstream.url });
  try {
    const headers = { ...scenario.request.headers, ...credentialsFor(scenario.operation) };
    return await fetch(`${prism.url}${scenario.request.url}`, { headers });
  } finally {
    await prism.close();
    await upstream.close();
  }
}
