import { grouped, type SourceLine } from "@badge-contract/spec";
import type { Contract } from "../contract.ts";
import type { Finding } from "../judge/findings.ts";
import { fails, type Verdict, verdicts } from "../judge/verdicts.ts";
import type { ComparedExamples } from "../run/examples.ts";
import type { Marks } from "../run/settle.ts";
import type { TrafficPart } from "../run/traffic/part.ts";

/** The result of a run. Every report is made from it, and it can be stored as JSON. */
export interface Report {
  mode: "mocked" | "live" | "traffic";
  /** What was judged: the origin of a live host, or what replaced it. */
  subject: string;
  /** The document: its title, its version, and its file. */
  document: { title: string; version: string; place?: SourceLine };
  /** ISO 8601, UTC. */
  startedAt: string;
  /** Why the run ended early. Absent if it did not. */
  incomplete?: string;
  /** 0 conforms, 1 does not, 2 could not be judged. */
  exitCode: 0 | 1 | 2;
  /** The conclusion, in a sentence or two. */
  conclusion: string;
  passed: number;
  failed: number;
  columns: Column[];
  rows: Row[];
  /** Without duplicates, the most important first. */
  findings: ReportFinding[];
  /** Problems that are not about answers: a planted wrong answer that was not caught, or a missing example or promise. */
  problems: Problem[];
  cases: Case[];
  scores: Score[];
  coverage?: Coverage;
  /** For a live host or recorded traffic: whether the examples are up to date. */
  examples?: ComparedExamples;
  /** Requests that match no operation, the most frequent first, if `--undocumented` asked for them. */
  undocumented?: { request: string; count: number }[];
  notes: string[];
  /** For recorded traffic: the sums that `--merge` adds up. */
  part?: TrafficPart;
}

/** A check that each scenario went through. */
export interface Column {
  name: string;
  says: string;
}

export type Cell = "pass" | "not-applicable" | "not-asked" | Verdict;

export interface Row {
  scenario: string;
  label: string;
  summary: string;
  group: string;
  /** The status that is expected. */
  status: number;
  /** The status of the answer, if it is not one of the columns. */
  found?: number;
  ms?: number;
  /** The number of recorded exchanges. */
  exchanges?: number;
  /** The place of the scenario. */
  place?: SourceLine;
  /** One for each column. */
  cells: Cell[];
}

export interface ReportFinding extends Finding, Marks {
  /** The places where it was seen, without duplicates. */
  seen: { scenario: string; check: string }[];
  /** How often it was seen. */
  count: number;
  /** A command that repeats the request, with variables for credentials. */
  curl?: string;
  /** In recorded traffic: the first few places, as `recording:entry`, and the times. */
  recorded?: { places: string[]; first?: string; last?: string };
  /** Its name in a baseline file. */
  name?: string;
}

export interface Problem {
  /** The comparisons that showed it. */
  names: string[];
  lines: string[];
  place?: SourceLine;
}

/** One comparison, for tools that count them. */
export interface Case {
  group: string;
  name: string;
  outcome: "passed" | "failed" | "error" | "skipped";
  lines: string[];
  /** How long it took. */
  ms?: number;
}

export interface Score {
  name: string;
  reached: number;
  of: number;
  note?: string;
}

export interface Coverage {
  /** How much of each kind was shown. `documented` counts what scenarios of the source page show. */
  kinds: { name: string; documented?: number; covered: number; of: number }[];
  /** How much of each operation the answers showed. `more` counts what they showed beyond the document (drift). */
  operations?: { operationId: string; answers: number; covered: number; of: number; more: number }[];
  /** What was never shown. */
  uncovered: { kind: string; what: string; place?: SourceLine }[];
}

export function titleOf({ document: { root }, root: place }: Contract): Report["document"] {
  const { title, version } = root.info as { title: string; version: string };
  return { title, version, ...(place && { place }) };
}

export const percent = (share: number) =>
  share > 0 && share < 0.001 ? "less than 0.1 %" : `${Number((share * 100).toFixed(1))} %`;

export const headline: Record<Report["mode"], string> = {
  mocked: "The contract",
  live: "A live host and the contract",
  traffic: "Recorded traffic and the contract",
};

/** How reports show a cell: its symbol, its colour on a terminal, and its name if that is not its verdict. */
export const looks: Record<
  Cell,
  { symbol: string; style: "green" | "dim" | "red" | "magenta" | "yellow"; name?: string }
> = {
  pass: { symbol: "✓", style: "green", name: "passed" },
  "not-applicable": { symbol: "–", style: "dim", name: "does not apply" },
  "not-asked": { symbol: "·", style: "dim", name: "not asked" },
  breach: { symbol: "✗", style: "red" },
  silent: { symbol: "✗", style: "red" },
  disagreement: { symbol: "≠", style: "magenta" },
  unreachable: { symbol: "?", style: "magenta" },
  warning: { symbol: "!", style: "yellow" },
  drift: { symbol: "~", style: "yellow" },
};

/** The level of a finding, for tools with three levels. */
export const levelOf = (verdict: Verdict) =>
  fails(verdict, false) ? "error" : verdict === "drift" ? "note" : "warning";

/** The columns beside a row's name: their heads, and their cells. */
export const measures: Record<Report["mode"], [head: string, of: (row: Row) => string][]> = {
  mocked: [["status", ({ status }) => `${status}`]],
  live: [
    ["expected", ({ status }) => `${status}`],
    ["found", ({ found }) => `${found ?? "–"}`],
    ["ms", ({ ms }) => `${ms ?? "–"}`],
  ],
  traffic: [["exchanges", ({ exchanges }) => `${exchanges ?? "–"}`]],
};

/** The table of rows: its title, and the heads of its columns. */
export function headsOf({ mode, columns }: Report): { title: string; heads: [first: string, ...others: string[]] } {
  const others = [...measures[mode].map(([head]) => head), ...columns.map(({ name }) => name)];
  return mode === "traffic"
    ? { title: "Answers", heads: ["answers", ...others] }
    : { title: "Scenarios", heads: ["scenario", ...others] };
}

/** What to do about findings, with what to paste into a baseline file. */
export function nextSteps(report: Report): { text: string; paste: string[] } | undefined {
  const { mode, findings, problems, startedAt } = report;
  if (mode === "mocked" && findings.length + problems.length > 0)
    return {
      text: "fix the example or the document on the line shown. If the document is meant to promise less now, record that with --record.",
      paste: [],
    };
  const open = findings.filter(
    ({ accepted, tolerated, name, verdict }) =>
      !accepted && !tolerated && name !== undefined && verdict !== "unreachable",
  );
  if (open.length === 0) return undefined;
  const names = [...new Set(open.map(({ name }) => name))];
  const expires = new Date(Date.parse(startedAt) + 30 * 86_400_000).toISOString().slice(0, 10);
  return {
    text: "fix the host, or fix the document on the line shown, or accept findings for a time by adding these lines to a file for --baseline:",
    paste: [
      "accept:",
      ...names
        .slice(0, 20)
        .map((name) => `  - { finding: ${JSON.stringify(name)}, owner: you, reason: why, expires: ${expires} }`),
      ...(names.length > 20 ? [`  # and ${names.length - 20} more`] : []),
    ],
  };
}

/** The first few, and how many more there are. */
export const few = (names: string[], most = 5, between = ", ") =>
  names.length <= most + 1
    ? names.join(between)
    : `${names.slice(0, most).join(between)} and ${names.length - most} more`;

const elsewhere = ", and other values elsewhere";

/** The findings, the most important first. Equal ones are merged, with all the places where they were seen. */
export function folded(findings: ReportFinding[]): ReportFinding[] {
  const found = new Map<string, ReportFinding>();
  for (const finding of findings) {
    const { verdict, path, expected, pointer, accepted } = finding;
    const key = JSON.stringify([verdict, path.replace(/\[\d+\]/g, "[*]"), expected, pointer, accepted]);
    const known = found.get(key);
    if (!known) {
      found.set(key, { ...finding, seen: [...finding.seen] });
      continue;
    }
    known.count += finding.count;
    if (known.found !== finding.found && !known.found.endsWith(elsewhere)) known.found += elsewhere;
    for (const place of finding.seen)
      if (!known.seen.some(({ scenario, check }) => scenario === place.scenario && check === place.check))
        known.seen.push(place);
  }
  const weight = ({ verdict, accepted }: ReportFinding) => verdicts.indexOf(verdict) + (accepted ? 100 : 0);
  return [...found.values()].sort((one, other) => weight(one) - weight(other));
}

const words = ["conforms", "does not conform", "could not be judged"] as const;

export const verdictOf = ({ exitCode }: Report) => words[exitCode];

export const lineOf = ({ file, line }: SourceLine) => `${file}:${line}`;

/** `rollingWindow by schema, mock; fixedWindow by schema (3 times)`. A single check is not named. */
export function seenIn(finding: ReportFinding, columns: Column[]): string {
  const { more } = finding;
  return placesOf(finding, columns) + (more ? `; one answer has it at ${more} more places, with the same cause` : "");
}

function placesOf({ seen, count, share = 0, recorded }: ReportFinding, columns: Column[]): string {
  if (recorded) {
    const { places, first, last } = recorded;
    const when = first === undefined ? "" : `, first ${first}${last === first ? "" : `, last ${last}`}`;
    return `${count} ${count === 1 ? "entry" : "entries"} (${percent(share)})${when}: ${few(places)}${count > places.length ? " …" : ""}`;
  }
  const checks = grouped(seen, ({ scenario }) => scenario);
  const named = [...checks].map(([scenario, by]) => `${scenario} by ${by.map(({ check }) => check).join(", ")}`);
  const places = columns.length === 1 ? few([...checks.keys()]) : few(named, 5, "; ");
  return count > seen.length ? `${places} (${count} times)` : places;
}
