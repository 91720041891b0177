import { answer, problem, shown } from "./answer.js";
import { allowOrigin, isPreflight, preflight } from "./cors.js";
import { counterparts } from "./counterparts.js";
import { createFaults, type FaultOptions, NetworkError, wait } from "./faults.js";
import type { Fixture } from "./fixture.js";
import { operations as documentedOperations } from "./generated/operations.js";
import { inOrder } from "./generated/order.js";
import { findMissing, findScenario, type Match, whyMissing } from "./match.js";
import { hasCredentials, type OperationTable, operationOf, operationsAt, readRequest } from "./operation.js";
import { hexDigits, randomNumbers } from "./random.js";

export interface ResponderOptions extends FaultOptions {
  /**
   * Which requests get a scenario.
   *
   * - `"exact"`: the scenario's own request. Path and header parameters must be the same, and so must the query, except
   *   that a boolean which is false equals one which is absent where only one of the two is a scenario.
   * - `"badge"`: the scenario's own request first, and otherwise any customer's for the same badge (the last path
   *   parameter) that asks for the same query.
   *
   * @default "exact"
   */
  match?: Match;
  /** Seeds the request ids, and the luck of `latencyMs` and `failureRate`. @default 1 */
  seed?: number;
  /** The origin whose pages may read the answers, `true` for any. @default false */
  cors?: boolean | string;
  /**
   * What there is to answer with. Of several for one request, the first wins. A badge that is there only with statistics,
   * or only without, is answered the other way, too, derived from the same badge.
   *
   * @default every scenario of the document
   */
  scenarios?: readonly Fixture[];
  /** The operations that the scenarios are of. @default every operation of the document */
  operations?: readonly OperationTable[];
}

/** What the operation documents for a status, itself or in a range or the default, beside its scenarios. */
const failureFor = ({ failures }: OperationTable, status: number) =>
  [String(status), `${Math.floor(status / 100)}XX`, "default"]
    .map((name) => failures.find((one) => one.status === name))
    .find((found) => found !== undefined);

/** As `fetch`, but that it takes a `Request` only. It rejects when the request is aborted, and for a `"network-error"`. */
export type Responder = (request: Request) => Promise<Response>;

/**
 * Answers requests with the scenarios of the document, as `fetch` would: by method, path, query, header parameters,
 * cookies, body, credentials and, where several would do, `Accept`. Any credentials of a documented kind will do.
 *
 * What no scenario covers gets the error that the document shows: 401 without credentials, 422 or 400 for a parameter or
 * body that the document forbids, 415 for a media type that it does not list, 404 for what is unknown. Where the document
 * shows none, the answer is problem+json.
 *
 * `x-mock-scenario` names the scenario of an answer, `x-mock-reason` says why a request got an error that it did not ask for.
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
    /** With the first of the statuses that the document shows, in its words. */
    const refuse = (statuses: readonly number[], reason: string, preferred?: Fixture) => {
      for (const status of statuses) {
        const fixture = preferred ?? own.find(({ response }) => response.status === status);
        if (fixture) return answer(operation, shown(fixture), requestId, reason);
        const failure = failureFor(operation, status);
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
    // Drawn at once: answers may come in another order than their requests.
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
