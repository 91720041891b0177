import { applicators } from "@badge-contract/spec";
import { each, tokensOf } from "./document.ts";

const ofForm = { one: "schema", list: "branches", map: "schemas" };
const schema = {
  ...Object.fromEntries([...applicators].map(([keyword, form]) => [keyword, ofForm[form]])),
  dependentRequired: "names",
  example: "data",
  examples: "data",
  default: "data",
  const: "data",
  enum: "values",
  discriminator: "discriminator",
};
const operation = {
  parameters: "parameters",
  requestBody: "body",
  responses: "responses",
  callbacks: "callbacks",
  servers: "servers",
  security: "security",
};
const carrier = { schema: "schema", content: "content", examples: "examples", example: "data" };

/** The kind of each member, by the kind of its object. `*` is any other member, or any item of a list. */
const grammar: Record<string, Record<string, string>> = {
  document: {
    paths: "paths",
    webhooks: "webhooks",
    components: "components",
    servers: "servers",
    security: "security",
    info: "words",
    tags: "words",
  },
  paths: { "*": "pathItem" },
  webhooks: { "*": "pathItem" },
  pathItem: {
    parameters: "parameters",
    servers: "servers",
    ...each("get put post delete options head patch trace", "operation"),
  },
  operation,
  parameters: { "*": "parameter" },
  parameter: carrier,
  body: { content: "content" },
  bodies: { "*": "body" },
  responses: { "*": "response" },
  response: { headers: "headers", content: "content", links: "words" },
  headers: { "*": "header" },
  header: carrier,
  content: { "*": "media" },
  media: { ...carrier, encoding: "encoding" },
  examples: { "*": "example" },
  example: { value: "data" },
  components: {
    schemas: "schemas",
    parameters: "parameters",
    responses: "responses",
    headers: "headers",
    requestBodies: "bodies",
    examples: "examples",
    securitySchemes: "schemes",
    callbacks: "callbacks",
    pathItems: "paths",
  },
  schemes: { "*": "scheme" },
  scheme: { "*": "scheme" },
  callbacks: { "*": "callbacks" },
  servers: { "*": "server" },
  server: { variables: "servers" },
  schemas: { "*": "schema" },
  branches: { "*": "schema" },
  schema,
};

/** Kinds whose members are named by the author, so none of them is a keyword. */
const maps = new Set(
  "paths webhooks parameters responses headers content examples bodies schemas schemes names callbacks".split(" "),
);
export const isMap = (kind: string) => maps.has(kind);

export function kindOf(parent: string, key: string): string {
  const members = grammar[parent] ?? {};
  if (!isMap(parent) && key.startsWith("x-")) return key === "x-validations" ? "rules" : extensionIn(parent);
  return (Object.hasOwn(members, key) ? members[key] : members["*"]) ?? (parent === "words" ? "words" : "value");
}

/** Only the object around an extension tells what acts on it. */
const extensionIn = (parent: string) => (["scheme", "example"].includes(parent) ? parent : "extension");

/** The kinds of the objects on the way to a place, the document's first. */
export function kindsTo(pointer: string): string[] {
  const kinds = ["document"];
  for (const token of tokensOf(pointer)) kinds.push(kindOf(kinds.at(-1) as string, token));
  return kinds;
}
