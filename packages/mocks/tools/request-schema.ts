// The schema of a value in a request, self-contained and without texts for people.
import { isObject, type Json, type JsonObject, readDocument, resolvePointer, type Spec } from "@badge-contract/spec";

const annotations = new Set(
  "title description examples default deprecated format readOnly writeOnly $comment contentMediaType contentEncoding".split(
    " ",
  ),
);
/** Keywords whose members the document names. */
const maps = new Set(["properties", "patternProperties", "$defs", "dependentSchemas", "dependentRequired"]);

/** Schemas by their pointers; formats are annotations. */
export function requestSchemas(spec: Spec): (pointer: string | undefined) => JsonObject | boolean {
  const root = readDocument(spec, "request", "");
  return (pointer) => {
    if (pointer === undefined) return true;
    const definitions = new Map<string, Json>();
    const walk = (value: Json, isMap = false): Json => {
      if (Array.isArray(value)) return value.map((item) => walk(item));
      if (!isObject(value)) return value;
      const kept = Object.entries(value).filter(([key]) => isMap || !annotations.has(key));
      return Object.fromEntries(
        kept.map(([key, member]) => {
          if (!isMap && key === "$ref" && typeof member === "string") return [key, reference(member)];
          return !isMap && (key === "enum" || key === "const") ? [key, member] : [key, walk(member, maps.has(key))];
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
    const schema = resolvePointer(root, pointer);
    const top = walk(
      isObject(schema) && Object.keys(schema).join() === "$ref" ? resolvePointer(root, String(schema.$ref)) : schema,
    );
    if (!isObject(top)) return top !== false;
    return definitions.size === 0 ? top : { ...top, $defs: Object.fromEntries(definitions) };
  };
}
