import { escapePointer, type JsonObject, resolvePointer, type Spec } from "@badge-contract/spec-reader";
import type { Path } from "../json.ts";

/** The schema of the member at the path: the deepest that the document names on the way. */
export function schemaAt({ root }: Spec, pointer: string | undefined, path: Path): string | undefined {
  if (pointer === undefined) return undefined;
  const [step, ...rest] = path;
  if (step === undefined) return pointer;
  const find = (at: string, hops: number): string | undefined => {
    const schema = resolvePointer(root, at) as JsonObject;
    if (hops > 20 || typeof schema !== "object" || schema === null) return undefined;
    if (typeof step === "number") {
      if (schema.items !== undefined) return `${at}/items`;
    } else if (Object.hasOwn((schema.properties ?? {}) as JsonObject, step)) {
      const property = `${at}/properties/${escapePointer(step)}`;
      if (resolvePointer(root, property) !== false) return property;
    }
    const next = [
      ...(typeof schema.$ref === "string" ? [schema.$ref.slice(1)] : []),
      ...["allOf", "oneOf", "anyOf"].flatMap((key) =>
        Array.isArray(schema[key]) ? schema[key].map((_, index) => `${at}/${key}/${index}`) : [],
      ),
    ];
    for (const one of next) {
      const found = find(one, hops + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const found = find(pointer, 0);
  return found === undefined ? pointer : schemaAt({ root } as Spec, found, rest);
}
