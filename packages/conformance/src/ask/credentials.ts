import { type Json, type JsonObject, type Operation, type Spec, schemesOf } from "@badge-contract/spec";
import type { WireAnswer } from "../judge/wire-answer.ts";
import { exchange, type WireRequest } from "./wire.ts";
import { ConfigError } from "./yaml-file.ts";

/** Credentials of the environment, in one of the three ways that the document has. */
export type Credentials =
  | { kind: "basic"; username: string; password: string }
  | { kind: "token"; token: string }
  | { kind: "key"; key: string; secret: string };

const sets = [
  ["CONTRACT_USERNAME", "CONTRACT_PASSWORD"],
  ["CONTRACT_OAUTH_TOKEN"],
  ["CONTRACT_OAUTH_KEY", "CONTRACT_OAUTH_SECRET"],
] as const;

/**
 * What the environment gives; an empty variable is none. Undefined where it gives nothing.
 *
 * @throws ConfigError where it gives half a pair, two ways at once, or what no header can hold
 */
export function readCredentials(env: NodeJS.ProcessEnv): Credentials | undefined {
  const has = (name: string) => (env[name] ?? "") !== "";
  const given = sets.filter((names) => names.some(has));
  for (const names of given)
    for (const name of names)
      if (!has(name))
        throw new ConfigError(`the environment has ${names.find(has)} and no ${name}; set both or neither`);
  if (given.length > 1)
    throw new ConfigError(
      `the environment has ${given.map(([name]) => name).join(" and ")}; keep one way to authenticate`,
    );
  const [names] = given;
  if (names === undefined) return undefined;
  const [first, second = ""] = names.map((name) => env[name] as string) as [string, string?];
  for (const [name, value] of [[names[0], first] as const, [names[1], second] as const])
    if (/\p{Cc}/u.test(value))
      throw new ConfigError(`${name} holds a control character; a line break at its end, perhaps`);
  if (names[0] === "CONTRACT_USERNAME") {
    if (first.includes(":")) throw new ConfigError("CONTRACT_USERNAME holds a colon, which would end it");
    return { kind: "basic", username: first, password: second };
  }
  if (names[0] === "CONTRACT_OAUTH_KEY") return { kind: "key", key: first, secret: second };
  if (!/^[!-~]+$/.test(first)) throw new ConfigError("CONTRACT_OAUTH_TOKEN holds what is no visible ASCII");
  return { kind: "token", token: first };
}

export const needed = `set ${sets.map((names) => names.join(" and ")).join(", or ")}`;

/** What must never be shown. */
export const secretsOf = (credentials: Credentials | undefined): string[] => {
  if (credentials === undefined) return [];
  const { kind: _, ...values } = credentials;
  const joined = credentials.kind === "basic" ? [`${credentials.username}:${credentials.password}`] : [];
  return [...Object.values(values), ...joined];
};

/** The host did not give a token for key and secret. The message holds neither. */
export class TokenError extends Error {
  override name = "TokenError";
}

/** Gives the headers that authenticate a question, and asks for a token where there is none that lasts. */
export class Signer {
  readonly #spec: Spec;
  readonly #credentials: Credentials | undefined;
  #token: { value: string; until: number } | undefined;
  /** Told of each token, so that it can be kept out of reports. */
  readonly #onSecret: (secret: string) => void;

  constructor(spec: Spec, credentials: Credentials | undefined, onSecret: (secret: string) => void) {
    this.#spec = spec;
    this.#credentials = credentials;
    this.#onSecret = onSecret;
  }

  /** Whether the next question costs a request for a token. */
  get asksForToken(): boolean {
    return this.#credentials?.kind === "key" && !(this.#token && performance.now() < this.#token.until);
  }

  async headers(operation: Operation, ask: (path: string, body: string) => Promise<WireAnswer>) {
    const credentials = this.#credentials;
    if (credentials === undefined || operation.security.length === 0) return {};
    const scheme = schemeFor(operation, credentials);
    if (credentials.kind === "basic") {
      const pair = Buffer.from(`${credentials.username}:${credentials.password}`).toString("base64");
      return { [scheme]: `Basic ${pair}` };
    }
    if (credentials.kind === "token") return { [scheme]: credentials.token };
    if (this.asksForToken) this.#token = await this.#request(credentials, ask);
    return { [scheme]: (this.#token as { value: string }).value };
  }

  async #request(
    { key, secret }: { key: string; secret: string },
    ask: (path: string, body: string) => Promise<WireAnswer>,
  ) {
    const path = tokenPathOf(this.#spec);
    if (path === undefined)
      throw new TokenError("the document names no path that gives tokens; set CONTRACT_OAUTH_TOKEN");
    const asked = performance.now();
    const answer = await ask(path, JSON.stringify({ key, secret }));
    const data = (parse(answer.bytes) as { data?: JsonObject } | undefined)?.data;
    const { accessToken: value, ttlSeconds } = data ?? {};
    if (answer.status !== 200 || typeof value !== "string" || !/^[!-~]+$/.test(value))
      throw new TokenError(
        `no token from ${path} (status ${answer.status}); check CONTRACT_OAUTH_KEY and CONTRACT_OAUTH_SECRET`,
      );
    this.#onSecret(value);
    const seconds = typeof ttlSeconds === "number" ? ttlSeconds : 0;
    return { value, until: asked + seconds * 900 };
  }
}

const schemeFor = (operation: Operation, { kind }: Credentials): string => {
  const scheme = schemesOf(operation).find(({ type }) => type === (kind === "basic" ? "basic" : "apiKey"));
  if (!scheme)
    throw new TokenError(
      `${operation.id} takes no ${kind === "basic" ? "user name and password" : "token"}; ${needed}`,
    );
  return scheme.key;
};

function parse(bytes: Buffer): Json | undefined {
  try {
    return JSON.parse(bytes.toString("utf8")) as Json;
  } catch {
    return undefined;
  }
}

/** A request for a token, over the same wire. It is the only one that is no GET. */
export const askForToken = (request: Omit<WireRequest, "method" | "headers">) =>
  exchange({
    ...request,
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", "user-agent": "badge-contract" },
  });

/** Where the host gives tokens for key and secret, from the document. */
function tokenPathOf({ root }: Spec): string | undefined {
  const schemes = ((root.components as JsonObject | undefined)?.securitySchemes ?? {}) as Record<string, JsonObject>;
  return Object.values(schemes)
    .map((scheme) => scheme["x-token-path"])
    .find((path) => typeof path === "string");
}
