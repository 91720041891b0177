import { oneWitness } from "../ask/installed-prism.ts";
import { formatFinding, type Observation } from "../judge/findings.ts";
import { verdicts } from "../judge/verdicts.ts";
import { type Counted, exitCodeOf, isOpen, type Settled, type Settlement } from "../run/settle.ts";
import type { Case, ReportFinding } from "./model.ts";

/** The one check that answers of a host or of a recording go through. */
export const check = "answer";

export const times = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

type SettledFinding = Settled<Counted>;

const plurals: Record<string, string> = { breach: "breaches", warning: "warnings", disagreement: "disagreements" };

/** `2 breaches, 1 drift, 1 accepted` */
export function countedFindings(findings: SettledFinding[]): string {
  const number = (wanted: (finding: SettledFinding) => unknown) => findings.filter(wanted).length;
  const counts = [
    ...verdicts.map((verdict) => [number((one) => one.verdict === verdict && isOpen(one)), verdict] as const),
    [number(({ accepted }) => accepted), "accepted"] as const,
    [number(({ accepted, tolerated }) => tolerated && !accepted), "also in the earlier report"] as const,
  ];
  return (
    counts.flatMap(([count, what]) => (count > 0 ? times(count, what, plurals[what] ?? what) : [])).join(", ") ||
    "no findings"
  );
}

/** A finding as every report shows it. */
export const reported = (
  { kind: _, operationId: __, ...finding }: SettledFinding & Pick<ReportFinding, "curl">,
  scenarios: string[],
): ReportFinding => ({ ...finding, seen: scenarios.map((scenario) => ({ scenario, check })) });

/** A scenario, or answers of one status, with what was found. */
export function caseOf(group: string, name: string, findings: SettledFinding[], strict: boolean): Case {
  const outcome = (["passed", "failed", "error"] as const)[exitCodeOf({ findings, strict })];
  return { group, name, outcome, lines: findings.filter(isOpen).map(formatFinding) };
}

/** How many cases passed, and how many did not. */
export const tallyOf = (cases: Case[]) => {
  const count = (...outcomes: Case["outcome"][]) => cases.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return { passed: count("passed"), failed: count("failed", "error") };
};

/** What the reader should know besides the findings. */
export const notesOf = (
  { baseline: { expired, vanished }, compared }: Settlement<Observation>,
  hasPrism: boolean,
): string[] => [
  ...(hasPrism ? [] : [oneWitness]),
  ...compared,
  ...expired.map(({ finding, owner, expires }) => `baseline: "${finding}" expired on ${expires}; ${owner} owns it`),
  ...vanished.map(({ finding, owner }) => `baseline: "${finding}" no longer occurs; ${owner} can remove it`),
];
