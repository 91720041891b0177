// Reports in one line where the document's YAML is invalid, as Redocly and turbo need a page for that. Runs before each
// build.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LineCounter, parseDocument } from "yaml";

const root = process.argv[2] ?? fileURLToPath(new URL("../../", import.meta.url));

for (const file of globSync("openapi/{*.yaml,{paths,components,examples}/**/*.yaml}", { cwd: root })) {
  const lineCounter = new LineCounter();
  const [error] = parseDocument(readFileSync(join(root, file), "utf8"), { lineCounter, prettyErrors: false }).errors;
  if (error === undefined) continue;
  const { line, col } = lineCounter.linePos(error.pos[0]);
  console.error(`${file}:${line}:${col}: ${error.message}. Correct the YAML there; nothing was done.`);
  process.exit(2);
}
