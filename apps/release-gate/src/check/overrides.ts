// Where a person knows better: a file beside the changesets, which holds for one release.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Compatibility } from "../diff/ruling.ts";
import { because, Unjudged } from "../problem.ts";

const overridesFile = ".changeset/verdicts.yaml";

export interface Override {
  /** The change's or the finding's title, as the check prints it. */
  change: string;
  verdict: Compatibility;
  reason: string;
  owner: string;
}

/** The overrides for what comes after a release, and a note where the file is for another one. */
export function readOverrides(root: string, release: string | undefined): { overrides: Override[]; note?: string } {
  const file = join(root, overridesFile);
  if (!existsSync(file)) return { overrides: [] };
  const wrong = (what: string) => new Unjudged(`${overridesFile}: ${what}`);
  let found: { after?: unknown; verdicts?: unknown };
  try {
    found = parse(readFileSync(file, "utf8")) ?? {};
  } catch (cause) {
    throw wrong(because(cause));
  }
  if (typeof found.after !== "string")
    throw wrong('it needs "after": the contract\'s released version, in quotes, that it holds for.');
  if (!Array.isArray(found.verdicts)) throw wrong('it needs "verdicts", a list of { change, verdict, reason, owner }.');
  const overrides = found.verdicts as Override[];
  for (const [index, each] of overrides.entries()) {
    const missing = (["change", "verdict", "reason", "owner"] as const).filter(
      (key) => typeof each?.[key] !== "string" || each[key].trim() === "",
    );
    if (missing.length > 0) throw wrong(`entry ${index + 1} lacks ${missing.join(" and ")}.`);
    if (!["breaking", "additive", "cosmetic"].includes(each.verdict))
      throw wrong(`entry ${index + 1}: "${each.verdict}" is not breaking, additive or cosmetic.`);
  }
  if (found.after === release) return { overrides };
  return {
    overrides: [],
    note: `${overridesFile} was for the release after ${found.after} and no longer counts: remove it.`,
  };
}
