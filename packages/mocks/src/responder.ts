import { answer, problem, shown } from "./answer.js";
import { allowOrigin, isPreflight, preflight } from "./cors.js";
import { counterparts } from "./counterparts.js";
import { createFaults, type FaultOptions, NetworkError, wait } from "./faults.js";
import type { Fixture } from "./fixture.js";
import { operations as documentedOperations } from "./generated/operations.js";
import { inOrder } from "./generated/order.js";
import { responseFor } from "./generated/wire/status.js";
import { findMissing, findScenario, type Match, whyMissing } from "./match.js";
import { hasCredentials, type OperationTable, operationOf, operationsAt, readRequest } from "./operation.js";
import { hexDigits, randomNumbers } from "./random.js";

export interface ResponderOptions extends FaultOptions {
  /**
   * Which requests get a scenario.
   *
   * - `"exact"`: the scenario's own request. Path and header parameters must be the same, and so must the query, except
   * that a false boolean equals an absent one if only one of the two is a scenario.
   * - `"badge"`: the scenario's own request first, and otherwise any customer's for the same badge (the last path
   *   parameter) that asks for the same query.
   *
   * @default "exact"
   */
  match?: Match;
  /** Seeds the request ids and the random choices of `latencyMs` and `failureRate`. @default 1 */
  seed?: number;
  /** The origin whose pages may read the answers, `true` for any. @default false */
  cors?: boolean | string;
  /**
   * The scenarios to answer with. If several match one request, the first wins. If a badge exists only with statistics,
   * or only without, the other answer is derived from the same badge.
   *
   * @default every scenario of the document
   */
  scenarios?: readonly Fixture[];
  /** The operations of the scenarios. @default every operation of the document */
  operations?: readonly OperationTable[];
}

/** Like `fetch`, but takes only a `Request`. Rejects when the request is aborted, and for a `"network-error"`. */
export type Responder = (request: Request) => Promise<Response>;

/**
 * Answers requests with the scenarios of the document, as `fetch` would: by method, path, query, header parameters,
 * cookies, body, credentials and, if several match, `Accept`. It accepts any credentials of a documented kind.
 *
 * A request without a scenario gets the document's error: 401 without credentials, 422 or 400 for an invalid parameter
 * or body, 415 for an unlisted media type, 404 for anything unknown. If the document has no such error, the answer is
 * problem+json.
 *
 * `x-mock-scenario` names the scenario of an answer, `x-mock-reason` says why a request got an unexpected error.
 *
 * @throws RangeError if an option is out of range
 */
export function createResponder(options: ResponderOptions = {}): Responder {
  const { match = "exact", seed = 1, cors = false } = options;
  const { operations = documentedOperations, scenarios: given = inOrder } = options;
  const scenarios = [...given, ...counterparts(given)];
  const random = randomNumbers(seed);
  const nextFault = createFaults(options, scenarios, randomNumbers(seed + 1));

  const asAsked = async (
    operation: OperationTable,
    own: readonly Fixture[],
    path: Record<string, string>,
    request: Request,
    requestId: string,
  ) => {
    /** Refuses with the first of the statuses that the document describes, and its example. */
    const refuse = (statuses: readonly number[], reason: string, preferred?: Fixture) => {
      for (const status of statuses) {
        const fixture = preferred ?? own.find(({ response }) => response.status === status);
        if (fixture) return answer(operation, shown(fixture), requestId, reason);
        const failure = responseFor(operation.failures, status);
        if (failure) return answer(operation, { ...failure, status }, requestId, reason);
      }
      return problem(statuses.at(-1) ?? 400, reason);
    };

    const wanted = operation.security.map((schemes) =>
      schemes.map(({ name, key }) => `${name} (${key})`).join(" and "),
    );
    if (!hasCredentials(operation, request)) return refuse([401], `credentials are missing: ${wanted.join(" or ")}`);
    const { asked, fault } = await readRequest(operation, path, request);
    if (fault) return refuse(fault.statuses, fault.reason);
    const scenario = findScenario(operation, own, asked, match, request.headers.get("accept"));
    return scenario
      ? answer(operation, shown(scenario), requestId)
      : refuse([404], whyMissing(operation, own, asked), findMissing(operation, own, asked, match));
  };

  const respond = async (request: Request, signal: AbortSignal): Promise<Response> => {
    const { method } = request;
    const here = operationsAt(operations, request);
    const allowed = here.map(({ operation }) => operation);
    if (here.length === 0)
      return problem(404, `The document has no such path. It has ${operations.map(({ path }) => path).join(", ")}.`);
    if (cors !== false && isPreflight(request)) return preflight(allowed);
    const found = operationOf(here, method);
    if (!found)
      return problem(405, `The document has no ${method} here, but ${allowed.map((one) => one.method).join(", ")}.`);

    const { operation, path } = found;
    const own = scenarios.filter(({ operationId }) => operationId === operation.id);
    // Drawn before waiting, because answers may come in a different order from their requests.
    const requestId = hexDigits(random, 32);
    const { latencyMs, instead } = nextFault(own);
    await wait(latencyMs, signal);
    if (instead === "network-error") throw new NetworkError("fetch failed (as the mock was told)");
    return instead ? answer(operation, shown(instead), requestId) : asAsked(operation, own, path, request, requestId);
  };

  const exposed = [...new Set(operations.flatMap(({ headers }) => headers)), "x-mock-scenario", "x-mock-reason"];
  return async (request) => {
    const response = await respond(request, request.signal);
    const bare = request.method === "HEAD" ? new Response(null, response) : response;
    return cors === false ? bare : allowOrigin(bare, cors === true ? "*" : cors, exposed);
  };
}
