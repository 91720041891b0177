// Prints the package manager's filters for what gets published; with --names, the names alone.
import { fileURLToPath } from "node:url";
import { publishedPackages } from "../workspace.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const prefix = process.argv.includes("--names") ? "" : "--filter ";
console.log(
  publishedPackages(root)
    .map(({ name }) => prefix + name)
    .join(" "),
);
