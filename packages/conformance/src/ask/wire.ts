import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { type WireAnswer, WireError } from "../judge/wire-answer.ts";

export interface WireRequest {
  url: URL;
  method: string;
  headers: Record<string, string>;
  body?: string | Buffer;
  /** For the whole exchange, in milliseconds. */
  timeoutMs: number;
  /** The longest body to read, in bytes. */
  maxBytes: number;
  signal?: AbortSignal | undefined;
}

/** One exchange over its own connection. Throws a `WireError` if no complete answer arrives. */
export function exchange(request: WireRequest): Promise<WireAnswer> {
  const { url, method, headers, body, timeoutMs, maxBytes, signal } = request;
  const begun = performance.now();
  const send = url.protocol === "https:" ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    let receiving = false;
    const outgoing = send(url, { method, headers: { ...headers, connection: "close" }, agent: false }, (incoming) => {
      receiving = true;
      const chunks: Buffer[] = [];
      let size = 0;
      incoming.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > maxBytes) end(new WireError("too-large", `more than ${maxBytes} bytes, the limit; ask for less`));
        else chunks.push(chunk);
      });
      incoming.once("end", () => {
        if (!incoming.complete) return end(problemOf(new Error("closed"), receiving));
        const { statusCode = 0, headersDistinct } = incoming;
        // If a header is repeated, Node's own `headers` would keep only the first.
        const answered = Object.fromEntries(
          Object.entries(headersDistinct).map(([name, lines = []]) => [name, [...new Set(lines)].join(", ")]),
        );
        settle();
        resolve({ status: statusCode, headers: answered, bytes: Buffer.concat(chunks), ms: performance.now() - begun });
      });
      incoming.on("error", (error) => end(problemOf(error, receiving)));
    });
    const end = (error: WireError) => {
      settle();
      reject(error);
      outgoing.destroy();
    };
    const timer = setTimeout(
      () => end(new WireError("timeout", `no complete answer within ${timeoutMs} ms; raise --timeout-ms`)),
      timeoutMs,
    );
    const interrupt = () => end(new WireError("interrupted", "the run was interrupted"));
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", interrupt);
    };
    outgoing.on("error", (error) => end(problemOf(error, receiving)));
    if (signal?.aborted) interrupt();
    else {
      signal?.addEventListener("abort", interrupt, { once: true });
      outgoing.end(body);
    }
  });
}

/** The codes of OpenSSL and Node for a certificate that is not valid for the host. */
const certificate = /CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|HOSTNAME_MISMATCH/;

function problemOf({ code = "" }: Error & { code?: string }, receiving: boolean): WireError {
  if (code === "ECONNREFUSED" || code === "EHOSTUNREACH" || code === "ENETUNREACH" || code === "ECONNABORTED")
    return new WireError("refused", `no connection (${code}); check the target's host and port, and the network`);
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return new WireError("unknown-host", `no address for the host (${code}); check the target's spelling`);
  if (code === "ETIMEDOUT") return new WireError("timeout", "a connection timeout (ETIMEDOUT); check the network");
  if (certificate.test(code))
    return new WireError(
      "certificate",
      `a certificate that is not valid for the host (${code}); renew it, or add its authority to NODE_EXTRA_CA_CERTS`,
    );
  if (code === "EPROTO" || code.startsWith("ERR_SSL") || code.startsWith("ERR_TLS"))
    return new WireError("tls", `a failed TLS handshake (${code}); check that the target's scheme and port match`);
  const remedy =
    code === "HPE_INVALID_CONSTANT" ? "check the target's port" : "check the server and any proxy in front of it";
  if (code.startsWith("HPE_")) return new WireError("malformed", `an answer that is not HTTP (${code}); ${remedy}`);
  return receiving
    ? new WireError("truncated", "a connection that ended in the middle of the answer; ask again")
    : new WireError("reset", `a connection that ended before an answer (${code || "closed"}); ask again`);
}
