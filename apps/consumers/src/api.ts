import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CompilerState, Extractor, ExtractorConfig, type IConfigFile } from "@microsoft/api-extractor";
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
  skipDefaultLibCheck: true,
};
const quiet = { default: { logLevel: "none" as const } };

function configOf(
  folder: string,
  declarations: string,
  temporary: string,
  includeForgottenExports: boolean,
): ExtractorConfig {
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
  return ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, "package.json"),
  });
}

/** The declarations behind one entry point, in an order that doesn't depend on their place. */
function reportOfEntry(config: ExtractorConfig, compilerState: CompilerState): string {
  const errors: string[] = [];
  Extractor.invoke(config, {
    localBuild: true,
    compilerState,
    messageCallback: (message) => {
      if (message.logLevel === "error") errors.push(message.text);
      message.handled = true;
    },
  });
  if (errors.length > 0) throw new Error(`${config.mainEntryPointFilePath} cannot be read:\n${errors.join("\n")}`);
  const report = readFileSync(config.reportFilePath, "utf8");
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
    const configs = Object.entries(exports).flatMap(([entry, target]) =>
      typeof target === "string" ? [] : [[entry, configOf(folder, target.types, temporary, entry === ".")] as const],
    );
    // Parsing the declarations of the platform takes longer than all the rest, so one state serves all entry points.
    const [first, ...others] = configs.map(([, config]) => config) as [ExtractorConfig, ...ExtractorConfig[]];
    const additionalEntryPoints = others.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath);
    const state = CompilerState.create(first, { additionalEntryPoints });
    const parts = configs.map(
      ([entry, config]) => `## ${name}${entry.slice(1)}\n\n${reportOfEntry(config, state)}\n\`\`\`\n`,
    );
    return `Written by \`pnpm api\`. A difference here is a change of the public API: review it as such.\n\n${parts.join("\n")}`;
  } finally {
    rmSync(temporary, { recursive: true });
  }
}
