import { expect, test } from "vitest";
import { operations } from "../src/generated/operations.js";
import { sizesOf } from "./support/size.js";

const sizeOf = async (code: string) => (await sizesOf(code)).atOnce;

const client = 'export { basicAuth, createBadgeClient } from "@badge-contract/client";';
const { atOnce: whole, later } = await sizesOf(client);
/** What the tables of operations may add to what comes with `http`; at once there are none of them. */
const tables = 40 * (Object.keys(operations).length - 1);

test("a client with basicAuth is at most 4.5 kB", () => {
  expect(whole).toBeGreaterThan(3000);
  expect(whole).toBeLessThanOrEqual(4500);
});

test("with the validator of the badge it is at most 7 kB", async () => {
  const validator = 'export { customerBadgeResponseSchema } from "@badge-contract/validators";';
  const both = await sizeOf(client + validator);
  expect(both).toBeGreaterThan(whole + 1000);
  expect(both).toBeLessThanOrEqual(7000);
});

test("the code for failures is loaded with the first call, and is at most 3.5 kB", () => {
  expect(later.failure).toBeGreaterThan(1500);
  expect(later.failure).toBeLessThanOrEqual(3500);
});

test("openapi-fetch and the serializers come with the first use of http, and are at most 5.8 kB", () => {
  expect(Object.keys(later).sort()).toEqual(["failure", "http-client"]);
  expect(later["http-client"]).toBeGreaterThan(2000);
  expect(later["http-client"]).toBeLessThanOrEqual(5800 + tables);
});

test("a bundle of one file, which has all of that in it, is at most 12.9 kB", async () => {
  const one = await sizesOf(client, { splitting: false });
  expect(one.later).toEqual({});
  expect(one.atOnce).toBeGreaterThan(whole + 4000);
  expect(one.atOnce).toBeLessThanOrEqual(12_900 + tables);
});

test("the sentences on refused arguments, which production leaves out, are at most 1.6 kB", async () => {
  const more = (await sizesOf(client, { development: true })).atOnce - whole;
  expect(more).toBeGreaterThan(500);
  expect(more).toBeLessThanOrEqual(1600);
});

test("what authenticates each operation by its schemes adds at most 0.8 kB", async () => {
  const more = (await sizeOf(`${client} export { authBySchemes } from "@badge-contract/client";`)) - whole;
  expect(more).toBeGreaterThan(200);
  expect(more).toBeLessThanOrEqual(800);
});

test("oauth adds at most 0.8 kB", async () => {
  const more = (await sizeOf(`${client} export { oauth } from "@badge-contract/client";`)) - whole;
  expect(more).toBeGreaterThan(200);
  expect(more).toBeLessThanOrEqual(800);
});

test("each subpath and helper adds only its own size", async () => {
  expect(await sizeOf('export * from "@badge-contract/client/query";')).toBeLessThan(400);
  expect(await sizeOf('export { epochSecondsToDate } from "@badge-contract/client";')).toBeLessThan(800);
  expect(await sizeOf(`${client} export * from "@badge-contract/client/md5";`)).toBeLessThan(whole + 3000);
});
