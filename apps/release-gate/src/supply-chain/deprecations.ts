// Asks the registry which packages, of those that the published ones depend on, their authors have deprecated.
import { spawnSync } from "node:child_process";
import { root } from "../workspace.ts";

type Outdated = Record<string, { current?: string; isDeprecated: boolean; dependentPackages?: { name: string }[] }>;

/** A line for each package that is deprecated, with who depends on it. */
export const deprecationFaults = (packages: Outdated): string[] =>
  Object.entries(packages)
    .filter(([, { isDeprecated }]) => isDeprecated)
    .map(
      ([name, { current, dependentPackages = [] }]) =>
        `deprecated: ${name}@${current}, on which ${dependentPackages.map((one) => one.name).join(", ")} depends`,
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
