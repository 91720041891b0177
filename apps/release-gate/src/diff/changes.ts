import { canonical, deref, isObject, type Json, type JsonObject } from "@badge-contract/spec";
import { at, listOf, objectOf, same, tokensOf } from "./document.ts";
import { isMap, kindOf } from "./grammar.ts";
import { hostOf, meaningsOf, parameterKey, plain, rulesOf, wireName } from "./meaning.ts";
import { parameterIn, prepared } from "./prepare.ts";
import { followRenames, likeness, renamedMembers } from "./renames.ts";
import { formOf, schemaOf, tidied } from "./schema-form.ts";

/** One place in which two bundles differ. */
export interface Change {
  kind: "added" | "removed" | "changed" | "renamed" | "moved";
  /** JSON pointer into the new bundle, or into the old one if the place is gone. */
  pointer: string;
  /** The keyword that differs (`required`, `enum`). For a member of a map of names, the map (`properties`). */
  keyword: string;
  /** Whether it is an item of the list `keyword`, not the list itself. */
  item: boolean;
  before: Json | undefined;
  after: Json | undefined;
  /** The old bundle in the new one's layout, and a copy of it with only this change. */
  pair(): [JsonObject, JsonObject];
}

type Edit = (copy: JsonObject) => void;
/**
 * The position of two values: their pointers, kind and keyword, and the edits that give the old document the new
 * layout.
 */
interface Spot {
  from: string;
  to: string;
  kind: string;
  keyword: string;
  layout: Edit[];
}

const words = new Set("description title summary $comment externalDocs deprecated example examples".split(" "));
const own = (value: JsonObject, key: string): Json | undefined => (Object.hasOwn(value, key) ? value[key] : undefined);

/** Every difference between two bundles, each small enough to be judged by itself. */
export function changesBetween(base: JsonObject, now: JsonObject): Change[] {
  const [first, after] = prepared(base, now);
  const { root: before, renamed } = followRenames(first, after);
  const [old, current] = [meaningsOf(before), meaningsOf(after)];
  const alike = (kind: string, one: Json | undefined, other: Json | undefined) =>
    old(kind, one) === current(kind, other);
  const changes: Change[] = [];

  const report = (change: Omit<Change, "pair">, layout: Edit[] = [], edit: Edit = () => undefined) => {
    const pair = (): [JsonObject, JsonObject] => {
      const laidOut = withComponentsOf(structuredClone(before), after);
      for (const each of layout) each(laidOut);
      const alone = structuredClone(laidOut);
      edit(alone);
      return [laidOut, alone];
    };
    changes.push({ ...change, pair });
  };
  const reportRenamed = (
    pointer: string,
    keyword: string,
    from: Json | undefined,
    to: Json | undefined,
    item = false,
  ) => report({ kind: "renamed", pointer, keyword, item, before: from, after: to });
  for (const { kind, from, to, pointer } of renamed) reportRenamed(pointer, kind, from, to);
  compare(before, after, { from: "", to: "", kind: "document", keyword: "", layout: [] });
  return changes.filter((each) => !followsRename(each, changes));

  function changed(
    one: Json | undefined,
    other: Json | undefined,
    { from, to, keyword, layout }: Spot,
    kind: Change["kind"] = "changed",
  ) {
    const pointer = kind === "removed" ? from : to;
    report({ kind, pointer, keyword, item: false, before: one, after: other }, layout, (copy) =>
      put(copy, from, other),
    );
  }

  function compare(one: Json, other: Json, spot: Spot) {
    const { kind, keyword } = spot;
    if (same(one, other)) return;
    const isWhole =
      ["data", "security"].includes(kind) ||
      (kind === "schema" && (one === false) !== (other === false)) ||
      keyword === "type" ||
      (/^(value|discriminator)$/.test(kind) && !Array.isArray(one));
    if (kind === "rules") rules(one, other, spot);
    else if (isWhole) changed(one, other, spot);
    else if (kind === "schema") schema(one, other, spot);
    else structure(one, other, spot);
  }

  function structure(one: Json, other: Json, spot: Spot) {
    const { kind } = spot;
    const count = changes.length;
    if (isObject(one) && isObject(other)) {
      if (one.$ref === other.$ref) object(one, other, spot);
      else {
        const [mine, theirs] = [deref(before, one).value, deref(after, other).value];
        const layout = [...spot.layout, (copy: JsonObject) => put(copy, spot.from, mine)];
        if (!alike(kind, one, other)) compare(mine, theirs, { ...spot, layout });
      }
    } else if (Array.isArray(one) && Array.isArray(other)) list(one, other, spot);
    else changed(one, other, spot);
    if (changes.length === count) changed(one, other, spot, "moved");
  }

  /** Schemas of equal meaning differ only in words or form. Others are brought to one form and compared. */
  function schema(one: Json, other: Json, spot: Spot) {
    if (alike("schema", one, other)) {
      if (restated(one, other, spot)) changed(one, other, spot, "moved");
      return;
    }
    const [mine, theirs] = [schemaOf(one), schemaOf(other)];
    for (const key of words) keywords(mine, theirs, key, spot);
    const [form, target] = inOneForm(mine, theirs);
    const aliased = withNewNames(form, target, spot);
    const layout = same(aliased, mine)
      ? spot.layout
      : [...spot.layout, (copy: JsonObject) => put(copy, spot.from, aliased)];
    const rest = withoutGone(aliased, target);
    for (const key of new Set([...Object.keys(rest), ...Object.keys(target)]))
      keywords(rest, target, key, { ...spot, layout });
  }

  /** Leaves removed properties out of `required`, so that each removal is reported once. */
  function withoutGone(one: JsonObject, { properties }: JsonObject): JsonObject {
    const [mine, theirs] = [one.properties, properties].map(objectOf);
    if (!Array.isArray(one.required)) return one;
    const isGone = (name: Json) =>
      Object.hasOwn(mine ?? {}, String(name)) && !Object.hasOwn(theirs ?? {}, String(name));
    return { ...one, required: one.required.filter((name) => !isGone(name)) };
  }

  function keywords(one: JsonObject, other: JsonObject, key: string, spot: Spot) {
    // `deprecated: false` is the default.
    const said = (value: Json | undefined) => (key === "deprecated" && value === false ? undefined : value);
    member(said(own(one, key)), said(own(other, key)), key, key, spot);
  }

  /**
   * Both unchanged if they differ only in keywords; otherwise with references, `allOf` and one-branch unions resolved.
   */
  function inOneForm(one: JsonObject, other: JsonObject): [JsonObject, JsonObject] {
    for (const keyword of ["oneOf", "anyOf"]) {
      const [mine, theirs] = [one[keyword], other[keyword]];
      const isOneOf = (branches: Json | undefined, meant: (branch: Json) => boolean) =>
        Array.isArray(branches) && branches.some(meant);
      // A union that was replaced by one of its branches has lost the others.
      if (theirs === undefined && isOneOf(mine, (branch) => alike("schema", branch, other)))
        return [tidied(one), { [keyword]: [tidied(other)] }];
      if (mine === undefined && isOneOf(theirs, (branch) => alike("schema", one, branch)))
        return [{ [keyword]: [tidied(one)] }, tidied(other)];
    }
    const differs = (keyword: string) => {
      const [mine, theirs] = [one[keyword], other[keyword]].map((each) => (Array.isArray(each) ? each : []));
      const unknown = (item: Json) =>
        !theirs?.some((each) => refOf(each) === refOf(item) || alike("schema", item, each));
      return mine?.length !== theirs?.length || (keyword === "allOf" && mine?.some(unknown));
    };
    const apart =
      one.$ref !== other.$ref || differs("allOf") || ["oneOf", "anyOf"].some((key) => key in one !== key in other);
    return apart ? [formOf(before, one), formOf(after, other)] : [tidied(one), tidied(other)];
  }

  /** The old schema, with the new names of properties that were only renamed. */
  function withNewNames(one: JsonObject, other: JsonObject, spot: Spot): JsonObject {
    const [mine, theirs] = [one.properties, other.properties];
    if (!isObject(mine) || !isObject(theirs)) return one;
    const required = (schema: JsonObject, name: string) => [schema.required ?? []].flat().includes(name);
    const pairs = renamedMembers(
      mine,
      theirs,
      (from, to) => alike("schema", mine[from], theirs[to]) && required(one, from) === required(other, to),
    );
    if (pairs.size === 0) return one;
    for (const [from, to] of pairs) reportRenamed(at(`${spot.to}/properties`, to), "properties", from, to);
    const properties = Object.fromEntries(Object.entries(mine).map(([name, each]) => [pairs.get(name) ?? name, each]));
    const names = Array.isArray(one.required) && {
      required: one.required.map((name) => pairs.get(name as string) ?? name),
    };
    return { ...one, properties, ...names };
  }

  /** Reports differences in wording between schemas of equal meaning. Returns whether anything else differs. */
  function restated(one: Json, other: Json, spot: Spot): boolean {
    if (same(one, other)) return false;
    if (Array.isArray(one) && Array.isArray(other) && one.length === other.length && spot.kind === "branches")
      return one.some((item, index) => restated(item, other[index] as Json, into(spot, index, index)));
    if (!isObject(one) || !isObject(other)) return true;
    return [...new Set([...Object.keys(one), ...Object.keys(other)])]
      .map((key) => {
        const [mine, theirs] = [own(one, key), own(other, key)];
        const isRules = spot.kind === "schema" && key === "x-validations";
        if (isRules || (spot.kind === "schema" && words.has(key))) keywords(one, other, key, spot);
        else if (mine === undefined || theirs === undefined) return true;
        else return restated(mine, theirs, into(spot, key, key));
        return false;
      })
      .includes(true);
  }

  function object(one: JsonObject, other: JsonObject, spot: Spot) {
    const [mine, theirs] = [plain(before, spot.kind, one), plain(after, spot.kind, other)];
    const isNames = isMap(spot.kind) && !/^\/components\/[^/]+$/.test(spot.to);
    const kind = kindOf(spot.kind, "*");
    const pairs = isNames
      ? renamedMembers(mine, theirs, (from, to) => alike(kind, mine[from], theirs[to]))
      : new Map<string, string>();
    const spelled = new Map(Object.keys(theirs).map((key) => [wireName(spot.kind, key), key]));
    const done = new Set<string>();
    for (const key of Object.keys(mine)) {
      const to = pairs.get(key) ?? spelled.get(wireName(spot.kind, key)) ?? key;
      done.add(to);
      if (to !== key && (spot.kind === "headers" || wireName(spot.kind, key) !== wireName(spot.kind, to)))
        reportRenamed(at(spot.to, to), spot.keyword, key, to);
      if (!pairs.has(key)) member(own(mine, key), own(theirs, to), key, to, spot);
    }
    for (const key of Object.keys(theirs)) if (!done.has(key)) member(undefined, own(theirs, key), key, key, spot);
  }

  function member(one: Json | undefined, other: Json | undefined, from: string, to: string, spot: Spot) {
    if (one === undefined && other === undefined) return;
    const here = into(spot, from, to);
    // A missing `required`, `security` or list of rules means the same as an empty one.
    const isList =
      here.kind === "rules" ||
      (here.kind === "security" && spot.kind !== "security") ||
      (spot.kind === "schema" && to === "required");
    if (isList) compare(one ?? [], other ?? [], here);
    else if (one !== undefined && other !== undefined) compare(one, other, here);
    else changed(one, other, here, other === undefined ? "removed" : "added");
  }

  /** Lists whose items are identified by something other than their position. */
  function list(one: Json[], other: Json[], spot: Spot) {
    const { keyword, kind, layout } = spot;
    if (keyword === "prefixItems") {
      object({ ...one } as never, { ...other } as never, spot);
      return;
    }
    const itemKind = kindOf(kind, "0");
    const key = keyOf(keyword, kind);
    const rest = other.map((item, index) => ({ item, index, key: key(item, after) }));
    const left: [number, Json][] = [];
    const take = (index: number, found: number) => {
      const [match] = rest.splice(found, 1);
      if (match) compare(one[index] as Json, match.item, into(spot, index, match.index));
    };
    for (const [index, item] of one.entries()) {
      const known = rest.findIndex((candidate) => candidate.key === key(item, before));
      const found =
        known === -1 && itemKind !== "value" ? rest.findIndex((each) => alike(itemKind, item, each.item)) : known;
      if (found === -1) left.push([index, item]);
      else take(index, found);
    }
    const isSwapped = kind === "servers" && left.length + rest.length === 0 && !isSameHost(one[0], other[0]);
    if (isSwapped) changed(one, other, spot);
    const reportItem = (kind: "added" | "removed", pointer: string, item: Json, edit: (items: Json[]) => Json[]) => {
      const [before, after] = kind === "added" ? [undefined, item] : [item, undefined];
      report({ kind, pointer, keyword, item: true, before, after }, layout, (copy) =>
        put(copy, spot.from, edit(listOf(valueAt(copy, tokensOf(spot.from))))),
      );
    };
    for (const [index, item] of left) {
      const renamed = kind === "parameters" ? rest.find((each) => isRenamed(item, each.item)) : undefined;
      if (renamed) {
        const [mine, theirs] = [parameterIn(before, item), parameterIn(after, renamed.item)];
        reportRenamed(at(spot.to, renamed.index), "parameters", mine.name, theirs.name, true);
        rest.splice(rest.indexOf(renamed), 1);
      } else reportItem("removed", at(spot.from, index), item, (items) => items.filter((each) => !same(each, item)));
    }
    for (const { item, index } of rest) reportItem("added", at(spot.to, index), item, (items) => [...items, item]);
  }

  /** Whether two parameters differ only in their names. */
  function isRenamed(one: Json, other: Json) {
    const [mine, theirs] = [parameterIn(before, one), parameterIn(after, other)];
    const { name = "" } = mine;
    return (
      mine.in === theirs.in &&
      likeness(String(name), String(theirs.name)) > 0 &&
      alike("parameter", mine, { ...theirs, name })
    );
  }

  function rules(one: Json, other: Json, spot: Spot) {
    // The parts of one rule share its id, so they are compared in order.
    const [mine, theirs] = [rulesOf(one), rulesOf(other)].map((list) =>
      Map.groupBy(list, (rule) => rule.id as string),
    ) as [Map<string, JsonObject[]>, Map<string, JsonObject[]>];
    for (const id of new Set([...mine.keys(), ...theirs.keys()])) {
      const most = Math.max(mine.get(id)?.length ?? 0, theirs.get(id)?.length ?? 0);
      for (let part = 0; part < most; part++) {
        const [rule, next] = [mine, theirs].map((rules) => rules.get(id)?.[part]);
        if (same(rule, next)) continue;
        const kind = rule && next ? "changed" : rule ? "removed" : "added";
        const entries = [rule && !next ? one : other].flat() as Json[];
        const index = entries.indexOf(entries.filter((each) => isObject(each) && each.id === id)[part] as Json);
        const pointer = at(rule && !next ? spot.from : spot.to, Math.max(index, 0));
        report({ kind, pointer, keyword: "x-validations", item: true, before: rule, after: next });
      }
    }
  }
}

/** Whether a rule or an example changed only through renames, which are reported already. */
function followsRename({ kind, keyword, before, after }: Change, changes: Change[]): boolean {
  const isRule = keyword === "x-validations";
  if (kind !== "changed" || !(isRule || keyword === "value") || before === undefined) return false;
  const renamed = changes.filter((each) => each.kind === "renamed" && each.keyword === "properties");
  const inNewNames = renamed.reduce(
    (text, each) =>
      text.replaceAll(new RegExp(isRule ? `\\b${each.before}\\b` : `"${each.before}"(?=:)`, "g"), (name) =>
        name.replace(String(each.before), String(each.after)),
      ),
    canonical(before),
  );
  // Canonical text sorts members by name, so the renamed text is parsed before it is compared.
  return renamed.length > 0 && inNewNames !== canonical(before) && same(JSON.parse(inNewNames) as Json, after);
}

const into = (spot: Spot, from: string | number, to: string | number): Spot => ({
  from: at(spot.from, from),
  to: at(spot.to, to),
  kind: kindOf(spot.kind, String(to)),
  keyword: isMap(spot.kind) || typeof to === "number" ? (typeof to === "number" ? "" : spot.keyword) : String(to),
  layout: spot.layout,
});

const refOf = (item: Json) => (isObject(item) && typeof item.$ref === "string" ? item.$ref : item);
const isSameHost = (one: Json | undefined, other: Json | undefined) =>
  isObject(one) && isObject(other) && hostOf(String(one.url)) === hostOf(String(other.url));

/** The key that identifies a list item: its name, its reference, its tags, or the item itself. */
function keyOf(keyword: string, kind: string): (item: Json, root: JsonObject) => string {
  if (kind === "parameters") return (item, root) => parameterKey(parameterIn(root, item));
  if (keyword === "required" || keyword === "enum" || kind === "values") return canonical;
  return (item) => {
    if (!isObject(item)) return canonical(item);
    for (const key of ["$ref", "url", "name"]) if (typeof item[key] === "string") return item[key];
    const properties = isObject(item.properties) ? Object.entries(item.properties) : [];
    const tags = properties.filter(([, each]) => isObject(each) && "const" in each);
    return canonical(tags.length > 0 ? Object.fromEntries(tags) : item);
  };
}

/** The document with the components of both, so that every reference resolves. */
function withComponentsOf(copy: JsonObject, other: JsonObject): JsonObject {
  const components = { ...objectOf(copy.components) };
  for (const [kind, members] of Object.entries(objectOf(other.components)))
    components[kind] = { ...objectOf(members), ...objectOf(components[kind]) };
  return { ...copy, components };
}

const valueAt = (root: JsonObject, tokens: string[]) =>
  tokens.reduce<Json | undefined>((value, token) => (value as JsonObject | undefined)?.[token], root);

function put(root: JsonObject, pointer: string, value: Json | undefined) {
  const tokens = tokensOf(pointer);
  const last = tokens.pop();
  const parent = valueAt(root, tokens) as JsonObject | undefined;
  if (last === undefined || !parent) return;
  if (value === undefined) delete parent[last];
  else parent[last] = structuredClone(value);
}
