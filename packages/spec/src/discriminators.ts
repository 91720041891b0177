import { isObject, type Json, type JsonObject, resolvePointer, type Spec } from "./document.ts";
import { mapSchemas } from "./openapi.ts";
import { mapSubschemas, refOf } from "./walk.ts";

const unions = ["oneOf", "anyOf"] as const;
const told = new WeakMap<JsonObject, Spec>();

/**
 * The document with every `discriminator` said in JSON Schema, which ignores that keyword: a branch of a union has the
 * values that lead to it as its tag; what refers to a schema that others extend by `allOf` gets the extension that the
 * tag names. Where the branches have `const` tags already, nothing is added.
 */
export function withDiscriminators(spec: Spec): Spec {
  const known = told.get(spec.root);
  if (known) return known;
  const { root } = spec;
  const components = isObject(root.components) && isObject(root.components.schemas) ? root.components.schemas : {};
  const extended = extensionsOf(root, components);

  const read = (schema: Json, extendsIt = false): Json => {
    if (!isObject(schema)) return schema;
    const inner = mapSubschemas(schema, ({ schema: one, keyword }) => read(one, keyword === "allOf"));
    const tag = tagName(schema);
    if (tag !== undefined)
      for (const keyword of unions)
        if (Array.isArray(inner[keyword]))
          inner[keyword] = inner[keyword].map((branch) => {
            const target = refOf(branch);
            const isTagged = Object.hasOwn(constantsOf(root, branch), tag);
            return target === undefined || isTagged ? branch : also(branch, tag, valuesFor(schema, target));
          });
    const extensions = extendsIt ? undefined : extended.get(refOf(schema) ?? "");
    return extensions ? { ...inner, allOf: [...((inner.allOf ?? []) as Json[]), ...extensions] } : inner;
  };

  const result =
    JSON.stringify(root).includes('"discriminator"') === false
      ? spec
      : { ...spec, root: mapSchemas(root, (schema) => read(schema)) as JsonObject };
  told.set(root, result);
  told.set(result.root, result);
  return result;
}

const tagName = ({ discriminator }: JsonObject) =>
  isObject(discriminator) && typeof discriminator.propertyName === "string" ? discriminator.propertyName : undefined;

const nameOf = (pointer: string) => pointer.split("/").at(-1) ?? "";

/** The values of the tag that lead to a schema: those of `mapping`, else its name. */
function valuesFor({ discriminator }: JsonObject, pointer: string): string[] {
  const mapping = Object.entries((discriminator as JsonObject).mapping ?? {});
  const mapped = mapping.filter(([, to]) => to === `#${pointer}` || to === nameOf(pointer));
  return mapped.length > 0 ? mapped.map(([value]) => value) : [nameOf(pointer)];
}

const tagged = (tag: string, values: string[]): JsonObject => ({
  required: [tag],
  properties: Object.fromEntries([[tag, values.length === 1 ? { const: values[0] as string } : { enum: values }]]),
});

const also = (branch: Json, tag: string, values: string[]): JsonObject => ({
  allOf: [branch, { type: "object", ...tagged(tag, values) }],
});

/** For the schemas with a `discriminator` and no union: what their tag asks of who refers to them. */
function extensionsOf(root: JsonObject, components: JsonObject): Map<string, Json[]> {
  const extendsSchema = (schema: Json, pointer: string, depth = 0): boolean =>
    isObject(schema) &&
    depth < 20 &&
    Array.isArray(schema.allOf) &&
    schema.allOf.some((part) => {
      const target = refOf(part);
      return (
        target === pointer || (target !== undefined && extendsSchema(resolvePointer(root, target), pointer, depth + 1))
      );
    });
  const found = new Map<string, Json[]>();
  for (const [name, schema] of Object.entries(components)) {
    const pointer = `/components/schemas/${name}`;
    const tag = isObject(schema) ? tagName(schema) : undefined;
    if (!isObject(schema) || tag === undefined || unions.some((keyword) => keyword in schema)) continue;
    const extensions = Object.keys(components).filter((other) => extendsSchema(components[other] as Json, pointer));
    if (extensions.length === 0) continue;
    const values = extensions.map((other) => valuesFor(schema, `/components/schemas/${other}`));
    found.set(pointer, [
      tagged(tag, [...new Set([...values.flat(), ...(isOwnTag(schema, pointer) ? valuesFor(schema, pointer) : [])])]),
      ...extensions.map((other, index) => ({
        if: tagged(tag, values[index] as string[]),
        then: { $ref: `#/components/schemas/${other}` },
      })),
    ]);
  }
  return found;
}

/** Whether `mapping` names the schema itself, or says nothing of the sort. */
const isOwnTag = (schema: JsonObject, pointer: string) => {
  const { mapping } = schema.discriminator as JsonObject;
  return !isObject(mapping) || Object.values(mapping).some((to) => to === `#${pointer}` || to === nameOf(pointer));
};

/** The members that a schema gives one string: by itself, by what it refers to, or by a part of its `allOf`. */
export function constantsOf(root: JsonObject, schema: Json, depth = 0): Record<string, string> {
  if (!isObject(schema) || depth > 20) return {};
  const target = refOf(schema);
  const own = Object.entries(isObject(schema.properties) ? schema.properties : {}).flatMap(([name, property]) =>
    isObject(property) && typeof property.const === "string" ? [[name, property.const] as const] : [],
  );
  const parts = [
    ...(target === undefined ? [] : [resolvePointer(root, target)]),
    ...(Array.isArray(schema.allOf) ? schema.allOf : []),
  ].flatMap((part) => Object.entries(constantsOf(root, part, depth + 1)));
  return Object.fromEntries([...parts, ...own]);
}
