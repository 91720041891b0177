import { invalid } from "./errors.js";
import { oauthHeader } from "./generated/contract.js";
import { control } from "./guards.js";
import { readOptions } from "./options.js";

/** Header names and values. */
export type Headers = Readonly<Record<string, string>>;

/** What an auth function is told of the request it signs. */
export interface AuthRequest {
  /** HTTP method. */
  readonly method: string;
  /** Path template. */
  readonly path: string;
  /** Which request of the call this is, from 1. */
  readonly attempt: number;
  /** Fires when nobody waits for this attempt any longer. */
  readonly signal: AbortSignal;
  /** The headers that were answered with 401 by the attempt before, for auth with `renews`. */
  readonly rejected?: Headers | undefined;
}

/** Gives the headers that authenticate a request, now or later. It is called once for every attempt. */
export interface Auth {
  (request: AuthRequest): Headers | Promise<Headers>;
  /** Whether asking again after a 401 can give other headers: then the call is repeated once. Default false. */
  readonly renews?: boolean;
  /** What else errors and hooks must not show, beside the headers that it gave. */
  readonly secrets?: () => readonly string[];
  /** Query parameters that authenticate a request of `http`, beside the headers. */
  readonly query?: (
    request: Pick<AuthRequest, "method" | "path">,
  ) => Record<string, string> | Promise<Record<string, string>>;
}

/**
 * HTTP Basic authentication (RFC 7617, UTF-8). The platform wants the till's user name, and as its password the MD5 of
 * the till's password (`md5Password` of `@badge-contract/client/md5`).
 */
export function basicAuth(credentials: { username: string; password: string }): Auth {
  const { username, password } = readOptions("credentials", credentials, { username: "\0", password: "\0" });
  if (control.test(username) || username.includes(":")) throw invalid("username", "readable");
  if (control.test(password)) throw invalid("password", "readable");
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  const headers = { authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
  return () => headers;
}

/** A ready OAuth access token of the platform, sent bare in its own header. See `oauth` for one that renews itself. */
export function oauthToken(token: string): Auth {
  if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token)) throw invalid("token", "ASCII", token);
  const headers = { [oauthHeader]: token };
  return () => headers;
}
