import { brotliCompressSync, gzipSync } from "node:zlib";
import { badge, drip, type Fault, impatient, json, send, whole } from "./fault.ts";

const head = (status: string, headers = "") => `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\n${headers}\r\n`;
const length = `Content-Length: ${Buffer.byteLength(badge)}\r\n`;
const close = "Connection: close\r\n";
const packed = (times: number, pack: (bytes: Uint8Array) => Buffer) => {
  let bytes: Uint8Array = Buffer.from(badge);
  for (let i = 0; i < times; i++) bytes = pack(bytes);
  return bytes;
};
const encoded = (encoding: string, body: Uint8Array) =>
  send(whole(200, { ...json, "Content-Encoding": encoding }, body));
const bomb = gzipSync(Buffer.alloc(50_000_000, " "));
const error = (body: string, status = 404) => send(whole(status, json, body));
const deep = `${"[".repeat(6000)}${"]".repeat(6000)}`;

const http = (name: string, answer: NonNullable<Fault["answer"]>, status = 404): Fault => ({
  name,
  answer,
  kind: "http",
  status,
});

/** What is odd on the wire, or odd of an error. */
export const wireFaults: Fault[] = [
  { name: "gzip within br", answer: encoded("gzip, br", brotliCompressSync(gzipSync(badge))), kind: "ok" },
  { name: "gzip five times", answer: encoded(Array(5).fill("gzip").join(", "), packed(5, gzipSync)), kind: "ok" },
  {
    name: "gzip twenty times",
    answer: encoded(Array(20).fill("gzip").join(", "), packed(20, gzipSync)),
    kind: "network",
  },
  {
    name: "a bomb of gzip within br",
    answer: encoded("gzip, br", brotliCompressSync(bomb)),
    kind: "unexpected-response",
  },

  {
    name: "100 Continue, unasked",
    answer: drip("", "HTTP/1.1 100 Continue\r\n\r\n", 5),
    kind: "network",
    options: impatient,
    attempts: 2,
  },
  {
    name: "hints without end",
    answer: drip("", "HTTP/1.1 103 Early Hints\r\nLink: </>\r\n\r\n", 5),
    kind: "timeout",
    options: impatient,
  },
  { name: "HTTP/1.0, whole", answer: send(`HTTP/1.0 200 OK\r\n${length}\r\n`, badge), kind: "ok" },
  { name: "HTTP/1.0, cut off", answer: send(`HTTP/1.0 200 OK\r\n${length}\r\n`, badge.slice(0, 9)), kind: "network" },
  {
    name: "a chunk size that overflows",
    answer: send(head("200 OK", "Transfer-Encoding: chunked\r\n"), "fffffffffffffffff\r\n{}"),
    kind: "network",
  },
  { name: "a folded header", answer: send(head("200 OK", `X-A: a\r\n b\r\n${length}`), badge), kind: "network" },
  { name: "bare line feeds", answer: send(head("200 OK", length).replaceAll("\r\n", "\n"), badge), kind: "network" },
  { name: "a surplus answer", answer: send(head("200 OK", length), badge, head("200 OK", length), badge), kind: "ok" },
  {
    name: "a connection that closes after each answer",
    answer: (s) => send(head("200 OK", length + close), badge)(s),
    kind: "ok",
  },

  { name: "status 000", answer: send(head("000 Odd", length), badge), kind: "network" },
  { name: "status 199", answer: send(head("199 Odd", length), badge), kind: "network" },
  { name: "status 299", answer: send(head("299 Odd", length), badge), kind: "unexpected-response" },
  { name: "status 600", answer: send(head("600 Odd", length), badge), kind: "http", status: 600 },
  { name: "status 999", answer: send(head("999 Odd", length), badge), kind: "http", status: 999 },
  { name: "status 1000", answer: send(head("1000 Odd", length), badge), kind: "network" },
  { name: "a 205 with a badge", answer: send(head("205 Reset", length), badge), kind: "unexpected-response" },
  http("a reason phrase in UTF-8", send(head("404 Nö 👍", "Content-Length: 2\r\n"), "{}")),
  http("a reason phrase in Latin-1", send(Buffer.from(head("404 N\xf6", "Content-Length: 2\r\n"), "latin1"), "{}")),
  http("no reason phrase", send(head("404", "Content-Length: 2\r\n"), "{}")),
  http("a reason phrase with a control byte", send(head("404 a\x01b", "Content-Length: 2\r\n"), "{}")),

  {
    name: "a prefix against inclusion",
    answer: send(whole(200, json, `)]}',\n${badge}`)),
    kind: "unexpected-response",
  },
  {
    name: "a million items",
    answer: send(whole(200, json, `{"data":{"list":[${"1,".repeat(1_000_000)}1]}}`)),
    kind: "ok",
  },
  { name: "nesting of 6000 levels", answer: send(whole(200, json, `{"data":{"d":${deep}}}`)), kind: "ok" },

  http("an error nested 6000 deep", error(`{"errors":[{"code":1,"message":${deep}}]}`)),
  http("a code that is an object with toString", error('{"errors":[{"code":{"toString":1},"message":"no"}]}')),
  http("errors that are no list", error('{"errors":{"code":1}}')),
  http("errors within a list of lists", error('{"errors":[[{"code":1}],null,1,"a"]}')),
  http("a million errors", error(`{"errors":[${'{"code":1},'.repeat(400_000)}{}]}`)),
  http("members named as those of objects", error('{"errors":[{"__proto__":1,"constructor":{"name":1},"then":1}]}')),
  http("an error cut off", send(head("404 No", "Content-Length: 99\r\n"), "{")),
  http("an error whose gzip is none", send(whole(404, { ...json, "Content-Encoding": "gzip" }, "{}"))),
];
