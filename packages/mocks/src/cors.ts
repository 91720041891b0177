import type { OperationTable } from "./operation.js";

export const isPreflight = ({ method, headers }: Request): boolean =>
  method === "OPTIONS" && headers.has("access-control-request-method");

/** The answer to a preflight request for a path with these operations. */
export function preflight(operations: readonly OperationTable[]): Response {
  const headers = operations.flatMap(({ parameters, security }) => [
    ...parameters.filter((parameter) => parameter.in === "header").map(({ name }) => name),
    ...security.flat().flatMap(({ in: place, key }) => (place === "header" ? [key] : [])),
  ]);
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-methods": operations.map(({ method }) => method).join(", "),
      "access-control-allow-headers": [...new Set(["content-type", ...headers])].join(", "),
    },
  });
}

/** Lets pages of the origin (`*` for any) read the response and the named headers. */
export function allowOrigin(response: Response, origin: string, exposed: readonly string[]): Response {
  response.headers.set("access-control-allow-origin", origin);
  response.headers.set("access-control-expose-headers", exposed.join(", "));
  if (origin !== "*") response.headers.append("vary", "origin");
  return response;
}
