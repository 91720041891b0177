import type { Operation, ResponseSpec } from "@badge-contract/spec";
import type { Observation } from "./findings.ts";
import type { Question } from "./question.ts";
import type { WireAnswer } from "./wire-answer.ts";

/** A status that the document does not have. */
export function undescribed(
  operation: Operation,
  { status, headers }: Pick<WireAnswer, "status" | "headers">,
): Observation {
  const redirect = status >= 300 && status < 400 && headers.location !== undefined;
  return {
    verdict: "silent",
    kind: "status",
    path: "status",
    expected: `one of ${operation.responses.map((one) => one.status).join(", ")}`,
    found: redirect
      ? `${status}, a redirect; it was not followed, to keep the credentials from other hosts`
      : `${status}`,
    pointer: `${operation.pointer}/responses`,
  };
}

/**
 * A status that the document has, but not the one that the scenario is about. A failure that has nothing to do with what
 * was asked, or that comes in the place of a success, is no answer to judge.
 */
export function otherStatus(question: Question, status: number, response: ResponseSpec): Observation {
  const base = { path: "status", expected: String(question.expected), pointer: response.pointer };
  const [kind, advice] = excuseFor(question, status) ?? [];
  return kind === undefined
    ? { ...base, verdict: "breach", kind: "status", found: String(status) }
    : { ...base, verdict: "unreachable", kind, found: `${status}: ${advice}` };
}

function excuseFor(
  { authenticated, expected, source }: Question,
  status: number,
): [kind: string, advice: string] | undefined {
  if (status >= 500) return ["failing", "the host failed; try again later"];
  if (status === 429) return ["rate-limited", "the host limits the rate of requests; lower --rate"];
  if (status === 401 && authenticated)
    return ["unauthorised", "the host rejected the credentials; check the CONTRACT_* variables"];
  if (status === 403 && authenticated)
    return ["forbidden", "the credentials do not permit this request; check their access group"];
  if (status < 400 || expected >= 400) return undefined;
  if (status === 404) return ["unknown-id", `the host found nothing with these ids; check them at ${source}`];
  return ["refused", `the host refused the request; check the parameters at ${source}`];
}
