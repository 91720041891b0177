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

/** One exchange over a connection of its own. Throws a `WireError` where no whole answer comes. */
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
        if (size > maxBytes)
          end(new WireError("too-large", `more than ${maxBytes} bytes, the most that is read; ask for less`));
        else chunks.push(chunk);
      });
      incoming.once("end", () => {
        if (!incoming.complete) return end(problemOf(new Error("closed"), receiving));
        const { statusCode = 0, headersDistinct } = incoming;
        // Of two lines that differ, Node's own `headers` would keep the first.
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
      () => end(new WireError("timeout", `no whole answer within ${timeoutMs} ms; --timeout-ms gives it more`)),
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

/** The codes that OpenSSL and Node give to a certificate that does not prove the host. */
const certificate = /CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|HOSTNAME_MISMATCH/;

function problemOf({ code = "" }: Error & { code?: string }, receiving: boolean): WireError {
  if (code === "ECONNREFUSED" || code === "EHOSTUNREACH" || code === "ENETUNREACH" || code === "ECONNABORTED")
    return new WireError("refused", `no connection (${code}); check the target's host and port, and the network`);
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return new WireError("unknown-host", `no address for the host (${code}); check the target's spelling`);
  if (code === "ETIMEDOUT") return new WireError("timeout", "no connection in time (ETIMEDOUT); check the network");
  if (certificate.test(code))
    return new WireError(
      "certificate",
      `a certificate that does not prove the host (${code}); renew it, or name its authority in NODE_EXTRA_CA_CERTS`,
    );
  if (code === "EPROTO" || code.startsWith("ERR_SSL") || code.startsWith("ERR_TLS"))
    return new WireError("tls", `no TLS (${code}); check that the target's scheme and port go together`);
  const remedy =
    code === "HPE_INVALID_CONSTANT" ? "check the target's port" : "look at the server, or a proxy before it";
  if (code.startsWith("HPE_")) return new WireError("malformed", `what is no HTTP (${code}); ${remedy}`);
  return receiving
    ? new WireError("truncated", "a connection that ended in the middle of the answer; ask again")
    : new WireError("reset", `a connection that ended before an answer (${code || "closed"}); ask again`);
}
