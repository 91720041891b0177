import type { Json } from "./document.ts";
import type { MediaType, Operation } from "./operations.ts";
import { isUnsent, type ParameterPlace, writeParameter } from "./wire/parameter-style.ts";
import { fillPath } from "./wire/path-template.ts";
import { writeBody } from "./wire/request-body.ts";

export { spelledLike } from "./wire/number-spelling.ts";
export { entryFor } from "./wire/status.ts";

export type ParameterValues = Record<ParameterPlace, Record<string, Json>>;

/** A request of an operation, as values and as it is sent. Credentials are not included. */
export interface ScenarioRequest {
  /** The path with its parameters filled in and percent-encoded, without host, then the query. */
  url: string;
  /** Parameters as text. Lists and objects are written in their style. */
  path: Record<string, string>;
  query: Record<string, string>;
  headers: Record<string, string>;
  cookies: Record<string, string>;
  /** Parameters as values. */
  values: ParameterValues;
  body?: { content: MediaType; value: Json };
}

export const noValues = (): ParameterValues => ({ path: {}, query: {}, header: {}, cookie: {} });

const plain = (value: Json) =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? JSON.stringify(value) : String(value);
const textsOf = (values: Record<string, Json>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)]));

/** The parameters of one place as they are written, each in its style, without those for which nothing is sent. */
const writtenIn = ({ parameters }: Operation, values: ParameterValues, place: ParameterPlace) =>
  parameters.flatMap((parameter): [name: string, text: string][] => {
    const given = values[place];
    if (parameter.in !== place || !Object.hasOwn(given, parameter.name)) return [];
    const value = given[parameter.name];
    return isUnsent(parameter, value) ? [] : [[parameter.name, writeParameter(parameter, value)]];
  });

/** Makes a request from values. */
export function requestOf(
  operation: Operation,
  values: ParameterValues,
  body?: ScenarioRequest["body"],
): ScenarioRequest {
  const written = (place: ParameterPlace) => writtenIn(operation, values, place);
  const path = fillPath(operation.path, Object.fromEntries(written("path")));
  const query = written("query")
    .map(([, text]) => text)
    .join("&");
  return {
    url: query === "" ? path : `${path}?${query}`,
    path: textsOf(values.path),
    query: textsOf(values.query),
    headers: Object.fromEntries(written("header")),
    cookies: textsOf(values.cookie),
    values,
    ...(body && { body }),
  };
}

/** The header that carries the cookie parameters of a request. Empty if there are none. */
export function cookieHeader(
  operation: Operation,
  { values }: Pick<ScenarioRequest, "values">,
): Record<string, string> {
  const cookies = writtenIn(operation, values, "cookie").map(([, text]) => text);
  return cookies.length > 0 ? { cookie: cookies.join("; ") } : {};
}

/** The options for `fetch`: method, headers and body, without credentials. */
export function fetchInit(operation: Operation, request: Pick<ScenarioRequest, "headers" | "values" | "body">) {
  const { method } = operation;
  const written = request.body && writeBody(request.body.content, request.body.value);
  const headers: Record<string, string> = {
    ...request.headers,
    ...cookieHeader(operation, request),
    ...(written?.contentType !== undefined && { "content-type": written.contentType }),
  };
  return { method, headers, ...(written && { body: written.body }) };
}
