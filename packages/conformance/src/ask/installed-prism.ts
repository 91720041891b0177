import type { Spec } from "@badge-contract/spec";
import type { PrismAccepts } from "../judge/reply.ts";
import { refuseUnchecked } from "./prism-limits.ts";

/** Prism's validation, where Prism is installed and checks the document; it is an optional peer of this package. */
export async function installedPrism(spec: Spec): Promise<PrismAccepts | undefined> {
  try {
    refuseUnchecked(spec);
    const { prismValidator } = await import("./prism.ts");
    return await prismValidator(spec);
  } catch {
    return undefined;
  }
}
