// Reads from a document how parameters and form members are written, for the serializers in wire/.
import { deref, isObject, type Json, type JsonObject, typeOf } from "./document.ts";
import { propertiesOf } from "./walk.ts";
import { isJson } from "./wire/media-type.ts";
import type { ParameterPlace, ParameterStyle, ValueShape } from "./wire/parameter-style.ts";
import type { BodyStyle, FieldStyle } from "./wire/request-body.ts";

const defaultStyles: Record<string, string> = { path: "simple", query: "form", header: "simple", cookie: "form" };

export function parameterStyle(
  root: JsonObject,
  name: string,
  place: ParameterPlace,
  owner: JsonObject,
): ParameterStyle {
  const [mediaType, content] = isObject(owner.content) ? (Object.entries(owner.content)[0] ?? []) : [];
  const style = typeof owner.style === "string" ? owner.style : (defaultStyles[place] ?? "simple");
  const depth = style === "deepObject" ? 5 : 2;
  return {
    name,
    in: place,
    style,
    explode: typeof owner.explode === "boolean" ? owner.explode : style === "form" || style === "deepObject",
    ...(owner.allowReserved === true && { allowReserved: true }),
    ...(mediaType !== undefined && { mediaType }),
    shape: shapeOf(root, (isObject(content) ? content.schema : owner.schema) ?? {}, depth),
  };
}

/** The types that a value of the schema can have, some levels deep. */
function shapeOf(root: JsonObject, schema: Json, depth: number): ValueShape {
  const types = new Set<string>();
  let items: Json | undefined;
  let others: Json | undefined;
  const properties: JsonObject = {};
  const visit = (value: Json, hops = 0): void => {
    const { value: read } = deref(root, value);
    if (!isObject(read) || hops > 8) return;
    const known = Array.isArray(read.enum) ? read.enum : read.const !== undefined ? [read.const] : [];
    const own = [read.type ?? known.map(typeOf)].flat() as string[];
    for (const type of own) types.add(type);
    if (read.nullable === true) types.add("null");
    if (own.length === 0 && isObject(read.properties)) types.add("object");
    if (own.length === 0 && read.items !== undefined) types.add("array");
    if (read.items !== undefined) items = read.items;
    if (isObject(read.additionalProperties)) others = read.additionalProperties;
    if (isObject(read.properties)) Object.assign(properties, read.properties);
    for (const key of ["allOf", "anyOf", "oneOf"])
      if (Array.isArray(read[key])) for (const branch of read[key]) visit(branch, hops + 1);
  };
  visit(schema);
  const within = (value: Json) => shapeOf(root, value, depth - 1);
  if (depth === 0) return { types: [...types] };
  const members = Object.entries(properties).map(([name, value]) => [name, within(value)] as const);
  return {
    types: [...types],
    ...(items !== undefined && { items: within(items) }),
    ...(others !== undefined && { others: within(others) }),
    ...(members.length > 0 && { properties: Object.fromEntries(members) }),
  };
}

/** Whether a schema may describe a body that is not JSON. */
export function canBeText(root: JsonObject, schema: Json): boolean {
  const { types } = shapeOf(root, schema, 0);
  return types.length === 0 || types.includes("string");
}

/** How the body of a media type is written. */
export function bodyStyle(root: JsonObject, mediaType: string, content: JsonObject): BodyStyle {
  if (!/form/.test(mediaType) || isJson(mediaType)) return { mediaType };
  const encoding = isObject(content.encoding) ? content.encoding : {};
  const fields = [...propertiesOf(root, content.schema ?? {})].map(([name, property]) => {
    const own = isObject(encoding[name]) ? encoding[name] : {};
    return [name, fieldStyle(root, name, property, own)] as const;
  });
  return { mediaType, fields: Object.fromEntries(fields) };
}

function fieldStyle(root: JsonObject, name: string, property: Json, encoding: JsonObject): FieldStyle {
  const style = parameterStyle(root, name, "query", { ...encoding, schema: property });
  const { value: schema } = deref(root, property);
  const { value: item } = deref(root, (isObject(schema) && schema.items) || schema);
  const file =
    isObject(item) &&
    (item.format === "binary" || item.contentMediaType !== undefined || item.contentEncoding !== undefined);
  const media =
    isObject(item) && typeof item.contentMediaType === "string" ? item.contentMediaType : "application/octet-stream";
  const types = (style.shape.types.includes("array") ? style.shape.items : style.shape)?.types ?? [];
  const natural = file ? media : types.includes("object") ? "application/json" : "text/plain";
  const stated = typeof encoding.contentType === "string" ? encoding.contentType : undefined;
  // An object in a form is written as JSON unless `encoding` gives it a style.
  const json = natural === "application/json" && encoding.style === undefined && encoding.explode === undefined;
  return { ...style, ...(json && { mediaType: "application/json" }), contentType: stated ?? natural, file };
}
