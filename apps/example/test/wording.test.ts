import { scenarios } from "@badge-contract/mocks";
import type { EarnConstraint } from "@badge-contract/types";
import { expect, test } from "vitest";
import { date, doubts, expiry, progress, statusText } from "../src/wording.ts";

const { issuedBadgeWithStatistics, fixedWindowWithStatistics, customerRollingWindow } = scenarios;

test.each([
  ["an overall limit", issuedBadgeWithStatistics.response.body.data.badgeConstraints[0], "In all", 10000],
  ["a rolling window", issuedBadgeWithStatistics.response.body.data.badgeConstraints[1], "In the last week", 3000],
  ["a fixed window", fixedWindowWithStatistics.response.body.data.customerConstraints[0], "Each 3 days", 1],
])("%s is put in words", (_, constraint, label, limit) => {
  expect(progress(constraint as EarnConstraint)).toMatchObject({ label, limit, earned: 0 });
});

test("a limit whose numbers are unknown has none", () => {
  const [constraint] = customerRollingWindow.response.body.data.customerConstraints;
  expect(progress({ constraintLevel: "CUSTOMER", constraintType: "ROLLING_WINDOW" })).toEqual({ label: "In a while" });
  expect(progress(constraint as EarnConstraint).label).not.toBe("");
});

test("values that the platform adds later are shown unchanged", () => {
  expect(statusText("PAUSED_FOR_NOW")).toBe("paused for now");
  expect(progress({ constraintType: "PER_MOON" } as unknown as EarnConstraint).label).toBe("Another limit");
});

test("an expiry is the end of a sentence", () => {
  expect(expiry({ expiryType: "RELATIVE", relativeExpirytype: "WEEKS", value: 2 }, 0)).toBe("for 2 weeks");
  expect(expiry({ expiryType: "RELATIVE", relativeExpirytype: "MONTHS", value: 1 }, 0)).toBe("for 1 month");
  expect(expiry(fixedWindowWithStatistics.response.body.data.earnExpiry, 1726804000)).toBe("until Sep 20, 2024");
  expect(expiry({ expiryType: "NEVER" }, 0)).toBe("for good");
});

test("doubtful data is explained", () => {
  const { data } = fixedWindowWithStatistics.response.body;
  expect(doubts(data, data.expiresOn - 1)).toEqual([]);
  expect(doubts(data, data.expiresOn + 1)).toEqual([
    "The platform says that this badge is live, but it ended on Sep 20, 2024.",
  ]);
  const late = { ...data, startsOn: data.startsOn * 1000, expiresOn: data.expiresOn * 1000 };
  expect(doubts(late, data.expiresOn - 1)).toEqual(["The platform sent times in milliseconds instead of seconds."]);
  expect(date(late.expiresOn)).toBe(date(data.expiresOn));
});
