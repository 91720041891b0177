import type { Json } from "@badge-contract/spec";
import { expect, it } from "vitest";
import { type Entry, entriesOf } from "../src/ask/traffic/exchange.ts";

const request = { method: "get", url: "https://example.com/things/1", headers: [] };
const inHar = (response: Json, more: { [name: string]: Json } = {}) => ({ request: { ...request, ...more }, response });
const json = { mimeType: "application/json" };
const answered = (content: Json, headers: Json = []) => inHar({ status: 200, headers, content });

/** What was read, in words. */
function told(entry: Entry): string {
  if (entry.kind !== "exchange") return entry.kind;
  const { response, request } = entry.exchange;
  if (!response) return "unanswered";
  const { status, headers, body } = response;
  const text = body.kind === "bytes" ? body.bytes : body.kind === "text" ? body.text : "";
  const named = [...(headers ?? [])].map(([name, texts]) => `${name}=${texts}`);
  return [request?.method ?? "no request", status, body.kind, text, ...named].join(" ").replace(/ +/g, " ").trim();
}

const type = "content-type=application/json";

it.each<[string, Json, string]>([
  ["text", answered({ ...json, text: "{}" }), `GET 200 text {} ${type}`],
  ["base64", answered({ ...json, text: "e30=", encoding: "base64" }), `GET 200 bytes {} ${type}`],
  ["base64 in capitals", answered({ ...json, text: "e30=", encoding: "BASE64" }), `GET 200 bytes {} ${type}`],
  [
    "plain text called base64",
    answered({ ...json, text: '{"a":1}', encoding: "base64" }),
    `GET 200 text {"a":1} ${type}`,
  ],
  ["no text", answered({ ...json, size: 12 }), `GET 200 missing ${type}`],
  ["no body at all", answered({ ...json, size: 0 }), `GET 200 text ${type}`],
  ["a body kept elsewhere", answered({ ...json, _file: "abc.json" }), `GET 200 missing ${type}`],
  ["a body that is no text", answered({ ...json, text: { a: 1 } }), `GET 200 missing ${type}`],
  ["pseudo-headers of HTTP/2", answered({}, [{ name: ":status", value: "200" }]), "GET 200 missing"],
  ["a header without a value", answered({}, [{ name: "content-type" }]), "GET 200 missing"],
  ["what is no header", answered({}, [null, 3, { value: "x" }, ["a", "b"]]), "GET 200 missing a=b"],
  ["headers as an object", answered({}, { "Content-Type": ["a/b"] }), "GET 200 missing content-type=a/b"],
  ["headers as text", answered({}, "content-type: a/b"), "GET 200 missing"],
  ["a blocked request", inHar({ status: 0 }), "unanswered"],
  ["a status that is text", inHar({ status: "200" }), "malformed"],
  ["no response", { request }, "malformed"],
  ["nothing", null, "malformed"],
  ["no request", { response: { status: 200 } }, "no request 200 missing"],
  ["a WebSocket", inHar({ status: 101 }), "skipped"],
  ["another scheme", inHar({ status: 200 }, { url: "data:text/plain,hi" }), "skipped"],
  ["a host and port without a scheme", inHar({ status: 204 }, { url: "localhost:8080/things/1" }), "GET 204 missing"],
])("an entry of a HAR is read: %s", (_, entry, said) => {
  expect(entriesOf(JSON.stringify(entry), entry, true).map(told)).toEqual([said]);
});

it("a line that is a whole HAR is read as its entries, and other JSON as a body", () => {
  const har = { log: { entries: [answered({ ...json, text: "1" }), inHar({ status: 0 }), "x"] } };
  expect(entriesOf(JSON.stringify(har), har, false).map(told)).toEqual([
    `GET 200 text 1 ${type}`,
    "unanswered",
    "malformed",
  ]);
  const body = { log: { entries: 3 } };
  expect(entriesOf(JSON.stringify(body), body, false).map(told)).toEqual(["body"]);
});

it("a body knows its place in a line, also in a HAR", () => {
  const own = { response: { status: 200, body: { a: 1 } } };
  const placeOf = (value: Json) => {
    const [entry] = entriesOf(JSON.stringify(value), value, false);
    const body = entry?.kind === "exchange" ? entry.exchange.response?.body : undefined;
    return body?.kind === "value" ? body.within.path : undefined;
  };
  expect(placeOf(own)).toEqual(["response", "body"]);
  expect(placeOf({ log: { entries: [own] } })).toEqual(["log", "entries", 0, "response", "body"]);
});
