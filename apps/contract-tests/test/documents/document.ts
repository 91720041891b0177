import { type Json, type JsonObject, type Spec, withoutSchemaNames } from "@badge-contract/spec";
import { securitySchemes } from "./parts.ts";
import type { SchemaKind } from "./schemas.ts";

const methods = ["get", "put", "post", "patch", "delete", "head", "options", "trace"];

function document(name: string, { components, ...members }: JsonObject): Spec {
  const root: JsonObject = {
    openapi: "3.1.0",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: { title: name, version: "1" },
    ...members,
    components: components ?? {},
  };
  return { source: name, root: withoutSchemaNames(root) };
}

/** A document with one operation, whose answer the schema describes and the value shows. */
export function documentOf(name: string, { schema, is, also = [], named = {} }: SchemaKind): Spec {
  const values = [is, ...also];
  const examples = (of: (value: Json, index: number) => JsonObject) =>
    Object.fromEntries(values.map((value, index) => [`shown${index}`, of(value, index)]));
  const ids = examples((_, index) => ({ value: String(index) }));
  const id = { name: "id", in: "path", required: true, schema: { type: "string" }, examples: ids };
  const shown = examples((value, index) => ({ summary: `Authored: ${index}`, value }));
  const content: Json = { "application/json": { schema, examples: shown } };
  const responses = { "200": { description: "The thing.", content } };
  const paths: JsonObject = { "/things/{id}": { get: { operationId: "getThing", parameters: [id], responses } } };
  return document(name, { paths, components: { schemas: named } });
}

/** A document of these paths; each operation is called after its method and path. What begins with no slash is a member of the root. */
export function documentOfPaths(name: string, items: JsonObject): Spec {
  const { components, ...rest } = items;
  const paths: JsonObject = {};
  const root: JsonObject = {};
  for (const [path, item] of Object.entries(rest)) {
    if (!path.startsWith("/")) root[path] = item;
    else
      paths[path] = Object.fromEntries(
        Object.entries(item as JsonObject).map(([key, member]) => [
          key,
          methods.includes(key) ? { operationId: `${key} ${path}`, ...(member as JsonObject) } : member,
        ]),
      );
  }
  return document(name, { ...root, paths, components: { ...(components as JsonObject), securitySchemes } });
}
