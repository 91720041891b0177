// The schema of a value in a request, complete in itself and without what only people read.
import { deref, isObject, type Json, type JsonObject, resolvePointer, type Spec } from "@badge-contract/spec";

const annotations = new Set(
  "title description examples example default deprecated format discriminator xml externalDocs readOnly writeOnly $comment contentMediaType contentEncoding".split(
    " ",
  ),
);
/** Keywords whose members are named by the document. */
const maps = new Set(["properties", "patternProperties", "$defs", "dependentSchemas", "dependentRequired"]);

/** A request need not have what only responses have (`readOnly`), and formats are annotations. */
export function requestSchema({ root }: Spec, schema: Json): JsonObject | boolean {
  const definitions = new Map<string, Json>();
  const isReadOnly = (value: Json) => {
    const read = deref(root, value).value;
    return isObject(read) && read.readOnly === true;
  };
  const walk = (value: Json, isMap = false): Json => {
    if (Array.isArray(value)) return value.map((item) => walk(item));
    if (!isObject(value)) return value;
    const kept = Object.entries(value).filter(([key]) => isMap || (!annotations.has(key) && !key.startsWith("x-")));
    const { required, properties } = value;
    return Object.fromEntries(
      kept.map(([key, member]) => {
        if (isMap) return [key, walk(member)];
        if (key === "$ref" && typeof member === "string") return [key, reference(member)];
        if (key === "enum" || key === "const") return [key, member];
        if (key === "required" && Array.isArray(required) && isObject(properties))
          return [key, required.filter((name) => !isReadOnly(properties[String(name)] ?? true))];
        return [key, walk(member, maps.has(key))];
      }),
    );
  };
  const reference = (target: string): string => {
    const name = target.replace(/^#\//, "").replaceAll("/", ".");
    if (!definitions.has(name)) {
      definitions.set(name, true);
      definitions.set(name, walk(resolvePointer(root, target)));
    }
    return `#/$defs/${name}`;
  };
  const top = walk(deref(root, schema).value);
  if (!isObject(top)) return top !== false;
  return definitions.size === 0 ? top : { ...top, $defs: Object.fromEntries(definitions) };
}
