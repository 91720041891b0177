import { responseFor, scenariosOf } from "@badge-contract/spec";
import type { Contract, Fixture } from "../contract.ts";
import type { Shown } from "../judge/answer.ts";
import { judgeOf } from "../judge/judge.ts";
import { type NamedPart, type Part, partKey, partsShown, partsToShow } from "../plant/coverage.ts";

/** Whether the examples are up to date: compares what they show with what was seen. */
export interface ComparedExamples {
  /** What examples show but no answer had, though there were valid answers with the same status. */
  unseen: (NamedPart & { examples: string[] })[];
  /** What was seen often, but no example shows. */
  unshown: (NamedPart & { count: number; share: number; suggestion?: string })[];
}

/** The kinds of parts that make up the shape of an answer. */
const shapes = new Set<Part["kind"]>(["property", "null", "enum value", "union branch"]);

/** The share of an operation's answers that must have it. */
const often = 0.01;

/**
 * Compares the examples and fixtures of a contract with what was seen.
 *
 * @param shown how many answers show each part
 * @param answers how many there were, by operation
 */
export function compareExamples(
  contract: Contract,
  shown: Record<string, number>,
  answers: ReadonlyMap<string, number>,
): ComparedExamples {
  const witness = judgeOf(contract.document).contract;
  const parts = partsToShow(contract.document).filter(({ kind }) => shapes.has(kind));
  const known = new Map(parts.map((part) => [partKey(part), part]));
  const examples = new Map<string, Set<string>>();
  for (const { name, exchange } of examplesOf(contract)) {
    const { operation, response } = exchange;
    const { id, responses } = operation;
    const status = `${id} ${responseFor(responses, response.status)?.status}`;
    // Answers that break their schema show nothing.
    if (!Object.hasOwn(shown, partKey({ operationId: id, kind: "status", name: status }))) continue;
    if (!witness.accepts(response.schemaPointer, response.value)) continue;
    for (const key of partsShown(witness, known, exchange))
      examples.set(key, (examples.get(key) ?? new Set()).add(name));
  }
  const unseen: ComparedExamples["unseen"] = [];
  const unshown: ComparedExamples["unshown"] = [];
  for (const [key, { operationId, kind, name }] of known) {
    const [count, by] = [shown[key] ?? 0, examples.get(key)];
    const share = count / (answers.get(operationId) ?? 1);
    if (by && count === 0) unseen.push({ operationId, kind, name, examples: [...by] });
    if (!by && count > 0 && share >= often) unshown.push({ operationId, kind, name, count, share });
  }
  return { unseen, unshown };
}

function examplesOf({ document, fixtures }: Contract): { name: string; exchange: Shown }[] {
  const { scenarios } = scenariosOf(document);
  const asExchange = ({ name, operationId, status, value }: Fixture) => {
    const like = scenarios.find(
      ({ operation, response }) => operation.id === operationId && response.status === status,
    );
    return like ? [{ name, exchange: { ...like, response: { ...like.response, value } } }] : [];
  };
  return [
    ...scenarios.filter(({ sampled }) => !sampled).map((exchange) => ({ name: exchange.key, exchange })),
    ...(fixtures?.() ?? []).flatMap(asExchange),
  ];
}
