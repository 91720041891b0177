import { membersOf, schemasBeside } from "./beside.ts";
import {
  deref,
  isObject,
  type Json,
  type JsonObject,
  mapSchemas,
  outermostSchemas,
  resolvePointer,
  type Spec,
  typeOf,
} from "./document.ts";
import { schemasIn } from "./enums.ts";
import { constantsOf, inPlainSchemas, protoPattern } from "./plain-schemas.ts";
import { conditions, mapSubschemas, propertiesOf, refOf, subschemas } from "./walk.ts";

/**
 * How strictly the schemas of responses are read.
 *
 * - `written`: as the document is written, like any other tool.
 * - `exact`: as written, and closed: refuses anything that no schema mentions.
 * - `contract`: accepts what the platform may add without notice: unknown members, new values of an `enum`, and objects of
 *   any shape with an unknown tag. What this reading refuses is a breach. What only `exact` refuses is drift, except for a
 *   listed word that is spelled otherwise.
 * - `request`: as written for requests, where `readOnly` members are never required. In all other readings, which are for
 *   answers, `writeOnly` members are never required.
 */
export type Reading = "written" | "exact" | "contract" | "request";

/** A tagged union: the properties that tell its branches apart, and their schemas in each branch. */
export interface Tag {
  properties: string[];
  branches: Record<string, Json>[];
}

/** The keywords whose schemas apply to the same value and describe it. */
const inPlace = ["allOf", "anyOf", "oneOf"];
const sameValue = new Set([...inPlace, "if", "then", "else", "not", "dependentSchemas"]);
/** OpenAPI keywords that JSON Schema doesn't have, or that Ajv reads in its own way. */
const annotations = ["discriminator", "example", "nullable", "xml", "externalDocs"];

/** The `const` properties of each branch of a `oneOf`, if every branch has at least one in common with the others. */
export function tagsOf(root: JsonObject, oneOf: Json[]): Tag | undefined {
  const branches = oneOf.map((branch) => constantsOf(root, branch));
  const properties = Object.keys(branches[0] ?? {}).filter((name) =>
    branches.every((branch) => Object.hasOwn(branch, name)),
  );
  return properties.length > 0 ? { properties, branches } : undefined;
}

/**
 * The document with its schemas in one reading, to be added to a JSON Schema 2020-12 validator under `id`. All references
 * are absolute, so that any part can be compiled by itself, as `{ $ref: `${id}#${pointer}` }`.
 */
export function readDocument(spec: Spec, reading: Reading, id: string): JsonObject {
  const otherSide = reading === "request" ? "readOnly" : "writeOnly";
  const root = relaxed(inPlainSchemas(spec).root, () => [otherSide]);
  const inResponses = schemasIn(root, "responses");
  const isOpen = (schema: Json) => isFreeForm(root, schema);
  const beside =
    reading === "exact"
      ? schemasBeside(
          root,
          outermostSchemas(root).map(({ schema }) => schema),
        )
      : undefined;

  const child = (schema: Json, opens: boolean, closes = reading === "exact"): Json => {
    const read = inner(schema, opens, closes);
    const isClosed = closes && isObject(read) && canBeObject(read) && !isOpen(schema) && !hasProto(read);
    return isClosed ? { unevaluatedProperties: false, ...withMembers(read, beside?.get(schema as JsonObject)) } : read;
  };

  const inner = (schema: Json, opens: boolean, closes = reading === "exact"): Json => {
    if (!isObject(schema)) return schema;
    const open = opens ? withoutEnum(schema) : schema;
    const read = mapSubschemas(open, ({ schema: one, keyword }) => {
      // An open enum would make every condition true, and a closed object make it false.
      if (conditions.has(keyword)) return inner(one, false, false);
      if (!sameValue.has(keyword)) return child(one, opens, closes);
      const branch = inner(one, opens, closes);
      const isBranch = keyword === "anyOf" || keyword === "oneOf";
      return isBranch && closes && isObject(branch) && isOpen(one) ? { additionalProperties: true, ...branch } : branch;
    });
    const tag = reading === "contract" && Array.isArray(open.oneOf) ? tagsOf(root, open.oneOf) : undefined;
    if (tag && Array.isArray(read.oneOf)) read.oneOf = [...read.oneOf, unknownTag(tag)];
    if (typeof read.$ref === "string") read.$ref = `${id}#${refOf(read)}`;
    for (const keyword of Object.keys(read))
      if (annotations.includes(keyword) || keyword.startsWith("x-")) delete read[keyword];
    return read;
  };

  // Examples are data: a `$ref` inside one is not a reference.
  const { examples: _, ...components } = isObject(root.components) ? root.components : {};
  const { paths } = root;
  const read = mapSchemas({ ...(paths && { paths }), components }, (schema, at) => {
    const opens = reading === "contract" && (/\/responses\//.test(at) || inResponses.has(at));
    return /^\/components\/schemas\/[^/]+$/.test(at) ? inner(schema, opens) : child(schema, opens);
  });
  return { $id: id, ...(read as JsonObject) };
}

/** Whether a member's schema, or one that it refers to, says `readOnly` or `writeOnly`. */
function says(root: JsonObject, schema: Json | undefined, keyword: string): boolean {
  const { value } = deref(root, schema ?? true);
  return (isObject(schema) && schema[keyword] === true) || (isObject(value) && value[keyword] === true);
}

/** Removes members that only the other side has from every `required`: those marked with the keywords for the place. */
function relaxed(root: JsonObject, keywordsAt: (pointer: string) => string[]): JsonObject {
  if (!/"(?:readOnly|writeOnly)":true/.test(JSON.stringify(root))) return root;
  const relax = (schema: Json, keywords: string[], around: Iterable<[string, Json]> = []): Json => {
    if (!isObject(schema)) return schema;
    const members = new Map([...around, ...propertiesOf(root, schema)]);
    const read = mapSubschemas(schema, (inner) =>
      relax(inner.schema, keywords, sameValue.has(inner.keyword) ? members : []),
    );
    if (Array.isArray(read.required))
      read.required = read.required.filter(
        (name) => !keywords.some((keyword) => says(root, members.get(String(name)), keyword)),
      );
    return read;
  };
  return mapSchemas(root, (schema, at) => relax(schema, keywordsAt(at))) as JsonObject;
}

/** The document in which requests don't require `readOnly` members, and answers don't require `writeOnly` members. */
export function withoutOtherSides(root: JsonObject): JsonObject {
  const [asked, answered] = [schemasIn(root, "requestBody"), schemasIn(root, "responses")];
  return relaxed(root, (at) => [
    ...(asked.has(at) || at.includes("/requestBody/") ? ["readOnly"] : []),
    ...(answered.has(at) || at.includes("/responses/") ? ["writeOnly"] : []),
  ]);
}

/** Whether closing the schema has an effect. It has none if the schema only allows other types than objects. */
function canBeObject(schema: JsonObject): boolean {
  if (schema.type !== undefined) return [schema.type].flat().includes("object");
  return ["$ref", ...inPlace, ...membersOf].some((key) => key in schema);
}

/** The schema, with the members that others describe for the same value. */
function withMembers(schema: JsonObject, others: Iterable<JsonObject> = []): JsonObject {
  const known: JsonObject = {};
  for (const one of others) {
    for (const keyword of ["properties", "patternProperties"])
      for (const name of Object.keys((one[keyword] ?? {}) as JsonObject))
        known[keyword] = Object.fromEntries([...Object.entries((known[keyword] ?? {}) as JsonObject), [name, true]]);
    const { additionalProperties: rest = one.unevaluatedProperties ?? false } = one;
    if (rest !== false) known.additionalProperties = true;
  }
  return Object.keys(known).length === 0 ? schema : { ...schema, allOf: [...((schema.allOf ?? []) as Json[]), known] };
}

/** Ajv can't record that a member of this name was evaluated. */
const hasProto = ({ patternProperties }: JsonObject) =>
  isObject(patternProperties) && protoPattern in patternProperties;

/** Whether it allows objects but mentions none of their members. Then any members are allowed. */
function isFreeForm(root: JsonObject, schema: Json, around: string[] = []): boolean {
  if (!isObject(schema)) return schema === true;
  if (schema.type !== undefined && ![schema.type].flat().includes("object")) return false;
  const saysNothing = (value: Json | undefined) => isObject(value) && Object.keys(value).length === 0;
  const listing = ["properties", "patternProperties"];
  const isMentioning = (keyword: string) =>
    keyword in schema && !(listing.includes(keyword) && saysNothing(schema[keyword]));
  if (membersOf.some(isMentioning) || "const" in schema || "enum" in schema) return false;
  const target = refOf(schema);
  if (target !== undefined && around.includes(target)) return false;
  return (
    (target === undefined || isFreeForm(root, resolvePointer(root, target), [...around, target])) &&
    subschemas(schema).every(({ keyword, schema: one }) =>
      sameValue.has(keyword) && keyword !== "not" ? isFreeForm(root, one, around) : true,
    )
  );
}

/** The platform may add values to an enum of a response, so only the type remains. */
function withoutEnum({ enum: values, ...schema }: JsonObject): JsonObject {
  if (!Array.isArray(values)) return schema;
  if (schema.type !== undefined) return schema;
  return { ...schema, type: [...new Set(values.map(typeOf))] };
}

function unknownTag({ properties, branches }: Tag): JsonObject {
  const tags = branches.map((branch) => ({
    properties: Object.fromEntries(Object.entries(branch).map(([name, value]) => [name, { const: value }])),
  }));
  return {
    type: "object",
    required: properties,
    properties: Object.fromEntries(branches.flatMap(Object.keys).map((name) => [name, { type: "string" }])),
    not: { anyOf: tags },
  };
}
