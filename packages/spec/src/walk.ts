import {
  decoded,
  eachValue,
  escapePointer,
  hasPointer,
  isObject,
  type Json,
  type JsonObject,
  resolvePointer,
  SpecError,
} from "./document.ts";

const named = (keywords: string, form: Form) => keywords.split(" ").map((keyword) => [keyword, form] as const);

type Form = "one" | "list" | "map";

/** The keywords of JSON Schema 2020-12 that contain schemas: one schema, a list, or a map. */
export const applicators: ReadonlyMap<string, Form> = new Map<string, Form>([
  ...named("allOf anyOf oneOf prefixItems", "list"),
  ...named("properties patternProperties dependentSchemas $defs definitions", "map"),
  ...named("items contains additionalProperties propertyNames unevaluatedItems unevaluatedProperties", "one"),
  ...named("not if then else contentSchema", "one"),
]);

/** The keywords of JSON Schema 2020-12 and OpenAPI 3.1 that describe a schema without constraining a value. */
export const annotations: ReadonlySet<string> = new Set(
  "title description default deprecated readOnly writeOnly examples example $comment format contentEncoding contentMediaType contentSchema externalDocs xml $defs $id $schema $anchor definitions".split(
    " ",
  ),
);

/** The keywords whose schemas describe nothing: they only tell values apart. */
export const conditions: ReadonlySet<string> = new Set(["if", "not", "contains", "propertyNames"]);

/** A schema inside another one. */
export interface Subschema {
  keyword: string;
  /** Its name in a map, or its index in a list. */
  key?: string;
  schema: Json;
  pointer: string;
}

const isSchema = (value: Json | undefined): value is JsonObject | boolean =>
  isObject(value) || typeof value === "boolean";

/** The schemas directly inside a schema. The target of its `$ref` is not inside. What is no schema is left out by default. */
export function subschemas(schema: Json, pointer = "", isPart: (value: Json) => boolean = isSchema): Subschema[] {
  if (!isObject(schema)) return [];
  return Object.entries(schema).flatMap(([keyword, value]): Subschema[] => {
    const form = applicators.get(keyword);
    const at = `${pointer}/${escapePointer(keyword)}`;
    if (form === "one") return isPart(value) ? [{ keyword, schema: value, pointer: at }] : [];
    if (form === undefined || !(form === "list" ? Array.isArray(value) : isObject(value))) return [];
    return Object.entries(value as JsonObject).flatMap(([key, one]) =>
      isPart(one) ? { keyword, key, schema: one, pointer: `${at}/${escapePointer(key)}` } : [],
    );
  });
}

/** A copy of the schema with its inner schemas replaced. */
export function mapSubschemas(
  schema: JsonObject,
  change: (inner: Subschema) => Json,
  isPart?: (value: Json) => boolean,
): JsonObject {
  const copy = new Map(Object.entries(schema));
  for (const inner of subschemas(schema, "", isPart)) {
    const { keyword, key } = inner;
    if (key === undefined) copy.set(keyword, change(inner));
    else {
      const old = copy.get(keyword) as JsonObject | Json[];
      const entries = Object.entries(old).map(([name, one]) => [name, name === key ? change(inner) : one] as const);
      copy.set(keyword, Array.isArray(old) ? entries.map(([, one]) => one) : Object.fromEntries(entries));
    }
  }
  return Object.fromEntries(copy);
}

/** The target of a schema's `$ref`, as a pointer into the document. Undefined if it has none. */
export function refOf(schema: Json): string | undefined {
  if (!isObject(schema) || typeof schema.$ref !== "string") return undefined;
  const { $ref } = schema;
  const fragment = $ref.slice($ref.indexOf("#") + 1);
  if (!$ref.includes("#") || (fragment !== "" && !fragment.startsWith("/")))
    throw new SpecError(`The reference ${$ref} points outside the document; write it as #/components/…`);
  return decoded(fragment);
}

/** A copy of the schema without the dropped keywords, at any depth, and with other names for the targets of references. */
export function withReferences(
  schema: Json,
  isDropped: (keyword: string) => boolean,
  nameOf: (target: string) => string,
): Json {
  if (!isObject(schema)) return schema;
  const target = refOf(schema);
  const copy = mapSubschemas(schema, (inner) => withReferences(inner.schema, isDropped, nameOf));
  const kept = Object.entries(copy).filter(([keyword]) => !isDropped(keyword));
  return { ...Object.fromEntries(kept), ...(target !== undefined && { $ref: `#/$defs/${nameOf(target)}` }) };
}

/**
 * The pointers of everything in the document that the values refer to, directly or indirectly.
 *
 * @param whole replaces the target of each reference, for example by the whole component around it
 */
export function reachable(
  root: JsonObject,
  values: readonly Json[],
  whole = (pointer: string) => pointer,
): Set<string> {
  const found = new Set<string>();
  const visit = (value: Json): void => {
    // An example may have a member of that name.
    if (!isObject(value) || typeof value.$ref !== "string" || !value.$ref.startsWith("#/")) return;
    const place = whole(refOf(value) as string);
    if (found.has(place) || !hasPointer(root, place)) return;
    found.add(place);
    eachValue(resolvePointer(root, place), visit);
  };
  for (const value of values) eachValue(value, visit);
  return found;
}

/** The properties that a schema mentions: its own, those behind its `$ref` and those in its `allOf`. The nearest wins. */
export function propertiesOf(root: JsonObject, schema: Json, depth = 0): Map<string, Json> {
  if (!isObject(schema) || depth > 20) return new Map();
  const target = refOf(schema);
  const parts = [
    ...(target === undefined ? [] : [resolvePointer(root, target)]),
    ...(Array.isArray(schema.allOf) ? schema.allOf : []),
  ];
  return new Map([
    ...parts.flatMap((part) => [...propertiesOf(root, part, depth + 1)]),
    ...Object.entries(isObject(schema.properties) ? schema.properties : {}),
  ]);
}

/**
 * The schemas at the pointers, everything inside them and everything behind their references, each once.
 *
 * @param visit returns false to skip what is inside the schema and behind its references
 */
export function eachSchema(
  root: JsonObject,
  pointers: Iterable<string>,
  visit: (schema: Json, pointer: string, inner?: Subschema) => unknown,
): void {
  const seen = new Set<string>();
  const enter = (pointer: string, schema: Json, inner?: Subschema): void => {
    if (seen.has(pointer)) return;
    seen.add(pointer);
    if (visit(schema, pointer, inner) === false) return;
    const target = refOf(schema);
    if (target !== undefined) enter(target, resolvePointer(root, target));
    for (const one of subschemas(schema, pointer)) enter(one.pointer, one.schema, one);
  };
  for (const pointer of pointers) enter(pointer, resolvePointer(root, pointer));
}

/** The pointer of the first of these schemas for which it holds. */
export function findSchema(
  root: JsonObject,
  pointers: Iterable<string>,
  holds: (schema: Json, pointer: string) => boolean,
): string | undefined {
  let found: string | undefined;
  eachSchema(root, pointers, (schema, pointer) => {
    if (found === undefined && holds(schema, pointer)) found = pointer;
    return found === undefined;
  });
  return found;
}

/** Whether a schema at or behind the pointer describes a member that every object inherits, such as `constructor`. */
export const describesInherited = (root: JsonObject, pointer: string): boolean =>
  findSchema(
    root,
    [pointer],
    (schema) =>
      isObject(schema) && isObject(schema.properties) && Object.keys(schema.properties).some((name) => name in {}),
  ) !== undefined;

/** A schema at or behind the pointer that leads back to itself, by references and by those schemas inside that are followed. */
function loopFrom(root: JsonObject, start: string, isFollowed: (inner: Subschema) => boolean): string | undefined {
  const done = new Set<string>();
  const loops = (pointer: string, schema: Json, around: Set<string>): boolean => {
    if (around.has(pointer)) return true;
    if (done.has(pointer)) return false;
    done.add(pointer);
    around.add(pointer);
    const target = refOf(schema);
    const found =
      (target !== undefined && loops(target, resolvePointer(root, target), around)) ||
      subschemas(schema, pointer).some((one) => isFollowed(one) && loops(one.pointer, one.schema, around));
    around.delete(pointer);
    return found;
  };
  return findSchema(root, [start], (schema, pointer) => loops(pointer, schema, new Set()));
}

const inPlace = ["allOf", "anyOf", "oneOf", "not", "if", "then", "else"];

/** A schema at or behind the pointer that refers to itself for the same value. No validator would ever finish. */
export const endlessSchema = (root: JsonObject, start: string) =>
  loopFrom(root, start, ({ keyword }) => inPlace.includes(keyword));

/** Whether a schema at or behind the pointer leads back to itself. */
export const isRecursive = (root: JsonObject, start: string) => loopFrom(root, start, () => true) !== undefined;

type Step = string | number;

/** A schema that applies to a part of a value. */
export interface Applied {
  schema: Json;
  /** JSON pointer of the schema in the document. */
  pointer: string;
  value: Json;
  path: Step[];
  /** The keyword that contains the schema: `anyOf`, `then`, `items`, …; empty for a property or the outermost schema. */
  via: string;
  /** The `anyOf` and `oneOf` around it that apply to the same part, as pointers. */
  unions: string[];
}

type Accepts = (pointer: string, value: Json) => boolean;
type Target = Pick<Subschema, "pointer" | "schema">;
type Child = Target & { via: string; step: Step };

/**
 * Visits every schema that applies to a part of the value: first those for the part itself, then those for its members.
 *
 * @param accepts whether a value fits the schema at a pointer, to tell which branches apply
 */
export function eachApplied(
  root: JsonObject,
  pointer: string,
  value: Json,
  accepts: Accepts,
  visit: (applied: Applied) => void,
): void {
  const enter = (target: Target, part: Json, path: Step[], via: string): void => {
    const children = appliedHere(root, target, part, accepts, (here) => visit({ ...here, value: part, path }), via);
    for (const { step, via: through, ...child } of children)
      enter(child, (part as JsonObject)[step] as Json, [...path, step], through);
  };
  enter({ pointer, schema: resolvePointer(root, pointer) }, value, [], "");
}

/** Visits the schema and all that apply to the same value. Returns the schemas of members and items. */
function appliedHere(
  root: JsonObject,
  start: Target,
  value: Json,
  accepts: Accepts,
  visit: (applied: Omit<Applied, "value" | "path">) => void,
  via: string,
): Child[] {
  const inPlace = (target: Target, through: string, unions: string[], around: string[]): Child[] => {
    const { schema, pointer } = target;
    if (around.includes(pointer)) return [];
    visit({ schema, pointer, via: through, unions });
    if (!isObject(schema)) return [];
    const apply = (to: Target, by: string, union: string[] = []) =>
      inPlace(to, by, [...unions, ...union], [...around, pointer]);
    const inside = subschemas(schema, pointer);
    const of = (keyword: string) => inside.filter((one) => one.keyword === keyword);
    const to = refOf(schema);
    const condition = of("if")[0];
    const holds = condition !== undefined && accepts(condition.pointer, value);

    const children = [
      ...(to === undefined ? [] : apply({ pointer: to, schema: resolvePointer(root, to) }, through)),
      ...childrenOf(inside, value, accepts),
      ...of("allOf").flatMap((one) => apply(one, "allOf")),
      ...["oneOf", "anyOf"].flatMap((keyword) =>
        of(keyword).flatMap((one) =>
          accepts(one.pointer, value) ? apply(one, keyword, [`${pointer}/${keyword}`]) : [],
        ),
      ),
      ...(condition === undefined ? [] : of(holds ? "then" : "else").flatMap((one) => apply(one, one.keyword))),
      ...of("dependentSchemas").flatMap((one) =>
        isObject(value) && Object.hasOwn(value, one.key ?? "") ? apply(one, one.keyword) : [],
      ),
    ];
    // `if` only tests the value, but the members that it mentions count as evaluated.
    const asked = condition && holds ? appliedHere(root, condition, value, accepts, () => {}, "if") : [];
    const spoken = new Set([...children, ...asked].map(({ step }) => step));
    const rest = stepsOf(value).filter((step) => !spoken.has(step));
    const last = of(Array.isArray(value) ? "unevaluatedItems" : "unevaluatedProperties")[0];
    return [...(last ? rest.map((step) => ({ ...last, via: last.keyword, step })) : []), ...children];
  };
  return inPlace(start, via, [], []);
}

const stepsOf = (value: Json): Step[] =>
  Array.isArray(value) ? [...value.keys()] : isObject(value) ? Object.keys(value) : [];

/** The schemas that one schema applies to members and items. */
function childrenOf(inside: Subschema[], value: Json, accepts: Accepts): Child[] {
  const of = (keyword: string) => inside.filter((one) => one.keyword === keyword);
  const at = (step: Step, found: Subschema[]): Child[] =>
    found.map((one) => ({ ...one, step, via: one.keyword === "properties" ? "" : one.keyword }));
  if (Array.isArray(value)) {
    const first = of("prefixItems");
    return value.flatMap((item, index) => [
      ...at(index, index < first.length ? first.slice(index, index + 1) : of("items")),
      ...at(
        index,
        of("contains").filter(({ pointer }) => accepts(pointer, item)),
      ),
    ]);
  }
  const [properties, patterns, others] = [of("properties"), of("patternProperties"), of("additionalProperties")];
  return stepsOf(value).flatMap((step) => {
    const named = properties.filter(({ key }) => key === step);
    const matching = patterns.filter(({ key = "" }) => new RegExp(key, "u").test(String(step)));
    return at(step, named.length + matching.length > 0 ? [...named, ...matching] : others);
  });
}
