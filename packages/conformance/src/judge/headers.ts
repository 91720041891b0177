import { type Json, type ResponseSpec, readHeader } from "@badge-contract/spec";
import { type Finding, unlike } from "./findings.ts";
import { brief } from "./json.ts";
import type { Judge } from "./judge.ts";

export function headerFindings(
  judge: Pick<Judge, "written" | "problem">,
  { headers }: ResponseSpec,
  given: (name: string) => string | null | undefined,
): Finding[] {
  return headers.flatMap((header): Finding[] => {
    const { name, required, schemaPointer, pointer } = header;
    const value = readHeader(header, given(name)) as Json | undefined;
    const path = `header ${name}`;
    if (value === undefined) return required ? [{ ...unlike(path, "to be there", "nothing"), pointer }] : [];
    if (judge.problem(schemaPointer) || judge.written.accepts(schemaPointer, value)) return [];
    const types = header.shape.types.join(" or ") || "a value";
    return [{ ...unlike(path, `${types}, as its schema says`, brief(value)), pointer }];
  });
}
