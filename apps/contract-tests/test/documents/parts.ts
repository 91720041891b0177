// What the documents of the table are put together from.
import type { Json, JsonObject } from "@badge-contract/spec";

export const examples = (values: Record<string, Json>) => ({
  examples: Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { summary: `Authored: ${key}`, value }]),
  ),
});
export const parameter = (
  name: string,
  place: string,
  schema: JsonObject,
  values: Record<string, Json>,
  rest: JsonObject = {},
) => ({
  ...{ name, in: place, required: true, schema, ...examples(values), ...rest },
});
export const answer = (
  values: Record<string, Json>,
  rest: JsonObject = {},
  mediaType = "application/json",
): JsonObject => ({
  description: "An answer.",
  content: { [mediaType]: { schema: {}, ...examples(values) } },
  ...rest,
});
export const text = { type: "string" };
export const whole = { type: "integer", minimum: 1, maximum: 9 };
export const texts = { type: "array", items: text };
export const order = { type: "object", required: ["id", "size"], properties: { id: text, size: whole } };
export const wrong = {
  description: "Wrong.",
  content: { "application/json": { schema: {}, ...examples({ wrong: { why: "it is" } }) } },
};
export const body = (mediaType: string, schema: JsonObject, values: Record<string, Json>): JsonObject => ({
  required: true,
  content: { [mediaType]: { schema, ...examples(values) } },
});
export const get = (parameters: JsonObject[], responses: JsonObject, rest: JsonObject = {}): JsonObject => ({
  get: { parameters, responses, ...rest },
});

export const securitySchemes: JsonObject = {
  login: { type: "http", scheme: "basic" },
  bearer: { type: "http", scheme: "bearer" },
  digest: { type: "http", scheme: "digest" },
  inHeader: { type: "apiKey", in: "header", name: "X-Key" },
  inCookie: { type: "apiKey", in: "cookie", name: "session" },
  oauth: {
    type: "oauth2",
    flows: { clientCredentials: { tokenUrl: "https://example.com/token", scopes: { read: "Read." } } },
  },
  openId: { type: "openIdConnect", openIdConnectUrl: "https://example.com/.well-known/openid-configuration" },
  certificate: { type: "mutualTLS" },
  inQuery: { type: "apiKey", in: "query", name: "api_key" },
};
