import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { workflowFaults } from "../src/supply-chain/workflows.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const read = (...path: string[]) => readFileSync(join(root, ...path), "utf8");
const folder = ".github/workflows";
const files = readdirSync(join(root, folder));

interface Matrix {
  matrix: { part: number[] };
}

/** Where a script of the root is run for real: CI's own steps, and the rehearsal of a release. */
const ci = read(".ci/run");
const rehearsal = read("apps/release-gate/src/rehearsal/rehearse.ts") + read("apps/release-gate/test/exercise.ts");
const isTried = (script: string) =>
  new RegExp(`^ *(npm|npm run|pnpm) ${script}( |$)`, "m").test(ci) || rehearsal.includes(`"${script}"`);
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

/**
 * `.ci/summary.mjs` is run by a test below, turbo builds everything before it tests it, and `npm run contract` ends with
 * the program of the contract's app.
 */
const others =
  /^(node \.ci\/summary\.mjs\b|node apps\/contract-tests\/src\/main\.ts |npm run build$|npm run build -- --filter=)/;
const isScript = (command: string) => {
  const script = /^npm run ([\w:]+)( -- |$)/.exec(command)?.[1];
  if (script !== undefined && !(script in scripts)) return false;
  return /^bash \.ci\/run( |$)/.test(command) || others.test(command) || (script !== undefined && isTried(script));
};

test.each(files)("%s is sound, asks for no more than it needs, and runs what the repo tries itself", async (file) => {
  expect(await workflowFaults(file, read(folder, file), isScript)).toEqual([]);
});

test("the jobs of ci.yml are the parts of .ci/run, in the same order", () => {
  const { jobs } = parse(read(folder, "ci.yml")) as {
    jobs: Record<string, { steps: { run?: string }[]; strategy?: Matrix }>;
  };
  const commands = Object.values(jobs).flatMap(({ steps, strategy }) => {
    const own = steps.flatMap(({ run }) => /^bash \.ci\/run (.*)$/.exec(run ?? "")?.[1] ?? []);
    return (strategy?.matrix.part ?? [""]).flatMap((part) =>
      own.map((command) => command.replace(/"\$PART(.*)"/, `${part}$1`)),
    );
  });
  const parts =
    /\nelse\n([\s\S]*)\nfi\n$/
      .exec(ci)?.[1]
      ?.split("\n")
      .map((line) => line.trim()) ?? [];
  expect(commands.length).toBeGreaterThan(3);
  expect(parts.filter((line) => !line.startsWith("rm "))).toEqual(commands);
});

test("an action has the same pin in all workflows", () => {
  const pins = files.flatMap((file) => read(folder, file).match(/[\w/-]+@[0-9a-f]{40} .*$/gm) ?? []);
  const actions = new Set(pins.map((pin) => pin.split("@")[0]));
  expect([...new Set(pins)].toSorted()).toHaveLength(actions.size);
});

const planted: [what: string, file: string, find: string, replacement: string, fault: RegExp][] = [
  ["a misspelt key", "ci.yml", "timeout-minutes", "timeout-minuts", /Unexpected value 'timeout-minuts'/],
  ["a permission that is none", "ci.yml", "contents: read", "contets: read", /Unexpected value 'contets'/],
  ["a job that is not there", "release.yml", "needs: ", "needs: no", /depends on unknown job/],
  ["a context that is not there", "ci.yml", "{{ github.ref }}", "{{ git.ref }}", /Unrecognized named-value: 'git'/],
  ["a tag instead of a commit", "ci.yml", "actions/checkout@", "actions/checkout@v7 #", /checkout@v7 .* is not pinned/],
  ["a pin that does not say its version", "pages.yml", " # v", " # ", /is not pinned to a commit with its version/],
  ["a token for everything", "ci.yml", "permissions:\n  contents: read\n", "", /the whole workflow has more/],
  ["write access for all jobs", "ci.yml", "contents: read", "contents: write", /the whole workflow has more/],
  ["a token in the wrong job", "pages.yml", "contents: read", "id-token: write", /build: may write id-token/],
  ["a job without an end", "ci.yml", "    timeout-minutes: 30\n", "", /has no timeout-minutes/],
  ["a title pasted into a shell", "ci.yml", "bash .ci/run", `bash .ci/run $\{{ github.head_ref }}`, /pastes an expr/],
  ["a command of the workflow's own", "pages.yml", "npm run contract", "curl https://x.example", /an untested command/],
  [
    "a script that is not there",
    "pages.yml",
    "npm run contract",
    "npm run contrct",
    /an untested command: npm run con/,
  ],
  ["a script that nothing runs", "pages.yml", "npm run contract", "npm run mock", /an untested command: npm run mock/],
  ["a token left in the clone", "ci.yml", "persist-credentials: false", "clean: true", /leaves a token/],
  ["a package cache", "release.yml", "package-manager-cache: false", "cache: npm", /does not switch the package man/],
  ["turbo's cache", "release.yml", "PNPM_CONFIG_PROVENANCE", "TURBO_API", /an identity token, but sets TURBO_API/],
];

test.each(planted)("%s is noticed", async (_, file, find, replacement, fault) => {
  const text = read(folder, file);
  expect(text).toContain(find);
  expect((await workflowFaults(file, text.replaceAll(find, replacement), isScript)).join("\n")).toMatch(fault);
});

test("the summary of a job shows the report, or says that there is none", () => {
  const place = mkdtempSync(join(tmpdir(), "summary-"));
  const shown = (report: string) => {
    const summary = join(place, "summary.md");
    writeFileSync(summary, "");
    execFileSync(process.execPath, [join(root, ".ci/summary.mjs"), report], {
      cwd: place,
      env: { GITHUB_STEP_SUMMARY: summary },
    });
    return readFileSync(summary, "utf8");
  };
  writeFileSync(join(place, "report.md"), "# All is well\n");
  expect([shown("report.md"), shown("none.md")]).toEqual([
    "# All is well\n",
    "`none.md` was not written: see the log of the steps before.\n",
  ]);
  rmSync(place, { recursive: true });
});
