import { existsSync, globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { operationsOf, type Scenario, type Spec, scenariosOf } from "@badge-contract/spec";
import { disagreements } from "./facts.ts";
import { codeBlock, escapeHtml, renderInline, renderMarkdown, slug } from "./markdown.ts";
import { fromRoot } from "./root.ts";

const table = (
  head: string[],
  rows: string[][],
) => `<div class="table" tabindex="0" role="group" aria-label="Table"><table>
<thead><tr>${head.map((cell) => `<th>${cell}</th>`).join("")}</tr></thead>
<tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n")}</tbody></table></div>`;

const code = (text: string) => `<code>${escapeHtml(text)}</code>`;

/** Every status that the document lists, and the failures it has an example of. */
function statuses(spec: Spec): string {
  const { scenarios } = scenariosOf(spec);
  const failures = scenarios.filter(({ response }) => response.status >= 400);
  return operationsOf(spec)
    .map(({ responses }) =>
      table(
        ["Status", "Means", "Media types"],
        responses.map(({ status, description, content }) => [
          code(status),
          renderInline(description.trim()),
          content.map(({ mediaType }) => code(mediaType)).join(", "),
        ]),
      ),
    )
    .concat(failures.map(failure))
    .join("\n");
}

function failure({ key, summary, request, response }: Scenario): string {
  const text = typeof response.value === "string";
  const body = text ? String(response.value) : JSON.stringify(response.value, null, 2);
  return `<h3 id="${slug(key)}">${code(key)} · ${response.status}</h3>
<p>${renderInline(summary)}</p>
${codeBlock(`GET ${request.url}`, "http")}${codeBlock(body, text ? "text" : "json")}`;
}

/** The scenarios: what the suite asks, what the mock answers. */
function scenarioTable(spec: Spec): string {
  return table(
    ["Scenario", "Status", "What it is", "Body"],
    scenariosOf(spec).scenarios.map(({ key, documented, summary, response }) => [
      code(key),
      String(response.status),
      renderInline(summary.replace(/^Authored: /, "")),
      documented ? "documented" : "authored",
    ]),
  );
}

/** A changeset is front matter, which names packages and bumps, and a text. */
function changeset(file: string): string {
  const [, head = "", text = ""] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(readFileSync(file, "utf8")) ?? [];
  const bumps = [...head.matchAll(/^["']?([^"':]+)["']?:\s*(\w+)/gm)].map(([, name, bump]) => `\`${name}\` (${bump})`);
  return `### ${bumps.join(", ")}\n\n${text.trim()}\n`;
}

function changelog(): string {
  const pending = globSync(fromRoot(".changeset/*.md"))
    .filter((file) => basename(file) !== "README.md")
    .sort();
  const released = globSync([fromRoot("packages/*/CHANGELOG.md"), fromRoot("openapi/CHANGELOG.md")]).sort();
  return renderMarkdown(
    [
      ...(pending.length > 0 ? ["## Not released yet", ...pending.map(changeset)] : []),
      // A changelog opens with the package's name as a first-level heading; here it is a part of a page.
      ...released.map((file) => readFileSync(file, "utf8").replace(/^(#+) /gm, "#$1 ")),
      ...(pending.length + released.length === 0 ? ["Nothing has been released, and nothing is waiting."] : []),
    ].join("\n\n"),
  );
}

/** The suite's report of the document itself. Those of live runs name hosts, and are nobody else's business. */
export const report = {
  folder: fromRoot("apps/contract-tests/reports"),
  summary: "contract.md",
  page: "contract.html",
};

/** The report's summary and a link to the whole, if the suite has been run. */
export function conformance(_?: Spec, { folder, summary, page } = report): string {
  if (!existsSync(`${folder}/${summary}`) || !existsSync(`${folder}/${page}`))
    return `<p>This copy of the site was built without a report. <code>pnpm contract</code>, then <code>pnpm build --force</code>, shows one here.</p>`;
  // The summary is a page by itself; here it is a part of one.
  const text = readFileSync(`${folder}/${summary}`, "utf8").replace(/^(#+) /gm, "#$1 ");
  return `<p><a href="${page}">The whole report</a>, with every finding, on a page of its own.</p>\n${renderMarkdown(text)}`;
}

/** What a page's `{{name}}` paragraphs stand for. */
export const inserts: Record<string, (spec: Spec) => string> = {
  statuses,
  scenarios: scenarioTable,
  disagreements,
  changelog,
  conformance,
};
