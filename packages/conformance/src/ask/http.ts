import { essence, fetchInit, isJson, type Json, type Operation, parsedJson, type Scenario } from "@badge-contract/spec";
import { type Finding, unlike } from "../judge/findings.ts";
import { brief, firstDifference, formatPath } from "../judge/json.ts";
import { type Signature, signatureOf, signed } from "./signature.ts";

/** A signature with made-up credentials for an alternative of the operation, by default its first. Providers here only check that they exist. */
export const madeUpSignature = (
  { security }: Pick<Operation, "security">,
  alternative = security[0] ?? [],
): Signature =>
  signatureOf(alternative.map((scheme) => [scheme, scheme.type === "basic" ? btoa("till:contract") : "contract"]));

export const credentialsFor = (...operation: Parameters<typeof madeUpSignature>): Record<string, string> =>
  madeUpSignature(...operation).headers;

const askedHeader = "x-contract-asked";

/** Carries the original request past Prism, which rewrites queries and drops a body of `null`. */
export const asAsked = (url: string, body?: unknown): Record<string, string> => ({
  [askedHeader]: JSON.stringify([url, ...(typeof body === "string" && body.length < 6 ? [body] : [])]),
});

/** `fetch` for a client that asks through Prism. */
export const fetchAsAsked: typeof fetch = (input, init) => {
  const request = new Request(input, init);
  const { pathname, search } = new URL(request.url);
  const headers = new Headers([...request.headers, ...Object.entries(asAsked(pathname + search))]);
  return fetch(new Request(request, { headers }));
};

/** The original request, before Prism forwarded it. */
export async function beforePrism(request: Request): Promise<Request> {
  const asked = request.headers.get(askedHeader);
  if (asked === null) return request;
  const [url, body] = JSON.parse(asked) as [string, string?];
  const { method, headers } = request;
  const sent = method === "GET" || method === "HEAD" ? null : (body ?? (await request.arrayBuffer()));
  return new Request(new URL(url, request.url), { method, headers, body: sent });
}

export function askFor(
  base: string,
  { operation, request }: Pick<Scenario, "operation" | "request">,
  more: Record<string, string> = {},
): Promise<Answer> {
  const { headers: own, ...init } = fetchInit(operation, request);
  const { url, headers } = signed({ url: request.url, headers: own }, madeUpSignature(operation));
  return ask(base + url, { ...init, headers: { ...headers, ...asAsked(url, init.body), ...more } });
}

export interface Answer {
  status: number;
  /** Without parameters such as a charset. */
  mediaType: string;
  headers: Headers;
  text: string;
  /** The body as JSON, if it is JSON. */
  json: Json | undefined;
}

/** One exchange. Doesn't follow redirects. Throws the error of `fetch` if there is no answer. */
export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { ...init, redirect: "manual", signal: AbortSignal.timeout(30_000) });
  const text = await response.text();
  const mediaType = essence(response.headers.get("content-type") ?? "");
  return { status: response.status, mediaType, headers: response.headers, text, json: parsedJson(text) };
}

interface PrismProblem {
  type: string;
  title: string;
  validation?: { location: string[]; message: string; code: string }[];
}

/** The types of Prism's own problems: this one, or the name of an error if Prism failed. */
const prismTypes = /^https:\/\/stoplight\.io\/prism\/errors#|^\w*Error$/;

const letThrough = "an answer that Prism lets through";

/** The violations that Prism, run with `--errors`, reports in its answer, if it reports any. */
export function prismViolations(answer: Answer): Finding[] | undefined {
  const problem = answer.json as unknown as PrismProblem | null | undefined;
  // A document may have answers of this media type, too.
  if (answer.mediaType !== "application/problem+json" || !problem || !prismTypes.test(problem.type ?? ""))
    return undefined;
  const violations = problem.validation ?? [];
  if (violations.length === 0) return [unlike("answer", letThrough, `Prism's "${problem.title}"`)];
  return violations.map(({ location, message }) => {
    const [, must] = /^(?:Response|Request) .*?\bmust (.*)$/.exec(message) ?? [];
    const forbidden = message.endsWith("boolean schema is false");
    const expected = forbidden ? "nothing" : must === undefined ? letThrough : `to ${must}`;
    const found = forbidden || must !== undefined ? "what Prism refused" : `Prism's "${message}"`;
    return unlike(prismPath(location), expected, found);
  });
}

/** Prism names a place as `["response", "body", "data", "owner", "0"]`. */
function prismPath(location: string[]): string {
  const [, part, ...rest] = location;
  if (part === undefined) return "answer";
  if (part !== "body") return location.slice(1).join(" ");
  return formatPath(rest.map((step) => (/^\d+$/.test(step) ? Number(step) : step)));
}

/** How the answer differs from the scenario's, if it equals no other valid answer either. */
export function differences({ response, alternatives }: Scenario, answer: Answer): Finding[] {
  const found = [response, ...alternatives].map((right) => differencesFrom(right, answer));
  return found.some(({ length }) => length === 0) ? [] : (found[0] ?? []);
}

function differencesFrom(response: Scenario["response"], answer: Answer): Finding[] {
  if (answer.status !== response.status) return [unlike("status", String(response.status), String(answer.status))];
  if (answer.mediaType !== essence(response.mediaType))
    return [unlike("content-type", response.mediaType, answer.mediaType || "nothing")];
  const found = isJson(response.mediaType) ? answer.json : answer.text;
  return compare(response.value, found);
}

/** The place where a value differs from the one that was expected. */
export function compare(expected: Json | undefined, found: Json | undefined): Finding[] {
  const difference = firstDifference(expected, found);
  return difference ? [unlike(formatPath(difference.path), brief(difference.expected), brief(difference.found))] : [];
}
