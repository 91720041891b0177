import type { Json } from "@badge-contract/spec";
import { formatPath, type Path } from "./json.ts";

/** What JSON.parse would hide: a repeated member, or a number that doesn't fit a double. */
export interface RawProblem {
  kind: "duplicate-key" | "unsafe-number" | "endless-number" | "nesting";
  path: Path;
}

const maxDepth = 100;
const number = /-?\d+(?:\.(\d+))?(?:[eE]([+-]?\d+))?/y;

interface Frame {
  keys?: Set<string>;
  /** Whether the next string is a key. */
  atKey: boolean;
  step: string | number;
}

/** The most findings to keep apart. */
const most = 100;

/**
 * Scans a text that JSON.parse accepts. Iterative, so that no text can exhaust the stack.
 *
 * @param decimals how many decimals of a number its readers must keep
 */
export function rawProblems(text: string, value: Json, decimals = 0): RawProblem[] {
  const members = membersIn(text);
  if (!Number.isNaN(members) && members === membersOf(value)) return [];
  const problems: RawProblem[] = [];
  const stack: Frame[] = [];
  const seen = new Set<string>();
  const add = (kind: RawProblem["kind"]) => {
    const path = stack.map(({ step }) => step);
    const key = `${kind} ${formatPath(path)}`;
    // An infinite number makes the value unreadable, so it is always reported.
    if (seen.has(key) || (seen.size >= most && kind !== "endless-number")) return;
    seen.add(key);
    problems.push({ kind, path });
  };
  for (let at = 0; at < text.length; at++) {
    const top = stack.at(-1);
    const char = text[at] as string;
    if (char === "{" || char === "[") {
      if (stack.length === maxDepth) return [{ kind: "nesting", path: [] }];
      stack.push(char === "{" ? { keys: new Set(), atKey: true, step: "" } : { atKey: false, step: 0 });
    } else if (char === "}" || char === "]") stack.pop();
    else if (char === "," && top) {
      if (top.keys) top.atKey = true;
      else top.step = Number(top.step) + 1;
    } else if (char === '"') {
      const end = endOfString(text, at);
      if (top?.keys && top.atKey) {
        top.step = JSON.parse(text.slice(at, end + 1)) as string;
        top.atKey = false;
        if (top.keys.has(top.step)) add("duplicate-key");
        top.keys.add(top.step);
      }
      at = end;
    } else if (char === "-" || (char >= "0" && char <= "9")) {
      number.lastIndex = at;
      const match = number.exec(text) as RegExpExecArray;
      if (!Number.isFinite(Number(match[0]))) add("endless-number");
      else if (!isSafe(match, decimals)) add("unsafe-number");
      at += match[0].length - 1;
    }
  }
  return problems;
}

/** How many members the text has. NaN if it is nested too deeply, or has a number that may not fit a double. */
function membersIn(text: string): number {
  let members = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = endOfString(text, at);
    else if (code === 0x3a) members += 1;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > maxDepth) return Number.NaN;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
    else if (isDigit(code)) {
      const whole = digitsAt(text, at);
      const fraction = text.charCodeAt(at + whole) === 0x2e ? digitsAt(text, at + whole + 1) : 0;
      const isKept = fraction === 0 ? whole < 16 : fraction < 7 && (whole < 10 || (whole === 10 && code < 0x39));
      at += whole + (fraction === 0 ? 0 : fraction + 1) - 1;
      if (!isKept || (text.charCodeAt(at + 1) | 0x20) === 0x65) return Number.NaN;
    }
  }
  return members;
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

function digitsAt(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at - start;
}

/** How many members the value has: as many as its text, unless one is repeated. */
function membersOf(value: Json): number {
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += membersOf(item);
    return count;
  }
  for (const key in value) count += 1 + membersOf(value[key] as Json);
  return count;
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, end: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes += 1;
  return slashes % 2 === 1;
}

/** Whether a double preserves this many decimals of the number. It preserves every integer up to 2^53. */
function isSafe([token, fraction = "", exponent = "0"]: RegExpExecArray, decimals: number): boolean {
  const value = Number(token);
  if (Math.abs(value) >= 1e21 || token.length > 400) return false;
  const digits = BigInt((token.split(/[eE]/)[0] as string).replace(".", ""));
  const shift = Number(exponent) - fraction.length + decimals;
  // In 400 characters, a shift below -400 leaves no digit, and one above 400 has only zeros, as the value is below 1e21.
  const written = shift < -400 ? 0n : shift < 0 ? digits / 10n ** BigInt(-shift) : digits * 10n ** BigInt(shift % 400);
  const difference = written - BigInt(value.toFixed(decimals).replace(".", ""));
  // toFixed may have rounded the last digit.
  const off = shift < 0 && shift > -400 && digits % 10n ** BigInt(-shift) !== 0n ? 1n : 0n;
  return difference >= -off && difference <= off;
}
