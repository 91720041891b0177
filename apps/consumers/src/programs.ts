import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.resolve("@badge-contract/runtimes/package.json"));

/** The program of a package that has one package per platform. Only the one for this platform is installed. */
function platformProgram(name: string, file: string): string {
  const manifest = require.resolve(`${name}/package.json`);
  const { optionalDependencies } = require(manifest) as { optionalDependencies: Record<string, string> };
  const { resolve } = createRequire(manifest);
  for (const each of Object.keys(optionalDependencies))
    try {
      return join(dirname(resolve(`${each}/package.json`)), file);
    } catch {
      // It is for another platform.
    }
  throw new Error(`${name} has no program for ${process.platform} on ${process.arch}`);
}

const exe = process.platform === "win32" ? ".exe" : "";
const node = (major: number) => join(dirname(require.resolve(`node-${major}/package.json`)), `bin/node${exe}`);

export const programs = {
  nodes: [20, 22, 24, 26].map((major) => ({ major, program: node(major) })),
  deno: platformProgram("deno", `deno${exe}`),
  bun: platformProgram("bun", `bin/bun${exe}`),
  workerd: platformProgram("workerd", `bin/workerd${exe}`),
};
