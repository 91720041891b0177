import type { SourceLine } from "@badge-contract/spec";
import type { Contract } from "../../contract.ts";
import { verdicts } from "../../judge/verdicts.ts";
import { applyBaseline } from "../baseline.ts";
import { linesOf } from "../fold.ts";
import type { BaselineEntry } from "../live-result.ts";
import type { TrafficFinding, TrafficPart } from "./part.ts";

export interface JudgedFinding extends TrafficFinding {
  /** The line of the document that says what was expected. */
  spec?: SourceLine;
  accepted?: BaselineEntry;
  /** Against an earlier report. */
  since?: "new" | "more frequent";
}

/** Recorded traffic, judged. */
export interface TrafficResult {
  part: TrafficPart;
  witnesses: string[];
  /** ISO 8601, UTC. */
  startedAt: string;
  stopped?: string;
  /** An addition fails, too. */
  strict: boolean;
  findings: JudgedFinding[];
  baseline: { expired: BaselineEntry[]; vanished: BaselineEntry[] };
  /** What has changed since an earlier report, in sentences. */
  compared: string[];
}

/** An earlier report, as far as a comparison needs it. */
export interface Earlier {
  startedAt: string;
  findings: { name?: string; recorded?: { share: number } }[];
}

export interface ResultOptions {
  contract: Contract;
  baseline: BaselineEntry[];
  strict: boolean;
  startedAt: string;
  stopped?: string;
  earlier?: Earlier;
}

/** What is to be said of the sums. */
export function resultOf(part: TrafficPart, witnesses: string[], options: ResultOptions): TrafficResult {
  const { contract, baseline, strict, startedAt, stopped, earlier } = options;
  const lineOf = linesOf(contract.sources);
  const weight = ({ verdict }: TrafficFinding) => verdicts.indexOf(verdict);
  const sorted = Object.values(part.findings).sort(
    (one, other) => weight(one) - weight(other) || other.count - one.count || (one.name < other.name ? -1 : 1),
  );
  const placed = sorted.map((finding): JudgedFinding => {
    const spec = lineOf(finding.pointer);
    return { ...finding, ...(spec && { spec }) };
  });
  const { findings, ...applied } = applyBaseline(placed, baseline, startedAt.slice(0, 10), stopped === undefined);
  const compared = earlier ? compare(findings, earlier, part) : [];
  return {
    part,
    witnesses,
    startedAt,
    ...(stopped !== undefined && { stopped }),
    strict,
    findings,
    baseline: applied,
    compared,
  };
}

/** Marks what is new or more frequent, and says what is gone. */
function compare(findings: JudgedFinding[], earlier: Earlier, { answers }: TrafficPart): string[] {
  const known = new Map(earlier.findings.map(({ name, recorded }) => [name, recorded?.share ?? 0]));
  const asked = (id: string) =>
    Object.values(answers).reduce((sum, { operationId, count }) => sum + (operationId === id ? count : 0), 0);
  for (const finding of findings) {
    const share = known.get(finding.name);
    if (share === undefined) finding.since = "new";
    else if (finding.count / Math.max(asked(finding.operationId), 1) > share * 1.5) finding.since = "more frequent";
  }
  const names = new Set(findings.map(({ name }) => name));
  const number = (since: JudgedFinding["since"]) => findings.filter((one) => one.since === since).length;
  const gone = [...known.keys()].filter((name) => name !== undefined && !names.has(name));
  return [
    `since the report of ${earlier.startedAt}: ${number("new")} new, ${number("more frequent")} more frequent, ${gone.length} gone`,
    ...gone.map((name) => `gone: ${name}`),
  ];
}
