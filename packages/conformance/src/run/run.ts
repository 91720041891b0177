import {
  escapePointer,
  isJson,
  type Json,
  type JsonObject,
  operationsOf,
  type Scenario,
  type Spec,
  SpecError,
  scenariosOf,
} from "@badge-contract/spec";
import { beforePrism } from "../ask/http.ts";
import { installedPrism } from "../ask/installed-prism.ts";
import type { Prism } from "../ask/prism.ts";
import { forPrism } from "../ask/prism-document.ts";
import { neverSent, refuseUnchecked } from "../ask/prism-limits.ts";
import { type Provider, replay, responseOf, serve } from "../ask/replay.ts";
import { type Contract, emptyRecord } from "../contract.ts";
import { type Finding, unanswered } from "../judge/findings.ts";
import { Judge } from "../judge/judge.ts";
import type { PrismAccepts } from "../judge/reply.ts";
import { refuseRuleMistakes } from "../judge/rules.ts";
import { placeName, type SchemaProblem } from "../judge/schema-problems.ts";
import { additionsIn, judgeAdditions } from "../plant/additions.ts";
import { coverageOf } from "../plant/coverage.ts";
import { mutationScoreOf } from "../plant/mutation-score.ts";
import { plantedIn } from "../plant/planted.ts";
import { brokenPromises, type Promised } from "../plant/promises.ts";
import { askBadly, badRequestsOf } from "../plant/requests.ts";
import { ruleTrials } from "../plant/rule-trials.ts";
import { operationIdsOf, splitDocument } from "../plant/split-document.ts";
import { plantHeader, type Tripwire, tripwiresOf, tryTripwire } from "../plant/tripwires.ts";
import { checksOf, type Stage } from "./checks.ts";
import { joined } from "./join-results.ts";
import type { PartialResult, RunOptions, RunPart, RunResult, ScenarioResult } from "./result.ts";
import { complete, inShard } from "./shards.ts";

/** More than these in one Prism make it slow: it matches routes one by one. */
const pathsPerPrism = 10;

/**
 * The main job: runs every scenario through every check, and tries every bad request and tripwire. A large document is
 * judged part by part. Throws a `SpecError` if the document can't be judged.
 */
export async function run(contract: Contract, options: RunOptions = {}): Promise<RunResult> {
  const { document: spec, record = emptyRecord } = contract;
  const prism = await installedPrism();
  const unread = prism ? refuseUnchecked(spec, contract.sources) : [];
  refuseRuleMistakes(spec, contract.sources);
  const parts = splitDocument(spec, pathsPerPrism);
  const startPrism = options.startPrism ?? prism?.startPrism;
  const known = operationIdsOf(spec);
  const results: PartialResult[] = [];
  const unjudged: SchemaProblem[] = [];
  const limits: SchemaProblem[] = [...unread];
  let done = 0;
  // What was read of a part is kept with it, so let go of it first.
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    const document = part;
    prism?.forgetSchemas();
    const ids = operationIdsOf(document);
    // The promises about an operation that is gone count as broken in the first part only.
    const promises = record.promises.filter(({ scenario }) => {
      const [id = ""] = scenario.split("/");
      return ids.has(id) || (done === 0 && !known.has(id));
    });
    const { startPrism: _, ...others } = options;
    const judgeWith = async (witness: typeof prism) =>
      judgePart({ ...contract, document, provider: contract.provider ?? replay(document), record }, promises, {
        ...others,
        ...(witness &&
          (options.only?.includes("mutants") ?? true) && { prism: await witness.prismValidator(document) }),
        ...(witness && startPrism && { startPrism }),
      });
    try {
      results.push(await surviving(judgeWith(prism)));
    } catch (error) {
      if (!spec.lenient) throw error;
      const paths = Object.keys((document.root.paths ?? {}) as JsonObject);
      const pointer = `/paths/${escapePointer(paths[0] ?? "")}`;
      // A path that can't be judged must not stop the others from being judged, so split the part in half.
      if (paths.length > 1) parts.unshift(...splitDocument(document, Math.ceil(paths.length / 2)));
      else
        try {
          results.push(await judgeWith(undefined));
          limits.push({ pointer, says: `Prism cannot read ${paths[0]}; only Ajv judges it: ${reason(error)}` });
        } catch (again) {
          unjudged.push({ pointer, says: reason(again) });
        }
    }
    done += 1;
    options.onProgress?.(done, done + parts.length);
  }
  if (spec.lenient && results.every(({ rows }) => rows.length === 0))
    throw new SpecError(nothingJudged([...results.flatMap((one) => one.unjudged), ...unjudged], contract));
  const judged = joined(results);
  judged.unjudged.push(...unjudged);
  judged.limits.push(...limits);
  const whole = complete(judged, contract, options.only);
  if (options.shard === undefined) return spec.lenient ? withUntriedNamed(whole) : whole;
  // A shard has only some of the mutants. An entry that matches none of them may match others.
  const { mutationScore } = judged;
  const named = Object.entries(mutationScore.listed).filter(([, { survived, caught }]) => survived + caught.length > 0);
  const listed = Object.fromEntries(named);
  return { ...judged, mutationScore: { ...mutationScore, listed }, untried: [], missing: [] };
}

async function judgePart(
  contract: Contract & Required<Pick<Contract, "provider" | "record">>,
  promises: Promised[],
  { startPrism, prism, only, shard }: RunOptions & { prism?: PrismAccepts },
): Promise<PartialResult> {
  const { document: spec, provider, record, judgesRequests = false } = contract;
  const wanted = (part: RunPart) => only?.includes(part) ?? true;
  const mine = <T>(items: T[], part: RunPart) => (wanted(part) ? items.filter(inShard(shard)) : []);
  const judge = new Judge(spec, contract.sources);
  const { scenarios: all, unpaired } = scenariosOf(spec);
  const unjudged: SchemaProblem[] = [];
  const scenarios = all.filter((scenario) => {
    const problem = judge.problem(scenario.response.schemaPointer) ?? unusable(judge, scenario);
    if (problem) unjudged.push(problem);
    return problem === undefined;
  });
  unjudged.push(...unshown(spec, all));
  const trials = ruleTrials(judge, scenarios);
  const planted = new Map(scenarios.map((scenario) => [scenario, plantedIn(judge, scenario, trials)]));
  const tripwires = tripwiresOf(judge, scenarios, [...planted.values()].flat(), trials);
  const upstream = await serve(withPlants(provider, tripwires));
  const document = spec.root;
  // Without Prism, requests go straight to the provider, and only Ajv and the rules judge the answers.
  const direct: Prism = { url: upstream.url, close: async () => {} };
  const starting = Promise.allSettled([
    startPrism?.({ document }) ?? direct,
    startPrism?.({ document, upstream: upstream.url }) ?? direct,
  ]);
  try {
    // The Prism command takes a second to start. Meanwhile, judge what doesn't need it.
    const mutants = mine(scenarios, "mutants").flatMap((scenario) => planted.get(scenario) ?? []);
    const mutationScore = mutationScoreOf(mutants, judge, prism, wanted("mutants") ? record.survivors : []);
    const added = mine(scenarios, "additions").flatMap((scenario) => additionsIn(judge, scenario));
    const additions = await judgeAdditions(added, judge, contract.client);
    const promised = mine(promises, "promises");
    const broken = brokenPromises(judge, scenarios, promised);

    const [mock, proxy] = (await starting).map((started) => {
      if (started.status === "rejected") throw started.reason;
      return started.value.url;
    }) as [string, string];
    const stage = { contract, judge, mock, proxy, provider: upstream.url, hasPrism: startPrism !== undefined };
    const [rows, requests, tripwireResults] = await Promise.all([
      Promise.all(mine(scenarios, "scenarios").map((scenario) => judgeScenario(scenario, stage))),
      Promise.all(
        mine(startPrism ? await badRequestsOf(judge, scenarios, judgesRequests) : [], "requests").map(async (bad) => ({
          bad,
          findings: await askBadly(bad, stage, judge).catch(failed),
        })),
      ),
      Promise.all(
        mine([...tripwires.entries()], "tripwires").map(([index, tripwire]) =>
          tryTripwire(tripwire, index, judge, stage).catch(() => ({ tripwire, missedBy: tripwire.judges })),
        ),
      ),
    ]);
    return {
      rows,
      requests,
      tripwires: tripwireResults,
      mutationScore,
      additions,
      promises: { kept: promised.length - broken.length, broken },
      unpaired,
      unjudged,
      limits: forPrism(spec.root).limits,
      coverage: coverageOf(judge.contract, scenarios.filter(inShard(shard))),
    };
  } finally {
    await Promise.all([
      starting.then((all) => Promise.all(all.map((one) => one.status === "fulfilled" && one.value.close()))),
      upstream.close(),
    ]);
  }
}

async function judgeScenario(scenario: Scenario, stage: Stage): Promise<ScenarioResult> {
  const outcomes = {} as ScenarioResult["outcomes"];
  const ms: ScenarioResult["ms"] = {};
  for (const [name, check] of checksOf(stage)) {
    const begun = performance.now();
    try {
      outcomes[name] = await check(scenario, stage);
    } catch (error) {
      outcomes[name] = failed(error);
    }
    ms[name] = performance.now() - begun;
  }
  return { scenario, outcomes, ms };
}

/** Why a scenario can't be sent or used, if so. */
function unusable({ contract, requests }: Judge, scenario: Scenario): SchemaProblem | undefined {
  const { sampled, operation, request, response, pointer } = scenario;
  const { body } = request;
  const { mediaType, value, schemaPointer } = response;
  const isSendable = (type: string, given: Json) =>
    type === "" || isJson(type) || type.includes("*") || typeof given === "string";
  const unsendable = (type: string) =>
    `${type} is sent as text, and a value of another type is none: give an example that is text`;
  if (!isSendable(mediaType, value)) return { pointer, says: unsendable(mediaType) };
  if (body && !body.content.fields && !isSendable(body.content.mediaType, body.value))
    return { pointer: body.content.pointer, says: unsendable(body.content.mediaType) };
  const dots = operation.parameters.find(
    ({ in: place, name }) => place === "path" && /^\.{1,2}$/.test(request.path[name] ?? ""),
  );
  if (dots)
    return { pointer: dots.pointer, says: `no path can have ${request.path[dots.name]} as a part: give another` };
  const [problem] = neverSent(contract.spec.root, operation);
  if (problem || !sampled) return problem;
  const wrong = operation.parameters.find(
    ({ name, in: place, schemaPointer }) =>
      Object.hasOwn(request.values[place], name) &&
      !requests.accepts(schemaPointer, request.values[place][name] as Json),
  );
  if (wrong) return { pointer: wrong.pointer, says: `no sample of ${wrong.name} fits its schema: give it an example` };
  if (body && isJson(body.content.mediaType) && !requests.accepts(body.content.schemaPointer, body.value))
    return { pointer: body.content.pointer, says: "no sample of the request's body fits its schema: add an example" };
  if (!isJson(mediaType) || contract.accepts(schemaPointer, value)) return undefined;
  return { pointer, says: "no sample fits the schema: add an example" };
}

const unshown = (spec: Spec, scenarios: Scenario[]): SchemaProblem[] =>
  operationsOf(spec).flatMap(({ id, pointer }) => {
    const says = `${id} shows no answer: describe a successful response, with an example`;
    return scenarios.some(({ operation }) => operation.pointer === pointer) ? [] : { pointer, says };
  });

let failPart: (error: Error) => void = () => {};
let isListening = false;

/** For some documents and requests, Prism's server throws outside of any call. Then the part can't be judged. */
function surviving<T>(judging: Promise<T>): Promise<T> {
  if (!isListening)
    process.on("uncaughtException", (error: Error) => {
      if (!error.stack?.includes("@stoplight")) throw error;
      failPart(error);
    });
  isListening = true;
  const crash = new Promise<never>((_, reject) => {
    failPart = reject;
  });
  return Promise.race([judging, crash]);
}

/** For a document that others wrote, constraints that no planted answer breaks are listed, but don't fail the run. */
const withUntriedNamed = (result: RunResult): RunResult => ({
  ...result,
  untried: [],
  unjudged: [
    ...result.unjudged,
    ...result.untried.map(({ keyword, pointer }) => ({
      pointer,
      says: `no planted answer breaks "${keyword}": show it in an example`,
    })),
  ],
});

function nothingJudged(unjudged: SchemaProblem[], { document, sources }: Contract): string {
  const lines = unjudged.map(({ pointer, says }) => `${placeName(pointer, sources)}: ${says}`);
  const place = placeName(document.root.webhooks === undefined ? "/paths" : "/webhooks", sources);
  const why = lines.length > 0 ? lines : [`${place}: only operations under \`paths\` are judged, and there are none`];
  return `Nothing was judged:\n  ${why.join("\n  ")}`;
}

const failed = (error: unknown): Finding[] => [unanswered(reason(error))];

const reason = (error: unknown): string =>
  error instanceof Error
    ? [error.message, error.cause && reason(error.cause)].filter(Boolean).join(": ")
    : String(error);

function withPlants(provider: Provider, tripwires: Tripwire[]) {
  return async (request: Request) => {
    const { planted } = tripwires[Number(request.headers.get(plantHeader) ?? -1)] ?? {};
    if (planted === undefined) return provider(await beforePrism(request));
    return responseOf({ ...planted.reply, text: planted.text() });
  };
}
