import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = new URL("../", import.meta.url);
const readme = readFileSync(new URL("README.md", root), "utf8");
const code = [...readme.matchAll(/^```ts(?: continued)?\n(.*?)^```$/gms)].map(([, block]) => block).join("\n");

test("the README's code runs, and prints what it says", { timeout: 60_000 }, () => {
  const output = execFileSync(process.execPath, ["--input-type=module-typescript", "--no-warnings"], {
    cwd: fileURLToPath(root),
    input: code,
    encoding: "utf8",
  });
  const promised = [...code.matchAll(/console\.log\(.*\/\/ ([^:\n]+)/g)].map(([, text = ""]) => text.trim());
  expect(promised.length).toBeGreaterThan(4);
  for (const text of promised) expect(output).toContain(text);
});
