import { isObject, type Json, type JsonObject } from "./document.ts";
import { mapSchemas } from "./openapi.ts";
import { mapSubschemas, subschemas } from "./walk.ts";

/** References by `$anchor` as references by place, and no schema with an `$id`, which would be the base of references in it. */
export function withoutSchemaNames(root: JsonObject): JsonObject {
  const places = new Map<string, string>();
  let isNamed = false;
  const read = (schema: Json, pointer: string): void => {
    isNamed ||= isObject(schema) && (schema.$anchor ?? schema.$id) !== undefined;
    if (isObject(schema) && typeof schema.$anchor === "string") places.set(`#${schema.$anchor}`, `#${pointer}`);
    for (const inner of subschemas(schema, pointer)) read(inner.schema, inner.pointer);
  };
  const placed = (schema: Json): Json => {
    if (!isObject(schema)) return schema;
    const { $anchor: _, $id: __, ...rest } = mapSubschemas(schema, (inner) => placed(inner.schema));
    const place = typeof rest.$ref === "string" && places.get(rest.$ref);
    return place ? { ...rest, $ref: place } : rest;
  };
  mapSchemas(root, (schema, at) => {
    read(schema, at);
    return schema;
  });
  return isNamed ? (mapSchemas(root, placed) as JsonObject) : root;
}
