import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { type Fixture, scenarios } from "@badge-contract/mocks";
import { type MockServer, startMockServer } from "@badge-contract/mocks/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requestFor } from "./support.ts";

const authorization = `Basic ${btoa("till:202cb962ac59075b964b07152d234b70")}`;
let server: MockServer;
beforeAll(async () => {
  server = await startMockServer();
});
afterAll(() => server.close());

/** Sends what `fetch` would not. */
const raw = (path: string, method = "GET") =>
  new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const sent = httpRequest({ hostname, port, path, method, headers: { authorization } }, async (response) => {
      let body = "";
      for await (const chunk of response) body += chunk;
      resolve({ status: response.statusCode, body });
    });
    sent.on("error", reject).end();
  });

test.each(Object.values<Fixture>(scenarios))("$name is served over HTTP as it is on the wire", async (fixture) => {
  const { response } = fixture;
  const answer = await fetch(requestFor(fixture, server.url));
  expect(answer.status).toBe(response.status);
  expect(answer.headers.get("content-type")).toBe(response.mediaType || null);
  expect(await answer.text()).toBe(response.text);
});

test.each(["/%zz", "/api_gateway/v1/badges/management/%zz/badge/1", "//", "*", "http://[/x"])(
  "the path %s is answered, and the server goes on",
  async (path) => {
    const { status } = await raw(path);
    expect([400, 404]).toContain(status);
    expect((await raw(scenarios.fixedWindow.request.url)).status).toBe(200);
  },
);

test("HEAD gets the head of GET and no body", async () => {
  const answer = await raw(scenarios.fixedWindow.request.url, "HEAD");
  expect(answer).toEqual({ status: 200, body: "" });
});

test("a client that goes away aborts the request that the handler sees", async () => {
  const gone = Promise.withResolvers<void>();
  const arrived = Promise.withResolvers<void>();
  const slow = await startMockServer({
    fetch: (request) => {
      request.signal.addEventListener("abort", () => gone.resolve());
      arrived.resolve();
      return gone.promise.then(() => new Response());
    },
  });
  const controller = new AbortController();
  const pending = fetch(slow.url, { signal: controller.signal }).catch((error: Error) => error.name);
  await arrived.promise;
  controller.abort();
  await gone.promise;
  expect(await pending).toBe("AbortError");
  await slow.close();
});

test("close() ends idle connections, too", async () => {
  const idle = await startMockServer();
  const socket = connect(Number(new URL(idle.url).port), "127.0.0.1");
  const closed = new Promise((resolve) => socket.once("close", resolve));
  await new Promise((resolve) => socket.once("connect", resolve));
  await idle.close();
  socket.on("error", () => {});
  await closed;
  await expect(fetch(idle.url)).rejects.toThrow("fetch failed");
});

test("a handler that throws is a 500 that says what it threw", async () => {
  const broken = await startMockServer({ fetch: () => Promise.reject(new Error("no such fixture")) });
  const answer = await fetch(broken.url);
  expect([answer.status, await answer.text()]).toEqual([500, "no such fixture"]);
  await broken.close();
});

test("a port that is taken is an error", async () => {
  await expect(startMockServer({ port: Number(new URL(server.url).port) })).rejects.toThrow("EADDRINUSE");
});
