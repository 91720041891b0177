import { appendFileSync, cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Bump } from "../src/diff/bumps.ts";
import { project, tryConsumer } from "../src/rehearsal/consumers.ts";
import { type Copy, copyOf } from "../src/rehearsal/copy.ts";
import { type Registry, startRegistry } from "../src/rehearsal/registry.ts";
import { build, distTag, failureOf, publishedHash, publishPacked, version } from "../src/rehearsal/rehearse.ts";
import type { Evidence } from "../src/try/compatibility.ts";
import { type Package, publishedPackage, publishedPackages } from "../src/workspace.ts";

type Versions = Record<Package, string>;
type Edit = (copy: Copy) => void;

const replaceIn = (copy: Copy, path: string, from: string | RegExp, to: string) => {
  const file = join(copy.folder, path);
  const text = readFileSync(file, "utf8");
  if (text.search(from) === -1) throw new Error(`${path} does not hold ${from}`);
  writeFileSync(file, text.replace(from, to));
};
const details = "openapi/components/schemas/BadgeDetails.yaml";

const additive: Edit = (copy) => {
  const colour = "properties:\n  colour:\n    description: The badge's colour.\n    type: string\n";
  replaceIn(copy, details, "properties:\n", colour);
  replaceIn(copy, "openapi/components/schemas/BadgeStatus.yaml", "EXPIRED]", "EXPIRED, PAUSED]");
};
const cosmetic: Edit = (copy) =>
  replaceIn(copy, details, "description: Name of the badge.", "description: The name that people see.");
const breaking: Edit = (copy) => {
  replaceIn(copy, details, "  - activeEarnedCount\n", "");
  replaceIn(copy, details, / {2}activeEarnedCount:\n( {4}.*\n)+/, "");
  for (const example of globSync(join(copy.folder, "openapi/examples/**/*.yaml")))
    writeFileSync(example, readFileSync(example, "utf8").replace(/^ *"?activeEarnedCount"?:.*\n/gm, ""));
};

/** Edits that change what consumers have, and not a word of the document. */
const beside: Edit = (copy) => {
  replaceIn(copy, "packages/types/tools/typescript-of.ts", " | (string & {})", "");
  replaceIn(copy, "packages/client/src/index.ts", "dateToEpochSeconds, ", "");
  replaceIn(copy, "openapi/package.json", '    "./facts.yaml": "./facts.yaml",\n', "");
};

/** The copy as it is before the first release, however many there have been. */
function unrelease(copy: Copy): void {
  const declared = publishedPackages(copy.folder).map(({ name, folder }) => {
    const file = join(copy.folder, folder, "package.json");
    writeFileSync(file, readFileSync(file, "utf8").replace(/"version": "[^"]+"/, '"version": "0.0.0"'));
    rmSync(join(copy.folder, folder, "CHANGELOG.md"), { force: true });
    return `${JSON.stringify(name)}: major\n`;
  });
  writeFileSync(join(copy.folder, ".changeset/all.md"), `---\n${declared.join("")}---\n\nThe first release.\n`);
}

/** One package more, generated from the document, of which nothing in the gate has heard. */
function addPackage(copy: Copy): string {
  const folder = join(copy.folder, "packages/extra");
  mkdirSync(folder, { recursive: true });
  cpSync(join(copy.folder, "LICENSE"), join(folder, "LICENSE"));
  writeFileSync(join(folder, "README.md"), "# One more\n");
  const built =
    "require('fs').mkdirSync('dist',{recursive:true});require('fs').writeFileSync('dist/index.js','export {};')";
  const manifest = {
    ...{ name: "@badge-contract/extra", version: "0.0.0", license: "MIT", type: "module", files: ["dist"] },
    exports: { ".": "./dist/index.js" },
    scripts: { generate: "true", build: `node -e "${built}"` },
    dependencies: { "@badge-contract/types": "workspace:^" },
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, null, 2));
  return join(folder, "package.json");
}

/** What `release:check --format json` says, and its exit code. */
interface ReleaseCheck {
  code: number;
  base: string;
  changes: { title: string }[];
  evidence: Evidence[];
  notes: string[];
  required: Record<Package, Bump>;
}

/** What comes of `changeset pre enter next`, a release, and `changeset pre exit`. */
interface Prerelease {
  /** The document's version at the dist-tag `next` in the registry. */
  version: string | undefined;
  /** The exit codes of the check, with versions and published. */
  checks: number[];
}

export interface ReleasedEdit {
  /** Compared with the version in the registry, before there is a changeset. */
  refused: ReleaseCheck;
  /** Compared with the tag, and the changeset written. */
  written: ReleaseCheck;
  changeset: string;
  prerelease: Prerelease | undefined;
  versions: Versions;
  /** What the check says once the versions are applied, and once they are published: exit codes. */
  afterwards: number[];
  /** The packages of which the registry holds these versions. */
  published: Package[];
  /** The document's version at the dist-tag `latest`. */
  latest: string | undefined;
  /** The newest entry of the types' changelog. */
  changelog: string;
  /** `compiles and runs`, or the compiler's first error. */
  consumer: string;
}

/** What becomes of a package that is added. */
interface Extra {
  manifest: { version: string; badgeContract?: object };
  /** What packing says while the package exports a file that there is not. */
  broken: string;
  sboms: string[];
  tarballs: string[];
}

export interface Exercise {
  /** The versions of the first release, and what becomes of the consumer with them. */
  first: { versions: Versions; consumer: string };
  released: [additive: ReleasedEdit, cosmetic: ReleasedEdit, breaking: ReleasedEdit];
  /** What is found where the document is as it was. */
  beside: ReleaseCheck;
  /** What is said of a version that was never published. */
  unknown: string;
  extra: Extra;
}

/** Takes the contract through three edits, from the YAML to a consumer of the version before, in a copy of the repo. */
export async function exercise(root: string, folder: string): Promise<Exercise> {
  const copy = await copyOf(root, join(folder, "repo"));
  for (const tag of (await copy.run("git", "tag")).split("\n").filter(Boolean)) await copy.run("git", "tag", "-d", tag);
  unrelease(copy);
  const added = addPackage(copy);
  await copy.run("pnpm", "install", "--no-frozen-lockfile", "--prefer-offline");
  const registry = await startRegistry(join(folder, "registry"));
  try {
    appendFileSync(join(copy.folder, ".git/info/exclude"), "/.npmrc\n");
    writeFileSync(join(copy.folder, ".npmrc"), registry.npmrc);
    await version(copy, () => undefined);
    const manifest = readFileSync(added, "utf8");
    writeFileSync(added, manifest.replace('"./dist/index.js"', '"./dist/none.js"'));
    const broken = await failureOf(copy.run("npm", "run", "release:pack"));
    writeFileSync(added, manifest);
    await publishPacked(copy);
    await copy.run("npm", "run", "release", "sbom");
    await copy.run("npm", "run", "tarballs");
    const extra = {
      manifest: JSON.parse(manifest) as Extra["manifest"],
      broken,
      sboms: globSync("*.json", { cwd: join(copy.folder, "reports/sbom") }),
      tarballs: globSync("*.tgz", { cwd: join(copy.folder, "dist") }),
    };
    const versions = versionsOf(copy);
    // The next edit need not wait for the consumer of the last.
    const consumers = [compiles(registry, join(folder, "first"), versions)];
    const released: Omit<ReleasedEdit, "consumer">[] = [];
    for (const edit of [additive, cosmetic, breaking]) {
      const one = await releaseEdit(copy, registry, edit, edit === additive);
      released.push(one);
      consumers.push(compiles(registry, join(folder, String(consumers.length)), one.versions));
    }
    const unknown = await failureOf(copy.run("npm", "run", "--silent", "release:check", "--", "--base", "99.0.0"));
    beside(copy);
    await build(copy);
    const found = await judged(copy);
    const [consumer = "", ...others] = await Promise.all(consumers);
    return {
      first: { versions, consumer },
      released: released.map((one, index) => ({ ...one, consumer: others[index] })) as Exercise["released"],
      beside: found,
      unknown,
      extra,
    };
  } finally {
    await registry.close();
  }
}

async function releaseEdit(
  copy: Copy,
  registry: Registry,
  edit: Edit,
  isFirstNext: boolean,
): Promise<Omit<ReleasedEdit, "consumer">> {
  const { name } = publishedPackage(copy.folder, "openapi");
  const before = versionsOf(copy).openapi ?? "";
  edit(copy);
  await build(copy);
  await copy.commit("An edit");
  const refused = await judged(copy, "--base", before);
  const written = await judged(copy, "--write");
  const changeset = readFileSync(join(copy.folder, ".changeset/contract.md"), "utf8");
  let prerelease: Prerelease | undefined;
  if (isFirstNext) {
    await copy.run("pnpm", "exec", "changeset", "pre", "enter", "next");
    const checks = await release(copy);
    prerelease = { version: await distTag(registry, name, "next"), checks };
    await copy.run("pnpm", "exec", "changeset", "pre", "exit");
  }
  const afterwards = await release(copy);
  const published: Package[] = [];
  for (const { id, name, version } of publishedPackages(copy.folder))
    if (await publishedHash(registry, name, version)) published.push(id);
  const log = join(copy.folder, publishedPackage(copy.folder, "types").folder, "CHANGELOG.md");
  const changelog = readFileSync(log, "utf8").split(/^(?=## )/m)[1] ?? "";
  const latest = await distTag(registry, name, "latest");
  return {
    refused,
    written,
    changeset,
    prerelease,
    versions: versionsOf(copy),
    afterwards,
    published,
    latest,
    changelog,
  };
}

/** Applies the changesets and publishes; the check is asked after each step. */
async function release(copy: Copy): Promise<number[]> {
  await copy.run("pnpm", "release:version");
  await copy.commit("Version packages");
  await build(copy);
  const applied = await judged(copy);
  await publishPacked(copy);
  return [applied.code, (await judged(copy)).code];
}

/** Asks the check itself: what it needs is built. */
async function judged(copy: Copy, ...args: string[]): Promise<ReleaseCheck> {
  const check = copy.run("node", "apps/release-gate/src/main.ts", "--format", "json", ...args);
  const [code, said] = await check.then(
    (stdout) => [0, stdout] as const,
    ({ message, cause }: Error) => {
      const { code, stdout = "" } = cause as { code?: number; stdout?: string };
      if (code !== 1) throw new Error(message);
      return [code, stdout] as const;
    },
  );
  return { code, ...JSON.parse(said) };
}

const versionsOf = (copy: Copy) =>
  Object.fromEntries(publishedPackages(copy.folder).map(({ id, version }) => [id, version])) as Versions;

/** What becomes of the consumer, whose code never changes, with these versions. */
async function compiles(registry: Registry, folder: string, versions: Versions): Promise<string> {
  const wanted = Object.entries(versions).map(([name, version]) => [`@badge-contract/${name}`, version]);
  const place = project("typescript", folder, registry, Object.fromEntries(wanted));
  const said = await failureOf(tryConsumer("npm", place, registry));
  return said === "" ? "compiles and runs" : (said.split("\n").find((line) => /error TS/.test(line)) ?? said);
}
