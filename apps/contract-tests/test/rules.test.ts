import { Judge } from "@badge-contract/conformance/src/judge/judge.ts";
import { Witness } from "@badge-contract/conformance/src/judge/witness.ts";
import { brokenPromises } from "@badge-contract/conformance/src/plant/promises.ts";
import { ruleEdits } from "@badge-contract/conformance/src/plant/rule-edits.ts";
import { ruleTrials } from "@badge-contract/conformance/src/plant/rule-trials.ts";
import {
  type JsonObject,
  type Rule,
  readSpec,
  rulesOf,
  type Spec,
  scenariosOf,
  unescapePointer,
} from "@badge-contract/spec";
import { expect, it } from "vitest";
import { record } from "./support.ts";

const spec = readSpec();
const { scenarios } = scenariosOf(spec);
const { rules } = rulesOf(spec);
const table = rules.map((rule) => [[rule.id, ...rule.fieldPath, rule.owner].join(" "), rule] as const);

/** The document after an edit of the list that the rule stands in. */
function edited({ owner, pointer }: Rule, edit: (list: JsonObject[], index: number) => void): Spec {
  const root = structuredClone(spec.root);
  const parent = owner
    .split("/")
    .slice(1)
    .reduce((at, token) => at[unescapePointer(token)] as JsonObject, root);
  edit(parent["x-validations"] as JsonObject[], Number(pointer.split("/").at(-1)));
  return { ...spec, root };
}

/** The places of the promises about rules that the document breaks. */
function brokenBy(document: Spec, ids = rules.map(({ id }) => id)): string[] {
  const exact = new Witness(document, "exact");
  const contract = new Witness(document, "contract");
  const promises = record.promises.filter(({ rule }) => rule !== undefined && ids.includes(rule));
  return brokenPromises({ exact, contract }, scenarios, promises).map(({ pointer }) => pointer ?? "");
}

/** What is wrong with the rules themselves. */
const flawsOf = (document: Spec) =>
  ruleTrials(new Judge(document), scenariosOf(document).scenarios).flatMap(({ rule, flaw }) =>
    flaw === undefined ? [] : [[rule.pointer, flaw] as const],
  );

it("each rule has an answer that breaks only it, and keeps its promises", () => {
  expect(flawsOf(spec)).toEqual([]);
  expect(brokenBy(spec)).toEqual([]);
});

it.each(table)("an edit of %s breaks a promise that names its place", (_, rule) => {
  const unnoticed = ruleEdits(rule).filter((text) => {
    const document = edited(rule, (list, index) => Object.assign(list[index] ?? {}, { rule: text }));
    return !brokenBy(document, [rule.id]).includes(rule.pointer);
  });
  expect(unnoticed).toEqual([]);
});

it.each(table)("without %s a promise that names its place is broken", (_, rule) => {
  const document = edited(rule, (list, index) => list.splice(index, 1));
  expect(brokenBy(document, [rule.id]).some((place) => place.startsWith(rule.owner))).toBe(true);
});

it("a rule that cannot fail is named, with what was tried", () => {
  const [rule] = rules as [Rule];
  const document = edited(rule, (list) => list.push({ id: "idle", message: "It is.", rule: "has(self.data) || true" }));
  expect(flawsOf(document)).toEqual([
    [
      expect.stringContaining(`${rule.owner}/x-validations/`),
      expect.stringMatching(
        /^found no answer that breaks rule idle but fits the schemas \(\d+ changed answers to \d+ scenarios were tried: /,
      ),
    ],
  ]);
});

it("a rule without a result for an answer that the schema allows is named, with the answer", () => {
  const rule = rules.find(({ rule: text }) => text.startsWith("!has(")) as Rule;
  const document = edited(rule, (list, index) =>
    Object.assign(list[index] ?? {}, { rule: rule.rule.replace(/^!has\(.*?\) \|\| /, "") }),
  );
  expect(flawsOf(document)).toEqual([
    [
      rule.pointer,
      expect.stringMatching(/cannot tell whether it holds where \$\.endDate is missing .*: No such key: endDate$/),
    ],
  ]);
});
