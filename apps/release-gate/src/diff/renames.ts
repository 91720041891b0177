import { isObject, type Json, type JsonObject } from "@badge-contract/spec";
import { same } from "./document.ts";

export interface Renamed {
  /** `schemas`, `parameters`, … */
  kind: string;
  from: string;
  to: string;
}

/**
 * The components that have a new name and are otherwise as they were, and the old document with the new names, so that
 * nothing else in it counts as changed.
 */
export function followRenames(base: JsonObject, now: JsonObject): { root: JsonObject; renamed: Renamed[] } {
  const renamed: Renamed[] = [];
  let root = base;
  for (const [kind, members] of Object.entries(objectOf(base.components)))
    for (const from of Object.keys(objectOf(members))) {
      const [mine, theirs] = [componentsOf(root, kind), componentsOf(now, kind)];
      if (from in theirs) continue;
      const to = Object.keys(theirs).find((name) => {
        if (name in mine) return false;
        const moved = withName(root, { kind, from, to: name });
        return same(componentsOf(moved, kind)[name], theirs[name]);
      });
      if (to === undefined) continue;
      renamed.push({ kind, from, to });
      root = withName(root, { kind, from, to });
    }
  return { root, renamed };
}

const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
const componentsOf = (root: JsonObject, kind: string) => objectOf(objectOf(root.components)[kind]);

function withName(root: JsonObject, { kind, from, to }: Renamed): JsonObject {
  const old = `#/components/${kind}/${from}`;
  const rewrite = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(rewrite);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        key,
        key === "$ref" && member === old ? `#/components/${kind}/${to}` : rewrite(member),
      ]),
    );
  };
  const copy = rewrite(root) as JsonObject;
  const members = Object.entries(componentsOf(copy, kind)).map(([name, member]) => [name === from ? to : name, member]);
  return { ...copy, components: { ...objectOf(copy.components), [kind]: Object.fromEntries(members) } };
}
