import { readFileSync } from "node:fs";
import type { Spec } from "@badge-contract/spec";
import { inserts } from "./inserts.ts";
import { renderMarkdown } from "./markdown.ts";
import type { Page, Rendered } from "./template.ts";

/** The site's pages in the order of its menu. What is not generated is a file under `pages/`. */
export const pages: Page[] = [
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
  { name: "reference", title: "Reference", description: "The operation, its parameters, schemas and examples." },
  {
    name: "try-it",
    title: "Try it",
    description: "Send a request to the mock in the page, or to a host that you type in.",
  },
  {
    name: "errors",
    title: "Errors",
    description: "What can go wrong, how it looks on the wire and what the client makes of it.",
  },
  {
    name: "evolution",
    title: "Evolution and versions",
    description: "What may change without notice, what is a breach, and how versions are chosen.",
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
    description: "What changed in each package, and what is waiting for a release.",
  },
  { name: "conformance", title: "Report", description: "What the latest run of the contract suite found." },
];

/** A page from its Markdown; a paragraph `{{name}}` is replaced by the insert of that name. */
export function renderFile(page: Page, spec: Spec): Rendered {
  const file = new URL(`../pages/${page.name}.md`, import.meta.url);
  const body = renderMarkdown(readFileSync(file, "utf8")).replace(/<p>\{\{(\S+)\}\}<\/p>/g, (_, name: string) => {
    const insert = inserts[name];
    if (!insert)
      throw new Error(`pages/${page.name}.md asks for {{${name}}}; there is ${Object.keys(inserts).join(", ")}`);
    return insert(spec);
  });
  return { ...page, body };
}

/** The reference is drawn in the browser, from the document that the page carries. */
export function renderReference(page: Page, spec: Spec): Rendered {
  const json = JSON.stringify(forReading(spec)).replaceAll("</", "<\\/");
  return {
    ...page,
    wide: true,
    scripts: ["reference.js"],
    body: `<div id="reference"><p>The reference needs JavaScript. <a href="openapi.yaml">The document itself</a> does not.</p></div>
<script type="application/json" id="openapi">${json}</script>`,
  };
}

/**
 * The document as the renderer shows it best: parameters have an example for each scenario, of which a reader needs a
 * few that differ; descriptions of servers are shown as plain text.
 */
function forReading({ root }: Spec): unknown {
  const copy = structuredClone(root) as {
    servers: { description: string }[];
    components: { parameters: Record<string, { examples?: Record<string, { value: unknown }> }> };
  };
  for (const server of copy.servers) server.description = server.description.replaceAll("`", "");
  for (const { examples = {} } of Object.values(copy.components.parameters)) {
    const seen = new Set<unknown>();
    for (const [name, { value }] of Object.entries(examples)) {
      if (seen.has(value) || seen.size === 6) delete examples[name];
      else seen.add(value);
    }
  }
  return copy;
}
