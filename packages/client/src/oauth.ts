import type { Auth, Headers } from "./auth.js";
import { isRecord } from "./body.js";
import type { Send, SendingAuth } from "./call.js";
import { invalid } from "./errors.js";
import { oauthHeader, oauthTokenPath } from "./generated/contract.js";
import { checkUrl } from "./guards.js";

export interface OAuthOptions {
  /** Client key of the platform's OAuth. */
  key: string;
  /** Client secret of the platform's OAuth. */
  secret: string;
  /** Where tokens are had. Default: the document's token path under the client's `baseUrl`. */
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
  pending?: Promise<Headers>;
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
export function oauth({ key, secret, tokenUrl }: OAuthOptions): Auth {
  for (const [name, value] of Object.entries({ key, secret }))
    if (typeof value !== "string" || value === "") throw invalid(name, "must be a string that is not empty");
  const states = new Map<string, State>();

  const request = async (url: string, state: State, send: Send) => {
    // The age of a token counts from before it was asked for, on a clock that nobody sets.
    const asked = performance.now();
    const { body, error } = await send({
      label: "OAuth token request ",
      method: "POST",
      path: oauthTokenPath,
      url,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ key, secret }),
      repeatable: true,
      secrets: [key, secret],
      problem: (_, answer) => !tokenIn(answer) && "no usable accessToken and ttlSeconds",
    });
    if (error) throw error;
    const { accessToken, ttlSeconds } = tokenIn(body) as Token;
    const life = ttlSeconds * 1000;
    state.until = asked + life - Math.min(life / 10, 30_000);
    state.headers = { [header]: accessToken };
    return state.headers;
  };

  const auth: SendingAuth = ({ rejected }, send, { baseUrl, allowInsecureHttp }) => {
    const url = tokenUrl ? checkUrl("tokenUrl", tokenUrl, allowInsecureHttp) : baseUrl + oauthTokenPath;
    // A token of one host is never shown to another.
    const state = states.get(url) ?? { until: 0 };
    states.set(url, state);
    // Another call may already have renewed the token that this one saw rejected.
    const { headers } = state;
    if (headers && performance.now() < state.until && rejected?.[header] !== headers[header]) return headers;
    state.pending ??= request(url, state, send).finally(() => {
      delete state.pending;
    });
    return state.pending;
  };
  return Object.assign(auth as Auth, { renews: true });
}
