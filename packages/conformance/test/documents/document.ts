import type { Json, JsonObject, Spec } from "@badge-contract/spec";
import type { SchemaKind } from "./schemas.ts";

/** A document with one operation, whose answer the schema describes and the value shows. */
export function documentOf(name: string, { schema, is, named = {} }: SchemaKind): Spec {
  const id = { name: "id", in: "path", required: true, schema: { type: "string" }, examples: { shown: { value: "1" } } };
  const content: Json = {
    "application/json": { schema, examples: { shown: { summary: "Authored: shown", value: is } } },
  };
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
