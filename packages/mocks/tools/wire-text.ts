import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isJson, type Json, type Scenario, spelledLike } from "@badge-contract/spec";

/** A body as it is sent: JSON, or the text itself. */
export const bodyText = (value: Json, mediaType: string): string =>
  typeof value === "string" && !isJson(mediaType) ? value : JSON.stringify(value);

/**
 * A scenario's body as it is on the wire. `examples` is the folder of the Example Objects, with one folder per
 * operation. An example from elsewhere has its numbers as the bundle spells them.
 */
export function textOf({ operation, key, response }: Scenario, examples: string): string {
  const text = bodyText(response.value, response.mediaType);
  const file = join(examples, operation.id, `${key}.yaml`);
  return isJson(response.mediaType) && existsSync(file) ? spelledLike(readFileSync(file, "utf8"), text) : text;
}
