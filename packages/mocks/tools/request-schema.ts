// The schema of a value in a request, self-contained and without texts for people.
import {
  annotations,
  isObject,
  type Json,
  type JsonObject,
  readDocument,
  resolvePointer,
  type Spec,
  withReferences,
} from "@badge-contract/spec";

/** Schemas by their pointers; formats are annotations. */
export function requestSchemas(spec: Spec): (pointer: string | undefined) => JsonObject | boolean {
  const root = readDocument(spec, "request", "");
  return (pointer) => {
    if (pointer === undefined) return true;
    const definitions = new Map<string, Json>();
    const bare = (schema: Json): Json => withReferences(schema, (keyword) => annotations.has(keyword), defined);
    const defined = (target: string): string => {
      const name = target.slice(1).replaceAll("/", ".");
      if (!definitions.has(name)) {
        definitions.set(name, true);
        definitions.set(name, bare(resolvePointer(root, target)));
      }
      return name;
    };
    const schema = resolvePointer(root, pointer);
    const top = bare(
      isObject(schema) && Object.keys(schema).join() === "$ref" ? resolvePointer(root, String(schema.$ref)) : schema,
    );
    if (!isObject(top)) return top !== false;
    return definitions.size === 0 ? top : { ...top, $defs: Object.fromEntries(definitions) };
  };
}
