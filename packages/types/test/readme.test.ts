import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { compile, compilers } from "./compile.ts";

const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
const code = readme.match(/^```ts\n(.*?)^```$/ms)?.[1] ?? "";

it.each(compilers)("the README's code compiles, with %s", { timeout: 60_000 }, async (_, compiler) => {
  expect(code).toContain('from "@badge-contract/types"');
  // Consumers have it from their own libraries.
  const console = "declare const console: { log(...values: unknown[]): void };\n";
  expect(await compile(compiler, { "readme.ts": console + code })).toBe("");
});
