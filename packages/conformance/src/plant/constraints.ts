import {
  annotations,
  conditions,
  deref,
  eachSchema,
  escapePointer,
  hasPointer,
  inPlainSchemas,
  isJson,
  isObject,
  type Json,
  type JsonObject,
  type Operation,
  refOf,
  resolvePointer,
  type Spec,
  subschemas,
} from "@badge-contract/spec";

const silent = new Set([...annotations, "$ref", "discriminator", "properties", "if", "nullable"]);

/** Whether an answer beyond the limit is too large to be planted, as most such limits only name the largest number. */
export const isFar = (keyword: string, limit: Json): boolean =>
  /^max(Length|Items|Properties|Contains)$/.test(keyword) && typeof limit === "number" && limit > 100_000;

const saysNothing = (value: Json): boolean =>
  value === true ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.values(value).every(saysNothing));

/** Each kind of constraint in the schemas of the operations' JSON responses, with a pointer to one use. `false` is the schema of a forbidden property. */
export function constraintsOf(spec: Spec, operations: Operation[]): Map<string, string> {
  const found = new Map<string, string>();
  const add = (keyword: string, pointer: string) => {
    // What is only added to say the same in plainer words is not the document's own.
    if (!found.has(keyword) && hasPointer(spec.root, pointer)) found.set(keyword, pointer);
  };
  const { root } = inPlainSchemas(spec);
  const read = (schemaPointer: string) =>
    eachSchema(root, [schemaPointer], (schema, pointer, inner) => {
      // Schemas inside these keywords are a part of the keyword itself.
      if (conditions.has(inner?.keyword ?? "")) return false;
      if (schema === false && inner?.keyword === "properties") add("false", pointer);
      if (!isObject(schema)) return true;
      for (const [keyword, value] of Object.entries(schema))
        if (
          !silent.has(keyword) &&
          !keyword.startsWith("x-") &&
          !saysNothing(value) &&
          !isFar(keyword, value) &&
          !(schema.minContains === 0 && /^(minContains|contains)$/.test(keyword)) &&
          !(keyword === "anyOf" && takesEveryType(root, value)) &&
          !isRelay(root, schema, keyword)
        )
          add(keyword, `${pointer}/${escapePointer(keyword)}`);
      return true;
    });
  const responses = operations.flatMap((operation) => operation.responses);
  for (const { mediaType, schemaPointer } of responses.flatMap(({ content }) => content))
    if (schemaPointer !== undefined && isJson(mediaType)) read(schemaPointer);
  return found;
}

/** Whether the branches allow values of each type. Then other types break none of them. */
function takesEveryType(root: JsonObject, branches: Json): boolean {
  const types = (branches as Json[]).flatMap((one) => (deref(root, one).value as JsonObject).type ?? []);
  return ["array", "boolean", "null", "number", "object", "string"].every((type) => types.includes(type));
}

/** Whether all schemas inside a keyword only contain other schemas. Those are tested through their own keywords. */
const isRelay = (root: JsonObject, schema: Json, keyword: string): boolean => {
  const inside = subschemas(schema).filter((one) => one.keyword === keyword);
  const holds = (one: Json, depth = 0): boolean => {
    const target = refOf(one);
    return (
      isObject(one) &&
      depth < 20 &&
      Object.keys(one).every((key) => key === "$ref" || relays.has(key)) &&
      (target === undefined || holds(resolvePointer(root, target), depth + 1))
    );
  };
  return inside.length > 0 && inside.every(({ schema: one }) => holds(one));
};

const relays = new Set(
  "items prefixItems properties patternProperties if then else allOf anyOf oneOf additionalProperties".split(" "),
);
