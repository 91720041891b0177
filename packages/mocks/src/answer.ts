import type { Fixture } from "./fixture.js";
import type { OperationTable } from "./operation.js";

/** The scenario's response, with a request id in the header that the document has for one. */
export function answer(
  { headers: names }: OperationTable,
  { name, response }: Fixture,
  requestId: string,
  reason?: string,
): Response {
  const headers = new Headers({ "content-type": response.mediaType, "x-mock-scenario": name });
  for (const header of names) if (/request-id$/i.test(header)) headers.set(header, requestId);
  if (reason !== undefined) headers.set("x-mock-reason", reason.replace(/[^ -~]/g, "?"));
  return new Response(response.text, { status: response.status, headers });
}

/** The mock's own answer, for want of one in the document. */
export function problem(status: number, detail: string): Response {
  return new Response(JSON.stringify({ status, title: "The mock has no answer to this request", detail }), {
    status,
    headers: { "content-type": "application/problem+json" },
  });
}
