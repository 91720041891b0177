import { createResponder } from "@badge-contract/mocks";
import { startMockServer } from "@badge-contract/mocks/node";
import { type Scenario, type Spec, scenariosOf, type UnpairedExample } from "@badge-contract/spec-reader";
import { type Additions, additionsIn, judgeAdditions } from "./additions.ts";
import { type CheckName, checks, type Outcome, type Stage } from "./checks.ts";
import { coverageOf, type Part } from "./coverage.ts";
import { missingFromDocument } from "./documented.ts";
import type { Finding } from "./findings.ts";
import { Judge } from "./judge.ts";
import { mutantsOf } from "./mutants.ts";
import { plantedIn } from "./planted.ts";
import { type Prism, type PrismOptions, prismValidator, startPrismCommand } from "./prism.ts";
import { type BrokenPromise, brokenPromises, type Promised, readPromises } from "./promises.ts";
import { askBadly, type BadRequest, badRequestsOf } from "./requests.ts";
import { readSurvivors, type Survivor } from "./survivors.ts";
import { type Teeth, teethOf } from "./teeth.ts";
import { refuseTraps } from "./traps.ts";
import { plantHeader, type Sprung, spring, type Tripwire, tripwiresOf, untried } from "./tripwires.ts";

export interface RunOptions {
  spec: Spec;
  /** Answers as the contract's provider; by default the mocks package, which replays the scenarios. */
  provider?: (request: Request) => Response | Promise<Response>;
  /** By default the command that users run. */
  startPrism?: (options: PrismOptions) => Promise<Prism>;
  /** By default the committed ones. */
  promises?: Promised[];
  /** By default the committed ones. */
  survivors?: Survivor[];
}

export interface Row {
  scenario: Scenario;
  outcomes: Record<CheckName, Outcome>;
}

export interface RunResult {
  rows: Row[];
  requests: { bad: BadRequest; findings: Finding[] }[];
  tripwires: Sprung[];
  /** The mutation score: every wrong answer, judged inside this process. */
  teeth: Teeth;
  /** The other side: answers that only add to the contract, which nobody may refuse. */
  additions: Additions;
  /** Kinds of constraint that no tripwire tries. */
  untried: ReturnType<typeof untried>;
  promises: { kept: number; broken: BrokenPromise[] };
  /** Documented examples that the page has and the document has not, by scenario id. */
  missing: string[];
  unpaired: UnpairedExample[];
  /** What the scenarios show of the document. */
  coverage: Part[];
}

/** The main job: every scenario through every check, every bad request, every tripwire. Throws a `SpecError` for a document that cannot be judged. */
export async function run({
  spec,
  provider = createResponder(),
  startPrism = startPrismCommand,
  promises = readPromises(),
  survivors = readSurvivors(),
}: RunOptions): Promise<RunResult> {
  refuseTraps(spec);
  const judge = new Judge(spec);
  const { scenarios, unpaired } = scenariosOf(spec);
  const mutants = new Map(scenarios.map((scenario) => [scenario, mutantsOf(judge.contract, scenario)]));
  const mutantsIn = (scenario: Scenario) => mutants.get(scenario) ?? [];
  const tripwires = tripwiresOf(scenarios, mutantsIn);
  const upstream = await startMockServer({ fetch: withPlants(provider, tripwires) });
  const started = await Promise.allSettled([
    startPrism({ document: spec.source }),
    startPrism({ document: spec.source, upstream: upstream.url }),
  ]);
  try {
    const [mock, proxy] = started.map((prism) => {
      if (prism.status === "rejected") throw prism.reason;
      return prism.value.url;
    }) as [string, string];
    const stage = { judge, mock, proxy };
    const [rows, requests, sprung] = await Promise.all([
      Promise.all(scenarios.map((scenario) => rowOf(scenario, stage))),
      Promise.all(
        badRequestsOf(scenarios).map(async (bad) => ({
          bad,
          findings: await askBadly(bad, stage, scenarios, judge).catch(unanswered),
        })),
      ),
      Promise.all(
        tripwires.map((tripwire, index) =>
          spring(tripwire, index, judge, proxy).catch(() => ({ tripwire, missedBy: tripwire.witnesses })),
        ),
      ),
    ]);
    const broken = brokenPromises(judge.exact, scenarios, promises);
    const planted = scenarios.flatMap((scenario) => plantedIn(scenario, mutantsIn(scenario)));
    return {
      rows,
      requests,
      tripwires: sprung,
      untried: untried(spec, tripwires),
      additions: await judgeAdditions(
        scenarios.flatMap((scenario) => additionsIn(spec, judge, scenario)),
        judge,
      ),
      teeth: teethOf(planted, judge, await prismValidator(spec), survivors),
      promises: { kept: promises.length - broken.length, broken },
      missing: missingFromDocument(scenarios),
      unpaired,
      coverage: coverageOf(judge.contract, scenarios),
    };
  } finally {
    await Promise.all([
      ...started.map((prism) => prism.status === "fulfilled" && prism.value.close()),
      upstream.close(),
    ]);
  }
}

async function rowOf(scenario: Scenario, stage: Stage): Promise<Row> {
  const outcomes = {} as Row["outcomes"];
  for (const [name, check] of Object.entries(checks) as [CheckName, (typeof checks)[CheckName]][])
    try {
      outcomes[name] = await check(scenario, stage);
    } catch (error) {
      outcomes[name] = unanswered(error);
    }
  return { scenario, outcomes };
}

const unanswered = (error: unknown): Finding[] => [
  { verdict: "unreachable", path: "answer", expected: "one to judge", found: reason(error) },
];

const reason = (error: unknown): string =>
  error instanceof Error
    ? [error.message, error.cause && reason(error.cause)].filter(Boolean).join(": ")
    : String(error);

function withPlants(provider: NonNullable<RunOptions["provider"]>, tripwires: Tripwire[]) {
  return (request: Request) => {
    const planted = tripwires[Number(request.headers.get(plantHeader) ?? -1)];
    if (planted === undefined) return provider(request);
    const { answer } = planted;
    return new Response(answer.text, {
      status: answer.status,
      headers: { "content-type": answer.mediaType },
    });
  };
}
