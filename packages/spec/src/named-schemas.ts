import { isObject, type Json, type JsonObject, mapSchemas, outermostSchemas } from "./document.ts";
import { mapSubschemas, subschemas } from "./walk.ts";

/**
 * References by name (`$anchor`, `$dynamicAnchor`) as references by place, and no schema with an `$id`, which would be the base
 * of references in it. A `$dynamicRef` whose name several schemas have remains, since what it leads to depends on the way there.
 */
export function withoutSchemaNames(root: JsonObject): JsonObject {
  const places = new Map<string, string | undefined>();
  let isNamed = false;
  const read = (schema: Json, pointer: string): void => {
    if (isObject(schema))
      for (const keyword of ["$anchor", "$dynamicAnchor", "$dynamicRef", "$id"]) {
        const name = schema[keyword];
        isNamed ||= name !== undefined;
        if (typeof name === "string" && keyword.endsWith("nchor"))
          places.set(`#${name}`, places.has(`#${name}`) ? undefined : `#${pointer}`);
      }
    for (const inner of subschemas(schema, pointer)) read(inner.schema, inner.pointer);
  };
  const placed = (schema: Json): Json => {
    if (!isObject(schema)) return schema;
    const { $anchor: _, $dynamicAnchor: __, $id: ___, ...rest } = mapSubschemas(schema, ({ schema }) => placed(schema));
    for (const keyword of ["$ref", "$dynamicRef"]) {
      const name = String(rest[keyword]);
      const place = name.startsWith("#/") ? name : places.get(name);
      if (place === undefined || (keyword !== "$ref" && rest.$ref !== undefined)) continue;
      delete rest[keyword];
      rest.$ref = place;
    }
    return rest;
  };
  for (const { schema, pointer } of outermostSchemas(root)) read(schema, pointer);
  return isNamed ? (mapSchemas(root, placed) as JsonObject) : root;
}
