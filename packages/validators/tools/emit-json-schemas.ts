// The schemas that the validators check, as JSON Schema 2020-12 in one table.
import {
  type Json,
  type JsonObject,
  mapSubschemas,
  readDocument,
  refOf,
  resolvePointer,
  type Spec,
} from "@badge-contract/spec";
import type { Names } from "./schemas.ts";

/** Keywords that JSON Schema doesn't know, or that only readers of the document need. */
const dropped = (keyword: string) => /^(x-.*|discriminator|xml|externalDocs|examples?|\$defs)$/.test(keyword);

/** Each exported schema by its name, with references such as `#/$defs/Image`. */
export function jsonSchemasOf(spec: Spec, pointers: string[], nameOf: Names): JsonObject {
  const document = readDocument(spec, "contract", "");
  const rewritten = (schema: Json): Json => {
    if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return schema;
    const target = refOf(schema);
    const copy = mapSubschemas(schema, ({ schema: inner }) => rewritten(inner));
    const kept = Object.entries(copy).filter(([keyword]) => !dropped(keyword));
    return { ...Object.fromEntries(kept), ...(target !== undefined && { $ref: `#/$defs/${nameOf(target)}` }) };
  };
  return Object.fromEntries(pointers.map((pointer) => [nameOf(pointer), rewritten(resolvePointer(document, pointer))]));
}
