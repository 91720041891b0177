import { Environment } from "@marcbachmann/cel-js";
import { deref, isObject, type Json, type JsonObject } from "./document.ts";

/** A schema in CEL's types: enough to know its members and the types of their values. */
export interface CelType {
  kind: "dyn" | "null" | "bool" | "int" | "double" | "string" | "list" | "map" | "object";
  /** The type of a list's items, or of a map's members. */
  of?: CelType;
  fields?: Record<string, CelType>;
}

const dyn: CelType = { kind: "dyn" };
const scalars: Record<string, CelType> = {
  null: { kind: "null" },
  boolean: { kind: "bool" },
  integer: { kind: "int" },
  number: { kind: "double" },
  string: { kind: "string" },
};

/** The type of a schema. CEL has no types that allow null, so null is ignored here and the rule has to guard against it. */
export function celType(root: JsonObject, schema: Json | undefined, open: Set<Json> = new Set()): CelType {
  if (!isObject(schema) || open.has(schema)) return dyn;
  const inside = new Set([...open, schema]);
  const typed = (one: Json | undefined) => celType(root, one, inside);
  const list = (key: string) => (Array.isArray(schema[key]) ? schema[key] : []);
  const parts = [
    ...(typeof schema.$ref === "string" ? [typed(deref(root, { $ref: schema.$ref }).value)] : []),
    ownType(schema, typed),
    ...list("allOf").map(typed),
    ...["oneOf", "anyOf"].flatMap((key) => (list(key).length > 0 ? [list(key).map(typed).reduce(either)] : [])),
    ...["then", "else"].map((key) => typed(schema[key])),
  ];
  return parts.reduce(both, dyn);
}

function ownType(schema: JsonObject, typed: (schema: Json | undefined) => CelType): CelType {
  const values = schema.const !== undefined ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : [];
  const names =
    schema.type === undefined
      ? values.map((value) => (value === null ? "null" : Number.isInteger(value) ? "integer" : typeof value))
      : [schema.type].flat().map(String);
  const shaped = (name: string): CelType => {
    if (name === "array") return { kind: "list", of: typed(schema.items) };
    if (name !== "object") return scalars[name] ?? dyn;
    const { properties, additionalProperties: extra } = schema;
    if (isObject(properties) && Object.keys(properties).length > 0) {
      const known = Object.entries(properties).filter(([, property]) => property !== false);
      return { kind: "object", fields: Object.fromEntries(known.map(([key, property]) => [key, typed(property)])) };
    }
    return isObject(extra) ? { kind: "map", of: typed(extra) } : dyn;
  };
  if (names.length === 0) return shaped(isObject(schema.properties) ? "object" : schema.items ? "array" : "");
  return names.map(shaped).reduce(either);
}

/** The type of a value that fits both schemas. */
function both(a: CelType, b: CelType): CelType {
  if (a.kind === "dyn" || b.kind === "dyn") return a.kind === "dyn" ? b : a;
  return a.kind === "int" || b.kind === "int" ? { kind: "int" } : merged(a, b, both);
}

/** The type of a value that fits one of the schemas. */
const either = (a: CelType, b: CelType): CelType =>
  a.kind === "null" ? b : b.kind === "null" ? a : merged(a, b, either);

function merged(a: CelType, b: CelType, merge: typeof both): CelType {
  if (a.kind !== b.kind) return dyn;
  if (a.kind === "list" || a.kind === "map") return { kind: a.kind, of: merge(a.of ?? dyn, b.of ?? dyn) };
  if (a.kind !== "object") return a;
  const fields = { ...a.fields };
  for (const [key, type] of Object.entries(b.fields ?? {}))
    fields[key] = fields[key] === undefined ? type : merge(fields[key], type);
  return { kind: "object", fields };
}

/** An environment for checking expressions, and the members of each of its types. */
export function typedEnvironment(variables: Record<string, CelType>) {
  const environment = new Environment();
  const known = new Map<string, string[]>();
  const named = new Map<CelType, string>();
  const register = (type: CelType): string => {
    if (type.kind === "list") return `list<${register(type.of ?? dyn)}>`;
    if (type.kind === "map") return `map<string, ${register(type.of ?? dyn)}>`;
    if (type.kind === "null") return "dyn";
    if (type.kind !== "object") return type.kind;
    const same = named.get(type);
    if (same !== undefined) return same;
    const fields = Object.fromEntries(Object.entries(type.fields ?? {}).map(([key, field]) => [key, register(field)]));
    const name = `Object${known.size}`;
    known.set(name, Object.keys(fields));
    named.set(type, name);
    environment.registerType(name, { fields });
    return name;
  };
  for (const [name, type] of Object.entries(variables)) environment.registerVariable(name, register(type));
  // Any value may be compared with null.
  for (const name of ["bool", "int", "double", "string", "list", "map", ...known.keys()])
    environment.registerOperator(`${name} == null`, (left: unknown) => left === null);
  for (const name of known.keys()) environment.registerOperator(`${name} == ${name}`, (left, right) => left === right);
  return { environment, known };
}

/** The value for CEL: integers become CEL integers, and objects have no prototype. */
export function celValue(value: Json | undefined, type: CelType): unknown {
  if (typeof value === "number") return type.kind === "int" && Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map((item) => celValue(item, type.of ?? dyn));
  if (!isObject(value)) return value;
  const member = (key: string) =>
    type.fields && Object.hasOwn(type.fields, key) ? (type.fields[key] ?? dyn) : (type.of ?? dyn);
  return new Map(Object.entries(value).map(([key, one]) => [key, celValue(one, member(key))]));
}
