import { existsSync } from "node:fs";
import { join } from "node:path";
import { readSpec, type SourceLine, SpecError, sourceLines } from "@badge-contract/spec";
import { type Bump, bumpFor, impact, larger, type Package, packages } from "../diff/bumps.ts";
import { type Judgement, judgeAll, type Verdict } from "../diff/verdicts.ts";
import { Unjudged } from "../problem.ts";
import type { Evidence } from "../try/compatibility.ts";
import { gatherEvidence, type Tried } from "../try/evidence.ts";
import { type Manifest, manifestOf } from "../workspace.ts";
import { type Base, findBase } from "./base.ts";
import { changesetText, declaredBumps, missing } from "./changesets.ts";
import { summaryFor } from "./summary.ts";

export interface Outcome {
  /** What the document was compared with; undefined before the first release. */
  base: Base | undefined;
  judgements: (Judgement & { source: SourceLine | undefined })[];
  /** What was found by trying the last release's packages with today's. */
  evidence: Evidence[];
  untried: Tried["untried"];
  required: Record<Package, Bump>;
  declared: Record<Package, Bump>;
  manifests: Record<Package, Manifest>;
  /** The packages whose declared bump is too small. */
  missing: Package[];
  /** The changeset that makes up for them. */
  changeset: string | undefined;
}

const none = () => Object.fromEntries(packages.map((name) => [name, "none"])) as Record<Package, Bump>;

export type Required = Pick<Outcome, "base" | "judgements" | "evidence" | "untried" | "required" | "manifests">;

/** Compares the bundle of the workspace, and the packages made from it, with the base. */
export async function requiredBumps(root: string, asked?: string): Promise<Required> {
  const manifests = Object.fromEntries(packages.map((name) => [name, manifestOf(root, name)])) as Outcome["manifests"];
  const base = await findBase(root, asked);
  const now = bundleOf(root);
  const judgements = base ? await judgementsOf(root, base, now) : [];

  const { evidence, untried }: Tried = base ? await gatherEvidence(root, base) : { evidence: [], untried: undefined };
  const required = base
    ? none()
    : (Object.fromEntries(packages.map((name) => [name, "major"])) as Record<Package, Bump>);
  const require = (name: Package, verdict: Verdict) => {
    required[name] = larger(required[name], bumpFor(verdict, base?.versions[name] ?? manifests[name].version));
  };
  for (const judgement of judgements)
    for (const [name, verdict] of Object.entries(impact(judgement)) as [Package, Verdict][]) require(name, verdict);
  for (const { package: name, verdict } of evidence) require(name, verdict);

  return { base, judgements, evidence, untried, required, manifests };
}

/** Compares what is required with what is declared, by all changesets but the one that is left out. */
export async function compareDeclared(root: string, found: Required, without?: string): Promise<Outcome> {
  const { base, judgements, evidence, required, manifests } = found;
  const declared = await declaredBumps(root, manifests, base?.versions ?? {}, without);
  const short = missing(required, declared);
  const releases = short.map((name): [string, Bump] => [manifests[name].name, required[name]]);
  const changeset = short.length > 0 ? changesetText(releases, summaryFor(judgements, evidence, short)) : undefined;
  return { ...found, declared, missing: short, changeset };
}

function bundleOf(root: string) {
  try {
    return readSpec(join(root, "openapi/dist/openapi.json")).root;
  } catch (cause) {
    throw cause instanceof SpecError ? new Unjudged(cause.message) : cause;
  }
}

async function judgementsOf(root: string, base: Base, now: Base["document"]) {
  const document = join(root, "openapi/openapi.yaml");
  const lines = existsSync(document) ? sourceLines(document) : undefined;
  const judgements = await judgeAll(base.document, now);
  return judgements.map((each) => ({ ...each, source: lines && nearest(lines, each.change.pointer) }));
}

/** The line of a place, or of what it was part of when it is gone. */
function nearest(lines: (pointer: string) => SourceLine | undefined, pointer: string): SourceLine | undefined {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const line = lines(at);
    if (line) return line;
  }
  return undefined;
}
