import type { ApiWarning } from "@badge-contract/types";
import type { Auth } from "./auth.js";
import type { Call } from "./call.js";
import type { BadgeClientError, BadgeClientErrorDetails, BadgeClientErrorKind, ContractIssue } from "./errors.js";
import { redactor } from "./redact.js";
import type { Reply } from "./reply.js";
import { askAgain, isPassing, retryAfter } from "./retry.js";
import type { Shared } from "./shared.js";

import { nameOf, oneLine, textOf } from "./told.js";

/** Why a call failed, as found: texts from outside are not yet fit to be told. */
export interface Failed {
  kind: BadgeClientErrorKind;
  problem?: string;
  thrown?: unknown;
  bytes?: Uint8Array | undefined;
  issues?: readonly ContractIssue[];
  /** Of a timeout. */
  limitMs?: number;
  /** An error that is told already. */
  error?: BadgeClientError | undefined;
}

export interface Teller {
  /** The platform's request id, where the answer carried one. */
  facts: { requestId?: string };
  issues(found: readonly unknown[]): ContractIssue[] | undefined;
  tell(failed: Failed, attempt: number, attempts: number): Told | undefined;
}

interface Told {
  message: string;
  details: BadgeClientErrorDetails;
  /** What an error answered, if it was JSON. */
  body(): unknown;
}

// What an answer may hold beyond this helps nobody who reads an error.
const mostItems = 100;
const mostLevels = 50;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const problems: Record<string, string> = {
  none: "what is no Response",
  redirect: "a redirect or a part",
  unreadable: "a body that cannot be read",
  type: "a body that is not JSON",
  json: "invalid JSON",
};

/** All that a success does not need. */
export const createFailure = (shared: Shared) => ({
  createTeller: (call: Call, sent: readonly string[], auth: Auth, reply: Reply | undefined) =>
    // Telling of a failure is none of its own.
    shared.tried(() => createTeller(shared, call, sent, auth, reply)),
  askAgain: askAgain(shared),
});

/** Makes what is told of one exchange. */
function createTeller(
  { parseJson, read, requestIdHeader, tried }: Shared,
  call: Call,
  sent: readonly string[],
  auth: Auth,
  { status = 0, header = () => "" }: Partial<Reply> = {},
): Teller {
  const list = (value: unknown): unknown[] => tried(() => (Array.isArray(value) ? [...value] : [])) ?? [];
  const redact = redactor(sent, list(tried(() => auth.secrets?.())).map(textOf));
  // Some runtimes' errors hold the URL, and so a person's identifier.
  const hide = (value: unknown) => redact(textOf(value).replaceAll(call.url, () => call.path));
  const text = (value: unknown) => (value === undefined ? "" : oneLine(hide(value)));

  const requestId = text(header(requestIdHeader));

  const clean = (value: unknown, level = 0): unknown => {
    if (typeof value === "string") return hide(value);
    if (typeof value === "number") return value < 1e5 || hide(value) === String(value) ? value : hide(value);
    if (typeof value !== "object" || value === null) return value;
    if (level > mostLevels) return null;
    if (Array.isArray(value)) return value.map((item) => clean(item, level + 1));
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [hide(key), clean(member, level + 1)]));
  };

  /** An error that the document has in another type than JSON. */
  const textIn = (bytes?: Uint8Array) =>
    bytes?.length && call.takes?.(status, header("content-type")) ? new TextDecoder().decode(bytes) : undefined;

  const objectsIn = <T>(body: unknown, key: string): T[] => {
    const found = isObject(body) ? body[key] : undefined;
    return Array.isArray(found) ? (clean(found.filter(isObject).slice(0, mostItems)) as T[]) : [];
  };

  /** A copy of what lies at the bottom of the causes (`fetch failed` says nothing): no request, socket or headers. */
  const rootCause = (thrown: unknown, depth = 0): Error & { code?: string } => {
    const cause = read(thrown, "cause");
    if (cause && depth < 9) return rootCause(cause, depth + 1);
    const code = read(thrown, "code");
    const error = new Error(text(read(thrown, "message") ?? thrown));
    return Object.assign(error, {
      name: text(nameOf(thrown, read(thrown, "name"))),
      ...(!!code && { code: text(code) }),
    });
  };

  const issues = (found: readonly unknown[]): ContractIssue[] =>
    found.slice(0, mostItems).map((issue) => {
      const thrown = read(issue, "thrown");
      const key = (part: unknown) => (typeof part === "number" ? part : hide(part));
      return {
        message: text(read(issue, "message") ?? `the validator threw ${nameOf(thrown, read(thrown, "name"))}`),
        path: list(read(issue, "path")).map((segment) =>
          typeof segment === "object" && segment ? { key: key(read(segment, "key")) } : key(segment),
        ),
      };
    });

  /** The first issue, with its place as a JSON path. */
  const summary = ([first, ...more]: readonly ContractIssue[]): string => {
    const keys = (first?.path ?? []).map((segment) => (typeof segment === "object" ? segment.key : segment));
    const place = keys.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
    return `$${place}: ${first?.message ?? "no issue"}${more[0] ? ` (and ${more.length} more)` : ""}`;
  };

  const tell: Teller["tell"] = (failed, attempt, attempts) => {
    const { kind, problem, thrown, bytes, issues = [], limitMs = 0 } = failed;
    if (kind === "invalid-request" && failed.error) Object.assign(failed.error, { attempts });
    const body = bytes && tried(() => parseJson(bytes));
    const { method, path, label = "", repeatable } = call;
    const type = /type|redirect/.test(problem ?? "") && text(header("content-type"));
    const details: BadgeClientErrorDetails = {};
    let says = "was aborted";
    // Of an answer, its status says whether it is worth asking again.
    if (repeatable && (kind === "http" || status >= 400)) details.retryable = isPassing(status);
    else details.retryable = repeatable && (kind === "network" || kind === "timeout");
    if (kind === "http" || kind === "unexpected-response") {
      details.errors = objectsIn(body, "errors");
      details.warnings = objectsIn<ApiWarning>(body, "warnings");
      const errors = details.errors.map(({ code, message }) => `${textOf(code)} ${textOf(message)}`);
      says = `answered ${status}${errors[0] ? `: ${oneLine(errors.join("; "))}` : ""}`;
    }
    if (kind === "http") Object.assign(details, retryAfter(header("retry-after")));
    if (kind === "unexpected-response")
      says = `answered ${status} with ${problems[problem ?? ""] ?? problem}${type ? `: ${type}` : ""}`;
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
    if (kind !== "invalid-request")
      return {
        message: `${label}${method} ${oneLine(path)} ${says}${notes}`,
        details,
        body: () => clean(body ?? textIn(bytes)),
      };
    // The auth function is the only argument that is found wrong this late.
    details.argument = "auth";
    const message = `auth failed with ${text(nameOf(thrown, read(thrown, "name")))}`;
    return { message, details, body: () => undefined };
  };

  return {
    facts: requestId ? { requestId } : {},
    issues: (found) => tried(() => issues(found)),
    tell: (...failed) => tried(() => tell(...failed)),
  };
}
