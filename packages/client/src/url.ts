import { invalid } from "./errors.js";
import { checkPathValue } from "./guards.js";

/** A path template with each value as one segment, decoded as itself by the server. */
export function fillPath(path: string, values: Readonly<Record<string, unknown>> = {}): string {
  // Anything else after the host could name another one.
  if (path[0] !== "/") throw invalid("path", "cannot be sent");
  return path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = values[name];
    checkPathValue(name, value);
    return encodeURIComponent(value);
  });
}

/** A query, with a name for each item of a list: the default of OpenAPI (`form`, exploded). */
export function queryOf(values: Readonly<Record<string, unknown>> = {}): string {
  let query = "";
  for (const [name, value] of Object.entries(values))
    for (const item of [value].flat()) {
      if (item === undefined || item === null) continue;
      if (typeof item === "object") throw invalid(name, "must be flat");
      query += `${query ? "&" : "?"}${encodeURIComponent(name)}=${encodeURIComponent(String(item))}`;
    }
  return query;
}
