import type { ApiWarning } from "@badge-contract/types";
import type { Headers } from "./auth.js";
import { objectsIn, parseJson, readBody } from "./body.js";
import type { Answer, Call, SendingAuth } from "./call.js";
import {
  BadgeClientError,
  type BadgeClientErrorDetails,
  type BadgeClientErrorKind,
  invalid,
  isBadgeClientError,
  oneLine,
  rootCause,
} from "./errors.js";
import { operationIds, requestIdHeader } from "./generated/contract.js";
import { addHeaders } from "./guards.js";
import { emit } from "./hooks.js";
import { isPassing, retryAfter, watch } from "./retry.js";
import type { Settings } from "./settings.js";
import { summary, validateBody } from "./validation.js";

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

  // What is too short to be a credential would only garble the text. Some runtimes' errors hold the URL, and so a person's identifier.
  const redact = (text: string) =>
    secrets.reduce(
      (rest, secret) => (secret.length < 6 ? rest : rest.replaceAll(secret, "[redacted]")),
      text.replaceAll(call.url, path),
    );

  const failure = (kind: BadgeClientErrorKind, problem: string, details?: BadgeClientErrorDetails) => {
    const notes = `${attempt > 1 ? ` (attempt ${attempt})` : ""}${requestId ? ` (request id ${requestId})` : ""}`;
    return new BadgeClientError(kind, `${call.label ?? ""}${method} ${path} ${problem}${notes}`, {
      method,
      path,
      ...(status && { status }),
      ...(requestId && { requestId }),
      attempts: attempt,
      ...details,
    });
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
      // The message may hold a credential.
      throw isBadgeClientError(thrown) ? thrown : invalid("auth", `threw ${Object(thrown).name}`);
    }
    secrets = Object.values(answer.sent).flatMap((value) => [value, value.slice(value.indexOf(" ") + 1)]);
  };

  const run = async () => {
    if (!call.secrets) await authenticate();
    const response = await settings.fetch(call.url, {
      method,
      headers: { ...call.headers, ...answer.sent },
      body: call.body ?? null,
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

    const failed = status >= 400;
    const odd =
      !response.ok || status === 206
        ? "a redirect or a part"
        : !bytes
          ? `more than ${settings.maxResponseBytes} bytes`
          : bytes.length && type && !/\bjson *(;|$)/i.test(type)
            ? `${oneLine(type)}, not JSON`
            : "";
    if (odd && !failed) throw unexpected(odd);
    try {
      if (bytes?.length) answer.body = parseJson(bytes, failed ? redact : undefined);
    } catch {
      if (!failed) throw unexpected("invalid JSON");
    }

    const warnings = objectsIn<ApiWarning>(answer.body, "warnings");
    const details = { errors: objectsIn<BadgeClientError["errors"][number]>(answer.body, "errors"), warnings };
    answer.warnings = warnings;
    if (failed) {
      const said = oneLine(details.errors.map(({ code, message }) => `${code} ${message}`).join("; "));
      throw failure("http", `answered ${status}${said && `: ${said}`}`, {
        ...details,
        retryable: call.repeatable && isPassing(status),
        ...retryAfter(response.headers.get("retry-after")),
      });
    }
    const problem = call.problem?.(status, answer.body);
    if (problem) throw unexpected(problem, details);
    if (!validate || validate.mode === "off") return;
    const { breach, issues } = await validateBody(validate, operationIds[`${method} ${path}`], status, answer.body);
    if (issues[0]) emit(breach ? hooks.onBreach : hooks.onDrift, () => ({ ...answer.event(), issues }));
    if (breach && validate.mode !== "report")
      throw failure("contract", `answered ${status} in breach at ${summary(issues)}`, { issues });
  };

  return new Promise((resolve) => {
    const { repeatable: retryable } = call;
    const finish = (error?: BadgeClientError) => {
      if (controller.signal.aborted) return;
      unwatch();
      if (error) answer.error = error;
      emit(hooks.onResponse, answer.event);
      // A copy: what was stopped may go on for a while.
      resolve({ ...answer });
    };
    const stop = (error: BadgeClientError) => {
      finish(error);
      controller.abort();
    };
    const aborted = (attempts: number) => failure("aborted", "was aborted", { attempts });

    if (signal?.aborted) return resolve({ ...answer, attempts: attempt - 1, error: aborted(attempt - 1) });
    emit(hooks.onRequest, answer.event);
    const unwatch = watch(
      signal,
      () => stop(aborted(attempt)),
      limitMs,
      () => stop(failure("timeout", `had no answer within ${limitMs | 0} ms`, { retryable })),
    );
    run().then(
      () => finish(),
      (thrown) => {
        if (isBadgeClientError(thrown)) return finish(thrown);
        const cause = rootCause(thrown, redact);
        finish(failure("network", `had no answer: ${oneLine(cause.code ?? cause.message)}`, { cause, retryable }));
      },
    );
  });
}
