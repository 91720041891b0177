import {
  escapePointer,
  isJson,
  type Json,
  type JsonObject,
  operationsOf,
  resolvePointer,
  type Spec,
} from "@badge-contract/spec";

const annotations = new Set(
  "$ref $comment title description default deprecated readOnly writeOnly examples example format discriminator xml externalDocs properties if".split(
    " ",
  ),
);

const saysNothing = (value: Json) =>
  value === true || (typeof value === "object" && value !== null && Object.keys(value).length === 0);

/** Each kind of constraint that the schemas of JSON responses use, and a JSON pointer to one of its uses. `false` is the schema of a forbidden property. */
export function constraintsOf(spec: Spec): Map<string, string> {
  const found = new Map<string, string>();
  const visited = new Set<string>();
  const add = (keyword: string, pointer: string) => {
    if (!found.has(keyword)) found.set(keyword, pointer);
  };
  const visit = (pointer: string): void => {
    if (visited.has(pointer)) return;
    visited.add(pointer);
    const schema = resolvePointer(spec.root, pointer) as JsonObject | boolean;
    if (schema === false) add("false", pointer);
    if (typeof schema !== "object") return;
    if (typeof schema.$ref === "string") visit(schema.$ref.slice(1));
    for (const [keyword, value] of Object.entries(schema)) {
      const at = `${pointer}/${keyword}`;
      if (!annotations.has(keyword) && !keyword.startsWith("x-") && !saysNothing(value)) add(keyword, at);
      if (["properties", "patternProperties"].includes(keyword))
        for (const name of Object.keys(value as JsonObject)) visit(`${at}/${escapePointer(name)}`);
      else if (["allOf", "anyOf", "oneOf"].includes(keyword))
        for (const index of (value as Json[]).keys()) visit(`${at}/${index}`);
      else if (["items", "additionalProperties", "then", "else"].includes(keyword) && typeof value === "object")
        visit(at);
    }
  };
  for (const { responses } of operationsOf(spec))
    for (const { content } of responses)
      for (const { mediaType, schemaPointer } of content)
        if (schemaPointer !== undefined && isJson(mediaType)) visit(schemaPointer);
  return found;
}
