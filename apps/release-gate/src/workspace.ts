import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

/** The repo that this file belongs to. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A published package of the workspace, identified by the last part of its name. */
export type Package = string;

export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  scripts?: Record<string, string>;
  files?: string[];
  dependencies?: Record<string, string>;
  exports?: Record<string, string | { types: string }>;
  publishConfig?: Pick<Manifest, "exports">;
  /** The version of the document that the package was generated from. */
  badgeContract?: { openapi?: string };
}

export interface Published extends Manifest {
  id: Package;
  /** Relative to the repo. */
  folder: string;
}

/** The document's package. Its version is the contract's version. */
export const contract: Package = "openapi";

const idOf = (name: string): Package => name.slice(name.lastIndexOf("/") + 1);
export const manifestIn = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** Every package of the workspace, by its name. */
export function workspacePackages(root: string): Published[] {
  const workspace = parse(readFileSync(join(root, "pnpm-workspace.yaml"), "utf8")) as { packages: string[] };
  const folders = workspace.packages
    .flatMap((pattern) => globSync(`${pattern}/package.json`, { cwd: root }))
    .map(dirname);
  return [...new Set(folders)].sort().map((folder) => {
    const manifest = manifestIn(join(root, folder));
    return { ...manifest, id: idOf(manifest.name), folder };
  });
}

/** The published packages: those of the workspace that aren't private, the document's first. */
export function publishedPackages(root: string): Published[] {
  const published = workspacePackages(root).filter((each) => !each.private);
  return published.sort((one, other) => Number(other.id === contract) - Number(one.id === contract));
}

/** Whether a package is generated from the document. */
export const isMadeFromDocument = ({ id, scripts }: Published) => id === contract || scripts?.generate !== undefined;

export function publishedPackage(root: string, id: Package): Published {
  const found = publishedPackages(root).find((each) => each.id === id);
  if (!found) throw new Error(`No published package of the workspace is called ${id}.`);
  return found;
}

/** The packages as built at one point in time. */
export interface Built {
  /** Undefined for a package that didn't exist yet. */
  folderOf(id: Package): string | undefined;
  /** Their repo, if there is more than the published files. */
  repo?: string;
}

export function builtIn(repo: string): Built & { repo: string } {
  const folders = new Map(workspacePackages(repo).map(({ id, folder }) => [id, join(repo, folder)]));
  return { repo, folderOf: (id) => folders.get(id) };
}

/** The output of git without its last newline, or undefined if git fails. */
export function git(root: string, ...args: string[]): string | undefined {
  try {
    return execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trimEnd();
  } catch {
    return undefined;
  }
}

/** Writes the files of a git ref into a folder. */
export function extract(root: string, ref: string, folder: string, ...paths: string[]): void {
  const archive = execFileSync("git", ["archive", ref, ...paths], { cwd: root, maxBuffer: 1e9, stdio: "pipe" });
  execFileSync("tar", ["-x", "-C", folder], { input: archive });
}

/** The folder in which `release:pack` leaves the tarballs for `release:publish`. */
export const packed = "reports/release";
