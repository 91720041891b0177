import { customerBadge, type Fixture, scenarios, withBody } from "@badge-contract/mocks";
import { handlers, scenarioHandler } from "@badge-contract/mocks/msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { operations, requestFor } from "./support.ts";

const host = "https://eu.api.capillarytech.com";
const { fixedWindow, fixedWindowWithStatistics, serviceUnavailable } = scenarios;
const get = (fixture: Fixture, base = host) => fetch(requestFor(fixture, base));

const server = setupServer(...handlers());
const unhandled: string[] = [];
beforeAll(() =>
  server.listen({
    onUnhandledFrame({ frame }) {
      const { request } = frame.data as { request: Request };
      unhandled.push(`${request.method} ${request.url}`);
      throw new Error("not handled");
    },
  }),
);
afterEach(() => {
  unhandled.length = 0;
  server.resetHandlers();
});
afterAll(() => server.close());

test.each(Object.values<Fixture>(scenarios))("$name is intercepted at any host", async (fixture) => {
  const answer = await get(fixture);
  expect(answer.status).toBe(fixture.response.status);
  expect(await answer.text()).toBe(fixture.response.text);
});

test.each(Object.values<Fixture>(scenarios))("$name can be had whatever is asked", async (fixture) => {
  server.use(scenarioHandler(fixture));
  const { method, url } = fixture.request;
  const answer = await fetch(host + url.replace(/\?.*/, ""), { method });
  expect(answer.status).toBe(fixture.response.status);
  expect(await answer.text()).toBe(fixture.response.text);
});

test("once answers one request", async () => {
  server.use(scenarioHandler(serviceUnavailable, { once: true }));
  expect((await get(fixedWindow)).status).toBe(503);
  expect((await get(fixedWindow)).status).toBe(200);
});

test("an override changes what it names, is typed by the document, and leaves the fixture as it was", async () => {
  server.use(scenarioHandler(withBody(fixedWindow, { data: { name: "Mine", earnExpiry: { expiryType: "NEVER" } } })));
  const { data } = await (await get(fixedWindow)).json();
  expect(data).toEqual({ ...fixedWindow.response.body.data, name: "Mine", earnExpiry: { expiryType: "NEVER" } });
  expect(fixedWindow.response.body.data.name).not.toBe("Mine");
  // @ts-expect-error: a name is a string
  withBody(fixedWindow, { data: { name: 1 } });
  // @ts-expect-error: statistics were not asked for
  withBody(fixedWindow, { data: { earnDetails: { earnCount: 1, earns: [] } } });
  withBody(fixedWindowWithStatistics, { data: { earnDetails: { earnCount: 1 } } });
});

test("a badge from the builder can be the answer", async () => {
  const badge = customerBadge({ name: "Built" });
  server.use(scenarioHandler(withBody(fixedWindow, { data: badge })));
  expect((await (await get(fixedWindow)).json()).data).toEqual(badge);
});

test("the responder's options apply here, too, including network errors", async () => {
  server.use(...handlers({ sequence: ["tooManyRequests", "network-error"], baseUrl: "https://flaky.example" }));
  expect((await get(fixedWindow)).status).toBe(200);
  expect((await get(fixedWindow, "https://flaky.example")).status).toBe(429);
  await expect(get(fixedWindow, "https://flaky.example")).rejects.toMatchObject({ cause: { type: "error" } });
});

test.each([
  ["GET", "/other"],
  ["DELETE", fixedWindow.request.url],
])("%s %s is not the document's, and is not intercepted", async (method, path) => {
  expect((await fetch(host + path, { method })).statusText).toBe("Unhandled Exception");
  expect(unhandled).toEqual([`${method} ${host}${path}`]);
});

test("a runtime that lacks what MSW 3 needs is told what to do instead", () => {
  const { withResolvers } = Promise;
  try {
    Reflect.deleteProperty(Promise, "withResolvers");
    for (const make of [() => handlers(), () => scenarioHandler(fixedWindow)])
      expect(make).toThrow(/^MSW 3 needs Promise\.withResolvers, .* Use MSW 2 or a newer Node, .*respond/);
  } finally {
    Promise.withResolvers = withResolvers;
  }
  expect(handlers()).toHaveLength(operations.length);
});
