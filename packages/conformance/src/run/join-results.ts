import type { Part } from "../plant/coverage.ts";
import type { PartialResult } from "./result.ts";

/** Joins the results, of which there is at least one, for parts of the document, or of the shards of a run. */
export function joined(results: PartialResult[]): PartialResult {
  const all = results.reduce((one, other) => added(one, other));
  return {
    ...all,
    unpaired: once(all.unpaired, ({ operationId, key }) => `${operationId}/${key}`),
    unjudged: once(all.unjudged, ({ pointer }) => pointer),
    limits: once(all.limits, ({ says }) => says),
    coverage: best(all.coverage),
  };
}

/** Sums of numbers and joined lists, member by member. */
function added<T>(one: T, other: T): T {
  if (one === undefined || other === undefined) return one ?? other;
  if (typeof one === "number") return (one + Number(other)) as T;
  if (Array.isArray(one)) return one.concat(other) as T;
  const [left, right] = [one, other] as [Record<string, unknown>, Record<string, unknown>];
  const names = Object.keys({ ...left, ...right });
  return Object.fromEntries(names.map((name) => [name, added(left[name], right[name])])) as T;
}

const once = <T>(items: T[], key: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];

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
