import type { Rendered } from "./template.ts";

/** The site's index for language models, in the form of llmstxt.org. */
export const llmsIndex = ([home, ...pages]: Rendered[]): string =>
  [
    "# badge-contract",
    `> ${home?.description}`,
    "## Pages",
    pages.map(({ name, title, description }) => `- [${title}](${name}.md): ${description}`).join("\n"),
    "## Files",
    "- [openapi.yaml](openapi.yaml): the OpenAPI 3.1 document that everything is generated from\n- [openapi.json](openapi.json): the same in JSON",
    "",
  ].join("\n\n");

/** The text of all pages, one after another. */
export const llmsFull = (pages: Rendered[]): string =>
  pages.map(({ name, markdown }) => `<!-- ${name}.md -->\n\n${markdown.trim()}\n`).join("\n");
