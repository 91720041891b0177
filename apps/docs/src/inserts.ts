import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import type { Spec } from "@badge-contract/spec";
import { parseChangesetFile } from "@changesets/parse";
import { operationPages } from "./reference/operation-pages.ts";
import { fromRoot } from "./root.ts";

/** The operations, each with a link to its page. */
const operations = (spec: Spec) =>
  operationPages(spec)
    .map(
      ({ name, operation: { id, method, path, summary } }) => `- [${summary || id}](${name}.md): \`${method} ${path}\``,
    )
    .join("\n");

/** The statements of the source page, as the document's README lists them, with headings for a page of their own. */
function facts(): string {
  const [, text = ""] = readFileSync(fromRoot("openapi/README.md"), "utf8").split(/^## What the page says.*\n/m);
  return text.trim().replace(/^#(#+) /gm, "$1 ");
}

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

function changelog(): string {
  const pending = globSync(fromRoot(".changeset/*.md"))
    .sort()
    .map((file) => {
      const { releases, summary } = parseChangesetFile(readFileSync(file, "utf8"));
      const bumps = releases.map(({ name, type }) => `\`${name}\` (${type})`);
      return `### ${bumps.join(", ")}${dayOf("--", file)}\n\n${summary}`;
    });
  const changelogs = globSync([fromRoot("packages/*/CHANGELOG.md"), fromRoot("openapi/CHANGELOG.md")]).sort();
  return [
    ...(pending.length > 0 ? ["## Not released yet", ...pending] : []),
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
  operations,
  facts,
  changelog,
  conformance,
};
