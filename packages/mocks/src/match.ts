import type { Fixture } from "./fixture.js";
import { canonical } from "./generated/wire/canonical.js";
import { describing, quality } from "./generated/wire/media-type.js";
import { type ParameterPlace, writeParameter } from "./generated/wire/parameter-style.js";
import { bodyIdentity } from "./generated/wire/request-body.js";
import type { Asked, OperationTable } from "./operation.js";

/** Which requests match a scenario: see `ResponderOptions.match`. */
export type Match = "exact" | "badge";

type Values = Readonly<Record<string, unknown>>;

/** Whether two sets of parameters are the same on the wire, where `7` equals `"7"`. */
function same({ parameters }: OperationTable, place: ParameterPlace, one: Values, other: Values): boolean {
  const text = (values: Values, index: number) => {
    const parameter = parameters[index] as OperationTable["parameters"][number];
    const value = Object.hasOwn(values, parameter.name) ? values[parameter.name] : undefined;
    // An empty list is sent like none, and null not at all.
    return (value ?? undefined) === undefined ? "" : writeParameter(parameter, JSON.parse(canonical(value)));
  };
  return parameters.every((parameter, index) => parameter.in !== place || text(one, index) === text(other, index));
}

/** A false boolean means the same as an absent one. */
const trueOnly = (query: Values) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => String(value) !== "false"));

const sameQuery = (operation: OperationTable, fixture: Fixture, asked: Asked) =>
  same(operation, "query", trueOnly(fixture.request.query), trueOnly(asked.values.query));

const isSuccess = ({ response }: Fixture) => response.status < 400;

/** The path parameter that names the resource: the last one. */
const resourceOf = ({ path }: OperationTable) => /.*\{(.+?)\}/s.exec(path)?.[1] ?? "";

function hasBody(operation: OperationTable, { request }: Fixture, { body }: Asked): boolean {
  if (request.body === undefined || body === undefined) return request.body === body;
  const { mediaType, value } = request.body;
  const style = describing(operation.body?.content ?? [], mediaType) ?? { mediaType };
  return bodyIdentity(style, value) === bodyIdentity(style, body);
}

/** Of several matching scenarios, the one whose media type the request prefers, or else the first. */
function preferred(candidates: readonly Fixture[], accept: string | null): Fixture | undefined {
  const wanted = (fixture: Fixture) =>
    fixture.response.mediaType === "" ? 1 : quality(accept, fixture.response.mediaType);
  return [...candidates].sort((one, other) => wanted(other) - wanted(one))[0];
}

/** The scenario that matches a request, among those of its operation. */
export function findScenario(
  operation: OperationTable,
  scenarios: readonly Fixture[],
  asked: Asked,
  match: Match,
  accept: string | null,
): Fixture | undefined {
  const { path, query, header, cookie } = asked.values;
  const addressed = scenarios.filter(
    (fixture) =>
      same(operation, "path", fixture.request.path, path) &&
      same(operation, "header", fixture.request.headers, header) &&
      same(operation, "cookie", fixture.request.cookies, cookie) &&
      hasBody(operation, fixture, asked),
  );
  const exact =
    preferred(
      addressed.filter(({ request }) => same(operation, "query", request.query, query)),
      accept,
    ) ??
    preferred(
      addressed.filter((fixture) => sameQuery(operation, fixture, asked)),
      accept,
    );
  if (exact) return acceptable(scenarios, exact, accept);
  if (match === "exact") return undefined;

  const resource = resourceOf(operation);
  const known = scenarios.filter(({ request }) => String(request.path[resource]) === String(path[resource]));
  const successes = known.filter((fixture) => isSuccess(fixture) && sameQuery(operation, fixture, asked));
  const closest = [
    successes.filter((fixture) => hasBody(operation, fixture, asked)),
    successes.filter(({ request }) => same(operation, "header", request.headers, header)),
    successes,
  ].find((candidates) => candidates.length > 0);
  return preferred(closest ?? [], accept) ?? (known.some(isSuccess) ? undefined : known[0]);
}

/**
 * If the request doesn't accept the scenario's media type, one with the same status that it accepts, if there is one.
 */
function acceptable(scenarios: readonly Fixture[], exact: Fixture, accept: string | null): Fixture {
  const takes = ({ response }: Fixture) => response.mediaType === "" || quality(accept, response.mediaType) > 0;
  if (takes(exact)) return exact;
  return scenarios.find((other) => other.response.status === exact.response.status && takes(other)) ?? exact;
}

/**
 * The scenario for an unknown resource: the one with status 404 that differs from every success in the same path
 * parameters as the request. If only the resource decides, only the resource can be unknown.
 */
export function findMissing(
  operation: OperationTable,
  scenarios: readonly Fixture[],
  asked: Asked,
  match: Match,
): Fixture | undefined {
  const successes = scenarios.filter(isSuccess);
  const known = (name: string, value: unknown) =>
    successes.some(({ request }) => String(request.path[name]) === String(value));
  const unknownIn = (path: Values) => Object.keys(path).filter((name) => !known(name, path[name]));
  const decides = (name: string) => match === "exact" || name === resourceOf(operation);
  const unknown = unknownIn(asked.values.path).filter(decides).join();
  const missing = scenarios.filter(({ response }) => response.status === 404);
  return missing.find(({ request }) => unknownIn(request.path).join() === unknown);
}

/** Why no scenario was found, and which scenarios the same resource has. */
export function whyMissing(operation: OperationTable, scenarios: readonly Fixture[], asked: Asked): string {
  const resource = resourceOf(operation);
  const alike = scenarios.filter(
    ({ request }) => String(request.path[resource]) === String(asked.values.path[resource]),
  );
  const names = alike.map(({ name }) => name).join(", ");
  const ofResource = resource === "" ? "the operation has" : `with the same ${resource}`;
  return `no scenario has this request${names === "" ? "" : `; ${ofResource}: ${names}`}`;
}
