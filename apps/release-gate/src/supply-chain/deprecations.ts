// Asks the registry which dependencies of the published packages are deprecated.
import { spawnSync } from "node:child_process";
import { root } from "../workspace.ts";

type Outdated = Record<string, { current?: string; isDeprecated: boolean; dependentPackages?: { name: string }[] }>;

/** One line for each deprecated package, with the packages that use it. */
export const deprecationFaults = (packages: Outdated): string[] =>
  Object.entries(packages)
    .filter(([, { isDeprecated }]) => isDeprecated)
    .map(
      ([name, { current, dependentPackages = [] }]) =>
        `deprecated: ${name}@${current}, used by ${dependentPackages.map((one) => one.name).join(", ")}`,
    );

if (import.meta.main) {
  const args = ["outdated", "--recursive", "--prod", "--json", "--filter", "./packages/*"];
  const { stdout, stderr, error } = spawnSync("pnpm", args, { cwd: root, encoding: "utf8", maxBuffer: 1e8 });
  const isAnswer = stdout?.trimStart().startsWith("{");
  const faults = isAnswer
    ? deprecationFaults(JSON.parse(stdout) as Outdated)
    : [`NOT CHECKED: the registry was not asked. ${error?.message ?? stderr.replace(/\s+/g, " ").trim()}`];
  console.log(faults.join("\n") || "No dependency of the published packages is deprecated.");
  process.exitCode = faults.length > 0 ? 1 : 0;
}
