import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Verdict } from "@badge-contract/conformance/src/judge/findings.ts";
import type { LiveOptions } from "@badge-contract/conformance/src/run/live.ts";
import type { Envelope, Fault, Reply } from "./provider/server.ts";
import { question } from "./scenarios.ts";

/** Something that a host may do wrong, and what the run must say of it. */
export interface Planted {
  id: string;
  area: "body" | "header" | "status" | "transport" | "meaning";
  fault: Fault;
  verdict: Verdict;
  path: string;
  exit: 0 | 1 | 2;
  options?: Partial<LiveOptions>;
  /** What else is to be said of it. */
  beside?: string[];
}

// biome-ignore lint/suspicious/noExplicitAny: what a fault writes has no type.
type Loose = any;
const data = (change: (data: Loose) => void): Fault => ({
  value: (envelope) => {
    change(envelope.data);
  },
});
const envelope = (change: (envelope: Loose) => unknown): Fault => ({ value: (one: Envelope) => change(one) });
const reply = (change: Partial<Reply> | ((reply: Reply) => Reply)): Fault => ({
  reply: (good) => (typeof change === "function" ? change(good) : { ...good, ...change }),
});
const type = (value: string) => reply((good) => ({ ...good, headers: { ...good.headers, "content-type": value } }));
const coded = (coding: string, pack: (body: Buffer) => Buffer) =>
  reply((good) => ({ ...good, headers: { ...good.headers, "content-encoding": coding }, body: pack(good.body) }));
const failing = (status: number, value: unknown): Fault => reply({ status, body: Buffer.from(JSON.stringify(value)) });
const apiError = { data: null, errors: [{ code: 1, message: "planted", reference: null }], warnings: null };
const gatewayError = { errors: [{ status: false, code: 4000, message: "planted" }], warnings: [] };
const head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";

const pem = readFileSync(new URL("provider/self-signed.pem", import.meta.url), "utf8");

const breach = (area: Planted["area"], id: string, path: string, fault: Fault): Planted => ({
  id,
  area,
  fault,
  verdict: "breach",
  path,
  exit: 1,
});
const drift = (id: string, path: string, fault: Fault): Planted => ({
  id,
  area: "body",
  fault,
  verdict: "drift",
  path,
  exit: 0,
});
const silent = (id: string, fault: Fault): Planted => ({
  id,
  area: "status",
  fault,
  verdict: "silent",
  path: "status",
  exit: 1,
});
const unjudged = (
  area: Planted["area"],
  id: string,
  path: string,
  fault: Fault,
  options?: Partial<LiveOptions>,
): Planted => ({
  id,
  area,
  fault,
  verdict: "unreachable",
  path,
  exit: 2,
  ...(options && { options }),
});

const customer = "$.data.customerConstraints";
const badge = "$.data.badgeConstraints";
const issual = "$.data.issualDetails.issuals[0]";

/** Each is planted alone, in the answer about a badge that has one of everything. */
export const faults: Planted[] = [
  breach(
    "body",
    "a required member is missing",
    "$.data.name",
    data((one) => delete one.name),
  ),
  breach(
    "body",
    "a required member of a nested object is missing",
    "$.data.images[0].tag",
    data((one) => delete one.images[0].tag),
  ),
  breach(
    "body",
    "a string is a number",
    "$.data.id",
    data((one) => Object.assign(one, { id: 68 })),
  ),
  breach(
    "body",
    "a number is a string",
    "$.data.createdOn",
    data((one) => Object.assign(one, { createdOn: String(one.createdOn) })),
  ),
  breach(
    "body",
    "an integer has a fraction",
    "$.data.activeEarnedCount",
    data((one) => Object.assign(one, { activeEarnedCount: 1.5 })),
  ),
  breach(
    "body",
    "null where there must be a value",
    "$.data.owner",
    data((one) => Object.assign(one, { owner: null })),
  ),
  breach(
    "body",
    "an array is an object",
    "$.data.images",
    data((one) => Object.assign(one, { images: {} })),
  ),
  breach(
    "body",
    "a set holds a value twice",
    "$.data.owner",
    data((one) => one.owner.push(one.owner[0])),
  ),
  breach(
    "body",
    "a custom field is no string",
    "$.data.customFields[*]",
    data((one) => Object.assign(one.customFields, { "Tom's phone": 919812345678 })),
  ),
  breach(
    "body",
    "a tag is in another case",
    `${customer}[0].constraintType`,
    data((one) => Object.assign(one.customerConstraints[0], { constraintType: "fixed_window" })),
  ),
  {
    ...breach(
      "body",
      "one branch has another's members",
      "$.data.issueExpiry.relativeExpirytype",
      data((one) => Object.assign(one, { issueExpiry: { expiryType: "RELATIVE", value: 2, type: "FIXED_DATE" } })),
    ),
    beside: ["drift at $.data.issueExpiry.type"],
  },
  breach(
    "body",
    "a window of days without its length",
    `${customer}[0].refreshRate`,
    data((one) => Object.assign(one.customerConstraints[0], { refreshRate: null })),
  ),
  breach(
    "body",
    "half of the statistics",
    "$.data.earnDetails",
    data((one) => delete one.earnDetails),
  ),
  breach(
    "body",
    "the envelope has no data",
    "$.data",
    envelope((one) => {
      delete one.data;
    }),
  ),
  breach(
    "body",
    "the envelope is an array",
    "$",
    envelope((one) => [one]),
  ),
  {
    ...breach(
      "body",
      "a badge without its envelope",
      "$.data",
      envelope(({ data: { id }, ...rest }) => ({ id, ...rest })),
    ),
    beside: ["drift at $.id"],
  },
  breach("body", "an empty body", "body", reply({ body: Buffer.alloc(0) })),
  breach(
    "body",
    "a body that is cut off",
    "body",
    reply((good) => ({ ...good, body: good.body.subarray(0, 200) })),
  ),
  breach("body", "a member stands twice", "$.data.name", {
    text: (json) => json.replace('"name":', '"name":"another","name":'),
  }),
  breach("body", "an integer that a double does not keep", "$.data.badgeRank", {
    text: (json) => json.replace('"badgeRank":3', '"badgeRank":9007199254740993'),
  }),
  breach("body", "a number beyond all doubles", "$.data.startsOn", {
    text: (json) => json.replace(/"startsOn":[\d.]+/, '"startsOn":1e400'),
  }),
  breach("body", "nested without end", "body", {
    text: (json) => json.replace('"claimedBy":[]', `"claimedBy":${"[".repeat(5000)}${"]".repeat(5000)}`),
  }),
  drift(
    "a new member",
    "$.data.tier",
    data((one) => Object.assign(one, { tier: "Tom's gold" })),
  ),
  drift(
    "a new member of the envelope",
    "$.meta",
    envelope((one) => {
      one.meta = {};
    }),
  ),
  drift(
    "a new value of an enum",
    "$.data.badgeStatus",
    data((one) => Object.assign(one, { badgeStatus: "PAUSED" })),
  ),
  drift(
    "an unknown tag",
    "$.data.earnExpiry.expiryType",
    data((one) => Object.assign(one.earnExpiry, { expiryType: "SOMETIMES" })),
  ),
  drift(
    "a new value in a list",
    "$.data.owner[1]",
    data((one) => Object.assign(one.owner, { 1: "Games" })),
  ),
  {
    ...drift(
      "a new member, strictly",
      "$.data.tier",
      data((one) => Object.assign(one, { tier: 1 })),
    ),
    exit: 1,
    options: { strict: true },
  },

  breach(
    "header",
    "no content type",
    "content-type",
    reply((good) => ({ ...good, headers: {} })),
  ),
  breach("header", "two content types that differ", "content-type", {
    reply: (good) => ({ ...good, headers: { ...good.headers, "content-type": ["application/json", "text/html"] } }),
  }),
  breach("header", "JSON as text/plain", "content-type", type("text/plain")),
  breach(
    "header",
    "HTML with 200",
    "content-type",
    reply({ headers: { "content-type": "text/html" }, body: Buffer.from("<html>Log in, Tom</html>") }),
  ),
  breach("header", "HTML that claims to be JSON", "body", reply({ body: Buffer.from("<html>Log in, Tom</html>") })),
  breach("header", "another charset is claimed", "content-type", type("application/json; charset=ISO-8859-1")),
  breach(
    "header",
    "bytes of another charset",
    "body",
    reply((good) => ({
      ...good,
      body: Buffer.from(good.body.toString().replace("Thousand", "Tausend für"), "latin1"),
    })),
  ),
  breach(
    "header",
    "a byte order mark",
    "body",
    reply((good) => ({ ...good, body: Buffer.concat([Buffer.from("\ufeff"), good.body]) })),
  ),
  breach(
    "header",
    "gzip is claimed of what is none",
    "content-encoding",
    coded("gzip", (body) => body),
  ),
  breach(
    "header",
    "gzip that is cut off",
    "content-encoding",
    coded("gzip", (body) => gzipSync(body).subarray(0, 60)),
  ),
  breach(
    "header",
    "a coding that nobody asked for",
    "content-encoding",
    coded("zstd", (body) => body),
  ),

  silent("a redirect to itself", reply({ status: 302, headers: { location: "" } })),
  silent("a redirect to another host", reply({ status: 307, headers: { location: "https://example.com/tom" } })),
  silent("a status that the document does not have", failing(418, apiError)),
  silent("another success", reply({ status: 206 })),
  silent("no content", reply({ status: 204, headers: {}, body: Buffer.alloc(0) })),
  unjudged("status", "the credentials are refused", "status", failing(401, { message: "planted" })),
  unjudged("status", "the gateway refuses", "status", failing(403, gatewayError)),
  unjudged("status", "the badge is unknown", "status", failing(404, apiError)),
  unjudged("status", "too many requests", "status", failing(429, gatewayError)),
  unjudged("status", "the platform fails", "status", failing(500, apiError)),
  unjudged(
    "status",
    "the CDN fails, in HTML",
    "status",
    reply({ status: 502, headers: { "content-type": "text/html" }, body: Buffer.from("<html>502</html>") }),
  ),
  {
    ...breach(
      "status",
      "a failure in the shape of a success",
      "$.errors",
      failing(404, { data: null, errors: [], warnings: [] }),
    ),
    options: { questions: [question("everything", {}, 404)] },
  },
  {
    ...unjudged("status", "the credentials are refused where a 404 is expected", "status", failing(401, {})),
    options: { questions: [question("everything", {}, 404)] },
  },
  {
    ...breach("status", "another failure than the expected one", "status", failing(400, apiError)),
    options: { questions: [question("everything", {}, 404)] },
  },
  {
    ...breach("status", "an answer to who gave no credentials", "status", { open: true }),
    options: { questions: [{ ...question("everything", {}, 401), authenticated: false }] },
  },
  {
    ...breach("status", "a success where a failure is expected", "status", {}),
    options: { questions: [question("everything", {}, 404)] },
  },

  unjudged("transport", "never answers", "answer", { socket: () => {} }, { timeoutMs: 300 }),
  unjudged(
    "transport",
    "stops in mid-answer",
    "answer",
    { socket: (socket) => socket.write(`${head}content-length: 999\r\n\r\n{`) },
    { timeoutMs: 300 },
  ),
  unjudged("transport", "resets the connection", "answer", { socket: (socket) => socket.resetAndDestroy() }),
  unjudged("transport", "ends before the length it gave", "answer", {
    socket: (socket) => socket.end(`${head}content-length: 999\r\n\r\n{}`),
  }),
  unjudged("transport", "speaks no HTTP", "answer", {
    socket: (socket) => socket.end("220 mail.example.com ESMTP\r\n"),
  }),
  unjudged("transport", "answers 10 MB", "answer", reply({ body: Buffer.alloc(10 * 2 ** 20, "[") })),
  unjudged(
    "transport",
    "answers 10 MB packed into little",
    "answer",
    coded("br", () => brotliCompressSync(Buffer.alloc(10 * 2 ** 20, " "))),
  ),
  unjudged("transport", "a certificate that nobody signed", "answer", { selfSigned: { key: pem, cert: pem } }),

  breach(
    "meaning",
    "another badge than asked for",
    "$.data.id",
    data((one) => Object.assign(one, { id: "68e6a00000000000000000ff" })),
  ),
  breach(
    "meaning",
    "no statistics though asked for",
    "$.data",
    data((one) => {
      for (const key of ["customerConstraints", "badgeConstraints", "issualDetails", "earnDetails"]) delete one[key];
    }),
  ),
  breach(
    "meaning",
    "a wrong count of issuals",
    "$.data.issualDetails.issuedCount",
    data((one) => {
      one.issualDetails.issuedCount = 7;
    }),
  ),
  breach(
    "meaning",
    "a wrong count of earns",
    "$.data.earnDetails.earnCount",
    data((one) => {
      one.earnDetails.earnCount = 7;
    }),
  ),
  breach(
    "meaning",
    "a constraint in the other's list",
    `${badge}[0].constraintLevel`,
    data((one) => {
      one.badgeConstraints[0].constraintLevel = "CUSTOMER";
    }),
  ),
  breach(
    "meaning",
    "two rolling windows of days",
    `${badge}[3].rollType`,
    data((one) => one.badgeConstraints.push(one.badgeConstraints[1])),
  ),
  breach(
    "meaning",
    "earns before the first cycle",
    `${customer}[1].earnConstraintBlockStatistics.currentEarnCount`,
    data((one) => {
      one.customerConstraints[1].earnConstraintBlockStatistics.currentEarnCount = 1;
    }),
  ),
  breach(
    "meaning",
    "expires before it starts",
    "$.data.expiresOn",
    data((one) => {
      one.expiresOn = one.startsOn - 1;
    }),
  ),
  breach(
    "meaning",
    "a cycle ends before it begins",
    `${customer}[0].fixedWindowCycle.endDate`,
    data((one) => {
      one.customerConstraints[0].fixedWindowCycle.endDate = 1;
    }),
  ),
  breach(
    "meaning",
    "revoked before it was issued",
    `${issual}.revokedOn`,
    data((one) => {
      one.issualDetails.issuals[0].revokedOn = 1;
    }),
  ),
  breach(
    "meaning",
    "revoked without a date",
    `${issual}.revokedOn`,
    data((one) => delete one.issualDetails.issuals[0].revokedOn),
  ),
  breach(
    "meaning",
    "expires with the badge, and at a date",
    "$.data.issueExpiry.expiresOn",
    data((one) => {
      one.issueExpiry.expiresOn = one.expiresOn;
    }),
  ),
  breach(
    "meaning",
    "a success with errors",
    "$.errors",
    envelope((one) => {
      one.errors = apiError.errors;
    }),
  ),
];
