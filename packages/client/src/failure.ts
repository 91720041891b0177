import type { ApiWarning } from "@badge-contract/types";
import type { Answer, Call } from "./call.js";
import type { BadgeClientError, BadgeClientErrorDetails, BadgeClientErrorKind, ContractIssue } from "./errors.js";
import { requestIdHeader } from "./generated/answers.js";
import { promised, wholeBody } from "./promised.js";
import { redactor } from "./redact.js";
import type { Reply } from "./reply.js";
import { askAgain, isTransientStatus, retryAfter } from "./retry.js";
import type { Settings } from "./settings.js";
import type { Shared } from "./shared.js";
import { nameOf, oneLine, textOf } from "./told.js";

/** Why a call failed, before secrets are removed from texts of others. */
export interface Failed {
  kind: BadgeClientErrorKind;
  /** For an unexpected answer, if neither its status nor its form is the reason. */
  problem?: string | false | undefined;
  thrown?: unknown;
  bytes?: Uint8Array | undefined;
  issues?: readonly ContractIssue[] | undefined;
  /** For a timeout. */
  limitMs?: number;
  /** An error that is already complete. */
  error?: BadgeClientError | undefined;
}

export interface Teller {
  /** The platform's request id, if the answer had one. */
  facts: { requestId?: string };
  /** What a validator found, without secrets. Also calls the hook. */
  issues(found: unknown, breach: boolean): ContractIssue[] | undefined;
  tell(failed: Failed, attempt: number): BadgeClientError | undefined;
}

// Longer texts and lists don't help readers of an error.
const mostItems = 100;
const mostLevels = 50;

/** Everything that a success doesn't need. */
export const createFailure = (shared: Shared) => ({
  createTeller: (...given: [call: Call, settings: Settings, answer: Answer, reply: Reply | undefined]) =>
    // Reporting a failure must not cause another one.
    shared.tried(() => createTeller(shared, ...given)),
  askAgain: askAgain(shared),
  promised: (given: unknown, gone: AbortSignal) => promised(shared, given, gone),
  wholeBody: (response: unknown, gone: AbortSignal) => wholeBody(shared, response, gone),
});

/** Makes the error and the hook events of one exchange. */
function createTeller(
  { emit, isRecord, make, parseJson, read, tried }: Shared,
  call: Call,
  { auth, hooks, sent }: Settings,
  answer: Answer,
  reply: Reply | undefined,
): Teller {
  const { status = 0, header = () => "" }: Partial<Reply> = reply ?? {};
  const list = (value: unknown): unknown[] => tried(() => (Array.isArray(value) ? [...value] : [])) ?? [];
  const headers = [...sent, ...Object.values(answer.sent ?? {})];
  const redact = redactor(headers, list(tried(() => auth.secrets?.())).map(textOf));
  // Some runtimes' errors contain the URL, and so a person's identifier.
  const hide = (value: unknown) => redact(textOf(value).replaceAll(call.url, () => call.path));
  const text = (value: unknown) => (value === undefined ? "" : oneLine(hide(value)));
  const thrownName = (thrown: unknown) => text(nameOf(thrown, read(thrown, "name")));

  const requestId = text(header(requestIdHeader));

  const clean = (value: unknown, level = 0): unknown => {
    if (typeof value === "string") return hide(value);
    if (typeof value === "number") return value < 1e5 || hide(value) === String(value) ? value : hide(value);
    if (typeof value !== "object" || value === null) return value;
    if (level > mostLevels) return null;
    if (Array.isArray(value)) return value.map((item) => clean(item, level + 1));
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [hide(key), clean(member, level + 1)]));
  };

  /** An error that the document describes in a type other than JSON. */
  const textIn = (bytes?: Uint8Array) =>
    bytes?.length && call.takes?.(status, header("content-type")) ? new TextDecoder().decode(bytes) : undefined;

  const objectsIn = <T>(body: unknown, key: string): T[] => {
    const found = isRecord(body) ? body[key] : undefined;
    return Array.isArray(found) ? (clean(found.filter(isRecord).slice(0, mostItems)) as T[]) : [];
  };

  /** A copy of the root error, as `fetch failed` says nothing. It holds no request, socket or headers. */
  const rootCause = (thrown: unknown, depth = 0): Error & { code?: string } => {
    const cause = read(thrown, "cause");
    if (cause && depth < 9) return rootCause(cause, depth + 1);
    const code = read(thrown, "code");
    const error = new Error(text(read(thrown, "message") ?? thrown));
    return Object.assign(error, { name: thrownName(thrown), ...(!!code && { code: text(code) }) });
  };

  const issues: Teller["issues"] = (found, breach) => {
    // Its length can't be trusted.
    const some: unknown[] = tried(() => [].slice.call(found, 0, mostItems)) ?? [];
    const issues = some.map((issue) => {
      const key = (part: unknown) => (typeof part === "number" ? part : hide(part));
      return {
        message: text(read(issue, "message") ?? `the validator threw ${thrownName(read(issue, "thrown"))}`),
        path: list(read(issue, "path")).map((segment) =>
          typeof segment === "object" && segment ? { key: key(read(segment, "key")) } : key(segment),
        ),
      };
    });
    emit(breach ? hooks.onBreach : hooks.onDrift, () => ({ ...answer.event(), issues }));
    return issues;
  };

  /** The first issue, with its place as a JSON path. */
  const summary = ([first, ...more]: readonly ContractIssue[]): string => {
    const keys = (first?.path ?? []).map((segment) => (typeof segment === "object" ? segment.key : segment));
    const place = keys.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
    return `$${place}: ${first?.message ?? "no issue"}${more[0] ? ` (and ${more.length} more)` : ""}`;
  };

  const tell = ({ kind, problem, thrown, bytes, issues = [], limitMs = 0 }: Failed, attempt: number) => {
    const { method, path, label = "", repeatable } = call;
    const details: BadgeClientErrorDetails = { ...answer.facts(), attempts: answer.attempts };
    if (kind === "invalid-request") {
      // Only a fault of the auth function is found this late.
      return make(kind, `auth failed with ${thrownName(thrown)}`, { ...details, argument: "auth" });
    }
    const body = bytes && tried(() => parseJson(bytes));
    answer.errorBody = () => clean(body ?? textIn(bytes));
    let says = "was aborted";
    // If there was an answer, its status says whether a retry makes sense.
    const isTransient = status >= 400 ? isTransientStatus(status) : kind === "network" || kind === "timeout";
    details.retryable = repeatable && isTransient;
    if (kind === "http" || kind === "unexpected-response") {
      details.errors = objectsIn(body, "errors");
      details.warnings = objectsIn<ApiWarning>(body, "warnings");
      const errors = details.errors.map(({ code, message }) => `${textOf(code)} ${textOf(message)}`);
      says = `answered ${status}${errors[0] ? `: ${oneLine(errors.join("; "))}` : ""}`;
    }
    if (kind === "http") Object.assign(details, retryAfter(header("retry-after")));
    if (kind === "unexpected-response") {
      const type = text(header("content-type"));
      const isPart = (status < 200 || status > 299 || status === 206) && !call.takes?.(status, "");
      const isOther = !!type && !/\bjson *(;|$)/i.test(type);
      const what = problem || (isPart ? "a redirect or a part" : isOther ? "a body that is not JSON" : "invalid JSON");
      says = `answered ${status} with ${reply ? what : "an invalid Response"}${type && (isPart || isOther) ? `: ${type}` : ""}`;
    }
    if (kind === "timeout") says = `had no answer within ${limitMs | 0} ms`;
    if (kind === "network") {
      const cause = rootCause(thrown);
      details.cause = cause;
      says = `had no answer: ${cause.code ?? cause.message}`;
    }
    if (kind === "contract") {
      details.issues = issues;
      says = `answered ${status} in breach at ${oneLine(summary(issues))}`;
    }
    const notes = `${attempt > 1 ? ` (attempt ${attempt})` : ""}${requestId ? ` (request id ${requestId})` : ""}`;
    return make(kind, `${label}${method} ${oneLine(path)} ${says}${notes}`, details);
  };

  return {
    facts: requestId ? { requestId } : {},
    issues: (...found) => tried(() => issues(...found)),
    tell: (...failed) => tried(() => tell(...failed)),
  };
}
