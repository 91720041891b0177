import { grouped, type SourceLine } from "@badge-contract/spec";
import type { Contract } from "../contract.ts";
import type { Verdict } from "../judge/findings.ts";
import { type Part, partKey, partsToShow } from "../plant/coverage.ts";
import { compareExamples } from "../run/examples.ts";
import { linesOf } from "../run/settle.ts";
import type { Coverage, Report } from "./model.ts";

type LineOf = (pointer: string) => SourceLine | undefined;

const kindsOf = <T extends Part, R>(parts: T[], countOf: (own: T[]) => R) =>
  [...grouped(parts, ({ kind }) => kind)].map(([name, own]) => ({ name, ...countOf(own), of: own.length }));

/** How much of the document the scenarios show. */
export const coverageByScenarios = (parts: Part[], lineOf: LineOf): Coverage => ({
  kinds: kindsOf(parts, (own) => ({
    documented: own.filter(({ by }) => by === "documented").length,
    covered: own.filter(({ by }) => by !== "nothing").length,
  })),
  uncovered: parts.flatMap((part) => (part.by === "nothing" ? unshown(part, lineOf) : [])),
});

/**
 * For each operation, how much of the document answers showed and never showed, and how much they showed beyond it; and
 * whether the examples are up to date.
 */
export function coverageByAnswers(
  contract: Contract,
  shown: Record<string, number>,
  answers: ReadonlyMap<string, number>,
  findings: { operationId: string; verdict: Verdict }[],
): Pick<Report, "coverage" | "examples"> {
  if (answers.size === 0) return {};
  const { document, sources } = contract;
  const all = partsToShow(document).map((part) => ({ ...part, isShown: Object.hasOwn(shown, partKey(part)) }));
  const once = new Map<string, (typeof all)[number]>();
  for (const part of all) {
    const key = `${part.kind} ${part.name}`;
    if (part.isShown || !once.has(key)) once.set(key, part);
  }
  const parts = [...once.values()];
  const count = (of: typeof all) => ({ covered: of.filter(({ isShown }) => isShown).length, of: of.length });
  const lineOf = linesOf(sources);
  const coverage = {
    kinds: kindsOf(parts, count),
    operations: [...grouped(all, ({ operationId }) => operationId)].map(([operationId, own]) => ({
      operationId,
      answers: answers.get(operationId) ?? 0,
      ...count(own),
      more: findings.filter((one) => one.operationId === operationId && one.verdict === "drift").length,
    })),
    // An operation without any answer is one entry; its parts are not listed.
    uncovered: parts
      .filter(({ isShown, kind, operationId }) => !isShown && (kind === "operation" || answers.has(operationId)))
      .flatMap((part) => unshown(part, lineOf)),
  };
  return { coverage, examples: compareExamples(contract, shown, answers) };
}

function unshown({ kind, name: what, pointer }: Part, lineOf: LineOf): Coverage["uncovered"] {
  const place = lineOf(pointer);
  return [{ kind, what, ...(place && { place }) }];
}
