import { fileURLToPath } from "node:url";
import { type Contract, readRecord } from "@badge-contract/conformance";
import { createResponder, scenarios } from "@badge-contract/mocks";
import { factProblems, type Json, readFacts, readSpec, sourceLines } from "@badge-contract/spec";
import { clientProbe } from "./src/client-probe.ts";

/** This contract, as the engine judges it. */
export const contract = (): Contract => ({
  document: readSpec(),
  sources: sourceLines(),
  root: { file: "openapi/openapi.yaml", line: 1 },
  record: readRecord(fileURLToPath(new URL("../../openapi/record", import.meta.url))),
  provider: createResponder(),
  judgesRequests: true,
  fixtures: () => Object.values(scenarios).map(asFixture),
  client: clientProbe,
  notes: () => missingFacts(factProblems(readSpec(), readFacts())),
});

const asFixture = ({ name, operationId, response: { status, body } }: (typeof scenarios)[keyof typeof scenarios]) => ({
  ...{ name, operationId, status },
  value: body as Json,
});

/** One line for all parts of the document that no entry of facts.yaml covers, and one line for each other problem. */
function missingFacts(problems: string[]): string[] {
  const parts = problems.flatMap((problem) => /^No fact covers (.*): add it/.exec(problem)?.[1] ?? []);
  const others = problems.filter((problem) => !problem.startsWith("No fact covers "));
  const first = parts.slice(0, 3).join(", ");
  const more = parts.length > 3 ? ` and ${parts.length - 3} more` : "";
  const missing = `openapi/facts.yaml has no entry for ${parts.length} parts of the document (npm test fails): ${first}${more}`;
  return [...(parts.length > 0 ? [missing] : []), ...others.map((problem) => `openapi/facts.yaml: ${problem}`)];
}
