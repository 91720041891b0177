import { type Finding, formatFinding } from "../judge/findings.ts";
import type { MutationScore } from "../plant/mutation-score.ts";
import { survivorProblems } from "../plant/survivors.ts";
import type { CheckName } from "../run/checks.ts";
import type { RunPart, RunResult } from "../run/result.ts";
import { times } from "./answers.ts";
import type { Score } from "./model.ts";

export interface Comparison {
  group: RunPart;
  name: string;
  problems: string[];
  findings: Finding[];
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

const comparison = (
  group: Comparison["group"],
  name: string,
  problems: string[],
  rest: Partial<Comparison> = {},
): Comparison => ({ group, name, problems, findings: [], ...rest });

/** Every comparison of the run, in the order of the report. */
export function comparisonsOf(result: RunResult): Comparison[] {
  const { rows, requests, tripwires, untried, mutationScore, additions, promises, missing } = result;
  return [
    ...rows.flatMap(({ scenario, outcomes, ms }) =>
      (Object.entries(outcomes) as [CheckName, Finding[] | undefined][]).flatMap(([check, findings]) => {
        if (findings === undefined) return [];
        const wrong = findings.filter(({ verdict }) => verdict !== "warning").map(formatFinding);
        return comparison("scenarios", `${scenario.id} ${check}`, counted(wrong), { findings, ms: ms?.[check] });
      }),
    ),
    ...missing.map((id) =>
      comparison("scenarios", `${id} schema`, [
        "the source page shows this example: expected it here, not marked as authored; found nothing",
      ]),
    ),
    ...requests.map(({ bad, findings }) =>
      comparison("requests", `${bad.id} is answered ${bad.status}`, counted(findings.map(formatFinding)), { findings }),
    ),
    ...tripwires.map(({ tripwire: { id, flaw, rule, pointer }, missedBy }) => {
      const accepted = (by: string) => `planted, but ${by === "rules" ? `rule ${rule}` : by} accepted it`;
      const problems = missedBy.map((name) => flaw ?? accepted(name));
      return comparison("tripwires", id, problems, pointer === undefined ? {} : { pointer });
    }),
    ...untried.map(({ keyword, pointer }) => {
      const problem = `the document uses it at ${pointer}: expected a tripwire that breaks it, found none; show it in an example`;
      return comparison("tripwires", `"${keyword}" is tested`, [problem], { pointer });
    }),
    ...mutationComparisons(mutationScore),
    ...additions.falseAlarms.map(({ id, problems }) => {
      const said = problems.map((problem) => `false alarm, as the answer only adds to the contract: ${problem}`);
      return comparison("additions", id, said);
    }),
    ...promises.broken.map((finding) => {
      const problem = `${formatFinding(finding)}; if the change is intended, record it with --record`;
      return comparison("promises", `${finding.scenario} ${finding.path}`, [problem], { findings: [finding] });
    }),
  ];
}

/** The problems of the mutation score: without mutants that were caught, or that survive as listed. */
export const mutationComparisons = ({ survivors, listed, disagreements }: MutationScore): Comparison[] =>
  [
    ...survivors.map((id) =>
      comparison("mutants", id, [
        "a wrong answer that no judge caught: make the document stricter, or list it in survivors.yaml",
      ]),
    ),
    ...Object.entries(listed).map(([entry, one]) =>
      comparison("mutants", `survivors.yaml: ${entry}`, survivorProblems(one)),
    ),
    ...disagreements.map(({ id, ...finding }) =>
      comparison("mutants", id, [formatFinding(finding)], { findings: [finding] }),
    ),
  ].filter(({ problems }) => problems.length > 0);

/** How many survivors the allow-list names. */
const listedSurvivors = ({ planted, caught, survivors }: MutationScore) => planted - caught - survivors.length;

/** How many of each kind were as they have to be. The unit is what one of them is called. */
export function scoresOf(result: RunResult): (Score & { unit: string })[] {
  const { requests, tripwires, mutationScore, additions, promises, coverage } = result;
  const documented = coverage.filter(({ by }) => by === "documented").length;
  const shown = coverage.filter(({ by }) => by !== "nothing").length;
  const judges = Object.entries(mutationScore.by).map(([name, caught]) => `${name} ${caught}`);
  const refused = requests.filter(({ findings }) => findings.length === 0).length;
  const tripped = tripwires.filter(({ missedBy }) => missedBy.length === 0).length;
  const alarms = additions.falseAlarms.length;
  const accepted = additions.planted - alarms;
  const survived = `${listedSurvivors(mutationScore)} survive as listed in survivors.yaml; ${judges.join(", ")}`;
  const drift = `${additions.drift} reported as drift, each at its path; false alarms: ${alarms}`;
  const by = `${documented} by documented examples, ${shown - documented} only by authored ones`;
  const { planted, caught } = mutationScore;
  const promised = promises.kept + promises.broken.length;
  return [
    { unit: "bad request", name: "bad requests refused as documented", reached: refused, of: requests.length },
    { unit: "tripwire", name: "tripwires caught", reached: tripped, of: tripwires.length },
    { unit: "mutant", name: "mutants caught", reached: caught, of: planted, note: survived },
    { unit: "addition", name: "additions accepted", reached: accepted, of: accepted + alarms, note: drift },
    { unit: "promise", name: "promises kept", reached: promises.kept, of: promised },
    { unit: "part", name: "parts of the document shown", reached: shown, of: coverage.length, note: by },
  ];
}

export function count(result: RunResult): { passed: number; failed: number } {
  const comparisons = comparisonsOf(result);
  const passed = comparisons.filter(({ group, problems }) => group === "scenarios" && problems.length === 0).length;
  const reached = scoresOf(result).reduce((sum, score) => sum + score.reached, 0);
  return {
    passed: passed + reached + listedSurvivors(result.mutationScore),
    failed: comparisons.filter(({ problems }) => problems.length > 0).length,
  };
}

export function compared(result: RunResult): string {
  const { rows } = result;
  const documented = rows.filter(({ scenario }) => scenario.documented).length;
  const sampled = rows.filter(({ scenario }) => scenario.sampled).length;
  const kinds = [`${documented} documented`, `${rows.length - documented - sampled} authored`];
  if (sampled > 0) kinds.push(`${sampled} sampled`);
  const checks = Object.keys(rows[0]?.outcomes ?? {}).length;
  const [shown, ...planted] = scoresOf(result).reverse();
  return [
    `${times(rows.length, "scenario")} (${kinds.join(", ")}) by ${times(checks, "check")}`,
    ...planted.reverse().map(({ unit, of }) => times(of, unit)),
    `${times(shown?.reached ?? 0, "part")} of the document`,
  ].join(", ");
}
