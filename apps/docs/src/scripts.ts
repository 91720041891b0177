import { build } from "rolldown";

/** A classic script, which also runs in pages that are opened from a folder: browsers refuse modules to those. */
export async function bundleScript(input: string, file: string): Promise<void> {
  await build({
    input,
    platform: "browser",
    logLevel: "warn",
    output: { file, format: "iife", minify: true, codeSplitting: false, comments: { legal: true } },
  });
}
