import { escapePointer, isObject, type Json } from "./document.ts";

/** A copy of an OpenAPI document, or of a part of it, whose outermost schemas are exchanged for others. */
export function mapSchemas(value: Json, change: (schema: Json, pointer: string) => Json, pointer = ""): Json {
  if (Array.isArray(value)) return value.map((item, index) => mapSchemas(item, change, `${pointer}/${index}`));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const at = `${pointer}/${escapePointer(key)}`;
      if (key === "schema" || pointer === "/components/schemas") return [key, change(member, at)];
      // Examples are data: a `$ref` or `schema` inside one has no meaning.
      const isData = key === "examples" || key === "example" || key.startsWith("x-");
      return [key, isData ? member : mapSchemas(member, change, at)];
    }),
  );
}
