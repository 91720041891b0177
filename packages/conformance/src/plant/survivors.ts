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

/** What was planted, and what of it was caught. */
export interface SurvivorTally {
  planted: number;
  caught: number;
  /** What nobody caught and no entry of the allow-list names. */
  survivors: string[];
  /** By entry of the allow-list. */
  listed: Record<string, Listed>;
}

/** The number of survivors that an entry names, and the caught mutants that it also names. */
interface Listed {
  survived: number;
  caught: string[];
}

export function survivorTally(allowed: AllowedSurvivor[]) {
  const listed = Object.fromEntries(
    allowed.map(({ mutants }): [string, Listed] => [mutants, { survived: 0, caught: [] }]),
  );
  const tally: SurvivorTally = { planted: 0, caught: 0, survivors: [], listed };
  const patterns = Object.entries(listed).map(([mutants, entry]) => ({ pattern: patternOf(mutants), entry }));
  /** @returns whether an entry names it */
  const enter = (id: string, isCaught: boolean): boolean => {
    const naming = patterns.filter(({ pattern }) => pattern.test(id));
    for (const { entry } of naming)
      if (isCaught) entry.caught.push(id);
      else entry.survived++;
    tally.planted++;
    if (isCaught) tally.caught++;
    else if (naming.length === 0) tally.survivors.push(id);
    return naming.length > 0;
  };
  return { tally, enter };
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
