import { deref, isObject, type Json, type JsonObject } from "@badge-contract/spec";
import { at, canonical, expanded, same, tokensOf } from "./document.ts";
import { followRenames, type Renamed } from "./renames.ts";

/** One place in which two bundles differ. */
export interface Change {
  kind: "added" | "removed" | "changed" | "renamed" | "moved";
  /** JSON pointer, in the new bundle; in the old one, where the place is gone. */
  pointer: string;
  /** The keyword that differs (`required`, `enum`), or, for a member of a map of names, the map (`properties`). */
  keyword: string;
  /** Whether it is an item of the list `keyword`, not the list itself. */
  item: boolean;
  before: Json | undefined;
  after: Json | undefined;
  /** The old bundle with this change alone made to it (and every new component, so that references resolve). */
  alone(): JsonObject;
}

type Path = { from: string; to: string };
type Report = (change: Omit<Change, "alone">, edit: (copy: JsonObject) => void) => void;

/** Lists in which order and repetition say nothing. */
const sets = new Set(["required", "enum", "tags", "security"]);
/** Maps from names to things of the same kind: their keys are names, not keywords. */
const maps = new Set(
  "paths schemas parameters responses headers examples requestBodies securitySchemes properties patternProperties content \
$defs dependentSchemas dependentRequired".split(" "),
);
/** Values that are data: no keyword means anything inside them. */
const data = new Set(["example", "default", "const", "value", "type"]);

/** Every difference between two bundles, each small enough to be judged by itself. */
export function changesBetween(base: JsonObject, now: JsonObject): Change[] {
  const { root: before, renamed } = followRenames(base, now);
  const changes: Change[] = renamed.map((rename) => renamedComponent(rename, before));
  const report: Report = (change, edit) => {
    const alone = () => {
      const copy = withComponentsOf(structuredClone(before), now);
      edit(copy);
      return copy;
    };
    changes.push({ ...change, alone });
  };
  compare(before, now, { from: "", to: "" }, "", false);
  return changes;

  function compare(one: Json, other: Json, path: Path, keyword: string, isMap: boolean): void {
    // The document's version is written by the release itself.
    if (same(one, other) || path.to === "/info/version") return;
    const changed = (kind: Change["kind"] = "changed") =>
      report({ kind, pointer: path.to, keyword, item: false, before: one, after: other }, (copy) =>
        put(copy, path.from, other),
      );
    if (data.has(keyword) && !isMap) changed();
    else if (isObject(one) && isObject(other)) {
      if (one.$ref !== other.$ref) changed(saysTheSame(one, other) ? "moved" : "changed");
      else
        for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
          member(one[key], other[key], key, path, isMap ? keyword : undefined);
    } else if (Array.isArray(one) && Array.isArray(other)) {
      const before = changes.length;
      keyed(
        one,
        other,
        path,
        keyword,
        sets.has(keyword) ? canonical : keyword === "parameters" ? parameterKey : branchKey,
      );
      if (changes.length === before) changed("moved");
    } else changed();
  }

  function member(before: Json | undefined, after: Json | undefined, key: string, path: Path, map: string | undefined) {
    const here = { from: at(path.from, key), to: at(path.to, key) };
    const keyword = map ?? key;
    if (before !== undefined && after !== undefined)
      return compare(before, after, here, keyword, map === undefined && maps.has(key));
    // Without `required` nothing is; without an `enum` anything goes: only the first is the same as an empty list.
    if (map === undefined && key === "required" && Array.isArray(before ?? after))
      return compare(before ?? [], after ?? [], here, keyword, false);
    const kind = after === undefined ? "removed" : "added";
    const pointer = after === undefined ? here.from : here.to;
    report({ kind, pointer, keyword, item: false, before, after }, (copy) => put(copy, here.from, after));
  }

  /** Lists whose items are known by something else than their place. */
  function keyed(
    one: Json[],
    other: Json[],
    path: Path,
    keyword: string,
    key: (item: Json, root: JsonObject) => string,
  ) {
    const rest = other.map((item, index) => ({ item, index, key: key(item, now) }));
    for (const [index, item] of one.entries()) {
      const known = rest.findIndex((candidate) => candidate.key === key(item, before));
      const found = known === -1 ? rest.findIndex((candidate) => saysTheSame(item, candidate.item)) : known;
      const from = at(path.from, index);
      const [match] = found === -1 ? [] : rest.splice(found, 1);
      if (match) {
        compare(item, match.item, { from, to: at(path.to, match.index) }, "", false);
        continue;
      }
      const drop = (copy: JsonObject) => edited(copy, path.from, (items) => items.filter((each) => !same(each, item)));
      report({ kind: "removed", pointer: path.to, keyword, item: true, before: item, after: undefined }, drop);
    }
    for (const { item, index } of rest) {
      const add = (copy: JsonObject) => edited(copy, path.from, (items) => [...items, item]);
      report({ kind: "added", pointer: at(path.to, index), keyword, item: true, before: undefined, after: item }, add);
    }
  }

  /** Whether a reference and what stands in its place say the same. */
  function saysTheSame(one: Json, other: Json) {
    return same(expanded(before, one), expanded(now, other));
  }
}

const parameterKey = (item: Json, root: JsonObject) => {
  const parameter = deref(root, item).value;
  return isObject(parameter) ? `${parameter.in} ${parameter.name}` : canonical(item);
};

/** What a branch of a union, or an item of a list, is known by: its reference, its tags, or itself. */
const branchKey = (item: Json) => {
  if (!isObject(item)) return canonical(item);
  if (typeof item.$ref === "string") return item.$ref;
  if (typeof item.url === "string") return item.url;
  if (typeof item.name === "string") return item.name;
  const properties = isObject(item.properties) ? Object.entries(item.properties) : [];
  const tags = properties.flatMap(([name, schema]) =>
    isObject(schema) && "const" in schema ? [[name, schema.const]] : [],
  );
  return tags.length > 0 ? JSON.stringify(tags) : Object.keys(item).sort().join();
};

function renamedComponent({ kind, from, to }: Renamed, root: JsonObject): Change {
  const pointer = at(at("/components", kind), to);
  return { kind: "renamed", pointer, keyword: kind, item: false, before: from, after: to, alone: () => root };
}

function withComponentsOf(copy: JsonObject, now: JsonObject): JsonObject {
  const [mine, theirs] = [copy.components, now.components].map((each) => (isObject(each) ? each : {}));
  const components: JsonObject = { ...mine };
  for (const [kind, members] of Object.entries(theirs ?? {}))
    components[kind] = { ...(members as JsonObject), ...((mine?.[kind] as JsonObject) ?? {}) };
  return { ...copy, components };
}

function put(root: JsonObject, pointer: string, value: Json | undefined) {
  const tokens = tokensOf(pointer);
  const last = tokens.pop();
  let parent: Json | undefined = root;
  for (const token of tokens) parent = (parent as JsonObject | undefined)?.[token];
  if (last === undefined || parent === undefined || parent === null) return;
  if (value === undefined) delete (parent as JsonObject)[last];
  else (parent as JsonObject)[last] = structuredClone(value);
}

function edited(root: JsonObject, pointer: string, edit: (items: Json[]) => Json[]) {
  let value: Json | undefined = root;
  for (const token of tokensOf(pointer)) value = (value as JsonObject | undefined)?.[token];
  put(root, pointer, edit(Array.isArray(value) ? value : []));
}
