import type { Json } from "@badge-contract/spec";
import { Environment } from "@marcbachmann/cel-js";
import { ConfigError } from "../yaml-file.ts";

/**
 * Turns entries of logs in other formats into exchanges, by a CEL expression over `self`.
 *
 * @throws ConfigError for an expression that can't be parsed
 */
export function entryMap(expression: string): (entry: Json) => Json | undefined {
  let evaluate: (context: { self: Json }) => unknown;
  try {
    evaluate = new Environment({ unlistedVariablesAreDyn: true }).parse(expression);
  } catch (error) {
    const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new ConfigError(`--map is not a CEL expression: ${reason}`);
  }
  return (self) => {
    try {
      return JSON.parse(JSON.stringify(evaluate({ self }), plain)) as Json;
    } catch {
      return undefined;
    }
  };
}

const plain = (_: string, value: unknown) => {
  if (typeof value === "bigint") return Number(value);
  return value instanceof Map ? Object.fromEntries(value) : value;
};
