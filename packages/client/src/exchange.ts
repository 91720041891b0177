import type { Headers } from "./auth.js";
import { objectsIn, parseJson, readBody } from "./body.js";
import type { Answer, Call, SendingAuth } from "./call.js";
import {
  asBadgeError,
  BadgeClientError,
  type BadgeClientErrorDetails,
  type BadgeClientErrorKind,
  isBadgeClientError,
  oneLine,
  rootCause,
} from "./errors.js";
import { requestIdHeader } from "./generated/contract.js";
import { addHeaders } from "./guards.js";
import { emit } from "./hooks.js";
import { isPassing, retryAfter, watch } from "./retry.js";
import type { Settings } from "./settings.js";
import { summary, validateBody } from "./validation.js";

/** Sends one request and reads its answer, within `limitMs`. Never rejects, and leaves no timer or listener behind. */
export async function exchange(
  settings: Settings,
  call: Call,
  attempt: number,
  limitMs: number,
  rejected?: Headers,
): Promise<Answer> {
  const { method, path, signal, repeatable: retryable } = call;
  const { hooks, validate } = settings;
  const started = performance.now();
  const controller = new AbortController();

  const redactor = () => {
    const sent = Object.values(answer.sent ?? {}).flatMap((value) => [value, value.slice(value.indexOf(" ") + 1)]);
    // What is too short to be a credential would only garble the text. Some runtimes' errors hold the URL, and so a person's identifier.
    const secrets = (call.secrets ?? sent).filter((secret) => secret.length > 5);
    return (text: string) =>
      secrets.reduce((rest, secret) => rest.replaceAll(secret, "[redacted]"), text.replaceAll(call.url, path));
  };

  const about = () => {
    const { status, headers } = answer.response ?? {};
    const requestId = redactor()(oneLine(headers?.get(requestIdHeader) ?? ""));
    return { method, path, ...(status && { status }), ...(requestId && { requestId }) };
  };
  const answer: Answer = {
    attempts: attempt,
    event: () => ({ ...about(), attempt, error: answer.error, durationMs: performance.now() - started }),
  };

  const failure = (kind: BadgeClientErrorKind, problem: string, details?: BadgeClientErrorDetails) => {
    const facts = about();
    const notes = `${attempt > 1 ? ` (attempt ${attempt})` : ""}${facts.requestId ? ` (request id ${facts.requestId})` : ""}`;
    const message = `${call.label ?? ""}${method} ${path} ${problem}${notes}`;
    return new BadgeClientError(kind, message, { ...facts, attempts: attempt, ...details });
  };

  const run = async () => {
    if (!call.secrets)
      try {
        const given = await (settings.auth as SendingAuth)(
          { method, path, attempt, signal: controller.signal, rejected },
          (token) => exchange(settings, token, attempt, Math.min(settings.attemptTimeoutMs, settings.timeoutMs)),
          settings,
        );
        answer.sent = addHeaders("auth", given);
      } catch (thrown) {
        throw asBadgeError(thrown, "auth");
      }
    const response = await settings.fetch(call.url, {
      method,
      headers: { ...call.headers, ...answer.sent },
      body: call.body ?? null,
      signal: controller.signal,
      redirect: "manual",
    });
    answer.response = response;
    const { status, headers } = response;
    let details: Pick<BadgeClientError, "errors" | "warnings"> | undefined;
    // Of an error status, the status says more than what is odd about its body.
    const refuse = (problem: string | false) => {
      if (problem && status < 400) throw failure("unexpected-response", `answered ${status} with ${problem}`, details);
    };

    const bytes = await readBody(response, settings.maxResponseBytes);
    const type = headers.get("content-type");
    refuse((!response.ok || status === 206) && "a redirect or a part");
    refuse(!bytes && `more than ${settings.maxResponseBytes} bytes`);
    refuse(!!bytes?.length && !!type && !/\bjson *(;|$)/i.test(type) && `${oneLine(type)}, not JSON`);
    try {
      if (bytes?.length) answer.body = parseJson(bytes, status < 400 ? undefined : redactor());
    } catch {
      refuse("invalid JSON");
    }

    const { body } = answer;
    details = { errors: objectsIn(body, "errors"), warnings: objectsIn(body, "warnings") };
    answer.warnings = details.warnings;
    if (status >= 400) {
      const said = oneLine(details.errors.map(({ code, message }) => `${code} ${message}`).join("; "));
      throw failure("http", `answered ${status}${said && `: ${said}`}`, {
        ...details,
        retryable: retryable && isPassing(status),
        ...retryAfter(headers.get("retry-after")),
      });
    }
    refuse(call.problem(status, body));
    if (validate.mode === "off") return;
    const { breach, issues } = await validateBody(validate, call.operationId, status, body);
    if (issues[0]) emit(breach ? hooks.onBreach : hooks.onDrift, () => ({ ...answer.event(), issues }));
    if (breach && validate.mode !== "report")
      throw failure("contract", `answered ${status} in breach at ${summary(issues)}`, { issues });
  };

  if (signal?.aborted) {
    const attempts = attempt - 1;
    return { ...answer, attempts, error: failure("aborted", "was aborted", { attempts }) };
  }
  emit(hooks.onRequest, answer.event);
  let stop = () => {};
  try {
    await new Promise<void>((resolve, reject) => {
      stop = watch(signal, limitMs, (aborted) =>
        reject(
          aborted
            ? failure("aborted", "was aborted")
            : failure("timeout", `had no answer within ${limitMs | 0} ms`, { retryable }),
        ),
      );
      run().then(resolve, reject);
    });
  } catch (thrown) {
    controller.abort();
    if (isBadgeClientError(thrown)) answer.error = thrown;
    else {
      const cause = rootCause(thrown, redactor());
      answer.error = failure("network", `had no answer: ${oneLine(cause.code ?? cause.message)}`, { cause, retryable });
    }
  }
  stop();
  emit(hooks.onResponse, answer.event);
  // A copy: what was stopped may go on for a while.
  return { ...answer };
}
