// Kinds of answer that documents are made of.
import type { Json, JsonObject } from "@badge-contract/spec";
import { answer, body, examples, get, order, parameter, text, texts, whole, wrong } from "./parts.ts";

const headers = (named: Record<string, JsonObject>) => answer({ one: 1 }, { headers: named });
const gone = { description: "Gone." };
const id = parameter("id", "path", text, { one: "1" });
const of = (schema: Json, values: Record<string, Json>): JsonObject => ({
  description: "An answer.",
  content: { "application/json": { schema, ...examples(values) } },
});

/** By the path, the path item; what begins with no slash stands at the root of the document. */
export const answerKinds: Record<string, JsonObject> = {
  "nothing for HEAD": {
    "/heads/{id}": {
      parameters: [parameter("id", "path", text, { here: "1", lost: "2" })],
      head: { responses: { 200: { description: "It is here." }, 404: { description: "It is not." } } },
    },
  },
  "HEAD beside GET": {
    "/both-heads": {
      get: { responses: { 200: answer({ one: 1 }) } },
      head: { responses: { 200: { ...answer({ one: 1 }), headers: { "X-Total": { schema: whole, example: 3 } } } } },
    },
  },
  "a form that is to be reset": {
    "/reset": { post: { responses: { 205: { description: "Reset the form." } } } },
  },
  "what has not changed": {
    "/unchanged": get(
      [parameter("If-None-Match", "header", text, { fresh: '"v1"', notModified: '"v2"' }, { required: false })],
      {
        200: answer({ fresh: 1 }),
        304: { description: "Not modified.", headers: { ETag: { required: true, schema: text, example: "v2" } } },
      },
    ),
  },
  "where it was moved to": {
    "/moved": get([], {
      302: { description: "It is elsewhere.", headers: { Location: { required: true, schema: text, example: "/at" } } },
    }),
  },
  "where it was made": {
    "/made": {
      post: {
        requestBody: body("application/json", order, { one: { id: "a", size: 1 } }),
        responses: {
          201: answer(
            { one: { id: "a" } },
            {
              headers: { Location: { required: true, schema: { type: "string", format: "uri" }, example: "/made/a" } },
            },
          ),
        },
      },
    },
  },
  "a list in a header": {
    "/header-list": get([], { 200: headers({ "X-Ids": { required: true, schema: texts, example: ["a", "b"] } }) }),
  },
  "an object in a header": {
    "/header-object": get([], {
      200: headers({
        "X-Place": {
          required: true,
          explode: true,
          schema: { type: "object", required: ["row"], properties: { row: whole, seat: text } },
          example: { row: 2, seat: "a" },
        },
      }),
    }),
  },
  "a number in a header": {
    "/header-number": get([], {
      200: headers({
        "X-Left": { required: true, schema: { type: "integer", minimum: 0 }, examples: { one: { value: 7 } } },
        "X-Open": { required: true, schema: { type: "boolean" } },
      }),
    }),
  },
  "a header that is JSON": {
    "/header-json": get([], {
      200: headers({
        "X-Page": {
          required: true,
          content: { "application/json": { schema: { type: "object", required: ["next"] }, example: { next: 2 } } },
        },
      }),
    }),
  },
  "headers without a required one": {
    "/header-optional": get([], {
      200: headers({ "X-One": { schema: text }, "X-Two": { schema: whole, example: 2 } }),
    }),
  },
  "a page": {
    "/page": get([], { 200: answer({ shown: "<p>A page.</p>" }, {}, "text/html") }),
  },
  bytes: {
    "/bytes": get([], {
      200: { description: "Bytes.", content: { "application/octet-stream": { ...examples({ some: "abc" }) } } },
    }),
  },
  "a picture without an example": {
    "/picture/{id}": get([id], {
      200: { description: "A picture.", content: { "image/png": { schema: { type: "string", format: "binary" } } } },
      404: wrong,
    }),
  },
  "lines of JSON": {
    "/lines": get([], { 200: answer({ two: '{"a":1}\n{"a":2}\n' }, {}, "application/x-ndjson") }),
  },
  events: {
    "/events": get([], { 200: answer({ one: "data: 1\n\n" }, {}, "text/event-stream") }),
  },
  "a media type with a charset": {
    "/charset": get([], { 200: answer({ one: { a: "é" } }, {}, "application/json; charset=utf-8") }),
  },
  "a vendor's media type": {
    "/vendor": get([], { 200: answer({ one: [1] }, {}, "application/vnd.example.v2+json") }),
  },
  "a range of media types": {
    "/any-text": get([], { 200: answer({ one: "a text" }, {}, "text/*") }),
  },
  "any media type": {
    "/any": get([], { 200: answer({ one: { a: 1 } }, {}, "*/*") }),
  },
  "a problem": {
    "/problem/{id}": get([parameter("id", "path", text, { fine: "1", missing: "2" })], {
      200: answer({ fine: 1 }),
      "4XX": answer({ missing: { type: "about:blank", title: "Missing" } }, {}, "application/problem+json"),
    }),
  },
  "a default alone": {
    "/default-alone/{id}": get([id], {
      default: {
        description: "Whatever it is.",
        content: { "application/json": { examples: { one: { "x-status": 200, value: 1 } } } },
      },
    }),
  },
  "a status without content": {
    "/empty-ok": { put: { responses: { 200: { description: "Done." } } } },
  },
  "two kinds of success": {
    "/two/{id}": {
      parameters: [parameter("id", "path", text, { new: "1", accepted: "2", noContent: "3" })],
      put: {
        responses: { 201: answer({ new: 1 }), 202: { description: "Later." }, 204: gone },
      },
    },
  },
  "a response shared by reference": {
    "/shared": get([parameter("id", "query", text, { one: "1" })], {
      200: { $ref: "#/components/responses/Shared" },
      404: { $ref: "#/components/responses/Lost" },
    }),
    components: {
      responses: {
        Shared: { description: "-", content: { "application/json": { schema: whole, ...examples({ one: 1 }) } } },
        Lost: { description: "-", content: { "application/json": { schema: {}, ...examples({ lost: null }) } } },
      },
    },
  },
  "examples by reference": {
    "/referred": get(
      [
        {
          name: "id",
          in: "query",
          required: true,
          schema: text,
          examples: { one: { $ref: "#/components/examples/Id" } },
        },
      ],
      {
        200: {
          description: "-",
          content: {
            "application/json": { schema: whole, examples: { one: { $ref: "#/components/examples/One" } } },
          },
        },
      },
    ),
    components: { examples: { Id: { value: "1" }, One: { summary: "Authored: one", value: 1 } } },
  },
  "single examples": {
    "/single": get([{ name: "id", in: "query", required: true, schema: text, example: "1" }], {
      200: { description: "-", content: { "application/json": { schema: whole, example: 1 } } },
    }),
  },
  "examples of the schema": {
    "/by-schema": get([{ name: "id", in: "query", required: true, schema: { type: "string", examples: ["a"] } }], {
      200: {
        description: "-",
        content: {
          "application/json": {
            schema: { type: "object", required: ["n"], properties: { n: whole }, examples: [{ n: 3 }] },
          },
        },
      },
    }),
  },
  "a schema that allows anything": {
    "/anything/{id}": get([id], { 200: of({}, { one: [1, { a: null }] }) }),
    "/whatever/{id}": get([id], { 200: of(true, { one: "text" }) }),
  },
  "no schema": {
    "/no-schema/{id}": get([id], { 200: { description: "-", content: { "application/json": examples({ one: 1 }) } } }),
  },
  links: {
    "/linked/{id}": get([id], {
      200: {
        ...answer({ one: 1 }),
        links: { self: { operationId: "get /linked/{id}", parameters: { id: "$response.body#/id" } } },
      },
    }),
  },
  "callbacks and webhooks": {
    "/called": {
      post: {
        requestBody: body("application/json", { type: "object" }, { one: { url: "https://example.com" } }),
        responses: { 202: answer({ one: 1 }) },
        callbacks: {
          done: {
            "{$request.body#/url}": {
              post: { requestBody: body("application/json", text, {}), responses: { 200: gone } },
            },
          },
        },
      },
    },
    webhooks: { happened: { post: { requestBody: body("application/json", text, {}), responses: { 200: gone } } } },
  },
  "a pointer with ~1": {
    "/pointed/{id}": get([id], {
      200: {
        description: "-",
        content: {
          "application/json": {
            schema: { type: "object", required: ["n"], properties: { n: whole } },
            ...examples({ one: { n: 1 } }),
          },
        },
      },
    }),
    "/pointing/{id}": get([id], {
      200: of(
        { $ref: "#/paths/~1pointed~1%7Bid%7D/get/responses/200/content/application~1json/schema" },
        { one: { n: 2 } },
      ),
    }),
  },
  "names that every language has": {
    "/named": {
      get: {
        operationId: "constructor",
        responses: { 200: of({ $ref: "#/components/schemas/Error" }, { one: { message: "a" } }) },
      },
      delete: { operationId: "delete", responses: { 204: gone } },
    },
    components: {
      schemas: {
        Error: {
          type: "object",
          required: ["message"],
          properties: { message: text, at: { $ref: "#/components/schemas/Date" } },
        },
        Date: { type: "string" },
        "a.b-c": { type: "object" },
        toString: { type: "object", properties: { o: { $ref: "#/components/schemas/a.b-c" } } },
      },
    },
  },
};
