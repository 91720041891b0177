import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Json, Scenario } from "@badge-contract/spec-reader";
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";

const examples = join(
  dirname(createRequire(import.meta.url).resolve("@badge-contract/openapi/package.json")),
  "examples",
);
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

/** The text of a scenario's body where it differs from what `JSON.stringify` makes of its value. */
export function respelled({ operation, key, response }: Scenario): string | undefined {
  const file = join(examples, operation.id, `${key}.yaml`);
  if (!existsSync(file) || typeof response.value === "string") return undefined;
  const text = wireText(readFileSync(file, "utf8"));
  if (!isDeepStrictEqual(JSON.parse(text) as Json, response.value))
    throw new Error(`examples/${operation.id}/${key}.yaml and the bundle differ. Run "pnpm bundle" first.`);
  return text === JSON.stringify(response.value) ? undefined : text;
}
