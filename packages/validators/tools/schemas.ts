// The schemas of one reading of the document, reduced to the keywords that constrain a value.
import {
  annotations,
  isObject,
  type Json,
  type JsonObject,
  mapSubschemas,
  type Reading,
  readDocument,
  resolvePointer,
  type Spec,
  SpecError,
} from "@badge-contract/spec";

export type Schema = boolean | JsonObject;

/** JSON pointer of a schema → the schema. References are `{ $ref: pointer }`, with nothing beside them. */
export type Schemas = Map<string, Schema>;

const unevaluated = ["unevaluatedProperties", "unevaluatedItems"];

/** The keywords that the validators can check. */
export const known: ReadonlySet<string> = new Set(
  "allOf anyOf oneOf prefixItems properties patternProperties items contains additionalProperties propertyNames not if then else type const enum required dependentRequired minProperties maxProperties minItems maxItems minContains maxContains uniqueItems minLength maxLength pattern minimum maximum exclusiveMinimum exclusiveMaximum multipleOf"
    .split(" ")
    .concat(unevaluated),
);

const isOf = (type: Json | undefined, value: Json): boolean => {
  const name = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  return [type].flat().some((one) => one === name || (one === "integer" && Number.isInteger(value)));
};

/**
 * @param unknown called with each keyword that the validators can't check and its place; without it, that is an error
 */
export function readSchemas(
  spec: Spec,
  reading: Reading,
  roots: string[],
  unknown?: (keyword: string, pointer: string) => void,
): Schemas {
  const document = readDocument(spec, reading, "");
  const found: Schemas = new Map();

  const reduce = (schema: Json, pointer: string): Schema => {
    if (typeof schema === "boolean") return schema;
    if (!isObject(schema)) throw new SpecError(`${pointer} is not a schema`);
    const { $ref, ...rest } = schema;
    const checked = Object.entries(rest).filter(([keyword, value]) => {
      if (known.has(keyword)) return keyword !== "uniqueItems" || value === true;
      if (annotations.has(keyword) || keyword.startsWith("x-")) return false;
      const at = `${pointer}/${keyword}`;
      if (!unknown) throw new SpecError(`${at}: the validators cannot check "${keyword}"`);
      unknown(keyword, at);
      return false;
    });
    const reduced = mapSubschemas(
      Object.fromEntries(checked),
      (one) => reduce(one.schema, pointer + one.pointer),
      () => true,
    );
    if (reduced.items === true) delete reduced.items;
    // Listed values already imply their type.
    const listed = reduced.const === undefined ? reduced.enum : [reduced.const];
    if (Array.isArray(listed) && listed.every((value) => isOf(reduced.type, value))) delete reduced.type;
    // Allowing all members only matters to a schema that asks for unevaluated ones.
    if (reduced.additionalProperties === true && reading !== "exact") delete reduced.additionalProperties;
    // Checked last, after all other keywords.
    const isLast = ([keyword]: [string, Json]) => unevaluated.includes(keyword);
    const entries = Object.entries(reduced);
    const ordered = Object.fromEntries([...entries.filter((one) => !isLast(one)), ...entries.filter(isLast)]);
    if (typeof $ref !== "string") return Object.keys(ordered).length === 0 ? true : ordered;
    const target = { $ref: visit($ref.replace(/^#/, "")) };
    if (Object.keys(ordered).length === 0) return target;
    const { allOf = [], ...besides } = ordered as { allOf?: Json[] };
    return { allOf: [target, ...allOf], ...besides };
  };

  const visit = (pointer: string): string => {
    if (found.has(pointer)) return pointer;
    found.set(pointer, true);
    found.set(pointer, reduce(resolvePointer(document, pointer), pointer));
    return pointer;
  };

  roots.forEach(visit);
  return found;
}

/** Names for the generated code, by pointer. */
export type Names = (pointer: string) => string;
