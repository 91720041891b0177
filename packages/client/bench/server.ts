// Answers everything with the body given as the first argument, and prints its port.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const [, , body = ""] = process.argv;
const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
const server = createServer((_, response) => response.writeHead(200, headers).end(body));
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
