import type { Json, JsonObject, Spec } from "../src/index.ts";

/** A document as small as a test needs it. */
export const specOf = (root: JsonObject): Spec => ({ source: "a small document", root: { openapi: "3.1.0", ...root } });

/** A document of one operation, `GET /things/{id}` or, with a body, `POST`. */
export const specOfOperation = (operation: JsonObject, components: JsonObject = {}): Spec =>
  specOf({
    paths: { "/things/{id}": { [operation.requestBody ? "post" : "get"]: { operationId: "getThing", ...operation } } },
    components,
  });

export const idParameter = (...keys: string[]): JsonObject => ({
  name: "id",
  in: "path",
  required: true,
  schema: { type: "string" },
  examples: Object.fromEntries(keys.map((key) => [key, { value: `id of ${key}` }])),
});

export const bodyWith = (examples: Record<string, Json>, schema: Json = {}): JsonObject => ({
  description: "A body.",
  content: {
    "application/json": {
      schema,
      examples: Object.fromEntries(
        Object.entries(examples).map(([key, value]) => [key, { summary: `Authored: ${key}`, value }]),
      ),
    },
  },
});
