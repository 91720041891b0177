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
  notes: () => few(factProblems(readSpec(), readFacts())).map((problem) => `openapi/facts.yaml: ${problem}`),
});

const asFixture = ({ name, operationId, response: { status, body } }: (typeof scenarios)[keyof typeof scenarios]) => ({
  ...{ name, operationId, status },
  value: body as Json,
});

/** The first three, and how many more there are. */
const few = (problems: string[]) =>
  problems.length <= 3 ? problems : [...problems.slice(0, 3), `and ${problems.length - 3} more, which npm test lists`];
