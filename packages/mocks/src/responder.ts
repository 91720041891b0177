import type { Fixture } from "./fixture.js";
import { operations } from "./generated/operations.js";
import * as generated from "./generated/scenarios.js";
import { findMissing, findScenario, type Match } from "./match.js";
import { hasCredentials, type OperationTable, pathParameters, readRequest } from "./operation.js";
import { hexDigits, randomNumbers } from "./random.js";

export interface ResponderOptions {
  /**
   * Which requests get a scenario.
   *
   * - `"exact"`: the scenario's own request. Path and identifier header must be the same, and so must the query, except
   *   that a boolean which is false equals one which is absent where only one of the two is a scenario.
   * - `"badge"`: the scenario's own request first, and otherwise any customer's for the same badge (the last path
   *   parameter) that asks for the same query.
   *
   * @default "exact"
   */
  match?: Match;
  /** Seeds the request ids. @default 1 */
  seed?: number;
}

const scenarios: readonly Fixture[] = Object.values(generated);

/** Which scenario an answer is, in this header; and in `x-mock-reason` why it is not another one. */
export const scenarioHeader = "x-mock-scenario";

/**
 * Answers requests with the scenarios of the document, as `fetch` would: by method, path, query, identifier header and
 * credentials. Any credentials of a documented kind will do.
 *
 * What no scenario covers gets the error that the document shows: 401 without credentials, 400 for a parameter value
 * that the document forbids, 404 for what is unknown. Where the document shows none, the answer is problem+json.
 */
export function createResponder(options: ResponderOptions = {}): (request: Request) => Promise<Response> {
  const { match = "exact", seed = 1 } = options;
  const random = randomNumbers(seed);

  const answer = (operation: OperationTable, fixture: Fixture, reason?: string) => {
    const headers = new Headers({ "content-type": fixture.response.mediaType, [scenarioHeader]: fixture.name });
    for (const name of operation.headers) if (/request-id$/i.test(name)) headers.set(name, hexDigits(random, 32));
    if (reason !== undefined) headers.set("x-mock-reason", encodeURI(reason).replaceAll("%20", " "));
    return new Response(fixture.response.text, { status: fixture.response.status, headers });
  };

  const respond = (request: Request): Response => {
    const { pathname } = new URL(request.url);
    const method = request.method === "HEAD" ? "GET" : request.method;
    const addressed = operations.flatMap((operation) => {
      const path = pathParameters(operation.path, pathname);
      return path ? [{ operation, path }] : [];
    });
    const found = addressed.find(({ operation }) => operation.method === method);
    if (!found)
      return addressed.length > 0
        ? problem(
            405,
            `The document has no ${method} here, but ${addressed.map((one) => one.operation.method).join(", ")}.`,
          )
        : problem(404, `The document has no such path. It has ${operations.map(({ path }) => path).join(", ")}.`);

    const { operation, path } = found;
    const own = scenarios.filter(({ operationId }) => operationId === operation.id);
    const refuse = (
      status: number,
      reason: string,
      fixture = own.find(({ response }) => response.status === status),
    ) => (fixture ? answer(operation, fixture, reason) : problem(status, reason));

    if (!hasCredentials(operation, request))
      return refuse(
        401,
        `credentials are needed: ${operation.security.map(({ name, header }) => `${name} (${header})`).join(" or ")}`,
      );
    const { asked, invalid } = readRequest(operation, path, request);
    if (invalid !== undefined) return refuse(400, invalid);
    const scenario = findScenario(operation, own, asked, match);
    return scenario
      ? answer(operation, scenario)
      : refuse(404, "no scenario has this request", findMissing(own, asked));
  };

  return async (request) => {
    const response = respond(request);
    return request.method === "HEAD" ? new Response(null, response) : response;
  };
}

function problem(status: number, detail: string): Response {
  return new Response(JSON.stringify({ status, title: "The mock has no answer to this request", detail }), {
    status,
    headers: { "content-type": "application/problem+json" },
  });
}
