import { createServer } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { operations } from "../src/generated/operations.js";
import { security } from "../src/generated/security.js";
import { authBySchemes, basicAuth, createBadgeClient, oauthToken } from "../src/index.js";
import type { OperationEntry, SecurityScheme } from "../src/operation-entry.js";
import { type Handler, json, serve } from "./support/server.js";

type Call = (path: string, init?: object) => Promise<{ data?: unknown; error?: unknown; status: number }>;
type Method = "GET" | "POST" | "HEAD";

// What a document may gain: entries as the generator writes them.
const added: [table: object, key: string][] = [];
function add<T>(table: Readonly<Record<string, T>>, key: string, entry: T) {
  Object.assign(table, { [key]: entry });
  added.push([table, key]);
}
const operation = (key: string, entry: Partial<OperationEntry>) => add(operations, key, { id: key, ...entry });
afterEach(() => {
  for (const [table, key] of added.splice(0)) delete (table as Record<string, unknown>)[key];
});

async function asked(
  method: Method,
  path: string,
  init: object,
  handler: Handler = json({}),
  auth = oauthToken("token"),
) {
  const server = await serve(handler);
  const client = createBadgeClient({ baseUrl: server.url, auth, retry: false });
  const result = await (client.http as unknown as Record<Method, Call>)[method](path, init);
  return { result, seen: server.seen[0] };
}

test.each([
  ["200", true],
  ["2XX", true],
  ["default", true],
  ["404", false],
])("the validator of %s is asked about an answer with status 200: %s", async (status, asks) => {
  operation("GET /things", { id: "getThings" });
  const { url } = await serve(json({}));
  const seen: unknown[] = [];
  const validator = { "~standard": { validate: (value: unknown) => ({ value: seen.push(value) }) } };
  const validate = { response: { getThings: { [status]: validator } } };
  const { http } = createBadgeClient({ baseUrl: url, auth: oauthToken("token"), retry: false, validate });
  await (http as unknown as Record<Method, Call>).GET("/things");
  expect(seen).toEqual(asks ? [{}] : []);
});

const list = { types: ["array"] };
const text = {};
const parameter = (
  name: string,
  place: "path" | "query" | "header" | "cookie",
  style: string,
  explode: boolean,
  more = {},
) => ({
  ...{ name, in: place, style, explode },
  ...more,
});

describe("parameters are written as the document says", () => {
  const queries: [style: string, explode: boolean, more: object, value: unknown, url: string][] = [
    ["form", true, {}, ["a1", "b 2"], "?ids=a1&ids=b%202"],
    ["form", false, {}, ["a1", "b,2"], "?ids=a1,b%2C2"],
    ["pipeDelimited", false, {}, ["a", "b"], "?ids=a%7Cb"],
    ["spaceDelimited", false, {}, ["a", "b"], "?ids=a%20b"],
    ["deepObject", true, {}, { a: 1, b: { c: "x" } }, "?ids%5Ba%5D=1&ids%5Bb%5D%5Bc%5D=x"],
    ["form", true, {}, { a: 1, b: 2 }, "?a=1&b=2"],
    ["form", true, { mediaType: "application/json" }, { a: ["é"] }, `?ids=${encodeURIComponent('{"a":["\\u00e9"]}')}`],
    ["form", true, { allowReserved: true }, "a/b?c", "?ids=a/b?c"],
    ["form", true, {}, [], ""],
    ["form", true, {}, false, "?ids=false"],
  ];
  test.each(queries)("%s, explode %s", async (style, explode, more, value, url) => {
    operation("GET /list", { parameters: [parameter("ids", "query", style, explode, more)] });
    const { seen } = await asked("GET", "/list", { params: { query: { ids: value, none: undefined } } });
    expect(seen?.url).toBe(`/list${url}`);
  });

  test("in paths, with text around them and several in a segment", async () => {
    operation("GET /file/{id}.{kind}/{ids}", {
      parameters: [
        parameter("id", "path", "simple", false, text),
        parameter("ids", "path", "simple", false, { shape: list }),
      ],
    });
    const path = { id: "a/b", kind: "json", ids: ["x", "y z"] };
    expect((await asked("GET", "/file/{id}.{kind}/{ids}", { params: { path } })).seen?.url).toBe(
      "/file/a%2Fb.json/x,y%20z",
    );
    for (const ids of [[], [".."], [""]]) {
      const call = asked("GET", "/file/{id}.{kind}/{ids}", { params: { path: { ...path, ids } } });
      await expect(call).rejects.toMatchObject({ kind: "invalid-request", argument: "ids" });
    }
  });

  test("in headers and cookies", async () => {
    operation("GET /x", {
      parameters: [parameter("X-Ids", "header", "simple", false), parameter("sid", "cookie", "form", true)],
    });
    const params = { header: { "x-ids": ["a", "b"] }, cookie: { sid: "a b", other: "c" } };
    const { seen } = await asked("GET", "/x", { params });
    expect(seen?.headers).toMatchObject({ "x-ids": "a,b", cookie: "sid=a%20b; other=c" });
  });

  test("a cookie is refused if the runtime would drop it", async () => {
    const { Request: whole } = globalThis;
    globalThis.Request = class extends whole {
      override get headers() {
        const headers = new Headers(super.headers);
        headers.delete("cookie");
        return headers;
      }
    } as typeof Request;
    try {
      const call = asked("GET", "/x", { params: { cookie: { sid: "a" } } });
      await expect(call).rejects.toMatchObject({ kind: "invalid-request", argument: "params.cookie" });
      for (const auth of [authBySchemes({ cookieKey: "key" }), async () => ({ Cookie: "sid=key" })]) {
        add(security, "GET /x", [[{ name: "cookieKey", type: "apiKey", in: "cookie", key: "sid" }]]);
        const signed = asked("GET", "/x", {}, json({}), auth);
        const message = "auth must have no cookie: like browsers, this runtime sends only its own";
        await expect(signed).rejects.toMatchObject({ kind: "invalid-request", argument: "auth", message, attempts: 0 });
      }
    } finally {
      globalThis.Request = whole;
    }
  });
});

describe("bodies are of the media type that the document has", () => {
  const sent = async (bodies: OperationEntry["bodies"], init: object) => {
    operation("POST /x", { ...(bodies && { bodies }) });
    const { seen } = await asked("POST", "/x", init, json({}, 201));
    return { type: seen?.headers["content-type"], body: seen?.body };
  };

  test("JSON, +json, a form, text and bytes", async () => {
    expect(await sent(undefined, { body: { a: 1 } })).toEqual({ type: "application/json", body: '{"a":1}' });
    const patch = [{ mediaType: "application/merge-patch+json" }];
    expect(await sent(patch, { body: { a: 1 } })).toEqual({ type: "application/merge-patch+json", body: '{"a":1}' });
    const form = [{ mediaType: "application/x-www-form-urlencoded" }];
    expect(await sent(form, { body: { a: "b c", d: "é" } })).toEqual({
      type: form[0]?.mediaType,
      body: "a=b%20c&d=%C3%A9",
    });
    expect(await sent([{ mediaType: "text/csv" }], { body: "a,b" })).toEqual({ type: "text/csv", body: "a,b" });
    const bytes = new Uint8Array([104, 105]);
    const binary = [{ mediaType: "application/octet-stream" }];
    expect(await sent(binary, { body: bytes })).toEqual({ type: "application/octet-stream", body: "hi" });
    expect(await sent(binary, { body: new Blob([bytes]) })).toEqual({ type: "application/octet-stream", body: "hi" });
  });

  test("multipart, with files", async () => {
    const file = parameter("file", "query", "form", true, { contentType: "application/octet-stream", file: true });
    const bodies = [{ mediaType: "multipart/form-data", fields: { file } }] as unknown as OperationEntry["bodies"];
    const { type, body } = await sent(bodies, { body: { name: "n", file: new Blob(["bytes"]) } });
    expect(type).toMatch(/^multipart\/form-data; boundary=/);
    expect(body).toMatch(/name="name"\r\n\r\nn\r\n[\s\S]*name="file"; filename="blob"[\s\S]*bytes/);
  });

  test("of several, the caller's choice, or JSON", async () => {
    const bodies = [{ mediaType: "text/csv" }, { mediaType: "application/json" }];
    expect((await sent(bodies, { body: "a,b", contentType: "text/csv" })).type).toBe("text/csv");
    expect((await sent(bodies, { body: "a,b", headers: { "Content-Type": "text/csv" } })).body).toBe("a,b");
    expect((await sent(bodies, { body: { a: 1 } })).type).toBe("application/json");
  });
});

describe("answers that are not JSON", () => {
  const others = { "200": ["text/csv", "image/*"], "503": ["text/html"] };
  const answer =
    (type: string, body: string, status = 200): Handler =>
    (_, response) =>
      response.writeHead(status, { "content-type": type }).end(body);

  test("are returned as text or blob if the document has them", async () => {
    operation("GET /x", { others });
    expect((await asked("GET", "/x", {}, answer("text/csv; charset=utf-8", "a,b"))).result.data).toBe("a,b");
    const { data } = (await asked("GET", "/x", {}, answer("image/png", "png"))).result;
    expect([(data as Blob).type, await (data as Blob).text()]).toEqual(["image/png", "png"]);
    expect((await asked("GET", "/x", {}, json({ a: 1 }))).result.data).toEqual({ a: 1 });
    const failed = (await asked("GET", "/x", {}, answer("text/html", "<p>", 503))).result;
    expect(failed).toMatchObject({ status: 503, error: "<p>" });
  });

  test("are refused otherwise", async () => {
    operation("GET /x", { others });
    const call = asked("GET", "/x", {}, answer("text/html", "<p>"));
    await expect(call).rejects.toMatchObject({ kind: "unexpected-response", status: 200 });
  });

  test("may be empty", async () => {
    operation("HEAD /x", {});
    const { result } = await asked("HEAD", "/x", {}, (_, response) => response.writeHead(200).end());
    expect(result).toMatchObject({ status: 200, data: undefined });
  });
});

describe("authBySchemes gives what an operation asks for", () => {
  const scheme = (
    name: string,
    type: SecurityScheme["type"],
    place: SecurityScheme["in"],
    key: string,
  ): SecurityScheme => ({
    ...{ name, type, in: place, key },
  });
  const basic = scheme("basic", "basic", "header", "Authorization");
  const bearer = scheme("bearer", "bearer", "header", "Authorization");
  const apiKey = scheme("apiKey", "apiKey", "header", "X-Api-Key");
  const query = scheme("queryKey", "apiKey", "query", "api_key");
  const cookie = scheme("cookieKey", "apiKey", "cookie", "sid");
  const auth = authBySchemes({
    basic: basicAuth({ username: "till", password: "p" }),
    apiKey: "key-in-header",
    queryKey: "key in query",
    cookieKey: "key-in-cookie",
    bearer: async () => "token",
  });
  const signed = async (alternatives: SecurityScheme[][], given = auth) => {
    add(security, "GET /x", alternatives);
    const { seen } = await asked("GET", "/x", {}, json({}), given);
    return { url: seen?.url, ...seen?.headers };
  };

  test("all of the first complete alternative, or none", async () => {
    expect(await signed([[basic, apiKey]])).toMatchObject({
      authorization: "Basic dGlsbDpw",
      "x-api-key": "key-in-header",
    });
    expect(await signed([[bearer]])).toMatchObject({ authorization: "Bearer token" });
    expect(await signed([[query]])).toMatchObject({ url: "/x?api_key=key%20in%20query" });
    expect(await signed([[cookie]])).toMatchObject({ cookie: "sid=key-in-cookie" });
    const some = authBySchemes({ apiKey: "k" });
    expect(await signed([[basic], [apiKey]], some)).toMatchObject({ "x-api-key": "k" });
    expect(await signed([[], [basic]], some)).not.toHaveProperty("authorization");
    expect(await signed([], some)).not.toHaveProperty("x-api-key");
  });

  test("a cookie of the call and one that authenticates it go side by side, and a function gives a key in the query", async () => {
    add(security, "GET /x", [[cookie, query]]);
    const both = authBySchemes({ cookieKey: "key-in-cookie", queryKey: async () => "key in query" });
    const { seen } = await asked("GET", "/x", { params: { cookie: { lang: "en" } } }, json({}), both);
    expect(seen?.headers.cookie).toBe("lang=en; sid=key-in-cookie");
    expect(seen?.url).toBe("/x?api_key=key%20in%20query");
  });

  test("refuses an invalid credential by its name", () => {
    expect(() => authBySchemes(undefined as never)).toThrow("credentials must be an object; got undefined");
    expect(() => authBySchemes({ apiKey: 5 as never })).toThrow(
      "apiKey must be a text, or an auth function; got a number",
    );
  });

  test("and refuses, by the schemes' names, if no alternative is complete", async () => {
    const call = signed([[basic, apiKey], [bearer]], authBySchemes({ apiKey: "k" }));
    await expect(call).rejects.toMatchObject({
      argument: "auth",
      message: "auth must have what the operation requires: basic and apiKey, or bearer",
    });
  });

  test("keeps its keys out of errors", async () => {
    add(security, "GET /x", [[query]]);
    const call = asked(
      "GET",
      "/x",
      {},
      (request, response) => response.writeHead(400).end(JSON.stringify({ errors: [{ message: request.url }] })),
      auth,
    );
    const { error } = (await call).result;
    expect(JSON.stringify(error)).not.toMatch(/key(%20| )in/);
  });
});

test("a server that closes at once is a network error of each operation", async () => {
  const server = createServer((_, response) => response.destroy());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const client = createBadgeClient({ baseUrl: `http://127.0.0.1:${port}`, auth: oauthToken("t"), retry: false });
  const call = (client.http as unknown as Record<string, Call>).POST?.("/x", { body: { a: 1 } });
  await expect(call).rejects.toMatchObject({ kind: "network" });
  server.close();
});
