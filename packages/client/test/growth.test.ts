import { getEventListeners } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { createBadgeClient, oauthToken } from "../src/index.js";
import { bodyOf } from "./support/scenarios.js";
import { json, serve } from "./support/server.js";

// Pages of the garbage collector are coarse: a leak of one small object per call would be some megabytes over these calls.
const calls = 10_000;
const allowedGrowth = 8_000_000;

async function heap(): Promise<number> {
  const { gc } = globalThis as { gc?: () => void };
  if (gc === undefined) throw new Error("Run node with --expose-gc");
  for (let i = 0; i < 3; i++) {
    gc();
    await wait(10);
  }
  return process.memoryUsage().heapUsed;
}

test(`${calls} calls leave no timer, no listener, no handle and no memory behind`, { timeout: 120_000 }, async () => {
  const answer = bodyOf("fixedWindow");
  const server = await serve(json(answer));
  const loopback = createBadgeClient({ baseUrl: server.url, auth: oauthToken("token") });
  const text = JSON.stringify(answer);
  const headers = { "content-type": "application/json" };
  let nth = 0;
  // Most calls are answered in process: well, with an error to retry, or with a broken connection.
  const inProcess = createBadgeClient({
    baseUrl: "https://example.com",
    auth: oauthToken("token"),
    retry: { baseDelayMs: 0 },
    fetch: async () => {
      nth++;
      if (nth % 10 === 0) return new Response("{}", { status: 503, headers });
      if (nth % 10 === 5) throw new TypeError("fetch failed");
      return new Response(text, { headers });
    },
  });
  const { signal } = new AbortController();
  const ask = async (count: number) => {
    for (let i = 0; i < count; i += 50)
      await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          (index < 5 ? loopback : inProcess).getCustomerBadge({ customer: "1", badgeId: "b", signal }),
        ),
      );
    server.seen.length = 0;
  };
  const handles = () => process.getActiveResourcesInfo().filter((name) => name !== "TCPSocketWrap").length;

  await ask(2000);
  const before = { heap: await heap(), handles: handles() };
  await ask(calls);
  const after = { heap: await heap(), handles: handles() };
  expect(getEventListeners(signal, "abort")).toEqual([]);
  expect(after.handles).toBeLessThanOrEqual(before.handles + 2);
  expect(after.heap - before.heap).toBeLessThan(allowedGrowth);
});
