import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { transientStatuses } from "../src/retry.js";

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

test("the README and the options name the statuses after which the client asks again", () => {
  const options = readFileSync(new URL("src/settings.ts", root), "utf8");
  const named = (text: string) => text.match(/(?:\d{3}, )+\d{3} (?:and|or) \d{3}/g) ?? [];
  const lists = [...named(readme), ...named(options)];
  expect(lists.map((list) => list.match(/\d{3}/g)?.map(Number))).toEqual(lists.map(() => transientStatuses));
  expect(lists).toHaveLength(3);
});
