// Rewrites the API reports of the built packages: `npm run api`.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { apiReport, folderOf, reportFile } from "./api.ts";
import { packages } from "./install.ts";

for (const name of packages) {
  mkdirSync(dirname(reportFile(name)), { recursive: true });
  writeFileSync(reportFile(name), apiReport(folderOf(name)));
  console.log(`Wrote what @badge-contract/${name} exports to ${relative("", reportFile(name))}.`);
}
