import { build } from "rolldown";

/** A classic script, because browsers don't load modules in pages opened from a folder. */
export async function bundleScript(input: string, file: string): Promise<void> {
  await build({
    input,
    platform: "browser",
    logLevel: "warn",
    output: { file, format: "iife", minify: true, codeSplitting: false, comments: { legal: true } },
  });
}
