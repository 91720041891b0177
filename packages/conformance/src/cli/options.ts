import { parseArgs } from "node:util";
import { closestMatch } from "leven";
import { ConfigError } from "../ask/yaml-file.ts";
import type { Contract } from "../contract.ts";

export interface Option {
  type: "string" | "boolean";
  short?: string;
  /** The placeholder for its value in the help. */
  value?: string;
  /** Whether an empty value is reported later instead. */
  mayBeEmpty?: true;
  help: string;
}

export type Options = Record<string, Option>;

export const option = (value: string, help: string): Option => ({ type: "string", value, help });
export const flag = (help: string): Option => ({ type: "boolean", help });

/** What was typed: texts by name, `true` for a switch. */
export interface Parsed {
  text(name: string): string | undefined;
  is(name: string): boolean;
  rest: string[];
}

export interface Command {
  about: string;
  options: Options;
  /** @returns the exit code */
  run(contract: Contract, parsed: Parsed, reportsFolder: string, env?: NodeJS.ProcessEnv): Promise<number>;
}

/** @throws ConfigError for an option that is unknown, suggesting the nearest one, or that lacks its value */
export function parse(options: Options, args: readonly string[]): Parsed {
  const { values, positionals, tokens } = parseArgs({
    args: args.filter((arg) => arg !== "--"),
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option)
      throw new ConfigError(`unknown option ${token.rawName}${nearest(token.name, Object.keys(options), "--")}`);
    if (option.type === "boolean" && token.value !== undefined) throw new ConfigError(`--${token.name} takes no value`);
    if (option.type === "string" && (token.value === undefined || (token.value === "" && !option.mayBeEmpty)))
      throw new ConfigError(`--${token.name} needs a value: ${option.value ?? "TEXT"}`);
  }
  return {
    text: (name) => (typeof values[name] === "string" ? values[name] : undefined),
    is: (name) => values[name] === true,
    rest: positionals,
  };
}

/** `; did you mean --baseline?`, if a similar name exists. */
export function nearest(word: string, known: string[], prefix = ""): string {
  const best = closestMatch(word, known, { maxDistance: Math.max(2, word.length / 3) });
  return best === undefined ? "; --help lists them all" : `; did you mean ${prefix}${best}?`;
}

/** Two columns: the option, and what it does. */
export function helpOf(options: Options): string {
  const names = Object.entries(options).map(
    ([name, { value, short }]) => `${short ? `-${short}, ` : ""}--${name}${value ? ` ${value}` : ""}`,
  );
  const width = Math.max(...names.map((name) => name.length));
  return Object.values(options)
    .map(
      ({ help }, index) =>
        `  ${(names[index] ?? "").padEnd(width)}  ${help.replaceAll("\n", `\n${" ".repeat(width + 4)}`)}`,
    )
    .join("\n");
}

/** @throws ConfigError */
export function number(option: string, text: string | number, least: number): number {
  const value = Number(text);
  // A longer wait overflows the timer, which then fires at once.
  if (String(text).trim() !== "" && value >= least && value < 2 ** 31) return value;
  throw new ConfigError(`${option} must be a number of at least ${least}`);
}
