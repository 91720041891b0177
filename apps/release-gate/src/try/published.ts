import { execFile } from "node:child_process";
import { copyFileSync, existsSync, writeFileSync } from "node:fs";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parsedJson } from "@badge-contract/spec";
import { compare, lte } from "semver";
import { firstLineOf, Unjudged } from "../unjudged.ts";
import { type Built, contract as document, type Package, publishedPackage, publishedPackages } from "../workspace.ts";

export type Versions = Partial<Record<Package, string>>;

interface Listed {
  version: string;
  badgeContract?: { openapi?: string };
}

/**
 * The packages of a published version of the contract. Not every release changes every package, so this is each
 * package's newest version made for this contract or an earlier one.
 *
 * @throws Unjudged when there is no such version, or the registry can't be reached
 */
export async function publishedVersions(root: string, contract: string): Promise<Versions> {
  await using folder = await project(root);
  const found = publishedPackages(root).map(async ({ id, name: full }): Promise<[Package, string][]> => {
    const listed = await versionsOf(folder.path, full);
    const versions = listed.map(({ version }) => version).sort(compare);
    if (id === document && !versions.includes(contract))
      throw new Unjudged(
        `--base ${contract}: the registry has no ${full}@${contract}, ${versions.length > 0 ? `only ${versions.join(", ")}` : "and no other version of it"}.`,
      );
    const suited = listed.filter(({ version, badgeContract }) =>
      id === document ? version === contract : lte(badgeContract?.openapi ?? "0.0.0", contract),
    );
    const newest = suited
      .map(({ version }) => version)
      .sort(compare)
      .at(-1);
    return newest === undefined ? [] : [[id, newest]];
  });
  return Object.fromEntries((await Promise.all(found)).flat());
}

/**
 * Installs published packages and their dependencies in a temporary folder, and removes it afterwards.
 *
 * @throws Unjudged when they cannot be installed
 */
export async function withInstalled<T>(
  root: string,
  versions: Versions,
  use: (built: Built) => T,
): Promise<Awaited<T>> {
  await using folder = await project(root);
  const wanted = Object.entries(versions).map(([id, version]) => `${publishedPackage(root, id).name}@${version}`);
  await npm(folder.path, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", ...wanted);
  return await use({
    folderOf: (id) =>
      versions[id] === undefined ? undefined : join(folder.path, "node_modules", publishedPackage(root, id).name),
  });
}

/** A separate project that uses the same registry, but neither the workspace nor its package manager. */
async function project(root: string) {
  const folder = await mkdtempDisposable(join(tmpdir(), "release-gate-"));
  writeFileSync(join(folder.path, "package.json"), '{ "private": true }');
  if (existsSync(join(root, ".npmrc"))) copyFileSync(join(root, ".npmrc"), join(folder.path, ".npmrc"));
  return folder;
}

/** Every version of a package, with the contract that it was made for. None if the package was never published. */
async function versionsOf(folder: string, name: string): Promise<Listed[]> {
  const found = (await npm(folder, "view", `${name}@>=0`, "version", "badgeContract", "name")) as
    | Listed
    | Listed[]
    | undefined;
  return [found ?? []].flat();
}

const execute = promisify(execFile);

async function npm(folder: string, ...args: string[]): Promise<unknown> {
  const patience = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000"];
  try {
    return parsedJson((await execute("npm", [...args, "--json", ...patience], { cwd: folder, maxBuffer: 1e8 })).stdout);
  } catch (cause) {
    const said = parsedJson((cause as { stdout?: string }).stdout ?? "") as
      | { error?: { code?: string; summary?: string } }
      | undefined;
    if (said?.error?.code === "E404" && args[0] === "view") return undefined;
    const reason = (said?.error?.summary ?? firstLineOf(cause)).split("\n")[0] ?? "";
    // The address of a registry may hold a password.
    throw new Unjudged(
      `npm cannot read from the registry: ${reason.replace(/^\w*Error: /, "").replace(/\/\/[^/@\s]*@/g, "//")}`,
    );
  }
}
