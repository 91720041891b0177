import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readChangesets } from "@changesets/read";
import { firstLineOf, Unjudged } from "../unjudged.ts";

export type Changeset = Awaited<ReturnType<typeof readChangesets>>[number];

/**
 * The changesets that no version includes yet. In prerelease mode, those in a prerelease stay in `.changeset/pre` and
 * become pending again when the mode ends.
 */
export async function pendingChangesets(root: string): Promise<Changeset[]> {
  const all = await readChangesets(root).catch((cause) => {
    throw new Unjudged(`A file in .changeset cannot be read: ${firstLineOf(cause)}`);
  });
  const file = join(root, ".changeset/pre.json");
  const leaving = existsSync(file) && (JSON.parse(readFileSync(file, "utf8")) as { mode?: string }).mode === "exit";
  return all.filter(({ id }) => leaving || !id.startsWith("pre/"));
}
