import { prismValidator } from "@badge-contract/conformance/src/ask/prism.ts";
import { type AnswerJudges, judgeAnswer } from "@badge-contract/conformance/src/judge/answer.ts";
import type { Observation } from "@badge-contract/conformance/src/judge/findings.ts";
import { Judge } from "@badge-contract/conformance/src/judge/judge.ts";
import type { Question } from "@badge-contract/conformance/src/judge/question.ts";
import { Vocabulary } from "@badge-contract/conformance/src/judge/vocabulary.ts";
import { additionsIn } from "@badge-contract/conformance/src/plant/additions.ts";
import { plantedIn } from "@badge-contract/conformance/src/plant/planted.ts";
import { ruleTrials } from "@badge-contract/conformance/src/plant/rule-trials.ts";
import { survivorTally } from "@badge-contract/conformance/src/plant/survivors.ts";
import { scenariosOf } from "@badge-contract/spec";
import { beforeAll, describe, expect, it } from "vitest";
import { record } from "../support.ts";
import { spec } from "./scenarios.ts";

const { scenarios } = scenariosOf(spec);
const judge = new Judge(spec);
const survivors = survivorTally(record.survivors);
let judges: AnswerJudges;
beforeAll(async () => {
  judges = { spec, judge, words: new Vocabulary(spec), prism: await prismValidator(spec), maxBytes: 2 ** 22 };
});

const asQuestion = ({ key, operation, request, response }: (typeof scenarios)[number]): Question => ({
  name: key,
  operation,
  values: { ...request.path, ...request.query, ...request.headers },
  variables: {},
  authenticated: true,
  expected: response.status,
  source: key,
});
const answer = (status: number, mediaType: string, text: string) => ({
  status,
  headers: { "content-type": mediaType },
  bytes: Buffer.from(text),
  ms: 1,
});

/** Every text of a value that is neither a member's name nor a word that the document could list. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return /^[A-Za-z_]*$/.test(value) || value.length < 6 ? [] : [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const trials = ruleTrials(judge, scenarios);

describe.each(scenarios)("the answer of $id", (scenario) => {
  const judged = (status: number, mediaType: string, text: string): Observation[] =>
    judgeAnswer(judges, asQuestion(scenario), answer(status, mediaType, text)).observations;
  const { status, mediaType, value } = scenario.response;
  const text = typeof value === "string" ? value : JSON.stringify(value);

  it("conforms", () => expect(judged(status, mediaType, text)).toEqual([]));

  it("is refused with every fault that can be planted, and no report repeats its values", () => {
    const repeated = textsOf(value);
    const leaked: string[] = [];
    const invented: string[] = [];
    const planted = plantedIn(judge, scenario, trials);
    const missed = planted.filter((one) => {
      const observations = judged(one.reply.status, one.reply.mediaType, one.text());
      const written = JSON.stringify(observations.map(({ pointer: _, ...rest }) => rest));
      const isTag = one.kind === "const" && one.id.endsWith("is an unknown value");
      if (
        ["type", "required", "const"].includes(one.kind) &&
        !isTag &&
        observations.some(({ verdict }) => verdict === "drift")
      )
        invented.push(one.id);
      leaked.push(...repeated.filter((text) => written.includes(text)));
      return !survivors.enter(one.id, observations.length > 0) && observations.length === 0;
    });
    expect(leaked).toEqual([]);
    expect(invented).toEqual([]);
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it("with an addition is drift at most", () => {
    const additions = additionsIn(judge, scenario);
    const alarms = additions.filter(({ text: sent }) =>
      judged(status, mediaType, sent()).some(({ verdict }) => verdict !== "drift" && verdict !== "warning"),
    );
    expect(alarms.map(({ id }) => id)).toEqual([]);
  });
});
