import { describe, expect, test } from "vitest";
import { getCustomerBadgePath } from "../src/generated/contract.js";
import { basicAuth, createBadgeClient, type RetryEvent } from "../src/index.js";
import { backOff, retryAfter, transientStatuses } from "../src/retry.js";
import { bodyOf } from "./support/scenarios.js";
import { type Handler, json, serve } from "./support/server.js";

const auth = basicAuth({ username: "till", password: "secret" });
const params = { customer: "1", badgeId: "b" };
const badge = json(bodyOf("fixedWindow"));
const retry = { baseDelayMs: 1 };

const once =
  (first: Handler): Handler =>
  (request, response, nth) =>
    (nth === 1 ? first : badge)(request, response, nth);

for (const status of transientStatuses)
  test(`a ${status} is asked again`, async () => {
    const { url, seen } = await serve(once(json({}, status)));
    const result = await createBadgeClient({ baseUrl: url, auth, retry }).getCustomerBadge(params);
    expect(result).toMatchObject({ ok: true, attempts: 2 });
    expect(seen).toHaveLength(2);
  });

for (const status of [400, 401, 403, 404, 418, 500, 501, 505])
  test(`a ${status} is not`, async () => {
    const { url, seen } = await serve(once(json({}, status)));
    const result = await createBadgeClient({ baseUrl: url, auth, retry }).getCustomerBadge(params);
    expect(result).toMatchObject({ ok: false, attempts: 1, error: { retryable: false } });
    expect(seen).toHaveLength(1);
  });

test("an auth function that fails before the second attempt leaves the first one's error, with a note", async () => {
  const { url, seen } = await serve(json({ errors: [{ code: 4001, message: "busy" }] }, 503));
  const auth = async ({ attempt }: { attempt: number }) => {
    if (attempt > 1) throw new TypeError("the password is hunter2");
    return {};
  };
  const result = await createBadgeClient({ baseUrl: url, auth, retry }).getCustomerBadge(params);
  expect(result).toMatchObject({ ok: false, attempts: 1, error: { kind: "http", status: 503, attempts: 1 } });
  expect(result.ok || result.error.message).toMatch(/answered 503: 4001 busy \(then auth failed with TypeError\)$/);
  expect(seen).toHaveLength(1);
});

test("a connection that breaks is asked again, with the same request", async () => {
  const { url, seen } = await serve(once((_, response) => void response.destroy()));
  const result = await createBadgeClient({ baseUrl: url, auth, retry }).getCustomerBadge(params);
  expect(result).toMatchObject({ ok: true, attempts: 2 });
  expect(seen[1]).toEqual(seen[0]);
});

test("an attempt that takes too long is asked again", async () => {
  const { url } = await serve(once(() => {}));
  const client = createBadgeClient({ baseUrl: url, auth, retry, attemptTimeoutMs: 1000 });
  expect(await client.getCustomerBadge(params)).toMatchObject({ ok: true, attempts: 2 });
});

test("two more attempts are made, each announced by onRetry, and the error says how many there were", async () => {
  const { url, seen } = await serve(json({}, 503));
  const events: RetryEvent[] = [];
  const hooks = { onRetry: (event: RetryEvent) => void events.push(event) };
  const result = await createBadgeClient({ baseUrl: url, auth, retry, hooks }).getCustomerBadge(params);
  expect(result).toMatchObject({ ok: false, attempts: 3, error: { attempts: 3, retryable: true } });
  expect(result.ok ? "" : result.error.message).toMatch("answered 503 (attempt 3)");
  expect(seen).toHaveLength(3);
  expect(events.map(({ attempt, status }) => [attempt, status])).toEqual([
    [1, 503],
    [2, 503],
  ]);
  expect(events.every(({ delayMs }) => delayMs >= 0 && delayMs < 4)).toBe(true);
});

test("retry: false asks once", async () => {
  const { url, seen } = await serve(json({}, 503));
  await createBadgeClient({ baseUrl: url, auth, retry: false }).getCustomerBadge(params);
  expect(seen).toHaveLength(1);
});

test("only GET is repeated", async () => {
  const { url, seen } = await serve(json({ errors: [] }, 503));
  const { http } = createBadgeClient({ baseUrl: url, auth, retry });
  await (http.POST as unknown as (path: string) => Promise<unknown>)(getCustomerBadgePath.replace(/[{}]/g, ""));
  expect(seen.map(({ method }) => method)).toEqual(["POST"]);
});

describe("Retry-After", () => {
  const now = Date.UTC(2026, 10, 23, 12);
  const forms: [string | null, number | undefined][] = [
    ["0", 0],
    ["120", 120_000],
    ["Mon, 23 Nov 2026 12:00:30 GMT", 30_000],
    ["Monday, 23-Nov-26 12:00:30 GMT", 30_000],
    ["Mon, 23 Nov 2026 11:00:00 GMT", 0],
    [null, undefined],
    ["", undefined],
    ["soon", undefined],
    ["-5", undefined],
    ["1.5", undefined],
    ["Mon, nonsense", undefined],
  ];
  for (const [header, ms] of forms)
    test(`${JSON.stringify(header)} means ${ms} ms`, () => expect(retryAfter(header, now).retryAfterMs).toBe(ms));

  test("is waited for", async () => {
    const { url } = await serve(once(json({}, 429, { "retry-after": "1" })));
    const events: RetryEvent[] = [];
    const hooks = { onRetry: (event: RetryEvent) => void events.push(event) };
    const result = await createBadgeClient({ baseUrl: url, auth, retry, hooks }).getCustomerBadge(params);
    expect(result).toMatchObject({ ok: true, attempts: 2 });
    expect(events.map(({ delayMs }) => delayMs)).toEqual([1000]);
  });

  test("beyond the call's remaining time is not waited for, and is passed to the caller", async () => {
    const { url, seen } = await serve(json({}, 429, { "retry-after": "3600" }));
    const result = await createBadgeClient({ baseUrl: url, auth }).getCustomerBadge(params);
    expect(result).toMatchObject({ ok: false, attempts: 1, error: { retryAfterMs: 3_600_000, retryable: true } });
    expect(seen).toHaveLength(1);
  });
});

test("the wait is random below a bound that doubles, up to its own bound", () => {
  const settings = { maxRetries: 2, baseDelayMs: 100, maxDelayMs: 300 };
  for (const [nth, bound] of [100, 200, 300, 300].entries())
    for (let i = 0; i < 50; i++) {
      const wait = backOff(settings, nth);
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThan(bound);
    }
});
