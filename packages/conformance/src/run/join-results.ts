import type { Part } from "../plant/coverage.ts";
import type { JudgeName } from "../plant/mutation-score.ts";
import type { Listed } from "../plant/survivors.ts";
import type { Judged } from "./result.ts";

/** Joins the results for parts of the document, or of the shards of a run. */
export function joined(results: Judged[]): Judged {
  const all = <T>(of: (result: Judged) => T[]) => results.flatMap(of);
  const once = <T>(of: (result: Judged) => T[], key: (item: T) => string) => [
    ...new Map(all(of).map((item) => [key(item), item])).values(),
  ];
  const sum = (of: (result: Judged) => number) => results.reduce((total, result) => total + of(result), 0);
  const sums = <K extends string>(of: (result: Judged) => Record<K, number>) => {
    const names = results.flatMap((result) => Object.keys(of(result)) as K[]);
    return Object.fromEntries(names.map((name) => [name, sum((result) => of(result)[name])])) as Record<K, number>;
  };
  return {
    rows: all(({ rows }) => rows),
    requests: all(({ requests }) => requests),
    tripwires: all(({ tripwires }) => tripwires),
    mutationScore: {
      planted: sum(({ mutationScore }) => mutationScore.planted),
      caught: sum(({ mutationScore }) => mutationScore.caught),
      by: sums<JudgeName>(({ mutationScore }) => mutationScore.by),
      survivors: all(({ mutationScore }) => mutationScore.survivors),
      listed: sameEntries(all(({ mutationScore }) => mutationScore.listed)),
      disagreements: all(({ mutationScore }) => mutationScore.disagreements),
    },
    additions: {
      planted: sum(({ additions }) => additions.planted),
      drift: sum(({ additions }) => additions.drift),
      letThrough: sums(({ additions }) => additions.letThrough),
      falseAlarms: all(({ additions }) => additions.falseAlarms),
    },
    promises: { kept: sum(({ promises }) => promises.kept), broken: all(({ promises }) => promises.broken) },
    unpaired: once(
      ({ unpaired }) => unpaired,
      ({ operationId, key }) => `${operationId}/${key}`,
    ),
    unjudged: once(
      ({ unjudged }) => unjudged,
      ({ pointer }) => pointer,
    ),
    limits: once(
      ({ limits }) => limits,
      ({ says }) => says,
    ),
    coverage: best(all(({ coverage }) => coverage)),
  };
}

function sameEntries(listed: Listed[]): Listed[] {
  const found = new Map<string, Listed>();
  for (const { entry, survived, caught } of listed) {
    const known = found.get(entry.mutants) ?? { entry, survived: 0, caught: [] };
    found.set(entry.mutants, { entry, survived: known.survived + survived, caught: [...known.caught, ...caught] });
  }
  return [...found.values()];
}

/** Each part of the document, taken from the result that shows it best. */
function best(parts: Part[]): Part[] {
  const rank = ["nothing", "authored", "documented"];
  const found = new Map<string, Part>();
  for (const part of parts) {
    const known = found.get(`${part.kind} ${part.name}`);
    if (!known || rank.indexOf(part.by) > rank.indexOf(known.by)) found.set(`${part.kind} ${part.name}`, part);
  }
  return [...found.values()];
}
