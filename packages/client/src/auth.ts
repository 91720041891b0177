import { invalid } from "./errors.js";
import { oauthHeader } from "./generated/contract.js";
import { control } from "./guards.js";
import { readOptions } from "./options.js";

/** Header names and values. */
export type Headers = Readonly<Record<string, string>>;

/** What an auth function learns about the request that it signs. */
export interface AuthRequest {
  /** HTTP method. */
  readonly method: string;
  /** Path template. */
  readonly path: string;
  /** Which request of the call this is, from 1. */
  readonly attempt: number;
  /** Fires when nobody is waiting for this attempt any more. */
  readonly signal: AbortSignal;
  /** The headers that the previous attempt sent and that were answered with 401, for auth with `renews`. */
  readonly rejected?: Headers | undefined;
}

/** Returns the headers that authenticate a request, or a promise of them. It is called once per attempt. */
export interface Auth {
  (request: AuthRequest): Headers | Promise<Headers>;
  /** Whether asking again after a 401 can give other headers. If so, the call is repeated once. Default false. */
  readonly renews?: boolean;
  /** Further texts that errors and hooks must not show, besides the headers it returned. */
  readonly secrets?: () => readonly string[];
  /** Query parameters that authenticate a request of `http`, besides the headers. */
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

/**
 * An existing OAuth access token of the platform, sent alone in its own header. For one that renews itself, see
 * `oauth`.
 */
export function oauthToken(token: string): Auth {
  if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token)) throw invalid("token", "ASCII", token);
  const headers = { [oauthHeader.toLowerCase()]: token };
  return () => headers;
}
