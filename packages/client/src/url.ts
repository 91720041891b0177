import { numericPathParameters } from "./generated/contract.js";
import { checkPathValue } from "./guards.js";

/** A path template with each value as one segment, decoded as itself by the server. */
export const fillPath = (path: string, values: Readonly<Record<string, unknown>> = {}): string =>
  path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    let value = values[name];
    if (Number.isFinite(value) && numericPathParameters.includes(`${path} ${name}`)) value = String(value);
    checkPathValue(name, value);
    return encodeURIComponent(value);
  });
