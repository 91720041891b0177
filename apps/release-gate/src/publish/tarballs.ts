import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { isMadeFromDocument, type Manifest, type Published, publishedPackages } from "../workspace.ts";

export interface Tarball {
  /** Whether its manifest must name the version of the contract. */
  isMadeFromDocument: boolean;
  name: string;
  version: string;
  file: string;
  /** SHA-512, in hex. */
  hash: string;
  /** The paths in it, without the leading `package/`. */
  files: string[];
}

/** Packs one package the way publishing does. */
export function pack(root: string, published: Published, into: string): Tarball {
  mkdirSync(into, { recursive: true });
  execFileSync("pnpm", ["pack", "--pack-destination", into], { cwd: join(root, published.folder), stdio: "pipe" });
  return read(published, join(into, fileNameOf(published)));
}

export const packAll = (root: string, into: string): Tarball[] =>
  publishedPackages(root).map((each) => pack(root, each, into));

/** The tarballs of published packages in a folder. */
export const tarballsIn = (root: string, folder: string): Tarball[] =>
  publishedPackages(root).flatMap((each) => {
    const file = join(folder, fileNameOf(each));
    return existsSync(file) ? [read(each, file)] : [];
  });

const fileNameOf = ({ name, version }: Published) => `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;

function read(published: Published, file: string): Tarball {
  const entries = execFileSync("tar", ["-tzf", file], { encoding: "utf8" }).trim().split("\n");
  return {
    name: published.name,
    version: published.version,
    isMadeFromDocument: isMadeFromDocument(published),
    file,
    hash: createHash("sha512").update(readFileSync(file)).digest("hex"),
    files: entries.map((entry) => entry.replace(/^package\//, "")).sort(),
  };
}

const always = new Set(["package.json", "README.md", "LICENSE", "CHANGELOG.md"]);
const sources = /(^|\/)(src|test|node_modules)\/|(^|\/)\.|(?<!\.d)\.ts$|\.(map|tsbuildinfo)$/;

/** A tarball may hold only files that the manifest names, and no sources. */
const belongs = (path: string, { files = [] }: Manifest) =>
  always.has(path) ||
  (!sources.test(path) && files.some((each) => path === each || path.startsWith(`${each.replace(/\/$/, "")}/`)));

/** A tarball's faults, in sentences. None if it may be published. */
export function faultsOf(tarball: Tarball, contract: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "release-gate-"));
  try {
    execFileSync("tar", ["-xzf", tarball.file, "-C", folder]);
    const faults = faultsIn(join(folder, "package"), tarball, contract);
    return faults.map((fault) => `${tarball.name}@${tarball.version}: ${fault}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function faultsIn(folder: string, tarball: Tarball, contract: string): string[] {
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  const has = (path: string) => tarball.files.includes(path);
  const manifest = JSON.parse(read("package.json")) as Manifest & Record<string, unknown>;
  const faults: string[] = [];
  for (const path of ["LICENSE", "README.md"]) if (!has(path)) faults.push(`${path} is missing`);
  for (const path of tarball.files) if (!belongs(path, manifest)) faults.push(`${path} does not belong there`);
  for (const field of ["dependencies", "peerDependencies", "optionalDependencies"])
    for (const [name, range] of Object.entries((manifest[field] as Record<string, string> | undefined) ?? {}))
      if (/^(workspace|catalog|link|file):/.test(range)) faults.push(`${field} has ${name}: "${range}"`);
  for (const target of targetsOf(manifest.exports))
    if (!has(posix.normalize(target))) faults.push(`exports names ${target}, which is missing`);
  for (const path of tarball.files.filter((each) => /\.(js|d\.ts)$/.test(each)))
    for (const specifier of relativeImports(read(path))) {
      const target = posix.join(posix.dirname(path), specifier);
      const file = path.endsWith(".d.ts") ? target.replace(/(?<!\.d)\.(js|ts)$/, ".d.ts") : target;
      if (!has(file)) faults.push(`${path} imports ${specifier}, which is missing`);
    }
  if (manifest.private) faults.push("it is private");
  if (tarball.isMadeFromDocument && manifest.badgeContract?.openapi !== contract)
    faults.push(
      `badgeContract.openapi is ${manifest.badgeContract?.openapi ?? "missing"}, but the contract's version is ${contract}`,
    );
  return faults;
}

function targetsOf(exports: unknown): string[] {
  if (typeof exports === "string") return [exports];
  return typeof exports === "object" && exports !== null ? Object.values(exports).flatMap(targetsOf) : [];
}

const relativeImports = (code: string): string[] =>
  [
    ...code.matchAll(/^(?:import|export)\b[^"'`;]*?\bfrom\s*["'](\.{1,2}\/[^"']+)["']/gm),
    ...code.matchAll(/\bimport\(\s*["'](\.{1,2}\/[^"']+)["']/g),
  ].map((match) => match[1] ?? "");
