import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Base } from "./base.ts";
import { packages } from "./bumps.ts";
import { withCheckout } from "./checkout.ts";
import {
  changedRules,
  type Evidence,
  oldClientNewMock,
  oldConsumerNewTypes,
  oldExamplesNewValidators,
} from "./cube.ts";
import { compareDeclarations } from "./declarations.ts";
import { folders } from "./workspace.ts";

/**
 * What users of the last release would meet, found by trying its packages, examples and consumer with today's. Empty
 * where the base is a document alone, with no packages to try.
 */
export async function gatherEvidence(root: string, base: Base): Promise<Evidence[]> {
  if (base.ref === undefined) return [];
  const found = await withCheckout(root, base.ref, async (before) => [
    ...(await oldExamplesNewValidators(base.document, root)),
    ...(await oldClientNewMock(base.document, before, root)),
    ...oldConsumerNewTypes(before, root),
    ...(await changedRules(before, root)),
    ...changedApis(before, root),
  ]);
  return found ?? [];
}

function changedApis(before: string, root: string): Evidence[] {
  const built = (folder: string) => existsSync(join(folder, "dist/index.d.ts"));
  return packages.flatMap((name) => {
    const [old, now] = [join(before, folders[name]), join(root, folders[name])];
    if (!built(old) || !built(now)) return [];
    return compareDeclarations(old, now).map(({ entry, name: symbol, verdict, reason }) => ({
      package: name,
      title: `${symbol} of ${join(`@badge-contract/${name}`, entry)}`,
      verdict,
      reason,
    }));
  });
}
