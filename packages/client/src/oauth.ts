import type { Auth, Headers } from "./auth.js";
import type { Send, SendingAuth } from "./call.js";
import { invalid } from "./errors.js";
import { oauthHeader, oauthTokenPath } from "./generated/contract.js";
import { checkUrl, control } from "./guards.js";
import { isRecord } from "./json.js";
import { readOptions } from "./options.js";

export interface OAuthOptions {
  /** Client key of the platform's OAuth. */
  key: string;
  /** Client secret of the platform's OAuth. */
  secret: string;
  /** OAuth token endpoint. Default: the document's token path under the client's `baseUrl`. */
  tokenUrl?: string;
}

interface Token {
  accessToken: string;
  ttlSeconds: number;
}

interface State {
  headers?: Headers;
  /** When to ask again, by `performance.now()`. */
  until: number;
  pending?: Pending | undefined;
}

/**
 * The token request in progress. Each caller has its own time limit, and the request is aborted when nobody waits for
 * it.
 */
interface Pending {
  headers: Promise<Headers>;
  waiting: number;
  stop(): void;
}

const header = oauthHeader.toLowerCase();

function tokenIn(answer: unknown): Token | undefined {
  const data = isRecord(answer) && answer.data;
  if (!isRecord(data) || typeof data.ttlSeconds !== "number" || !(data.ttlSeconds > 0)) return undefined;
  const { accessToken } = data;
  return typeof accessToken === "string" && /^[!-~]+$/.test(accessToken) ? (data as unknown as Token) : undefined;
}

/**
 * OAuth of the platform: gets a token when one is needed, shares it between calls, and renews it when a tenth of its
 * life is left (30 s at most), or when a call is answered with 401, once per call.
 */
export function oauth(options: OAuthOptions): Auth {
  const own = "of the client";
  const { key, secret, tokenUrl } = readOptions("options", options, { key: "", secret: "", tokenUrl: own });
  for (const [name, value] of Object.entries({ key, secret }))
    if (value === "" || control.test(value)) throw invalid(name, "filled");
  if (tokenUrl !== own) checkUrl("tokenUrl", tokenUrl, true);
  const states = new Map<string, State>();
  const tokens: string[] = [];

  const request = async (url: string, state: State, send: Send, signal: AbortSignal) => {
    // The age of a token counts from before its request, on a clock that nobody can set.
    const asked = performance.now();
    const { body, error } = await send({
      label: "OAuth token request ",
      method: "POST",
      path: oauthTokenPath,
      url,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ key, secret }),
      signal,
      repeatable: true,
      credentials: true,
      problem(_, answer) {
        const given = isRecord(answer) && isRecord(answer.data) && answer.data.accessToken;
        if (typeof given === "string") tokens.splice(0, tokens.length, given, ...tokens.slice(0, 9));
        return !tokenIn(answer) && "no usable accessToken and ttlSeconds";
      },
    });
    if (error) throw error;
    const { accessToken, ttlSeconds } = tokenIn(body) as Token;
    const life = ttlSeconds * 1000;
    state.until = asked + life - Math.min(life / 10, 30_000);
    state.headers = { [header]: accessToken };
    return state.headers;
  };

  const begin = (url: string, state: State, send: Send): Pending => {
    const controller = new AbortController();
    const end = () => {
      if (state.pending === pending) state.pending = undefined;
    };
    const headers = request(url, state, send, controller.signal).finally(end);
    const stop = () => {
      end();
      controller.abort();
    };
    const pending = { headers, waiting: 0, stop };
    state.pending = pending;
    return pending;
  };

  const auth: SendingAuth = ({ rejected, signal }, send, { baseUrl, allowInsecureHttp }) => {
    const url = tokenUrl === own ? baseUrl + oauthTokenPath : checkUrl("tokenUrl", tokenUrl, allowInsecureHttp);
    // A token of one host is never sent to another.
    const state = states.get(url) ?? { until: 0 };
    states.set(url, state);
    // Another call may already have renewed the rejected token.
    const { headers } = state;
    if (headers && performance.now() < state.until && rejected?.[header] !== headers[header]) return headers;
    const pending = state.pending ?? begin(url, state, send);
    pending.waiting++;
    const leave = () => --pending.waiting || pending.stop();
    signal.addEventListener("abort", leave);
    return pending.headers;
  };
  return Object.assign(auth as Auth, { renews: true, secrets: () => [key, secret, ...tokens] });
}
