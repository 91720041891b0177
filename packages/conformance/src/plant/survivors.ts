import { readFileSync } from "node:fs";
import { isMap, isSeq, LineCounter, parseDocument } from "yaml";

/** Wrong answers that nobody can tell from right ones, and why that cannot be helped. */
export interface Survivor {
  /** The ids of mutants; `*` stands for any text. Every mutant that it names survives. */
  mutants: string;
  reason: string;
}

export class SurvivorsError extends Error {
  override name = "SurvivorsError";
}

/** Reads an allow-list of survivors. Throws a `SurvivorsError` that names the line of what it cannot use. */
export function readSurvivors(
  file: URL = new URL("../../../../openapi/record/survivors.yaml", import.meta.url),
): Survivor[] {
  const lines = new LineCounter();
  const name = file.pathname.split("/").at(-1);
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines });
  const refuse = (offset: number, problem: string): never => {
    throw new SurvivorsError(`${name}:${lines.linePos(offset).line}: ${problem}`);
  };
  const [error] = document.errors;
  if (error) refuse(error.pos[0], error.message.split("\n")[0] ?? error.code);
  const list = document.contents;
  if (list === null) return [];
  if (!isSeq(list)) return refuse(list.range?.[0] ?? 0, "expected a list of { mutants, reason }");
  return list.items.map((item) => {
    const entry = isMap(item) ? (item.toJSON() as Record<string, unknown>) : {};
    const { mutants, reason, ...rest } = entry;
    const [unknown] = Object.keys(rest);
    const offset = (isMap(item) && item.range?.[0]) || 0;
    if (unknown !== undefined) refuse(offset, `unknown key "${unknown}"; an entry has "mutants" and "reason"`);
    if (typeof mutants !== "string" || typeof reason !== "string" || reason.trim() === "")
      return refuse(offset, 'expected an entry with "mutants" and "reason", both text');
    return { mutants, reason };
  });
}

/** An entry, how many survivors it names, and which mutants it names that do not survive. */
export interface Listed {
  entry: Survivor;
  survived: number;
  caught: string[];
}

/** Holds every mutant against the allow-list; tells whether an entry names it. */
export function ledgerOf(survivors: Survivor[]): { listed: Listed[]; enter(id: string, caught: boolean): boolean } {
  const listed = survivors.map((entry): Listed => ({ entry, survived: 0, caught: [] }));
  const patterns = survivors.map(({ mutants }) => patternOf(mutants));
  return {
    listed,
    enter(id, caught) {
      const naming = listed.filter((_, index) => patterns[index]?.test(id));
      for (const one of naming)
        if (caught) one.caught.push(id);
        else one.survived++;
      return naming.length > 0;
    },
  };
}

/** What is wrong with an entry, a line each. */
export const staleness = ({ survived, caught }: Listed): string[] => [
  ...caught.slice(0, 3).map((id) => `expected to survive, and is caught: ${id}`),
  ...(caught.length > 3 ? [`and ${caught.length - 3} more are caught`] : []),
  ...(survived + caught.length === 0 ? ["names no mutant: remove it"] : []),
];

function patternOf(glob: string): RegExp {
  const parts = glob.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s");
}
