import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const blocks = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code as string);

it.each(blocks)("The README's code prints what it says: %#", { timeout: 60_000 }, (code) => {
  const cwd = fileURLToPath(new URL("..", import.meta.url));
  const printed = execFileSync(process.execPath, ["--input-type=module-typescript", "-e", code], {
    cwd,
    encoding: "utf8",
  });
  const promised = [...code.matchAll(/^\/\/ (.*)$/gm)].map(([, line]) => line);
  expect(promised.length).toBeGreaterThan(0);
  for (const line of promised) expect(printed.split("\n")).toContain(line);
});
