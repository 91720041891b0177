import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { isAccepted, refusedLicences } from "../src/licences.ts";

interface Job {
  permissions?: Record<string, string>;
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
}
interface Workflow {
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

const root = new URL("../../../", import.meta.url);
const folder = new URL(".github/workflows/", root);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const workflows = readdirSync(fileURLToPath(folder)).map((file): [string, Workflow] => [
  file,
  parse(readFileSync(new URL(file, folder), "utf8")),
]);
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

test.each(workflows)("%s pins each action to a commit", (_, { jobs }) => {
  const uses = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? []));
  expect(uses.filter((each) => !/@[0-9a-f]{40}$/.test(each))).toEqual([]);
});

test.each(workflows)("%s runs scripts of the repo, and beside them only shows a report", (_, { jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps.flatMap(({ run }) => run?.trim() ?? []));
  const isScript = (line: string) =>
    /^(bash|node) \.ci\/[\w.-]+$/.test(line) || (/^npm run ([\w:]+)/.exec(line)?.[1] ?? "") in scripts;
  const shows = (step: string) => />> "\$GITHUB_STEP_SUMMARY"/.test(step) && !/\b(npm|pnpm|npx|node|curl)\b/.test(step);
  expect(steps.filter((step) => !isScript(step) && !shows(step))).toEqual([]);
});

test.each(workflows)("%s gives no job more than it names", (_, { permissions, jobs }) => {
  const broad = Object.values(permissions ?? { all: "write" }).filter((access) => access !== "read");
  expect(broad).toEqual([]);
  expect(Object.values(jobs).length).toBeGreaterThan(0);
});

test("only the job that publishes can prove who it is, and it has no cache and runs no package's scripts", () => {
  const release = workflows.find(([file]) => file === "release.yml")?.[1];
  const able = Object.entries(release?.jobs ?? {}).filter(
    ([, { permissions }]) => permissions?.["id-token"] === "write",
  );
  expect(able.map(([name]) => name)).toEqual(["publish"]);
  const steps = able.flatMap(([, job]) => job.steps);
  expect(steps.filter((step) => step.with?.cache !== undefined || step.uses?.startsWith("actions/cache"))).toEqual([]);
  expect(steps.map((step) => step.run).filter((line) => line !== undefined)[0]).toBe("npm run release:install");
  expect(scripts["release:install"]).toContain("--ignore-scripts");
});

test("what the release workflow runs is run by the rehearsal, too", () => {
  const rehearsal = ["rehearse.ts", "exercise.ts"]
    .map((file) => read(`apps/release-gate/src/rehearsal/${file}`))
    .join();
  const release = workflows.find(([file]) => file === "release.yml")?.[1];
  const lines = Object.values(release?.jobs ?? {}).flatMap(({ steps }) => steps.flatMap((step) => step.run ?? []));
  const names = lines
    .map((line) => line.replace("npm run ", ""))
    .filter((name) => !["contract", "release:licences", "release:rehearse"].includes(name));
  expect(names.filter((name) => !rehearsal.includes(`"${name}"`))).toEqual([]);
});

test("a licence is accepted when one of its choices is, with all its parts", () => {
  expect(["MIT", "(GPL-3.0 OR MIT)", "MIT AND ISC"].map(isAccepted)).toEqual([true, true, true]);
  expect(["GPL-3.0", "MIT AND GPL-3.0", "UNLICENSED"].map(isAccepted)).toEqual([false, false, false]);
  expect(
    refusedLicences({ "GPL-3.0": [{ name: "x", versions: ["1.0.0"] }], MIT: [{ name: "y", versions: ["1.0.0"] }] }),
  ).toEqual(["x@1.0.0: GPL-3.0"]);
});
