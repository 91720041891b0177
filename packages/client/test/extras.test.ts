import { describe, expect, test } from "vitest";
import {
  BadgeClientError,
  createBadgeClient,
  dateToEpochSeconds,
  epochSecondsToDate,
  isBadgeClientError,
} from "../src/index.js";
import { md5Password } from "../src/md5.js";
import { customerBadgeQuery } from "../src/query.js";
import { bodyOf } from "./support/scenarios.js";
import { json, serve } from "./support/server.js";

test("md5Password gives lower-case hex of the UTF-8 bytes", () => {
  expect(md5Password("123")).toBe("202cb962ac59075b964b07152d234b70");
  expect(md5Password("päss")).toBe("9cb017269b4d82e205ab28e304372ea6");
  expect(() => md5Password(123 as never)).toThrow("password must be a string");
});

describe("epochSecondsToDate", () => {
  test("is exact to the millisecond for every spelling on the wire", () => {
    const spellings: [string, string][] = [
      ["1716803487", "2024-05-27T09:51:27.000Z"],
      ["1713841339.861", "2024-04-23T03:02:19.861Z"],
      ["1719900534.389096", "2024-07-02T06:08:54.389Z"],
      ["1728281937.271000000", "2024-10-07T06:18:57.271Z"],
      ["1.703883200896E9", "2023-12-29T20:53:20.896Z"],
      ["-0.001", "1969-12-31T23:59:59.999Z"],
      ["8640000000000", "+275760-09-13T00:00:00.000Z"],
    ];
    for (const [text, iso] of spellings) expect(epochSecondsToDate(JSON.parse(text)).toISOString()).toBe(iso);
  });

  test("refuses what a Date cannot hold", () => {
    for (const value of [Number.NaN, Infinity, 8_640_000_000_000.001, "1716803487", null, undefined])
      expect(() => epochSecondsToDate(value as number)).toThrow("seconds must be");
  });

  test("and the reverse gives the same millisecond", () => {
    for (const ms of [0, 1, -1, 1_713_841_339_861, 8.64e15, -8.64e15])
      expect(epochSecondsToDate(dateToEpochSeconds(new Date(ms))).getTime()).toBe(ms);
    expect(() => dateToEpochSeconds(new Date(Number.NaN))).toThrow("date must be");
  });
});

test("customerBadgeQuery has a key made of its arguments, and passes the signal on", async () => {
  const { url } = await serve((request, response, nth) => {
    if (nth === 1) json(bodyOf("fixedWindow"))(request, response, nth);
  });
  const client = createBadgeClient({ baseUrl: url, auth: async () => ({}) });
  const query = customerBadgeQuery(client, { customer: { mobile: "919999999999" }, badgeId: "b" });
  expect(query.queryKey).toEqual(["getCustomerBadge", { mobile: "919999999999" }, "b", false]);
  expect((await query.queryFn()).id).toBe("662749408fe258516a88fe89");
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 50);
  await expect(query.queryFn({ signal: controller.signal })).rejects.toMatchObject({ kind: "aborted" });
});

test("isBadgeClientError knows the error of another copy, and nothing else", async () => {
  const copy: typeof import("../src/errors.js") = await import(`../src/errors.js?${"copy"}`);
  expect(copy.BadgeClientError).not.toBe(BadgeClientError);
  expect(isBadgeClientError(new copy.BadgeClientError("network", "gone"))).toBe(true);
  for (const value of [new Error("x"), { kind: "network" }, null, undefined])
    expect(isBadgeClientError(value)).toBe(false);
});
