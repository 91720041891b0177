import { SpecError } from "./document.ts";
import type { OpenDocument } from "./open-document.ts";

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
