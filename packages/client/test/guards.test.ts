import { describe, expect, test } from "vitest";
import { getCustomerBadgePath } from "../src/generated/contract.js";
import { basicAuth, createBadgeClient, oauthToken } from "../src/index.js";
import { json, serve } from "./support/server.js";

const auth = basicAuth({ username: "till", password: "secret" });
const wrong: [name: string, value: unknown][] = [
  ["an empty string", ""],
  ["a dot", "."],
  ["two dots", ".."],
  ["undefined", undefined],
  ["null", null],
  ["a number", 42],
  ["a line break", "a\nb"],
  ["a NUL", "a\0"],
  ["a lone surrogate", "a\ud800"],
];

describe("before anything is sent", () => {
  for (const [name, value] of wrong) {
    test(`${name} is refused as badgeId, customer and an identifier of a customer`, async () => {
      const server = await serve(json({}));
      const client = createBadgeClient({ baseUrl: server.url, auth });
      const refused = async (params: unknown, argument: string) => {
        const result = await client.getCustomerBadge(params as Parameters<typeof client.getCustomerBadge>[0]);
        expect(result).toMatchObject({ ok: false, attempts: 0, error: { kind: "invalid-request", argument } });
      };
      await refused({ customer: "1", badgeId: value }, "badgeId");
      await refused({ customer: value, badgeId: "b" }, "customer");
      await refused({ customer: { email: value }, badgeId: "b" }, "customer.email");
      expect(server.seen).toEqual([]);
    });

    test(`${name} is refused as a path value of http`, async () => {
      const server = await serve(json({}));
      const { http } = createBadgeClient({ baseUrl: server.url, auth });
      const path = { customerId: "1", badgeId: value as string };
      await expect(http.GET(getCustomerBadgePath, { params: { path } })).rejects.toMatchObject({
        name: "BadgeClientError",
        kind: "invalid-request",
        argument: "badgeId",
      });
      expect(server.seen).toEqual([]);
    });
  }

  test("other nonsense is refused by name", async () => {
    const { getCustomerBadge } = createBadgeClient({ baseUrl: "https://example.com", auth });
    const refused = async (params: unknown, argument: string) =>
      expect(await getCustomerBadge(params as never)).toMatchObject({ error: { kind: "invalid-request", argument } });
    await refused(undefined, "params");
    await refused({ customer: {}, badgeId: "b" }, "customer");
    await refused({ customer: { phone: "1" }, badgeId: "b" }, "customer");
    await refused({ customer: { email: "a", mobile: "1" }, badgeId: "b" }, "customer");
    await refused({ customer: "1", badgeId: "b", includeStatistics: "yes" }, "includeStatistics");
    await refused({ customer: "1", badgeId: "b", signal: {} }, "signal");
  });

  test("a header that HTTP cannot carry is refused without being shown", async () => {
    const server = await serve(json({}));
    const custom = createBadgeClient({ baseUrl: server.url, auth: async () => ({ "x-key": "secret\r\nx: y" }) });
    const result = await custom.getCustomerBadge({ customer: "1", badgeId: "b" });
    expect(result).toMatchObject({ ok: false, error: { kind: "invalid-request", argument: "auth" } });
    expect(JSON.stringify(result)).not.toContain("secret");
    expect(() => oauthToken("a\r\nb")).toThrow("token");
    expect(server.seen).toEqual([]);
  });
});

describe("a client is not made", () => {
  const refused: [name: string, options: object, argument: string][] = [
    ["with a relative base URL", { baseUrl: "/api" }, "baseUrl"],
    ["with a query in its base URL", { baseUrl: "https://example.com/?a=1" }, "baseUrl"],
    ["with a fragment in its base URL", { baseUrl: "https://example.com/#a" }, "baseUrl"],
    ["with credentials in its base URL", { baseUrl: "https://till:secret@example.com" }, "baseUrl"],
    ["with plain http to a host that is not loopback", { baseUrl: "http://example.com" }, "baseUrl"],
    ["with plain http to a host that only looks like loopback", { baseUrl: "http://127.0.0.1.example.com" }, "baseUrl"],
    ["with another scheme", { baseUrl: "ftp://localhost" }, "baseUrl"],
    ["without auth", { auth: undefined }, "auth"],
    ["with a negative timeout", { timeoutMs: -1 }, "timeoutMs"],
    ["with a timeout that a timer cannot hold", { attemptTimeoutMs: 2 ** 31 }, "attemptTimeoutMs"],
    ["with a size that is no number", { maxResponseBytes: Number.NaN }, "maxResponseBytes"],
  ];
  for (const [name, options, argument] of refused)
    test(name, () => {
      const make = () => createBadgeClient({ baseUrl: "https://example.com", auth, ...options });
      expect(make).toThrow(expect.objectContaining({ kind: "invalid-request", argument }));
      expect(make).not.toThrow(/secret/);
    });

  test("but it is accepted for loopback, and if plain http is allowed", () => {
    for (const baseUrl of ["http://localhost:1", "http://127.9.9.9", "http://[::1]:8080/x", "https://example.com/a/"])
      createBadgeClient({ baseUrl, auth });
    createBadgeClient({ baseUrl: "http://example.com", auth, allowInsecureHttp: true });
  });
});

test("a mistake in customer is explained, without the identifier", async () => {
  const { getCustomerBadge } = createBadgeClient({ baseUrl: "https://example.com", auth });
  const say = async (customer: unknown) => {
    const result = await getCustomerBadge({ customer, badgeId: "b" } as never);
    return result.ok ? "" : result.error.message;
  };
  expect(await say(999381921157)).toMatch('got a number: write the ID in quotes, such as "381921157"');
  expect(await say({ email: "a", mobile: "1" })).toMatch("got email and mobile");
  expect(await say({ phone: "1" })).toMatch('got "phone", and the nearest known name is mobile');
  expect(await say({})).toMatch("got none");
  expect(await say(999381921157)).not.toMatch("999381921157");
});

test("an undefined identifier counts as missing", async () => {
  const server = await serve(json({ data: {} }));
  const client = createBadgeClient({ baseUrl: server.url, auth });
  const customer = { email: "a@b", mobile: undefined } as never;
  expect(await client.getCustomerBadge({ customer, badgeId: "b" })).toMatchObject({ ok: true });
  expect(server.seen).toMatchObject([{ headers: { "x-cap-customer-identifier": "email" } }]);
});

test("a header value that is an object of any kind is refused", async () => {
  const proxy = new Proxy(() => {}, {
    getPrototypeOf: () => {
      throw new Error("no");
    },
  });
  for (const value of [proxy, {}, Promise.resolve("token"), () => "token"]) {
    const client = createBadgeClient({ baseUrl: "https://example.com", auth: () => ({ "x-key": value as never }) });
    const result = await client.getCustomerBadge({ customer: "1", badgeId: "b" });
    expect(result).toMatchObject({ ok: false, attempts: 0, error: { kind: "invalid-request", argument: "auth" } });
  }
});

test("each request has the headers that auth gave for it, whatever it gave before", async () => {
  const server = await serve(json({}, 404));
  const own: Record<string, string> = { "x-a": "9" };
  const given: unknown[] = [
    { "x-a": "1" },
    { "x-a": "1" },
    { "x-a": "1", "x-b": "2" },
    { "x-b": "2" },
    {},
    new Headers({ "x-a": "3" }),
    new Headers({ "x-a": "4" }),
    [["x-b", "5"]],
    [["x-b", "6"]],
    { "X-A": "7" },
    { "x-a": "7", "x-b": undefined },
    undefined,
    { "x-a": ["7", "8"] },
    own,
    own,
  ];
  let nth = 0;
  const auth = () => {
    if (nth === given.length - 1) own["x-a"] = "10";
    return given[nth++] as never;
  };
  const { getCustomerBadge } = createBadgeClient({ baseUrl: server.url, auth });
  for (const _ of given) await getCustomerBadge({ customer: "1", badgeId: "b" });
  expect(server.seen.map(({ headers }) => `${headers["x-a"] ?? ""} ${headers["x-b"] ?? ""}`.trim())).toEqual([
    "1",
    "1",
    "1 2",
    "2",
    "",
    "3",
    "4",
    "5",
    "6",
    "7",
    "7",
    "",
    "7,8",
    "9",
    "10",
  ]);
});
