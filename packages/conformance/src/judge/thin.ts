import type { Json, JsonObject } from "@badge-contract/spec";
import type { Path } from "./json.ts";
import type { Shapes } from "./shape.ts";

/** A value with fewer repetitions, so that explaining it stays fast. */
export interface Thinned {
  value: Json;
  isThinner: boolean;
  /** Where a place of the thinned value is in the whole one. */
  original(path: Path): Path;
  /** How many similar values were left out for the place or for one above it. */
  more(path: Path): number;
}

/** Longer lists, and objects with more members that no schema names, are thinned. */
const long = 64;
/** How many values of one shape are kept. */
const kept = 3;

interface Thin {
  /** Of a list: where its items were. */
  indices: number[];
  /** By step: how many of the shape were left out after it. */
  dropped: Map<string | number, number>;
}

export function thinned(whole: Json, shapes: Shapes): Thinned {
  const thin = new WeakMap<object, Thin>();

  const visit = (value: Json): Json => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      if (value.length <= long) return mapped(value, value.map(visit));
      const { steps, dropped } = chosen(value.keys(), (index) => shapes.of(value[index] ?? null));
      const list = steps.map((index) => visit(value[index] ?? null));
      thin.set(list, { indices: steps, dropped: renumbered(dropped, steps) });
      return list;
    }
    const names = Object.keys(value);
    const others = names.filter((name) => !shapes.knows(name));
    if (others.length <= long) {
      const members = names.map((name) => visit(value[name] ?? null));
      return members.every((member, index) => member === value[names[index] as string])
        ? value
        : Object.fromEntries(names.map((name, index) => [name, members[index] as Json]));
    }
    const { steps, dropped } = chosen(others, (name) => shapes.of(value[name] ?? null));
    const chosenNames = new Set(steps);
    const entries = names
      .filter((name) => chosenNames.has(name) || shapes.knows(name))
      .map((name): [string, Json] => [name, visit(value[name] ?? null)]);
    const object: JsonObject = Object.fromEntries(entries);
    thin.set(object, { indices: [], dropped });
    return object;
  };
  const mapped = (value: Json[], items: Json[]) =>
    items.every((item, index) => item === value[index]) ? value : items;

  const value = visit(whole);
  const along = (path: Path, each: (step: string | number, known: Thin | undefined) => void) => {
    let at: Json | undefined = value;
    for (const step of path) {
      each(step, typeof at === "object" && at !== null ? thin.get(at) : undefined);
      at = typeof at === "object" && at !== null ? (at as JsonObject)[step] : undefined;
    }
  };
  return {
    value,
    isThinner: value !== whole,
    original(path) {
      const steps: Path = [];
      along(path, (step, known) => steps.push(typeof step === "number" ? (known?.indices[step] ?? step) : step));
      return steps;
    },
    more(path) {
      let sum = 0;
      along(path, (step, known) => {
        sum += known?.dropped.get(step) ?? 0;
      });
      return sum;
    },
  };
}

/** The first few of each shape, with a limit in total. The last one of each knows how many were left out. */
function chosen<T extends string | number>(all: Iterable<T>, shapeOf: (step: T) => number) {
  const steps: T[] = [];
  const dropped = new Map<string | number, number>();
  const seen = new Map<number, { count: number; last: T }>();
  for (const step of all) {
    const shape = shapeOf(step);
    const known = seen.get(shape);
    if (known && known.count === kept) dropped.set(known.last, (dropped.get(known.last) ?? 0) + 1);
    else if (steps.length < 3 * long) {
      steps.push(step);
      seen.set(shape, { count: (known?.count ?? 0) + 1, last: step });
    }
  }
  return { steps, dropped };
}

const renumbered = (dropped: Map<string | number, number>, steps: (string | number)[]) =>
  new Map([...dropped].map(([step, number]) => [steps.indexOf(step), number]));
