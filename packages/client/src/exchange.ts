import type { ApiWarning } from "@badge-contract/types";
import type { AuthRequest, Headers } from "./auth.js";
import { objectsIn, parseErrorBody, parseJson, readBody } from "./body.js";
import {
  BadgeClientError,
  type BadgeClientErrorDetails,
  type BadgeClientErrorKind,
  type ContractIssue,
  invalid,
  isBadgeClientError,
  oneLine,
  rootCause,
} from "./errors.js";
import { operationIds, requestIdHeader } from "./generated/contract.js";
import { addHeaders } from "./guards.js";
import { type AttemptEvent, emit } from "./hooks.js";
import { isPassing, retryAfter } from "./retry.js";
import type { Settings } from "./settings.js";
import { summary } from "./validation.js";

/** A request, complete but for its credentials. */
export interface Call {
  /** What its errors begin with. */
  label?: string;
  method: string;
  /** Path template, for messages. */
  path: string;
  url: string;
  headers: Headers;
  body?: BodyInit | undefined;
  signal?: AbortSignal | undefined;
  /** Whether sending it twice does no harm. */
  repeatable: boolean;
  /** Its own credentials, of a call that asks for some: it is not authenticated, and they appear in no error. */
  secrets?: readonly string[];
  /** Says what is wrong with a success, if anything is. */
  problem?(status: number, body: unknown): string | undefined;
}

/** How a call ended. Without `error`, `body` is what the platform answered, undefined when that was nothing. */
export interface Answer {
  attempts: number;
  body?: unknown;
  response?: Response;
  error?: BadgeClientError;
  /** The credentials that were sent. */
  sent?: Headers;
  event(): AttemptEvent;
}

/** How an auth function that asks for its credentials sends that request. */
export type Send = (call: Call) => Promise<Answer>;
export type SendingAuth = (request: AuthRequest, send: Send, settings: Settings) => Headers | Promise<Headers>;

/** Sends one request and reads its answer, within `limitMs`. Never rejects, and leaves no timer or listener behind. */
export function exchange(
  settings: Settings,
  call: Call,
  attempt: number,
  limitMs: number,
  rejected?: Headers,
): Promise<Answer> {
  const { method, path, signal } = call;
  const { hooks, validate } = settings;
  const started = performance.now();
  const controller = new AbortController();
  let status: number | undefined;
  let requestId: string | undefined;
  let secrets = call.secrets ?? [];
  const answer: Answer = {
    attempts: attempt,
    event: () => ({
      method,
      path,
      attempt,
      status,
      requestId,
      error: answer.error,
      durationMs: performance.now() - started,
    }),
  };

  // What is too short to be a credential would only garble the text.
  const redact = (text: string) =>
    secrets.reduce(
      (rest, secret) => (secret.length < 6 ? rest : rest.replaceAll(secret, "[redacted]")),
      text.replaceAll(call.url, path),
    );

  const failure = (kind: BadgeClientErrorKind, problem: string, details?: BadgeClientErrorDetails) => {
    const notes = [attempt > 1 && `attempt ${attempt}`, requestId && `request id ${requestId}`].filter(Boolean);
    return new BadgeClientError(
      kind,
      `${call.label ?? ""}${method} ${path} ${problem}${notes[0] ? ` (${notes.join(", ")})` : ""}`,
      {
        method,
        path,
        ...(status && { status }),
        ...(requestId && { requestId }),
        attempts: attempt,
        ...details,
      },
    );
  };

  const authenticate = async () => {
    try {
      const given = await (settings.auth as SendingAuth)(
        { method, path, attempt, signal: controller.signal, rejected },
        (token) => exchange(settings, token, attempt, settings.attemptTimeoutMs || settings.timeoutMs || Infinity),
        settings,
      );
      answer.sent = addHeaders("auth", given);
    } catch (thrown) {
      throw isBadgeClientError(thrown) ? thrown : invalid("auth", `threw ${Object(thrown).name} (message withheld)`);
    }
    secrets = Object.values(answer.sent).flatMap((value) => [value, value.slice(value.indexOf(" ") + 1)]);
  };

  const run = async () => {
    if (!call.secrets) await authenticate();
    if (controller.signal.aborted) return;
    const { body } = call;
    const response = await settings.fetch(call.url, {
      method,
      headers: { ...call.headers, ...answer.sent },
      ...(body !== undefined && { body }),
      signal: controller.signal,
      redirect: "manual",
    });
    answer.response = response;
    status = response.status;
    requestId = redact(oneLine(response.headers.get(requestIdHeader) ?? ""));
    const bytes = await readBody(response, settings.maxResponseBytes);
    const type = response.headers.get("content-type");
    const unexpected = (problem: string, details?: BadgeClientErrorDetails) =>
      failure("unexpected-response", `answered ${status} with ${problem}`, details);

    if (status >= 400) answer.body = bytes && parseErrorBody(bytes, redact);
    else if (status < 200 || status > 299 || status === 206) throw unexpected("a redirect or a part");
    else if (!bytes) throw unexpected(`more than ${settings.maxResponseBytes} bytes`);
    else if (bytes.length) {
      if (type && !/^application\/(\S+\+)?json *(;|$)/i.test(type)) throw unexpected(`${oneLine(type)}, not JSON`);
      try {
        answer.body = parseJson(bytes);
      } catch {
        throw unexpected("what is not JSON in UTF-8");
      }
    }

    const errors = objectsIn<BadgeClientError["errors"][number]>(answer.body, "errors");
    const warnings = objectsIn<ApiWarning>(answer.body, "warnings");
    if (status >= 400) {
      const said = oneLine(errors.map(({ code, message }) => `${code} ${message}`).join("; "));
      const retryAfterMs = retryAfter(response.headers.get("retry-after"));
      const retryable = call.repeatable && isPassing(status);
      throw failure("http", `answered ${status}${said && `: ${said}`}`, {
        errors,
        warnings,
        retryable,
        ...(retryAfterMs !== undefined && { retryAfterMs }),
      });
    }
    const problem = call.problem?.(status, answer.body);
    if (problem) throw unexpected(problem, { errors, warnings });
    if (validate) await check(validate, status);
  };

  const check = async ({ response, drift, mode }: NonNullable<typeof validate>, status: number) => {
    const id = operationIds[`${method} ${path}`] ?? "";
    let breach: readonly ContractIssue[] | undefined;
    let issues: readonly ContractIssue[] | undefined;
    try {
      breach = (await response[id]?.[status]?.["~standard"].validate(answer.body))?.issues;
      issues = breach ?? drift?.[id]?.[status]?.(answer.body);
    } catch (thrown) {
      breach = issues = [{ message: `the validator threw ${Object(thrown).name}` }];
    }
    const found = issues ?? [];
    if (found[0]) emit(breach ? hooks.onBreach : hooks.onDrift, () => ({ ...answer.event(), issues: found }));
    if (breach && mode !== "report")
      throw failure("contract", `answered ${status} in breach of the contract at ${summary(breach)}`, {
        issues: breach,
      });
  };

  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let done = false;
    const finish = (error?: BadgeClientError) => {
      if (done) return;
      done = true;
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      if (error) answer.error = error;
      emit(hooks.onResponse, answer.event);
      resolve({ ...answer });
    };
    const stop = (error: BadgeClientError) => {
      finish(error);
      controller.abort();
    };
    const aborted = (attempts: number) => failure("aborted", "was aborted", { attempts });
    const onAbort = () => stop(aborted(attempt));
    const { repeatable } = call;

    if (signal?.aborted) return resolve({ ...answer, attempts: attempt - 1, error: aborted(attempt - 1) });
    emit(hooks.onRequest, () => ({ method, path, attempt }));
    signal?.addEventListener("abort", onAbort);
    if (limitMs < Infinity)
      timer = setTimeout(() => {
        stop(failure("timeout", `had no whole answer within ${Math.round(limitMs)} ms`, { retryable: repeatable }));
      }, limitMs);
    run().then(
      () => finish(),
      (thrown) => {
        if (isBadgeClientError(thrown)) return finish(thrown);
        const cause = rootCause(thrown, redact);
        const problem = `had no whole answer: ${oneLine(cause.code ?? cause.message)}`;
        finish(failure("network", problem, { cause, retryable: repeatable }));
      },
    );
  });
}
