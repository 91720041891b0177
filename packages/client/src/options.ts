import { asBadgeError, invalid } from "./errors.js";
import { isRecord } from "./json.js";

type Optional<T> = { [Name in keyof T]-?: T[Name] | undefined };

const isAmount = (name: string, value: number) =>
  value >= 0 && value < 2 ** 31 && (name.endsWith("Ms") || value % 1 === 0);

/** Refuses, by name, unknown options. */
export function checkNames(
  owner: string,
  given: unknown,
  known: object,
  prefix = "",
): asserts given is Record<string, unknown> {
  if (!isRecord(given)) throw invalid(owner, "object", given);
  for (const name of Object.keys(given))
    if (!Object.hasOwn(known, name)) throw invalid(prefix + name, "known", undefined, known);
}

/**
 * Reads each option once and fills in the defaults. A default gives the option's type: undefined allows any, an object
 * holds nested options. An undefined option counts as not given. Refuses, by name, unknown options and wrong types.
 */
export function readOptions<T extends object>(owner: string, given: unknown, defaults: Optional<T>, prefix = ""): T {
  try {
    checkNames(owner, given, defaults, prefix);
    const options = { ...defaults } as Record<string, unknown>;
    for (const name of Object.keys(defaults)) {
      const read = given[name];
      // `retry: false` is an object for all readers, one that never retries.
      const value = name === "retry" && read === false ? { maxRetries: 0 } : read;
      const standard = options[name];
      const kind = typeof standard;
      if (value === undefined) continue;
      if (kind === "object") options[name] = readOptions(prefix + name, value, standard as object, `${prefix}${name}.`);
      else if (
        standard !== undefined &&
        (typeof value !== kind || (kind === "number" && !isAmount(name, value as number)))
      )
        throw invalid(prefix + name, kind, value);
      else options[name] = value;
    }
    return options as T;
  } catch (thrown) {
    throw asBadgeError(thrown, owner);
  }
}
