import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const blocks = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""], index) => ({ index, code }));
// Inside the package, which may import itself by its name.
const folder = mkdtempSync(join(import.meta.dirname, ".readme-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the README has code", () => {
  expect(blocks.length).toBeGreaterThan(0);
});

test.each(blocks)("block $index of the README prints what its comments say", { timeout: 30_000 }, ({ index, code }) => {
  const file = join(folder, `${index}.ts`);
  writeFileSync(file, code);
  const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: "utf8" });
  const promised = [...code.matchAll(/^ *console\.log\(.*\); \/\/ (.*)$/gm)].map(([, line]) => line);
  expect({ printed: stdout.trimEnd().split("\n"), stderr }).toEqual({ printed: promised, stderr: "" });
});
