import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { readSpec } from "@badge-contract/spec";
import { build } from "rolldown";
import { brunoCollection, postmanCollection } from "./collection.ts";
import { report } from "./inserts.ts";
import { llmsFull, llmsIndex } from "./llms.ts";
import { renderAll, renderText } from "./pages.ts";
import { sectionsOf } from "./search.ts";
import { renderPage } from "./template.ts";

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const dist = local("../dist/");
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const write = (name: string, text: string) => writeFileSync(`${dist}${name}`, text);

const spec = readSpec();
const pages = renderAll(spec);
for (const page of pages) {
  write(`${page.name}.html`, renderPage(page, pages));
  write(`${page.name}.md`, page.markdown);
}
write("404.html", renderPage({ ...renderText("404", spec), source: "" }, pages));
write("llms.txt", llmsIndex(pages));
write("llms-full.txt", llmsFull(pages));
const postman = postmanCollection(spec);
write("postman-collection.json", JSON.stringify(postman, null, 2));
write("bruno-collection.json", JSON.stringify(await brunoCollection(postman), null, 2));

const sections = pages.flatMap(sectionsOf);
write("search-index.js", `globalThis.searchSections=${JSON.stringify(sections)}\n`);

// Classic scripts, because browsers don't load modules in pages opened from a folder.
for (const script of ["theme", "site", "reference"])
  await build({
    input: local(`browser/${script}.ts`),
    platform: "browser",
    logLevel: "warn",
    output: { file: `${dist}${script}.js`, format: "iife", minify: true, comments: { legal: true } },
  });
for (const asset of ["style.css", "icon.svg"]) copyFileSync(local(`browser/${asset}`), `${dist}${asset}`);
for (const form of ["openapi.yaml", "openapi.json"])
  copyFileSync(createRequire(import.meta.url).resolve(`@badge-contract/openapi/${form}`), `${dist}${form}`);
const whole = `${report.folder}/${report.page}`;
if (existsSync(whole)) copyFileSync(whole, `${dist}${report.page}`);
console.log(`${pages.length} pages, ${sections.length} sections in the search index → apps/docs/dist/index.html`);
