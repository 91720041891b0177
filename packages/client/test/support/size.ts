import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** Bytes of the modules that the code exports, bundled, minified and gzipped: what is loaded at once, and what by a later import. */
export async function sizesOf(code: string, splitting = true): Promise<{ atOnce: number; later: number }> {
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
  });
  const sum = (lazy: boolean) =>
    outputFiles
      .filter(({ path }) => {
        const [, output] = Object.entries(metafile.outputs).find(([name]) => path.endsWith(name)) ?? [];
        return (output?.entryPoint?.endsWith("http-client.js") ?? false) === lazy;
      })
      .reduce((total, { contents }) => total + gzipSync(contents, { level: 9 }).length, 0);
  return { atOnce: sum(false), later: sum(true) };
}
