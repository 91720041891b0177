import { createResponder } from "@badge-contract/mocks";
import { handlers } from "@badge-contract/mocks/msw";
import type { Json, JsonObject, Spec } from "@badge-contract/spec";
import { fetchInit, scenariosOf } from "@badge-contract/spec";
import { setupServer } from "msw/node";
import { expect, test } from "vitest";
import { documentFolder, fixturesOf, tablesOf } from "../tools/contract.ts";

const examples = (values: Record<string, Json>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { summary: key, value }]));
const content = (values: Record<string, Json>, mediaType = "application/json", schema: Json = {}): JsonObject => ({
  [mediaType]: { schema, examples: examples(values) },
});
const shown = (values: Record<string, Json>, mediaType?: string): JsonObject => ({
  description: "-",
  content: content(values, mediaType),
});
const parameter = (name: string, place: string, values: Record<string, Json>, schema: Json, rest: JsonObject = {}) => ({
  ...{ name, in: place, required: place === "path", schema, examples: examples(values), ...rest },
});
const text = { type: "string" };
const order = {
  type: "object",
  required: ["id", "size", "made"],
  properties: { id: { type: "string", readOnly: true }, size: { type: "integer", maximum: 9 }, made: text },
};

const spec: Spec = {
  source: "a test",
  root: {
    servers: [{ url: "https://shop.example/v1" }],
    security: [{ key: [], token: [] }, { login: [] }],
    components: {
      securitySchemes: {
        key: { type: "apiKey", in: "query", name: "api_key" },
        token: { type: "apiKey", in: "cookie", name: "sid" },
        login: { type: "http", scheme: "bearer" },
      },
      schemas: { Order: order },
    },
    paths: {
      "/orders/{id}": {
        parameters: [parameter("id", "path", { one: "o1", gone: "o2", lost: "o9" }, text)],
        get: {
          operationId: "getOrder",
          security: [],
          responses: {
            200: {
              description: "-",
              headers: {
                ETag: { schema: text, example: "v1" },
                "X-Parts": { schema: { type: "array" }, example: [1, 2] },
              },
              content: { ...content({ one: { size: 1 } }), ...content({ oneAsText: "1" }, "text/csv") },
            },
            default: shown({ lost: { why: "lost" } }, "application/problem+json"),
          },
        },
        delete: {
          operationId: "removeOrder",
          security: [{}],
          responses: { 204: { description: "-" }, 404: shown({ lost: null }) },
        },
      },
      "/orders/mine": {
        get: { operationId: "getMine", responses: { 200: shown({ mine: [] }), 401: { description: "-" } } },
      },
      "/orders": {
        get: {
          operationId: "listOrders",
          parameters: [
            parameter(
              "ids",
              "query",
              { two: ["a", "b"], first: ["a"] },
              { type: "array", items: text },
              { required: true },
            ),
            parameter("session", "cookie", { first: "s 1" }, text),
          ],
          security: [],
          responses: { 200: shown({ two: [1, 2], first: [1] }), 400: shown({ bad: "bad" }) },
        },
        post: {
          operationId: "addOrder",
          security: [],
          requestBody: {
            required: true,
            content: {
              ...content({ small: { size: 1, made: "x" }, large: { size: 9, made: "x" } }, "application/json", {
                $ref: "#/components/schemas/Order",
              }),
              "application/x-www-form-urlencoded": { schema: { $ref: "#/components/schemas/Order" } },
            },
          },
          responses: {
            201: shown({ small: 1 }),
            202: shown({ large: 2 }),
            415: shown({ type: "no" }),
            422: shown({ wrong: "no" }),
          },
        },
      },
      "/files/{id}.{kind}": {
        get: {
          operationId: "getFile",
          security: [],
          parameters: [
            parameter("id", "path", { file: "a.b" }, text),
            parameter("kind", "path", { file: "csv" }, text),
          ],
          responses: { 200: shown({ file: "x" }, "text/csv") },
        },
      },
    },
  },
};

// The key of a second media type has no request of its own: it shares that of the first.
const orderExamples = (spec.root.paths as Record<string, { parameters: { examples: JsonObject }[] }>)["/orders/{id}"];
Object.assign(orderExamples?.parameters[0]?.examples ?? {}, examples({ oneAsText: "o1" }));

const operations = tablesOf(spec);
const fixtures = fixturesOf(spec, documentFolder);
const options = { scenarios: fixtures, operations, cors: true };
const respond = createResponder(options);
const host = "https://shop.example";
const ask = (path: string, init: RequestInit = {}) => respond(new Request(host + path, init));
const named = async (answer: Promise<Response>) => {
  const { status, headers } = await answer;
  return [status, headers.get("x-mock-scenario") ?? headers.get("content-type")];
};
const json = (value: Json) => ({
  method: "POST",
  body: JSON.stringify(value),
  headers: { "content-type": "application/json" },
});

test.each(scenariosOf(spec).scenarios)("$id is what its request gets", async ({ id, operation, request, response }) => {
  const { headers, ...init } = fetchInit(operation, request);
  const accept = response.mediaType || "*/*";
  const authorization = "Bearer any";
  const answer = await ask(request.url, { ...init, headers: { ...headers, accept, authorization } });
  expect([id, answer.status]).toEqual([id, response.status]);
  expect(answer.headers.get("content-type")).toBe(response.mediaType || null);
});

test.each<[string, RequestInit, (number | string)[]]>([
  ["/orders?ids=a&ids=b", {}, [200, "two"]],
  ["/v1/orders?ids=a&ids=b", {}, [200, "two"]],
  ["/orders?ids=a", { headers: { cookie: "x=1; session=s%201" } }, [200, "first"]],
  ["/orders", {}, [400, "bad"]],
  ["/orders/mine?api_key=k", { headers: { cookie: "sid=1" } }, [200, "mine"]],
  ["/orders/mine?api_key=k", {}, [401, "unauthorized"]],
  ["/orders/mine", { headers: { authorization: "Basic eDp5" } }, [401, "unauthorized"]],
  ["/orders/mine", { headers: { authorization: "bearer t" } }, [200, "mine"]],
  ["/orders/o1", { headers: { accept: "text/csv" } }, [200, "oneAsText"]],
  ["/orders/o1", { headers: { accept: "text/csv;q=0.1, application/json" } }, [200, "one"]],
  ["/orders/o7", {}, [404, "lost"]],
  ["/orders/o2", { method: "DELETE" }, [204, "gone"]],
  ["/files/a.b.csv", {}, [200, "file"]],
  ["/orders", json({ size: 1, made: "x" }), [201, "small"]],
  ["/orders", json({ made: "x", size: 9 }), [202, "large"]],
  ["/orders", json({ size: 10, made: "x" }), [422, "wrong"]],
  ["/orders", json({ size: 1 }), [422, "wrong"]],
  ["/orders", json("text"), [422, "wrong"]],
  ["/orders", { ...json(1), body: "{" }, [422, "wrong"]],
  ["/orders", { method: "POST" }, [422, "wrong"]],
  [
    "/orders",
    { method: "POST", body: "size=9&made=x", headers: { "content-type": "application/x-www-form-urlencoded" } },
    [202, "large"],
  ],
  ["/orders", { method: "POST", body: "x", headers: { "content-type": "text/plain" } }, [415, "type"]],
  ["/orders", { method: "POST", headers: { "content-type": "text/plain" } }, [415, "type"]],
  ["/orders", { method: "POST", headers: { "content-type": "application/json" } }, [422, "wrong"]],
])("%s %o gets %o", async (path, init, expected) => {
  expect(await named(ask(path, init))).toEqual(expected);
});

test("documented headers are sent in their style", async () => {
  const { headers } = await ask("/orders/o1");
  expect([headers.get("etag"), headers.get("x-parts")]).toEqual(["v1", "1,2"]);
});

test("a default response with the status of a refusal has the documented body", async () => {
  const answer = await ask("/orders/o7");
  expect([answer.headers.get("content-type"), await answer.json()]).toEqual([
    "application/problem+json",
    { why: "lost" },
  ]);
});

test("MSW handlers answer HEAD and preflights as the responder does", async () => {
  const server = setupServer(...handlers(options));
  server.listen({ onUnhandledFrame: "error" });
  const preflight = { origin: host, "access-control-request-method": "POST" };
  try {
    for (const [method, path, headers] of [
      ["HEAD", "/orders/o1", {}],
      ["HEAD", "/orders/mine", {}],
      ["OPTIONS", "/orders", preflight],
      ["GET", "/orders/mine", { authorization: "Bearer t" }],
    ] as const) {
      const [intercepted, direct] = [
        await fetch(host + path, { method, headers }),
        await ask(path, { method, headers }),
      ];
      expect([method, path, intercepted.status]).toEqual([method, path, direct.status]);
      expect(Object.fromEntries(intercepted.headers)).toEqual(Object.fromEntries(direct.headers));
      expect(await intercepted.text()).toBe(await direct.text());
    }
  } finally {
    server.close();
  }
});
