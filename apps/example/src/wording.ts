import { epochSecondsToDate } from "@badge-contract/client";
import type {
  BadgeStatus,
  CustomerBadge,
  CustomerBadgeWithStatistics,
  EarnConstraint,
  Expiry,
} from "@badge-contract/types";

const format = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });

/** The platform's times are epoch seconds. One beyond the year 2200 can only be milliseconds. */
const isMilliseconds = (time: number) => time > 7_258_118_400;

/** A wire timestamp as a day. */
export const date = (time: number) => format.format(epochSecondsToDate(isMilliseconds(time) ? time / 1000 : time));

/** Problems in the badge's data, for those who must find the cause. `now` is in epoch seconds. */
export function doubts(
  { badgeStatus, expiresOn, startsOn }: CustomerBadge | CustomerBadgeWithStatistics,
  now: number,
): string[] {
  const end = isMilliseconds(expiresOn) ? expiresOn / 1000 : expiresOn;
  return [
    ...(isMilliseconds(startsOn) || isMilliseconds(expiresOn)
      ? ["The platform sent times in milliseconds instead of seconds."]
      : []),
    ...(badgeStatus === "LIVE" && end < now
      ? [`The platform says that this badge is live, but it ended on ${date(expiresOn)}.`]
      : []),
  ];
}

const numbers = new Intl.NumberFormat("en");

export const count = (number: number | undefined) => (number === undefined ? "–" : numbers.format(number));

/** A name from the wire, such as `Loyalty_Promotion` or `WEEKS`, as words. */
export const words = (name: string) => name.replaceAll("_", " ").toLowerCase();

export const times = (often: number) => (often === 1 ? "once" : `${count(often)} times`);

const amount = (value: number, unit: string) => `${value} ${value === 1 ? words(unit).replace(/s$/, "") : words(unit)}`;

/** A period as written after "each" and "the last": one week is just "week". */
const period = (value: number, unit: string) => amount(value, unit).replace(/^1 /, "");

/** The platform adds statuses without notice, so an unknown one is shown as received. */
export function statusText(status: BadgeStatus): string {
  if (status === "LIVE") return "Live";
  if (status === "UPCOMING") return "Starts soon";
  return status === "EXPIRED" ? "Over" : words(status);
}

/** The expiry, as the end of a sentence. */
export function expiry(expiry: Expiry, badgeExpiresOn: number): string {
  if (expiry.expiryType === "RELATIVE") return `for ${amount(expiry.value, expiry.relativeExpirytype)}`;
  if (expiry.expiryType === "ABSOLUTE") return `until ${date(expiry.expiresOn ?? badgeExpiresOn)}`;
  return expiry.expiryType === "NEVER" ? "for good" : "for as long as the shop says";
}

export interface Progress {
  label: string;
  /** How often so far. Undefined if the platform doesn't say. */
  earned: number | undefined;
  limit: number | undefined;
  until?: string;
}

/** A limit's label, and how much of it is used. */
export function progress(constraint: EarnConstraint): Progress {
  const { maxEarnLimit, earnConstraintBlockStatistics: counts } = constraint;
  const all = { earned: counts?.currentEarnCount ?? undefined, limit: maxEarnLimit ?? undefined };
  switch (constraint.constraintType) {
    case "OVERALL":
      return { ...all, label: "In all" };
    case "FIXED_WINDOW": {
      const end = constraint.fixedWindowCycle?.endDate;
      const label = `Each ${period(constraint.refreshRate ?? 1, constraint.durationType)}`;
      return { ...all, label, ...(typeof end === "number" && { until: date(end) }) };
    }
    case "ROLLING_WINDOW": {
      const { rollType, rollValue } = constraint;
      const inUnits = {
        DAYS: counts?.currentEarnCountDays,
        WEEKS: counts?.currentEarnCountWeeks,
        MONTHS: counts?.currentEarnCountMonths,
      };
      const earned = (rollType && inUnits[rollType as keyof typeof inUnits]) ?? all.earned;
      return {
        ...all,
        earned,
        label: rollType && rollValue ? `In the last ${period(rollValue, rollType)}` : "In a while",
      };
    }
    default: // a kind of limit that the platform added since
      return { label: "Another limit", earned: undefined, limit: undefined };
  }
}
