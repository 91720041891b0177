import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { basicAuth, createBadgeClient, type Hooks, oauthToken } from "../src/index.js";
import { bodyOf } from "./support/scenarios.js";
import { type Handler, json, serve } from "./support/server.js";

const params = { customer: { email: "tom@example.com" }, badgeId: "b" };
const credentials = { username: "till.7", password: "s3cret-pass" };
const basic = Buffer.from(`${credentials.username}:${credentials.password}`).toString("base64");

describe("a redirect is not followed", () => {
  for (const status of [301, 302, 303, 307, 308])
    test(`${status}, to another host`, async () => {
      const other = await serve(json(bodyOf("fixedWindow")));
      const { url } = await serve((_, response) => response.writeHead(status, { location: other.url }).end());
      const result = await createBadgeClient({ baseUrl: url, auth: oauthToken("token-123") }).getCustomerBadge(params);
      expect(result).toMatchObject({ ok: false, attempts: 1, error: { kind: "unexpected-response", status } });
      expect(other.seen).toEqual([]);
    });

  test("nor is a redirect that a browser hides", async () => {
    const opaque = Object.defineProperties(new Response(null), {
      status: { value: 0 },
      ok: { value: false },
      type: { value: "opaqueredirect" },
    });
    const client = createBadgeClient({
      baseUrl: "https://example.com",
      auth: async () => ({}),
      fetch: async () => opaque,
    });
    expect(await client.getCustomerBadge(params)).toMatchObject({ ok: false, error: { kind: "unexpected-response" } });
  });
});

describe("maxResponseBytes", () => {
  const body = bodyOf("fixedWindowWithStatistics");
  const size = JSON.stringify(body).length;
  const ask = async (url: string, maxResponseBytes: number) =>
    createBadgeClient({ baseUrl: url, auth: async () => ({}), maxResponseBytes }).getCustomerBadge(params);

  test("lets a body of exactly that size through, and not one byte more", async () => {
    const { url } = await serve(json(body));
    expect(await ask(url, size)).toMatchObject({ ok: true });
    expect(await ask(url, size - 1)).toMatchObject({ ok: false, error: { kind: "unexpected-response", status: 200 } });
  });

  test("counts bytes after unpacking gzip", async () => {
    const headers = { "content-type": "application/json", "content-encoding": "gzip" };
    const { url } = await serve((_, r) => r.writeHead(200, headers).end(gzipSync(" ".repeat(1_000_000))));
    expect(await ask(url, 100_000)).toMatchObject({ ok: false, error: { kind: "unexpected-response" } });
  });

  test("stops reading a body that never ends", async () => {
    let sent = 0;
    const { url } = await serve((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const more = () => {
        while (!response.destroyed && response.write(" ".repeat(65_536))) sent += 65_536;
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    });
    expect(await ask(url, 1_000_000)).toMatchObject({ ok: false, error: { kind: "unexpected-response" } });
    expect(sent).toBeLessThan(50_000_000);
  });

  test("an error answer that is too long keeps its status", async () => {
    const { url } = await serve(json({ errors: [{ code: 1, message: "x".repeat(9000) }] }, 400));
    expect(await ask(url, 100)).toMatchObject({ ok: false, error: { kind: "http", status: 400, errors: [] } });
  });
});

describe("credentials stay out of what leaves the client", () => {
  const secrets = [credentials.password, basic, "token-abc/def"];
  const auths = [basicAuth(credentials), oauthToken("token-abc/def"), async () => ({ "x-key": "token-abc/def" })];
  const echo: Handler = (request, ...rest) =>
    json({ errors: [{ code: 1, message: `wrong: ${JSON.stringify(request.headers)}` }] }, 401)(request, ...rest);

  const expectClean = (value: unknown) => {
    const shown =
      inspect(value, { depth: 20, showHidden: true, getters: true }) + JSON.stringify(value) + String(value);
    for (const secret of secrets) expect(shown).not.toContain(secret);
  };

  for (const [index, auth] of auths.entries())
    test(`whatever fails (auth ${index + 1})`, async () => {
      const server = await serve(echo);
      const events: unknown[] = [];
      const note = (event: unknown) => void events.push(event);
      const hooks: Hooks = { onRequest: note, onResponse: note, onRetry: note };
      const thrower = async (_: string, init: RequestInit) => {
        const cause = Object.assign(new Error(`socket of ${JSON.stringify(init.headers)}`), {
          code: "ECONNRESET",
          init,
        });
        throw new TypeError("fetch failed", { cause });
      };
      const retry = { baseDelayMs: 1 };
      for (const options of [{ baseUrl: server.url }, { baseUrl: server.url, fetch: thrower }]) {
        const client = createBadgeClient({ ...options, auth, hooks, retry });
        const result = await client.getCustomerBadge(params);
        if (result.ok) throw new Error("It should have failed");
        expectClean(result.error);
        expectClean(result.error.cause);
        expectClean(client);
      }
      expect(events.length).toBeGreaterThan(4);
      expectClean(events);
      expect(inspect(events, { depth: 20 })).not.toContain("tom@example.com");
    });

  test("an auth function that throws is named, and its message withheld", async () => {
    const auth = async () => {
      throw new RangeError(`no session for ${credentials.password}`);
    };
    const result = await createBadgeClient({ baseUrl: "https://example.com", auth }).getCustomerBadge(params);
    if (result.ok) throw new Error("It should have failed");
    expect(result.error).toMatchObject({
      kind: "invalid-request",
      argument: "auth",
      message: expect.stringMatching("RangeError"),
    });
    expectClean(result.error);
  });
});

test("an identifier stays out of errors even if the runtime's own error contains the URL", async () => {
  const client = createBadgeClient({
    baseUrl: "https://example.com",
    auth: async () => ({}),
    retry: false,
    fetch: async (url) => {
      throw new TypeError("fetch failed", { cause: new Error(`error sending request for url (${url})`) });
    },
  });
  const result = await client.getCustomerBadge(params);
  expect(result).toMatchObject({ ok: false, error: { kind: "network" } });
  expect(inspect(result, { depth: 9 })).not.toMatch(/tom(@|%40)example/);
});

test("a body with __proto__ and constructor changes no prototype", async () => {
  const text =
    '{"__proto__":{"polluted":1},"data":{"id":"b","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}';
  const { url } = await serve((_, r) => r.writeHead(200, { "content-type": "application/json" }).end(text));
  const result = await createBadgeClient({ baseUrl: url, auth: async () => ({}) }).getCustomerBadge(params);
  expect(result.ok).toBe(true);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  if (result.ok) expect((result.data as { polluted?: number }).polluted).toBeUndefined();
});

test("a message of the platform cannot forge lines in a log", async () => {
  const { url } = await serve(json({ errors: [{ code: 1, message: "a\nFORGED\u2028b\u001b[31m" }] }, 400));
  const result = await createBadgeClient({ baseUrl: url, auth: async () => ({}) }).getCustomerBadge(params);
  expect(result.ok ? "" : result.error.message).toMatch(/answered 400: 1 a\\u\{a\}FORGED\\u\{2028\}b\\u\{1b\}\[31m$/);
});
