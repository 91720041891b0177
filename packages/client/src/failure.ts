import type { ApiWarning } from "@badge-contract/types";
import type { Answer } from "./call.js";
import type { BadgeClientError, BadgeClientErrorDetails, BadgeClientErrorKind, ContractIssue } from "./errors.js";
import { requestIdHeader } from "./generated/answers.js";
import { promised, wholeBody } from "./promised.js";
import { redactor } from "./redact.js";
import { askAgain, retryAfter, transientStatuses } from "./retry.js";
import type { Settings } from "./settings.js";
import type { Shared } from "./shared.js";
import { nameOf, oneLine, textOf } from "./told.js";

/** Why a call failed, before secrets are removed from texts of others. */
export interface Failed {
  kind: BadgeClientErrorKind;
  /** For an unexpected answer, if neither its status nor its form is the reason. A number is the size of its body. */
  problem?: string | number | false | undefined;
  thrown?: unknown;
  bytes?: Uint8Array | undefined;
  issues?: readonly ContractIssue[] | undefined;
  /** For a timeout. */
  limitMs?: number;
  /** An error that is already complete. */
  error?: BadgeClientError | undefined;
}

export interface Teller {
  /** What a validator found, without secrets. Also calls the hook. */
  issues(found: unknown, breach: boolean): ContractIssue[] | undefined;
  tell(failed: Failed): BadgeClientError | undefined;
}

// Longer texts and lists don't help readers of an error.
const mostItems = 100;
const mostLevels = 50;

/** Everything that a success doesn't need. */
export const createFailure = (shared: Shared) => ({
  createTeller: (settings: Settings, answer: Answer) =>
    // Reporting a failure must not cause another one.
    shared.tried(() => createTeller(shared, settings, answer)),
  askAgain: askAgain(shared),
  promised: promised(shared),
  wholeBody: wholeBody(shared),
});

/** Makes the error and the hook events of one exchange. */
function createTeller(
  { emit, eventOf, headerOf, isRecord, make, parseJson, read, tried }: Shared,
  { auth, hooks, maxResponseBytes, sent }: Settings,
  answer: Answer,
): Teller {
  const { attempt, call, response, status = 0 } = answer;
  const { method, path, label = "", repeatable, takes, url } = call;
  const header = (name: string) => (status ? headerOf(response, name) : "");
  const list = (value: unknown): unknown[] => tried(() => (Array.isArray(value) ? [...value] : [])) ?? [];
  const headers = [...sent, answer.sent ?? {}].flatMap<string>(Object.values);
  const redact = redactor(headers, list(tried(() => auth.secrets?.())).map(textOf));
  // Some runtimes' errors contain the URL, and so a person's identifier.
  const hide = (value: unknown) => redact(textOf(value).replaceAll(url, () => path));
  const text = (value: unknown) => (value === undefined ? "" : oneLine(hide(value)));
  const thrownName = (thrown: unknown) => text(nameOf(thrown, read(thrown, "name")));

  const requestId = text(header(requestIdHeader));
  const details: BadgeClientErrorDetails = { method, path };
  if (status) details.status = status;
  if (requestId) {
    details.requestId = requestId;
    answer.requestId = requestId;
  }

  const clean = (value: unknown, level = 0): unknown => {
    if (typeof value === "string") return hide(value);
    if (typeof value === "number") return value < 1e5 || hide(value) === String(value) ? value : hide(value);
    if (typeof value !== "object" || value === null) return value;
    if (level > mostLevels) return null;
    if (Array.isArray(value)) return value.map((item) => clean(item, level + 1));
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [hide(key), clean(member, level + 1)]));
  };

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
    emit(breach ? hooks.onBreach : hooks.onDrift, () => ({ ...eventOf(answer), issues }));
    return issues;
  };

  /** The first issue, with its place as a JSON path. */
  const summary = ([first, ...more]: readonly ContractIssue[]): string => {
    const keys = (first?.path ?? []).map((segment) => (typeof segment === "object" ? segment.key : segment));
    const place = keys.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
    return `$${place}: ${first?.message ?? "no issue"}${more[0] ? ` (and ${more.length} more)` : ""}`;
  };

  const tell = ({ kind, problem, thrown, bytes, issues = [], limitMs = 0 }: Failed) => {
    details.attempts = answer.attempts;
    // Only a fault of the auth function is found this late.
    if (kind === "invalid-request")
      return make(kind, `auth failed with ${thrownName(thrown)}`, { ...details, argument: "auth" });
    const type = header("content-type");
    const body = bytes && tried(() => parseJson(bytes));
    // The document may describe an error in a type other than JSON.
    const other = bytes?.length && takes?.(status, type) ? new TextDecoder().decode(bytes) : undefined;
    answer.errorBody = () => clean(body ?? other);
    let says = "was aborted";
    // If there was an answer, its status says whether a retry makes sense.
    const isTransient = status >= 400 ? transientStatuses.includes(status) : kind === "network" || kind === "timeout";
    details.retryable = repeatable && isTransient;
    if (kind === "http") Object.assign(details, retryAfter(header("retry-after")));
    if (kind === "http" || kind === "unexpected-response") {
      details.errors = objectsIn(body, "errors");
      details.warnings = objectsIn<ApiWarning>(body, "warnings");
      const errors = details.errors.map(({ code, message }) => `${textOf(code)} ${textOf(message)}`);
      says = `answered ${status}${errors[0] ? `: ${oneLine(errors.join("; "))}` : ""}`;
    }
    if (kind === "unexpected-response") {
      const isPart = (status < 200 || status > 299 || status === 206) && !takes?.(status, "");
      const isOther = !/^$|\bjson *(;|$)/i.test(type);
      const form = isPart ? "a redirect or a part" : isOther ? "a body that is not JSON" : "invalid JSON";
      const size = problem ? `more than ${maxResponseBytes} bytes` : "an unreadable body";
      const what = typeof problem === "number" ? size : problem || form;
      says = `answered ${status} with ${status ? what : "an invalid Response"}${type && (isPart || isOther) ? `: ${text(type)}` : ""}`;
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
    issues: (...found) => tried(() => issues(...found)),
    tell: (failed) => tried(tell, failed),
  };
}
