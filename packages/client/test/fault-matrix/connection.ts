import { gzipSync } from "node:zlib";
import { badge, drip, type Fault, flood, impatient, json, reset, send, stall, whole } from "./fault.ts";

const head = (headers: string) => `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n${headers}\r\n`;
const chunked = head("Transfer-Encoding: chunked\r\n");
const zipped = { ...json, "Content-Encoding": "gzip" };
const gzip = gzipSync(badge);

/** What can go wrong below the body. */
export const connectionFaults: Fault[] = [
  { name: "nobody listens", kind: "network" },
  { name: "reset before an answer", answer: reset(), kind: "network" },
  { name: "closed before an answer", answer: send(), kind: "network" },
  { name: "reset within the headers", answer: reset("HTTP/1.1 200 OK\r\nContent-"), kind: "network" },
  { name: "closed within the headers", answer: send("HTTP/1.1 200 OK\r\nContent-"), kind: "network" },
  {
    name: "reset within a body of known length",
    answer: reset(`${head("Content-Length: 99\r\n")}{"d`),
    kind: "network",
  },
  { name: "reset within a chunked body", answer: reset(`${chunked}4\r\n{"da\r\n`), kind: "network" },
  {
    name: "reset once, then well",
    answer: (s, nth) => (nth === 1 ? reset()(s) : send(whole(200, json, badge))(s)),
    kind: "ok",
    attempts: 2,
  },

  { name: "stalled before an answer", answer: stall(), kind: "timeout", options: impatient },
  { name: "stalled within the status line", answer: stall("HTTP/1."), kind: "timeout", options: impatient },
  { name: "stalled within the headers", answer: stall("HTTP/1.1 200 OK\r\nA: "), kind: "timeout", options: impatient },
  {
    name: "stalled before the body",
    answer: stall(head("Content-Length: 9\r\n")),
    kind: "timeout",
    options: impatient,
  },
  {
    name: "stalled within the body",
    answer: stall(`${chunked}1\r\n{\r\n`),
    kind: "timeout",
    options: impatient,
  },
  {
    name: "stalled within an error's body",
    answer: stall("HTTP/1.1 503 No\r\nContent-Length: 9\r\n\r\n{"),
    kind: "timeout",
    options: impatient,
  },
  { name: "headers that drip", answer: drip("HTTP/1.1 200 OK\r\nA: ", "a", 10), kind: "timeout", options: impatient },
  {
    name: "a body that drips",
    answer: drip(chunked, "1\r\n \r\n", 10),
    kind: "timeout",
    options: impatient,
  },
  {
    name: "stalled, until the whole call's time is up",
    answer: stall(),
    kind: "timeout",
    attempts: 1,
    options: { timeoutMs: 150 },
  },

  {
    name: "a length that is too long",
    answer: send(whole(200, { ...json, "Content-Length": "999" }, badge)),
    kind: "network",
  },
  {
    name: "a length that is too short",
    answer: send(whole(200, { ...json, "Content-Length": "20" }, badge)),
    kind: "unexpected-response",
  },
  {
    name: "a length that is no number",
    answer: send(whole(200, { ...json, "Content-Length": "many" }, badge)),
    kind: "network",
  },
  { name: "two lengths", answer: send(head("Content-Length: 9\r\nContent-Length: 8\r\n"), badge), kind: "network" },
  {
    name: "a length and chunks",
    answer: send(head("Content-Length: 9\r\nTransfer-Encoding: chunked\r\n"), "0\r\n\r\n"),
    kind: "network",
  },
  { name: "neither length nor chunks", answer: send(head(""), badge), kind: "ok" },
  { name: "chunks that are garbage", answer: send(chunked, "zz\r\n{}\r\n"), kind: "network" },
  { name: "chunks without an end", answer: send(chunked, '2\r\n{"\r\n'), kind: "network" },
  { name: "a chunk that is longer than it says", answer: send(chunked, `2\r\n${badge}\r\n0\r\n\r\n`), kind: "network" },
  {
    name: "chunks with a trailer",
    answer: send(chunked, `${Buffer.byteLength(badge).toString(16)}\r\n${badge}\r\n0\r\nX-T: 1\r\n\r\n`),
    kind: "ok",
  },

  { name: "gzip", answer: send(whole(200, zipped, gzip)), kind: "ok" },
  { name: "gzip that is none", answer: send(whole(200, zipped, badge)), kind: "network" },
  {
    name: "gzip whose checksum is wrong",
    answer: send(whole(200, zipped, Buffer.concat([gzip.subarray(0, -8), Buffer.alloc(8, 1)]))),
    kind: "network",
  },
  {
    name: "gzip of 100 MB of spaces",
    answer: send(whole(200, zipped, gzipSync(Buffer.alloc(100_000_000, " ")))),
    kind: "unexpected-response",
  },
  {
    name: "an encoding that does not exist",
    answer: send(whole(200, { ...json, "Content-Encoding": "zip2" }, badge)),
    kind: "ok",
  },
  { name: "100 MB", answer: flood(head(""), 100), kind: "unexpected-response", status: 200 },
  { name: "100 MB of an error", answer: flood("HTTP/1.1 500 No\r\n\r\n", 100), kind: "http", status: 500 },

  { name: "407, which fetch hides", answer: send(whole(407, json, "{}")), kind: "network" },
  { name: "421, which fetch repeats", answer: send(whole(421, json, "{}")), kind: "http", seen: 2 },
  { name: "not HTTP", answer: send("SSH-2.0-OpenSSH_9.7\r\n"), kind: "network" },
  { name: "HTTP/2 frames", answer: send(Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0])), kind: "network" },
  { name: "a header with a NUL", answer: send(head("A: b\0c\r\n"), badge), kind: "network" },
  { name: "headers of 1 MB", answer: send(head(`A: ${"a".repeat(1_000_000)}\r\n`), badge), kind: "network" },
  {
    name: "early hints before the answer",
    answer: send("HTTP/1.1 103 Early Hints\r\nLink: </>\r\n\r\n", whole(200, json, badge)),
    kind: "ok",
  },
  {
    name: "a switch of protocols",
    answer: send("HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"),
    kind: "network",
  },
];
