// Writes the generated sources of the packages.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

/** The first line of each generated file. */
export const banner = "// Generated from the OpenAPI document by `pnpm generate`. Do not edit.\n\n";

/** Writes files into `src/generated/` of a package. `tool` is the address of the generator in its `tools/`. */
export function writeGenerated(tool: string, files: Record<string, string>): void {
  const folder = new URL("../src/generated/", tool);
  for (const [name, code] of Object.entries(files)) {
    mkdirSync(new URL(".", new URL(name, folder)), { recursive: true });
    writeFileSync(new URL(name, folder), banner + code);
  }
}

const wire = new URL("../src/wire/", import.meta.url);

/** Copies of the serializers for parameters and bodies, for a package that doesn't depend on this one. */
export const wireFiles = (isNeeded: (file: string) => boolean = () => true): Record<string, string> =>
  Object.fromEntries(
    readdirSync(wire)
      .filter(isNeeded)
      .map((file) => {
        const code = readFileSync(new URL(file, wire), "utf8");
        return [`wire/${file}`, code.replaceAll(/(from "\.\/[\w-]+)\.ts"/g, '$1.js"')];
      }),
  );
