import {
  asObject,
  deref,
  isObject,
  type Json,
  type JsonObject,
  members,
  resolvePointer,
  type Spec,
} from "./document.ts";
import { type SecurityScheme, securityOf } from "./security.ts";
import { bodyStyle, canBeText, parameterStyle } from "./styles.ts";
import { describing, isJson } from "./wire/media-type.ts";
import { isUnsent, type ParameterPlace, type ParameterStyle } from "./wire/parameter-style.ts";
import type { BodyStyle } from "./wire/request-body.ts";

export interface Example {
  /** Its name; `example` for a single `example`. */
  key: string;
  summary: string;
  value: Json;
  /** The HTTP status of an example in a range such as `5XX`, from its `x-status`. */
  status?: number;
  pointer: string;
}

export interface Parameter extends ParameterStyle {
  /** False if an example shows a value for which nothing is sent, such as an empty list. */
  required: boolean;
  deprecated: boolean;
  /** Its schema, with a reference resolved. */
  schema: Json;
  /** JSON pointer of its schema in the bundle. Undefined if it has none. */
  schemaPointer: string | undefined;
  examples: Example[];
  pointer: string;
}

export interface MediaType extends BodyStyle {
  /** JSON pointer of its schema in the bundle. Undefined if it has none, or if it describes no text, such as one of XML. */
  schemaPointer: string | undefined;
  examples: Example[];
  pointer: string;
}

interface RequestBody {
  required: boolean;
  content: MediaType[];
  pointer: string;
}

export interface ResponseSpec {
  /** As in the document: `200`, `5XX`, `default`. */
  status: string;
  description: string;
  headers: Parameter[];
  /** Empty for a response without a body, such as any answer to HEAD, or with status 204. */
  content: MediaType[];
  /** Whether it is a shared component that other operations may use, too. */
  shared: boolean;
  pointer: string;
}

export interface Operation {
  id: string;
  method: string;
  path: string;
  /** The paths of its servers' URLs, which come before `path`: `""`, `/v1`. */
  prefixes: string[];
  /** The URLs of its own servers, which replace the document's. */
  ownServers?: string[];
  summary: string;
  parameters: Parameter[];
  requestBody?: RequestBody;
  responses: ResponseSpec[];
  /** Alternatives, each a list of schemes that go together. No credentials are needed where there is none or an empty one. */
  security: SecurityScheme[][];
  pointer: string;
}

/** All but `trace`, which `fetch` refuses to send. */
const methods = ["get", "put", "post", "delete", "options", "head", "patch"];
const text = (value: Json | undefined) => (typeof value === "string" ? value : "");

function examplesOf(root: JsonObject, owner: JsonObject, pointer: string): Example[] {
  if (owner.example !== undefined && owner.examples === undefined)
    return [{ key: "example", summary: "", value: owner.example, pointer: `${pointer}/example` }];
  return members(root, owner, "examples", pointer).flatMap(({ name, value, pointer: at }): Example[] => {
    const example = asObject(value, at);
    const { "x-status": status, value: shown } = example;
    if (shown === undefined) return [];
    const own = typeof status === "number" ? { status } : {};
    return [{ key: name, summary: text(example.summary), value: shown, ...own, pointer: at }];
  });
}

/** A Parameter Object, or a Header Object with its name given separately. */
function parameterOf(root: JsonObject, value: Json, pointer: string, name?: string): Parameter {
  const parameter = asObject(value, pointer);
  const place = name === undefined ? (text(parameter.in) as ParameterPlace) : "header";
  const [content] = mediaTypesOf(root, parameter, pointer);
  const owner = content ? (resolvePointer(root, content.pointer) as JsonObject) : parameter;
  const style = parameterStyle(root, name ?? text(parameter.name), place, parameter);
  const examples = content ? content.examples : examplesOf(root, parameter, pointer);
  return {
    ...style,
    required: parameter.required === true && !examples.some(({ value }) => isUnsent(style, value)),
    deprecated: parameter.deprecated === true,
    schema: deref(root, owner.schema ?? {}, `${pointer}/schema`).value,
    schemaPointer: owner.schema === undefined ? undefined : `${content?.pointer ?? pointer}/schema`,
    examples,
    pointer,
  };
}

/** Whether it is described elsewhere, so that it is no parameter: a header that OpenAPI names, or credentials of the operation. */
function isIgnored(
  { in: place, name }: { readonly in?: Json; readonly name?: Json },
  security: readonly (readonly SecurityScheme[])[] = [],
): boolean {
  const keyOf = (key: Json | undefined) => (place === "header" ? text(key).toLowerCase() : text(key));
  const keys = security.flat().flatMap((scheme) => (scheme.in === place ? [keyOf(scheme.key)] : []));
  return [...keys, ...(place === "header" ? ["accept", "content-type", "authorization"] : [])].includes(keyOf(name));
}

/** Removes from a copy of the document the parameters that are none (`isIgnored`), and returns them. */
export function removeIgnored(copy: JsonObject): { name: Json | undefined; pointer: string }[] {
  return operationsOf({ source: "", root: copy }).flatMap(({ pointer, security }) =>
    [pointer, pointer.replace(/\/[^/]+$/, "")].flatMap((at) => {
      const owner = resolvePointer(copy, at) as JsonObject;
      const parameters = Array.isArray(owner.parameters) ? owner.parameters : [];
      const read = parameters.map((one, index) => deref(copy, one, `${at}/parameters/${index}`));
      const ignored = read.map(({ value }) => isIgnored(value as JsonObject, security));
      if (ignored.includes(true)) owner.parameters = parameters.filter((_, index) => !ignored[index]);
      return read.flatMap(({ value, pointer }, index) =>
        ignored[index] ? [{ name: (value as JsonObject).name, pointer }] : [],
      );
    }),
  );
}

function parametersOf(root: JsonObject, owner: JsonObject, pointer: string): Parameter[] {
  if (!Array.isArray(owner.parameters)) return [];
  return owner.parameters.map((entry, index) => {
    const { value, pointer: at } = deref(root, entry, `${pointer}/parameters/${index}`);
    return parameterOf(root, value, at);
  });
}

function mediaTypesOf(root: JsonObject, owner: JsonObject, pointer: string, isRequest = false): MediaType[] {
  return members(root, owner, "content", pointer).map(({ name, value, pointer: at }) => {
    const content = asObject(value, at);
    const style = bodyStyle(root, name, content);
    const isText = !isJson(name) && !name.includes("*") && !(isRequest && style.fields);
    const examples = examplesOf(root, content, at);
    return {
      ...style,
      schemaPointer:
        content.schema === undefined || (isText && !canBeText(root, content.schema)) ? undefined : `${at}/schema`,
      examples: isText ? examples.map((one) => ({ ...one, value: asText(one.value) })) : examples,
      pointer: at,
    };
  });
}

const asText = (value: Json) => (typeof value === "number" || typeof value === "boolean" ? String(value) : value);

/** `fetch` sends no body with GET and HEAD, and HTTP gives it no meaning. */
function requestBodyOf(
  root: JsonObject,
  operation: JsonObject,
  pointer: string,
  method: string,
): RequestBody | undefined {
  if (operation.requestBody === undefined || method === "get" || method === "head") return undefined;
  const { value, pointer: at } = deref(root, operation.requestBody, `${pointer}/requestBody`);
  const body = asObject(value, at);
  return { required: body.required === true, content: mediaTypesOf(root, body, at, true), pointer: at };
}

function responsesOf(root: JsonObject, operation: JsonObject, pointer: string, method: string): ResponseSpec[] {
  return members(root, operation, "responses", pointer)
    .filter(({ name }) => !name.startsWith("x-"))
    .map(({ name, value, pointer: at }) => {
      const response = asObject(value, at);
      return {
        status: name.toUpperCase() === "DEFAULT" ? "default" : name.toUpperCase(),
        description: text(response.description),
        headers: members(root, response, "headers", at)
          .filter((header) => !isFraming(header.name, method))
          .map((header) => parameterOf(root, header.value, header.pointer, header.name)),
        content: method === "head" || /^(1|204|205|304)/.test(name) ? [] : mediaTypesOf(root, response, at),
        shared: at.startsWith("/components/"),
        pointer: at,
      };
    });
}

/** Whether a header is said by what is sent: the media type, or the length of the content. The answer to HEAD has none. */
export const isFraming = (name: string, method: string) =>
  /^(content-type|transfer-encoding)$/i.test(name) || (/^content-length$/i.test(name) && method !== "head");

/** The part of a response or request body that describes a content type. */
export const contentFor = ({ content }: { readonly content: readonly MediaType[] }, contentType: string) =>
  describing(content, contentType);

/** The server URLs of the first owner that has servers, with variables at their defaults. */
export function serverUrls(...owners: JsonObject[]): string[] {
  const servers = owners.map(({ servers }) => servers).find((list) => Array.isArray(list) && list.length > 0);
  return (Array.isArray(servers) ? servers : []).filter(isObject).map(({ url, variables }) =>
    text(url).replace(/\{([^}]+)\}/g, (_, name: string) => {
      const variable = isObject(variables) ? variables[name] : undefined;
      return isObject(variable) ? text(variable.default) : "";
    }),
  );
}

/** The path of a server's URL. */
export const serverPath = (url: string) => url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, "").replace(/[?#].*$|\/+$/g, "");

/** The bodies that responses describe, in the document's order. */
export const answerBodies = (spec: Spec): MediaType[] =>
  operationsOf(spec).flatMap(({ responses }) => responses.flatMap(({ content }) => content));

/** Every operation of the document, in its order. */
export function operationsOf({ root }: Spec): Operation[] {
  return members(root, root, "paths", "").flatMap(({ name: path, value, pointer }) => {
    if (path.startsWith("x-")) return [];
    const item = asObject(value, pointer);
    return methods.flatMap((method) => {
      if (item[method] === undefined) return [];
      const at = `${pointer}/${method}`;
      const operation = asObject(item[method], at);
      const own = parametersOf(root, operation, at);
      const inherited = parametersOf(root, item, pointer).filter(
        (parameter) => !own.some(({ name, in: place }) => name === parameter.name && place === parameter.in),
      );
      const requestBody = requestBodyOf(root, operation, at, method);
      const ownServers = serverUrls(operation, item);
      const servers = ownServers.length > 0 ? ownServers : serverUrls(root);
      const security = securityOf(root, operation);
      return {
        id: text(operation.operationId) || `${method} ${path}`,
        method: method.toUpperCase(),
        path,
        ...(ownServers.length > 0 && { ownServers }),
        prefixes: servers.length > 0 ? [...new Set(servers.map(serverPath))] : [""],
        summary: text(operation.summary),
        parameters: [...inherited, ...own].filter((one) => !isIgnored(one, security)),
        ...(requestBody && { requestBody }),
        responses: responsesOf(root, operation, at, method),
        security,
        pointer: at,
      };
    });
  });
}
