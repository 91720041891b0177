import {
  eachValue,
  hasPointer,
  isJson,
  type Json,
  type JsonObject,
  type MediaType,
  type Operation,
  operationsOf,
  type ParameterStyle,
  resolvePointer,
  type Scenario,
  type Spec,
  SpecError,
} from "@badge-contract/spec";
import { placeName, type SchemaProblem } from "../judge/schema-problems.ts";

export const dialect = "https://json-schema.org/draft/2020-12/schema";

/**
 * Refuses a document that Prism would accept silently but not check. For a document that others wrote, returns the examples
 * that are not read instead. (The `Witness` finds schemas that don't compile, which Prism also ignores.)
 */
export function refuseUnchecked(spec: Spec, sources?: Parameters<typeof placeName>[1]): SchemaProblem[] {
  const { root, lenient } = spec;
  const unread = externalValues(root);
  const { jsonSchemaDialect: found } = root;
  const misread = { pointer: "/jsonSchemaDialect", says: `expected ${dialect}, found ${found}` };
  const problems = [
    ...(isUsual(found) ? [] : [misread]),
    ...(lenient ? [] : [...unread, ...operationsOf(spec).flatMap((one) => neverSent(root, one))]),
  ];
  const lines = problems.map(({ pointer, says }) => `${placeName(pointer, sources)}: ${says}`);
  if (lines.length > 0) throw new SpecError(`Prism would not check this document:\n  ${lines.join("\n  ")}`);
  return unread;
}

/** Why no request of the operation can be sent as described: two schemes for one header, or a path that is none. */
export function neverSent(root: JsonObject, { id, path, security, pointer }: Operation): SchemaProblem[] {
  const place = hasPointer(root, `${pointer}/security`) ? `${pointer}/security` : "/security";
  const clashing = security.filter((schemes) => {
    const inHeaders = schemes.filter((one) => one.in === "header");
    const keys = inHeaders.map(({ key }) => key.toLowerCase());
    // One token may satisfy several schemes that take one.
    const values = inHeaders.map(({ key, type, name }) => `${key.toLowerCase()} ${type === "bearer" ? type : name}`);
    return new Set(keys).size < new Set(values).size;
  });
  return [
    ...(/%(?![\dA-Fa-f]{2})/.test(path) ? [{ pointer, says: `${path} has a % that encodes nothing: write %25` }] : []),
    ...(/[#?]/.test(path) ? [{ pointer, says: `${path} has more than a path: describe the rest as parameters` }] : []),
    ...clashing.map((schemes) => {
      const names = schemes.map(({ name }) => name).join(" and ");
      return { pointer: place, says: `${id} cannot send ${names} in one header: write them as alternatives` };
    }),
  ];
}

/** Prism misreads schemas in another dialect. A document without a dialect gets the usual one. */
export const isUsual = (found: Json | undefined) =>
  found === undefined || found === dialect || String(found).startsWith("https://spec.openapis.org/oas/");

/** Prism ignores `externalValue` and makes up a body. */
function externalValues(root: JsonObject): SchemaProblem[] {
  const found: SchemaProblem[] = [];
  eachValue(root, (_, pointer) => {
    if (/\/examples\/[^/]+\/externalValue$/.test(pointer))
      found.push({ pointer, says: "examples are not downloaded: write this one as its `value`" });
    return !/\/examples\/[^/]+\/value$/.test(pointer);
  });
  return found;
}

/** Members that every object has. */
export const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Whether schemas of several media types of JSON, which Prism takes for one, describe a body. */
export const isOneOfSeveral = (root: JsonObject, content: readonly Pick<MediaType, "mediaType" | "pointer">[]) => {
  const json = content.filter(({ mediaType }) => isJson(mediaType));
  return (
    new Set(json.map(({ pointer }) => JSON.stringify((resolvePointer(root, pointer) as JsonObject).schema))).size > 1
  );
};

export const isFractional = ({ multipleOf }: JsonObject) =>
  typeof multipleOf === "number" && !Number.isInteger(multipleOf);

/** Whether Prism reads the values of a parameter or header correctly. */
export const prismReads = ({ name, in: place, shape, mediaType, style, allowReserved }: ParameterStyle): boolean =>
  place !== "cookie" &&
  mediaType === undefined &&
  (style === "form" || style === "simple") &&
  !allowReserved &&
  !inherited.has(name) &&
  // What can be a text or a number is both to Prism, and so none of a `oneOf`.
  !(shape.types.includes("string") && shape.types.some((type) => /^(integer|number|boolean)$/.test(type))) &&
  !shape.types.some((type) => type === "array" || type === "object");

/** Whether Prism accepts the scenario's request. It crashes on an empty text and on JSON null or false, and unquotes a text. */
export const prismTakes = ({ request: { body } }: Pick<Scenario, "request">): boolean =>
  body === undefined ||
  (isJson(body.content.mediaType) ? typeof body.value === "object" && body.value !== null : body.value !== "");

/** Whether Prism serves the scenario's answer. It takes `text/json` for text. */
export const prismServes = ({ response: { mediaType } }: { response: Pick<Scenario["response"], "mediaType"> }) =>
  !isJson(mediaType) || mediaType.startsWith("application/");

/** Prism follows redirects itself, and sends its own name. */
export const isChanged = ({ request: { headers }, response: { status } }: Pick<Scenario, "request" | "response">) =>
  (status >= 300 && status < 400 && status !== 304) || new Headers(headers).has("user-agent");

/** Whether Prism passes on the scenario's request and answer. */
export const prismForwards = (scenario: Scenario): boolean => prismTakes(scenario) && !isChanged(scenario);
