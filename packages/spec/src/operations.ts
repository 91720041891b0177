import { asObject, deref, isObject, type Json, type JsonObject, members, type Spec } from "./document.ts";

export interface Example {
  key: string;
  summary: string;
  value: Json;
  /** The HTTP status of an example in a range such as `5XX`, from its `x-status`. */
  status?: number;
  pointer: string;
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required: boolean;
  /** Its schema, a reference followed. */
  schema: Json;
  examples: Example[];
  pointer: string;
}

export interface MediaType {
  mediaType: string;
  /** JSON pointer of its schema in the bundle; undefined where it has none. */
  schemaPointer: string | undefined;
  examples: Example[];
  pointer: string;
}

export interface ResponseSpec {
  /** As in the document: `200`, `5XX`, `default`. */
  status: string;
  description: string;
  headers: string[];
  content: MediaType[];
  /** Whether it is a shared component that other operations may use, too. */
  shared: boolean;
  pointer: string;
}

export interface SecurityScheme {
  name: string;
  type: "basic" | "apiKey" | "other";
  /** The header that carries the credentials. */
  header: string;
}

export interface Operation {
  id: string;
  method: string;
  path: string;
  summary: string;
  parameters: Parameter[];
  responses: ResponseSpec[];
  /** Alternatives: each is one scheme, any of which will do. Empty where no credentials are needed. */
  security: SecurityScheme[];
  pointer: string;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
const text = (value: Json | undefined) => (typeof value === "string" ? value : "");

function examplesOf(root: JsonObject, owner: JsonObject, pointer: string): Example[] {
  return members(root, owner, "examples", pointer).map(({ name, value, pointer: at }) => {
    const example = asObject(value, at);
    const status = example["x-status"];
    return {
      key: name,
      summary: text(example.summary),
      value: example.value ?? null,
      ...(typeof status === "number" && { status }),
      pointer: at,
    };
  });
}

function parametersOf(root: JsonObject, owner: JsonObject, pointer: string): Parameter[] {
  if (!Array.isArray(owner.parameters)) return [];
  return owner.parameters.map((entry, index) => {
    const { value, pointer: at } = deref(root, entry, `${pointer}/parameters/${index}`);
    const parameter = asObject(value, at);
    return {
      name: text(parameter.name),
      in: text(parameter.in) as Parameter["in"],
      required: parameter.required === true,
      schema: deref(root, parameter.schema ?? {}, `${at}/schema`).value,
      examples: examplesOf(root, parameter, at),
      pointer: at,
    };
  });
}

function responsesOf(root: JsonObject, operation: JsonObject, pointer: string): ResponseSpec[] {
  return members(root, operation, "responses", pointer).map(({ name, value, pointer: at }) => {
    const response = asObject(value, at);
    return {
      status: name.toUpperCase() === "DEFAULT" ? "default" : name.toUpperCase(),
      description: text(response.description),
      headers: members(root, response, "headers", at).map((header) => header.name),
      content: members(root, response, "content", at).map(({ name: mediaType, value: content, pointer: where }) => ({
        mediaType,
        schemaPointer: isObject(content) && content.schema !== undefined ? `${where}/schema` : undefined,
        examples: examplesOf(root, asObject(content, where), where),
        pointer: where,
      })),
      shared: at.startsWith("/components/"),
      pointer: at,
    };
  });
}

function securityOf(root: JsonObject, operation: JsonObject): SecurityScheme[] {
  const alternatives = operation.security ?? root.security;
  if (!Array.isArray(alternatives)) return [];
  const schemes = members(root, asObject(root.components ?? {}, "/components"), "securitySchemes", "/components");
  return alternatives
    .flatMap((alternative) => Object.keys(asObject(alternative, "/security")))
    .flatMap((name) => {
      const scheme = schemes.find((candidate) => candidate.name === name)?.value;
      if (!isObject(scheme)) return [];
      if (scheme.type === "apiKey") return { name, type: "apiKey" as const, header: text(scheme.name) };
      const basic = scheme.type === "http" && text(scheme.scheme).toLowerCase() === "basic";
      return { name, type: basic ? ("basic" as const) : ("other" as const), header: "Authorization" };
    });
}

/** Every operation of the document, in its order. */
export function operationsOf({ root }: Spec): Operation[] {
  return members(root, root, "paths", "").flatMap(({ name: path, value, pointer }) => {
    const item = asObject(value, pointer);
    return methods.flatMap((method) => {
      if (item[method] === undefined) return [];
      const at = `${pointer}/${method}`;
      const operation = asObject(item[method], at);
      const own = parametersOf(root, operation, at);
      const inherited = parametersOf(root, item, pointer).filter(
        (parameter) => !own.some(({ name, in: place }) => name === parameter.name && place === parameter.in),
      );
      return {
        id: text(operation.operationId) || `${method} ${path}`,
        method: method.toUpperCase(),
        path,
        summary: text(operation.summary),
        parameters: [...inherited, ...own],
        responses: responsesOf(root, operation, at),
        security: securityOf(root, operation),
        pointer: at,
      };
    });
  });
}
