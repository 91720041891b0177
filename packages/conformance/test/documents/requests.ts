// Kinds of operation that documents are made of: what a request can carry, and what an answer can be.
import type { Json, JsonObject } from "@badge-contract/spec";

const examples = (values: Record<string, Json>) => ({
  examples: Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { summary: `Authored: ${key}`, value }]),
  ),
});
const parameter = (
  name: string,
  place: string,
  schema: JsonObject,
  values: Record<string, Json>,
  rest: JsonObject = {},
) => ({
  ...{ name, in: place, required: true, schema, ...examples(values), ...rest },
});
const answer = (values: Record<string, Json>, rest: JsonObject = {}, mediaType = "application/json"): JsonObject => ({
  description: "An answer.",
  content: { [mediaType]: { schema: {}, ...examples(values) } },
  ...rest,
});
const text = { type: "string" };
const whole = { type: "integer", minimum: 1, maximum: 9 };
const texts = { type: "array", items: text };
const order = { type: "object", required: ["id", "size"], properties: { id: text, size: whole } };
const wrong = {
  description: "Wrong.",
  content: { "application/json": { schema: {}, ...examples({ wrong: { why: "it is" } }) } },
};
const body = (mediaType: string, schema: JsonObject, values: Record<string, Json>): JsonObject => ({
  required: true,
  content: { [mediaType]: { schema, ...examples(values) } },
});
const get = (parameters: JsonObject[], responses: JsonObject, rest: JsonObject = {}): JsonObject => ({
  get: { parameters, responses, ...rest },
});

export const securitySchemes: JsonObject = {
  login: { type: "http", scheme: "basic" },
  bearer: { type: "http", scheme: "bearer" },
  inHeader: { type: "apiKey", in: "header", name: "X-Key" },
  inQuery: { type: "apiKey", in: "query", name: "api_key" },
};

/** By the path, the path item. */
export const requestKinds: Record<string, Record<string, JsonObject>> = {
  "a list in the query": {
    "/lists": get([parameter("ids", "query", texts, { two: ["a", "b"], one: ["a"] })], {
      200: answer({ two: [1, 2], one: [1] }),
      400: wrong,
    }),
  },
  "a list in one": {
    "/joined": get([parameter("ids", "query", texts, { two: ["a", "b"] }, { explode: false })], {
      200: answer({ two: 2 }),
    }),
  },
  "an object in the query": {
    "/deep": get(
      [
        parameter(
          "filter",
          "query",
          { type: "object", properties: { a: text, b: text } },
          { both: { a: "1", b: "2" } },
          { style: "deepObject", explode: true },
        ),
      ],
      { 200: answer({ both: 2 }) },
    ),
  },
  "a number with bounds": {
    "/bounded": get([parameter("size", "query", whole, { small: 1 })], { 200: answer({ small: 1 }), 422: wrong }),
  },
  "a cookie": {
    "/session": get([parameter("sid", "cookie", text, { one: "c1", two: "c2" })], { 200: answer({ one: 1, two: 2 }) }),
  },
  "a list in a header": {
    "/header": get([parameter("X-Ids", "header", texts, { two: ["a", "b"] })], { 200: answer({ two: 2 }) }),
  },
  "literal text after a template": {
    "/shelf/{id}": get([parameter("id", "path", text, { any: "s1" })], { 200: answer({ any: "any" }) }),
    "/shelf/mine": get([], { 200: answer({ mine: "mine" }) }),
  },
  "text around a parameter": {
    "/file/{id}.json": get([parameter("id", "path", text, { file: "f1" })], { 200: answer({ file: 1 }) }),
  },
  "parameters of the path": {
    "/both/{id}": {
      parameters: [parameter("id", "path", text, { gone: "g1", lost: "l1" })],
      delete: {
        responses: {
          204: { description: "Gone." },
          404: answer({ lost: { title: "Lost", status: 404 } }, {}, "application/problem+json"),
        },
      },
    },
  },
  "a body": {
    "/orders": {
      post: {
        requestBody: body("application/json", order, { small: { id: "a", size: 1 }, large: { id: "b", size: 9 } }),
        responses: { 201: answer({ small: 1 }), 202: answer({ large: 2 }), 400: wrong },
      },
    },
  },
  "a body of a suffix of JSON": {
    "/patches": {
      patch: {
        requestBody: body("application/merge-patch+json", { type: "object" }, { one: { a: null } }),
        responses: { 200: answer({ one: 1 }) },
      },
    },
  },
  "a form": {
    "/forms": {
      post: {
        requestBody: body("application/x-www-form-urlencoded", order, { one: { id: "a b", size: 2 } }),
        responses: { 200: answer({ one: 1 }) },
      },
    },
  },
  "a text": {
    "/texts": {
      put: { requestBody: body("text/plain", text, { one: "a text" }), responses: { 204: { description: "Kept." } } },
    },
  },
  "only a default": {
    "/default": get([parameter("id", "query", text, { fine: "1", broken: "2" })], {
      200: answer({ fine: 1 }),
      default: {
        description: "A failure.",
        content: {
          "application/json": {
            schema: {},
            examples: { broken: { summary: "Authored: broken", "x-status": 410, value: { why: "gone" } } },
          },
        },
      },
    }),
  },
  "a range": {
    "/range": get([parameter("id", "query", text, { fine: "1" })], { "2XX": answer({ fine: 1 }) }),
  },
  "a header that is required": {
    "/etag": get([], {
      200: answer({ tagged: 1 }, { headers: { ETag: { required: true, schema: text, example: "v1" } } }),
    }),
  },
  "two right answers": {
    "/either": get([], { 200: answer({ heads: "heads", tails: "tails" }) }),
  },
  "CSV beside JSON": {
    "/table": get([parameter("id", "query", text, { asJson: "1", asCsv: "2" })], {
      200: {
        description: "A table.",
        content: {
          ...(answer({ asJson: [1] }).content as JsonObject),
          ...(answer({ asCsv: "a,b\n" }, {}, "text/csv").content as JsonObject),
        },
      },
    }),
  },
  "schemes together": {
    "/together": get([], { 200: answer({ one: 1 }), 401: wrong }, { security: [{ login: [], inHeader: [] }] }),
  },
  "optional credentials": {
    "/optional": get([], { 200: answer({ one: 1 }) }, { security: [{}, { login: [] }] }),
  },
  "a key in the query": {
    "/keyed": get([], { 200: answer({ one: 1 }), 401: wrong }, { security: [{ inQuery: [] }] }),
  },
  "a bearer token": {
    "/token": get([], { 200: answer({ one: 1 }), 401: wrong }, { security: [{ bearer: [] }] }),
  },
  "no example at all": {
    "/bare": {
      post: {
        requestBody: { required: true, content: { "application/json": { schema: order } } },
        responses: { 201: { description: "Stored." } },
      },
    },
  },
};
