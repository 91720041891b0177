import { describe, expect, test } from "vitest";
import { basicAuth, createBadgeClient, isBadgeClientError, unwrap } from "../src/index.js";
import { bodyOf, scenarios } from "./support/scenarios.js";
import { json, serve } from "./support/server.js";

const auth = basicAuth({ username: "till", password: "päss" });
const badgeId = "662749408fe258516a88fe89";

describe("a documented example", () => {
  for (const { key, request, response } of scenarios.filter((scenario) => scenario.documented))
    test(`${key} comes back equal in value`, async () => {
      const server = await serve(json(response.value));
      const client = createBadgeClient({ baseUrl: server.url, auth });
      const { customerId = "", badgeId = "" } = request.path;
      const asked = request.query.includeStatistics;
      const result = await client.getCustomerBadge({
        customer: customerId,
        badgeId,
        ...(asked && { includeStatistics: asked === "true" }),
      });
      expect(unwrap(result)).toEqual((response.value as { data: unknown }).data);
      expect(result).toMatchObject({ ok: true, warnings: [], attempts: 1 });
      expect(server.seen.map(({ url }) => url)).toEqual([request.url]);
    });
});

test("the request carries Basic credentials in UTF-8 and the kind of identifier", async () => {
  const server = await serve(json(bodyOf("customerByEmail")));
  const client = createBadgeClient({ baseUrl: `${server.url}/prefix/`, auth });
  const result = await client.getCustomerBadge({ customer: { email: "tom+s@example.com" }, badgeId: "a/b c" });
  expect(result.ok).toBe(true);
  expect(server.seen[0]).toMatchObject({
    method: "GET",
    url: "/prefix/api_gateway/v1/badges/management/tom%2Bs%40example.com/badge/a%2Fb%20c",
    headers: {
      authorization: `Basic ${Buffer.from("till:päss").toString("base64")}`,
      "x-cap-customer-identifier": "email",
    },
  });
});

test("a customer known by ID sends no kind of identifier, and no query unless asked", async () => {
  const server = await serve(json(bodyOf("fixedWindow")));
  await createBadgeClient({ baseUrl: server.url, auth }).getCustomerBadge({ customer: "381921157", badgeId });
  expect(server.seen[0]?.headers).not.toHaveProperty("x-cap-customer-identifier");
  expect(server.seen[0]?.url).not.toContain("?");
});

describe("an error answer", () => {
  const answers: [name: string, handler: Parameters<typeof serve>[0], want: object][] = [
    ["with the platform's errors", json(bodyOf("badgeNotFound"), 404), { kind: "http", status: 404 }],
    ["of the gateway", json(bodyOf("accessDenied"), 403), { kind: "http", status: 403, errors: [{ code: 4000 }] }],
    ["in HTML", (_, r) => r.writeHead(500, { "content-type": "text/html" }).end("<p>"), { kind: "http", status: 500 }],
    ["without a body", (_, r) => r.writeHead(401).end(), { kind: "http", status: 401, errors: [] }],
    ["200 without a body", (_, r) => r.writeHead(200).end(), { kind: "unexpected-response", status: 200 }],
    [
      "200 in HTML",
      (_, r) => r.writeHead(200, { "content-type": "text/html" }).end("<p>"),
      { kind: "unexpected-response" },
    ],
    [
      "200 in broken JSON",
      (_, r) => r.writeHead(200, { "content-type": "application/json" }).end('{"data":'),
      { kind: "unexpected-response" },
    ],
    [
      "200 without a badge",
      json({ data: null, errors: [{ code: 1, message: "no" }] }),
      { kind: "unexpected-response" },
    ],
    [
      "cut off",
      (_, r) => void r.writeHead(200, { "content-length": "9" }).write("{", () => r.destroy()),
      { kind: "network" },
    ],
  ];
  for (const [name, handler, want] of answers)
    test(`${name} is a typed error`, async () => {
      const { url } = await serve(handler);
      const result = await createBadgeClient({ baseUrl: url, auth, retry: false }).getCustomerBadge({
        customer: "1",
        badgeId,
      });
      expect(result).toMatchObject({ ok: false, attempts: 1 });
      if (result.ok) return;
      expect(result.error).toMatchObject(want);
      expect(isBadgeClientError(result.error)).toBe(true);
      expect(result.response?.status).toBe(result.error.status);
      expect(() => unwrap(result)).toThrow(result.error);
    });

  test("with the platform's own words reads well in one line", async () => {
    const { url } = await serve(json(bodyOf("badgeNotFound"), 404, { "X-Cap-Request-Id": "abc" }));
    const result = await createBadgeClient({ baseUrl: url, auth }).getCustomerBadge({ customer: "1", badgeId });
    expect(result.ok ? "" : result.error.message).toBe(
      "GET /api_gateway/v1/badges/management/{customerId}/badge/{badgeId} answered 404: 404 Passed badge is not found (request id abc)",
    );
  });
});

test("a host that refuses the connection is a network error that says so", async () => {
  const { url } = await serve(json({}));
  const free = url.replace(/\d+$/, "9");
  const result = await createBadgeClient({ baseUrl: free, auth, retry: false }).getCustomerBadge({
    customer: "1",
    badgeId,
  });
  expect(result.ok ? "" : result.error).toMatchObject({
    kind: "network",
    message: expect.stringMatching(/ECONNREFUSED|bad port/),
  });
});
