import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pendingChangesets } from "../check/pending.ts";
import { packAll, type Tarball } from "../publish/tarballs.ts";
import { type Manifest, type Published, publishedPackage, publishedPackages } from "../workspace.ts";
import { consumers, managers, project, tryConsumer } from "./consumers.ts";
import { type Copy, copyOf, folderAsCopy } from "./copy.ts";
import { type Registry, startRegistry } from "./registry.ts";

type Say = (line: string) => void;

/** Rehearses a release in a folder, from the changesets to the consumers. Throws at the first fault. */
export async function rehearse(root: string, folder: string, say: Say): Promise<void> {
  const copy = await copyOf(root, join(folder, "repo"));
  await copy.run("pnpm", "install", "--frozen-lockfile", "--prefer-offline");
  await version(copy, say);

  say("\n== Two builds in different folders are the same, byte for byte");
  await build(copy);
  const tarballs = packAll(copy.folder, join(folder, "one"));
  const again = await packAgain(copy, folder);
  for (const [index, { name, version, hash }] of tarballs.entries()) {
    const other = again[index]?.hash;
    if (hash !== other) throw new Error(`${name} is not reproducible: ${hash} and ${other}`);
    say(`${name}@${version}\n  ${hash}\n  ${other}`);
  }

  const registry = await startRegistry(join(folder, "registry"));
  try {
    appendFileSync(join(copy.folder, ".npmrc"), registry.npmrc);
    await refusesBroken(copy, registry, say);
    await publish(copy, registry, tarballs, say);
    const versions = Object.fromEntries(tarballs.map(({ name, version }) => [name, version]));
    say("\n== Consumers outside the workspace, against the mock");
    for (const name of consumers)
      for (const manager of managers) {
        const place = project(name, join(folder, "consumers", `${name}-${manager}`), registry, versions);
        say(`${name}, ${manager}: ${(await tryConsumer(manager, place, registry)).trim()}`);
      }
    say("Every step succeeded.");
  } finally {
    await registry.close();
  }
}

/** Lets the gate write the missing changeset, and merges the pull request that applies the changesets, if there are any. */
export async function version(copy: Copy, say: Say): Promise<void> {
  say("== Versions");
  const isPending = async () => (await pendingChangesets(copy.folder)).length > 0;
  // Once a first release is applied, and until it is tagged, there is nothing to compare with.
  if ((await isPending()) || (await copy.run("git", "tag")) !== "") await copy.run("pnpm", "release:check", "--write");
  await copy.commit("Declare what the document requires");
  if (await isPending()) {
    await copy.run("npm", "run", "--silent", "release", "pr");
    await copy.run("git", "checkout", "-q", "main");
    await copy.run("git", "merge", "-q", "--ff-only", "release/next");
    say(`gh was asked: ${readFileSync(copy.asked, "utf8").trim().split("\n").join("; ")}`);
  }
  for (const { name, version } of publishedPackages(copy.folder)) say(`${name}@${version}`);
}

export const build = (copy: Copy) => copy.run("pnpm", "release", "build:published");

/** Packs and publishes, as the two jobs do. Returns the output of the second. */
export async function publishPacked(copy: Copy): Promise<string> {
  await copy.run("npm", "run", "release:pack");
  return copy.run("npm", "run", "release:publish");
}

async function packAgain(copy: Copy, folder: string): Promise<Tarball[]> {
  const elsewhere = join(folder, "elsewhere/and/deeper");
  cpSync(copy.folder, elsewhere, {
    recursive: true,
    filter: (path) => !/\/(node_modules|dist|\.turbo)(\/|$)/.test(path),
  });
  const again = folderAsCopy(elsewhere);
  await again.run("npm", "run", "release:install");
  // Builds again, without a cache.
  await again.run("pnpm", "release", "build:published", "--force");
  const tarballs = packAll(again.folder, join(folder, "two"));
  rmSync(elsewhere, { recursive: true, maxRetries: 3 });
  return tarballs;
}

/** Breaks a package in three ways, one at a time, and expects that nothing gets published. */
async function refusesBroken(copy: Copy, registry: Registry, say: Say): Promise<void> {
  say("\n== A broken package stops the release before anything is published");
  const manifest = join(copy.folder, publishedPackage(copy.folder, "client").folder, "package.json");
  const before = readFileSync(manifest, "utf8");
  const { files = [], exports, dependencies } = JSON.parse(before) as Manifest;
  const breakages: [what: string, fields: Partial<Manifest>, message: string][] = [
    ["a file that is not packed", { files: [...files, "!dist/index.js"] }, "./dist/index.js, which is missing"],
    ["a wrong export", { exports: { ...exports, "./none": "./dist/none.js" } }, "./dist/none.js, which is missing"],
    ["a local range", { dependencies: { ...dependencies, "@badge-contract/types": "file:../types" } }, "file:../types"],
  ];
  for (const [what, fields, message] of breakages) {
    writeFileSync(manifest, JSON.stringify({ ...JSON.parse(before), ...fields }, null, 2));
    const said = await failureOf(copy.run("npm", "run", "release:pack"));
    writeFileSync(manifest, before);
    if (!said.includes(message)) throw new Error(`${what} was not noticed:\n${said}`);
    const published = await publishedNames(copy, registry);
    if (published.length > 0) throw new Error(`${what}: ${published.join(", ")} had been published already`);
    say(
      `${what}: ${said
        .split("\n")
        .find((line) => line.includes(message))
        ?.trim()}`,
    );
  }
}

/** Publishes two packages and stops like an interrupted release, then publishes all, then publishes again. */
async function publish(copy: Copy, registry: Registry, tarballs: Tarball[], say: Say): Promise<void> {
  say("\n== An interrupted publish is completed by running it again");
  for (const name of ["openapi", "types"] as const)
    await copy.run(
      "pnpm",
      "--dir",
      join(copy.folder, publishedPackage(copy.folder, name).folder),
      "publish",
      "--no-git-checks",
      "--registry",
      registry.url,
    );
  say(`interrupted after ${(await publishedNames(copy, registry)).join(" and ")}`);
  await publishPacked(copy);
  const names = await publishedNames(copy, registry);
  if (names.length !== tarballs.length) throw new Error(`Only ${names.join(", ")} got published`);
  say(`completed: ${names.join(", ")}`);
  for (const { name, version, hash } of tarballs) {
    const published = await publishedHash(registry, name, version);
    if (published !== hash) throw new Error(`${name}@${version} differs in the registry from the packed tarball`);
  }
  say("the registry holds exactly what was packed");

  await copy.run("npm", "run", "release", "tags");
  const tags = await copy.run("git", "ls-remote", "--tags", "origin");
  const untagged = tarballs.filter(({ name, version }) => !tags.includes(`refs/tags/${name}@${version}`));
  if (untagged.length > 0) throw new Error(`No tag for ${untagged.map(({ name }) => name).join(", ")}`);
  say("each has its tag");
  await copy.run("npm", "run", "release", "sbom");
  for (const each of publishedPackages(copy.folder)) say(`CycloneDX: ${materials(copy, each)}`);

  say("\n== Publishing twice does nothing");
  const again = await publishPacked(copy);
  const line = again.split("\n").find((each) => /no unpublished|nothing/i.test(each));
  if (!line) throw new Error(`The second publish did something:\n${again}`);
  say(line.trim());
}

interface Sbom {
  bomFormat: string;
  components: { group?: string; name: string; version: string }[];
}

/** What a package's bill of materials lists. Throws if a dependency is missing from it. */
function materials({ folder }: Copy, manifest: Published): string {
  const { name, version, dependencies = {} } = manifest;
  const file = `${name.replace("@", "").replace("/", "-")}-${version}.cdx.json`;
  const { bomFormat, components } = JSON.parse(readFileSync(join(folder, "reports/sbom", file), "utf8")) as Sbom;
  const listed = components.map(({ group, name }) => (group ? `${group}/${name}` : name));
  const missing = Object.keys(dependencies).filter((each) => !listed.includes(each));
  if (bomFormat !== "CycloneDX" || missing.length > 0) throw new Error(`${file} lacks ${missing.join(", ")}`);
  return `${name}: ${listed.toSorted().join(", ") || "nothing"}`;
}

const document = async (registry: Registry, name: string) => {
  const response = await fetch(new URL(name.replace("/", "%2f"), registry.url));
  return response.ok
    ? ((await response.json()) as {
        versions: Record<string, { dist: { integrity: string } }>;
        "dist-tags": Record<string, string>;
      })
    : undefined;
};

async function publishedNames(copy: Copy, registry: Registry): Promise<string[]> {
  const names = publishedPackages(copy.folder).map(({ name }) => name);
  const found = await Promise.all(names.map((name) => document(registry, name)));
  return names.filter((_, index) => found[index] !== undefined);
}

/** The SHA-512 of the registry's tarball, in hex. Undefined if it has none. */
export async function publishedHash(registry: Registry, name: string, version: string): Promise<string | undefined> {
  const integrity = (await document(registry, name))?.versions[version]?.dist.integrity;
  return integrity && Buffer.from(integrity.replace(/^sha512-/, ""), "base64").toString("hex");
}

export const distTag = async (registry: Registry, name: string, tag: string): Promise<string | undefined> =>
  (await document(registry, name))?.["dist-tags"][tag];

/** The output of a command that fails. Empty if the command succeeds. */
export const failureOf = (running: Promise<unknown>): Promise<string> =>
  running.then(
    () => "",
    (cause: Error) => cause.message,
  );
