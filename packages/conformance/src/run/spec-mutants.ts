import { remembered, type Scenario, type Spec, scenariosOf } from "@badge-contract/spec";
import { type Contract, emptyRecord } from "../contract.ts";
import { replaceAt } from "../judge/json.ts";
import { Judge, judgeOf } from "../judge/judge.ts";
import { brokenRules } from "../judge/rules.ts";
import type { Witness } from "../judge/witness.ts";
import { additionsIn } from "../plant/additions.ts";
import { answerSchemas, type Loosening, loosen, looseningsIn, parameterSchemas } from "../plant/loosened.ts";
import { plantedIn } from "../plant/planted.ts";
import { badRequestsOf } from "../plant/requests.ts";
import { ruleTrials } from "../plant/rule-trials.ts";
import { type SurvivorTally, survivorProblems, survivorTally } from "../plant/survivors.ts";
import { requestFindings } from "./checks.ts";

/** An answer, and what the suite says of it under the document as it is. */
interface SuiteAnswer {
  /** What of the suite asks it. */
  by: "promises" | "examples" | "mutants" | "additions";
  schemaPointer: string;
  body: Parameters<Witness["accepts"]>[1];
  scenario: Scenario;
  verdict: string;
}

/** Edits of the document are what is planted. */
export interface SpecScore extends SurvivorTally {
  /** How many edits each part of the suite was the first to notice. */
  by: Record<SuiteAnswer["by"] | "requests", number>;
}

type VerdictOf = (judge: Judge, question: Omit<SuiteAnswer, "verdict">) => string;

const byExact: VerdictOf = ({ exact }, { schemaPointer, body }) => String(exact.accepts(schemaPointer, body));

const verdictBy: Record<SuiteAnswer["by"], VerdictOf> = {
  promises: byExact,
  examples: byExact,
  mutants: ({ exact, written, contract }, { schemaPointer, body, scenario }) =>
    String(
      exact.accepts(schemaPointer, body) &&
        written.accepts(schemaPointer, body) &&
        brokenRules(contract, scenario, body).length === 0,
    ),
  additions: ({ exact, contract }, { schemaPointer, body }) =>
    `${contract.accepts(schemaPointer, body)} ${exact.accepts(schemaPointer, body)}`,
};

/** Every answer that the suite judges in process: promises first, as they are the fewest. */
export function questionsOf({ document: spec, record = emptyRecord }: Contract): SuiteAnswer[] {
  const { scenarios } = scenariosOf(spec);
  const judge = new Judge(spec);
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const ask = (by: SuiteAnswer["by"], scenario: Scenario, body: SuiteAnswer["body"]): SuiteAnswer[] => {
    const { schemaPointer } = scenario.response;
    if (schemaPointer === undefined) return [];
    const question = { by, schemaPointer, body, scenario };
    return [{ ...question, verdict: verdictBy[by](judge, question) }];
  };
  const trials = ruleTrials(judge, scenarios);
  return [
    ...record.promises.flatMap(({ scenario: id, path, value }) => {
      const scenario = byId.get(id);
      return scenario ? ask("promises", scenario, replaceAt(scenario.response.value, path, value)) : [];
    }),
    ...scenarios.flatMap((scenario) => ask("examples", scenario, scenario.response.value)),
    ...scenarios.flatMap((scenario) =>
      plantedIn(judge, scenario, trials).flatMap(({ readable, reply }) =>
        readable && reply.status === scenario.response.status && reply.mediaType === scenario.response.mediaType
          ? ask("mutants", scenario, reply.body ?? null)
          : [],
      ),
    ),
    ...scenarios.flatMap((scenario) =>
      additionsIn(judge, scenario).flatMap(({ text }) => ask("additions", scenario, JSON.parse(text()))),
    ),
  ];
}

/** Which part of the suite is the first to notice the edit. */
export function noticedBy(
  spec: Spec,
  loosening: Loosening,
  questions: SuiteAnswer[],
  schemas: Map<string, string[]>,
): SuiteAnswer["by"] | undefined {
  const readings = new Judge(loosen(spec, loosening), undefined, true);
  const isAffected = remembered((schema: string) => schemas.get(schema)?.includes(loosening.pointer) === true);
  return questions.find(
    (question) => isAffected(question.schemaPointer) && verdictBy[question.by](readings, question) !== question.verdict,
  )?.by;
}

/** Whether a scenario's own request, or a bad one, is judged otherwise after the edit. */
export async function noticedByRequests(spec: Spec, loosening: Loosening): Promise<boolean> {
  const { scenarios } = scenariosOf(spec);
  const before = judgeOf(spec);
  const after = new Judge(loosen(spec, loosening), undefined, true);
  const asked = [...scenarios, ...(await badRequestsOf(before, scenarios, false))];
  return asked.some((one) => requestFindings(one, before).length > 0 !== requestFindings(one, after).length > 0);
}

/** Loosens each constraint of the schemas of answers and parameters in turn. */
export async function specScore(
  contract: Contract,
  tell: (done: number, of: number) => void = () => {},
): Promise<SpecScore> {
  const { document: spec, record = emptyRecord } = contract;
  const schemas = answerSchemas(spec);
  const answers = looseningsIn(spec, [...new Set([...schemas.values()].flat())]);
  const loosenings = [...answers, ...looseningsIn(spec, parameterSchemas(spec))];
  const questions = questionsOf(contract);
  const { tally, enter } = survivorTally(record.specSurvivors);
  const first = { promises: 0, examples: 0, mutants: 0, additions: 0, requests: 0 };
  for (const [index, loosening] of loosenings.entries()) {
    const inAnswers = index < answers.length;
    const by = inAnswers
      ? noticedBy(spec, loosening, questions, schemas)
      : (await noticedByRequests(spec, loosening))
        ? "requests"
        : undefined;
    enter(loosening.id, by !== undefined);
    if (by !== undefined) first[by]++;
    tell(index + 1, loosenings.length);
  }
  return { ...tally, by: first };
}

/** What the suite does not notice, and what the list of survivors says wrongly. */
export const failuresOf = ({ survivors, listed }: SpecScore): string[] => [
  ...survivors.map(
    (id) =>
      `✗ ${id}\n    the suite does not notice this edit: add an example that shows the constraint, or list the edit in spec-survivors.yaml`,
  ),
  ...Object.entries(listed).flatMap(([entry, one]) => {
    const problems = survivorProblems(one);
    return problems.length === 0 ? [] : [[`✗ spec-survivors.yaml: ${entry}`, ...problems].join("\n    ")];
  }),
];

/** The score for a terminal; the last line is the count. */
export function renderSpecScore(score: SpecScore): string {
  const { planted, caught, by, survivors, listed } = score;
  const failures = failuresOf(score);
  const survived = Object.values(listed).reduce((sum, one) => sum + one.survived, 0);
  const firsts = Object.entries(by).map(([name, some]) => `${name} ${some}`);
  return [
    `edits of the document noticed  ${caught} of ${planted} (first by ${firsts.join(", ")}; ${survived} survive as listed in spec-survivors.yaml)`,
    ...failures,
    "",
    `${planted - survivors.length} passed, ${failures.length} failed`,
  ].join("\n");
}
