import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { isObject, type Json, type JsonObject } from "@badge-contract/spec";
import { compare, valid } from "semver";
import { parse } from "yaml";
import { type Package, packages } from "../diff/bumps.ts";
import { because, Unjudged } from "../problem.ts";
import { publishedVersions, withInstalled } from "../try/published.ts";
import { folders, git, type Manifest, manifestOf } from "../workspace.ts";

/** What the document is compared with. */
export interface Base {
  /** In words: `the tag @badge-contract/openapi@1.2.0`. */
  label: string;
  document: JsonObject;
  /** The git commit that it comes from, if it is one. */
  ref?: string;
  /** Whether it comes from the registry, where the packages are in these versions. */
  published?: boolean;
  /** The versions of the packages there, as far as they are known. */
  versions: Partial<Record<Package, string>>;
}

/**
 * Finds the base: what was asked for (a file, a published version, a git ref, looked for in this order), else the last
 * release that has a tag; undefined when nothing has been released yet.
 *
 * @throws Unjudged when there is no such base, or it cannot be read
 */
export async function findBase(root: string, asked?: string): Promise<Base | undefined> {
  if (asked === undefined) {
    const { name } = manifestOf(root, "openapi");
    const version = lastRelease(root, name);
    return version === undefined ? undefined : fromRef(root, `${name}@${version}`, `the tag ${name}@${version}`);
  }
  const file = resolve(root, asked);
  if (existsSync(file) && statSync(file).isFile())
    return { label: `the file ${asked}`, document: documentIn(file, asked), versions: {} };
  if (valid(asked)) return await published(root, asked);
  if (git(root, "rev-parse", "--verify", "--quiet", `${asked}^{commit}`) !== undefined)
    return fromRef(root, asked, `the git ref ${asked}`);
  throw new Unjudged(
    `--base ${asked}: there is no such file, version or git ref. Name a bundle (openapi.json), a published version (1.2.0), or a branch, tag or commit of this clone ("git fetch --tags" brings the tags).`,
  );
}

function lastRelease(root: string, name: string): string | undefined {
  const tags = git(root, "tag", "--list", `${name}@*`) ?? "";
  const versions = tags.split("\n").map((tag) => tag.slice(name.length + 1));
  return versions
    .filter((version) => valid(version))
    .sort(compare)
    .at(-1);
}

function fromRef(root: string, ref: string, label: string): Base {
  const folder = mkdtempSync(join(tmpdir(), "release-gate-"));
  try {
    const archive = execFileSync("git", ["archive", ref, "openapi"], { cwd: root, maxBuffer: 1e8, stdio: "pipe" });
    execFileSync("tar", ["-x", "-C", folder], { input: archive });
    const bundle = join(folder, "bundle.json");
    bundleWith(join(folder, "openapi"), bundle);
    const versions = packages.flatMap((each) => {
      const text = git(root, "show", `${ref}:${folders[each]}/package.json`);
      return text === undefined ? [] : [[each, (JSON.parse(text) as Manifest).version]];
    });
    return { label, document: documentIn(bundle, label), ref, versions: Object.fromEntries(versions) };
  } catch (cause) {
    if (cause instanceof Unjudged) throw cause;
    throw new Unjudged(`The document at ${label} could not be bundled: ${because(cause)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Bundles documents of another time with the Redocly of today. */
function bundleWith(folder: string, out: string) {
  const openapi = createRequire(createRequire(import.meta.url).resolve("@badge-contract/openapi/package.json"));
  const cli = join(openapi.resolve("@redocly/cli/package.json"), "../bin/cli.js");
  execFileSync(process.execPath, [cli, "bundle", "openapi.yaml", "-o", out], {
    cwd: folder,
    stdio: "pipe",
    env: { ...process.env, REDOCLY_TELEMETRY: "off" },
  });
}

async function published(root: string, version: string): Promise<Base> {
  const { name } = manifestOf(root, "openapi");
  const versions = await publishedVersions(root, version);
  const document = await withInstalled(root, { openapi: version }, ({ folderOf }) =>
    documentIn(join(folderOf("openapi"), "dist/openapi.json"), `${name}@${version}`),
  );
  return { label: `the published ${name}@${version}`, document, published: true, versions };
}

/** Reads a bundle, in JSON or YAML. */
export function documentIn(file: string, label: string): JsonObject {
  let document: Json;
  try {
    document = parse(readFileSync(file, "utf8")) as Json;
  } catch (cause) {
    throw new Unjudged(`${label} cannot be read: ${because(cause)}`);
  }
  if (isObject(document) && typeof document.openapi === "string" && isObject(document.paths)) return document;
  throw new Unjudged(`${label} is no bundled OpenAPI document: it needs "openapi" and "paths".`);
}
