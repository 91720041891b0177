import type { Validator } from "./standard.js";

type Schema = Record<string, unknown>;
type Target = "draft-2020-12" | "draft-07" | (string & {});

/** A validator that also gives its JSON Schema, through the interface of Standard JSON Schema v1. */
export interface JsonSchemaValidator<T> extends Validator<T> {
  readonly "~standard": Validator<T>["~standard"] & {
    /** Both give the same schema, as validators change nothing. They throw a `TypeError` for any other target. */
    readonly jsonSchema: Readonly<Record<"input" | "output", (options: { readonly target: Target }) => Schema>>;
  };
}

const isObject = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const byName = new Set(["properties", "patternProperties", "dependentSchemas"]);
const data = new Set(["const", "enum", "default", "required", "dependentRequired"]);

/** A copy of the schema in which it and all schemas inside it are replaced. */
function mapped(schema: unknown, change: (schema: Schema) => Schema): unknown {
  if (Array.isArray(schema)) return schema.map((one) => mapped(one, change));
  if (!isObject(schema)) return schema;
  const inside = Object.entries(schema).map(([keyword, value]) => {
    if (data.has(keyword)) return [keyword, value];
    if (!byName.has(keyword) || !isObject(value)) return [keyword, mapped(value, change)];
    return [keyword, Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapped(one, change)]))];
  });
  return change(Object.fromEntries(inside));
}

/** Draft 07 has older names for some keywords, ignores keywords beside a `$ref`, and has no `unevaluated` keywords. */
function draft07({ $ref, prefixItems, items, dependentRequired, dependentSchemas, ...rest }: Schema): Schema {
  for (const keyword of ["unevaluatedProperties", "unevaluatedItems", "minContains", "maxContains"])
    if (keyword in rest) throw new TypeError(`draft-07 cannot say "${keyword}": ask for draft-2020-12`);
  const tuple = prefixItems !== undefined;
  const dependencies = { ...(dependentRequired as Schema), ...(dependentSchemas as Schema) };
  const own: Schema = {
    ...rest,
    ...(tuple && { items: prefixItems }),
    ...(items !== undefined && { [tuple ? "additionalItems" : "items"]: items }),
    ...(Object.keys(dependencies).length > 0 && { dependencies }),
  };
  if ($ref === undefined) return own;
  const reference = { $ref: String($ref).replace("/$defs/", "/definitions/") };
  if (Object.keys(own).length === 0) return reference;
  return { ...own, allOf: [reference, ...((own.allOf as Schema[] | undefined) ?? [])] };
}

/** The names of the schemas that one refers to, directly or indirectly. */
function referred(definitions: Schema, name: string, found = new Set<string>()): Set<string> {
  mapped(definitions[name], (schema) => {
    const target = String(schema.$ref ?? "").slice("#/$defs/".length);
    if (target && !found.has(target)) referred(definitions, target, found.add(target));
    return schema;
  });
  return found;
}

/** @param definitions every schema by its name, in JSON Schema 2020-12 */
export function withJsonSchema<T>(validator: Validator<T>, name: string, definitions: Schema): JsonSchemaValidator<T> {
  const tell = ({ target }: { readonly target: Target }): Schema => {
    if (target !== "draft-2020-12" && target !== "draft-07")
      throw new TypeError(`The target ${JSON.stringify(target)} is not known; known are draft-2020-12 and draft-07`);
    const old = target === "draft-07";
    const told = (one: string) => mapped(definitions[one], old ? draft07 : (schema) => schema);
    const names = [...referred(definitions, name)];
    const $schema = old ? "http://json-schema.org/draft-07/schema#" : "https://json-schema.org/draft/2020-12/schema";
    return {
      $schema,
      ...(told(name) as Schema),
      ...(names.length > 0 && {
        [old ? "definitions" : "$defs"]: Object.fromEntries(names.map((one) => [one, told(one)])),
      }),
    };
  };
  return { "~standard": { ...validator["~standard"], jsonSchema: { input: tell, output: tell } } };
}
