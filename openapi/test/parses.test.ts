import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const parses = fileURLToPath(new URL("../tools/parses.ts", import.meta.url));
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [parses, ...args], { encoding: "utf8" });
  return { status, said: stdout + stderr };
};

it("accepts the document as it is", () => {
  expect(run()).toEqual({ status: 0, said: "" });
});

it("names file, line and column of YAML that cannot be read, in one line, and ends with 2", () => {
  const root = mkdtempSync(join(tmpdir(), "contract-"));
  mkdirSync(join(root, "openapi/paths"), { recursive: true });
  writeFileSync(join(root, "openapi/openapi.yaml"), "openapi: 3.1.0\n");
  writeFileSync(join(root, "openapi/paths/badge.yaml"), "get:\n  tags: [Badges\n  summary: x\n");
  const { status, said } = run(root);
  expect(said).toMatch(/^openapi\/paths\/badge\.yaml:\d+:\d+: .+\. Correct the YAML there; nothing was done\.\n$/);
  expect(status).toBe(2);
});
