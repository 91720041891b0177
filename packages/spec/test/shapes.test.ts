import { describe, expect, it } from "vitest";
import {
  byPrecedence,
  fetchInit,
  fillPath,
  isJson,
  type Json,
  type JsonObject,
  matchPath,
  needsCredentials,
  operationsOf,
  quality,
  readBody,
  readParameters,
  responseFor,
  scenariosOf,
  writeBody,
  writeParameter,
} from "../src/index.ts";
import { bodyWith, specOf, specOfOperation } from "./small-document.ts";

const parameterOf = (parameter: JsonObject) => {
  const path = `/x/{${parameter.name}}`;
  const parameters = [{ schema: { type: "string" }, ...parameter }];
  const [operation] = operationsOf(specOf({ paths: { [path]: { get: { parameters } } } }));
  const [found] = operation?.parameters ?? [];
  if (!found) throw new Error("no parameter");
  return found;
};
const list = { type: "array", items: { type: "string" } };
const numbers = { type: "array", items: { type: "integer" } };
const map = { type: "object", properties: { r: { type: "integer" }, g: { type: "string" } } };

describe("a parameter", () => {
  it.each<[string, JsonObject, Json, string]>([
    ["path text", { in: "path", name: "p" }, "a/b c", "a%2Fb%20c"],
    ["path list", { in: "path", name: "p", schema: list }, ["a", "b,c"], "a,b%2Cc"],
    ["path map", { in: "path", name: "p", schema: map }, { r: 1, g: "x" }, "r,1,g,x"],
    ["exploded path map", { in: "path", name: "p", schema: map, explode: true }, { r: 1, g: "x" }, "r=1,g=x"],
    ["label", { in: "path", name: "p", style: "label" }, "v", ".v"],
    ["label list", { in: "path", name: "p", style: "label", explode: true, schema: numbers }, [1, 2], ".1.2"],
    ["matrix", { in: "path", name: "p", style: "matrix" }, "v", ";p=v"],
    ["matrix list", { in: "path", name: "p", style: "matrix", schema: list }, ["a", "b"], ";p=a,b"],
    [
      "exploded matrix list",
      { in: "path", name: "p", style: "matrix", explode: true, schema: list },
      ["a", "b"],
      ";p=a;p=b",
    ],
    ["query list, by default exploded", { in: "query", name: "q", schema: list }, ["a&b", "c"], "q=a%26b&q=c"],
    ["query list in one", { in: "query", name: "q", schema: numbers, explode: false }, [1, 2], "q=1,2"],
    ["query map, by default exploded", { in: "query", name: "q", schema: map }, { r: 1, g: "x y" }, "r=1&g=x%20y"],
    ["query map in one", { in: "query", name: "q", schema: map, explode: false }, { r: 1, g: "x" }, "q=r,1,g,x"],
    [
      "spaces",
      { in: "query", name: "q", schema: list, style: "spaceDelimited", explode: false },
      ["a", "b"],
      "q=a%20b",
    ],
    ["bars", { in: "query", name: "q", schema: list, style: "pipeDelimited", explode: false }, ["a", "b"], "q=a%7Cb"],
    [
      "deep object",
      { in: "query", name: "q", schema: map, style: "deepObject" },
      { r: 1, g: "x" },
      "q%5Br%5D=1&q%5Bg%5D=x",
    ],
    ["reserved characters", { in: "query", name: "q", allowReserved: true }, "a/b?c:d&e", "q=a/b?c:d%26e"],
    [
      "JSON in a query",
      { in: "query", name: "q", content: { "application/json": { schema: map } } },
      { r: 1 },
      "q=%7B%22r%22%3A1%7D",
    ],
    ["header list", { in: "header", name: "X-L", schema: numbers }, [1, 2], "1,2"],
    ["header map", { in: "header", name: "X-M", schema: map, explode: true }, { r: 1, g: "x" }, "r=1,g=x"],
    [
      "JSON in a header",
      { in: "header", name: "X-J", content: { "application/json": {} } },
      { a: "é" },
      '{"a":"\\u00e9"}',
    ],
    ["cookie", { in: "cookie", name: "c", schema: { type: "integer" } }, 7, "c=7"],
    ["cookie list", { in: "cookie", name: "c", schema: list, explode: false }, ["a", "b"], "c=a,b"],
    ["boolean", { in: "query", name: "q", schema: { type: "boolean" } }, false, "q=false"],
    ["number that an enum lists", { in: "query", name: "q", schema: { enum: [1, 2] } }, 2, "q=2"],
  ])("%s is written in its style, and read back", (_, given, value, text) => {
    const parameter = parameterOf(given);
    expect(writeParameter(parameter, value)).toBe(text);
    const { in: place, name } = parameter;
    const headers: Record<string, string> = place === "cookie" ? { cookie: text } : { [name]: text };
    const { values } = readParameters([parameter], {
      path: place === "path" ? { [name]: text } : {},
      query: place === "query" ? text : "",
      header: (wanted) => (place === "header" || place === "cookie" ? headers[wanted] : undefined),
    });
    expect(values[place][name]).toEqual(value);
  });

  it("that is given twice is named, unless it is a list", () => {
    const [one, many] = [
      parameterOf({ in: "query", name: "q" }),
      parameterOf({ in: "query", name: "l", schema: list }),
    ];
    const { repeated } = readParameters([one, many], { path: {}, query: "q=1&q=2&l=1&l=2", header: () => null });
    expect(repeated).toEqual(["q"]);
  });

  it("of a name that OpenAPI reserves is ignored", () => {
    const parameters = ["Accept", "Content-Type", "authorization", "X-Own"].map((name) => ({ name, in: "header" }));
    expect(operationsOf(specOfOperation({ parameters }))[0]?.parameters.map(({ name }) => name)).toEqual(["X-Own"]);
  });
});

describe("a path template", () => {
  it.each<[string, string, Record<string, string> | undefined]>([
    ["/file/{id}.json", "/file/a.b.json", { id: "a.b" }],
    ["/file/{id}.json", "/file/.json", undefined],
    ["/at/{lat},{lon}", "/at/1.5,-2", { lat: "1.5", lon: "-2" }],
    ["/v{major}-{minor}", "/v1-2", { major: "1", minor: "2" }],
    ["/a b/{id}", "/a%20b/x%2Fy", { id: "x%2Fy" }],
    ["/a/{id}", "/a/%zz", undefined],
    ["/a/{id}", "/a/1/2", undefined],
    ["/a/{id}", "/a/", undefined],
    ["/a/{id}/b", "/a//b", undefined],
    ["/a/{__proto__}", "/a/1", { ["__proto__"]: "1" }],
  ])("%s reads %s", (template, path, texts) => {
    const found = matchPath(template, path);
    expect(found && Object.entries(found)).toEqual(texts && Object.entries(texts));
    if (texts) expect(fillPath(template, texts)).toBe(path.replace("%20b/x", " b/x"));
  });

  it("with literal text comes before one with parameters, whatever the document's order", () => {
    const templates = ["/s/{id}", "/s/{id}.json", "/s/mine", "/{any}/mine"];
    expect([...templates].sort(byPrecedence)).toEqual(["/s/mine", "/s/{id}.json", "/s/{id}", "/{any}/mine"]);
  });
});

describe("security", () => {
  it("distinguishes alternatives from schemes that belong together, and knows the place of each", () => {
    const securitySchemes = {
      key: { type: "apiKey", in: "query", name: "api_key" },
      sid: { type: "apiKey", in: "cookie", name: "sid" },
      login: { type: "oauth2", flows: {} },
      tls: { type: "mutualTLS" },
    };
    const security = [{ key: [], sid: [] }, { login: ["read"] }, { tls: [] }];
    const [operation] = operationsOf(
      specOf({ paths: { "/a": { get: { security } } }, components: { securitySchemes } }),
    );
    expect(operation?.security).toEqual([
      [
        { name: "key", type: "apiKey", in: "query", key: "api_key" },
        { name: "sid", type: "apiKey", in: "cookie", key: "sid" },
      ],
      [{ name: "login", type: "bearer", in: "header", key: "Authorization" }],
      [],
    ]);
    expect(operation && needsCredentials(operation)).toBe(false);
  });
});

describe("a response", () => {
  it("of a status is the exact one, then its range, then the default", () => {
    const [operation] = operationsOf(specOfOperation({ responses: { default: {}, "2XX": {}, 200: {} } }));
    const statusOf = (status: number) => responseFor(operation?.responses ?? [], status)?.status;
    expect([200, 204, 500].map(statusOf)).toEqual(["200", "2XX", "default"]);
  });

  it.each(["application/json", "application/problem+json; charset=utf-8", "Application/JSON"])("%s is JSON", (type) => {
    expect(isJson(type)).toBe(true);
    expect(isJson("text/json-like")).toBe(false);
  });

  it("is chosen by the weights of an Accept header", () => {
    const accept = "text/*;q=0.5, text/csv;q=0.9, */*;q=0.1";
    expect(["text/csv", "text/html", "application/json"].map((type) => quality(accept, type))).toEqual([0.9, 0.5, 0.1]);
    expect([quality(null, "a/b"), quality("a/c", "a/b")]).toEqual([1, 0]);
  });
});

describe("a body", () => {
  const schema = {
    type: "object",
    properties: {
      name: { type: "string" },
      tags: { type: "array", items: { type: "string" } },
      size: { type: "integer" },
      meta: { type: "object", properties: { on: { type: "boolean" } } },
      file: { type: "string", format: "binary" },
    },
  };
  const value = { name: "a&b", tags: ["x", "y"], size: 3, meta: { on: true } };
  const contentOf = (mediaType: string, content: JsonObject = {}) => {
    const [operation] = operationsOf(
      specOfOperation({ requestBody: { content: { [mediaType]: { schema, ...content } } } }),
    );
    const [found] = operation?.requestBody?.content ?? [];
    if (!found) throw new Error("no content");
    return found;
  };

  it.each<[string, JsonObject, Json]>([
    ["application/json", {}, value],
    ["application/vnd.x+json", {}, value],
    ["application/x-www-form-urlencoded", {}, value],
    ["application/x-www-form-urlencoded", { encoding: { tags: { explode: false } } }, value],
    ["multipart/form-data", {}, { ...value, file: "bytes" }],
    ["text/plain", {}, "a text"],
    ["application/octet-stream", {}, "bytes"],
  ])("of %s %o is read as it was written", async (mediaType, content, body) => {
    const style = contentOf(mediaType, content);
    const written = writeBody(style, body);
    const read = await readBody(style, new Request("http://a", { method: "POST", body: written.body }));
    expect(read).toEqual({ value: body });
  });

  it("of a form is written by its encoding", () => {
    const encoding = { tags: { style: "pipeDelimited", explode: false }, meta: { style: "deepObject" } };
    expect(writeBody(contentOf("application/x-www-form-urlencoded", { encoding }), value).body).toBe(
      "name=a%26b&tags=x%7Cy&size=3&meta%5Bon%5D=true",
    );
  });

  it("of a multipart form has files with the media type of their encoding", () => {
    const style = contentOf("multipart/form-data", { encoding: { file: { contentType: "image/png, image/jpeg" } } });
    const file = (writeBody(style, { file: "bytes" }).body as FormData).get("file");
    expect(file).toMatchObject({ name: "file", type: "image/png" });
  });
});

describe("a scenario", () => {
  it("without a body is one for each request that leads to no example", () => {
    const id = {
      name: "id",
      in: "path",
      required: true,
      examples: { gone: { value: "a" }, lost: { value: "b" }, same: { value: "c", "x-status": 304 } },
    };
    const responses = { 204: { description: "Gone." }, 304: { description: "Same." }, 404: bodyWith({ lost: {} }) };
    const { scenarios } = scenariosOf(specOfOperation({ parameters: [id], responses }));
    expect(scenarios.map(({ key, response: { status, mediaType, value } }) => [key, status, mediaType, value])).toEqual(
      [
        ["lost", 404, "application/json", {}],
        ["gone", 204, "", ""],
        ["same", 304, "", ""],
      ],
    );
  });

  it("pairs examples of the body, and of cookies, by their key", () => {
    const content = { "application/json": { examples: { a: { value: { n: 1 } }, b: { value: { n: 2 } } } } };
    const cookie = { name: "sid", in: "cookie", examples: { b: { value: "s 1" } } };
    const spec = specOf({
      paths: {
        "/x": {
          post: {
            parameters: [cookie],
            requestBody: { content },
            responses: { 201: bodyWith({ a: 1 }), 202: bodyWith({ b: 2 }) },
          },
        },
      },
    });
    const inits = scenariosOf(spec).scenarios.map(({ operation, request }) => fetchInit(operation, request));
    const json = "application/json";
    expect(inits).toEqual([
      { method: "POST", headers: { "content-type": json }, body: '{"n":1}' },
      { method: "POST", headers: { "content-type": json, cookie: "sid=s%201" }, body: '{"n":2}' },
    ]);
  });

  it("has the documented headers", () => {
    const headers = {
      "X-Shown": { schema: { type: "string" }, examples: { one: { value: "1" }, two: { value: "2" } } },
      "X-Listed": { schema: { type: "array", items: { type: "integer" }, default: [1, 2] } },
      "X-Required": { required: true, schema: { type: "integer" } },
      "X-Silent": { schema: { type: "string" } },
    };
    const responses = { 200: { ...bodyWith({ two: 1 }), headers } };
    const [scenario] = scenariosOf(specOf({ paths: { "/x": { get: { responses } } } })).scenarios;
    expect(scenario?.response.headers).toEqual({ "X-Shown": "2", "X-Listed": "1,2", "X-Required": "0" });
  });

  it("of an operation without examples is a sample of its schemas, and says so", () => {
    const schema = { type: "object", required: ["name"], properties: { name: { type: "string" } } };
    const spec = specOf({
      paths: {
        "/x": {
          post: {
            operationId: "add",
            requestBody: { required: true, content: { "application/json": { schema } } },
            responses: { 201: { description: "Stored." } },
          },
        },
      },
    });
    expect(scenariosOf(spec).scenarios).toMatchObject([
      { id: "add/created", sampled: true, documented: false, request: { body: { value: { name: "string" } } } },
    ]);
  });
});

it("an encoded comma belongs to an item, and a plain comma separates two items", () => {
  const ids = parameterOf({ in: "query", name: "ids", schema: list, explode: false });
  const read = (query: string) => readParameters([ids], { path: {}, query, header: () => null }).values.query.ids;
  expect([read("ids=a%2Cb"), read("ids=a,b%2Cc"), read("ids=")]).toEqual([["a,b"], ["a", "b,c"], []]);
});
