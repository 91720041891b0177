import { type Json, type Spec, SpecError } from "./document.ts";
import { type Example, type MediaType, type Operation, operationsOf, type ResponseSpec } from "./operations.ts";

/** A request and the response it gets: a response example and the parameter examples that share its key. */
export interface Scenario {
  /** `<operationId>/<key>`, unique in the document. */
  id: string;
  key: string;
  /** Whether the body stands on the source page; false for an example that the contract's authors wrote. */
  documented: boolean;
  summary: string;
  operation: Operation;
  request: {
    /** The path with its parameters filled in and percent-encoded, without host, then the query. */
    url: string;
    path: Record<string, string>;
    query: Record<string, string>;
    /** Header parameters. Credentials are not among them. */
    headers: Record<string, string>;
  };
  response: {
    status: number;
    mediaType: string;
    value: Json;
    /** JSON pointer of the response's schema in the bundle. */
    schemaPointer: string | undefined;
  };
  /** JSON pointer of the response example in the bundle. */
  pointer: string;
}

/** An example of a shared response that no request of this operation leads to. */
export interface UnpairedExample {
  operationId: string;
  key: string;
  reason: string;
}

export interface ScenarioSet {
  /** Documented ones first, otherwise in the document's order. */
  scenarios: Scenario[];
  unpaired: UnpairedExample[];
}

const isSuccess = (status: string) => status.startsWith("2");

/** `5XX` holds many statuses: an example says which with `x-status`, else it is the first. */
function statusOf(response: ResponseSpec, example: Example): number {
  if (example.status !== undefined) return example.status;
  return response.status === "default" ? 500 : Number(response.status.replaceAll("X", "0"));
}

/** A path template with its values. What has none stays as it is. */
export const fillPath = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replace(/\{([^}]+)\}/g, (whole, name: string) =>
    values[name] === undefined ? whole : encodeURIComponent(values[name]),
  );

function requestOf(operation: Operation, key: string): Scenario["request"] {
  const values = { path: {}, query: {}, header: {}, cookie: {} } as Record<string, Record<string, string>>;
  for (const parameter of operation.parameters) {
    const example = parameter.examples.find((candidate) => candidate.key === key);
    const place = values[parameter.in];
    if (example && place) place[parameter.name] = String(example.value);
  }
  const { path = {}, query = {}, header = {} } = values;
  const filled = fillPath(operation.path, path);
  const search = new URLSearchParams(query).toString();
  return { url: search === "" ? filled : `${filled}?${search}`, path, query, headers: header };
}

function scenarioOf(operation: Operation, response: ResponseSpec, content: MediaType, example: Example): Scenario {
  return {
    id: `${operation.id}/${example.key}`,
    key: example.key,
    documented: !example.summary.startsWith("Authored:"),
    summary: example.summary,
    operation,
    request: requestOf(operation, example.key),
    response: {
      status: statusOf(response, example),
      mediaType: content.mediaType,
      value: example.value,
      schemaPointer: content.schemaPointer,
    },
    pointer: example.pointer,
  };
}

/** Why no request of the operation leads to the example, if so. */
function unpairedReason(operation: Operation, key: string): string | undefined {
  const has = (parameter: Operation["parameters"][number]) => parameter.examples.some((one) => one.key === key);
  if (operation.parameters.length > 0 && !operation.parameters.some(has)) return `no parameter has an example "${key}"`;
  const missing = operation.parameters.filter((parameter) => parameter.required && !has(parameter));
  if (missing.length === 0) return undefined;
  return `the required parameter ${missing.map((parameter) => parameter.name).join(", ")} has no example "${key}"`;
}

const identity = ({ operation, request }: Scenario) =>
  JSON.stringify([operation.id, request.url, Object.entries(request.headers).sort()]);

/**
 * The scenarios of the document.
 *
 * A failure that many operations share brings examples that not every one of them has a request for: those are
 * returned as `unpaired`. Any other example without a request of its own is a `SpecError` that says what to add.
 */
export function scenariosOf(spec: Spec): ScenarioSet {
  const scenarios: Scenario[] = [];
  const unpaired: UnpairedExample[] = [];
  const problems: string[] = [];
  const seen = new Map<string, Scenario>();

  const candidates = operationsOf(spec).flatMap((operation) =>
    operation.responses.flatMap((response) =>
      response.content.flatMap((content) =>
        content.examples.map((example) => ({ operation, response, content, example })),
      ),
    ),
  );
  const timesAsked = new Map<string, number>();
  for (const { operation, example } of candidates) {
    const id = JSON.stringify([operation.id, requestOf(operation, example.key)]);
    timesAsked.set(id, (timesAsked.get(id) ?? 0) + 1);
  }

  for (const { operation, response, content, example } of candidates) {
    const tolerated = response.shared && !isSuccess(response.status);
    const scenario = scenarioOf(operation, response, content, example);
    const twin = seen.get(identity(scenario));
    const asked = timesAsked.get(JSON.stringify([operation.id, scenario.request])) ?? 0;
    const reason =
      unpairedReason(operation, example.key) ??
      (tolerated && asked > 1 ? "its request is that of another example" : undefined) ??
      (twin && `its request is that of the example "${twin.key}"`);
    if (reason === undefined) {
      seen.set(identity(scenario), scenario);
      scenarios.push(scenario);
    } else if (tolerated) unpaired.push({ operationId: operation.id, key: example.key, reason });
    else problems.push(`${example.pointer}: ${reason}`);
  }

  if (problems.length > 0)
    throw new SpecError(`Every example of a response needs a request of its own.\n  ${problems.join("\n  ")}`);
  const documentedFirst = [...scenarios.filter((s) => s.documented), ...scenarios.filter((s) => !s.documented)];
  return { scenarios: documentedFirst, unpaired };
}
