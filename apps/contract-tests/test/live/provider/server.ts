import { createHash } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { badgeFor, type Customer, type World } from "./domain.ts";

export const account = { username: "till.canary", password: md5("canary-pass word/?+") };
export const client = { key: "canary-key-1f0c7f0a", secret: 'canary-secret-é/ä+"q' };
const token = "canary.token-7d6c5e4f";

function md5(text: string) {
  return createHash("md5").update(text).digest("hex");
}

export interface Reply {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
}

/** What may go wrong on the way of a good answer, at each of its stages. */
export interface Fault {
  /** The answer as a value: what it returns is sent, or what was changed in place. */
  value?(envelope: Envelope): unknown;
  text?(json: string): string;
  reply?(reply: Reply): Reply;
  /** Takes over the connection. */
  socket?(socket: Socket, reply: Reply): void;
  /** Lets everybody in. */
  open?: true;
  /** Serves TLS with a certificate that no authority signed. */
  selfSigned?: { key: string; cert: string };
}

export interface Envelope {
  data: ReturnType<typeof badgeFor>;
  errors: unknown;
  warnings: unknown;
}

const identifiers: Record<string, keyof Customer> = {
  email: "email",
  mobile: "mobile",
  externalId: "externalId",
  cardNumber: "cardNumber",
};

const route = /^\/api_gateway\/v1\/badges\/management\/([^/]+)\/badge\/([^/]+)$/;
const failure = (code: number, message: string) => ({
  data: null,
  errors: [{ code, message, reference: null }],
  warnings: null,
});
const json = (status: number, value: unknown): Reply => ({
  status,
  headers: { "content-type": "application/json", "x-cap-request-id": "1f0c7f0a3c5b4e6d" },
  body: Buffer.from(JSON.stringify(value)),
});

const authenticated = (headers: Record<string, string | string[] | undefined>) =>
  headers.authorization === `Basic ${Buffer.from(`${account.username}:${account.password}`).toString("base64")}` ||
  headers["x-cap-api-oauth-token"] === token;

/** Serves the world on loopback. */
export async function startProvider(given: World, fault: Fault = {}) {
  const world = structuredClone(given);
  const asked: { method: string; url: string; at: number }[] = [];
  const answer: RequestListener = async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    asked.push({ method: request.method ?? "", url: request.url ?? "", at: performance.now() });
    const send = ({ status, headers, body }: Reply) => response.writeHead(status, headers).end(body);
    if (request.method === "POST" && pathname === "/v3/oauth/token/generate") {
      let sent = "";
      for await (const chunk of request) sent += chunk;
      const good = sent === JSON.stringify(client);
      return send(
        good
          ? json(200, { data: { accessToken: token, ttlSeconds: 300 }, errors: null })
          : json(401, failure(401, "No")),
      );
    }
    const [, who = "", what = ""] = route.exec(pathname) ?? [];
    if (request.method !== "GET" || who === "") return send(json(404, failure(404, "No such resource")));
    if (!fault.open && !authenticated(request.headers)) return send(json(401, { message: "Unauthorized" }));
    const kind = request.headers["x-cap-customer-identifier"];
    const field = kind === undefined ? "id" : identifiers[String(kind)];
    if (field === undefined) return send(json(400, failure(1028, "Invalid customer identifier type")));
    const customer = world.customers.find((one) => one[field] === decodeURIComponent(who));
    if (!customer) return send(json(404, failure(1026, "Customer not found")));
    const badge = world.badges.find(({ id }) => id === decodeURIComponent(what));
    if (!badge) return send(json(404, failure(404, "Passed badge is not found")));
    const statistics = searchParams.get("includeStatistics") === "true";
    const envelope: Envelope = { data: badgeFor(world, badge, customer, statistics), errors: [], warnings: [] };
    const value = fault.value?.(envelope) ?? envelope;
    const good = json(200, value);
    if (fault.text) good.body = Buffer.from(fault.text(good.body.toString()));
    const reply = fault.reply?.(good) ?? good;
    if (fault.socket && request.socket) return fault.socket(request.socket, reply);
    send(reply);
  };
  const server = fault.selfSigned ? createTlsServer(fault.selfSigned, answer) : createServer(answer);
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${fault.selfSigned ? "https" : "http"}://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
