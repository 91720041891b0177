import type { Fixture } from "./fixture.js";
import type { Asked, OperationTable } from "./operation.js";

/** Who may ask for a scenario: see `ResponderOptions.match`. */
export type Match = "exact" | "badge";

const same = (one: Record<string, unknown>, other: Record<string, unknown>) =>
  Object.keys({ ...one, ...other }).every((name) => String(one[name]) === String(other[name]));

/** A boolean that is false says what one that is absent says. */
const trueOnly = (query: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => String(value) !== "false"));

const sameQuery = (fixture: Fixture, asked: Asked) => same(trueOnly(fixture.request.query), trueOnly(asked.query));

const isSuccess = ({ response }: Fixture) => response.status < 300;

/** The path parameter that names the resource: the last one. */
const resourceOf = ({ path }: OperationTable) => /.*\{(.+?)\}/s.exec(path)?.[1] ?? "";

/** The scenario that a request asks for, out of those of its operation. */
export function findScenario(
  operation: OperationTable,
  scenarios: readonly Fixture[],
  asked: Asked,
  match: Match,
): Fixture | undefined {
  const addressed = scenarios.filter(
    ({ request }) => same(request.path, asked.path) && same(request.headers, asked.headers),
  );
  const exact =
    addressed.find(({ request }) => same(request.query, asked.query)) ??
    addressed.find((fixture) => sameQuery(fixture, asked));
  if (exact || match === "exact") return exact;

  const resource = resourceOf(operation);
  const known = scenarios.filter(({ request }) => request.path[resource] === asked.path[resource]);
  const successes = known.filter((fixture) => isSuccess(fixture) && sameQuery(fixture, asked));
  return (
    successes.find(({ request }) => same(request.headers, asked.headers)) ??
    successes[0] ??
    (known.some(isSuccess) ? undefined : known[0])
  );
}

/**
 * The scenario that stands for "there is no such thing": of those with status 404, the one that differs from every
 * success in the same path parameters as the request does. Where the resource alone decides, only it can be unknown.
 */
export function findMissing(
  operation: OperationTable,
  scenarios: readonly Fixture[],
  asked: Asked,
  match: Match,
): Fixture | undefined {
  const successes = scenarios.filter(isSuccess);
  const known = (name: string, value: unknown) => successes.some(({ request }) => request.path[name] === value);
  const unknownIn = (path: Readonly<Record<string, unknown>>) =>
    Object.keys(path).filter((name) => !known(name, path[name]));
  const decides = (name: string) => match === "exact" || name === resourceOf(operation);
  const unknown = unknownIn(asked.path).filter(decides).join();
  const missing = scenarios.filter(({ response }) => response.status === 404);
  return missing.find(({ request }) => unknownIn(request.path).join() === unknown);
}

/** Why no scenario was found, and which there are for the same resource. */
export function whyMissing(operation: OperationTable, scenarios: readonly Fixture[], asked: Asked): string {
  const resource = resourceOf(operation);
  const alike = scenarios.filter(({ request }) => request.path[resource] === asked.path[resource]);
  const names = alike.map(({ name }) => name).join(", ");
  return `no scenario has this request${names === "" ? "" : `; with the same ${resource}: ${names}`}`;
}
