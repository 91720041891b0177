import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { isJson, type Json, type Scenario } from "@badge-contract/spec";
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * The JSON text of an Example Object's `value`, its numbers spelled as in the YAML: a bundle would make
 * `1728281937.271` of `1728281937.271000000`, and the wire does not.
 */
export function wireText(yaml: string): string {
  const document = parseDocument(yaml);
  if (document.errors[0]) throw document.errors[0];
  const write = (node: unknown): string => {
    if (isAlias(node)) return write(node.resolve(document));
    if (isSeq(node)) return `[${node.items.map(write).join(",")}]`;
    if (isMap(node))
      return `{${node.items.map(({ key, value }) => `${JSON.stringify(String((key as Node).toJSON()))}:${write(value)}`).join(",")}}`;
    if (!isScalar(node)) return "null";
    const spelled = typeof node.value === "number" && node.source !== undefined && jsonNumber.test(node.source);
    return spelled ? (node.source as string) : JSON.stringify(node.value ?? null);
  };
  return write(document.get("value", true));
}

/** A body as it is sent: JSON, or the text itself. */
export const bodyText = (value: Json, mediaType: string): string =>
  typeof value === "string" && !isJson(mediaType) ? value : JSON.stringify(value);

/**
 * A scenario's body as it is on the wire. `examples` is the folder of the Example Objects, one folder per operation in it; an
 * example that does not stand there has its numbers as the bundle spells them.
 */
export function textOf({ operation, key, response }: Scenario, examples: string): string {
  if (!isJson(response.mediaType)) return bodyText(response.value, response.mediaType);
  const file = join(examples, operation.id, `${key}.yaml`);
  if (!existsSync(file)) return JSON.stringify(response.value);
  const text = wireText(readFileSync(file, "utf8"));
  if (!isDeepStrictEqual(JSON.parse(text) as Json, response.value))
    throw new Error(`examples/${operation.id}/${key}.yaml and the bundle differ. Run "pnpm bundle" first.`);
  return text;
}
