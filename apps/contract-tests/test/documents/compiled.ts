// Whether the types of documents compile, all in one run of the compiler.
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { JsonObject, Spec } from "@badge-contract/spec";
import { typescriptOf } from "../../../../packages/types/tools/typescript-of.ts";
import { answerKinds } from "./answer-kinds.ts";
import { documentOf, documentOfPaths } from "./document.ts";
import { requestKinds } from "./request-kinds.ts";
import { schemaKinds } from "./schemas.ts";
import { writtenPaths, writtenSchemas } from "./written.ts";

const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");

const specs = (): Spec[] => [
  ...[requestKinds, answerKinds, writtenPaths]
    .flatMap(Object.entries<JsonObject>)
    .map(([name, items]) => documentOfPaths(name, items)),
  ...Object.entries({ ...schemaKinds, ...writtenSchemas }).map(([name, kind]) => documentOf(name, kind)),
];

/** What the compiler says against the types of the kinds, a line each, with the kind's name. */
export async function typeProblems(): Promise<string[]> {
  const folder = mkdtempSync(join(import.meta.dirname, ".types-"));
  try {
    const all = specs();
    mkdirSync(folder, { recursive: true });
    for (const [index, spec] of all.entries())
      writeFileSync(join(folder, `k${index}.ts`), (await typescriptOf(spec)).openapi);
    const flags = ["--noEmit", "--strict", "--target", "es2022", "--module", "esnext", "--skipLibCheck"];
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ include: ["*.ts"] }));
    const { stdout } = await promisify(execFile)(process.execPath, [compiler, "-p", folder, ...flags]).catch(
      (error: { stdout: string }) => error,
    );
    return stdout
      .split("\n")
      .filter((line) => line.includes("error TS"))
      .map((line) => `${all[Number(/k(\d+)\.ts/.exec(line)?.[1])]?.source}: ${line.slice(0, 300)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
