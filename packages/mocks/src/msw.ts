import * as msw from "msw";
import { type HttpHandler, http, type RequestHandlerOptions } from "msw";
import { answer, shown } from "./answer.js";
import { isPreflight } from "./cors.js";
import { NetworkError } from "./faults.js";
import type { Fixture } from "./fixture.js";
import { operations as documentedOperations } from "./generated/operations.js";
import { type OperationTable, operationOf, operationsAt } from "./operation.js";
import { hexDigits, randomNumbers } from "./random.js";
import { createResponder, type Responder, type ResponderOptions } from "./responder.js";

export interface HandlerOptions extends RequestHandlerOptions {
  /**
   * Only requests whose URL begins with this are handled, such as `https://eu.api.capillarytech.com`. @default any host
   */
  baseUrl?: string;
}

/** Without `Promise.withResolvers`, MSW 3 makes each request fail like a network failure. Only MSW 2 has `SetupApi`. */
function checkRuntime(): void {
  if ("SetupApi" in msw || "withResolvers" in Promise) return;
  throw new Error(
    "MSW 3 needs Promise.withResolvers, which Node has from version 22 on. Use MSW 2 or a newer Node, or give the client a fetch that asks the mocks: fetch: (url, init) => respond(new Request(url, init))",
  );
}

/**
 * Whether the responder would answer the request as this operation. A preflight belongs to the path's first operation.
 */
function isOf(request: Request, operation: OperationTable, operations: readonly OperationTable[], cors: boolean) {
  const here = operationsAt(operations, request);
  const found = cors && isPreflight(request) ? here[0] : operationOf(here, request.method);
  return found?.operation === operation;
}

function handle(
  operation: OperationTable,
  responder: Responder,
  { baseUrl = "", ...options }: HandlerOptions,
  operations: readonly OperationTable[],
  cors = false,
): HttpHandler {
  checkRuntime();
  return http.all(
    ({ request }) => request.url.startsWith(baseUrl) && isOf(request, operation, operations, cors),
    async ({ request }) => {
      try {
        return await responder(request);
      } catch (error) {
        if (error instanceof NetworkError) return Response.error();
        throw error;
      }
    },
    options,
  );
}

/**
 * One handler per operation: each request gets its scenario, as from `createResponder` with the same options.
 *
 * @throws Error where Node is older than MSW needs
 */
export function handlers({ baseUrl, once, ...options }: ResponderOptions & HandlerOptions = {}): HttpHandler[] {
  const responder = createResponder(options);
  const { operations = documentedOperations, cors = false } = options;
  const own = { ...(baseUrl !== undefined && { baseUrl }), ...(once !== undefined && { once }) };
  return operations.map((operation) => handle(operation, responder, own, operations, cors !== false));
}

/**
 * A handler that answers every request of the scenario's operation with this scenario. To change the answer, pass the
 * scenario through `withBody`.
 *
 * @throws Error where Node is older than MSW needs
 */
export function scenarioHandler(fixture: Fixture, options: HandlerOptions = {}): HttpHandler {
  const operation = documentedOperations.find(({ id }) => id === fixture.operationId);
  if (!operation)
    throw new TypeError(`"${fixture.operationId}" of the fixture "${fixture.name}" isn't an operation of the document`);
  const random = randomNumbers(1);
  const respond: Responder = async ({ method }) => {
    const response = answer(operation, shown(fixture), hexDigits(random, 32));
    return method === "HEAD" ? new Response(null, response) : response;
  };
  return handle(operation, respond, options, documentedOperations);
}
