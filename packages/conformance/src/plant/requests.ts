import { isDeepStrictEqual } from "node:util";
import { contentFor, fetchInit, isJson, type Operation, responseFor, type Scenario } from "@badge-contract/spec";
import { type Answer, ask, madeUpSignature, prismViolations } from "../ask/http.ts";
import { signatureOf, signed } from "../ask/signature.ts";
import { type Finding, unlike } from "../judge/findings.ts";
import type { Judge } from "../judge/judge.ts";
import { refusalStatus, type WrongRequest, wrongRequests } from "./wrong-requests.ts";

/** A request that must be refused with a documented error. */
export interface BadRequest {
  id: string;
  operation: Operation;
  request: WrongRequest["request"];
  url: string;
  /** Credentials are among them. */
  headers: Record<string, string>;
  body?: string | FormData;
  secret: string[];
  status: number;
  /** Who is asked: Prism as a mock, if it can notice; the provider itself; or the provider through Prism, if only it can know. */
  via: ("mock" | "proxy" | "provider")[];
}

/**
 * What is wrong with a request, for each operation that documents the status it deserves.
 *
 * @param judges whether the provider judges requests, or only replays answers
 */
export async function badRequestsOf(judge: Judge, scenarios: Scenario[], judges: boolean): Promise<BadRequest[]> {
  const firsts = new Map<string, Scenario>();
  for (const one of scenarios)
    if (one.response.status < 300 && !firsts.has(one.operation.id)) firsts.set(one.operation.id, one);
  const found = [...firsts.values()].map(async (scenario) => {
    const { operation } = scenario;
    // The provider answers with a scenario if only it can know what is wrong.
    const shows = (status: number) =>
      scenarios.some((one) => one.operation.id === operation.id && one.response.status === status);
    return (await wrongRequests(judge, scenario)).flatMap((wrong): BadRequest[] => {
      const refusal = refusalStatus(operation, wrong.statuses);
      if (!refusal) return [];
      const isUnknown = wrong.statuses[0] === 404;
      if (isUnknown && !shows(404)) return [];
      const via = isUnknown
        ? ["proxy" as const]
        : [...(wrong.prismSees && refusal.exact ? ["mock" as const] : []), ...(judges ? ["provider" as const] : [])];
      return via.length === 0 ? [] : [{ ...sendable(operation, wrong), status: refusal.status, via }];
    });
  });
  return (await Promise.all(found)).flat();
}

function sendable(operation: Operation, { id, request, sent, signed: isSigned }: WrongRequest) {
  const { headers: own, body } = fetchInit(operation, request);
  const signature = isSigned ? madeUpSignature(operation) : signatureOf([]);
  const { url, headers } = signed({ url: request.url, headers: own }, signature);
  const text = sent ? sent.text : body;
  return {
    id: `${operation.id}: ${id}`,
    operation,
    request,
    url,
    headers: { ...headers, ...(sent && { "content-type": sent.contentType }) },
    secret: Object.keys(signature.headers),
    ...(text !== undefined && { body: text }),
  };
}

/** Whether the answer is one of the documented errors of that status. */
function judgeRefusal({ operation, status }: BadRequest, answer: Answer, judge: Judge): Finding[] {
  const violations = prismViolations(answer);
  if (answer.status >= 500 && violations) return violations;
  if (answer.status !== status) return [unlike("status", String(status), String(answer.status))];
  const response = responseFor(operation.responses, status);
  if (response?.content.length === 0) return [];
  const content = response && contentFor(response, answer.mediaType);
  if (!content)
    return [
      unlike("content-type", "a media type that the document lists for this status", answer.mediaType || "nothing"),
    ];
  const body = isJson(answer.mediaType) ? (answer.json ?? null) : answer.text;
  const findings = judge.body(content.schemaPointer, body);
  if (findings.length > 0 || content.examples.length === 0) return findings;
  const shown = content.examples.some(({ value }) => isDeepStrictEqual(value, body));
  return shown ? [] : [unlike("$", "an error that the document shows", answer.text.slice(0, 80))];
}

export async function askBadly(
  bad: BadRequest,
  base: Record<BadRequest["via"][number], string>,
  judge: Judge,
): Promise<Finding[]> {
  const { url, operation, headers, body, via } = bad;
  const init = { method: operation.method, headers, ...(body !== undefined && { body }) };
  const answers = await Promise.all(via.map((one) => ask(base[one] + url, init)));
  return answers.flatMap((answer) => judgeRefusal(bad, answer, judge));
}
