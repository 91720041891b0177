import { isObject, type Json, type JsonObject } from "./document.ts";
import { canonical } from "./wire/canonical.ts";

/** What a schema states at first sight about a value and, if that is an object, about its members. */
interface SchemaFacts {
  /** The possible types, with `number` for `integer`. Undefined if any is possible. */
  types: string[] | undefined;
  required: Set<string>;
  /** Constants, as text. */
  constants: Map<string, string>;
  /** Members that it must not have. */
  absent: Set<string>;
  /** Schemas that it must not fit. */
  not: Json[];
}

const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);
const members = (schema: JsonObject) => Object.entries(isObject(schema.properties) ? schema.properties : {});

/** The only value that a schema accepts, if there is just one. */
export const constantOf = ({ const: value, enum: values }: JsonObject): Json | undefined =>
  value ?? (list(values).length === 1 ? list(values)[0] : undefined);

type TargetOf = (pointer: string) => Json | undefined;

export const schemaFacts = (schema: Json | undefined, targetOf: TargetOf): SchemaFacts =>
  addFacts(
    { types: undefined, required: new Set(), constants: new Map(), absent: new Set(), not: [] },
    schema,
    targetOf,
  );

function addFacts(facts: SchemaFacts, schema: Json | undefined, targetOf: TargetOf): SchemaFacts {
  if (!isObject(schema)) return facts;
  if (typeof schema.$ref === "string") return addFacts(facts, targetOf(schema.$ref), targetOf);
  if (schema.type !== undefined)
    facts.types ??= [schema.type].flat().map((type) => (type === "integer" ? "number" : String(type)));
  for (const name of list(schema.required)) facts.required.add(String(name));
  for (const [name, one] of members(schema)) {
    const only = isObject(one) ? constantOf(one) : undefined;
    if (one === false) facts.absent.add(name);
    else if (only !== undefined) facts.constants.set(name, canonical(only));
  }
  if (isObject(schema.not)) facts.not.push(...(Array.isArray(schema.not.anyOf) ? schema.not.anyOf : [schema.not]));
  for (const part of list(schema.allOf)) addFacts(facts, part, targetOf);
  return facts;
}

/** Whether every object with these facts fits a schema. */
const implies = (facts: SchemaFacts, schema: Json): boolean =>
  isObject(schema) &&
  Object.keys(schema).every((keyword) => {
    if (keyword === "type") return schema.type === "object";
    if (keyword === "required") return list(schema.required).every((name) => facts.required.has(String(name)));
    if (keyword !== "properties") return false;
    return members(schema).every(([name, one]) => canonical(one) === `{"const":${facts.constants.get(name)}}`);
  });

const refuses = (one: SchemaFacts, other: SchemaFacts): boolean =>
  [...one.constants].some(
    ([name, value]) => one.required.has(name) && (other.constants.get(name) ?? value) !== value,
  ) ||
  [...one.absent].some((name) => other.required.has(name)) ||
  one.not.some((schema) => implies(other, schema));

const isObjectOnly = ({ types }: SchemaFacts) => types?.join() === "object";

/**
 * Whether no value fits two of the schemas.
 *
 * @param targetOf the target of a reference, if it is to be followed
 */
export function areExclusive(branches: readonly Json[], targetOf: TargetOf = () => undefined): boolean {
  const facts = branches.map((branch) => schemaFacts(branch, targetOf));
  const isApart = (one: SchemaFacts, other: SchemaFacts) =>
    one.types?.some((type) => other.types?.includes(type) ?? true) === false ||
    ((isObjectOnly(one) || isObjectOnly(other)) && (refuses(one, other) || refuses(other, one)));
  return facts.every((one, index) => facts.slice(index + 1).every((other) => isApart(one, other)));
}
