import type { Json, Operation, Scenario } from "@badge-contract/spec";
import type { Finding } from "../judge/findings.ts";
import { brief, firstDifference, formatPath } from "../judge/json.ts";

/** Credentials that any of the operation's schemes accepts. Their values mean nothing: providers here only look whether there are any. */
export function credentialsFor(operation: Operation): Record<string, string> {
  const [scheme] = operation.security;
  if (scheme === undefined) return {};
  return { [scheme.header]: scheme.type === "basic" ? `Basic ${btoa("till:contract")}` : "contract" };
}

export interface Answer {
  status: number;
  /** Without parameters such as a charset. */
  mediaType: string;
  headers: Headers;
  text: string;
  /** The body as JSON, if that is what it is. */
  json: Json | undefined;
}

/** One exchange, redirects not followed. Throws what fetch throws when there is no answer. */
export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { ...init, redirect: "manual", signal: AbortSignal.timeout(30_000) });
  const text = await response.text();
  const mediaType = (response.headers.get("content-type") ?? "").split(";")[0]?.trim() ?? "";
  return { status: response.status, mediaType, headers: response.headers, text, json: parse(text) };
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

interface PrismProblem {
  type: string;
  title: string;
  validation?: { location: string[]; message: string; code: string }[];
}

/** What Prism, run with `--errors`, says is wrong, if that is what it answered. */
export function prismViolations(answer: Answer): Finding[] | undefined {
  if (answer.mediaType !== "application/problem+json") return undefined;
  const problem = answer.json as unknown as PrismProblem;
  const violations = problem.validation ?? [];
  if (violations.length === 0)
    return [
      {
        verdict: "breach",
        path: "answer",
        expected: "an answer that Prism lets through",
        found: `Prism's "${problem.title}"`,
      },
    ];
  return violations.map(({ location, message }) => {
    const [, must] = /^(?:Response|Request) .*?\bmust (.*)$/.exec(message) ?? [];
    const forbidden = message.endsWith("boolean schema is false");
    return {
      verdict: "breach",
      path: prismPath(location),
      expected: forbidden ? "nothing" : must === undefined ? "an answer that Prism lets through" : `to ${must}`,
      found: forbidden || must !== undefined ? "what Prism refused" : `Prism's "${message}"`,
    };
  });
}

/** Prism names a place as `["response", "body", "data", "owner", "0"]`. */
function prismPath(location: string[]): string {
  const [, part, ...rest] = location;
  if (part === undefined) return "answer";
  if (part !== "body") return location.slice(1).join(" ");
  return formatPath(rest.map((step) => (/^\d+$/.test(step) ? Number(step) : step)));
}

/** How the answer differs from the one that the scenario shows. */
export function differences({ response }: Scenario, answer: Answer): Finding[] {
  if (answer.status !== response.status) return [unlike("status", String(response.status), String(answer.status))];
  if (answer.mediaType !== response.mediaType)
    return [unlike("content-type", response.mediaType, answer.mediaType || "nothing")];
  const found = typeof response.value === "string" && answer.json === undefined ? answer.text : answer.json;
  return compare(response.value, found);
}

/** The place where a value differs from the one that was expected. */
export function compare(expected: Json | undefined, found: Json | undefined): Finding[] {
  const difference = firstDifference(expected, found);
  return difference ? [unlike(formatPath(difference.path), brief(difference.expected), brief(difference.found))] : [];
}

export const unlike = (path: string, expected: string, found: string): Finding => ({
  verdict: "breach",
  path,
  expected,
  found,
});
