import { createServer } from "node:http";
import { isDeepStrictEqual } from "node:util";
import { isJson, type Json, type Scenario, type Spec, scenariosOf } from "@badge-contract/spec";
import { signedUrl } from "./http.ts";

/** Answers as the API does. */
export type Provider = (request: Request) => Response | Promise<Response>;

/**
 * A provider that replays the document's scenarios. To a request of none of them it answers with the operation's first
 * example of a 404.
 *
 * @param change what of a scenario's answer is to be otherwise
 */
export function replay(
  spec: Spec,
  change: (scenario: Scenario) => Partial<Scenario["response"]> = () => ({}),
): Provider {
  const { scenarios } = scenariosOf(spec);
  const names = new Map(scenarios.map(({ operation }) => [operation, headersOf(operation)]));
  const byUrl = new Map<string, Scenario[]>();
  for (const scenario of scenarios) {
    // Credentials may stand in the query.
    for (const url of new Set([scenario.request.url, signedUrl(scenario.request.url, scenario.operation)])) {
      const asked = `${scenario.operation.method} ${url}`;
      byUrl.set(asked, [...(byUrl.get(asked) ?? []), scenario]);
    }
  }
  return async (request) => {
    const { method, url, headers } = request;
    const { pathname, search } = new URL(url);
    const alike = byUrl.get(`${method} ${pathname}${search}`) ?? [];
    const sent = alike.length > 1 && request.body ? await request.text() : undefined;
    const asksWith = ({ request: { body } }: Scenario) =>
      sent !== undefined && (body ? writtenAs(body.value, sent) : sent === "");
    const candidates = [...alike.filter(asksWith), ...alike];
    const asked = ({ operation, request }: Scenario) =>
      (names.get(operation) ?? []).every((name) => (request.headers[name] ?? null) === headers.get(name));
    const scenario =
      candidates.find(asked) ??
      scenarios.find(({ operation, response }) => response.status === 404 && fits(operation, method, pathname));
    if (scenario === undefined) return new Response(null, { status: 404 });
    const { status, mediaType, value } = { ...scenario.response, ...change(scenario) };
    if (mediaType === "") return new Response(null, { status });
    const body = typeof value === "string" && !isJson(mediaType) ? value : JSON.stringify(value);
    return new Response(body, { status, headers: { "content-type": mediaType } });
  };
}

/** Whether the text is the value, in JSON or by itself. */
function writtenAs(value: Json, text: string): boolean {
  try {
    return text === value || isDeepStrictEqual(JSON.parse(text), value);
  } catch {
    return false;
  }
}

const headersOf = ({ parameters }: Scenario["operation"]) =>
  parameters.flatMap((parameter) => (parameter.in === "header" ? [parameter.name] : []));

function fits({ method, path }: Scenario["operation"], asked: string, pathname: string): boolean {
  const steps = path.split("/");
  const found = pathname.split("/");
  return (
    method === asked &&
    steps.length === found.length &&
    steps.every((step, index) => step.includes("{") || step === found[index])
  );
}

/** Serves a provider on a free port of loopback. */
export async function serve(provider: Provider): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const { method = "GET", url = "/", headers } = incoming;
    const body = method === "GET" || method === "HEAD" ? null : Buffer.concat(chunks);
    try {
      const request = new Request(new URL(url, "http://127.0.0.1"), {
        method,
        headers: headers as Record<string, string>,
        body,
      });
      const answer = await provider(request);
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
      outgoing.end(Buffer.from(await answer.arrayBuffer()));
    } catch (error) {
      outgoing.writeHead(500, { "content-type": "text/plain" }).end(String(error));
    }
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
