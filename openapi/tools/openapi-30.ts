import { Converter } from "@apiture/openapi-down-convert";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** In 3.0, `nullable` works only beside a type. This schema accepts only null. */
const onlyNull: JsonObject = { type: "object", nullable: true, enum: [null] };
const data = ["example", "examples", "default", "enum", "x-validations"];
const maps = ["properties", "patternProperties", "schemas", "responses", "parameters", "headers", "paths"];

/** Keywords that 3.0 lacks and can't express. Without them, a schema in 3.0 accepts more. */
const unsaid =
  "prefixItems patternProperties propertyNames contains minContains maxContains dependentSchemas unevaluatedItems unevaluatedProperties".split(
    " ",
  );

/** The bundle as OpenAPI 3.0.4. Its schemas accept the same values, except for the keywords above. */
export function openapi30(bundle: JsonObject): JsonObject {
  const { jsonSchemaDialect: _, ...rest } = rewritten(bundle) as JsonObject;
  const converted = new Converter(rest, { allOfTransform: true }).convert() as JsonObject;
  const { summary, ...info } = converted.info as JsonObject;
  return { ...converted, openapi: "3.0.4", info };
}

/**
 * What the converter doesn't convert: `null` as a type, conditions, dependencies, `false` as a schema, constants other
 * than text.
 */
function rewritten(value: Json, key = "", isMap = false): Json {
  if (Array.isArray(value)) return value.map((item) => rewritten(item, key));
  if (!isObject(value)) return value;
  const {
    if: condition,
    then,
    else: otherwise,
    dependentRequired,
    const: constant,
    ...others
  } = isMap ? ({} as JsonObject) : value;
  const read = Object.fromEntries(
    Object.entries(isMap ? value : others).map(([name, member]) => [
      name,
      isMap && member === false
        ? { not: {} }
        : !isMap && data.includes(name)
          ? member
          : rewritten(member, name, !isMap && maps.includes(name)),
    ]),
  );
  if (isMap) return read;
  if (value.type === "null") return { ...read, ...onlyNull };
  for (const keyword of unsaid) delete read[keyword];
  const also = [
    ...(Array.isArray(read.allOf) ? read.allOf : []),
    ...(condition === undefined || then === undefined
      ? []
      : [{ anyOf: [{ not: rewritten(condition) }, rewritten(then)] }]),
    ...(condition === undefined || otherwise === undefined
      ? []
      : [{ anyOf: [rewritten(condition), rewritten(otherwise)] }]),
    ...Object.entries(isObject(dependentRequired) ? dependentRequired : {}).map(([name, needed]) => ({
      anyOf: [{ not: { required: [name] } }, { required: needed }],
    })),
  ];
  return {
    ...read,
    ...(constant !== undefined && { enum: [constant], ...(typeof constant !== "string" && { type: typeof constant }) }),
    ...(also.length > 0 && { allOf: also }),
  };
}
