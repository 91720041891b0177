import type { Headers } from "./auth.js";
import { type Attempt, cancel, readBody } from "./body.js";
import { type Answer, type Call, eventOf, type SendingAuth } from "./call.js";
import { asOwn, make } from "./errors.js";
import type { Failed, Teller } from "./failure.js";
import { emit, headerOf, nothing, read, tried } from "./foreign.js";
import { addHeaders } from "./guards.js";
import { parseJson } from "./json.js";
import { loadFailure, settled } from "./load.js";
import type { Settings } from "./settings.js";
import { watch } from "./watch.js";

const network = (thrown: unknown): Failed => ({ kind: "network", thrown });

/** The headers that auth gave. It mostly gives the same again, and checking them again slows the call. */
function checkedHeaders(settings: Settings, given: unknown): Headers {
  const { sent } = settings;
  const [last] = sent;
  const now = Object(given) as Headers;
  const names = Object.keys(now);
  if (names[0] && names.length === Object.keys(last).length && names.every((name) => now[name] === last[name]))
    return last;
  const headers = addHeaders("auth", given);
  settings.sent = [headers, ...sent.slice(0, 99)];
  return headers;
}

/**
 * Sends one request and reads its answer within `limitMs`. `before` counts the requests already sent for the call.
 * Never rejects, and leaves no timer, listener or reader behind.
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
  const controller: Attempt = new AbortController();
  const gone = controller.signal;
  let teller: Teller | undefined;
  loadFailure();

  const answer: Answer = { call, attempt, attempts: before, started: performance.now() };
  /** Loads the module that removes secrets from texts of others. */
  const telling = async () => {
    teller ??= (await loadFailure())?.createTeller(settings, answer);
    return teller;
  };

  const run = async (): Promise<Failed | undefined> => {
    if (!call.credentials)
      try {
        const send = (token: Call) => {
          answer.attempts = before + 1;
          return exchange(settings, token, attempt, before, Infinity);
        };
        let given = settled(
          (auth as SendingAuth)({ method, path, attempt, signal: gone, rejected }, send, settings),
          gone,
        );
        // Most auth functions and validators return at once, and awaiting a plain value slows the call.
        if (given instanceof Promise) given = await given;
        if (gone.aborted) return;
        answer.sent = checkedHeaders(settings, given);
      } catch (thrown) {
        return { kind: "invalid-request", thrown, error: asOwn(thrown) };
      }
    answer.attempts = before + 1;
    let response: Response;
    try {
      const headers: Record<string, string> = { ...call.headers, ...answer.sent };
      const { cookie } = call.headers;
      // The call's own cookies are sent beside those that authenticate it.
      if (cookie && headers.cookie !== cookie) headers.cookie = `${cookie}; ${headers.cookie}`;
      const sent = settings.fetch(call.url, {
        method,
        headers,
        body: call.body as BodyInit,
        signal: gone,
        redirect: "manual",
      });
      response = (await settled(sent, gone)) as Response;
    } catch (thrown) {
      return network(thrown);
    }
    const known = read(response, "status");
    if (!gone.aborted) {
      answer.response = response;
      // Otherwise it isn't an answer.
      if (typeof known === "number" && known < 1000) answer.status = known;
    }
    const { bytes, size, cut, thrown } = await readBody(response, maxResponseBytes, controller);
    if (gone.aborted) return;
    const { status = 0 } = answer;
    const type = headerOf(response, "content-type");
    const isJson = !type || /\bjson *(;|$)/i.test(type);
    let isOdd: unknown =
      size !== undefined || ((status < 200 || status > 299 || status === 206) && !call.takes?.(status, ""));
    let body: unknown;
    if (bytes?.length) {
      body = isJson ? tried(parseJson, bytes) : call.takes?.(status, type) ? bytes : undefined;
      isOdd ||= body === undefined;
    }
    const problem = isOdd ? size : call.problem(status, body);
    // An error status says more than the oddity of its body.
    if (status >= 400) return { kind: "http", bytes };
    if (cut) return network(thrown);
    if (isOdd || problem) return { kind: "unexpected-response", problem, bytes };
    answer.body = body;
    answer.bytes = bytes;
    if (!validate.response || validate.mode === "off" || !isJson) return;
    let breach = true;
    let found: unknown;
    try {
      const validator = call.validator?.(validate.response, status);
      let judged = settled(validator?.["~standard"].validate(body), gone);
      if (judged instanceof Promise) judged = await judged;
      const wrong = read(judged, "issues");
      breach = !!wrong;
      found = wrong ?? tried(() => validator?.drift?.(body));
    } catch (thrown) {
      found = [{ thrown }];
    }
    if (gone.aborted || !(breach || read(found, 0))) return;
    const issues = (await telling())?.issues(found, breach);
    return breach && validate.mode === "throw" ? { kind: "contract", issues } : undefined;
  };

  let isSent = false;
  let stop = nothing;
  const failed = await new Promise<Failed | undefined>((resolve) => {
    stop = watch(signal, limitMs, (aborted) => {
      controller.abort();
      resolve({ kind: aborted ? "aborted" : "timeout", limitMs });
    });
    if (gone.aborted) return;
    isSent = true;
    emit(hooks.onRequest, eventOf, answer);
    run().then(resolve, (thrown) => resolve(network(thrown)));
  });
  stop();
  if (failed) {
    controller.abort();
    cancel(controller);
  }
  if (failed || hooks.onResponse !== nothing) await telling();
  if (failed) {
    const { kind, error } = failed;
    const { attempts, status } = answer;
    answer.error = error
      ? Object.assign(error, { attempts })
      : (teller?.tell(failed) ?? make(kind, kind, { attempts, ...(status && { status }) }));
  }
  if (isSent) emit(hooks.onResponse, eventOf, answer);
  return answer;
}
