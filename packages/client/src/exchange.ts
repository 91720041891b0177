import type { Headers } from "./auth.js";
import { type Attempt, parseJson, readBody } from "./body.js";
import type { Answer, Call, SendingAuth } from "./call.js";
import { asOwn, make } from "./errors.js";
import type { Failed, Teller } from "./failure.js";
import { emit, noHook, tried } from "./foreign.js";
import { addHeaders } from "./guards.js";
import { loadFailure } from "./load.js";
import { type Reply, readReply } from "./reply.js";
import type { Settings } from "./settings.js";
import { validateBody } from "./validation.js";
import { watch } from "./watch.js";

/**
 * Sends one request and reads its answer, within `limitMs`. `before` requests were sent for the same call. Never rejects,
 * and leaves no timer, listener or reader behind.
 */
export async function exchange(
  settings: Settings,
  call: Call,
  attempt: number,
  before: number,
  limitMs: number,
  rejected?: Headers,
): Promise<Answer> {
  const { method, path, signal } = call;
  const { auth, hooks, validate, maxResponseBytes } = settings;
  const started = performance.now();
  const controller: Attempt = new AbortController();
  const gone = controller.signal;
  let reply: Reply | undefined;
  let teller: Teller | undefined;
  loadFailure();

  const facts = () => ({ method, path, ...(reply && { status: reply.status }), ...teller?.facts });
  const answer: Answer = {
    attempts: before,
    event: () => ({ ...facts(), attempt, error: answer.error, durationMs: performance.now() - started }),
  };
  /** Loads what makes texts from outside fit to be told. */
  const telling = async () => {
    const secrets = [...settings.sent, ...Object.values(answer.sent ?? {})];
    teller ??= (await loadFailure())?.createTeller(call, secrets, auth, reply);
    return teller;
  };
  const network = (thrown: unknown): Failed => ({ kind: "network", thrown });

  const run = async (): Promise<Failed | undefined> => {
    if (!call.credentials)
      try {
        const given = await (auth as SendingAuth)(
          { method, path, attempt, signal: gone, rejected },
          (token) => {
            answer.attempts = before + 1;
            return exchange(settings, token, attempt, before, Infinity);
          },
          settings,
        );
        if (gone.aborted) return;
        answer.sent = addHeaders("auth", given);
        // An answer may speak of the credentials before.
        if (settings.sent.size > 99) settings.sent.clear();
        for (const value of Object.values(answer.sent)) settings.sent.add(value);
      } catch (thrown) {
        return { kind: "invalid-request", thrown, error: asOwn(thrown) };
      }
    answer.attempts = before + 1;
    let response: Response;
    try {
      response = await settings.fetch(call.url, {
        method,
        headers: { ...call.headers, ...answer.sent },
        body: call.body ?? null,
        signal: gone,
        redirect: "manual",
      });
    } catch (thrown) {
      return network(thrown);
    }
    const replied = readReply(response);
    if (!gone.aborted) {
      answer.response = response;
      reply = replied;
    }
    const { bytes, problem: unfit, cut, thrown } = await readBody(response, maxResponseBytes, controller);
    if (gone.aborted) return;
    const { status = 0, header } = reply ?? {};
    answer.status = status;
    const type = header?.("content-type");
    const isOdd = !/^2(?!06)../.test(`${status}`) && !call.takes?.(status, "");
    let problem: string | false | undefined = !reply ? "none" : isOdd ? "redirect" : unfit;
    const isJson = !type || /\bjson *(;|$)/i.test(type);
    let body: unknown;
    if (bytes?.length) {
      if (!isJson && !call.takes?.(status, type)) problem ||= "type";
      body = problem ? undefined : isJson ? tried(() => parseJson(bytes)) : bytes;
      if (body === undefined) problem ||= "json";
    }
    problem ||= call.problem(status, body);
    // Of an error status, the status says more than what is odd about its body.
    if (status >= 400) return { kind: "http", bytes };
    if (cut) return network(thrown);
    if (problem) return { kind: "unexpected-response", problem, bytes };
    answer.body = body;
    answer.bytes = bytes;
    if (!validate.response || validate.mode === "off" || !isJson) return;
    const { breach, issues: found } = await validateBody(validate.response, call.operationId, status, body);
    if (gone.aborted || !(breach || found[0])) return;
    const issues = (await telling())?.issues(found) ?? [];
    emit(breach ? hooks.onBreach : hooks.onDrift, () => ({ ...answer.event(), issues }));
    return breach && validate.mode === "throw" ? { kind: "contract", issues } : undefined;
  };

  const isSent = !signal?.aborted;
  let stop = () => {};
  const failed = await new Promise<Failed | undefined>((resolve) => {
    stop = watch(signal, limitMs, (aborted) => resolve(aborted ? { kind: "aborted" } : { kind: "timeout", limitMs }));
    if (!isSent) return;
    emit(hooks.onRequest, answer.event);
    run().catch(network).then(resolve);
  });
  stop();
  if (failed) {
    controller.abort();
    controller.cancel?.();
  }
  if (failed || hooks.onResponse !== noHook) await telling();
  if (failed) {
    const { kind } = failed;
    const told = teller?.tell(failed, attempt, answer.attempts);
    answer.errorBody = told?.body;
    const details = { ...facts(), attempts: answer.attempts, ...told?.details };
    answer.error = failed.error ?? make(kind, told?.message ?? `${method} ${path}: ${kind}`, details);
  }
  if (isSent) emit(hooks.onResponse, answer.event);
  // A copy: what was stopped may go on for a while.
  return { ...answer };
}
