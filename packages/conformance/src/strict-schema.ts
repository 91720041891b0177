import { hasPointer, type Json } from "@badge-contract/spec";
import type { Contract } from "./contract.ts";
import { type Path, pointerToPath } from "./judge/json.ts";
import { Judge } from "./judge/judge.ts";
import { brokenRules } from "./judge/rules.ts";
import { parsePath } from "./judge/vocabulary.ts";

/** A validator with the interface of Standard Schema v1. */
export interface StrictSchema {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "badge-contract";
    readonly validate: (
      value: unknown,
    ) => { value: unknown; issues?: undefined } | { issues: { message: string; path: Path }[] };
  };
}

/**
 * A schema of the document together with the rules in it, for fixtures. Additions and warnings pass.
 *
 * @param name its name under `components.schemas`
 * @throws RangeError for a name that the document lacks
 */
export function strictSchema({ document, sources }: Contract, name: string): StrictSchema {
  const schemaPointer = `/components/schemas/${name}`;
  if (!hasPointer(document.root, schemaPointer)) throw new RangeError(`The document has no schema "${name}".`);
  const judge = new Judge(document, sources);
  const validate = (value: unknown) => {
    const found = judge.body(schemaPointer, value as Json);
    const isBroken = found.some(({ verdict }) => verdict === "breach");
    const broken = isBroken
      ? []
      : brokenRules(judge.contract, { response: { status: 200, schemaPointer } }, value as Json);
    const issues = [...found, ...broken]
      .filter(({ verdict }) => verdict === "breach" || verdict === "silent")
      .map(({ path, expected, found, ...one }) => ({
        message: `expected ${"rule" in one ? "that " : ""}${expected}, found ${found}`,
        path: path.startsWith("/") ? pointerToPath(path, value as Json) : parsePath(path),
      }));
    return issues.length > 0 ? { issues } : { value };
  };
  return { "~standard": { version: 1, vendor: "badge-contract", validate } };
}
