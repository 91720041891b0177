import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gt, valid } from "semver";
import { type Bump, larger } from "../diff/bumps.ts";
import { type Package, type Published, workspacePackages } from "../workspace.ts";
import { pendingChangesets } from "./pending.ts";

/** The changeset that `--write` writes. Writing it again replaces it. */
export const ownChangeset = ".changeset/contract.md";

export interface Declared {
  bumps: Record<Package, Bump>;
  /** The text that readers of the changelogs will see. */
  told: string;
  /** Changesets that would stop the release, in sentences. */
  faults: string[];
}

/** The bumps declared by the pending changesets and by the versions made from changesets since the base. */
export async function declaredSince(
  root: string,
  packages: Published[],
  versions: Partial<Record<Package, string>>,
  without?: string,
): Promise<Declared> {
  const pending = (await pendingChangesets(root)).filter(({ id }) => id !== without);
  const known = new Map(workspacePackages(root).map((each) => [each.name, each]));
  const faults = pending.flatMap(({ id, releases }) =>
    releases.flatMap(({ name }) => {
      const found = known.get(name);
      if (found && !found.private) return [];
      const why = found ? "which is private and never released" : "which isn't a package of this workspace";
      return [`.changeset/${id}.md names ${name}, ${why}: no release can be packed until that line is removed.`];
    }),
  );
  const applied = packages.map((each) => {
    const { bump, text } = appliedSince(root, each, versions[each.id]);
    const own = pending.flatMap(({ releases }) => releases).filter(({ name }) => name === each.name);
    return { text, bump: [each.id, own.map(({ type }) => type as Bump).reduce(larger, bump)] as const };
  });
  const told = [...pending.map(({ summary }) => summary), ...applied.map(({ text }) => text)].join("\n");
  return { bumps: Object.fromEntries(applied.map(({ bump }) => bump)), told, faults };
}

/** What the changelog says about the versions after the base, up to the package's current one. */
function appliedSince(
  root: string,
  { folder, version }: Published,
  since: string | undefined,
): { bump: Bump; text: string } {
  const file = join(root, folder, "CHANGELOG.md");
  if (since === undefined || !gt(version, since) || !existsSync(file)) return { bump: "none", text: "" };
  const sections = readFileSync(file, "utf8").split(/^## /m).slice(1);
  const made = sections.filter((each) => {
    const title = each.split("\n", 1)[0]?.trim() ?? "";
    return valid(title) && gt(title, since) && !gt(title, version);
  });
  const text = made.join("\n");
  const bumps = [...text.matchAll(/^### (Major|Minor|Patch) Changes$/gm)].map(
    ([, word = ""]) => word.toLowerCase() as Bump,
  );
  return { bump: made.some((each) => each.startsWith(version)) ? bumps.reduce(larger, "none") : "none", text };
}

/** The text of a changeset: each package's bump, then the summary for readers. */
export function changesetText(releases: [name: string, bump: Bump][], summary: string): string {
  const lines = releases.map(([name, bump]) => `"${name}": ${bump}`);
  return `---\n${lines.join("\n")}\n---\n\n${summary.trim()}\n`;
}
