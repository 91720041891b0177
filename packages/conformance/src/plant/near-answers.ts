import {
  eachNode,
  escapePointer,
  isObject,
  type Json,
  type JsonObject,
  type Rule,
  resolvePointer,
  type Scenario,
} from "@badge-contract/spec";
import { brief, formatPath, type Path, pointerToPath, replaceAt } from "../judge/json.ts";
import type { RuleSite } from "../judge/rule-sites.ts";
import { samplesOf } from "../judge/samples.ts";
import { valueAt } from "../judge/vocabulary.ts";
import type { Witness } from "../judge/witness.ts";

/** The replacement for the value at a path below `self`. Undefined removes it. */
export interface AnswerEdit {
  path: Path;
  value: Json | undefined;
}

export const formatEdit = ({ path, value }: AnswerEdit) =>
  `${formatPath(path)} ${value === undefined ? "is missing" : `is ${brief(value)}`}`;

/** The values that the scenarios show for each schema, by its pointer. */
export type Seen = Map<string, Json[]>;

export function seenIn(contract: Witness, scenarios: Scenario[]): Seen {
  const seen: Seen = new Map();
  for (const { response } of scenarios)
    if (response.schemaPointer !== undefined && contract.accepts(response.schemaPointer, response.value))
      contract.applied(response.schemaPointer, response.value, ({ pointer, value }) => {
        const values = seen.get(pointer) ?? [];
        const text = JSON.stringify(value);
        if (values.length < 20 && !values.some((one) => JSON.stringify(one) === text))
          seen.set(pointer, [...values, value]);
      });
  return seen;
}

/**
 * The changes to one member that a rule may read: numbers moved next to each other and to those in the rule, members
 * dropped, added and null, items copied and removed, words exchanged, and objects taken from other scenarios.
 */
export function changesNear(
  contract: Witness,
  { rule, path: base, self }: RuleSite,
  scenario: Scenario,
  seen: Seen,
): AnswerEdit[] {
  const { root } = contract.spec;
  const { names, literals } = wordsOf(rule);
  const schemas = new Map<string, string[]>();
  if (scenario.response.schemaPointer !== undefined)
    contract.applied(scenario.response.schemaPointer, scenario.response.value, ({ pointer, path }) => {
      const key = formatPath(path);
      schemas.set(key, [...(schemas.get(key) ?? []), pointer]);
    });
  const pointersAt = (path: Path) => schemas.get(formatPath([...base, ...path])) ?? [];
  const seenAt = (pointers: string[]) => pointers.flatMap((pointer) => seen.get(pointer) ?? []);

  const places: { path: Path; pointers: string[]; value: Json | undefined }[] = [];
  const visit = (value: Json, path: Path): void => {
    const last = path.at(-1);
    if (path.length === 0 || typeof last === "number" || names.has(String(last)))
      places.push({ path, pointers: pointersAt(path), value });
    if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, [...path, index]);
    if (!isObject(value)) return;
    for (const [key, member] of Object.entries(value)) visit(member, [...path, key]);
    for (const name of [...names].filter((one) => !Object.hasOwn(value, one))) {
      const properties = pointersAt(path).map((one) => `${one}/properties/${escapePointer(name)}`);
      const pointers = properties.filter((pointer) => isThere(root, pointer));
      if (pointers.length > 0) places.push({ path: [...path, name], pointers, value: undefined });
    }
  };
  visit(self, []);

  const values = [...places.map(({ value }) => value), ...literals];
  const numbers = values.filter((value) => typeof value === "number");
  const words = values.filter((value) => typeof value === "string");
  const instead = (value: Json, pointers: string[]): Json[] => {
    if (typeof value === "number")
      return [...numbers.flatMap((other) => [other, other + 1, other - 1]), value + 1, value - 1, 0, value * 1000];
    if (typeof value === "boolean") return [!value];
    if (typeof value === "string") return [...words, ...sampled(contract, pointers), "planted"];
    if (!Array.isArray(value)) return seenAt(pointers);
    const items = pointers.map((pointer) => `${pointer}/items`);
    const own = [...value.slice(0, 1), ...seenAt(items).slice(0, 5), ...sampled(contract, items)];
    return [...own.map((item) => [...value, item]), ...value.map((_, index) => value.toSpliced(index, 1)), []];
  };
  const changes = places.flatMap(({ path, pointers, value }): AnswerEdit[] => {
    const shown = () => [...seenAt(pointers), ...sampled(contract, pointers)];
    const others =
      value === undefined
        ? shown().flatMap((one) => [one, ...(typeof one === "number" ? instead(one, pointers) : [])])
        : [...instead(value, pointers), null, ...(value === null ? shown() : [])];
    const isMember = value !== undefined && typeof path.at(-1) === "string";
    return [...others, ...(isMember ? [undefined] : [])].map((other) => ({ path, value: other }));
  });
  const text = ({ path, value }: AnswerEdit) => `${formatPath(path)} ${JSON.stringify(value) ?? ""}`;
  const now = (path: Path) => text({ path, value: valueAt(self, path) });
  const unique = new Map(changes.map((change) => [text(change), change]));
  // Small changes first, as they show best what the rule is about.
  return [...unique]
    .filter(([key, { path }]) => key !== now(path))
    .toSorted(([a], [b]) => a.length - b.length)
    .map(([, change]) => change);
}

export const changed = (self: Json, changes: AnswerEdit[]): Json =>
  changes.reduce((value, { path, value: other }) => replaceAt(value, path, other), self);

/** The members that a rule names, and the words and numbers in it. */
function wordsOf({ ast, fieldPath }: Rule) {
  const names = new Set(fieldPath.filter((step) => typeof step === "string"));
  const literals: (string | number)[] = [];
  eachNode(ast, ({ op, args }) => {
    if (op === ".") names.add(args[1]);
    if (op !== "value") return;
    if (typeof args === "string") literals.push(args);
    if (typeof args === "bigint" || typeof args === "number") literals.push(Number(args));
  });
  for (const word of literals) if (typeof word === "string") names.add(word);
  return { names, literals };
}

/** Doesn't follow references, as their targets have pointers of their own. */
const isThere = (root: JsonObject, pointer: string) => {
  const value = valueAt(root, pointerToPath(pointer, root));
  return value !== undefined && value !== false;
};

export const sampled = (contract: Witness, pointers: string[]): Json[] => {
  const { root } = contract.spec;
  const here = pointers.filter((pointer) => isThere(root, pointer));
  return here.flatMap((pointer) =>
    samplesOf(root, resolvePointer(root, pointer)).filter((value) => contract.accepts(pointer, value)),
  );
};
