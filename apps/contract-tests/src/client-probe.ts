import { createBadgeClient, isBadgeClientError } from "@badge-contract/client";
import {
  type AddedTo,
  type ClientProbe,
  compare,
  credentialsFor,
  type Finding,
  fetchAsAsked,
  formatFinding,
  unlike,
} from "@badge-contract/conformance";
import { entryFor, isJson, type Json, type Scenario } from "@badge-contract/spec";
import { formatPath, type Validator, responses as validators } from "@badge-contract/validators";
import { type DriftValidator, responses as driftValidators } from "@badge-contract/validators/drift";
import { methodProbes } from "./client-methods.ts";

type HttpCall = (path: string, init: object) => Promise<{ data?: Json; error?: Json; response: Response }>;
type Client = ReturnType<typeof createBadgeClient>;

function callHttp(badges: Client, { operation, request }: Scenario) {
  const call = (badges.http as unknown as Record<string, HttpCall>)[operation.method] as HttpCall;
  const { values: params, body } = request;
  return call(operation.path, { params, ...(body && { body: body.value, contentType: body.content.mediaType }) });
}

/** The credentials of one alternative, by default the first, including those in the query. */
function authFor({ security }: Scenario["operation"], alternative = security[0] ?? []) {
  const inQuery = alternative.filter((scheme) => scheme.in === "query").map(({ key }) => [key, "contract"]);
  return Object.assign(() => credentialsFor({ security }, alternative), { query: () => Object.fromEntries(inQuery) });
}

/** The differences between an answer and the document's example. A binary answer is compared as text. */
async function unlikeAnswer(
  { status, mediaType, value }: Scenario["response"],
  { data, error, response }: Awaited<ReturnType<HttpCall>>,
): Promise<Finding[]> {
  if (response.status !== status) return [unlike("status", String(status), String(response.status))];
  const came: unknown = status < 400 ? data : error;
  return compare(mediaType === "" ? undefined : value, (came instanceof Blob ? await came.text() : came) as Json);
}

/** Judges the client package with each way to authenticate, and the validators package. */
export const clientProbe: ClientProbe = {
  async call(scenario, baseUrl) {
    const { operation, response, alternatives } = scenario;
    const findings: Finding[] = [];
    for (const alternative of operation.security.length > 0 ? operation.security : [[]]) {
      const auth = authFor(operation, alternative);
      const badges = createBadgeClient({ baseUrl, auth, retry: false, fetch: fetchAsAsked });
      try {
        const result = await callHttp(badges, scenario);
        const found = await Promise.all([response, ...alternatives].map((right) => unlikeAnswer(right, result)));
        findings.push(...(found.some(({ length }) => length === 0) ? [] : (found[0] ?? [])));
      } catch (error) {
        // If the body of a failure isn't JSON, the client throws an error with the status.
        const stated = isBadgeClientError(error) && error.kind === "http" && error.status === response.status;
        if (!stated || isJson(response.mediaType))
          findings.push(unlike("the answer", JSON.stringify(response.value).slice(0, 80), String(error)));
      }
      findings.push(...((await methodProbes[operation.id]?.(badges, scenario)) ?? []));
    }
    return findings;
  },

  async read(answer) {
    const read = validatorProblems(answer);
    return { client: await clientProblems(answer), ...(read && { validators: read }) };
  },
};

/** The client loads its code for failures with the first failure. Loading it here keeps that wait out of the calls below. */
const loaded = createBadgeClient({
  baseUrl: "https://localhost",
  auth: () => ({}),
  fetch: async () => new Response(null, { status: 404 }),
})
  .http.GET("/" as never, {} as never)
  .then(
    () => {},
    () => {},
  );

async function clientProblems({ scenario, text, body }: AddedTo): Promise<string[]> {
  await loaded;
  const { operation, response } = scenario;
  const headers = { "content-type": response.mediaType };
  const badges = createBadgeClient({
    baseUrl: "https://localhost",
    auth: authFor(operation),
    fetch: async () => new Response(text, { status: response.status, headers }),
    retry: false,
    validate: { response: validators },
  });
  try {
    const { data, error } = await callHttp(badges, scenario);
    return compare(body, response.status < 400 ? data : error).map(
      (finding) => `the client: ${formatFinding(finding)}`,
    );
  } catch (error) {
    return [`the client: expected the body, found ${error}`];
  }
}

/** Undefined if the validators package has no validator for the answer. */
function validatorProblems({ scenario, body, drift: wanted = "" }: AddedTo): string[] | undefined {
  const { operation, response } = scenario;
  const of = <T>(table: object) =>
    entryFor((table as Record<string, Record<string, T>>)[operation.id] ?? {}, response.status);
  const validator = of<Validator<unknown>>(validators);
  const drift = of<DriftValidator<unknown>>(driftValidators);
  if (validator === undefined || drift === undefined) return undefined;
  const { issues = [] } = validator["~standard"].validate(body);
  const places = drift.drift(body).map((one) => formatPath(one.path));
  return [
    ...issues.map((issue) => `the validators: ${formatPath(issue.path)} ${issue.message}`),
    ...(places.join() === wanted
      ? []
      : [`the validators: expected drift at ${wanted || "no place"}, found ${places.join() || "none"}`]),
  ];
}
