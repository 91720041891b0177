import { Validator } from "@cfworker/json-schema";
import { describing, isJson } from "./generated/wire/media-type.js";
import { type ParameterPlace, type ParameterStyle, readParameters } from "./generated/wire/parameter-style.js";
import { byPrecedence, matchPath } from "./generated/wire/path-template.js";
import { type BodyStyle, readBody } from "./generated/wire/request-body.js";

/** What the responder needs to know about an operation, generated from the document. */
export interface OperationTable {
  readonly id: string;
  readonly method: string;
  /** The path's template, `{name}` for a parameter. */
  readonly path: string;
  /** The paths of its servers' URLs. A request may have one of these before its path. */
  readonly prefixes: readonly string[];
  readonly parameters: readonly ParameterTable[];
  readonly body?: { readonly required: boolean; readonly content: readonly ContentTable[] };
  /**
   * Alternatives, each a list of schemes that go together. Without alternatives, or with an empty one, no credentials
   * are needed.
   */
  readonly security: readonly (readonly SchemeTable[])[];
  /** The headers that its responses carry. */
  readonly headers: readonly string[];
  /** The documented failures without a scenario, by status: `400`, `4XX`, `default`. */
  readonly failures: readonly FailureTable[];
}

export interface ParameterTable extends ParameterStyle {
  readonly required: boolean;
  /** JSON Schema of its value, complete in itself. */
  readonly schema: object | boolean;
}

export interface ContentTable extends BodyStyle {
  readonly schema?: object | boolean;
}

export interface SchemeTable {
  readonly name: string;
  readonly type: "basic" | "bearer" | "apiKey" | "other";
  readonly in: "header" | "query" | "cookie";
  /** The header, query parameter or cookie that carries it. */
  readonly key: string;
}

export interface FailureTable {
  readonly status: string;
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The values in a request. Header names are spelled as in the document. */
export interface Asked {
  readonly values: Readonly<Record<ParameterPlace, Readonly<Record<string, unknown>>>>;
  readonly body?: unknown;
}

export interface Fault {
  /** The fitting statuses, best first. */
  readonly statuses: readonly number[];
  readonly reason: string;
}

/** The operations whose path matches the request, by precedence, with the path's values as texts. */
export function operationsAt(operations: readonly OperationTable[], { url }: Pick<Request, "url">) {
  const { pathname } = new URL(url);
  const found = operations.flatMap((operation) => {
    for (const prefix of ["", ...operation.prefixes]) {
      const path = pathname.startsWith(prefix) ? matchPath(operation.path, pathname.slice(prefix.length)) : undefined;
      if (path) return [{ operation, path }];
    }
    return [];
  });
  return found.sort((one, other) => byPrecedence(one.operation.path, other.operation.path));
}

/** The operation that answers. HEAD is answered as GET if the document has no HEAD. */
export function operationOf(
  here: ReturnType<typeof operationsAt>,
  method: string,
): ReturnType<typeof operationsAt>[number] | undefined {
  const found = here.find(({ operation }) => operation.method === method);
  return found ?? (method === "HEAD" ? operationOf(here, "GET") : undefined);
}

/** In Prism's order: 422 before 400 if the document has both. */
const invalid = (reason: string): Fault => ({ statuses: [422, 400], reason });

/** The request's documented values, and what is wrong with it, if anything. */
export async function readRequest(operation: OperationTable, path: Record<string, string>, request: Request) {
  const { parameters } = operation;
  const { values, repeated } = readParameters(parameters, {
    path,
    query: new URL(request.url).search.slice(1),
    header: (name) => request.headers.get(name),
  });
  const faults = parameters.flatMap((parameter) => {
    const { name, in: place, required, schema } = parameter;
    if (!Object.hasOwn(values[place], name)) return required ? [`${name} is missing from the ${place}`] : [];
    if (repeated.includes(name)) return [`${name} is given more than once`];
    const problem = problemOf(schema, values[place][name], name);
    return problem === undefined ? [] : [problem];
  });
  const body = await bodyOf(operation, request);
  const asked: Asked = { values, ...(body && "value" in body && { body: body.value }) };
  const [first] = faults;
  const fault = first === undefined ? body?.fault : invalid(first);
  return { asked, fault };
}

async function bodyOf(
  { body }: OperationTable,
  request: Request,
): Promise<{ fault?: Fault; value?: unknown } | undefined> {
  if (!body) return undefined;
  const type = request.headers.get("content-type");
  // An empty text has no bytes, and over HTTP no body, but a media type.
  const sent = type === null ? (await request.clone().arrayBuffer()).byteLength > 0 : request.body || !isJson(type);
  if (!sent) return body.required ? { fault: invalid("the body is missing") } : undefined;
  const content = describing(body.content, type ?? "application/octet-stream");
  const types = body.content.map(({ mediaType }) => mediaType).join(", ");
  if (!content)
    return {
      fault: { statuses: [415, 422, 400], reason: `content-type ${type ?? "is missing, and"} must be one of ${types}` },
    };
  const read = await readBody(content, request);
  if ("problem" in read) return { fault: invalid(read.problem) };
  const problem = problemOf(content.schema ?? true, read.value, "the body");
  return { value: read.value, ...(problem !== undefined && { fault: invalid(problem) }) };
}

const validators = new WeakMap<object, Validator>();

/** What is wrong with the value, in words, if anything. */
function problemOf(schema: object | boolean, value: unknown, name: string): string | undefined {
  if (typeof schema === "boolean") return schema ? undefined : `${name} is not allowed`;
  const validator = validators.get(schema) ?? new Validator(schema, "2020-12");
  validators.set(schema, validator);
  const { valid, errors } = validator.validate(value);
  if (valid) return undefined;
  const listed =
    (schema as { enum?: unknown[]; type?: unknown }).enum ??
    ("type" in schema && schema.type === "boolean" ? [true, false] : undefined);
  if (listed) return `${name} must be one of ${listed.join(", ")}`;
  const last = errors.at(-1);
  return `${name}${last ? `${last.instanceLocation.slice(1)}: ${last.error}` : " is not what the document describes"}`;
}

/** Whether the request carries credentials of a kind that the operation accepts. Any such credentials are valid. */
export function hasCredentials({ security }: OperationTable, request: Request): boolean {
  const { searchParams } = new URL(request.url);
  const cookies = (request.headers.get("cookie") ?? "").split(/;\s*/);
  const carries = ({ type, in: place, key }: SchemeTable): boolean => {
    if (place === "query") return Boolean(searchParams.get(key));
    if (place === "cookie")
      return cookies.some((cookie) => cookie.startsWith(`${key}=`) && cookie.length > key.length + 1);
    const value = request.headers.get(key)?.trim() ?? "";
    return type === "basic" || type === "bearer" ? new RegExp(`^${type}\\s+\\S`, "i").test(value) : value !== "";
  };
  return security.length === 0 || security.some((alternative) => alternative.every(carries));
}
