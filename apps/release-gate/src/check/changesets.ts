import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readChangesets } from "@changesets/read";
import { diff } from "semver";
import { type Bump, covers, larger, type Package, packages } from "../diff/bumps.ts";
import { because, Unjudged } from "../problem.ts";
import type { Manifest } from "../workspace.ts";

/** The changeset that `--write` writes; written again, it replaces itself. */
export const ownChangeset = ".changeset/contract.md";

/** What is declared for each package: by the pending changesets, or by a version that is already ahead of the base. */
export async function declaredBumps(
  root: string,
  manifests: Record<Package, Manifest>,
  versions: Partial<Record<Package, string>>,
  without?: string,
): Promise<Record<Package, Bump>> {
  const pending = await readChangesets(root).catch((cause) => {
    throw new Unjudged(`A file in .changeset cannot be read: ${because(cause)}`);
  });
  const declared = (name: Package): Bump => {
    const { name: full, version } = manifests[name];
    const releases = pending.filter(({ id }) => id !== without).flatMap((each) => each.releases);
    const own = releases.filter((release) => release.name === full).map((release) => release.type as Bump);
    return [...own, appliedBump(versions[name], version)].reduce(larger, "none");
  };
  return Object.fromEntries(packages.map((name) => [name, declared(name)])) as Record<Package, Bump>;
}

function appliedBump(from: string | undefined, to: string): Bump {
  const change = from === undefined ? null : diff(from, to);
  return change === "major" || change === "minor" || change === "patch" ? change : "none";
}

export const missing = (required: Record<Package, Bump>, declared: Record<Package, Bump>) =>
  packages.filter((name) => !covers(declared[name], required[name]));

/** The text of a changeset: which packages move by how much, and what their readers are told. */
export function changesetText(releases: [name: string, bump: Bump][], summary: string): string {
  const lines = releases.map(([name, bump]) => `"${name}": ${bump}`);
  return `---\n${lines.join("\n")}\n---\n\n${summary.trim()}\n`;
}

export const writeOwn = (root: string, text: string) => writeFileSync(join(root, ownChangeset), text);
