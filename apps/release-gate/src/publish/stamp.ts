// Runs after `changeset version`: writes the contract's version into the document and every package generated from it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { contract, isMadeFromDocument, publishedPackage, publishedPackages, root } from "../workspace.ts";

const { version } = publishedPackage(root, contract);

const source = join(root, "openapi/openapi.yaml");
const text = readFileSync(source, "utf8");
const document = parseDocument(text);
const [start, end] = (document.getIn(["info", "version"], true) as { range: [number, number] }).range;
writeFileSync(source, text.slice(0, start) + version + text.slice(end));

for (const { folder } of publishedPackages(root).filter(isMadeFromDocument)) {
  const file = join(root, folder, "package.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, `${JSON.stringify({ ...manifest, badgeContract: { openapi: version } }, null, 2)}\n`);
}
console.log(`The contract is ${version}.`);
