import { checkPathValue } from "./guards.js";

/** Fills a path template: each value becomes one segment, which the server decodes to the value itself. */
export const fillPath = (path: string, values: Readonly<Record<string, unknown>>): string =>
  // Literals and names in turn.
  path
    .split(/[{}]/)
    .map((part, i) => {
      const value = values[part];
      if (i % 2 === 0) return part;
      checkPathValue(part, value);
      return encodeURIComponent(value);
    })
    .join("");
