import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { readSpec } from "@badge-contract/spec";
import { report } from "./inserts.ts";
import { pages, renderFile, renderReference } from "./pages.ts";
import { bundleScript } from "./scripts.ts";
import { referenceSections, sectionsOf } from "./search.ts";
import { renderPage } from "./template.ts";
import { renderTryIt } from "./try-it.ts";

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const dist = local("../dist/");
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

const spec = readSpec();
const generated: Record<string, typeof renderFile> = { reference: renderReference, "try-it": renderTryIt };
const rendered = pages.map((page) => (generated[page.name] ?? renderFile)(page, spec));
for (const page of rendered) writeFileSync(`${dist}${page.name}.html`, renderPage(page, pages));

const sections = rendered.flatMap((page) => (page.name === "reference" ? referenceSections(spec) : sectionsOf(page)));
writeFileSync(`${dist}search-index.js`, `globalThis.searchSections=${JSON.stringify(sections)}\n`);

for (const script of ["theme", "site", "reference", "try-it"])
  await bundleScript(local(`browser/${script}.ts`), `${dist}${script}.js`);
for (const asset of ["style.css", "icon.svg"]) copyFileSync(local(`browser/${asset}`), `${dist}${asset}`);
for (const form of ["openapi.yaml", "openapi.json"])
  copyFileSync(createRequire(import.meta.url).resolve(`@badge-contract/openapi/${form}`), `${dist}${form}`);
const whole = `${report.folder}/${report.page}`;
if (existsSync(whole)) copyFileSync(whole, `${dist}${report.page}`);
console.log(`${pages.length} pages, ${sections.length} sections in the search index → apps/docs/dist/index.html`);
