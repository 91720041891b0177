import { appendFileSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packages } from "../bumps.ts";
import { folders, manifestOf } from "../workspace.ts";
import { project, tryConsumer } from "./consumers.ts";
import { type Copy, copyOf } from "./copy.ts";
import { type Registry, startRegistry } from "./registry.ts";
import { build, publishPacked, version } from "./rehearse.ts";

type Say = (line: string) => void;

interface Lesson {
  title: string;
  edit(copy: Copy): void;
  /** The versions afterwards of openapi, types, validators, client and mocks. */
  versions: string[];
  /** What the compiler tells a consumer of the version before; undefined where it compiles. */
  error?: RegExp;
}

const replaceIn = (file: string, from: string | RegExp, to: string) => {
  const text = readFileSync(file, "utf8");
  if (text.search(from) === -1) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(file, text.replace(from, to));
};
const schema = (copy: Copy, name: string) => join(copy.folder, `openapi/components/schemas/${name}.yaml`);

const lessons: Lesson[] = [
  {
    title: "additive: a new optional field and a new enum value",
    edit: (copy) => {
      const colour = "properties:\n  colour:\n    description: The badge's colour.\n    type: string\n";
      replaceIn(schema(copy, "BadgeDetails"), "properties:\n", colour);
      replaceIn(schema(copy, "BadgeStatus"), "EXPIRED]", "EXPIRED, PAUSED]");
    },
    versions: ["1.1.0", "1.1.0", "1.1.0", "1.1.0", "1.1.0"],
  },
  {
    title: "cosmetic: a better description",
    edit: (copy) =>
      replaceIn(
        schema(copy, "BadgeDetails"),
        "description: Name of the badge.",
        "description: The name that people see.",
      ),
    versions: ["1.1.1", "1.1.1", "1.1.0", "1.1.0", "1.1.0"],
  },
  {
    title: "breaking: a required field is removed",
    edit: (copy) => {
      replaceIn(schema(copy, "BadgeDetails"), "  - activeEarnedCount\n", "");
      replaceIn(schema(copy, "BadgeDetails"), / {2}activeEarnedCount:\n( {4}.*\n)+/, "");
      for (const example of globSync(join(copy.folder, "openapi/examples/**/*.yaml")))
        writeFileSync(example, readFileSync(example, "utf8").replace(/^ *"?activeEarnedCount"?:.*\n/gm, ""));
    },
    versions: ["2.0.0", "2.0.0", "2.0.0", "2.0.0", "2.0.0"],
    error: /consumer\.ts\(\d+,\d+\): error TS\d+: Property 'activeEarnedCount' does not exist on type/,
  },
];

/** Takes the contract through three edits, from the YAML to a consumer of the version before, in a copy of the repo. */
export async function exercise(root: string, folder: string, say: Say): Promise<void> {
  const copy = copyOf(root, join(folder, "repo"));
  copy.run("pnpm", "install", "--frozen-lockfile", "--prefer-offline");
  const registry = await startRegistry(join(folder, "registry"));
  try {
    appendFileSync(join(copy.folder, ".git/info/exclude"), "/.npmrc\n");
    writeFileSync(join(copy.folder, ".npmrc"), registry.npmrc);
    version(copy, say);
    build(copy);
    publishPacked(copy);
    say(`consumer: ${compiles(registry, join(folder, "first"), versionsOf(copy))}`);
    for (const [index, lesson] of lessons.entries())
      await teach(copy, registry, join(folder, String(index)), lesson, say);
  } finally {
    await registry.close();
  }
}

async function teach(copy: Copy, registry: Registry, folder: string, lesson: Lesson, say: Say): Promise<void> {
  say(`\n== ${lesson.title}`);
  lesson.edit(copy);
  copy.run("pnpm", "generate");
  copy.commit(lesson.title);
  const refused = failure(() => copy.run("pnpm", "release:check"));
  if (!refused.includes("Declared too little")) throw new Error(`The gate let it pass:\n${refused}`);
  say(`release:check: ${refused.split("\n").find((line) => line.startsWith("Declared too little"))}`);
  copy.run("pnpm", "release:check", "--write");
  say(indented(readFileSync(join(copy.folder, ".changeset/contract.md"), "utf8")));
  copy.run("pnpm", "release:version");
  copy.commit("Version packages");
  const versions = versionsOf(copy);
  if (Object.values(versions).join() !== lesson.versions.join())
    throw new Error(`The versions are ${Object.values(versions).join()}, expected: ${lesson.versions.join()}`);
  publishPacked(copy);
  say(
    `published: ${Object.entries(versions)
      .map(([name, each]) => `${name}@${each}`)
      .join(", ")}`,
  );
  say(`changelog of the types:\n${indented(newestEntry(copy))}`);
  const outcome = compiles(registry, folder, versions);
  say(`consumer of the version before: ${outcome}`);
  if (lesson.error ? !lesson.error.test(outcome) : outcome !== "compiles and runs")
    throw new Error("That is not what was expected of the consumer.");
}

const versionsOf = (copy: Copy): Record<string, string> =>
  Object.fromEntries(
    packages.map((name) => {
      const { name: full, version } = manifestOf(copy.folder, name);
      return [full, version];
    }),
  );

/** What becomes of the consumer, whose code never changes, with these versions. */
function compiles(registry: Registry, folder: string, versions: Record<string, string>): string {
  const place = project("typescript", folder, registry, versions);
  const said = failure(() => tryConsumer("npm", place, registry));
  if (said === "") return "compiles and runs";
  return said.split("\n").find((line) => /error TS/.test(line)) ?? said;
}

const newestEntry = (copy: Copy) => {
  const text = readFileSync(join(copy.folder, folders.types, "CHANGELOG.md"), "utf8");
  return text.split(/^(?=## )/m)[1] ?? text;
};
const indented = (text: string) => text.trim().replace(/^(?=.)/gm, "  ");

function failure(run: () => unknown): string {
  try {
    run();
    return "";
  } catch (cause) {
    return (cause as Error).message;
  }
}
