import { readYaml } from "../ask/yaml-file.ts";

/** Wrong answers that nobody can tell from right ones, and why that cannot be helped. */
export interface Survivor {
  /** The ids of mutants; `*` stands for any text. Every mutant that it names survives. */
  mutants: string;
  reason: string;
}

const schema = new URL("../../schemas/survivors.schema.json", import.meta.url);

/** Reads an allow-list of survivors. Throws a `ConfigError` that names the line of what it cannot use. */
export const readSurvivors = (file: string): Survivor[] =>
  (readYaml(file, "the list of survivors", schema).value ?? []) as unknown as Survivor[];

/** An entry, how many survivors it names, and which mutants it names that do not survive. */
export interface Listed {
  entry: Survivor;
  survived: number;
  caught: string[];
}

/** Holds every mutant against the allow-list; tells whether an entry names it. */
export function survivorTally(survivors: Survivor[]): {
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

/** What is wrong with an entry, a line each. */
export const survivorProblems = ({ survived, caught }: Listed): string[] => [
  ...caught.slice(0, 3).map((id) => `expected to survive, but is caught: ${id}`),
  ...(caught.length > 3 ? [`and ${caught.length - 3} more are caught`] : []),
  ...(survived + caught.length === 0 ? ["matches no mutant: remove it"] : []),
];

function patternOf(glob: string): RegExp {
  const parts = glob.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s");
}
