import { describe, expect, test, vi } from "vitest";
import { oauthHeader, oauthTokenPath } from "../src/generated/contract.js";
import { createBadgeClient, oauth } from "../src/index.js";
import { bodyOf } from "./support/scenarios.js";
import { type Handler, json, serve } from "./support/server.js";

const params = { customer: "1", badgeId: "b" };
const credentials = { key: "the-client-key", secret: "the-client-secret" };
const header = oauthHeader.toLowerCase();
const badge = json(bodyOf("fixedWindow"));

/** A platform that gives the tokens token-1, token-2, … and answers calls as told. */
async function platform(call: Handler, { ttlSeconds = 300, token = undefined as Handler | undefined } = {}) {
  let tokens = 0;
  const server = await serve((request, response, nth) => {
    if (request.url !== oauthTokenPath) return call(request, response, nth);
    const give = json({ data: { accessToken: `token-${++tokens}`, ttlSeconds }, errors: null });
    (token ?? give)(request, response, nth);
  });
  const asked = () => server.seen.filter(({ url }) => url === oauthTokenPath);
  const sent = () => server.seen.filter(({ url }) => url !== oauthTokenPath).map(({ headers }) => headers[header]);
  return { ...server, asked, sent };
}

test("many callers share one token request, and the token travels bare", async () => {
  const server = await platform(badge);
  const client = createBadgeClient({ baseUrl: server.url, auth: oauth(credentials) });
  const results = await Promise.all(Array.from({ length: 20 }, () => client.getCustomerBadge(params)));
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(server.asked()).toMatchObject([{ method: "POST", body: JSON.stringify(credentials) }]);
  expect(new Set(server.sent())).toEqual(new Set(["token-1"]));
});

test("a token is renewed when a tenth of its life is left, whatever the wall clock says", async () => {
  const server = await platform(badge, { ttlSeconds: 100 });
  const clock = vi.spyOn(performance, "now").mockReturnValue(1000);
  const client = createBadgeClient({ baseUrl: server.url, auth: oauth(credentials), timeoutMs: 0 });
  await client.getCustomerBadge(params);
  vi.spyOn(Date, "now").mockReturnValue(0);
  clock.mockReturnValue(1000 + 89_999);
  await client.getCustomerBadge(params);
  clock.mockReturnValue(1000 + 90_000);
  await client.getCustomerBadge(params);
  vi.restoreAllMocks();
  expect(server.sent()).toEqual(["token-1", "token-1", "token-2"]);
});

test("a stalled token request ends with the call's time limit if attempts have none", async () => {
  const server = await platform(badge, { token: () => {} });
  const client = createBadgeClient({
    baseUrl: server.url,
    auth: oauth(credentials),
    timeoutMs: 100,
    attemptTimeoutMs: 0,
    retry: false,
  });
  expect(await client.getCustomerBadge(params)).toMatchObject({ error: { kind: "timeout" } });
  const askedAgain = async () => {
    await client.getCustomerBadge(params);
    return server.asked().length;
  };
  await expect.poll(askedAgain).toBeGreaterThan(1);
});

test("calls whose token is rejected together renew it once", async () => {
  const server = await platform((request, response, nth) =>
    (request.headers[header] === "token-1" ? json({ errors: [] }, 401) : badge)(request, response, nth),
  );
  const client = createBadgeClient({ baseUrl: server.url, auth: oauth(credentials) });
  const results = await Promise.all(Array.from({ length: 10 }, () => client.getCustomerBadge(params)));
  expect(results.map(({ ok, attempts }) => [ok, attempts])).toEqual(Array(10).fill([true, 2]));
  expect(server.asked()).toHaveLength(2);
});

test("a token is renewed at most once for one call", async () => {
  const server = await platform(json(bodyOf("unauthorized"), 401));
  const client = createBadgeClient({ baseUrl: server.url, auth: oauth(credentials) });
  const result = await client.getCustomerBadge(params);
  expect(result).toMatchObject({ ok: false, attempts: 2, error: { kind: "http", status: 401 } });
  expect(server.asked()).toHaveLength(2);
});

describe("a failed token request", () => {
  const failures: [name: string, token: Handler, want: object, asked: number][] = [
    [
      "refused with 400",
      json({ data: null, errors: [{ code: 400, message: "bad key" }] }, 400),
      { kind: "http", status: 400 },
      1,
    ],
    ["refused with 401", json({ errors: [] }, 401), { kind: "http", status: 401 }, 1],
    ["that stays busy", json({}, 503), { kind: "http", status: 503 }, 3],
    ["cut off", (_, response) => void response.destroy(), { kind: "network" }, 3],
    ["answered without a token", json({ data: null }), { kind: "unexpected-response" }, 1],
    [
      "with a life that is none",
      json({ data: { accessToken: "t", ttlSeconds: 0 } }),
      { kind: "unexpected-response" },
      1,
    ],
    [
      "with a token of two lines",
      json({ data: { accessToken: "a\nb", ttlSeconds: 9 } }),
      { kind: "unexpected-response" },
      1,
    ],
    [
      "that echoes the secret",
      json({ errors: [{ code: 1, message: `no such pair ${credentials.key}/${credentials.secret}` }] }, 403),
      { kind: "http" },
      1,
    ],
  ];
  for (const [name, token, want, asked] of failures)
    test(`${name} is an error that says so`, async () => {
      const server = await platform(badge, { token });
      const client = createBadgeClient({ baseUrl: server.url, auth: oauth(credentials), retry: { baseDelayMs: 1 } });
      const result = await client.getCustomerBadge(params);
      expect(result).toMatchObject({ ok: false, error: want });
      if (result.ok) return;
      expect(result.error.message).toMatch(`OAuth token request POST ${oauthTokenPath}`);
      expect(JSON.stringify(result) + result.error.message).not.toContain(credentials.secret);
      expect(server.asked()).toHaveLength(asked);
      expect(server.sent()).toEqual([]);
    });

  test("is requested again by the next call", async () => {
    let nth = 0;
    const ok = json({ data: { accessToken: "t", ttlSeconds: 300 } });
    const server = await platform(badge, { token: (...args) => (++nth === 1 ? json({}, 400) : ok)(...args) });
    const client = createBadgeClient({ baseUrl: server.url, auth: oauth(credentials) });
    expect(await client.getCustomerBadge(params)).toMatchObject({ ok: false });
    expect(await client.getCustomerBadge(params)).toMatchObject({ ok: true });
  });

  test("that never ends stops each caller at its own limit", async () => {
    const server = await platform(badge, { token: () => {} });
    const client = createBadgeClient({ baseUrl: server.url, auth: oauth(credentials), timeoutMs: 50 });
    const controller = new AbortController();
    const aborted = client.getCustomerBadge({ ...params, signal: controller.signal });
    controller.abort();
    expect(await aborted).toMatchObject({ ok: false, error: { kind: "aborted" } });
    expect(await client.getCustomerBadge(params)).toMatchObject({ ok: false, error: { kind: "timeout" } });
  });
});

test("a given token URL is used, and checked like a base URL", async () => {
  const tokens = await serve(json({ data: { accessToken: "other", ttlSeconds: 9 } }));
  const server = await platform(badge);
  const client = createBadgeClient({
    baseUrl: server.url,
    auth: oauth({ ...credentials, tokenUrl: `${tokens.url}/t` }),
  });
  await client.getCustomerBadge(params);
  expect([tokens.seen[0]?.url, server.sent()]).toEqual(["/t", ["other"]]);
  const insecure = createBadgeClient({
    baseUrl: server.url,
    auth: oauth({ ...credentials, tokenUrl: "http://example.com" }),
  });
  expect(await insecure.getCustomerBadge(params)).toMatchObject({
    error: { kind: "invalid-request", argument: "tokenUrl" },
  });
});

test("one oauth serving two hosts shows neither the other's token", async () => {
  const [a, b] = [await platform(badge), await platform(badge)];
  const auth = oauth(credentials);
  await createBadgeClient({ baseUrl: a.url, auth }).getCustomerBadge(params);
  await createBadgeClient({ baseUrl: b.url, auth }).getCustomerBadge(params);
  expect([a.asked().length, b.asked().length]).toEqual([1, 1]);
});

test("two clients that share one oauth keep their own time limits while one token request is under way", async () => {
  const give = json({ data: { accessToken: "token-1", ttlSeconds: 300 } });
  const server = await platform(badge, { token: (...args) => void setTimeout(() => give(...args), 400) });
  const auth = oauth(credentials);
  const hasty = createBadgeClient({ baseUrl: server.url, auth, timeoutMs: 50 });
  const patient = createBadgeClient({ baseUrl: server.url, auth, timeoutMs: 20_000, retry: false });
  const [first, second] = await Promise.all([hasty.getCustomerBadge(params), patient.getCustomerBadge(params)]);
  expect(first).toMatchObject({ ok: false, error: { kind: "timeout" } });
  expect(second).toMatchObject({ ok: true });
  expect(server.asked()).toHaveLength(1);
});
