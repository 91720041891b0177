import { once } from "node:events";
import { createServer } from "node:http";
import {
  byPrecedence,
  contentFor,
  grouped,
  isJson,
  type Json,
  matchPath,
  type Operation,
  type ParameterValues,
  quality,
  readBody,
  readParameters,
  requestIdentity,
  requestOf,
  type Scenario,
  type Spec,
  scenariosOf,
} from "@badge-contract/spec";

/** Answers as the API does. */
export type Provider = (request: Request) => Response | Promise<Response>;

const bodiless = new Set([101, 204, 205, 304]);

/** An answer as it goes over the wire; some statuses have no body. */
export const responseOf = (
  answer: Omit<Scenario["response"], "value" | "schemaPointer"> & { text: string },
): Response =>
  new Response(bodiless.has(answer.status) || answer.mediaType === "" ? null : answer.text, {
    status: answer.status,
    headers: { ...answer.headers, ...(answer.mediaType !== "" && { "content-type": answer.mediaType }) },
  });

/**
 * A provider that replays the document's scenarios. It answers any other request with the operation's first 404 example.
 *
 * @param change changes a scenario's answer
 */
export function replay(
  spec: Spec,
  change: (scenario: Scenario) => Partial<Scenario["response"]> = () => ({}),
): Provider {
  const { scenarios } = scenariosOf(spec);
  const byRequest = grouped(scenarios, ({ operation, request }) => requestIdentity(operation, request));
  const operations = [...new Set(scenarios.map(({ operation }) => operation))];
  operations.sort((one, other) => byPrecedence(one.path, other.path));
  return async (request) => {
    const { pathname } = new URL(request.url);
    const operation = operations.find(
      ({ method, path }) => method === request.method && matchPath(path, pathname) !== undefined,
    );
    if (operation === undefined) return new Response(null, { status: 404 });
    const accept = request.headers.get("accept");
    const found = byRequest.get(await identityOf(operation, request)) ?? [];
    const wanted = found.find(({ response }) => quality(accept, response.mediaType) > 0) ?? found[0];
    const scenario = wanted ?? scenarios.find((one) => one.operation === operation && one.response.status === 404);
    if (scenario === undefined) return new Response(null, { status: 404 });
    const { value, ...answer } = { ...scenario.response, ...change(scenario) };
    return responseOf({ ...answer, text: isJson(answer.mediaType) ? JSON.stringify(value) : String(value) });
  };
}

/** A key for comparing the request with those of the scenarios. */
async function identityOf(operation: Operation, request: Request): Promise<string> {
  const { pathname, search } = new URL(request.url);
  const { values } = readParameters(operation.parameters, {
    path: matchPath(operation.path, pathname) ?? {},
    query: search.slice(1),
    header: (name) => request.headers.get(name),
  });
  const type = request.headers.get("content-type");
  const content = operation.requestBody && type !== null ? contentFor(operation.requestBody, type) : undefined;
  const read = content && (await readBody(content, request));
  const body = content && read && "value" in read ? { content, value: read.value as Json } : undefined;
  return requestIdentity(operation, requestOf(operation, values as ParameterValues, body));
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
  // An idle timeout could close a connection just as a request is sent on it.
  server.keepAliveTimeout = 0;
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as { port: number };
  const close = async () => {
    const closed = once(server.close(), "close");
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${port}`, close };
}
