import { checkPathValue } from "./guards.js";

/** Fills a path template: each value becomes one segment, which the server decodes to the value itself. */
export function pathFiller(path: string): (values: Readonly<Record<string, unknown>>) => string {
  // Alternating literals and names.
  const parts = path.split(/[{}]/);
  return (values) =>
    parts.map((part, i) => (i % 2 ? encodeURIComponent(checkPathValue(part, values[part])) : part)).join("");
}
