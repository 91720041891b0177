import type { Socket } from "node:net";
import type { BadgeClientErrorKind, BadgeClientOptions } from "@badge-contract/client";

/** One way in which a server can misbehave, and what the client makes of it. */
export interface Fault {
  name: string;
  /** Answers one request on a raw connection; absent: nobody listens. */
  answer?: (socket: Socket, nth: number) => void;
  /** How the call ends: `ok`, or the kind of its error. */
  kind: "ok" | BadgeClientErrorKind;
  /** Requests that the client sends. Default: 3 for what is worth repeating, else 1. */
  attempts?: number;
  /** Requests that reach the server, where that is another number. */
  seen?: number;
  /** The status that the error carries, where it matters. */
  status?: number;
  options?: Partial<BadgeClientOptions>;
}

export const badge = JSON.stringify({ data: { id: "b", name: "Bädge" }, errors: [], warnings: [] });

type Bytes = string | Uint8Array;

/** A whole answer with a right length, unless the headers say otherwise. */
export function whole(status: number | string, headers: Record<string, string> = {}, body: Bytes = ""): Buffer {
  const bytes = Buffer.from(body as string);
  const all = { "Content-Length": String(bytes.length), Connection: "close", ...headers };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === "" ? [] : `${name}: ${value}\r\n`));
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} Status\r\n${lines.join("")}\r\n`, "latin1"), bytes]);
}

export const type = (value: string) => ({ "Content-Type": value });
export const json = type("application/json");

/** Sends the bytes, then closes properly. */
export const send =
  (...parts: Bytes[]) =>
  (socket: Socket): void => {
    for (const part of parts) socket.write(part);
    socket.end();
  };

/** Sends the bytes, then resets the connection. */
export const reset =
  (part: Bytes = "") =>
  (socket: Socket): void => {
    if (part.length === 0) socket.resetAndDestroy();
    else socket.write(part, () => setTimeout(() => socket.resetAndDestroy(), 20));
  };

/** Sends the bytes, then nothing more. */
export const stall =
  (part: Bytes = "") =>
  (socket: Socket): void =>
    void socket.write(part);

/** Sends the start, then the piece every few ms, for as long as anybody listens. */
export const drip =
  (start: Bytes, piece: string, everyMs: number) =>
  (socket: Socket): void => {
    socket.write(start);
    const timer = setInterval(() => socket.write(piece), everyMs);
    socket.on("close", () => clearInterval(timer));
  };

/** Sends the start, then `megabytes` of spaces as fast as they are taken. */
export const flood =
  (start: Bytes, megabytes: number) =>
  (socket: Socket): void => {
    const megabyte = Buffer.alloc(1_000_000, " ");
    let left = megabytes;
    const more = (): void => {
      while (left-- > 0) if (!socket.write(megabyte)) return void socket.once("drain", more);
      socket.end();
    };
    socket.write(start);
    more();
  };

/** Limits for what never ends: each attempt is given up, and asked once more. */
export const impatient: Partial<BadgeClientOptions> = {
  attemptTimeoutMs: 150,
  retry: { maxRetries: 1, baseDelayMs: 1 },
};
