// Prints the package manager's filters for what gets published; with --names, the names alone.
import { publishedPackages, root } from "../workspace.ts";

const prefix = process.argv.includes("--names") ? "" : "--filter ";
console.log(
  publishedPackages(root)
    .map(({ name }) => prefix + name)
    .join(" "),
);
