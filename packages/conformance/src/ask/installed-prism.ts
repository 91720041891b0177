import type { Spec } from "@badge-contract/spec";
import type { PrismAccepts } from "../judge/reply.ts";
import { refuseUnchecked } from "./prism-limits.ts";

/** Prism, an optional peer of this package; undefined where it is not installed. */
export async function installedPrism(): Promise<typeof import("./prism.ts") | undefined> {
  try {
    return await import("./prism.ts");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.endsWith("MODULE_NOT_FOUND")) return undefined;
    throw error;
  }
}

/** Prism's validation, where Prism is installed and checks the document. */
export async function secondWitness(spec: Spec): Promise<PrismAccepts | undefined> {
  try {
    refuseUnchecked(spec);
    return await (await installedPrism())?.prismValidator(spec);
  } catch {
    return undefined;
  }
}

/** For reports. */
export const oneWitness =
  "only Ajv judged: the second validator, Prism, is not installed (npm install @stoplight/prism-http-server) or cannot check this document";
