import type { OperationTable } from "./operation.js";

/** The answer to a preflight, or undefined if the request is none. */
export function preflight(request: Request, operations: readonly OperationTable[]): Response | undefined {
  if (request.method !== "OPTIONS" || !request.headers.has("access-control-request-method")) return undefined;
  const headers = operations.flatMap(({ parameters, security }) => [
    ...parameters.filter((parameter) => parameter.in === "header").map(({ name }) => name),
    ...security.map(({ header }) => header),
  ]);
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-methods": operations.map(({ method }) => method).join(", "),
      "access-control-allow-headers": [...new Set(["content-type", ...headers])].join(", "),
    },
  });
}

/** Lets pages of the origin (`*` for any) read the response, and those of its headers that are named. */
export function allowOrigin(response: Response, origin: string, exposed: readonly string[]): Response {
  response.headers.set("access-control-allow-origin", origin);
  response.headers.set("access-control-expose-headers", exposed.join(", "));
  if (origin !== "*") response.headers.append("vary", "origin");
  return response;
}
