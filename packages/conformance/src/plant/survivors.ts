import { readYaml } from "../ask/yaml-file.ts";

/** Wrong answers that can't be told from valid ones, and the reason. */
export interface AllowedSurvivor {
  /** The ids of mutants, where `*` matches any text. Every matching mutant must survive. */
  mutants: string;
  reason: string;
}

const schema = new URL("../../schemas/survivors.schema.json", import.meta.url);

/** Reads an allow-list of survivors. Throws a `ConfigError` that names the line of a mistake. */
export const readSurvivors = (file: string): AllowedSurvivor[] =>
  (readYaml(file, "the list of survivors", schema).value ?? []) as unknown as AllowedSurvivor[];

/** An entry, the number of survivors that it matches, and the caught mutants that it also matches. */
export interface Listed {
  entry: AllowedSurvivor;
  survived: number;
  caught: string[];
}

export function survivorTally(survivors: AllowedSurvivor[]): {
  listed: Listed[];
  enter(id: string, caught: boolean): boolean;
} {
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

export const survivorProblems = ({ survived, caught }: Listed): string[] => [
  ...caught.slice(0, 3).map((id) => `expected to survive, but is caught: ${id}`),
  ...(caught.length > 3 ? [`and ${caught.length - 3} more are caught`] : []),
  ...(survived + caught.length === 0 ? ["matches no mutant: remove it"] : []),
];

function patternOf(glob: string): RegExp {
  const parts = glob.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s");
}
