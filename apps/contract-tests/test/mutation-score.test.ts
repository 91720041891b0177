import { prismValidator } from "@badge-contract/conformance/src/ask/prism.ts";
import { Judge } from "@badge-contract/conformance/src/judge/judge.ts";
import type { PrismAccepts } from "@badge-contract/conformance/src/judge/reply.ts";
import { type MutationScore, mutationScoreOf } from "@badge-contract/conformance/src/plant/mutation-score.ts";
import { type Planted, plantedIn } from "@badge-contract/conformance/src/plant/planted.ts";
import { ruleTrials } from "@badge-contract/conformance/src/plant/rule-trials.ts";
import type { AllowedSurvivor } from "@badge-contract/conformance/src/plant/survivors.ts";
import { mutationComparisons } from "@badge-contract/conformance/src/report/summary.ts";
import { readSpec, type Spec, scenariosOf } from "@badge-contract/spec";
import { describe, expect, it } from "vitest";
import { altered, at, record } from "./support.ts";

const spec = readSpec();
const { scenarios } = scenariosOf(spec);
const planted = plantedFor(spec);
const prism = await prismValidator(spec);

function plantedFor(document: Spec): Planted[] {
  const judge = new Judge(document);
  const trials = ruleTrials(judge, scenarios);
  return scenarios.flatMap((scenario) => plantedIn(judge, scenario, trials));
}

async function score(document: Spec, survivors: AllowedSurvivor[], other?: PrismAccepts): Promise<MutationScore> {
  return mutationScoreOf(planted, new Judge(document), other ?? (await prismValidator(document)), survivors);
}

const problems = (mutationScore: MutationScore) =>
  mutationComparisons(mutationScore).flatMap(({ name, problems: own }) => [name, ...own]);

describe("the mutation score", () => {
  it("counts every mutant but the listed survivors as caught", async () => {
    const mutationScore = await score(spec, record.survivors, prism);
    expect(problems(mutationScore)).toEqual([]);
    expect(mutationScore.planted).toBeGreaterThan(5500);
    expect(
      mutationScore.caught + Object.values(mutationScore.listed).reduce((sum, { survived }) => sum + survived, 0),
    ).toBe(mutationScore.planted);
    for (const caught of Object.values(mutationScore.by)) expect(caught).toBeGreaterThan(50);
  });

  it("plants every kind of wrong answer, each with an id of its own, the same in every run", () => {
    expect(new Set(planted.map(({ id }) => id)).size).toBe(planted.length);
    expect(plantedFor(readSpec()).map(({ id }) => id)).toEqual(planted.map(({ id }) => id));
    expect(new Set(planted.map(({ kind }) => kind))).toEqual(
      new Set(
        "type const enum required false oneOf items uniqueItems minItems minimum dependentRequired rule status content-type body envelope".split(
          " ",
        ),
      ),
    );
    const mixed = planted.filter(({ id }) => id.includes("is mixed with"));
    expect(mixed.length).toBeGreaterThan(20);
  });

  it("names a survivor that is not listed, with its id and path", async () => {
    const loose = altered((root) => {
      delete at(root, "/components/schemas/BadgeImage").required;
    });
    const mutationScore = await score(loose, record.survivors);
    expect(problems(mutationScore).slice(0, 2)).toEqual([
      "getCustomerBadge/rollingWindowWithStatistics required $.data.images[0].name is missing",
      "a wrong answer that no judge caught: make the document stricter, or list it in survivors.yaml",
    ]);
  });

  it("names a listed survivor that is caught, and an entry that names nothing", async () => {
    const listed = record.survivors;
    const [never] = listed;
    const mutationScore = await score(
      spec,
      [
        ...listed,
        { mutants: "getCustomerBadge/fixedWindow status is 418", reason: "x" },
        { mutants: "x", reason: "x" },
      ],
      prism,
    );
    expect(never?.mutants).toContain("NEVER");
    expect(problems(mutationScore)).toEqual([
      "survivors.yaml: getCustomerBadge/fixedWindow status is 418",
      "expected to survive, but is caught: getCustomerBadge/fixedWindow status is 418",
      "survivors.yaml: x",
      "matches no mutant: remove it",
    ]);
  });

  it("names where Ajv and Prism disagree, either way", async () => {
    const refusing = await score(spec, record.survivors, () => false);
    const lenient = await score(spec, record.survivors, () => true);
    expect(refusing.disagreements[0]).toMatchObject({
      verdict: "disagreement",
      expected: expect.stringMatching(/^Prism to accept/),
    });
    expect(lenient.disagreements[0]).toMatchObject({
      verdict: "disagreement",
      expected: expect.stringMatching(/^Prism to refuse/),
    });
    expect(lenient.disagreements.length).toBeGreaterThan(4000);
  });

  it("reports where Prism reads a document differently from Ajv", async () => {
    // With a dialect that it does not know, Prism checks no body.
    const other = altered((root) => {
      root.jsonSchemaDialect = "https://example.com/nonsense";
    });
    const mutationScore = await score(spec, record.survivors, await prismValidator(other));
    expect(mutationScore.disagreements.length).toBeGreaterThan(4000);
  });
});
