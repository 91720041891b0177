import { deref, isObject, type Json, type JsonObject } from "@badge-contract/spec";
import { objectOf } from "./document.ts";
import { meaningsOf } from "./meaning.ts";

export interface Renamed {
  /** `schemas`, `parameters`, …; `path` for the name in the braces of a path template. */
  kind: string;
  from: string;
  to: string;
  /** Its place in the new document. */
  pointer: string;
}

const componentsOf = (root: JsonObject, kind: string) => objectOf(objectOf(root.components)[kind]);
const member: Record<string, string> = {
  schemas: "schema",
  parameters: "parameter",
  responses: "response",
  headers: "header",
  requestBodies: "body",
  securitySchemes: "scheme",
};

/**
 * The components and path parameters that were only renamed, and the old document with the new names, so that nothing
 * else in it counts as changed.
 */
export function followRenames(base: JsonObject, now: JsonObject): { root: JsonObject; renamed: Renamed[] } {
  let { root, renamed } = followTemplates(base, now);
  const [old, current] = [meaningsOf(root), meaningsOf(now)];
  for (const [kind, of] of Object.entries(member)) {
    const [mine, theirs] = [componentsOf(root, kind), componentsOf(now, kind)];
    const pairs = renamedMembers(mine, theirs, (from, to) => old(of, mine[from]) === current(of, theirs[to]), 0);
    for (const [from, to] of pairs) {
      renamed = [...renamed, { kind, from, to, pointer: `/components/${kind}/${to}` }];
      root = withName(root, kind, from, to);
    }
  }
  return { root, renamed };
}

/**
 * The removed members of a map, each with an equal new one, the most similar by name and description. Without any
 * likeness, only if `least` is 0.
 */
export function renamedMembers(
  one: JsonObject,
  other: JsonObject,
  isEqual: (from: string, to: string) => boolean,
  least = Number.MIN_VALUE,
): Map<string, string> {
  const gone = Object.keys(one).filter((name) => !Object.hasOwn(other, name));
  const added = Object.keys(other).filter((name) => !Object.hasOwn(one, name));
  const toldOf = (value: Json | undefined) => objectOf(value).description ?? objectOf(value).summary;
  const score = (from: string, to: string) => {
    const told = toldOf(one[from]);
    return (told !== undefined && told === toldOf(other[to]) ? 1 : 0) + likeness(from, to);
  };
  const pairs = gone
    .flatMap((from) => added.map((to) => ({ from, to, score: score(from, to) })))
    .filter(({ from, to, score }) => score >= least && isEqual(from, to))
    .sort((mine, theirs) => theirs.score - mine.score);
  const found = new Map<string, string>();
  for (const { from, to } of pairs) if (!found.has(from) && ![...found.values()].includes(to)) found.set(from, to);
  return found;
}

function withName(root: JsonObject, kind: string, from: string, to: string): JsonObject {
  const old = `#/components/${kind}/${from}`;
  const renamed = (name: string) => (name === from ? to : name);
  const rewrite = (value: Json, key = ""): Json => {
    if (Array.isArray(value) && key === "security" && kind === "securitySchemes")
      return value.map((each) => mapped(objectOf(each), (name, scopes) => [renamed(name), scopes]));
    if (Array.isArray(value)) return value.map((item) => rewrite(item));
    if (isObject(value)) return mapped(value, (name, each) => [name, rewrite(each, name)]);
    return key === "$ref" && value === old ? `#/components/${kind}/${to}` : value;
  };
  const copy = rewrite(root) as JsonObject;
  const members = mapped(componentsOf(copy, kind), (name, each) => [renamed(name), each]);
  return { ...copy, components: { ...objectOf(copy.components), [kind]: members } };
}

const mapped = (value: JsonObject, map: (key: string, member: Json) => [string, Json]): JsonObject =>
  Object.fromEntries(Object.entries(value).map(([key, member]) => map(key, member)));

/** Templates that differ only in the names of parameters are the same path. */
function followTemplates(base: JsonObject, now: JsonObject): { root: JsonObject; renamed: Renamed[] } {
  const root = structuredClone(base);
  const renamed: Renamed[] = [];
  const shape = (path: string) => path.replace(/\{[^}]*\}/g, "{}");
  const names = (path: string) => [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] as string);
  const paths = mapped(objectOf(root.paths), (path, item) => {
    const [to, ...more] = Object.keys(objectOf(now.paths)).filter((each) => shape(each) === shape(path));
    if (to === undefined || to === path || more.length > 0 || Object.hasOwn(objectOf(now.paths), path))
      return [path, item];
    for (const [index, from] of names(path).entries()) {
      const name = names(to)[index] as string;
      if (name === from) continue;
      renamed.push({ kind: "path", from, to: name, pointer: `/paths/${to.replaceAll("/", "~1")}` });
      for (const operation of Object.values(objectOf(item)))
        for (const each of [objectOf(operation).parameters ?? []].flat()) {
          const parameter = deref(root, each).value;
          if (isObject(parameter) && parameter.in === "path" && parameter.name === from) parameter.name = name;
        }
    }
    return [to, item];
  });
  return { root: { ...root, paths }, renamed };
}

/** The similarity of two names by the words in them, from 0 to 1. */
export function likeness(one: string, other: string): number {
  const words = (name: string) => new Set(name.split(/(?=[A-Z][a-z])|[^A-Za-z0-9]+/).map((word) => word.toLowerCase()));
  const [mine, theirs] = [words(one), words(other)];
  const shared = [...mine].filter((word) => [...theirs].some((each) => each.startsWith(word) || word.startsWith(each)));
  return shared.length / Math.max(mine.size, theirs.size);
}
