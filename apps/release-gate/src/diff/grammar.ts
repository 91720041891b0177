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
const carrier = { schema: "schema", content: "content", examples: "examples", example: "data" };

/** Kinds whose members are named by the author, so none of them is a keyword, with the kind of the members. */
const maps: Record<string, string> = {
  paths: "pathItem",
  webhooks: "pathItem",
  parameters: "parameter",
  bodies: "body",
  responses: "response",
  headers: "header",
  content: "media",
  examples: "example",
  schemes: "scheme",
  callbacks: "callbacks",
  schemas: "schema",
  names: "value",
};
/** The same for lists, and for objects that are the same inside and out. */
const others: Record<string, string> = { servers: "server", branches: "schema", scheme: "scheme", words: "words" };
export const isMap = (kind: string) => Object.hasOwn(maps, kind);

/** Keywords whose values have a kind of the same name. */
const named = (keywords: string) => Object.fromEntries(keywords.split(" ").map((keyword) => [keyword, keyword]));

/** The kind of each keyword's value, by the kind of its object. */
const keywords: Record<string, Record<string, string>> = {
  document: {
    ...named("paths webhooks components servers security"),
    info: "words",
    tags: "words",
  },
  pathItem: {
    ...named("parameters servers"),
    ...each("get put post delete options head patch trace", "operation"),
  },
  operation: { ...named("parameters responses callbacks servers security"), requestBody: "body" },
  parameter: carrier,
  body: { content: "content" },
  response: { headers: "headers", content: "content", links: "words" },
  header: carrier,
  media: { ...carrier, encoding: "encoding" },
  example: { value: "data" },
  components: {
    ...named("schemas parameters responses headers examples callbacks"),
    requestBodies: "bodies",
    securitySchemes: "schemes",
    pathItems: "paths",
  },
  server: { variables: "servers" },
  schema,
};

export function kindOf(parent: string, key: string): string {
  if (!isMap(parent) && key.startsWith("x-")) return key === "x-validations" ? "rules" : extensionIn(parent);
  const known = keywords[parent] ?? {};
  return (Object.hasOwn(known, key) ? known[key] : (maps[parent] ?? others[parent])) ?? "value";
}

/** Only the object around an extension tells what acts on it. */
const extensionIn = (parent: string) => (["scheme", "example"].includes(parent) ? parent : "extension");

/** The kinds of the objects on the way to a place, the document's first. */
export function kindsTo(pointer: string): string[] {
  const kinds = ["document"];
  for (const token of tokensOf(pointer)) kinds.push(kindOf(kinds.at(-1) as string, token));
  return kinds;
}
