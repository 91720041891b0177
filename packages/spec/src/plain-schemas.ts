import { isObject, type Json, type JsonObject, mapSchemas, resolvePointer, type Spec } from "./document.ts";
import { mapSubschemas, propertiesOf, refOf } from "./walk.ts";

const unions = ["oneOf", "anyOf"] as const;
const inPlace = [...unions, "allOf", "if", "$ref"];
const told = new WeakMap<JsonObject, Spec>();

/**
 * The document with its schemas said in keywords that every validator reads alike.
 *
 * - `discriminator`, which JSON Schema ignores: a branch of a union has the values that lead to it as its tag; what refers
 *   to a schema that others extend by `allOf` gets the extension that the tag names. Where the branches have `const` tags
 *   already, nothing is added.
 * - `dependentSchemas` as conditions, since Ajv forgets beside it which members are evaluated.
 * - `unevaluatedItems` beside `contains` as `items`, since Ajv then takes every item for evaluated.
 * - a property called `__proto__` as a pattern: code that is generated for a name reads the object's prototype.
 */
export function inPlainSchemas(spec: Spec): Spec {
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
            const member = propertiesOf(root, branch).get(tag);
            const { const: constant, enum: listed } = isObject(member) ? member : ({} as JsonObject);
            if (target === undefined || constant !== undefined) return branch;
            return also(branch, tag, valuesFor(schema, target, Array.isArray(listed) ? listed : undefined));
          });
    const extensions = [...((!extendsIt && extended.get(refOf(schema) ?? "")) || []), ...dependentIn(inner)];
    delete inner.dependentSchemas;
    const { contains, unevaluatedItems: rest, items = true } = inner;
    if (
      contains !== undefined &&
      rest !== undefined &&
      items === true &&
      !inPlace.some((keyword) => keyword in inner)
    ) {
      inner.items = { anyOf: [contains, rest] };
      delete inner.unevaluatedItems;
    }
    const whole =
      extensions.length > 0 ? { ...inner, allOf: [...((inner.allOf ?? []) as Json[]), ...extensions] } : inner;
    return withPatterns(whole, (name) => name === "__proto__");
  };

  const isPlain = !/"(discriminator|dependentSchemas|unevaluatedItems|__proto__)":/.test(JSON.stringify(root));
  const result = isPlain ? spec : { ...spec, root: mapSchemas(root, (schema) => read(schema)) as JsonObject };
  told.set(root, result);
  told.set(result.root, result);
  return result;
}

const dependentIn = ({ dependentSchemas }: JsonObject): Json[] =>
  Object.entries(isObject(dependentSchemas) ? dependentSchemas : {}).map(([name, schema]) => ({
    if: { type: "object", required: [name] },
    then: schema,
  }));

/** The schema with the properties of such names as patterns. */
export function withPatterns(schema: JsonObject, isOdd: (name: string) => boolean): JsonObject {
  const { properties, patternProperties } = schema;
  const entries = Object.entries(isObject(properties) ? properties : {});
  const odd = entries.filter(([name]) => isOdd(name));
  if (odd.length === 0) return schema;
  const patterns = odd.map(([name, one]) => [`^${name.replace("$", "\\$")}$`, one] as const);
  return {
    ...schema,
    properties: Object.fromEntries(entries.filter(([name]) => !isOdd(name))),
    patternProperties: { ...(patternProperties as JsonObject), ...Object.fromEntries(patterns) },
  };
}

export const protoPattern = "^__proto__$";

const tagName = ({ discriminator }: JsonObject) =>
  isObject(discriminator) && typeof discriminator.propertyName === "string" ? discriminator.propertyName : undefined;

const nameOf = (pointer: string) => pointer.split("/").at(-1) ?? "";

/** The values of the tag that lead to a schema: those of `mapping`, else those that it lists itself, else its name. */
function valuesFor({ discriminator }: JsonObject, pointer: string, listed: Json[] = [nameOf(pointer)]): Json[] {
  const mapping = Object.entries((discriminator as JsonObject).mapping ?? {});
  const mapped = mapping.filter(([, to]) => to === `#${pointer}` || to === nameOf(pointer));
  return mapped.length > 0 ? mapped.map(([value]) => value) : listed;
}

const tagged = (tag: string, values: Json[]): JsonObject => ({
  required: [tag],
  properties: Object.fromEntries([[tag, oneOfThese(values)]]),
});

/** Closed in every reading: an `enum` of an answer is open. */
const oneOfThese = ([value = null, ...others]: Json[]): JsonObject =>
  others.length === 0 ? { const: value } : { anyOf: [value, ...others].map((one) => ({ const: one })) };

const also = (branch: Json, tag: string, values: Json[]): JsonObject => ({
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
        if: tagged(tag, values[index] as Json[]),
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

/** The members that a schema gives one string. */
export const constantsOf = (root: JsonObject, schema: Json): Record<string, string> =>
  Object.fromEntries(
    [...propertiesOf(root, schema)].flatMap(([name, property]) =>
      isObject(property) && typeof property.const === "string" ? [[name, property.const] as const] : [],
    ),
  );
