type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** The document with what each reference names in its place. One that leads back into itself stays a reference. */
export function dereferenced(root: JsonObject): JsonObject {
  const inline = (value: Json, around: string[]): Json => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => inline(item, around));
    const { $ref, ...rest } = value;
    const beside = Object.fromEntries(Object.entries(rest).map(([key, member]) => [key, inline(member, around)]));
    if (typeof $ref !== "string" || !$ref.startsWith("#/")) return $ref === undefined ? beside : { $ref, ...beside };
    if (around.includes($ref)) return value;
    const target = inline(at(root, $ref), [...around, $ref]);
    if (typeof target !== "object" || target === null || Array.isArray(target)) return target;
    const clash = Object.keys(beside).some((key) => key !== "description" && key !== "summary" && key in target);
    return clash
      ? { ...beside, allOf: [target, ...((beside.allOf as Json[] | undefined) ?? [])] }
      : { ...target, ...beside };
  };
  return inline(root, []) as JsonObject;
}

const at = (root: JsonObject, $ref: string) =>
  $ref
    .split("/")
    .slice(1)
    .map((token) => decodeURIComponent(token).replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<Json>((value, key) => (value as JsonObject)[key] as Json, root);
