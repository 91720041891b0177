import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { asObject, type Json, type Spec, SpecError } from "./document.ts";
import { withoutSchemaNames } from "./named-schemas.ts";
import type { OpenDocument } from "./open-document.ts";

const bundle = () => createRequire(import.meta.url).resolve("@badge-contract/openapi/openapi.json");

/** Reads a bundle in JSON; by default that of the workspace's `@badge-contract/openapi`. */
export function readSpec(file?: string): Spec {
  let source = file ?? "@badge-contract/openapi/openapi.json";
  try {
    source = file ?? bundle();
    return { source, root: withoutSchemaNames(asObject(JSON.parse(readFileSync(source, "utf8")) as Json, "")) };
  } catch (cause) {
    if (cause instanceof SpecError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SpecError(`Cannot read the bundle ${source}: ${reason}. Run "npm run build" first.`, { cause });
  }
}

/**
 * Reads an OpenAPI document of version 3, in YAML or JSON, in one file or many, as one bundle of version 3.1. The bundler is
 * large, so it is an optional peer of this package and loaded on demand.
 *
 * @throws SpecError naming the file and the line of what cannot be read
 */
export async function openDocument(file: string): Promise<OpenDocument> {
  const { openDocument: open } = await import("./open-document.ts").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "ERR_MODULE_NOT_FOUND" || !cause.message.includes("@redocly/openapi-core")) throw cause;
    throw new SpecError(`To read ${file}, install the bundler: npm install @redocly/openapi-core@2`, {
      cause,
    });
  });
  return open(file);
}
