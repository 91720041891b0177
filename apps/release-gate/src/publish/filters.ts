// Prints the package manager's filters for what gets published.
import { fileURLToPath } from "node:url";
import { publishedPackages } from "../workspace.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
console.log(
  publishedPackages(root)
    .map(({ name }) => `--filter ${name}`)
    .join(" "),
);
