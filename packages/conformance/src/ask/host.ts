import { setTimeout as sleep } from "node:timers/promises";
import { fetchInit, type Operation, type Spec, serverPath, serverUrls } from "@badge-contract/spec";
import { type AnswerJudges, type JudgedContent, judgeAnswer } from "../judge/answer.ts";
import { type Observation, unanswered } from "../judge/findings.ts";
import { asRequest, type Question, type Served } from "../judge/question.ts";
import { doneWithin, judgingLimit } from "../judge/time-limit.ts";
import { WireError } from "../judge/wire-answer.ts";
import { commonHeaders } from "./curl.ts";
import { signatureOf, signed } from "./signature.ts";
import { askForToken, type Signer, TokenError } from "./signer.ts";
import { exchange } from "./wire.ts";

export interface HostOptions {
  /** The origin, and the path under which the host serves the API, if any. */
  target: URL;
  rate: number;
  /** For each request, in milliseconds. */
  timeoutMs: number;
  /** For judging each answer, in milliseconds. Default 10 s. */
  judgingMs?: number;
  /** Ends the run, which then returns what is known so far. */
  signal?: AbortSignal;
}

export interface Heard extends JudgedContent {
  status?: number;
  ms?: number;
  /** Why no more requests should be sent; `interrupted` if the run was. */
  ends?: string;
}

/** The media types of its documented successes. */
function acceptFor({ responses }: Operation): string {
  const types = responses.filter(({ status }) => /^2|default/.test(status)).flatMap(({ content }) => content);
  return [...new Set(types.map(({ mediaType }) => mediaType))].join(", ") || commonHeaders.accept;
}

/** A live host. Requests are sent one at a time, at a limited rate. */
export function hostFor(
  { target, rate, timeoutMs, judgingMs = judgingLimit, signal }: HostOptions,
  judges: AnswerJudges,
  signer: Signer,
) {
  let last = Number.NEGATIVE_INFINITY;
  let sent = 0;

  /** Waits for its turn, then sends one request. */
  const turn = async <T>(
    send: (rest: { url: URL; timeoutMs: number; maxBytes: number; signal?: AbortSignal | undefined }) => Promise<T>,
    path: string,
    { instead, prefix }: Served = { instead: "", prefix: "" },
  ): Promise<T> => {
    const wait = last + 1000 / rate - performance.now();
    if (wait > 0)
      await sleep(wait, undefined, { signal }).catch(() => {
        throw new WireError("interrupted", "the run was interrupted");
      });
    last = performance.now();
    sent += 1;
    const base = target.href.replace(/\/$/, "");
    const url = new URL((base.endsWith(instead) ? base.slice(0, base.length - instead.length) : base) + prefix + path);
    return send({ url, timeoutMs, maxBytes: judges.maxBytes, signal });
  };

  const ask = async (question: Question): Promise<Heard> => {
    const { operation } = question;
    const { pointer } = operation;
    const unheard = (kind: string, found: string): Observation => ({ ...unanswered(found), kind, pointer });
    let heard: Pick<Heard, "status" | "ms"> = {};
    try {
      const signature = question.authenticated
        ? await signer.sign(operation, (path, body) => turn((rest) => askForToken({ ...rest, body }), path))
        : signatureOf([]);
      const request = asRequest(question);
      const { method, headers: own, body } = fetchInit(operation, request);
      const sent = body === undefined ? undefined : new Response(body);
      const bytes = sent && Buffer.from(await sent.arrayBuffer());
      // A form states its boundary itself.
      const type = body instanceof FormData && sent?.headers.get("content-type");
      const common = { ...commonHeaders, accept: acceptFor(operation), ...own, ...(type && { "content-type": type }) };
      const { url, headers } = signed({ url: request.url, headers: common }, signature);
      const answer = await turn(
        (rest) => exchange({ ...rest, method, headers, ...(bytes && { body: bytes }) }),
        url,
        question.served,
      );
      heard = { status: answer.status, ms: answer.ms };
      const judged = doneWithin(judgingMs, () => judgeAnswer(judges, question, answer, signature.schemes));
      if (!judged) return { ...heard, observations: [unheard("time-limit", "one that takes too long to judge")] };
      const ends = judged.observations.map(({ kind }) => stopReasons[kind]).find((words) => words !== undefined);
      return { ...heard, ...judged, ...(ends !== undefined && { ends }) };
    } catch (error) {
      if (error instanceof TokenError)
        return { observations: [unheard("unauthorised", error.message)], ends: "no token for further requests" };
      if (!(error instanceof WireError)) throw error;
      if (error.problem === "interrupted") return { observations: [], ends: "interrupted" };
      const observations = [unheard(error.problem, error.message)];
      const ends = error.lasting && { ends: "every further request would fail in the same way" };
      return { ...heard, observations, ...ends };
    }
  };

  return {
    ask,
    sent: () => sent,
    /** How many requests there are with the next question: one more, and one for each token to get first. */
    withNext: () => sent + 1 + signer.requestsForTokens(),
  };
}

/** Stop asking after these: wrong credentials can lock an account. */
const stopReasons: Record<string, string> = {
  unauthorised: "the host rejected the credentials",
  "rate-limited": "the host limits the rate of requests",
};

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : undefined);

/**
 * Where the target serves an operation with its own servers, given that it is the document's server. Undefined if those
 * servers are on another host.
 */
export function servedAt({ root }: Spec, { ownServers = [] }: Operation, target: URL): Served | undefined {
  const [document = ""] = serverUrls(root);
  if (ownServers.length === 0) return { instead: "", prefix: "" };
  const own = ownServers.find((url) => hostOf(url) === target.host);
  if (own !== undefined) return { instead: target.pathname.replace(/\/$/, ""), prefix: serverPath(own) };
  const near = ownServers.find((url) => (hostOf(url) ?? hostOf(document)) === hostOf(document));
  return near === undefined ? undefined : { instead: serverPath(document), prefix: serverPath(near) };
}
