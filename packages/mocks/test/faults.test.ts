import { createResponder, NetworkError, type ResponderOptions, scenarios } from "@badge-contract/mocks";
import { startMockServer } from "@badge-contract/mocks/node";
import { expect, test } from "vitest";

const { fixedWindow, badgeNotFound } = scenarios;
const headers = { authorization: "Basic dGlsbDpoYXNo" };
const ask = (signal?: AbortSignal) =>
  new Request(`https://badges.example${fixedWindow.request.url}`, { headers, ...(signal && { signal }) });
const statuses = async (options: ResponderOptions, count: number) => {
  const respond = createResponder(options);
  return Promise.all(Array.from({ length: count }, () => respond(ask()).then(({ status }) => status)));
};

test("a sequence is played once, in order, and then requests get what they ask for", async () => {
  const respond = createResponder({ sequence: ["serviceUnavailable", "as-asked", "network-error", "tooManyRequests"] });
  expect((await respond(ask())).status).toBe(503);
  expect((await respond(ask())).status).toBe(200);
  await expect(respond(ask())).rejects.toThrow(NetworkError);
  expect((await respond(ask())).status).toBe(429);
  expect((await respond(ask())).status).toBe(200);
});

test("requests outside the document do not use up the sequence", async () => {
  const respond = createResponder({ sequence: ["internalError"] });
  expect((await respond(new Request("https://badges.example/favicon.ico"))).status).toBe(404);
  expect((await respond(ask())).status).toBe(500);
});

test("over HTTP, a network error is a broken connection", async () => {
  const server = await startMockServer({ sequence: ["network-error"] });
  await expect(fetch(server.url + fixedWindow.request.url, { headers })).rejects.toThrow("fetch failed");
  expect((await fetch(server.url + fixedWindow.request.url, { headers })).status).toBe(200);
  await server.close();
});

test("the failure rate is kept roughly, with documented failures, and repeats with its seed", async () => {
  const all = await statuses({ failureRate: 0.3, seed: 11 }, 400);
  const failed = all.filter((status) => status !== 200);
  expect(failed.length).toBeGreaterThan(80);
  expect(failed.length).toBeLessThan(160);
  expect([...new Set(failed)].sort()).toEqual([429, 500, 502, 503]);
  expect(await statuses({ failureRate: 0.3, seed: 11 }, 400)).toEqual(all);
  expect(await statuses({ failureRate: 0.3, seed: 12 }, 400)).not.toEqual(all);
});

test("a rate of 1 always fails, a rate of 0 never does", async () => {
  expect(await statuses({ failureRate: 1 }, 50)).not.toContain(200);
  expect(new Set(await statuses({ failureRate: 0 }, 50))).toEqual(new Set([200]));
});

test("request ids are given out in the order of the requests, whichever answer comes first", async () => {
  const ids = async (latencyMs: ResponderOptions["latencyMs"]) => {
    const respond = createResponder({ seed: 5, ...(latencyMs !== undefined && { latencyMs }) });
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => respond(ask())));
    return answers.map((answer) => answer.headers.get("X-CAP-REQUEST-ID"));
  };
  expect(await ids([0, 30])).toEqual(await ids(0));
});

test("latency delays the answer at least so long", async () => {
  const started = performance.now();
  await createResponder({ latencyMs: 60 })(ask());
  // Timers may fire a little early.
  expect(performance.now() - started).toBeGreaterThan(55);
});

test("a request that is aborted rejects with its reason, during the latency and before", async () => {
  const respond = createResponder({ latencyMs: 3_600_000 });
  const controller = new AbortController();
  const pending = respond(ask(controller.signal));
  controller.abort(new Error("changed my mind"));
  await expect(pending).rejects.toThrow("changed my mind");
  await expect(createResponder()(ask(AbortSignal.abort()))).rejects.toThrow("abort");
});

test.each<[ResponderOptions, string]>([
  [{ latencyMs: -1 }, "latencyMs must be"],
  [{ latencyMs: [20, 10] }, "latencyMs must be"],
  [{ failureRate: 2 }, "failureRate must be"],
  [{ failureRate: Number.NaN }, "failureRate must be"],
  [{ sequence: ["nope" as "fixedWindow"] }, 'sequence names "nope"'],
])("%o is refused at once", (options, message) => {
  expect(() => createResponder(options)).toThrow(message);
});

test("CORS is off unless asked for", async () => {
  expect((await createResponder()(ask())).headers.has("access-control-allow-origin")).toBe(false);
});

test("with CORS a preflight names what the document's requests need, and answers can be read", async () => {
  const respond = createResponder({ cors: "https://app.example" });
  const preflight = await respond(
    new Request(ask().url, {
      method: "OPTIONS",
      headers: { origin: "https://app.example", "access-control-request-method": "GET" },
    }),
  );
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-methods")).toBe("GET");
  expect(preflight.headers.get("access-control-allow-headers")?.toLowerCase().split(", ")).toEqual(
    expect.arrayContaining(["authorization", "x-cap-api-oauth-token", "x-cap-customer-identifier"]),
  );
  for (const response of [preflight, await respond(ask()), await respond(new Request("https://badges.example/x"))]) {
    expect(response.headers.get("access-control-allow-origin")).toBe("https://app.example");
    expect(response.headers.get("vary")).toBe("origin");
  }
  const any = await createResponder({ cors: true })(ask());
  expect(any.headers.get("access-control-allow-origin")).toBe("*");
  expect(any.headers.get("access-control-expose-headers")).toContain("X-CAP-REQUEST-ID");
});

test("given scenarios replace the document's", async () => {
  const respond = createResponder({ scenarios: [badgeNotFound] });
  expect((await respond(ask())).status).toBe(404);
});
