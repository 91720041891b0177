import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const { resolve } = createRequire(import.meta.resolve("@badge-contract/runtimes/package.json"));
const execute = promisify(execFile);

export const compilers = ["5.4", "5.9", "7"] as const;

export interface Settings {
  compiler: (typeof compilers)[number];
  moduleResolution: "bundler" | "node16" | "nodenext";
  exactOptionalPropertyTypes: boolean;
  /** The declarations of `fetch` and other globals: TypeScript's `dom`, `@types/node`, or both. */
  globals: "dom" | "node" | "both";
}

/**
 * Compiles a file of the folder, including the packages' declarations. Returns the compiler's output, which is empty on
 * success.
 */
export async function compile(folder: string, file: string, settings: Settings): Promise<string> {
  const { compiler, moduleResolution, exactOptionalPropertyTypes, globals } = settings;
  const project = join(folder, `tsconfig.${Object.values(settings).join("-")}.json`);
  const compilerOptions = {
    noEmit: true,
    strict: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    target: "es2022",
    lib: globals === "node" ? ["es2022"] : ["es2022", "dom"],
    types: globals === "dom" ? [] : ["node"],
    module: moduleResolution === "bundler" ? "esnext" : moduleResolution,
    moduleResolution,
    exactOptionalPropertyTypes,
  };
  await writeFile(project, JSON.stringify({ compilerOptions, files: [file] }));
  const tsc = join(dirname(resolve(`typescript-${compiler}/package.json`)), "bin/tsc");
  return execute(process.execPath, [tsc, "-p", project], { cwd: folder }).then(
    ({ stdout }) => stdout,
    (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
  );
}
