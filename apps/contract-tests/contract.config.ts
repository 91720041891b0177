import { fileURLToPath } from "node:url";
import { type Contract, readRecord } from "@badge-contract/conformance";
import { createResponder } from "@badge-contract/mocks";
import { readSpec, sourceLines } from "@badge-contract/spec";
import { clientProbe } from "./src/client-probe.ts";

/** This contract, as the engine judges it. */
export const contract = (): Contract => ({
  document: readSpec(),
  sources: sourceLines(),
  root: { file: "openapi/openapi.yaml", line: 1 },
  record: readRecord(fileURLToPath(new URL("../../openapi/record", import.meta.url))),
  provider: createResponder(),
  judgesRequests: true,
  client: clientProbe,
});
