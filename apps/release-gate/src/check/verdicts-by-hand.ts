// Verdicts by hand: a file beside the changesets that applies to one release.
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { readYaml } from "@badge-contract/conformance/internal";
import type { Compatibility } from "../diff/ruling.ts";

export interface VerdictByHand {
  /** The change's or the finding's title, as the check prints it. */
  change: string;
  verdict: Compatibility;
  reason: string;
  owner: string;
}

/** Those for the release that follows, and a note if the file is for another one. */
export function readVerdictsByHand(root: string, release: string): { verdicts: VerdictByHand[]; note?: string } {
  const file = relative("", join(root, ".changeset/verdicts.yaml"));
  if (!existsSync(file)) return { verdicts: [] };
  const schema = new URL("../../verdicts.schema.json", import.meta.url);
  const { after, verdicts } = readYaml(file, "the verdicts by hand", schema).value as never as {
    after: string;
    verdicts: VerdictByHand[];
  };
  if (after === release) return { verdicts };
  const note = `.changeset/verdicts.yaml was for the release after ${after} and no longer applies: remove it.`;
  return { verdicts: [], note };
}
