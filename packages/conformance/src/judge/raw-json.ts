import { formatPath, type Path } from "./json.ts";

/** What JSON.parse would hide: a member that stands twice, a number that a double does not keep. */
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

/** Reads a text that JSON.parse accepts. Iterative, so that no text can exhaust the stack. */
export function rawProblems(text: string): RawProblem[] {
  const problems: RawProblem[] = [];
  const stack: Frame[] = [];
  const path = () => stack.map(({ step }) => step);
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
        if (top.keys.has(top.step)) problems.push({ kind: "duplicate-key", path: path() });
        top.keys.add(top.step);
      }
      at = end;
    } else if (char === "-" || (char >= "0" && char <= "9")) {
      number.lastIndex = at;
      const match = number.exec(text) as RegExpExecArray;
      if (!Number.isFinite(Number(match[0]))) problems.push({ kind: "endless-number", path: path() });
      else if (!isSafe(match)) problems.push({ kind: "unsafe-number", path: path() });
      at += match[0].length - 1;
    }
  }
  const seen = new Set<string>();
  return problems.filter(({ kind, path: where }) => {
    const key = `${kind} ${formatPath(where)}`;
    return !seen.has(key) && seen.add(key);
  });
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}

/**
 * Whether a double keeps the number to six decimals: micro-seconds, which is what the document promises of a timestamp,
 * and every integer up to 2^53.
 */
function isSafe([token, fraction = "", exponent = "0"]: RegExpExecArray): boolean {
  const value = Number(token);
  if (Math.abs(value) >= 1e21 || token.length > 400) return false;
  const digits = BigInt((token.split(/[eE]/)[0] as string).replace(".", ""));
  const shift = Number(exponent) - fraction.length + 6;
  // A finite value of that length has no decimals left below, and is zero above.
  const written = shift < -400 ? 0n : shift < 0 ? digits / 10n ** BigInt(-shift) : digits * 10n ** BigInt(shift % 400);
  const difference = written - BigInt(value.toFixed(6).replace(".", ""));
  return difference >= -1n && difference <= 1n;
}
