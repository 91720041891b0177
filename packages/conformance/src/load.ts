import { readFileSync } from "node:fs";
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
    sources: packagedLines(packaged),
    root: { file: "openapi.yaml", line: 1 },
    // Recorded traffic is judged without it.
    get record() {
      record ??= readRecord(join(dirname(packaged), "../record"));
      return record;
    },
  };
}

/** The lines as the package lists them; the document itself is read for places that it lacks, and for columns. */
function packagedLines(packaged: string): NonNullable<Contract["sources"]> {
  const read = sourceLines(packaged, dirname(packaged));
  let lines: Record<string, number> | undefined;
  return (pointer, within) => {
    lines ??= JSON.parse(readFileSync(packaged.replace(/yaml$/, "lines.json"), "utf8")) as Record<string, number>;
    const line = within === undefined ? lines[pointer] : undefined;
    return line === undefined ? read(pointer, within) : { file: "openapi.yaml", line };
  };
}
