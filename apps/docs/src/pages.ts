import { readFileSync } from "node:fs";
import { type Spec, sourceLines } from "@badge-contract/spec";
import { parse } from "yaml";
import { inserts } from "./inserts.ts";
import { renderMarkdown } from "./markdown.ts";
import { operationHtml } from "./reference/html.ts";
import { examplesMarkdown } from "./reference/markdown.ts";
import { describe, operationPages } from "./reference/operation-pages.ts";
import { fromRoot } from "./root.ts";
import type { Rendered } from "./template.ts";

/** In the order of the menu. */
const texts = "index get-started reference errors evolution contract-suite disagreements changelog conformance".split(
  " ",
);

/** The site's pages in the order of its menu. The operations' pages follow the reference. */
export function renderAll(spec: Spec): Rendered[] {
  const find = sourceLines();
  const operations = operationPages(spec).map((page): Rendered => {
    const text = describe(spec, page.operation);
    return {
      name: page.name,
      title: text.title,
      description: `${page.operation.method} ${page.operation.path}: parameters, answers, examples and code samples.`,
      source: find(page.operation.pointer)?.file ?? "openapi/openapi.yaml",
      parent: "reference",
      markdown: `${text.told}\n\n${examplesMarkdown(text.environment, text.examples)}\n`,
      body: operationHtml(text),
      scripts: ["reference.js"],
      connect: "http: https:",
    };
  });
  return texts.flatMap((name) => [renderText(name, spec), ...(name === "reference" ? operations : [])]);
}

/** A page made from its Markdown, which begins with its title and description. An insert replaces a paragraph `{{name}}`. */
export function renderText(name: string, spec: Spec): Rendered {
  const source = `apps/docs/pages/${name}.md`;
  const [, head = "", text = ""] = /^---\n(.*?)---\n\n(.*)$/s.exec(readFileSync(fromRoot(source), "utf8")) ?? [];
  const { title, description } = parse(head) as { title: string; description: string };
  const markdown = text.replace(/^\{\{(\S+)\}\}$/gm, (_, asked: string) => {
    const insert = inserts[asked];
    if (!insert) throw new Error(`${source} asks for {{${asked}}}; there is ${Object.keys(inserts).join(", ")}`);
    return insert(spec);
  });
  return { name, title, description, source, markdown, body: renderMarkdown(markdown) };
}
