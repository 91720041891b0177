import type { OpenDocument } from "./open-document.ts";

/**
 * Reads an OpenAPI document of version 3, in YAML or JSON, in one file or many, as one bundle of version 3.1. What bundles is
 * large, and loaded when it is asked for.
 *
 * @throws SpecError naming the file and the line of what cannot be read
 */
export const openDocument = async (file: string): Promise<OpenDocument> =>
  (await import("./open-document.ts")).openDocument(file);
