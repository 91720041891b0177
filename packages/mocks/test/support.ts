import type { Fixture, SchemeTable } from "@badge-contract/mocks";
import { type ParameterPlace, readSpec, writeBody, writeParameter } from "@badge-contract/spec";
import { tablesOf } from "../tools/contract.ts";

export const operations = tablesOf(readSpec());

const secret = ({ type }: SchemeTable) => (type === "basic" ? "Basic eDp5" : type === "bearer" ? "Bearer t" : "t");

/** The request of a fixture, with credentials of the first kind that its operation takes. */
export function requestFor({ operationId, request }: Fixture, base: string): Request {
  const { parameters = [], security = [], body } = operations.find(({ id }) => id === operationId) ?? {};
  const [schemes = []] = security;
  const written = (place: ParameterPlace, values: Readonly<Record<string, unknown>>) =>
    parameters.flatMap((parameter) =>
      parameter.in === place && values[parameter.name] !== undefined
        ? [[parameter.name, writeParameter(parameter, values[parameter.name])] as const]
        : [],
    );
  const keys = (place: SchemeTable["in"]) => schemes.filter((scheme) => scheme.in === place);
  const headers = new Headers([
    ...written("header", request.headers).map(([name, text]): [string, string] => [name, text]),
    ...keys("header").map((scheme): [string, string] => [scheme.key, secret(scheme)]),
  ]);
  const cookies = [
    ...written("cookie", request.cookies).map(([, text]) => text),
    ...keys("cookie").map(({ key }) => `${key}=t`),
  ];
  if (cookies.length > 0) headers.set("cookie", cookies.join("; "));
  const style = body?.content.find(({ mediaType }) => mediaType === request.body?.mediaType);
  const sent = request.body && style ? writeBody(style, request.body.value) : undefined;
  if (sent?.contentType !== undefined) headers.set("content-type", sent.contentType);
  const url = keys("query").reduce(
    (all, { key }) => `${all}${all.includes("?") ? "&" : "?"}${key}=t`,
    base + request.url,
  );
  return new Request(url, { method: request.method, headers, ...(sent && { body: sent.body }) });
}
