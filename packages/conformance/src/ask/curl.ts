import { schemesOf } from "@badge-contract/spec";
import { acceptEncoding } from "../judge/body.ts";
import { headersOf, isListed, type Question, urlOf } from "../judge/question.ts";
import type { Credentials } from "./credentials.ts";

/**
 * The question as a shell command. Host, credentials and ids are variables: the environment's own, or such as
 * `$ORDER_ID`, to be set percent-encoded.
 */
export function curlOf(question: Question, credentials: Credentials | undefined): string {
  const { operation, variables, authenticated } = question;
  const show = (name: string, value: string) =>
    isListed(operation, name) ? encodeURIComponent(value) : `$${variables[name] ?? name}`;
  const headers = Object.entries(headersOf(question)).map(([name, value]) => `-H "${name}: ${show(name, value)}"`);
  const words = [
    "curl -sS -i --compressed",
    ...(authenticated ? authenticate(question, credentials) : []),
    ...headers,
    `"$CONTRACT_TARGET${urlOf(question, show)}"`,
  ];
  return words.join(" ");
}

function authenticate({ operation }: Question, credentials: Credentials | undefined): string[] {
  if (credentials === undefined || operation.security.length === 0) return [];
  if (credentials.kind === "basic") return ['-u "$CONTRACT_USERNAME:$CONTRACT_PASSWORD"'];
  const header = schemesOf(operation).find(({ type }) => type === "apiKey")?.key;
  return [`-H "${header}: $CONTRACT_OAUTH_TOKEN"`];
}

/** What every question says beside its parameters. */
export const commonHeaders = {
  accept: "application/json",
  "accept-encoding": acceptEncoding,
  "user-agent": "badge-contract",
};
