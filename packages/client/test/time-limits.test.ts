import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { createBadgeClient } from "../src/index.js";
import { bodyOf } from "./support/scenarios.js";
import { json, serve } from "./support/server.js";

const auth = async () => ({});
const params = { customer: "1", badgeId: "b" };
const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

test("timeoutMs covers a body that stalls", async () => {
  const fetch = async () => new Response(new ReadableStream(), { headers: { "content-type": "application/json" } });
  const client = createBadgeClient({ baseUrl: "https://example.com", auth, fetch, timeoutMs: 100 });
  const result = await client.getCustomerBadge(params);
  expect(result).toMatchObject({ ok: false, error: { kind: "timeout", status: 200 } });
});

test("timeoutMs covers an auth function that never answers, and a fetch that ignores its signal", async () => {
  const never = () => new Promise<never>(() => {});
  const options = { baseUrl: "https://example.com", timeoutMs: 50 };
  const timeout = { ok: false, error: { kind: "timeout" } };
  const unsent = createBadgeClient({ ...options, auth: never });
  expect(await unsent.getCustomerBadge(params)).toMatchObject({ ...timeout, attempts: 0 });
  const sent = createBadgeClient({ ...options, auth, fetch: never });
  expect(await sent.getCustomerBadge(params)).toMatchObject({ ...timeout, attempts: 1 });
});

/** Promises something that promises something, for ever, and leaves timers no turn. */
const endless: PromiseLike<never> = { then: (resolve) => (resolve as (value: unknown) => never)(endless) };
const validate = { response: { getCustomerBadge: { 200: { "~standard": { validate: () => endless as never } } } } };
const answer = (more: object) => ({ status: 200, headers: new Headers(), ...more });

test.each<[name: string, options: object]>([
  ["auth", { auth: () => endless }],
  ["fetch", { fetch: () => endless }],
  ["a validator", { validate }],
  ["the reader of a body", { fetch: async () => answer({ body: { getReader: () => ({ read: () => endless }) } }) }],
  ["a body without a stream", { fetch: async () => answer({ text: () => endless }) }],
])("timeoutMs covers a promise that never stops promising, of %s", async (_, options) => {
  const fetch = async () => Response.json({ data: {} });
  const client = createBadgeClient({ baseUrl: "https://example.com", auth, fetch, timeoutMs: 100, ...options });
  expect(await client.getCustomerBadge(params)).toMatchObject({ ok: false, error: { kind: "timeout" } });
});

test("a hook whose promise never settles delays nothing", async () => {
  const hooks = { onRequest: () => endless, onResponse: () => endless } as object;
  const fetch = async () => Response.json({ data: {} });
  const client = createBadgeClient({ baseUrl: "https://example.com", auth, fetch, hooks });
  expect(await client.getCustomerBadge(params)).toMatchObject({ ok: true });
});

test("timeoutMs covers retries and the waits between them", async () => {
  const { url, seen } = await serve(json({}, 503));
  const retry = { maxRetries: 1000, baseDelayMs: 20, maxDelayMs: 20 };
  const result = await createBadgeClient({ baseUrl: url, auth, retry, timeoutMs: 200 }).getCustomerBadge(params);
  expect(result).toMatchObject({ ok: false });
  expect(seen.length).toBeLessThan(1000);
});

test("0 switches both limits off", async () => {
  const { url } = await serve((...args) => void setTimeout(() => json(bodyOf("fixedWindow"))(...args), 100));
  const client = createBadgeClient({ baseUrl: url, auth, timeoutMs: 0, attemptTimeoutMs: 0 });
  expect(await client.getCustomerBadge(params)).toMatchObject({ ok: true });
});

test("an abort before, during and between attempts is distinguished from a timeout", async () => {
  const stalled = await serve(() => {});
  const busy = await serve(json({}, 503, { "retry-after": "20" }));
  const ask = async (url: string, after?: number) => {
    const controller = new AbortController();
    if (after === undefined) controller.abort();
    else setTimeout(() => controller.abort(), after);
    return createBadgeClient({ baseUrl: url, auth }).getCustomerBadge({ ...params, signal: controller.signal });
  };
  const aborted = { ok: false, error: { kind: "aborted", retryable: false } };
  expect(await ask(stalled.url)).toMatchObject({ ...aborted, attempts: 0 });
  expect(stalled.seen).toEqual([]);
  expect(await ask(stalled.url, 200)).toMatchObject({ ...aborted, attempts: 1 });
  expect(await ask(busy.url, 1000)).toMatchObject({ ...aborted, attempts: 1 });
  expect(busy.seen).toHaveLength(1);
});

test("no timer or listener is left, however a call ends", async () => {
  const good = await serve(json(bodyOf("fixedWindow")));
  const bad = await serve(json({}, 503));
  const { signal } = new AbortController();
  const before = timers();
  for (const url of [good.url, bad.url, "http://127.0.0.1:9"]) {
    const client = createBadgeClient({ baseUrl: url, auth, retry: { baseDelayMs: 1 } });
    await client.getCustomerBadge({ ...params, signal });
    expect(getEventListeners(signal, "abort")).toEqual([]);
  }
  expect(timers()).toBeLessThanOrEqual(before + 2);
});
