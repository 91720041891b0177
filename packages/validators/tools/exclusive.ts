// Whether the branches of a union exclude each other, so that the first fitting one decides.
import type { Json, JsonObject } from "@badge-contract/spec";
import type { Schema, Schemas } from "./schemas.ts";
import { text } from "./text.ts";

/** The facts that a schema states about an object's members. */
interface Facts {
  isObject: boolean;
  required: Set<string>;
  /** Constants, as text. */
  constants: Map<string, string>;
  /** Members that it must not have. */
  absent: Set<string>;
  /** Schemas that it must not fit. */
  not: Schema[];
}

function factsOf(schemas: Schemas, schema: Schema, facts?: Facts): Facts {
  const all: Facts = facts ?? {
    isObject: false,
    required: new Set(),
    constants: new Map(),
    absent: new Set(),
    not: [],
  };
  if (typeof schema === "boolean") return all;
  if (typeof schema.$ref === "string") return factsOf(schemas, schemas.get(schema.$ref) as Schema, all);
  if (schema.type === "object") all.isObject = true;
  for (const name of (schema.required ?? []) as string[]) all.required.add(name);
  for (const [name, one] of Object.entries((schema.properties ?? {}) as Record<string, Schema>))
    if (one === false) all.absent.add(name);
    else if (typeof one === "object" && "const" in one) all.constants.set(name, text(one.const));
  if (typeof schema.not === "object") all.not.push(...(((schema.not as JsonObject).anyOf ?? [schema.not]) as Schema[]));
  for (const part of (schema.allOf ?? []) as Schema[]) factsOf(schemas, part, all);
  return all;
}

/** Whether every object with these facts fits a schema. */
const implies = (facts: Facts, schema: Schema): boolean =>
  typeof schema === "object" &&
  Object.entries(schema).every(([keyword, value]) => {
    if (keyword === "type") return value === "object";
    if (keyword === "required") return (value as string[]).every((name) => facts.required.has(name));
    if (keyword !== "properties") return false;
    return Object.entries(value as Record<string, Json>).every(
      ([name, one]) => text(one) === `{"const":${facts.constants.get(name)}}`,
    );
  });

const refuses = (one: Facts, other: Facts): boolean =>
  [...one.constants].some(
    ([name, value]) => one.required.has(name) && (other.constants.get(name) ?? value) !== value,
  ) ||
  [...one.absent].some((name) => other.required.has(name)) ||
  one.not.some((schema) => implies(other, schema));

/** Whether no value fits two of the schemas. */
export function areExclusive(schemas: Schemas, branches: Schema[]): boolean {
  const facts = branches.map((branch) => factsOf(schemas, branch));
  return facts.every((one, index) =>
    facts
      .slice(index + 1)
      .every((other) => (one.isObject || other.isObject) && (refuses(one, other) || refuses(other, one))),
  );
}
