import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { openDocument, readSpec, sourceLines } from "@badge-contract/spec";
import { type Contract, type ContractRecord, readRecord } from "./contract.ts";
import { refuseRuleMistakes } from "./judge/rules.ts";

/**
 * The contract that a document makes; by default the packaged one.
 *
 * @throws SpecError where it, or a rule of it, cannot be read
 */
export async function loadContract(file?: string): Promise<Contract> {
  if (file !== undefined) {
    const { spec, sources } = await openDocument(file);
    refuseRuleMistakes(spec, sources);
    return { document: spec, sources, root: { file, line: 1 } };
  }
  const packaged = createRequire(import.meta.url).resolve("@badge-contract/openapi/openapi.yaml");
  let record: ContractRecord | undefined;
  return {
    document: readSpec(),
    sources: sourceLines(packaged, dirname(packaged)),
    root: { file: "openapi.yaml", line: 1 },
    // Recorded traffic is judged without it.
    get record() {
      record ??= readRecord(join(dirname(packaged), "../record"));
      return record;
    },
  };
}
