import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { NetworkError } from "./faults.js";
import { createResponder, type ResponderOptions } from "./responder.js";

export interface MockServerOptions extends ResponderOptions {
  /** Answers the requests. @default a responder with the other options */
  fetch?: (request: Request) => Response | Promise<Response>;
  /** 0 lets the system choose a free one. @default 0 */
  port?: number;
}

export interface MockServer {
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** Stops listening and closes every connection, idle or not. */
  close(): Promise<void>;
}

/** Starts an HTTP server on 127.0.0.1. It answers even requests with an invalid URL (`%zz` in the path). */
export async function startMockServer({ fetch, port = 0, ...options }: MockServerOptions = {}): Promise<MockServer> {
  const answer = fetch ?? createResponder(options);
  const server = createServer((incoming, outgoing) => {
    void serve(answer, incoming, outgoing);
  });
  await once(server.listen(port, "127.0.0.1"), "listening");
  const bound = (server.address() as AddressInfo).port;
  const close = async () => {
    const closed = once(server.close(), "close");
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${bound}`, close };
}

async function serve(
  answer: (request: Request) => Response | Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const aborted = new AbortController();
  outgoing.once("close", () => aborted.abort());
  try {
    const response = await answer(await toRequest(incoming, aborted.signal));
    const body = new Uint8Array(await response.arrayBuffer());
    if (outgoing.destroyed) return;
    outgoing.statusCode = response.status;
    for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
    outgoing.end(incoming.method === "HEAD" ? undefined : body);
  } catch (error) {
    if (outgoing.destroyed) return;
    if (error instanceof NetworkError) return void outgoing.destroy();
    const status = error instanceof UnreadableRequest ? 400 : 500;
    const message = error instanceof Error ? error.message : String(error);
    outgoing.writeHead(status, { "content-type": "text/plain" }).end(message);
  }
}

class UnreadableRequest extends Error {}

async function toRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { method = "GET", url = "/", headers } = incoming;
  const init: RequestInit & { headers: Headers } = { method, signal, headers: new Headers() };
  for (const [name, value] of Object.entries(headers))
    for (const one of [value ?? []].flat()) init.headers.append(name, one);
  if (chunks.length > 0 && method !== "GET" && method !== "HEAD") init.body = Buffer.concat(chunks);
  try {
    return new Request(new URL(url, `http://${headers.host ?? "localhost"}`), init);
  } catch (cause) {
    throw new UnreadableRequest(`The mock cannot read this request: ${method} ${url}`, { cause });
  }
}
