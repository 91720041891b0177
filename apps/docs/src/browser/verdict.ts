import { entryFor } from "@badge-contract/spec/requests";
import { formatIssue } from "@badge-contract/validators";
import { type DriftValidator, responses } from "@badge-contract/validators/drift";

const validators = responses as Record<string, Record<string, DriftValidator<unknown>>>;

/** The contract's verdict on an answer: a sentence and the findings. `statuses` are the described ones. */
export function verdict(
  operation: string,
  statuses: readonly string[],
  { status, headers }: Response,
  text: string,
): [outcome: string, findings: string[]] {
  if (!entryFor(Object.fromEntries(statuses.map((one) => [one, true])), status))
    return [`${status}: the contract does not describe this status.`, []];
  if (text === "") return [`${status}: an answer without a body.`, []];
  if (!/json/i.test(headers.get("content-type") ?? ""))
    return [`${status}: the answer is not JSON, so its content is not checked.`, []];
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return [`${status}: the answer breaks the contract: its media type is JSON, but its body isn't.`, []];
  }
  const validator = entryFor(validators[operation] ?? {}, status);
  if (!validator) return [`${status}: the contract has no check for this answer.`, []];
  const issues = validator["~standard"].validate(body).issues;
  if (issues) return [`${status}: the answer breaks the contract.`, issues.map(formatIssue)];
  const drift = validator.drift(body);
  if (drift.length > 0) return [`${status}: conforms, with something new (drift).`, drift.map(formatIssue)];
  return [`${status}: conforms to the contract.`, []];
}
