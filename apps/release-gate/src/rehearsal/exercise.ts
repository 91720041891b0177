import { appendFileSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Bump } from "../diff/bumps.ts";
import type { Evidence } from "../try/compatibility.ts";
import { type Package, publishedPackage, publishedPackages } from "../workspace.ts";
import { project, tryConsumer } from "./consumers.ts";
import { type Copy, copyOf } from "./copy.ts";
import { type Registry, startRegistry } from "./registry.ts";
import { build, distTag, failureOf, publishedHash, publishPacked, version } from "./rehearse.ts";

type Say = (line: string) => void;
type Versions = Record<Package, string>;
type Edit = (copy: Copy) => void;

const replaceIn = (copy: Copy, path: string, from: string | RegExp, to: string) => {
  const file = join(copy.folder, path);
  const text = readFileSync(file, "utf8");
  if (text.search(from) === -1) throw new Error(`${path} does not hold ${from}`);
  writeFileSync(file, text.replace(from, to));
};
const schemas = "openapi/components/schemas";

const lessons: [title: string, edit: Edit][] = [
  [
    "additive: a new optional field and a new enum value",
    (copy) => {
      const colour = "properties:\n  colour:\n    description: The badge's colour.\n    type: string\n";
      replaceIn(copy, `${schemas}/BadgeDetails.yaml`, "properties:\n", colour);
      replaceIn(copy, `${schemas}/BadgeStatus.yaml`, "EXPIRED]", "EXPIRED, PAUSED]");
    },
  ],
  [
    "cosmetic: a better description",
    (copy) =>
      replaceIn(
        copy,
        `${schemas}/BadgeDetails.yaml`,
        "description: Name of the badge.",
        "description: The name that people see.",
      ),
  ],
  [
    "breaking: a required field is removed",
    (copy) => {
      replaceIn(copy, `${schemas}/BadgeDetails.yaml`, "  - activeEarnedCount\n", "");
      replaceIn(copy, `${schemas}/BadgeDetails.yaml`, / {2}activeEarnedCount:\n( {4}.*\n)+/, "");
      for (const example of globSync(join(copy.folder, "openapi/examples/**/*.yaml")))
        writeFileSync(example, readFileSync(example, "utf8").replace(/^ *"?activeEarnedCount"?:.*\n/gm, ""));
    },
  ],
];

/** Edits that change what consumers have, and not a word of the document. */
const beside: Edit = (copy) => {
  replaceIn(copy, "packages/types/tools/typescript-of.ts", " | (string & {})", "");
  replaceIn(copy, "packages/client/src/index.ts", "dateToEpochSeconds, ", "");
  replaceIn(copy, "openapi/package.json", '    "./facts.yaml": "./facts.yaml",\n', "");
};

/** What `release:check --format json` says, and its exit code. */
interface Verdict {
  code: number;
  base: string;
  changes: { title: string }[];
  evidence: Evidence[];
  notes: string[];
  required: Record<Package, Bump>;
}

export interface Lesson {
  title: string;
  /** Compared with the version in the registry, before there is a changeset. */
  refused: Verdict;
  /** Compared with the tag, and the changeset written. */
  written: Verdict;
  changeset: string;
  versions: Versions;
  /** What the check says once the versions are applied, and once they are published: exit codes. */
  afterwards: number[];
  /** The packages of which the registry holds these versions. */
  published: Package[];
  /** The newest entry of the types' changelog. */
  changelog: string;
  /** `compiles and runs`, or the compiler's first error. */
  consumer: string;
}

export interface Exercise {
  /** The versions of the first release, and what becomes of the consumer with them. */
  first: { versions: Versions; consumer: string };
  lessons: Lesson[];
  prerelease: Prerelease;
  /** What is found where the document is as it was. */
  beside: Verdict;
  /** What is said of a version that was never published. */
  unknown: string;
}

/** What comes of `changeset pre enter next`, an edit, and `changeset pre exit`. */
interface Prerelease {
  /** The document's version at the dist-tag `next` in the registry, and in the end at `latest`. */
  versions: (string | undefined)[];
  /** The exit codes of the check: with versions, published, with final versions, published. */
  checks: number[];
}

/** Takes the contract through three edits, from the YAML to a consumer of the version before, in a copy of the repo. */
export async function exercise(root: string, folder: string, say: Say): Promise<Exercise> {
  const copy = await copyOf(root, join(folder, "repo"));
  await copy.run("pnpm", "install", "--frozen-lockfile", "--prefer-offline");
  const registry = await startRegistry(join(folder, "registry"));
  try {
    appendFileSync(join(copy.folder, ".git/info/exclude"), "/.npmrc\n");
    writeFileSync(join(copy.folder, ".npmrc"), registry.npmrc);
    await version(copy, say);
    await build(copy);
    await publishPacked(copy);
    const versions = versionsOf(copy);
    const consumer = compiles(registry, join(folder, "first"), versions);
    const taught: Promise<Lesson>[] = [];
    for (const [index, [title, edit]] of lessons.entries()) {
      const lesson = await teach(copy, registry, title, edit);
      // The next edit need not wait for the consumer of this one.
      const outcome = compiles(registry, join(folder, String(index)), lesson.versions);
      taught.push(outcome.then((consumer) => told({ ...lesson, consumer }, say)));
    }
    const unknown = await failureOf(copy.run("npm", "run", "--silent", "release:check", "--", "--base", "99.0.0"));
    const next = await prerelease(copy, registry);
    say(`\n== a prerelease: ${next.versions.join(", then ")}; the check's exit codes: ${next.checks.join(", ")}`);
    beside(copy);
    const found = await judged(copy);
    return {
      first: { versions, consumer: await consumer },
      lessons: await Promise.all(taught),
      prerelease: next,
      beside: found,
      unknown,
    };
  } finally {
    await registry.close();
  }
}

async function teach(copy: Copy, registry: Registry, title: string, edit: Edit): Promise<Omit<Lesson, "consumer">> {
  const before = versionsOf(copy).openapi ?? "";
  edit(copy);
  await copy.run("pnpm", "generate");
  await copy.commit(title);
  const refused = await judged(copy, "--base", before);
  const written = await judged(copy, "--write");
  const changeset = readFileSync(join(copy.folder, ".changeset/contract.md"), "utf8");
  await copy.run("pnpm", "release:version");
  const afterwards = await released(copy);
  const versions = versionsOf(copy);
  const published: Package[] = [];
  for (const { id, name, version } of publishedPackages(copy.folder))
    if (await publishedHash(registry, name, version)) published.push(id);
  const changelog =
    readFileSync(join(copy.folder, publishedPackage(copy.folder, "types").folder, "CHANGELOG.md"), "utf8").split(
      /^(?=## )/m,
    )[1] ?? "";
  return { title, refused, written, changeset, versions, afterwards, published, changelog };
}

/** Commits applied versions and publishes them; the check is asked after each step. */
async function released(copy: Copy): Promise<number[]> {
  await copy.commit("Version packages");
  const applied = await judged(copy);
  await publishPacked(copy);
  return [applied.code, (await judged(copy)).code];
}

async function prerelease(copy: Copy, registry: Registry): Promise<Prerelease> {
  const { name } = publishedPackage(copy.folder, "openapi");
  await copy.run("pnpm", "exec", "changeset", "pre", "enter", "next");
  const shape = "properties:\n  shape:\n    description: The badge's shape.\n    type: string\n";
  replaceIn(copy, `${schemas}/BadgeDetails.yaml`, "properties:\n", shape);
  await copy.run("pnpm", "generate");
  await judged(copy, "--write");
  await copy.run("pnpm", "release:version");
  const first = await released(copy);
  const next = await distTag(registry, name, "next");
  await copy.run("pnpm", "exec", "changeset", "pre", "exit");
  await copy.run("pnpm", "release:version");
  const last = await released(copy);
  return { versions: [next, await distTag(registry, name, "latest")], checks: [...first, ...last] };
}

function told(lesson: Lesson, say: Say): Lesson {
  const { title, refused, changeset, versions, changelog, consumer } = lesson;
  const indented = (text: string) => text.trim().replace(/^(?=.)/gm, "  ");
  const each = (of: Record<Package, string>) =>
    Object.entries(of)
      .map((entry) => entry.join(" "))
      .join(", ");
  say(`\n== ${title}`);
  say(`release:check, against ${refused.base}: exit code ${refused.code}, needs ${each(refused.required)}`);
  say(`release:check --write:\n${indented(changeset)}`);
  say(`published: ${each(versions)}`);
  say(`changelog of the types:\n${indented(changelog)}`);
  say(`consumer of the version before: ${consumer}`);
  return lesson;
}

async function judged(copy: Copy, ...args: string[]): Promise<Verdict> {
  const check = copy.run("npm", "run", "--silent", "release:check", "--", "--format", "json", ...args);
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
