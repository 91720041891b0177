import type { Json, JsonObject, Spec } from "@badge-contract/spec";
import type { SchemaKind } from "./schemas.ts";

/** A document with one operation, whose answer the schema describes and the value shows. */
export function documentOf(name: string, { schema, is, also = [], named = {} }: SchemaKind): Spec {
  const values = [is, ...also];
  const examples = (of: (value: Json, index: number) => JsonObject) =>
    Object.fromEntries(values.map((value, index) => [`shown${index}`, of(value, index)]));
  const ids = examples((_, index) => ({ value: String(index) }));
  const id = { name: "id", in: "path", required: true, schema: { type: "string" }, examples: ids };
  const shown = examples((value, index) => ({ summary: `Authored: ${index}`, value }));
  const content: Json = { "application/json": { schema, examples: shown } };
  return {
    source: name,
    root: {
      openapi: "3.1.0",
      jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
      info: { title: name, version: "1" },
      paths: {
        "/things/{id}": {
          get: {
            operationId: "getThing",
            parameters: [id],
            responses: { "200": { description: "The thing.", content } },
          },
        },
      },
      components: { schemas: named },
    } as JsonObject,
  };
}
