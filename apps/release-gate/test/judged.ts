import { readSpec } from "@badge-contract/spec";
import { type Bump, bumpFor, impact, larger } from "../src/diff/bumps.ts";
import { judgeAll } from "../src/diff/judgements.ts";
import type { Edit } from "./edit.ts";

const letters: Record<Bump, string> = { none: "-", patch: "p", minor: "m", major: "M" };
export const packages = ["openapi", "types", "validators", "client", "mocks"];

/** The bumps that an edit asks for, written as in the table, and the overrules of oasdiff that it takes. */
export async function judged({ edit, before }: Edit): Promise<{ bumps: string; overrules: string[] }> {
  const base = structuredClone(readSpec().root);
  before?.(base);
  const copy = structuredClone(base);
  const result = edit(copy);
  const isRoot = typeof result === "object" && result !== null && "paths" in result;
  const judgements = await judgeAll(base, isRoot ? (result as typeof base) : copy);
  const required = packages.map((id) =>
    judgements
      .map((judgement) => impact(judgement)[id])
      .map((verdict): Bump => (verdict ? bumpFor(verdict, "1.0.0") : "none"))
      .reduce(larger, "none"),
  );
  const overrules = judgements.flatMap(({ exception }) => (exception ? [exception.name] : []));
  return { bumps: required.map((bump) => letters[bump]).join(""), overrules: [...new Set(overrules)] };
}
