import { readFileSync } from "node:fs";
import { type Spec, sourceLines } from "@badge-contract/spec";
import { inserts } from "./inserts.ts";
import { renderMarkdown } from "./markdown.ts";
import { operationHtml } from "./reference/html.ts";
import { operationMarkdown } from "./reference/markdown.ts";
import { describe, operationPages } from "./reference/model.ts";
import type { Page, Rendered } from "./template.ts";

const files: Page[] = [
  {
    name: "index",
    title: "Overview",
    description: "The contract of Capillary's customer badge endpoint, and everything generated from it.",
  },
  {
    name: "get-started",
    title: "Get started",
    description: "Call the endpoint from Node, Deno, Bun, a worker or a browser.",
  },
  {
    name: "reference",
    title: "Reference",
    description: "The operations, the OpenAPI document, and a collection for Postman and Bruno.",
  },
  {
    name: "errors",
    title: "Errors",
    description: "What can go wrong, how it looks on the wire, and how the client reports it.",
  },
  {
    name: "evolution",
    title: "Evolution and versions",
    description: "What may change without notice, what counts as a breach, and how versions are chosen.",
  },
  {
    name: "contract-suite",
    title: "Contract suite",
    description: "How the contract is checked, against the mock and against a real host.",
  },
  {
    name: "disagreements",
    title: "Page and platform",
    description: "Where the documentation page and the platform disagree, statement by statement.",
  },
  {
    name: "changelog",
    title: "Changelog",
    description: "What changed in each package, and which changes aren't released yet.",
  },
  { name: "conformance", title: "Report", description: "What the latest run of the contract suite found." },
].map((page) => ({ ...page, source: `apps/docs/pages/${page.name}.md` }));

const missing: Page = { name: "404", title: "Not found", description: "There is no such page.", source: "" };

/** The site's pages in the order of its menu. The operations' pages follow the reference. */
export function renderAll(spec: Spec): Rendered[] {
  const find = sourceLines();
  const operations = operationPages(spec).map((page): Rendered => {
    const text = describe(spec, page);
    return {
      name: page.name,
      title: text.title,
      description: `${page.operation.method} ${page.operation.path}: parameters, answers, examples and code samples.`,
      source: find(page.operation.pointer)?.file ?? "openapi/openapi.yaml",
      parent: "reference",
      markdown: operationMarkdown(text),
      body: operationHtml(text),
      scripts: ["reference.js"],
      connect: "http: https:",
    };
  });
  return files.flatMap((page) => [renderFile(page, spec), ...(page.name === "reference" ? operations : [])]);
}

/** Served for unknown addresses. */
export const renderMissing = (): Rendered => {
  const markdown = "# There is no such page\n\nUse the search above, or begin with the [overview](index.md).";
  return { ...missing, markdown, body: renderMarkdown(markdown) };
};

/** A page made from its Markdown. The insert of that name replaces a paragraph `{{name}}`. */
function renderFile(page: Page, spec: Spec): Rendered {
  const text = readFileSync(new URL(`../pages/${page.name}.md`, import.meta.url), "utf8");
  const markdown = text.replace(/^\{\{(\S+)\}\}$/gm, (_, name: string) => {
    const insert = inserts[name];
    if (!insert)
      throw new Error(`pages/${page.name}.md asks for {{${name}}}; there is ${Object.keys(inserts).join(", ")}`);
    return insert(spec);
  });
  return { ...page, markdown, body: renderMarkdown(markdown) };
}
