// Prints the package manager's filters for the published packages, or with --names only their names.
import { publishedPackages, root } from "../workspace.ts";

const prefix = process.argv.includes("--names") ? "" : "--filter ";
console.log(
  publishedPackages(root)
    .map(({ name }) => prefix + name)
    .join(" "),
);
