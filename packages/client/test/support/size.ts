import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

export interface Sizes {
  /** What is loaded at once. */
  atOnce: number;
  /** What a later import loads, by the name of its module. */
  later: Record<string, number>;
}

/** Bytes of the modules that the code exports, bundled, minified and gzipped, for production unless it is told otherwise. */
export async function sizesOf(code: string, { splitting = true, development = false } = {}): Promise<Sizes> {
  const resolveDir = fileURLToPath(new URL("../..", import.meta.url));
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir },
    bundle: true,
    splitting,
    outdir: "out",
    minify: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    write: false,
    define: { "process.env.NODE_ENV": development ? '"development"' : '"production"' },
  });
  const sizes: Sizes = { atOnce: 0, later: {} };
  for (const { path, contents } of outputFiles) {
    const [, output] = Object.entries(metafile.outputs).find(([name]) => path.endsWith(name)) ?? [];
    const module = output?.entryPoint?.match(/([^/]+)\.js$/)?.[1];
    const size = gzipSync(contents, { level: 9 }).length;
    if (module === undefined) sizes.atOnce += size;
    else sizes.later[module] = size;
  }
  return sizes;
}
