import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { scenariosOf } from "@badge-contract/spec";
import { stringify } from "yaml";
import type { Contract } from "../contract.ts";
import { judgeOf } from "../judge/judge.ts";
import { partKey, partsToShow } from "../plant/coverage.ts";
import { exampleOf, suggestionsFor } from "../plant/suggestions.ts";
import type { Report } from "../report/model.ts";
import { makeFolder } from "../report/write.ts";

/** Writes an example of each shape that was seen but that no example shows, and names its file in the report. */
export function writeSuggestions(report: Report, contract: Contract, folder: string): boolean {
  const { unshown = [] } = report.examples ?? {};
  const wanted = new Map(unshown.map((one) => [partKey(one), one]));
  const parts = partsToShow(contract.document).filter((part) => wanted.has(partKey(part)));
  const { scenarios } = scenariosOf(contract.document);
  for (const suggestion of suggestionsFor(judgeOf(contract.document), parts, scenarios)) {
    const file = join(suggestion.operationId.replace(/[^\w.-]/g, "_"), `${suggestion.key}.yaml`);
    makeFolder(join(folder, file, ".."));
    writeFileSync(join(folder, file), stringify(exampleOf(suggestion)));
    for (const part of suggestion.parts) Object.assign(wanted.get(partKey(part)) ?? {}, { suggestion: file });
  }
  return unshown.length > 0;
}
