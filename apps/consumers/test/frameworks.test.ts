import { type ChildProcessByStdio, execFile, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { launch, skipped } from "@badge-contract/chromium";
import { afterAll, expect, test } from "vitest";
import { install } from "../src/install.ts";

const execute = promisify(execFile);
const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const node = (major: number) => here(`runtimes/node_modules/node-${major}/bin/node`);
const root = readFileSync(here("../../README.md"), "utf8");
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", CI: "true", NO_COLOR: "1" };

const folders = new Map<string, ReturnType<typeof install>>();
afterAll(() => Promise.all([...folders.values()].map(async (one) => (await one).remove())));

/** Installed once for all who want the same. */
async function folderOf(
  consumer: string | undefined,
  dependencies: Record<string, string>,
  manifest: object = {},
): Promise<string> {
  const key = JSON.stringify([consumer, dependencies, manifest]);
  const installed = folders.get(key) ?? install(consumer && here(`frameworks/${consumer}`), dependencies, manifest);
  folders.set(key, installed);
  return (await installed).folder;
}

async function run(cwd: string, program: string, ...args: string[]): Promise<string> {
  const { stdout, stderr } = await execute(program, args, { cwd, env, maxBuffer: 1e8 });
  return stdout + stderr;
}

test.each([
  [20, "2.15.0"],
  [24, "3.0.5"],
])("the README's unit test passes as it stands on Node %i with MSW %s", async (major, msw) => {
  const [, code = ""] = /save as `badge\.test\.mjs`.*?```ts\n(.*?)```/s.exec(root) ?? [];
  const folder = await folderOf(undefined, { msw }, { type: "module" });
  writeFileSync(join(folder, "badge.test.mjs"), code);
  expect(await run(folder, node(major), "--test")).toMatch(/^. pass 2$/m);
});

test.each([
  ["29.7.0", 20],
  ["30.5.2", 20],
  ["30.5.2", 24],
])("Jest %s on Node %i runs with the two settings that the client's README names", async (jest, major) => {
  const folder = await folderOf("jest", { jest, "@babel/preset-env": "7.29.14" });
  expect(await run(folder, node(major), "node_modules/jest/bin/jest.js")).toMatch(/^Tests: +3 passed, 3 total$/m);
});

test("React Native's bundler makes one script of a program, which runs", async () => {
  const metro = { metro: "0.87.1", "metro-config": "0.87.1", "@react-native/metro-babel-transformer": "0.88.1" };
  const folder = await folderOf("metro", { ...metro, "@babel/core": "7.29.13" });
  const build = "build index.js --out bundle.js --config metro.config.js --platform ios --reset-cache";
  await run(folder, node(24), "node_modules/metro/src/cli.js", ...build.split(" "));
  expect(await run(folder, node(24), "bundle.js")).toBe("badge BADGE123\n");
});

/** What a server says that it listens at. */
const listening = (server: ChildProcessByStdio<null, Readable, null>) =>
  new Promise<string>((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (chunk) => {
      said += chunk;
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (found) resolve(found);
    });
    server.once("exit", () => reject(new Error(said)));
  });

/** What the first paragraph of a page says, in a browser. */
async function expectBadge(url: string) {
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(url);
  await expect.poll(() => page.textContent("p")).toBe("badge BADGE123");
  await browser.close();
}

test("Vitest runs the tests of Jest with only its globals switched on", async () => {
  const folder = await folderOf("jest", { vitest: "5.1.1" }, { type: "commonjs" });
  const said = await run(folder, node(24), "node_modules/vitest/vitest.mjs", "run", "--globals");
  expect(said).toMatch(/Tests +3 passed \(3\)/);
});

test("Vite builds a page of several chunks, which shows the badge", async () => {
  const folder = await folderOf("vite", { vite: "8.3.8" }, { type: "module" });
  const vite = join(folder, "node_modules/vite/bin/vite.js");
  expect(await run(folder, node(24), vite, "build")).toMatch(/assets\/failure-\S+\.js/);
  if (skipped) return;
  const preview = [vite, "preview", "--host", "127.0.0.1", "--port", "0"];
  const server = spawn(node(24), preview, { cwd: folder, env, stdio: ["ignore", "pipe", "inherit"] });
  try {
    await expectBadge(await listening(server));
  } finally {
    server.kill();
  }
});

test("Next.js builds a page of its server's and one of the browser's, and both show the badge", async () => {
  const folder = await folderOf("next", { next: "16.4.6", react: "19.3.1", "react-dom": "19.3.1" });
  const next = join(folder, "node_modules/next/dist/bin/next");
  await run(folder, node(24), next, "build");
  const start = [next, "start", "--hostname", "127.0.0.1", "--port", "0"];
  const server = spawn(node(24), start, { cwd: folder, env, stdio: ["ignore", "pipe", "inherit"] });
  try {
    const url = await listening(server);
    expect(await (await fetch(url)).text()).toMatch(/badge (<!-- -->)?BADGE123/);
    if (!skipped) await expectBadge(`${url}/in-the-page`);
  } finally {
    server.kill();
  }
});
