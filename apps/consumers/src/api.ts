import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig, type IConfigFile } from "@microsoft/api-extractor";
import type { packages } from "./install.ts";

export type Name = (typeof packages)[number];

export const folderOf = (name: Name): string => fileURLToPath(new URL(`../../../packages/${name}/`, import.meta.url));
/** The file with a package's report. */
export const reportFile = (name: Name): string => fileURLToPath(new URL(`../api/${name}.md`, import.meta.url));

const compilerOptions = {
  module: "nodenext",
  target: "es2023",
  lib: ["es2023", "dom", "dom.iterable"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
};
const quiet = { default: { logLevel: "none" as const } };

/** The declarations behind one entry point, in an order that doesn't depend on their place. */
function reportOfEntry(
  folder: string,
  declarations: string,
  temporary: string,
  includeForgottenExports: boolean,
): string {
  const configObject = {
    projectFolder: folder,
    newlineKind: "lf",
    mainEntryPointFilePath: join(folder, declarations),
    compiler: { overrideTsconfig: { compilerOptions } },
    apiReport: {
      enabled: true,
      reportFolder: temporary,
      reportTempFolder: join(temporary, "temp"),
      reportFileName: "report",
      includeForgottenExports,
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: {
      compilerMessageReporting: { default: { logLevel: "error" } },
      extractorMessageReporting: quiet,
      tsdocMessageReporting: quiet,
    },
  } as IConfigFile;
  const config = ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, "package.json"),
  });
  const errors: string[] = [];
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      if (message.logLevel === "error") errors.push(message.text);
      message.handled = true;
    },
  });
  if (errors.length > 0) throw new Error(`${join(folder, declarations)} cannot be read:\n${errors.join("\n")}`);
  const report = readFileSync(join(temporary, "report.api.md"), "utf8");
  return report.slice(report.indexOf("```ts"), report.lastIndexOf("// (No @packageDocumentation")).trim();
}

/**
 * The public declarations of a built package, as one Markdown text. It includes everything that the main entry point
 * needs, exported or not.
 */
export function apiReport(folder: string): string {
  const { name, exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    name: string;
    exports: Record<string, string | { types: string }>;
  };
  const temporary = mkdtempSync(join(tmpdir(), "api-report-"));
  try {
    const parts = Object.entries(exports).flatMap(([entry, target]) =>
      typeof target === "string"
        ? []
        : [`## ${name}${entry.slice(1)}\n\n${reportOfEntry(folder, target.types, temporary, entry === ".")}\n\`\`\`\n`],
    );
    return `Written by \`pnpm api\`. A difference here is a change of the public API: review it as such.\n\n${parts.join("\n")}`;
  } finally {
    rmSync(temporary, { recursive: true });
  }
}
