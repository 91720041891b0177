import type { Operation, SecurityScheme, Spec } from "@badge-contract/spec";
import type { WireAnswer } from "../judge/wire-answer.ts";
import { answered, type Credential, type Credentials, credentialsOf, neededFor } from "./credentials.ts";
import { type Signature, signatureOf } from "./signature.ts";
import { exchange, type WireRequest } from "./wire.ts";

/** The host gave no token, or no credentials fit the operation. The message contains no secret. */
export class TokenError extends Error {
  override name = "TokenError";
}

type AskForToken = (path: string, body: string) => Promise<WireAnswer>;

export type Signer = ReturnType<typeof signerFor>;

/**
 * Authenticates requests. Gets a new token if there is none or it has expired.
 *
 * @param onSecret called with each token, so that it can be kept out of reports
 */
export function signerFor(spec: Spec, given: Credentials | undefined, onSecret: (secret: string) => void) {
  const tokens = new Map<Credential, { value: string; until: number }>();
  const lasting = (credential: Credential): string | undefined => {
    const token = tokens.get(credential);
    return token && performance.now() < token.until ? token.value : undefined;
  };
  const secretOf = async (credential: Credential, ask: AskForToken): Promise<string> => {
    const { scheme, values, token, variables } = credential;
    if (scheme.type === "basic") return Buffer.from(values.join(":")).toString("base64");
    if (token === undefined) return values[0] ?? "";
    const known = lasting(credential);
    if (known !== undefined) return known;
    const asked = performance.now();
    const body = Object.fromEntries(token.body.map((member, index) => [member, values[index]]));
    const answer = await ask(token.path, JSON.stringify(body));
    const value = answered(answer.bytes, token.pointers.token);
    if (answer.status !== 200 || typeof value !== "string" || !/^[!-~]+$/.test(value))
      throw new TokenError(`no token from ${token.path} (status ${answer.status}); check ${variables.join(" and ")}`);
    onSecret(value);
    const seconds = Number(answered(answer.bytes, token.pointers.seconds)) || 0;
    // Renewed a little before it expires.
    tokens.set(credential, { value, until: asked + seconds * 900 });
    return value;
  };
  return {
    /** How many requests for tokens the next question costs. */
    requestsForTokens: () => (given ?? []).filter((one) => one.token !== undefined && !lasting(one)).length,
    async sign(operation: Operation, ask: AskForToken): Promise<Signature> {
      if (given === undefined || operation.security.length === 0) return signatureOf([]);
      const credentials = credentialsOf(operation, given);
      if (credentials === undefined)
        throw new TokenError(`${operation.id} does not take these credentials; ${neededFor(spec)}`);
      const secrets: [SecurityScheme, string][] = [];
      for (const credential of credentials) secrets.push([credential.scheme, await secretOf(credential, ask)]);
      return signatureOf(secrets);
    },
  };
}

export const askForToken = (request: Omit<WireRequest, "method" | "headers">) =>
  exchange({
    ...request,
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", "user-agent": "badge-contract" },
  });
