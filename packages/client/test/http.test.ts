import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Middleware } from "openapi-fetch";
import { describe, expect, expectTypeOf, onTestFinished, test } from "vitest";
import { getCustomerBadgePath } from "../src/generated/contract.js";
import { type Auth, createBadgeClient } from "../src/index.js";
import { bodyOf } from "./support/scenarios.js";
import { type Handler, json, serve } from "./support/server.js";

const auth = async () => ({ "X-Key": "k" });
const path = { customerId: "1/2", badgeId: "b" };

/** `http` without the document's types: what an operation that the document does not have yet would use. */
type Loose = Record<string, (path: string, init?: object) => Promise<Record<string, unknown>>>;
const loose = (url: string) => createBadgeClient({ baseUrl: url, auth }).http as unknown as Loose;

test("a success carries data, status, response and attempts", async () => {
  const { url, seen } = await serve(json(bodyOf("fixedWindowWithStatistics")));
  const { http } = createBadgeClient({ baseUrl: url, auth });
  const params = {
    path,
    query: { includeStatistics: true },
    header: { "X-CAP-CUSTOMER-IDENTIFIER": "email" },
  } as const;
  const result = await http.GET(getCustomerBadgePath, { params });
  expect(result).toMatchObject({ data: bodyOf("fixedWindowWithStatistics"), status: 200, attempts: 1 });
  expect(result).not.toHaveProperty("error");
  expect(seen[0]).toMatchObject({
    url: "/api_gateway/v1/badges/management/1%2F2/badge/b?includeStatistics=true",
    headers: { "x-cap-customer-identifier": "email", "x-key": "k" },
  });
});

test("the status distinguishes the types of JSON error answers", async () => {
  const { url } = await serve(json(bodyOf("accessDenied"), 403));
  const { http } = createBadgeClient({ baseUrl: url, auth });
  const result = await http.GET(getCustomerBadgePath, { params: { path } });
  expect(result).not.toHaveProperty("data");
  if (result.status !== 403) throw new Error("It should have been 403");
  const denied: { status: boolean } | undefined = result.error.errors[0];
  expect(denied?.status).toBe(false);
  // @ts-expect-error: a failure has no badge
  result.data?.data;
});

test.each([
  ["a page", "text/html", "<h1>Who are you?</h1>"],
  ["plain text", "text/plain", "Unauthorized"],
  ["text of no type", undefined, "Unauthorized"],
  ["JSON", "application/json", '{"message":"Unauthorized"}'],
])("a 401 may have any body, as the document says: %s", async (_, type, body) => {
  const { url } = await serve((_, r) => r.writeHead(401, { ...(type && { "content-type": type }) }).end(body));
  const client = createBadgeClient({ baseUrl: url, auth, retry: false });
  const result = await client.http.GET(getCustomerBadgePath, { params: { path } });
  expect(result).toMatchObject({ status: 401, attempts: 1 });
  if (result.status !== 401) throw new Error("It should have been 401");
  expectTypeOf(result.error).toBeUnknown();
  expect(result.error).toEqual(type === "application/json" ? JSON.parse(body) : body);
  const named = await client.getCustomerBadge({ customer: "1", badgeId: "b" });
  expect(named).toMatchObject({ ok: false, error: { kind: "http", status: 401, errors: [] } });
});

describe("everything else rejects with a typed error", () => {
  const answers: [name: string, handler: Handler, want: object][] = [
    [
      "an error in HTML",
      (_, r) => r.writeHead(404, { "content-type": "text/html" }).end("<p>"),
      { kind: "http", status: 404 },
    ],
    ["an empty 200", (_, r) => r.writeHead(200).end(), { kind: "unexpected-response" }],
    [
      "a 200 in HTML",
      (_, r) => r.writeHead(200, { "content-type": "text/html" }).end("<p>"),
      { kind: "unexpected-response" },
    ],
    ["a redirect", (_, r) => r.writeHead(302, { location: "/" }).end(), { kind: "unexpected-response" }],
    ["a broken connection", (_, r) => void r.destroy(), { kind: "network" }],
  ];
  for (const [name, handler, want] of answers)
    test(name, async () => {
      const { url } = await serve(handler);
      const { http } = createBadgeClient({ baseUrl: url, auth, retry: false });
      const call = http.GET(getCustomerBadgePath, { params: { path } });
      await expect(call).rejects.toMatchObject({ name: "BadgeClientError", ...want });
    });

  test("an option that a call does not have, a header and a query that cannot be sent", async () => {
    const http = loose("https://example.com");
    const refused = (init: object, argument: string) =>
      expect(http.GET?.("/x", init)).rejects.toMatchObject({ kind: "invalid-request", argument });
    await refused({ baseUrl: "https://evil.example" }, "baseUrl");
    await refused({ fetch: () => {} }, "fetch");
    await refused({ headers: { "x-a": "b\r\nx-c: d" } }, "headers");
    await refused({ params: { header: { "x-a": "b\0" } } }, "params.header");
    await refused({ params: { query: { q: "\ud800" } } }, "params");
    await refused({ signal: 1 }, "signal");
    await refused({ signal: null }, "signal");
    for (const path of ["@evil.example/x", ".evil.example", ":80@evil.example", ""])
      await expect(http.GET?.(path)).rejects.toMatchObject({ kind: "invalid-request", argument: "path" });
  });
});

test("a bundle whose part with openapi-fetch cannot be loaded says so", async () => {
  const { url } = await serve(json(bodyOf("fixedWindow")));
  const outdir = await mkdtemp(join(tmpdir(), "client-"));
  onTestFinished(() => rm(outdir, { recursive: true }));
  const entry = fileURLToPath(new URL("../src/index.ts", import.meta.url));
  const outExtension = { ".js": ".mjs" };
  await build({ entryPoints: [entry], bundle: true, splitting: true, format: "esm", outdir, outExtension });
  const part = (await readdir(outdir)).find((name) => name.startsWith("http-client"));
  await rm(join(outdir, `${part}`));
  const bundle = (await import(pathToFileURL(join(outdir, "index.mjs")).href)) as typeof import("../src/index.js");
  const { http } = bundle.createBadgeClient({ baseUrl: url, auth });
  const call = http.GET(getCustomerBadgePath, { params: { path } });
  await expect(call).rejects.toMatchObject({ name: "BadgeClientError", kind: "network", retryable: true });
});

describe("middleware of openapi-fetch", () => {
  test("sees requests without credentials, may change them and the answers, and can be removed", async () => {
    const { url, seen } = await serve(json(bodyOf("fixedWindow")));
    const { http } = createBadgeClient({ baseUrl: url, auth });
    const keys: (string | null)[] = [];
    const middleware: Middleware = {
      onRequest({ request }) {
        keys.push(request.headers.get("x-key"));
        request.headers.set("x-trace", "t");
        return request;
      },
      onResponse: () => Response.json({ changed: true }),
    };
    http.use(middleware);
    expect(await http.GET(getCustomerBadgePath, { params: { path } })).toMatchObject({ data: { changed: true } });
    http.eject(middleware);
    await http.GET(getCustomerBadgePath, { params: { path } });
    expect(keys).toEqual([null]);
    expect(seen.map(({ headers }) => [headers["x-trace"], headers["x-key"]])).toEqual([
      ["t", "k"],
      [undefined, "k"],
    ]);
  });

  test("that throws fails the call, by name and without its message", async () => {
    const { url, seen } = await serve(json({}));
    const { http } = createBadgeClient({ baseUrl: url, auth });
    http.use({
      onRequest() {
        throw new RangeError("secret");
      },
    });
    const call = http.GET(getCustomerBadgePath, { params: { path } });
    await expect(call).rejects.toMatchObject({
      kind: "invalid-request",
      argument: "middleware",
      message: "middleware failed with RangeError",
    });
    expect(seen).toEqual([]);
  });

  const endless = { then: (resolve: (value: unknown) => void) => resolve(endless) };
  test.each<[name: string, middleware: object]>([
    ["promises another promise for ever", { onRequest: () => endless }],
    ["never answers", { onRequest: () => new Promise(() => {}) }],
    ["never answers an answer", { onResponse: () => new Promise(() => {}) }],
    ["answers with a body that never ends", { onResponse: () => new Response(new ReadableStream()) }],
    ["has credentials in the query that never come", { query: () => endless }],
  ])("that %s is given up with the call's time or its signal", async (_, middleware) => {
    const { url, seen } = await serve(json(bodyOf("fixedWindow")));
    const signed = Object.assign(async () => ({}), middleware) as Auth;
    const { http } = createBadgeClient({ baseUrl: url, auth: signed, timeoutMs: 500 });
    http.use(middleware as Middleware);
    const call = http.GET(getCustomerBadgePath, { params: { path } });
    await expect(call).rejects.toMatchObject({ kind: "timeout", message: "GET had no answer within 500 ms" });
    const caller = new AbortController();
    const other = http.GET(getCustomerBadgePath, { params: { path }, signal: caller.signal });
    setTimeout(() => caller.abort(), 20);
    await expect(other).rejects.toMatchObject({ kind: "aborted" });
    const sent = "onResponse" in middleware ? 1 : 0;
    await expect(call).rejects.toMatchObject({ attempts: sent });
    if (sent === 0) expect(seen).toEqual([]);
  });

  test("that fails at an answer does not make it a refused argument, nor hide that the platform failed", async () => {
    const fail = () => {
      throw new RangeError("secret");
    };
    for (const [status, want] of [
      [200, { kind: "unexpected-response", message: "middleware failed with RangeError" }],
      [500, { kind: "http" }],
    ] as const) {
      const { url } = await serve(json({}, status));
      const { http } = createBadgeClient({ baseUrl: url, auth });
      http.use({ onResponse: fail });
      const call = http.GET(getCustomerBadgePath, { params: { path } });
      await expect(call).rejects.toMatchObject({ ...want, status, attempts: 1 });
    }
  });

  test("cannot lead a call, and its credentials, elsewhere", async () => {
    const elsewhere = await serve(json({}));
    const { url } = await serve(json({}));
    const { http } = createBadgeClient({ baseUrl: url, auth });
    http.use({ onRequest: ({ request }) => new Request(`${elsewhere.url}/x`, request) });
    const call = http.GET(getCustomerBadgePath, { params: { path } });
    await expect(call).rejects.toMatchObject({ kind: "invalid-request", argument: "url" });
    expect(elsewhere.seen).toEqual([]);
  });
});

describe("an operation that the document may gain", () => {
  test("sends JSON, lists and other methods", async () => {
    const { url, seen } = await serve(json({ done: true }, 201));
    const result = await loose(url).POST?.("/badges/{id}", {
      params: { path: { id: "é" }, query: { tag: ["a b", "c&d"], n: 1 } },
      body: { a: 1 },
      headers: { "x-trace": "t" },
    });
    expect(result).toMatchObject({ data: { done: true }, status: 201 });
    expect(seen).toMatchObject([
      {
        method: "POST",
        url: "/badges/%C3%A9?tag=a%20b&tag=c%26d&n=1",
        body: '{"a":1}',
        headers: { "content-type": "application/json", "x-trace": "t" },
      },
    ]);
  });

  test("may answer with nothing", async () => {
    const { url } = await serve((_, response) => response.writeHead(204).end());
    expect(await loose(url).DELETE?.("/badges/1")).toMatchObject({ data: undefined, status: 204 });
  });
});
