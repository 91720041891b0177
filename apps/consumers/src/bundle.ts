import { join } from "node:path";
import { build } from "rolldown";

/**
 * Bundles the consumer's programs for runtimes without `node_modules`: one file for a worker, possibly several for a
 * page.
 */
export const bundle = (folder: string) =>
  build([
    {
      input: join(folder, "worker.js"),
      platform: "browser",
      output: { file: join(folder, "dist/worker.js"), codeSplitting: false },
    },
    { input: join(folder, "page.js"), platform: "browser", output: { dir: join(folder, "dist/page") } },
  ]);
