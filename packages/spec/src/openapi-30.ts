import { isObject, type Json, type JsonObject, mapSchemas } from "./document.ts";
import { mapSubschemas } from "./walk.ts";

/** A document of OpenAPI 3.0 in the words of 3.1: `nullable`, `example`, boolean `exclusiveMinimum`, lone references. */
export const from30 = (root: JsonObject): JsonObject => ({
  ...(mapSchemas(root, schemaFrom30) as JsonObject),
  openapi: "3.1.0",
});

function schemaFrom30(schema: Json): Json {
  if (!isObject(schema)) return schema;
  // In 3.0, keywords beside a reference are ignored.
  if (typeof schema.$ref === "string") return { $ref: schema.$ref };
  const { nullable, example, ...rest } = mapSubschemas(schema, (inner) => schemaFrom30(inner.schema));
  for (const [exclusive, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    const flag = rest[exclusive];
    if (typeof flag !== "boolean") continue;
    delete rest[exclusive];
    if (!flag || rest[bound] === undefined) continue;
    rest[exclusive] = rest[bound];
    delete rest[bound];
  }
  if (example !== undefined && rest.examples === undefined) rest.examples = [example];
  if (nullable !== true) return rest;
  if (rest.type === undefined) return { anyOf: [rest, { type: "null" }] };
  const { enum: values } = rest;
  return {
    ...rest,
    type: [rest.type, "null"].flat(),
    ...(Array.isArray(values) && !values.includes(null) && { enum: [...values, null] }),
  };
}
