import { transientStatuses } from "../../src/retry.js";
import { type Fault, json, send, type, whole } from "./fault.ts";

const bodies: [name: string, headers: Record<string, string>, body: string][] = [
  ["JSON", json, '{"data":null,"errors":[{"code":4001,"message":"no"}]}'],
  ["HTML", type("text/html"), "<h1>Error</h1>"],
  ["nothing", {}, ""],
  ["a huge body", json, JSON.stringify({ errors: [{ code: 1, message: "x".repeat(100_000) }] })],
];
// By its standard, fetch makes a 407 a network failure and repeats a 421 on a new connection.
const all = Array.from({ length: 200 }, (_, index) => 400 + index).filter((status) => ![407, 421].includes(status));
const groups: [name: string, statuses: number[], attempts: number][] = [
  ["each 4xx but 407, 421 and 429", all.filter((status) => status < 500 && status !== 429), 1],
  ["each 5xx that will not pass", all.filter((status) => status >= 500 && !transientStatuses.includes(status)), 1],
  ...transientStatuses.map((status): [string, number[], number] => [String(status), [status], 3]),
];

/** A group of statuses is one behaviour: it must end the same way for each. */
export const statusFaults: Fault[] = groups.flatMap(([group, statuses, attempts]) =>
  bodies.flatMap(([name, headers, body]) =>
    statuses.map((status) => ({
      name: `${group} with ${name}`,
      answer: send(whole(status, headers, body)),
      kind: "http" as const,
      status,
      attempts,
      options: { maxResponseBytes: 10_000 },
    })),
  ),
);

const later = (ms: number) => new Date(Date.now() + ms).toUTCString();
const waits: [name: string, value: string, attempts: number][] = [
  ["in seconds", "0", 3],
  ["as a date that has passed", later(-60_000), 3],
  ["as a date of RFC 850", "Sunday, 06-Nov-94 08:49:37 GMT", 3],
  ["of an hour", "3600", 1],
  ["as a date next day", later(86_400_000), 1],
  ["beyond any timer", "9".repeat(30), 1],
  ["beyond any number", "9".repeat(400), 1],
  ["that is negative", "-1", 3],
  ["that is a fraction", "0.5", 3],
  ["that is no date", "soon", 3],
  ["given twice", "1, 2", 3],
];

export const retryAfterFaults: Fault[] = waits.map(([name, value, attempts]) => ({
  name: `429 with a Retry-After ${name}`,
  answer: send(whole(429, { ...json, "Retry-After": value }, "{}")),
  kind: "http",
  status: 429,
  attempts,
}));
