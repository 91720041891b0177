import {
  inPlainSchemas,
  isJson,
  isObject,
  type Json,
  type JsonObject,
  mapSchemas,
  mapSubschemas,
  type Operation,
  operationsOf,
  resolvePointer,
  type Scenario,
  type Spec,
  scenariosOf,
} from "@badge-contract/spec";
import { postmanToBruno } from "@usebruno/converters";
import postman from "postman-collection";
import { credentialsOf, requestWith, serverOf } from "./samples/credentials.ts";

const pairs = (values: Record<string, string>) => Object.entries(values).map(([key, value]) => ({ key, value }));

/** The scenarios as a Postman collection (format 2.1). */
export function postmanCollection(document: Spec): object {
  const operations = operationsOf(document);
  const { scenarios } = scenariosOf(document);
  const root = mapSchemas(inPlainSchemas(document).root, draft07) as JsonObject;
  const { info, components } = root as {
    info?: { title?: string; description?: string };
    components?: { schemas?: JsonObject };
  };
  const variables = operations
    .flatMap(credentialsOf)
    .flatMap(({ scheme, variable }) => (scheme.type === "basic" ? ["username", "password"] : [variable]));
  return {
    info: {
      name: info?.title ?? "API",
      description: "Every example of the document as a request. Set `baseUrl` and the variables for the credentials.",
      schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    variable: [
      { key: "baseUrl", value: serverOf(document) },
      ...[...new Set(variables)].map((key) => ({ key, value: "" })),
      { key: "schemas", value: jsonSchema(components?.schemas ?? {}) },
    ],
    item: operations.map((operation) => ({
      name: operation.summary || operation.id,
      auth: authOf(operation),
      item: scenarios
        .filter((scenario) => scenario.operation.id === operation.id)
        .map((scenario) => itemOf(root, scenario)),
    })),
  };
}

/** The scheme that is the collection's own authentication. It knows one for each request, and bru sends only headers. */
function ownScheme(operation: Operation) {
  const sent = credentialsOf(operation).filter(({ scheme }) => scheme.in === "header");
  return sent.find(({ scheme }) => scheme.type === "basic") ?? sent[0];
}

function authOf(operation: Operation) {
  const credential = ownScheme(operation);
  if (!credential) return { type: "noauth" };
  const { scheme, variable } = credential;
  if (scheme.type === "basic")
    return { type: "basic", basic: pairs({ username: "{{username}}", password: "{{password}}" }) };
  if (scheme.type === "bearer") return { type: "bearer", bearer: pairs({ token: `{{${variable}}}` }) };
  return { type: "apikey", apikey: pairs({ key: scheme.key, value: `{{${variable}}}`, in: "header" }) };
}

/** A collection can't hold a file, so the file's content is sent as a part with its media type. */
function bodyOf({ value }: NonNullable<Scenario["request"]["body"]>, body: string | FormData) {
  if (typeof body === "string") return { mode: "raw", raw: body };
  const textOf = (key: string) => String((value as Record<string, unknown>)[key]);
  const formdata = [...body].map(([key, part]) =>
    typeof part === "string"
      ? { key, value: part, type: "text" }
      : { key, value: textOf(key), type: "text", contentType: part.type },
  );
  return { mode: "formdata", formdata };
}

function itemOf(root: JsonObject, scenario: Scenario) {
  const { key, summary, operation, request, response } = scenario;
  const own = ownScheme(operation)?.variable;
  const others = credentialsOf(operation).filter(({ variable }) => variable !== own);
  const { method, url, headers, cookies, body } = requestWith(
    scenario,
    others.map((one) => ({ ...one, text: `{{${one.variable}}}` })),
  );
  const keys = cookies.map(([name, text]) => `${name}=${text}`);
  const cookie = [headers.cookie ?? [], keys].flat().join("; ");
  const raw = `{{baseUrl}}${url}`;
  const asked = {
    method,
    description: summary,
    header: pairs({ ...headers, ...(cookie !== "" && { cookie }) }),
    url: { raw, ...new postman.Url(raw).toJSON() },
    ...(request.body && body !== undefined && { body: bodyOf(request.body, body) }),
  };
  return {
    name: key,
    request: asked,
    event: [{ listen: "test", script: { type: "text/javascript", exec: checksOf(root, response) } }],
    response: [
      {
        name: `${key} (${response.status})`,
        originalRequest: asked,
        code: response.status,
        header: response.mediaType === "" ? [] : pairs({ "Content-Type": response.mediaType }),
        body: typeof response.value === "string" ? response.value : JSON.stringify(response.value, null, 2),
      },
    ],
  };
}

/**
 * A schema in draft 07, which these tools read: without formats and without keywords of OpenAPI or newer drafts, as the
 * tools refuse unknown ones.
 */
function draft07(schema: Json): Json {
  if (!isObject(schema)) return schema;
  const { dependentRequired, prefixItems, items, properties, ...rest } = mapSubschemas(schema, ({ schema: one }) =>
    draft07(one),
  );
  // Their validators say that 19.99 is not a multiple of 0.01.
  const isMisread = (keyword: string, value: Json) => keyword === "multipleOf" && !Number.isInteger(value);
  const known = Object.entries(rest).filter(([keyword, value]) => !unknown.test(keyword) && !isMisread(keyword, value));
  return {
    ...Object.fromEntries(known),
    ...(isObject(properties) && { properties: ownNames(properties) }),
    ...(dependentRequired !== undefined && { dependencies: dependentRequired }),
    ...(prefixItems !== undefined && { items: prefixItems, additionalItems: items ?? true }),
    ...(prefixItems === undefined && items !== undefined && { items }),
  };
}
/** To these tools, each object has the members that it inherits, such as `constructor`. */
const ownNames = (properties: JsonObject) =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !(name in {})));
const unknown = /^(x-.*|discriminator|example|externalDocs|format|xml|unevaluated.*|(min|max)Contains)$/;

const jsonSchema = (schema: Json) => JSON.stringify(schema).replaceAll('"#/components/schemas/', '"#/$defs/');

/** The checks that Postman can make: the status, the media type and the schema. It knows neither rules nor drift. */
function checksOf(root: JsonObject, { status, mediaType, schemaPointer }: Scenario["response"]): string[] {
  const checks = [`pm.test("status ${status}", () => pm.response.to.have.status(${status}));`];
  if (mediaType !== "")
    checks.push(
      `pm.test("media type", () => pm.expect(pm.response.headers.get("Content-Type")).to.include(${JSON.stringify(mediaType)}));`,
    );
  if (schemaPointer !== undefined && isJson(mediaType))
    checks.push(
      `const $defs = JSON.parse(pm.collectionVariables.get("schemas"));`,
      `pm.test("schema", () => pm.response.to.have.jsonSchema({ $defs, allOf: [${jsonSchema(resolvePointer(root, schemaPointer))}] }));`,
    );
  return checks;
}

/** The same for Bruno, made by the converter that Bruno itself uses to import collections. */
export const brunoCollection = async (postman: object): Promise<object> => (await postmanToBruno(postman)).collection;
