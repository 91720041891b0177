// Kinds of operation that documents are made of: what a request can carry, and what an answer can be.
import type { JsonObject } from "@badge-contract/spec";
import { answer, body, examples, get, order, parameter, text, texts, whole, wrong } from "./parts.ts";

const place: JsonObject = { type: "object", required: ["row"], properties: { row: whole, seat: text } };
const level: JsonObject = {
  type: "object",
  required: ["level"],
  properties: { level: { $ref: "#/components/schemas/Level" } },
};

/** By the path, the path item; what begins with no slash stands at the root of the document. */
export const requestKinds: Record<string, JsonObject> = {
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
  "a list of words between spaces": {
    "/spaced": get(
      [parameter("ids", "query", texts, { two: ["a", "b"] }, { style: "spaceDelimited", explode: false })],
      {
        200: answer({ two: 2 }),
      },
    ),
  },
  "a list of words between bars": {
    "/piped": get([parameter("ids", "query", texts, { two: ["a", "b"] }, { style: "pipeDelimited", explode: false })], {
      200: answer({ two: 2 }),
    }),
  },
  "an item with a comma": {
    "/commas": get([parameter("ids", "query", texts, { lone: ["a,b"], two: ["a", "b"] }, { explode: false })], {
      200: answer({ lone: 1, two: 2 }),
    }),
  },
  "a list of numbers": {
    "/numbers": get(
      [
        parameter(
          "ids",
          "query",
          { type: "array", items: whole, minItems: 1, maxItems: 3 },
          { two: [1, 2] },
          { explode: false },
        ),
      ],
      { 200: answer({ two: 2 }), 400: wrong },
    ),
  },
  "labels in the path": {
    "/label/{ids}": get([parameter("ids", "path", texts, { two: ["a", "b"] }, { style: "label", explode: true })], {
      200: answer({ two: 2 }),
    }),
    "/label-joined/{ids}": get([parameter("ids", "path", texts, { two: ["a", "b"] }, { style: "label" })], {
      200: answer({ two: 2 }),
    }),
  },
  "a matrix in the path": {
    "/matrix/{ids}": get([parameter("ids", "path", texts, { two: ["a", "b"] }, { style: "matrix", explode: true })], {
      200: answer({ two: 2 }),
    }),
    "/matrix-object/{at}": get(
      [parameter("at", "path", place, { one: { row: 1, seat: "a" } }, { style: "matrix", explode: true })],
      { 200: answer({ one: 1 }) },
    ),
  },
  "a list in the path": {
    "/several/{ids}": get([parameter("ids", "path", texts, { two: ["a", "b"] })], { 200: answer({ two: 2 }) }),
  },
  "an object in the path": {
    "/seat/{at}": get([parameter("at", "path", place, { one: { row: 1, seat: "a" } }, { explode: true })], {
      200: answer({ one: 1 }),
    }),
  },
  "a parameter that is JSON": {
    "/json-query": get(
      [
        {
          name: "where",
          in: "query",
          required: true,
          content: { "application/json": { schema: place, ...examples({ one: { row: 1 } }) } },
        },
      ],
      { 200: answer({ one: 1 }), 400: wrong },
    ),
  },
  "reserved characters": {
    "/reserved": get([parameter("at", "query", text, { one: "/a/b?c:d" }, { allowReserved: true })], {
      200: answer({ one: 1 }),
    }),
  },
  "members of an object as parameters": {
    "/exploded": get(
      [parameter("at", "query", place, { one: { row: 1, seat: "a" } }), parameter("page", "query", whole, { one: 2 })],
      { 200: answer({ one: 1 }), 400: wrong },
    ),
  },
  "an object in one": {
    "/flat": get([parameter("at", "query", place, { one: { row: 1, seat: "a" } }, { explode: false })], {
      200: answer({ one: 1 }),
    }),
  },
  "an object in the query, three deep": {
    "/deeper": get(
      [
        parameter(
          "filter",
          "query",
          {
            type: "object",
            properties: { a: { type: "object", properties: { b: whole } }, ids: texts, on: { type: "boolean" } },
          },
          { some: { a: { b: 1 }, ids: ["x", "y"], on: true } },
          { style: "deepObject", explode: true },
        ),
      ],
      { 200: answer({ some: 1 }) },
    ),
  },
  "a list of cookies": {
    "/cookies": get([parameter("ids", "cookie", texts, { two: ["a", "b"] }, { explode: false })], {
      200: answer({ two: 2 }),
    }),
  },
  "an object in a header": {
    "/object-header": get([parameter("X-At", "header", place, { one: { row: 1, seat: "a" } }, { explode: true })], {
      200: answer({ one: 1 }),
    }),
  },
  "a number in a header": {
    "/header-number": get([parameter("X-Size", "header", whole, { one: 3 })], { 200: answer({ one: 1 }), 400: wrong }),
  },
  "what may be left out": {
    "/optional-parameters": get(
      [
        parameter("size", "query", { ...whole, default: 5 }, { sized: 3 }, { required: false }),
        parameter("old", "query", text, { deprecated: "x" }, { required: false, deprecated: true }),
        parameter("id", "query", text, { sized: "1", deprecated: "2", neither: "3" }),
      ],
      { 200: answer({ sized: 3, deprecated: 2, neither: 1 }), 400: wrong },
    ),
  },
  "enums of texts, numbers and truth": {
    "/enums": get(
      [
        parameter("sort", "query", { type: "string", enum: ["up", "down"] }, { one: "up" }),
        parameter("level", "query", { type: "integer", enum: [1, 2] }, { one: 2 }),
        parameter("all", "query", { type: "boolean" }, { one: false }),
      ],
      { 200: answer({ one: 1 }), 400: wrong },
    ),
  },
  "a number in the path": {
    "/by-number/{n}": get([parameter("n", "path", { type: "integer", minimum: 1 }, { one: 1, two: 2 })], {
      200: answer({ one: 1, two: 2 }),
      400: wrong,
      404: answer({}),
    }),
  },
  "two parameters in a segment": {
    "/picture/{id}.{ext}": get(
      [parameter("id", "path", text, { one: "a" }), parameter("ext", "path", text, { one: "png" })],
      {
        200: answer({ one: 1 }),
      },
    ),
  },
  "text before a parameter": {
    "/v{version}/things": get([parameter("version", "path", whole, { one: 1 })], { 200: answer({ one: 1 }) }),
  },
  "a colon after a parameter": {
    "/jobs/{id}:cancel": {
      post: { parameters: [parameter("id", "path", text, { one: "a" })], responses: { 204: { description: "-" } } },
    },
  },
  "servers of its own": {
    "/own": {
      servers: [
        { url: "https://example.com/{stage}/v2", variables: { stage: { default: "live", enum: ["live", "test"] } } },
      ],
      get: { responses: { 200: answer({ one: 1 }) } },
      post: { servers: [{ url: "/write" }], responses: { 204: { description: "-" } } },
    },
    servers: [{ url: "https://example.com/v1" }],
  },
  "what only an answer has": {
    "/read-only": {
      post: {
        requestBody: body(
          "application/json",
          { $ref: "#/components/schemas/Account" },
          { one: { name: "a", secret: "s" } },
        ),
        responses: {
          201: {
            description: "-",
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Account" },
                ...examples({ one: { id: "1", name: "a" } }),
              },
            },
          },
          400: wrong,
        },
      },
    },
    components: {
      schemas: {
        Account: {
          type: "object",
          required: ["id", "name", "secret"],
          properties: { id: { ...text, readOnly: true }, name: text, secret: { ...text, writeOnly: true } },
        },
      },
    },
  },
  "an enum that both sides share": {
    "/shared-enum": {
      post: {
        requestBody: body("application/json", level, { one: { level: "LOW" } }),
        responses: {
          200: {
            description: "-",
            content: { "application/json": { schema: level, ...examples({ one: { level: "HIGH" } }) } },
          },
          422: wrong,
        },
      },
    },
    components: { schemas: { Level: { type: "string", enum: ["LOW", "HIGH"] } } },
  },
  "a file": {
    "/upload": {
      post: {
        requestBody: {
          required: true,
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                required: ["file", "about"],
                properties: {
                  file: { type: "string", contentMediaType: "text/csv" },
                  about: place,
                  tags: texts,
                  size: whole,
                },
              },
              encoding: { file: { contentType: "text/csv" } },
              ...examples({ one: { file: "a,b", about: { row: 1 }, tags: ["x", "y"], size: 2 } }),
            },
          },
        },
        responses: { 201: answer({ one: 1 }), 400: wrong },
      },
    },
  },
  "a form with lists and objects": {
    "/form-lists": {
      post: {
        requestBody: {
          required: true,
          content: {
            "application/x-www-form-urlencoded": {
              schema: {
                type: "object",
                required: ["ids"],
                properties: { ids: texts, joined: texts, at: place, size: whole, on: { type: "boolean" } },
              },
              encoding: { joined: { style: "form", explode: false }, at: { style: "deepObject", explode: true } },
              ...examples({ one: { ids: ["a", "b"], joined: ["c", "d"], at: { row: 1 }, size: 2, on: true } }),
            },
          },
        },
        responses: { 200: answer({ one: 1 }), 422: wrong },
      },
    },
  },
  "bytes as a body": {
    "/raw": {
      put: {
        requestBody: body("application/octet-stream", { type: "string", format: "binary" }, { one: "abc" }),
        responses: { 204: { description: "-" } },
      },
    },
  },
  "several media types of a body": {
    "/several": {
      post: {
        requestBody: {
          required: true,
          content: {
            "application/json": { schema: order, ...examples({ asJson: { id: "a", size: 1 } }) },
            "application/x-www-form-urlencoded": { schema: order, ...examples({ asForm: { id: "b", size: 2 } }) },
            "text/csv": { schema: text, ...examples({ asCsv: "a,1" }) },
          },
        },
        responses: { 201: answer({ asJson: 1, asForm: 2, asCsv: 3 }), 415: wrong, 422: wrong },
      },
    },
  },
  "a body that may be left out": {
    "/perhaps": {
      post: {
        parameters: [parameter("id", "query", text, { bare: "1", full: "2" })],
        requestBody: {
          content: { "application/json": { schema: order, ...examples({ full: { id: "a", size: 1 } }) } },
        },
        responses: { 200: answer({ bare: 0, full: 1 }), 400: wrong },
      },
    },
  },
  "a list as a body": {
    "/batch": {
      post: {
        requestBody: body(
          "application/json",
          { type: "array", items: order, minItems: 1 },
          { one: [{ id: "a", size: 1 }] },
        ),
        responses: { 207: answer({ one: [1] }), 400: wrong },
      },
    },
  },
  "a body of null": {
    "/null": {
      put: {
        requestBody: body("application/json", { type: ["object", "null"] }, { none: null, some: {} }),
        responses: { 200: answer({ none: 0, some: 1 }) },
      },
    },
  },
  "a union as a body": {
    "/union": {
      post: {
        requestBody: body(
          "application/json",
          {
            oneOf: [{ $ref: "#/components/schemas/Card" }, { $ref: "#/components/schemas/Cash" }],
            discriminator: {
              propertyName: "by",
              mapping: { card: "#/components/schemas/Card", cash: "#/components/schemas/Cash" },
            },
          },
          { byCard: { by: "card", number: "1" }, byCash: { by: "cash" } },
        ),
        responses: { 201: answer({ byCard: 1, byCash: 2 }), 400: wrong },
      },
    },
    components: {
      schemas: {
        Card: { type: "object", required: ["by", "number"], properties: { by: text, number: text } },
        Cash: { type: "object", required: ["by"], properties: { by: text } },
      },
    },
  },
  "a DELETE with a body": {
    "/many": {
      delete: {
        requestBody: body("application/json", texts, { two: ["a", "b"] }),
        responses: { 204: { description: "-" } },
      },
    },
  },
  "OpenID Connect, and a client's certificate": {
    "/open-id": get([], { 200: answer({ one: 1 }), 401: wrong }, { security: [{ openId: [] }] }),
    "/certified": get([], { 200: answer({ one: 1 }) }, { security: [{ certificate: [] }] }),
    "/either-way": get(
      [],
      { 200: answer({ one: 1 }), 401: wrong },
      { security: [{ oauth: ["read"] }, { inCookie: [] }] },
    ),
  },
  "no operation ids, and deprecated": {
    "/old/{id}": {
      summary: "An old one.",
      parameters: [{ $ref: "#/components/parameters/Id" }],
      get: { deprecated: true, tags: ["old"], responses: { 200: answer({ one: 1 }) } },
      patch: {
        parameters: [parameter("id", "path", { type: "string", maxLength: 2 }, { one: "1" })],
        requestBody: body("application/json-patch+json", { type: "array" }, { one: [{ op: "remove", path: "/a" }] }),
        responses: { 200: answer({ one: 1 }), 400: wrong },
      },
    },
    components: { parameters: { Id: parameter("id", "path", text, { one: "1" }) } },
  },
  "parameters named like members of every object": {
    "/odd": get(
      [
        parameter("constructor", "query", text, { one: "a" }),
        parameter("toString", "query", whole, { one: 1 }),
        parameter("a.b", "query", text, { one: "x" }),
        parameter("a[b]", "query", text, { one: "y" }),
      ],
      { 200: answer({ one: 1 }), 400: wrong },
    ),
  },
};
