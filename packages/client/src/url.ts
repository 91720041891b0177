import { invalid } from "./errors.js";
import { checkPathValue } from "./guards.js";

/** Fills a path template: each value becomes one segment, which the server decodes to the value itself. */
export function pathFiller(path: string): (values?: Readonly<Record<string, unknown>>) => string {
  // Anything else after the host could name another one.
  if (path[0] !== "/") throw invalid("path", "a path");
  // Literals and names in turn.
  const parts = path.split(/[{}]/);
  return (values = {}) => {
    let filled = "";
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as string;
      if (i % 2) checkPathValue(part, values[part]);
      filled += i % 2 ? encodeURIComponent(values[part] as string) : part;
    }
    return filled;
  };
}
