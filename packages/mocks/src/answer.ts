import type { Fixture } from "./fixture.js";
import type { FailureTable, OperationTable } from "./operation.js";

type Shown = Pick<FailureTable, "name" | "mediaType" | "text" | "headers">;

/** The answers of scenarios, by the scenario's name. */
export const shown = ({ name, response }: Fixture): Shown & { status: number } => ({ name, ...response });

/** The response, with a request id in the header that the document describes for it. */
export function answer(
  { headers: names }: Pick<OperationTable, "headers">,
  { status, name, mediaType, text, headers: documented }: Shown & { status: number },
  requestId: string,
  reason?: string,
): Response {
  const headers = new Headers(documented);
  if (mediaType !== "") headers.set("content-type", mediaType);
  headers.set("x-mock-scenario", name);
  for (const header of names) if (/request-id$/i.test(header)) headers.set(header, requestId);
  if (reason !== undefined) headers.set("x-mock-reason", reason.replace(/[^ -~]/g, "?"));
  return new Response(mediaType === "" ? null : text, { status, headers });
}

/** The mock's own answer, if the document has none. */
export function problem(status: number, detail: string): Response {
  return new Response(JSON.stringify({ status, title: "The mock has no answer to this request", detail }), {
    status,
    headers: { "content-type": "application/problem+json" },
  });
}
