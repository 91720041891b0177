import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { operationsOf, type Scenario, type Spec, scenariosOf } from "@badge-contract/spec";
import { disagreements } from "./facts.ts";
import { operationPages } from "./reference/model.ts";
import { fromRoot } from "./root.ts";

const cell = (text: string) =>
  text
    .trim()
    .replaceAll(/\s*\n\s*/g, " ")
    .replaceAll("|", "\\|");
const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.map(cell).join(" | ")} |`).join("\n");
const fence = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;

/** Every status that the document lists, and every failure with an example. */
function statuses(spec: Spec): string {
  const operations = operationsOf(spec);
  const { scenarios } = scenariosOf(spec);
  return operations
    .flatMap((operation) => [
      ...(operations.length > 1 ? [`### ${operation.summary || operation.id}`] : []),
      table(
        ["Status", "Means", "Media types"],
        operation.responses.map(({ status, description, content }) => [
          `\`${status}\``,
          description,
          content.map(({ mediaType }) => `\`${mediaType}\``).join(", "),
        ]),
      ),
      ...scenarios.filter((one) => one.operation.id === operation.id && one.response.status >= 400).map(failure),
    ])
    .join("\n\n");
}

function failure({ key, summary, operation, request, response }: Scenario): string {
  const { value, status } = response;
  const text = typeof value === "string";
  return [
    `### \`${key}\` · ${status}`,
    cell(summary),
    fence("http", `${operation.method} ${request.url}`),
    ...(response.mediaType === ""
      ? []
      : [fence(text ? "text" : "json", text ? value : JSON.stringify(value, null, 2))]),
  ].join("\n\n");
}

/** The scenarios: the suite's requests and the mock's answers. */
const scenarioTable = (spec: Spec) =>
  table(
    ["Scenario", "Status", "What it is", "Body"],
    scenariosOf(spec).scenarios.map(({ key, documented, summary, response }) => [
      `\`${key}\``,
      String(response.status),
      summary.replace(/^Authored: /, ""),
      documented ? "documented" : "authored",
    ]),
  );

/** The operations, each with a link to its page. */
const operationTable = (spec: Spec) =>
  table(
    ["Operation", "Request", "What it does"],
    operationPages(spec).map(({ name, operation }) => [
      `[\`${operation.id}\`](${name}.md)`,
      `\`${operation.method} ${operation.path}\``,
      operation.summary,
    ]),
  );

/** The day of the newest matching commit, if there is a git repository. */
function dayOf(...about: string[]): string {
  const { status, stdout } = spawnSync("git", ["log", "-1", "--format=%as", ...about], {
    cwd: fromRoot("."),
    encoding: "utf8",
  });
  const day = status === 0 ? stdout.trim() : "";
  return day === "" ? "" : ` (${day})`;
}

/**
 * A package's changelog as a part of a page. It begins with the package's name, and each version gets the day of its
 * tag.
 */
function released(file: string): string {
  const text = readFileSync(file, "utf8");
  const name = /^# (\S+)/.exec(text)?.[1];
  return text.replace(/^(#+) (.*)$/gm, (_, marks: string, title: string) =>
    marks === "##" ? `### ${title}${dayOf(`${name}@${title}`)}` : `#${marks} ${title}`,
  );
}

/** A changeset: front matter with packages and bumps, then a text. */
function changeset(file: string): string {
  const [, head = "", text = ""] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(readFileSync(file, "utf8")) ?? [];
  const bumps = [...head.matchAll(/^["']?([^"':]+)["']?:\s*(\w+)/gm)].map(([, name, bump]) => `\`${name}\` (${bump})`);
  return `### ${bumps.join(", ")}${dayOf("--", file)}\n\n${text.trim()}\n`;
}

function changelog(): string {
  const pending = globSync(fromRoot(".changeset/*.md"))
    .filter((file) => basename(file) !== "README.md")
    .sort();
  const changelogs = globSync([fromRoot("packages/*/CHANGELOG.md"), fromRoot("openapi/CHANGELOG.md")]).sort();
  return [
    ...(pending.length > 0 ? ["## Not released yet", ...pending.map(changeset)] : []),
    ...changelogs.map(released),
    ...(pending.length + changelogs.length === 0 ? ["Nothing has been released, and no changes are pending."] : []),
  ].join("\n\n");
}

/** The suite's report on the document itself. Reports of live runs name hosts, so they stay private. */
export const report = {
  folder: fromRoot("apps/contract-tests/reports"),
  summary: "contract.md",
  page: "contract.html",
};

/** The report's summary and a link to the full report, if the suite has run. */
export function conformance(_?: Spec, { folder, summary, page } = report): string {
  if (!existsSync(`${folder}/${summary}`) || !existsSync(`${folder}/${page}`))
    return "This copy of the site was built without a report. To add one, run `npm run contract`, then build the site again.";
  // The summary is a page of its own, so as part of a page its headings move down a level.
  const text = readFileSync(`${folder}/${summary}`, "utf8").replace(/^(#+) /gm, "#$1 ");
  return `[The full report](${page}) lists every finding.\n\n${text}`;
}

/** The Markdown that replaces a page's `{{name}}` paragraphs. */
export const inserts: Record<string, (spec: Spec) => string> = {
  statuses,
  scenarios: scenarioTable,
  operations: operationTable,
  disagreements,
  changelog,
  conformance,
};
