import { type Json, type ResponseSpec, readHeader } from "@badge-contract/spec";
import type { Finding } from "./findings.ts";
import { brief } from "./json.ts";
import type { Judge } from "./judge.ts";

/** What the document forbids of an answer's headers. */
export function headerFindings(
  judge: Pick<Judge, "written" | "problem">,
  { headers }: ResponseSpec,
  given: (name: string) => string | null | undefined,
): Finding[] {
  return headers.flatMap((header): Finding[] => {
    const { name, required, schemaPointer, pointer } = header;
    const value = readHeader(header, given(name)) as Json | undefined;
    const base = { verdict: "breach" as const, path: `header ${name}`, pointer };
    if (value === undefined) return required ? [{ ...base, expected: "to be there", found: "nothing" }] : [];
    if (judge.problem(schemaPointer) || judge.written.accepts(schemaPointer, value)) return [];
    const types = header.shape.types.join(" or ") || "a value";
    return [{ ...base, expected: `${types}, as its schema says`, found: brief(value) }];
  });
}
