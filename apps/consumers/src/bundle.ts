import { join } from "node:path";
import { build } from "rolldown";

/** Bundles the consumer's programs for runtimes that have no `node_modules`. */
export const bundle = (folder: string) =>
  build(
    ["worker", "page"].map((name) => ({
      input: join(folder, `${name}.js`),
      platform: "browser" as const,
      output: { file: join(folder, "dist", `${name}.js`) },
      logLevel: "warn" as const,
    })),
  );
