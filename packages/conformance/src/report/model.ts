import type { SourceLine } from "@badge-contract/spec";
import type { Contract } from "../contract.ts";
import type { Finding } from "../judge/findings.ts";
import { type Verdict, verdicts } from "../judge/verdicts.ts";
import type { ComparedExamples } from "../run/examples.ts";
import type { TrafficPart } from "../run/traffic/part.ts";

/** What a run found, in a form that every report is made from and that survives JSON. */
export interface Report {
  mode: "mocked" | "live" | "traffic";
  /** What was judged: the origin of a live host, or what stood in for one. */
  subject: string;
  /** The document: its title, its version, and where it stands. */
  document: { title: string; version: string; place?: SourceLine };
  /** ISO 8601, UTC. */
  startedAt: string;
  /** Why the run ended before its end; absent where it did not. */
  incomplete?: string;
  /** 0 conforms, 1 does not, 2 could not be judged. */
  exitCode: 0 | 1 | 2;
  /** What came of it, in a sentence or two. */
  conclusion: string;
  passed: number;
  failed: number;
  columns: Column[];
  rows: Row[];
  /** Equal ones once, those first that weigh most. */
  findings: ReportFinding[];
  /** What else is wrong, where no answer is at fault: a wrong answer that nobody caught, an example or a promise gone. */
  problems: Problem[];
  cases: Case[];
  scores: Score[];
  coverage?: Coverage;
  /** Of a live host or recorded traffic: whether the examples are still true. */
  examples?: ComparedExamples;
  /** Requests that belong to no operation, those first that are most, where they were asked for. */
  undocumented?: { request: string; count: number }[];
  notes: string[];
  /** Of recorded traffic: the sums, from which reports of parts are merged. */
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
  /** The status that came, where that is not one of the columns. */
  found?: number;
  ms?: number;
  /** Of how many recorded exchanges. */
  exchanges?: number;
  /** Where the scenario stands. */
  place?: SourceLine;
  /** One for each column. */
  cells: Cell[];
}

export interface ReportFinding extends Finding {
  /** The line of the document that says what was expected. */
  spec?: SourceLine;
  /** Where it was seen, each place once. */
  seen: { scenario: string; check: string }[];
  /** How often it was seen. */
  count: number;
  /** A command that asks again, with variables for credentials. */
  curl?: string;
  /** Of the operation's exchanges. */
  share?: number;
  /** In recorded traffic: `recording:entry` of the first few, and when. */
  recorded?: { places: string[]; first?: string; last?: string };
  /** Against the report that was given for comparison. */
  since?: "new" | "more frequent";
  /** Set where that report has it, and only what is new fails. */
  tolerated?: true;
  /** What a baseline file calls it. */
  name?: string;
  accepted?: { owner: string; reason: string; expires: string };
}

export interface Problem {
  /** What it was noticed on. */
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
  /** How much of each kind was shown; `documented` is what scenarios of the source page show. */
  kinds: { name: string; documented?: number; covered: number; of: number }[];
  /** How much of each operation answers showed; `more` counts what they showed beyond the document (drift). */
  operations?: { operationId: string; answers: number; covered: number; of: number; more: number }[];
  /** What was never shown. */
  uncovered: { kind: string; what: string; place?: SourceLine }[];
}

/** What the document is called. */
export function titleOf({ document: { root }, root: place }: Contract): Report["document"] {
  const { title, version } = root.info as { title: string; version: string };
  return { title, version, ...(place && { place }) };
}

export const percent = (share: number) =>
  share > 0 && share < 0.001 ? "less than 0.1 %" : `${Number((share * 100).toFixed(1))} %`;

/** What a report is about, for its title. */
export const headline: Record<Report["mode"], string> = {
  mocked: "The contract",
  live: "A live host and the contract",
  traffic: "Recorded traffic and the contract",
};

/** How a cell looks in one character. */
export const symbols: Record<Cell, string> = {
  pass: "✓",
  "not-applicable": "–",
  "not-asked": "·",
  breach: "✗",
  silent: "✗",
  disagreement: "≠",
  unreachable: "?",
  warning: "!",
  drift: "~",
};

/** How much a finding weighs for tools that know three levels. */
export const levels = {
  breach: "error",
  silent: "error",
  disagreement: "warning",
  unreachable: "warning",
  warning: "warning",
  drift: "note",
} as const satisfies Record<Verdict, string>;

/** What stands beside a row's name: the heads, and the cells of each. */
export const measures: Record<Report["mode"], [head: string, of: (row: Row) => string][]> = {
  mocked: [["status", ({ status }) => `${status}`]],
  live: [
    ["expected", ({ status }) => `${status}`],
    ["found", ({ found }) => `${found ?? "–"}`],
    ["ms", ({ ms }) => `${ms ?? "–"}`],
  ],
  traffic: [["exchanges", ({ exchanges }) => `${exchanges ?? "–"}`]],
};

/** What to do about findings, with what to paste into a baseline file. */
export function nextSteps(report: Report): { text: string; paste: string[] } | undefined {
  const { mode, findings, problems, startedAt } = report;
  if (mode === "mocked" && findings.length + problems.length > 0)
    return {
      text: "What next: mend the example, or amend the document, on the line that is named; if the document is meant to promise less now, record that with --record.",
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
    text: "What next: mend the host; or amend the document where a finding names it; or accept findings for a time, with these lines in a file for --baseline:",
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

/** The findings that matter most first; equal ones once, with all the places where they were seen. */
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

/** `conforms`, `does not conform` or `could not be judged`. */
export const verdictOf = ({ exitCode }: Report) => words[exitCode];

export const lineOf = ({ file, line }: SourceLine) => `${file}:${line}`;

/** `rollingWindow by schema, mock; fixedWindow by schema (3 times)`; the check is not named where there is only one. */
export function seenIn(finding: ReportFinding, columns: Column[]): string {
  const more =
    finding.more === undefined ? "" : `; in one answer also at ${finding.more} more places, with the same cause`;
  return `${placesOf(finding, columns)}${more}`;
}

function placesOf({ seen, count, share = 0, recorded }: ReportFinding, columns: Column[]): string {
  if (recorded) {
    const { places, first, last } = recorded;
    const when = first === undefined ? "" : `, first ${first}${last === first ? "" : `, last ${last}`}`;
    return `${count} ${count === 1 ? "entry" : "entries"} (${percent(share)})${when}: ${few(places)}${count > places.length ? " …" : ""}`;
  }
  const checks = new Map<string, string[]>();
  for (const { scenario, check } of seen) checks.set(scenario, [...(checks.get(scenario) ?? []), check]);
  const places =
    columns.length === 1
      ? few([...checks.keys()])
      : few(
          [...checks].map(([scenario, by]) => `${scenario} by ${by.join(", ")}`),
          5,
          "; ",
        );
  return count > seen.length ? `${places} (${count} times)` : places;
}
