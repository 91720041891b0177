import { join } from "node:path";
import { nearestLine, readSpec, sourceLines } from "@badge-contract/spec";
import { type Bump, bumpFor, covers, impact, larger } from "../diff/bumps.ts";
import { tokensOf } from "../diff/document.ts";
import { judgeAll } from "../diff/judgements.ts";
import { worst } from "../diff/ruling.ts";
import type { Evidence } from "../try/compatibility.ts";
import { type DifferingMessage, differingMessages } from "../try/differing-messages.ts";
import { gatherEvidence } from "../try/evidence.ts";
import { contract, isMadeFromDocument, type Package, type Published, publishedPackages } from "../workspace.ts";
import { type Base, findBases } from "./base.ts";
import { changesetText, declaredSince } from "./changesets.ts";
import type { JudgedChange, JudgedEvidence } from "./judged.ts";
import { summaryFor } from "./summary.ts";
import { subjectOf, titleOf } from "./titles.ts";
import { readVerdictsByHand } from "./verdicts-by-hand.ts";

export interface Required {
  /** What the document was compared with; none before the first release. */
  bases: Base[];
  packages: Published[];
  judgements: JudgedChange[];
  /** What trying the last release's packages with today's has shown. */
  evidence: JudgedEvidence[];
  notes: string[];
  required: Record<Package, Bump>;
}

export interface GateResult extends Required {
  declared: Record<Package, Bump>;
  /** The packages whose declared bump is too small. */
  missing: Package[];
  /** What else stops a release, in sentences. */
  faults: string[];
  /** The changeset that declares the missing bumps. */
  changeset: string | undefined;
}

/** Compares the bundle of the workspace, and the packages made from it, with the bases. */
export async function requiredBumps(root: string, asked?: string): Promise<Required> {
  const packages = publishedPackages(root);
  const now = { document: readSpec(join(root, "openapi/dist/openapi.json")).root, promises: [] };
  const bases = await findBases(root, asked);
  const made = packages.filter(isMadeFromDocument).map(({ id }) => id);
  const required: Record<Package, Bump> = Object.fromEntries(packages.map(({ id }) => [id, "none"]));
  const need = (id: Package, bump: Bump) => {
    required[id] = larger(required[id] ?? "none", bump);
  };
  const lines = sourceLines(join(root, "openapi/openapi.yaml"));
  const result: Required = { bases, packages, judgements: [], evidence: [], notes: [], required };
  for (const base of bases) {
    const version = (id: Package) => base.versions[id] ?? packages.find((each) => each.id === id)?.version ?? "0.0.0";
    const { verdicts, note } = readVerdictsByHand(root, version(contract));
    if (note) result.notes.push(note);
    const byHand = (title: string) => verdicts.find(({ change }) => change === title);

    const judgements = (await judgeAll(base.document, now.document)).map((each): JudgedChange => {
      const title = titleOf(each.change);
      const override = byHand(title);
      const of = Object.entries(impact(each, made)).filter(([id]) => base.packages.includes(id));
      return {
        ...each,
        title,
        override,
        source: nearestLine(lines, each.change.pointer),
        impact: Object.fromEntries(of.map(([id, verdict]) => [id, override?.verdict ?? verdict])),
      };
    });
    const differing = await differingMessages(base, now);
    const unknown = withMessages(judgements, differing);
    const { evidence, untried } = await gatherEvidence(root, base);
    const found = [...unknown, ...evidence].map((each): JudgedEvidence => {
      const override = byHand(each.title);
      return { ...each, override, verdict: override?.verdict ?? each.verdict };
    });
    for (const each of judgements)
      for (const [id, verdict] of Object.entries(each.impact)) need(id, bumpFor(verdict, version(id)));
    for (const { package: id, verdict } of found) need(id, bumpFor(verdict, version(id)));
    const told = new Set(result.judgements.map(({ title }) => title));
    result.judgements.push(
      ...judgements.filter(({ title, impact }) => !told.has(title) && Object.keys(impact).length > 0),
    );
    result.evidence.push(...found);
    if (untried !== undefined) result.notes.push(untried);
    const used = [...judgements, ...found].map(({ title }) => title);
    for (const { change } of verdicts)
      if (!used.includes(change))
        result.notes.push(`No change has the title "${change}", so its verdict by hand is ignored.`);
  }
  for (const each of packages) if (isUnreleased(each, bases)) need(each.id, "major");
  return result;
}

/**
 * Adds to each change a message that the two documents judge differently, matched by the place that the engine names.
 * If no known change affects messages, the engine must judge all of them alike; otherwise that is a finding.
 */
function withMessages(judgements: JudgedChange[], differing: DifferingMessage[]): Evidence[] {
  const changes = judgements.filter((each) => worst([each.consumer, each.provider]) !== "cosmetic");
  for (const each of changes) {
    const { pointer, kind, before } = each.change;
    const names = tokensOf(pointer);
    const place = kind === "renamed" ? pointer.slice(0, pointer.lastIndexOf("/properties/") + 1) || pointer : pointer;
    const isAt = (one: string) => one.startsWith(place) || pointer.startsWith(`${one}/`);
    const candidates = [
      ...differing.filter(({ pointers }) => pointers.some(isAt)),
      ...differing.filter((one) => names.includes(one.names[0] ?? "") || one.names[0] === before),
    ];
    const shown = candidates.find(({ says }) => kind === "removed" && says.includes(" is missing ")) ?? candidates[0];
    if (shown) each.witness = shown.says;
  }
  if (changes.length > 0 || differing.length === 0) return [];
  const reason = `${differing[0]?.says}, though no known change affects messages`;
  return [{ package: contract, title: "the document judges an answer differently", verdict: "breaking", reason }];
}

/** The first release of a package is 1.0.0. A file as the base doesn't say what was released. */
const isUnreleased = ({ id, version }: Published, bases: Base[]) =>
  version.startsWith("0.0.") &&
  bases.every((base) => (base.ref ?? base.published) !== undefined && base.versions[id] === undefined);

const unbuilt =
  "A package doesn't build (see the first error above), so this isn't a verdict (exit code 2). It covers the document and the packages that were built.";

/** Compares the required bumps with those declared by all changesets except `without`. */
export async function compareDeclared(root: string, found: Required, without?: string): Promise<GateResult> {
  const { bases, judgements, evidence, required, packages } = found;
  const versions = Object.fromEntries(bases.flatMap((base) => base.packages.map((id) => [id, base.versions[id]])));
  const { bumps, told, faults } = await declaredSince(root, packages, versions, without);
  const short = packages.flatMap(({ id }) => (covers(bumps[id] ?? "none", required[id] ?? "none") ? [] : id));
  const unnamed = judgements.filter(
    (each) => Object.values(each.impact).includes("breaking") && !told.includes(subjectOf(each.change)),
  );
  const unnamedFaults = short.length > 0 ? [] : unnamed.map(({ title }) => `No changeset tells readers that ${title}.`);
  const concerned = packages.filter(
    ({ id }) => short.includes(id) || unnamed.some((each) => each.impact[id] === "breaking"),
  );
  const releases = concerned.map(({ id, name }): [string, Bump] => [name, required[id] ?? "none"]);
  const ids = concerned.map(({ id }) => id);
  return {
    ...found,
    declared: bumps,
    missing: short,
    faults: [...faults, ...unnamedFaults, ...(process.env.BUILD_FAILED ? [unbuilt] : [])],
    changeset: concerned.length > 0 ? changesetText(releases, summaryFor(judgements, evidence, ids)) : undefined,
  };
}
