import { expect, test } from "vitest";
import { sizesOf } from "./support/size.js";

const sizeOf = async (code: string) => (await sizesOf(code)).atOnce;

const client = 'export { basicAuth, createBadgeClient } from "@badge-contract/client";';
const whole = await sizeOf(client);

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

test("openapi-fetch comes with the first use of http, and is at most 3.2 kB", async () => {
  const { later } = await sizesOf(client);
  expect(later).toBeGreaterThan(2000);
  expect(later).toBeLessThanOrEqual(3200);
});

test("a bundle of one file, which has openapi-fetch in it, is at most 7.4 kB", async () => {
  const { atOnce, later } = await sizesOf(client, false);
  expect(later).toBe(0);
  expect(atOnce).toBeGreaterThan(whole + 2000);
  expect(atOnce).toBeLessThanOrEqual(7400);
});

test("oauth adds at most 0.8 kB", async () => {
  const more = (await sizeOf(`${client} export { oauth } from "@badge-contract/client";`)) - whole;
  expect(more).toBeGreaterThan(200);
  expect(more).toBeLessThanOrEqual(800);
});

test("each subpath and helper pays for itself only", async () => {
  expect(await sizeOf('export * from "@badge-contract/client/query";')).toBeLessThan(400);
  expect(await sizeOf('export { epochSecondsToDate } from "@badge-contract/client";')).toBeLessThan(800);
  expect(await sizeOf(`${client} export * from "@badge-contract/client/md5";`)).toBeLessThan(whole + 3000);
});
