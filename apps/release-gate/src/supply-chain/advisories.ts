// Asks the registry which of the installed packages have advisories of severity high or critical.
//   --strict   fail if the registry can't be reached, as on GitHub
import { root } from "../workspace.ts";
import { pnpmJson } from "./pnpm.ts";

/** An advisory that we accept for now. */
export interface Exception {
  id: `GHSA-${string}`;
  reason: string;
  /** The last day on which it counts, as `2027-01-31`. */
  until: string;
}

export const exceptions: Exception[] = [];

interface Advisory {
  module_name: string;
  title: string;
  severity: string;
  url: string;
  findings: { version: string; paths: string[] }[];
}

/** What to fix, one line each: advisories without an exception, and exceptions that have ended or aren't needed. */
export function advisoryFaults(advisories: Advisory[], excepted: Exception[], today: string): string[] {
  const ids = new Set(advisories.map(idOf));
  const open = advisories.filter((advisory) => !excepted.some(({ id }) => id === idOf(advisory)));
  return [
    ...open.map((advisory) => {
      const versions = advisory.findings.map(({ version }) => version).join(", ");
      const path = advisory.findings[0]?.paths[0] ?? "";
      return `${advisory.severity}: ${advisory.module_name}@${versions}, ${advisory.title} (${path}) ${advisory.url}`;
    }),
    ...excepted
      .filter(({ until }) => until < today)
      .map(({ id, until }) => `the exception for ${id} ended on ${until}`),
    ...excepted.filter(({ id }) => !ids.has(id)).map(({ id }) => `the exception for ${id} is not needed: remove it`),
  ];
}

const idOf = ({ url }: Advisory) => url.split("/").at(-1) ?? url;

/** The advisories. If the registry gives none, throws an Error with the package manager's output. */
export async function askRegistry(root: string, ...options: string[]): Promise<Advisory[]> {
  const args = ["audit", "--audit-level", "high", ...options];
  return Object.values((await pnpmJson<{ advisories: Record<string, Advisory> }>(root, ...args)).advisories);
}

/** Prints the result and returns the exit code. */
export async function audit(
  ask: () => Promise<Advisory[]>,
  options: { strict: boolean; excepted?: Exception[]; today?: string; say?: (line: string) => void },
): Promise<number> {
  const { strict, excepted = exceptions, today = new Date().toISOString().slice(0, 10), say = console.log } = options;
  let advisories: Advisory[];
  try {
    advisories = await ask();
  } catch (cause) {
    say(`NOT CHECKED: the registry returned no advisories. ${(cause as Error).message}`);
    return strict ? 1 : 0;
  }
  const faults = advisoryFaults(advisories, excepted, today);
  if (faults.length === 0)
    say(`No advisory of severity high or critical, except for ${excepted.length} with an exception.`);
  for (const fault of faults) say(fault);
  return faults.length === 0 ? 0 : 1;
}

if (import.meta.main) {
  const strict = process.argv.includes("--strict") || process.env.GITHUB_ACTIONS === "true";
  process.exitCode = await audit(() => askRegistry(root), { strict });
}
