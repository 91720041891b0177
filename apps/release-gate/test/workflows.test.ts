import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { isAccepted, refusedLicences } from "../src/supply-chain/licences.ts";

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

test("only the job that publishes can identify itself, and it has no cache and runs no scripts of packages", () => {
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

test("a licence is accepted if one of its alternatives is, with all its parts", () => {
  expect(["MIT", "(GPL-3.0 OR MIT)", "MIT AND ISC"].map(isAccepted)).toEqual([true, true, true]);
  expect(["GPL-3.0", "MIT AND GPL-3.0", "UNLICENSED"].map(isAccepted)).toEqual([false, false, false]);
  expect(
    refusedLicences({ "GPL-3.0": [{ name: "x", versions: ["1.0.0"] }], MIT: [{ name: "y", versions: ["1.0.0"] }] }),
  ).toEqual(["x@1.0.0: GPL-3.0"]);
});
