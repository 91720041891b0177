import { type AddressInfo, createServer, type Socket } from "node:net";
import { type BadgeResult, basicAuth, createBadgeClient, isBadgeClientError } from "@badge-contract/client";
import { connectionFaults } from "./connection.ts";
import { contentFaults } from "./content.ts";
import type { Fault } from "./fault.ts";
import { retryAfterFaults, statusFaults } from "./statuses.ts";
import { wireFaults } from "./wire.ts";

/** The behaviours by name; one of statuses holds a fault for each. */
export const behaviours = new Map<string, Fault[]>();
for (const fault of [...connectionFaults, ...contentFaults, ...statusFaults, ...retryAfterFaults, ...wireFaults])
  behaviours.set(fault.name, [...(behaviours.get(fault.name) ?? []), fault]);

export interface Row {
  name: string;
  kind: string;
  status: number | undefined;
  /** As the result says. */
  attempts: number;
  /** As the server counted; undefined where none listened. */
  seen: number | undefined;
  ms: number;
  budgetMs: number;
  /** What is not as it should be. */
  problems: string[];
}

const defaults = { timeoutMs: 20_000, attemptTimeoutMs: 10_000, retry: { baseDelayMs: 1, maxDelayMs: 2 } };
const repeated = new Set(["network"]);

export function expectedAttempts({ kind, attempts, options }: Fault): number {
  return attempts ?? (repeated.has(kind) ? 3 : kind === "timeout" && options?.attemptTimeoutMs ? 2 : 1);
}

async function listen(fault: Fault) {
  const sockets = new Set<Socket>();
  let seen = 0;
  const server = createServer((socket) => {
    sockets.add(socket.on("error", () => {}));
    let request = "";
    socket.on("data", (bytes) => {
      const before = request.includes("\r\n\r\n");
      request += bytes.toString("latin1");
      if (before || !request.includes("\r\n\r\n")) return;
      seen++;
      fault.answer?.(socket, seen);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  };
  if (!fault.answer) await close();
  return { url: `http://127.0.0.1:${port}`, seen: () => (fault.answer ? seen : undefined), close };
}

/** Lets one server misbehave, asks it for a badge, and judges what comes back. */
export async function run(fault: Fault): Promise<Row> {
  const problems: string[] = [];
  const onRejection = (reason: unknown) => problems.push(`unhandled rejection: ${reason}`);
  process.on("unhandledRejection", onRejection);
  const server = await listen(fault);
  const options = { ...defaults, ...fault.options };
  const client = createBadgeClient({
    baseUrl: server.url,
    auth: basicAuth({ username: "till", password: "secret" }),
    ...options,
  });
  const started = performance.now();
  let result: BadgeResult | undefined;
  try {
    result = await client.getCustomerBadge({ customer: "381921157", badgeId: "b" });
  } catch (thrown) {
    problems.push(`it threw ${thrown}`);
  }
  const ms = Math.round(performance.now() - started);
  const seen = server.seen();
  await server.close();
  await new Promise((resolve) => setImmediate(resolve));
  process.off("unhandledRejection", onRejection);

  const error = result && !result.ok ? result.error : undefined;
  const kind = error?.kind ?? (result?.ok ? "ok" : "nothing");
  const attempts = result?.attempts ?? 0;
  const budgetMs = options.timeoutMs;
  const expect = (what: string, got: unknown, want: unknown) => {
    if (got !== want) problems.push(`${what} is ${got}, not ${want}`);
  };
  expect("kind", kind, fault.kind);
  expect("attempts", attempts, expectedAttempts(fault));
  // An attempt that is given up on a busy machine may not have got as far as the server.
  const unseen = kind === "timeout" && seen !== undefined && seen < attempts;
  if (seen !== undefined && !unseen) expect("requests that the server saw", seen, fault.seen ?? attempts);
  if (fault.status !== undefined) expect("status", error?.status, fault.status);
  if (error && !isBadgeClientError(error)) problems.push("the error is no BadgeClientError");
  if (ms > budgetMs + 1000) problems.push(`it took ${ms} of ${budgetMs} ms`);
  return {
    name: fault.name,
    kind,
    status: error?.status ?? result?.response?.status,
    attempts,
    seen,
    ms,
    budgetMs,
    problems,
  };
}
