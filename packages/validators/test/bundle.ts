import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What an application loads of the built package for the code, whose imports are seen from `dist`. */
export async function bundle(contents: string): Promise<string> {
  const resolveDir = fileURLToPath(new URL("../dist/", import.meta.url));
  const options = { bundle: true, minify: true, format: "esm", target: "es2022", write: false } as const;
  // It warns of an import for nothing.
  const { outputFiles } = await build({ stdin: { contents, resolveDir }, ...options, logLevel: "error" });
  return outputFiles[0]?.text ?? "";
}

/** Bytes after minification and gzip. */
export const sizeOf = (code: string): number => gzipSync(code, { level: 9 }).length;
