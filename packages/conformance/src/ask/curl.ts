import { fetchInit, type Operation, type SecurityScheme } from "@badge-contract/spec";
import { acceptEncoding } from "../judge/body.ts";
import { asRequest, isListed, type Question, type Served } from "../judge/question.ts";
import { type Credentials, credentialsOf, variableFor } from "./credentials.ts";
import { withQuery } from "./signature.ts";

interface Command {
  operation: Operation;
  /** Path and query. */
  url: string;
  headers: Record<string, string>;
  /** The schemes whose credentials it carries. */
  schemes?: readonly SecurityScheme[];
  options?: string;
  served?: Served | undefined;
  body?: string | FormData | undefined;
}

/** A request as a shell command, with variables for the host and the credentials. */
export function curl({ operation, url, headers, schemes = [], options = "", served, body }: Command): string {
  const given = schemes.map(credentialWords);
  const whole = withQuery(
    shellText(url),
    given.flatMap(({ query }) => query ?? []),
  );
  return [
    `curl -sS -i${options}`,
    ...(operation.method === "GET" ? [] : [`-X ${operation.method}`]),
    ...given.flatMap(({ words }) => words ?? []),
    ...Object.entries(headers).map(([name, value]) => `-H "${name}: ${shellText(value)}"`),
    ...bodyWords(body),
    `"${served ? `\${CONTRACT_TARGET%${served.instead}}${served.prefix}` : "$CONTRACT_TARGET"}${whole}"`,
  ].join(" ");
}

const bodyWords = (body: Command["body"]): string[] => {
  if (body === undefined) return [];
  if (typeof body === "string") return [`--data-raw "${shellText(body)}"`];
  return [...body].map(
    ([name, value]) => `-F "${shellText(`${name}=${typeof value === "string" ? value : "@FILE"}`)}"`,
  );
};

function credentialWords({ name, type, in: place, key }: SecurityScheme): { words?: string; query?: string } {
  if (type === "basic") return { words: '-u "$CONTRACT_USERNAME:$CONTRACT_PASSWORD"' };
  const variable = `$CONTRACT_${variableFor(name)}_TOKEN`;
  if (place === "query") return { query: `${key}=${variable}` };
  if (place === "cookie") return { words: `-b "${key}=${variable}"` };
  return { words: `-H "${key}: ${type === "bearer" ? "Bearer " : ""}${variable}"` };
}

const shellText = (text: string) => text.replace(/[\\"$`]/g, "\\$&");

/** The question as a shell command. Ids become variables such as `$ORDER_ID`, to be set percent-encoded. */
export function curlOf(question: Question, credentials: Credentials | undefined): string {
  const { operation, values, variables, authenticated, served } = question;
  // Hidden values are placeholder words until the command is complete, as encoding would change a dollar sign.
  const hidden = Object.keys(values).filter((name) => !isListed(operation, name));
  const word = (name: string) => `hidden${hidden.indexOf(name)}hidden`;
  const shown = { ...values, ...Object.fromEntries(hidden.map((name) => [name, word(name)])) };
  const request = asRequest({ ...question, values: shown });
  const { headers, body } = fetchInit(operation, request);
  const signed = authenticated ? credentialsOf(operation, credentials) : undefined;
  const schemes = signed?.map(({ scheme }) => scheme) ?? [];
  const command = curl({ operation, url: request.url, headers, schemes, body, served, options: " --compressed" });
  return hidden.reduce((all, name) => all.replaceAll(word(name), `$${variables[name] ?? name}`), command);
}

/** What every question has besides its parameters. */
export const commonHeaders = {
  accept: "application/json",
  "accept-encoding": acceptEncoding,
  "user-agent": "badge-contract",
};
