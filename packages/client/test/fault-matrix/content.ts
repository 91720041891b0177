import { badge, type Fault, json, send, type, whole } from "./fault.ts";

const answer = (body: string | Uint8Array, headers: Record<string, string> = json, status: number | string = 200) =>
  send(whole(status, headers, body));
const utf16 = Buffer.from(`\ufeff${badge}`, "utf16le");
const latin1 = Buffer.from(badge, "latin1");
const deep = (depth: number) => `{"data":{"d":${"[".repeat(depth)}${"]".repeat(depth)}}}`;

const ok = (name: string, body: string | Uint8Array, headers?: Record<string, string>): Fault => ({
  name,
  answer: answer(body, headers),
  kind: "ok",
});
const odd = (name: string, body: string | Uint8Array, headers?: Record<string, string>, status?: number): Fault => ({
  name,
  answer: answer(body, headers, status),
  kind: "unexpected-response",
  status: status ?? 200,
});

/** What can go wrong with a body, and with statuses that are neither success nor error. */
export const contentFaults: Fault[] = [
  ok("no content type", badge, {}),
  ok("a structured suffix", badge, type("application/vnd.badge+json")),
  ok("JSON in capitals, with a charset", badge, type("Application/JSON; Charset=UTF-8")),
  ok("a charset that is a lie", badge, type("application/json; charset=utf-16")),
  ok("a byte order mark", `\ufeff${badge}`),
  odd("HTML", "<!doctype html><title>Sign in</title>", type("text/html")),
  odd("JSON that claims to be HTML", badge, type("text/html")),
  odd("JSON that claims to be text", badge, type("text/plain")),
  odd("HTML that claims to be JSON", "<!doctype html>"),
  odd("Latin-1, as announced", latin1, type("application/json; charset=iso-8859-1")),
  odd("Latin-1, unannounced", latin1),
  odd("UTF-16", utf16, type("application/json; charset=utf-16")),
  odd("bytes that are no UTF-8", Buffer.from([0x7b, 0xff, 0xfe, 0x7d])),

  odd("an empty 200", ""),
  odd("an empty 204", "", {}, 204),
  odd("an empty 205", "", {}, 205),
  odd("a 201 with a badge", badge, json, 201),
  odd("a 206 with a badge", badge, { ...json, "Content-Range": "bytes 0-9/99" }, 206),
  odd("a 304", "", {}, 304),
  odd("a 300 without a location", "", {}, 300),
  odd("a redirect to the same origin", "", { Location: "/elsewhere" }, 302),
  odd("a redirect to another origin", "", { Location: "http://localhost:9/" }, 307),
  odd("a redirect to itself", "", { Location: "?" }, 308),
  odd("a redirect to nowhere", "", { Location: "http://[" }, 301),

  odd("truncated JSON", badge.slice(0, -2)),
  odd("two JSON texts", badge + badge),
  odd("a trailing comma", '{"data":{"id":"b",}}'),
  odd("NaN", '{"data":{"n":NaN}}'),
  odd("a NUL after the JSON", `${badge}\0`),
  odd("null", "null"),
  odd("a list", "[]"),
  odd("a text", '"badge"'),
  odd("a number", "42"),
  odd("an object without data", "{}"),
  odd("data that is null, with errors", '{"data":null,"errors":[{"code":1026,"message":"no such customer"}]}'),
  odd("data that is a list", '{"data":[]}'),
  odd("errors of the wrong shape", '{"data":null,"errors":{"code":1},"warnings":[null,1,"a"]}'),
  odd("nesting of 100 000 levels, unclosed", deep(100_000).slice(0, -9)),
  ok("nesting of 1000 levels", deep(1000)),
  ok("nesting of 100 000 levels", deep(100_000)),
  ok("duplicate keys", '{"data":{"id":"a"},"data":{"id":"b","id":"b"}}'),
  ok("1e400", '{"data":{"id":"b","n":1e400}}'),
  ok("a number beyond 2^53", '{"data":{"id":"b","n":9007199254740993}}'),
  ok("lone surrogates", '{"data":{"id":"b","n":"\\ud800"}}'),
  ok("__proto__", '{"data":{"id":"b","__proto__":{"x":1}},"__proto__":{"x":1}}'),
  ok("errors and warnings that are null", '{"data":{"id":"b"},"errors":null,"warnings":null}'),
];
