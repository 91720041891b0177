import { invalid } from "./errors.js";

/** The moment of a wire timestamp (epoch seconds, with a fraction), exact to the millisecond. */
export function epochSecondsToDate(seconds: number): Date {
  const date = new Date(typeof seconds === "number" ? Math.round(seconds * 1000) : Number.NaN);
  if (Number.isNaN(date.getTime())) throw invalid("seconds", "seconds", seconds);
  return date;
}

/** The wire timestamp (epoch seconds, with a fraction) of a moment. */
export function dateToEpochSeconds(date: Date): number {
  const ms = date instanceof Date ? date.getTime() : Number.NaN;
  if (Number.isNaN(ms)) throw invalid("date", "a valid Date");
  return ms / 1000;
}
