import { read, tried } from "./foreign.js";
import { isRecord } from "./json.js";
import { nameOf, oneLine } from "./told.js";

// The messages for refused arguments. Only development needs them: bundlers drop them if NODE_ENV is "production".
const sentences: Record<string, string> = {
  object: "must be an object",
  string: "must be a string",
  function: "must be a function",
  boolean: "must be true or false",
  filled: "must be a non-empty string without control characters",
  segment: 'must be a string without control characters, not empty, "." or ".."',
  readable: "must be a string without control characters, and in a user name without colons",
  ASCII: "must be a string of visible ASCII characters",
  URL: 'must be an absolute URL, such as "https://eu.api.capillarytech.com"',
  plain: "must have no credentials, query or fragment",
  https: "must be https, or loopback (see allowInsecureHttp)",
  "a path": "must be a path of the document, and begin with a slash",
  headers: "must be an object of headers that HTTP can carry: names of letters, digits and dashes, values of one line",
  AbortSignal: "must be an AbortSignal",
  "under baseUrl": "must stay under the base URL, whose credentials it gets",
  seconds: "must be a number of seconds that a Date can hold",
  "a valid Date": "must be a valid Date",
  sendable: "must have no cookie: like browsers, this runtime sends only its own",
  mode: 'must be "off", "report" or "throw"',
};

const shown = (value: unknown, quoted: boolean) => {
  if (value === null || value === undefined) return String(value);
  const type = tried(() => Array.isArray(value)) ? "list" : typeof value;
  if (quoted && /string|number|boolean|bigint/.test(type))
    return `the ${type} ${type === "string" ? JSON.stringify(value) : value}`;
  return `a${type === "object" ? "n" : ""} ${type}`;
};

/** The similarity of two names, from 0 to 1: twice the longest common subsequence over both lengths. */
function likeness(a: string, b: string): number {
  let row: number[] = [];
  for (const x of a.slice(0, 40).toLowerCase()) {
    const next = [0];
    for (const [i, y] of [...b.toLowerCase()].entries())
      next.push(x === y ? (row[i] ?? 0) + 1 : Math.max(row[i + 1] ?? 0, next[i] ?? 0));
    row = next;
  }
  return (2 * (row.at(-1) ?? 0)) / (a.length + b.length);
}

function nearest(name: string, known: readonly string[]): string {
  return [...known].sort((a, b) => likeness(name, b) - likeness(name, a))[0] ?? "";
}

function numberRule(name: string, value: unknown): string {
  const unit = name.endsWith("Ms")
    ? "number of milliseconds"
    : name.endsWith("Bytes")
      ? "whole number of bytes"
      : "whole number";
  return `must be a ${unit}, ${typeof value === "number" && value >= 2 ** 31 ? "at most 2147483647" : "0 or more"}`;
}

/** A sentence about the argument. It shows values only if they can't be a credential or identify a person. */
export const explain = (argument: string, rule: string, ...got: unknown[]): string =>
  oneLine(`${argument} ${sentenceOf(argument, rule, got)}`);

function sentenceOf(argument: string, rule: string, got: unknown[]): string {
  const [value, known] = got;
  const name = argument.slice(argument.lastIndexOf(".") + 1);
  if (rule === "readable" && got.length > 0) return `failed with ${nameOf(value, read(value, "name"))}`;
  if (rule === "known") {
    const names = Object.keys(known as object);
    return `is unknown; the nearest known name is ${nearest(name, names)}, of ${names.join(", ")}`;
  }
  if (rule === "enough") return `must have what the operation requires: ${(known as string[]).join(", or ")}`;
  if (rule === "customer") return customerRule(value, known as string[]);
  if (rule === "headers") {
    // The values that an auth function returns are credentials, and so may be an invalid name.
    const named = argument !== "auth" && /^[\w-]{1,40}$/.test(String(value));
    return `${sentences[rule]}${named ? `; look at ${value}` : ""}`;
  }
  const also = argument === "retry" ? ", such as { maxRetries: 3 }, or false" : "";
  const sentence = rule === "number" ? numberRule(name, value) : `${sentences[rule] ?? `must be ${rule}`}${also}`;
  const quoted = rule === "number" || rule === "boolean" || rule === "mode";
  return got.length > 0 ? `${sentence}; got ${shown(value, quoted)}` : sentence;
}

function customerRule(value: unknown, kinds: string[]): string {
  const rule = `must be the customer's unique ID in a string, or an object with one of ${kinds.join(", ")}`;
  if (typeof value === "number" || typeof value === "bigint")
    return `${rule}; got a ${typeof value}: write the ID in quotes, such as "381921157"`;
  if (!tried(() => isRecord(value))) return `${rule}; got ${shown(value, false)}`;
  const given = tried(() => Object.entries(value as object).filter(([, id]) => id !== undefined)) ?? [];
  const names = given.map(([name]) => name);
  const unknown = names.find((name) => !kinds.includes(name));
  if (unknown !== undefined)
    return `${rule}; got ${JSON.stringify(unknown)}, and the nearest known name is ${nearest(unknown, kinds)}`;
  return `${rule}; got ${names.join(" and ") || "none"}`;
}
