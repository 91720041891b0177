import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Where the packages of the two compilers are. */
export const compilers = [
  ["TypeScript 5.9", here("node_modules/typescript")],
  ["TypeScript 7", here("node_modules/typescript-7")],
] as const;

export const declarations = here("dist/index.d.ts");

/**
 * What a compiler says of some files, as a strict consumer: the empty text if nothing. In them `@badge-contract/types`
 * is the file `types`, by default the built declarations.
 */
export async function compile(compiler: string, files: Record<string, string>, types = declarations): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "types-"));
  try {
    const compilerOptions = {
      target: "es2023",
      lib: ["es2023"],
      types: [],
      module: "nodenext",
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      noEmit: true,
      paths: { "@badge-contract/types": [types.startsWith("/") || /^\w:/.test(types) ? types : join(folder, types)] },
    };
    const config = { compilerOptions, include: ["**/*.ts"] };
    for (const [name, text] of Object.entries({ ...files, "package.json": '{ "type": "module" }' }))
      await writeFile(join(folder, name), text);
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
    return await new Promise((resolve) => {
      execFile(
        process.execPath,
        [join(compiler, "bin/tsc"), "-p", folder, "--pretty", "false"],
        (error, stdout, stderr) => resolve(error ? stdout + stderr || String(error) : ""),
      );
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
