import { grouped, nearestLine, type Scenario, type SourceLine } from "@badge-contract/spec";
import { oneWitness } from "../ask/installed-prism.ts";
import type { Contract } from "../contract.ts";
import { type Finding, formatFinding } from "../judge/findings.ts";
import { placeName } from "../judge/schema-problems.ts";
import { verdicts } from "../judge/verdicts.ts";
import type { CheckName, CheckResult } from "../run/checks.ts";
import type { RunResult } from "../run/result.ts";
import { exitCodeOf } from "../run/settle.ts";
import { coverageByScenarios } from "./coverage.ts";
import { type Cell, folded, lineOf, type Problem, type Report, type ReportFinding, titleOf } from "./model.ts";
import { curlOfBad, curlOfScenario, pointers } from "./places.ts";
import { compared, comparisonsOf, count, counted, scoresOf } from "./summary.ts";

const says: Record<CheckName, string> = {
  schema: "the example fits the document's schemas and equals the source page",
  mock: "Prism, as a mock server, returns the example and finds nothing wrong with it",
  proxy: "Prism, as a proxy before a server that returns the example, accepts both request and answer",
  client: "the client package, through that proxy, returns the example's values to its caller",
  rules: "the example keeps the rules between fields that a schema can't express",
};

/**
 * The report of a run against mocks.
 *
 * @param shard the part of the run, such as `1/2`; by default the whole run
 */
export function reportOf(
  result: RunResult,
  contract: Contract,
  startedAt: Date,
  shard?: string,
  strict = false,
): Report {
  const { rows, requests, mutationScore, unpaired } = result;
  const cases = comparisonsOf(result);
  const { passed, failed } = count(result);
  const columns = Object.keys(rows[0]?.outcomes ?? {}) as CheckName[];
  const several = new Set(rows.map(({ scenario }) => scenario.operation.id)).size > 1;
  const label = ({ id, key }: Scenario) => (several ? id : key);
  const at = (pointer?: string) => nearestLine(contract.sources, pointer);
  const pointerOf = pointers(contract.document);
  const seen = (
    finding: Finding,
    scenario: string,
    check: string,
    pointer = finding.pointer,
    curl?: string,
  ): ReportFinding => {
    const { verdict, path, expected, found } = finding;
    const line = at(pointer);
    return {
      ...{ verdict, path, expected, found, seen: [{ scenario, check }], count: 1 },
      ...(pointer !== undefined && { pointer }),
      ...(line && { spec: line }),
      ...(curl !== undefined && { curl }),
    };
  };
  const findings = folded([
    ...rows.flatMap(({ scenario, outcomes }) =>
      columns.flatMap((name) =>
        once(followsFromSchema(outcomes, name) ? [] : (outcomes[name] ?? [])).map((finding) =>
          seen(finding, label(scenario), name, pointerOf(finding, scenario), curlOfScenario(scenario)),
        ),
      ),
    ),
    ...requests.flatMap(({ bad, findings }) =>
      once(findings).map((finding) => {
        const pointer = finding.pointer ?? bad.operation.pointer;
        return seen(finding, bad.id, "request", pointer, curlOfBad(bad));
      }),
    ),
    ...mutationScore.disagreements
      .filter(({ id }) => !wrongExamples(result)(id))
      .map((finding) => seen(finding, finding.id, "mutants")),
  ]);
  return {
    mode: "mocked",
    subject: `the document's own examples, mocked${shard === undefined ? "" : ` (part ${shard} of the run)`}`,
    document: titleOf(contract),
    startedAt: startedAt.toISOString(),
    exitCode: failed > 0 ? 1 : exitCodeOf({ findings, strict }),
    conclusion: `Compared ${compared(result)}.`,
    passed,
    failed,
    columns: columns.map((name) => ({ name, says: says[name] })),
    rows: rows.map(({ scenario, outcomes }) => {
      const place = at(scenario.pointer);
      return {
        scenario: scenario.id,
        label: label(scenario),
        summary: scenario.summary,
        group: scenario.documented ? "documented" : scenario.sampled ? "sampled" : "authored",
        status: scenario.response.status,
        ...(place && { place }),
        cells: columns.map((name) => cellOf(outcomes[name])),
      };
    }),
    findings,
    problems: problemsOf(result, at),
    cases: cases.map(({ group, name, problems, ms }) => ({
      ...{ group, name, ...(ms !== undefined && { ms }) },
      outcome: problems.length > 0 ? "failed" : "passed",
      lines: problems,
    })),
    scores: scoresOf(result).map(({ unit: _, ...score }) => score),
    coverage: coverageByScenarios(result.coverage, at),
    notes: [
      ...(columns.length > 0 && !columns.includes("mock") ? [oneWitness] : []),
      ...result.unjudged.map(({ pointer, says }) => `not judged, ${placeName(pointer, at)}: ${says}`),
      ...result.limits.map(({ pointer, says }) => `${placeName(pointer, at)}: ${says}`),
      ...rows.flatMap(({ scenario }) =>
        scenario.sampled ? [`sampled: ${scenario.id} is made from its schemas; add an example of real data`] : [],
      ),
      ...(contract.notes?.() ?? []),
      ...unpaired.map(({ operationId, key, reason }) => `no scenario of ${operationId}: ${key} (${reason})`),
    ],
  };
}

/** Branches of a union that agree would give equal lines. */
const once = (findings: Finding[]) => [...new Map(findings.map((one) => [formatFinding(one), one])).values()];

/** Problems that are not about answers. Equal lines are grouped, and all that follow from wrong examples become one line. */
function problemsOf(result: RunResult, at: (pointer: string | undefined) => SourceLine | undefined): Problem[] {
  const problems = new Map<string, Problem>();
  const isWrong = wrongExamples(result);
  const followed = new Set(
    result.rows.flatMap(({ scenario, outcomes }) =>
      (Object.keys(outcomes) as CheckName[])
        .filter((check) => followsFromSchema(outcomes, check))
        .map((check) => `${scenario.id} ${check}`),
    ),
  );
  // Nothing is planted in a wrong example, or all of it is caught.
  if (result.rows.some(({ scenario }) => isWrong(scenario.id))) {
    for (const { keyword } of result.untried) followed.add(`"${keyword}" is tested`);
    for (const [entry, { caught }] of Object.entries(result.mutationScore.listed))
      if (caught.every(isWrong)) followed.add(`survivors.yaml: ${entry}`);
  }
  const following = new Map<string, number>();
  for (const { group, name, problems: lines, findings, pointer } of comparisonsOf(result)) {
    if (lines.length === 0) continue;
    const follows = followed.has(name) || (group !== "scenarios" && isWrong(name));
    if (follows) following.set(group, (following.get(group) ?? 0) + 1);
    if (follows || findings.length > 0) continue;
    const place = at(pointer);
    const known = problems.get(lines.join("\n"));
    if (known) known.names.push(name);
    else problems.set(lines.join("\n"), { names: [name], lines, ...(place && { place }) });
  }
  for (const [scenario, broken] of grouped(result.promises.broken, (one) => one.scenario)) {
    if (isWrong(scenario)) continue;
    const lines = counted(broken.map((one) => saying(one) + inBrackets(at(one.pointer))));
    const names = [`the promises that ${scenario} shows`];
    const more = lines.length > 10 ? [`and ${lines.length - 10} more`] : [];
    problems.set(names.join(), { names, lines: [...lines.slice(0, 10), ...more] });
  }
  if (following.size === 0) return [...problems.values()];
  const counts = [...following].map(([group, number]) => `${number} ${group === "scenarios" ? "checks" : group}`);
  const names = [`${counts.join(", ")} fail with the same cause`];
  return [...problems.values(), { names, lines: ["they are derived from the wrong examples above"] }];
}

/** Whether a check would only repeat that the example breaks its schema. */
const followsFromSchema = ({ schema = [] }: RunResult["rows"][number]["outcomes"], check: CheckName) =>
  check !== "schema" && schema.some(({ verdict, pointer }) => verdict === "breach" && !pointer?.includes("/examples/"));

/** Whether a comparison uses an example that breaks its schema. Whatever is planted in it then fails, too. */
function wrongExamples({ rows }: RunResult): (name: string) => boolean {
  const wrong = rows.filter(({ outcomes }) => outcomes.schema?.some(({ verdict }) => verdict !== "warning"));
  return (name) => wrong.some(({ scenario: { id } }) => name === id || name.startsWith(`${id} `));
}

const inBrackets = (place: SourceLine | undefined) => (place ? ` (${lineOf(place)})` : "");

const saying = ({ path, expected, found }: Finding) => `at ${path}: expected ${expected}, found ${found}`;

const cellOf = (outcome: CheckResult): Cell => {
  if (outcome === undefined) return "not-applicable";
  return verdicts.find((verdict) => outcome.some((finding) => finding.verdict === verdict)) ?? "pass";
};
