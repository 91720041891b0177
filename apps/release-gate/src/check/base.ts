import { existsSync, statSync } from "node:fs";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readRecord } from "@badge-contract/conformance";
import { type JsonObject, openDocument } from "@badge-contract/spec";
import { compare, gt, prerelease, valid } from "semver";
import type { Promising } from "../try/differing-messages.ts";
import { publishedVersions, withInstalled } from "../try/published.ts";
import { firstLineOf, Unjudged } from "../unjudged.ts";
import {
  contract,
  extract,
  git,
  type Manifest,
  type Package,
  type Published,
  publishedPackage,
  publishedPackages,
} from "../workspace.ts";

/** The release or file that the document is compared with. */
export interface Base extends Promising {
  /** In words: `the tag @badge-contract/openapi@1.2.0`. */
  label: string;
  /** The git commit that it comes from, if it is one. */
  ref?: string;
  /** Whether it comes from the registry, where the packages are in these versions. */
  published?: boolean;
  /** The versions of the packages there, as far as they are known. */
  versions: Partial<Record<Package, string>>;
  /** The packages that are compared with it. */
  packages: Package[];
}

/**
 * Finds the base. If one is asked for, it is looked for as a file, a published version and a git ref, in this order.
 * Otherwise the base is the last tagged release; before the first release there is none. A package that was released
 * alone since then is compared with its own release.
 *
 * @throws Unjudged when there is no such base, or it cannot be read
 */
export async function findBases(root: string, asked?: string): Promise<Base[]> {
  const published = publishedPackages(root);
  const packages = published.map(({ id }) => id);
  if (asked === undefined) {
    const tag = lastRelease(root, publishedPackage(root, contract));
    if (tag === undefined) return unreleased(root, published);
    return withLater(root, { ...(await fromRef(root, tag, `the tag ${tag}`)), packages });
  }
  const file = resolve(root, asked);
  if (existsSync(file) && statSync(file).isFile()) {
    const document = await documentIn(file);
    return [{ label: `the file ${asked}`, document, promises: [], versions: {}, packages }];
  }
  if (valid(asked)) return [{ ...(await fromRegistry(root, asked)), packages }];
  if (git(root, "rev-parse", "--verify", "--quiet", `${asked}^{commit}`) !== undefined)
    return withLater(root, { ...(await fromRef(root, asked, `the git ref ${asked}`)), packages });
  throw new Unjudged(
    `--base ${asked}: there is no such file, version or git ref. Name a bundle (openapi.json), a published version (1.2.0), or a branch, tag or commit of this clone ("git fetch --tags" brings the tags).`,
  );
}

/** Before the first release there is no tag. Later, a missing tag means that the clone is incomplete. */
function unreleased(root: string, packages: Published[]): Base[] {
  const todo =
    'Run "git fetch --tags --unshallow", or on CI check out with fetch-depth: 0; or name the base with --base.';
  if (git(root, "rev-parse", "--is-shallow-repository") === "true")
    throw new Unjudged(`This clone is shallow and contains no release tag, so the last release is unknown. ${todo}`);
  const released = packages.filter(({ version }) => !version.startsWith("0."));
  if (released.length === 0) return [];
  const each = released.map(({ name, version }) => `${name}@${version}`).join(", ");
  throw new Unjudged(
    `The packages are at ${each}, but no release tag can be reached from here, so the last release is unknown. ${todo}`,
  );
}

/** A package's highest tag that HEAD can reach. Prereleases count only if there is no other release. */
function lastRelease(root: string, { name }: Published): string | undefined {
  const tags = git(root, "tag", "--merged", "HEAD", "--list", `${name}@*`) ?? "";
  const versions = tags.split("\n").map((tag) => tag.slice(name.length + 1));
  const known = versions.filter((version) => valid(version)).sort(compare);
  const version = known.findLast((each) => prerelease(each) === null) ?? known.at(-1);
  return version === undefined ? undefined : `${name}@${version}`;
}

async function withLater(root: string, base: Base): Promise<Base[]> {
  const own = publishedPackages(root).flatMap((each) => {
    const tag = lastRelease(root, each);
    const version = tag?.slice(each.name.length + 1);
    const then = base.versions[each.id];
    const isLater = tag && version && then && gt(version, then) && prerelease(version) === null;
    return isLater && git(root, "merge-base", "--is-ancestor", `${base.ref}`, tag) !== undefined
      ? [{ tag, id: each.id }]
      : [];
  });
  const commitOf = (tag: string) => git(root, "rev-parse", `${tag}^{commit}`);
  const rest = base.packages.filter((id) => !own.some((each) => each.id === id));
  const later = [...Map.groupBy(own, ({ tag }) => commitOf(tag)).values()].map(async (group) => {
    const tag = group[0]?.tag ?? "";
    return { ...(await fromRef(root, tag, `the tag ${tag}`)), packages: group.map(({ id }) => id) };
  });
  return [...(rest.length > 0 ? [{ ...base, packages: rest }] : []), ...(await Promise.all(later))];
}

type Found = Omit<Base, "packages">;

async function fromRef(root: string, ref: string, label: string): Promise<Found> {
  await using temporary = await mkdtempDisposable(join(tmpdir(), "release-gate-"));
  const folder = temporary.path;
  try {
    extract(root, ref, folder, "openapi");
    const versions = publishedPackages(root).flatMap(({ id, folder }) => {
      const text = git(root, "show", `${ref}:${folder}/package.json`);
      const manifest = text === undefined ? undefined : (JSON.parse(text) as Manifest);
      return manifest && !manifest.private ? [[id, manifest.version]] : [];
    });
    const document = await documentIn(join(folder, "openapi/openapi.yaml"));
    const promises = promisesIn(join(folder, "openapi"));
    return { label, document, promises, ref, versions: Object.fromEntries(versions) };
  } catch (cause) {
    throw new Unjudged(
      `The document at ${label} could not be bundled: ${firstLineOf(cause).replaceAll(`${folder}/`, "")}`,
    );
  }
}

async function fromRegistry(root: string, version: string): Promise<Found> {
  const { name } = publishedPackage(root, contract);
  const versions = await publishedVersions(root, version);
  const promising = await withInstalled(root, { [contract]: version }, async ({ folderOf }): Promise<Promising> => {
    const folder = folderOf(contract) ?? "";
    return { document: await documentIn(join(folder, "dist/openapi.json")), promises: promisesIn(folder) };
  });
  return { label: `the published ${name}@${version}`, ...promising, published: true, versions };
}

/** The promises recorded in a document's package. */
const promisesIn = (folder: string) => readRecord(join(folder, "record")).promises;

/** One bundle in the words of OpenAPI 3.1. A change of the format itself must not be lost. */
async function documentIn(file: string): Promise<JsonObject> {
  const { spec, version } = await openDocument(file);
  return { ...spec.root, openapi: version };
}
