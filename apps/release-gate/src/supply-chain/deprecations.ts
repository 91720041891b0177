// Asks the registry which dependencies of the published packages are deprecated.
import { root } from "../workspace.ts";
import { pnpmJson } from "./pnpm.ts";

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
  const faults = await pnpmJson<Outdated>(root, "outdated", "--recursive", "--prod", "--filter", "./packages/*").then(
    deprecationFaults,
    (cause: Error) => [`NOT CHECKED: the registry was not asked. ${cause.message}`],
  );
  console.log(faults.join("\n") || "No dependency of the published packages is deprecated.");
  process.exitCode = faults.length > 0 ? 1 : 0;
}
