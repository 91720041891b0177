import { type Finding, formatFinding } from "../judge/findings.ts";
import type { Part } from "../plant/coverage.ts";
import type { MutationScore } from "../plant/mutation-score.ts";
import { survivorProblems } from "../plant/survivors.ts";
import type { CheckName } from "../run/checks.ts";
import type { RunResult } from "../run/result.ts";

/** One comparison, and its problems. */
export interface Comparison {
  group: "scenarios" | "requests" | "tripwires" | "mutants" | "additions" | "promises";
  name: string;
  problems: string[];
  findings: Finding[];
  /** How long it took, if measured. */
  ms?: number | undefined;
  /** JSON pointer into the bundle to the part that it is about, if no finding says it. */
  pointer?: string;
}

/** Equal lines merged, with a count. */
export function counted(lines: string[]): string[] {
  return [...new Set(lines)].map((line) => {
    const times = lines.filter((other) => other === line).length;
    return times === 1 ? line : `${line} (${times} times)`;
  });
}

/** Every comparison of the run, in the order of the report. */
export function comparisonsOf({
  rows,
  requests,
  tripwires,
  untried,
  mutationScore,
  additions,
  promises,
  missing,
}: RunResult): Comparison[] {
  return [
    ...rows.flatMap(({ scenario, outcomes, ms }) =>
      (Object.entries(outcomes) as [CheckName, Finding[] | undefined][]).flatMap(([check, findings]) =>
        findings === undefined
          ? []
          : {
              group: "scenarios" as const,
              name: `${scenario.id} ${check}`,
              problems: counted(findings.filter(({ verdict }) => verdict !== "warning").map(formatFinding)),
              findings,
              ms: ms?.[check],
            },
      ),
    ),
    ...missing.map((id) => ({
      group: "scenarios" as const,
      name: `${id} schema`,
      problems: ["the source page shows this example: expected it here, not marked as authored; found nothing"],
      findings: [],
    })),
    ...requests.map(({ bad, findings }) => ({
      group: "requests" as const,
      name: `${bad.id} is answered ${bad.status}`,
      problems: counted(findings.map(formatFinding)),
      findings,
    })),
    ...tripwires.map(({ tripwire, missedBy }) => ({
      group: "tripwires" as const,
      name: tripwire.id,
      problems: missedBy.map(
        (witness) =>
          tripwire.flaw ?? `planted, but ${witness === "rules" ? `rule ${tripwire.rule}` : witness} accepted it`,
      ),
      findings: [],
      ...(tripwire.pointer !== undefined && { pointer: tripwire.pointer }),
    })),
    ...untried.map(({ keyword, pointer }) => ({
      group: "tripwires" as const,
      name: `"${keyword}" is tested`,
      problems: [
        `the document uses it at ${pointer}: expected a tripwire that breaks it, found none; show it in an example`,
      ],
      findings: [],
      pointer,
    })),
    ...mutationComparisons(mutationScore),
    ...additions.falseAlarms.map(({ id, problems }) => ({
      group: "additions" as const,
      name: id,
      problems: problems.map((problem) => `false alarm, as the answer only adds to the contract: ${problem}`),
      findings: [],
    })),
    ...promises.broken.map((finding) => ({
      group: "promises" as const,
      name: `${finding.scenario} ${finding.path}`,
      problems: [`${formatFinding(finding)}; if the change is intended, record it with --record`],
      findings: [finding],
    })),
  ];
}

/** The problems of the mutation score: without mutants that were caught, or that survive as listed. */
export function mutationComparisons({ survivors, listed, disagreements }: MutationScore): Comparison[] {
  const unlike = (name: string, problems: string[], findings: Finding[] = []): Comparison[] =>
    problems.length > 0 ? [{ group: "mutants", name, problems, findings }] : [];
  return [
    ...survivors.flatMap(({ id }) =>
      unlike(id, ["a wrong answer that no judge caught: make the document stricter, or list it in survivors.yaml"]),
    ),
    ...listed.flatMap((one) => unlike(`survivors.yaml: ${one.entry.mutants}`, survivorProblems(one))),
    ...disagreements.flatMap(({ id, ...finding }) => unlike(id, [formatFinding(finding)], [finding])),
  ];
}

/** How many survivors an entry of the allow-list names. */
export const listedSurvivors = ({ planted, caught, survivors }: MutationScore) => planted - caught - survivors.length;

export function count(result: RunResult): { passed: number; failed: number } {
  const { mutationScore, additions, promises, coverage } = result;
  const comparisons = comparisonsOf(result);
  const failed = comparisons.filter(({ problems }) => problems.length > 0).length;
  return {
    passed:
      comparisons.length -
      failed +
      promises.kept +
      mutationScore.caught +
      listedSurvivors(mutationScore) +
      additions.planted -
      additions.falseAlarms.length +
      covered(coverage).length,
    failed,
  };
}

export const covered = (coverage: Part[]) => coverage.filter(({ by }) => by !== "nothing");

/** A summary of what was compared. */
export function compared({
  rows,
  requests,
  tripwires,
  mutationScore,
  additions,
  promises,
  coverage,
}: RunResult): string {
  const documented = rows.filter(({ scenario }) => scenario.documented).length;
  const checks = Object.keys(rows[0]?.outcomes ?? {}).length;
  const total = promises.kept + promises.broken.length;
  return [
    `${rows.length} scenarios (${documented} documented, ${rows.length - documented} authored) by ${checks} checks`,
    `${requests.length} bad requests`,
    `${tripwires.length} tripwires`,
    `${mutationScore.planted} mutants`,
    `${additions.planted} additions`,
    `${total} promises`,
    `${covered(coverage).length} parts of the document`,
  ].join(", ");
}
