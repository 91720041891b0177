import type { ApiWarning } from "@badge-contract/types";
import type { Headers } from "./auth.js";
import { objectsIn, parseErrorBody, parseJson, readBody } from "./body.js";
import {
  BadgeClientError,
  type BadgeClientErrorDetails,
  type BadgeClientErrorKind,
  invalid,
  isBadgeClientError,
  plainCause,
} from "./errors.js";
import { operationIds, requestIdHeader } from "./generated/contract.js";
import { checkHeader } from "./guards.js";
import { emit } from "./hooks.js";
import { isPassing, retryAfter } from "./retry.js";
import type { Settings } from "./settings.js";
import { summary, validateBody } from "./validation.js";

/** A request, complete but for its credentials. */
export interface Call {
  method: string;
  /** Path template, for messages. */
  path: string;
  url: string;
  headers: Headers;
  body?: BodyInit | undefined;
  signal?: AbortSignal | undefined;
  /** Whether sending it twice does no harm. */
  repeatable: boolean;
  /** Texts that must not appear in an error. */
  secrets?: readonly string[];
}

/** How a call ended. Without `error`, `body` is what the platform answered, undefined when that was nothing. */
export interface Answer {
  attempts: number;
  body?: unknown;
  response?: Response;
  error?: BadgeClientError;
  /** The credentials that were sent. */
  sent?: Headers;
}

export type SendAttempt = (call: Call) => Promise<Answer>;

/** Sends one request and reads its answer, within `limitMs`. Never rejects, and leaves no timer or listener behind. */
export function exchange(
  settings: Settings,
  call: Call,
  attempt: number,
  limitMs: number,
  rejected?: Headers,
): Promise<Answer> {
  const { method, path, signal } = call;
  const { hooks } = settings;
  const started = performance.now();
  const controller = new AbortController();
  const answer: Answer = { attempts: attempt };
  let requestId: string | undefined;

  const redact = (text: string) =>
    Object.values(answer.sent ?? {})
      .flatMap((value) => [value, value.slice(value.indexOf(" ") + 1)])
      .concat(call.secrets ?? [])
      .reduce((rest, secret) => (secret.length < 6 ? rest : rest.replaceAll(secret, "[redacted]")), text);

  const failure = (kind: BadgeClientErrorKind, problem: string, details?: BadgeClientErrorDetails) => {
    const status = answer.response?.status;
    const notes = [attempt > 1 && `attempt ${attempt}`, requestId && `request id ${requestId}`].filter(Boolean);
    return new BadgeClientError(kind, `${method} ${path} ${problem}${notes.length ? ` (${notes.join(", ")})` : ""}`, {
      method,
      path,
      attempts: attempt,
      ...(status && { status }),
      ...(requestId && { requestId }),
      ...details,
    });
  };

  const authenticate = async () => {
    let headers: Headers;
    try {
      headers = await settings.auth({ method, path, attempt, signal: controller.signal, rejected }, (token) =>
        exchange(settings, token, attempt, settings.attemptTimeoutMs || settings.timeoutMs || Infinity),
      );
    } catch (thrown) {
      if (isBadgeClientError(thrown)) throw thrown;
      throw invalid(
        "auth",
        `threw ${thrown instanceof Error ? thrown.name : typeof thrown}; its message may hold a credential and is withheld`,
      );
    }
    const sent: Record<string, string> = {};
    for (const [name, value] of Object.entries(headers ?? {})) {
      checkHeader("auth", name, value);
      sent[name.toLowerCase()] = value;
    }
    answer.sent = sent;
  };

  const read = async () => {
    if (!call.secrets) await authenticate();
    if (controller.signal.aborted) return;
    const response = await settings.fetch(call.url, {
      method,
      headers: { ...call.headers, ...answer.sent },
      signal: controller.signal,
      redirect: "manual",
      ...(call.body !== undefined && { body: call.body }),
    });
    const { status } = response;
    answer.response = response;
    const id = response.headers.get(requestIdHeader);
    if (id) requestId = redact(id).slice(0, 100);
    const bytes = await readBody(response, settings.maxResponseBytes);

    if (status >= 400) {
      answer.body = bytes && parseErrorBody(bytes, redact);
      const errors = objectsIn<BadgeClientError["errors"][number]>(answer.body, "errors");
      const said = errors.map(({ code, message }) => `${code} ${message}`).join("; ");
      const wait = retryAfter(response.headers.get("retry-after"));
      throw failure("http", `answered ${status}${said && `: ${oneLine(said)}`}`, {
        errors,
        warnings: objectsIn<ApiWarning>(answer.body, "warnings"),
        retryable: call.repeatable && isPassing(status),
        ...(wait !== undefined && { retryAfterMs: wait }),
      });
    }
    if (status < 200 || status >= 300)
      throw failure(
        "unexpected-response",
        `answered ${status || "with a redirect"}; redirects are not followed with credentials`,
      );
    if (status === 206) throw failure("unexpected-response", "answered 206, a part that was not asked for");
    if (!bytes)
      throw failure("unexpected-response", `answered ${status} with more than ${settings.maxResponseBytes} bytes`);
    if (bytes.byteLength === 0) return;
    const type = response.headers.get("content-type");
    if (type && !/^application\/([\w.+-]+\+)?json *(;|$)/i.test(type))
      throw failure("unexpected-response", `answered ${status} with ${oneLine(type)} instead of JSON`);
    try {
      answer.body = parseJson(bytes);
    } catch {
      throw failure("unexpected-response", `answered ${status} with a body that is not JSON`);
    }
    const validator = settings.validators[operationIds[`${method} ${path}`] ?? ""]?.[status];
    if (!validator) return;
    const { breach, drift } = await validateBody(validator, answer.body);
    const event = () => ({ method, path, attempt, status, requestId, durationMs: performance.now() - started });
    if (drift.length) emit(hooks.onDrift, { ...event(), issues: drift });
    if (breach.length) {
      emit(hooks.onBreach, { ...event(), issues: breach });
      if (settings.throwOnBreach)
        throw failure("contract", `answered ${status} with a body that breaks the contract at ${summary(breach)}`, {
          issues: breach,
        });
    }
  };

  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let done = false;
    const finish = (error?: BadgeClientError) => {
      if (done) return;
      done = true;
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      if (hooks.onResponse)
        emit(hooks.onResponse, {
          method,
          path,
          attempt,
          status: answer.response?.status,
          requestId,
          error,
          durationMs: performance.now() - started,
        });
      resolve(error ? { ...answer, error } : answer);
    };
    const stop = (error: BadgeClientError) => {
      finish(error);
      controller.abort();
    };
    const aborted = (attempts: number) => failure("aborted", "was aborted by the caller's signal", { attempts });
    const onAbort = () => stop(aborted(attempt));

    if (signal?.aborted) return resolve({ attempts: attempt - 1, error: aborted(attempt - 1) });
    emit(hooks.onRequest, { method, path, attempt });
    signal?.addEventListener("abort", onAbort);
    if (limitMs < Infinity)
      timer = setTimeout(
        () =>
          stop(
            failure("timeout", `had no whole answer within ${Math.round(limitMs)} ms`, { retryable: call.repeatable }),
          ),
        limitMs,
      );
    read().then(finish as () => void, (thrown) => {
      if (isBadgeClientError(thrown)) return finish(thrown);
      const cause = plainCause(thrown, redact);
      finish(
        failure("network", `got no whole answer: ${oneLine(reason(cause))}`, { cause, retryable: call.repeatable }),
      );
    });
  });
}

/** The innermost code or message: `fetch failed` says nothing. */
function reason(error: Error): string {
  for (let inner = error; ; inner = inner.cause as Error) {
    const { code } = inner as { code?: string };
    if (code) return code;
    if (!inner.cause) return inner.message;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they would forge lines in a log
const oneLine = (text: string) => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ").slice(0, 300);
