import { replay } from "@badge-contract/conformance/src/ask/replay.ts";
import { questionsOfDocument, readWrites } from "@badge-contract/conformance/src/ask/scenario-file.ts";
import { run } from "@badge-contract/conformance/src/run/run.ts";
import { type JsonObject, scenariosOf } from "@badge-contract/spec";
import { expect, it } from "vitest";
import { answerKinds } from "./answer-kinds.ts";
import { documentOfPaths } from "./document.ts";
import { answer, body, examples, get, order, parameter, text } from "./parts.ts";
import { requestKinds } from "./request-kinds.ts";

const kind = (name: string) => documentOfPaths(name, requestKinds[name] ?? answerKinds[name] ?? {});
const all = documentOfPaths("all", Object.assign({}, ...Object.values(requestKinds)));

it.each([
  ["a body", "post /orders: no body"],
  ["a form with lists and objects", "post /form-lists: body minimum $.at.row below the minimum"],
  ["a file", "post /upload: body required $.file is missing"],
  ["what only an answer has", "post /read-only: body required $.secret is missing"],
  ["a parameter that is JSON", "get /json-query: where="],
])("of %s bad requests are asked: %s", async (name, id) => {
  const document = kind(name);
  const refuses = { document, provider: replay(document), judgesRequests: true };
  const { requests } = await run(refuses, { only: ["requests"] });
  expect(requests.map(({ bad }) => bad.id).join("\n")).toContain(id);
});

it.each<[string, string, JsonObject]>([
  [
    "an example of XML that is no text",
    "application/xml is sent as text, and a value of another type is none: give an example that is text",
    get([], { 200: answer({ one: { n: 1 } }, {}, "application/xml") }),
  ],
  [
    "a path with dots for a part",
    "no path can have .. as a part: give another",
    get([parameter("id", "path", text, { one: ".." })], { 200: answer({ one: 1 }) }),
  ],
  [
    "a form of mixed parts",
    "multipart/mixed is sent as text, and a value of another type is none: give an example that is text",
    {
      post: {
        requestBody: body("multipart/mixed", order, { one: { id: "a" } }),
        responses: { 200: answer({ one: 1 }) },
      },
    },
  ],
  [
    "TRACE",
    "fetch sends no TRACE, so /things/{id} is not asked with it",
    { trace: {}, ...get([], { 200: answer({}) }) },
  ],
  [
    "a body for GET",
    "fetch sends no body with GET, so it is left out; use POST, or parameters",
    get([], { 200: answer({ one: 1 }) }, { requestBody: body("application/json", order, {}) }),
  ],
  [
    "content for 204",
    "HTTP allows no content in an answer with status 204; it is neither sent nor judged",
    { delete: { responses: { 204: answer({}) } } },
  ],
])("%s is named, and what to write instead", async (_, says, item) => {
  const document = documentOfPaths("odd", { "/things/{id}": item });
  const { unjudged, limits } = await run({ document }, { only: ["scenarios"] });
  expect([...unjudged, ...limits].map((one) => one.says)).toContain(says);
});

it("schemes that need the same header are refused, not sent without one", async () => {
  const basicAndToken = get([], { 200: answer({ one: 1 }) }, { security: [{ login: [], oauth: [] }] });
  const document = documentOfPaths("clash", { "/clash": basicAndToken, "/fine": get([], { 200: answer({ one: 1 }) }) });
  const says = "get /clash cannot send login and oauth in one header: write them as alternatives";
  await expect(run({ document })).rejects.toThrow(`/paths/~1clash/get/security: ${says}`);
  const of = { document: { ...document, lenient: true } };
  const { unjudged, rows } = await run(of, { only: ["scenarios"] });
  expect(unjudged).toEqual([{ pointer: "/paths/~1clash/get/security", says }]);
  expect(rows.map(({ scenario }) => scenario.id)).toEqual(["get /fine/one"]);
});

it.each([
  ["/things/#target", "/things/#target has more than a path: describe the rest as parameters"],
  ["/things?kind=a", "/things?kind=a has more than a path: describe the rest as parameters"],
  ["/things/50%", "/things/50% has a % that encodes nothing: write %25"],
])("a path that cannot be sent is named, and the others are judged: %s", async (path, says) => {
  const item = get([], { 200: answer({ one: 1 }) });
  const document = documentOfPaths("paths", { [path]: item, "/fine": item });
  await expect(run({ document })).rejects.toThrow(says);
  const { unjudged, rows } = await run({ document: { ...document, lenient: true } }, { only: ["scenarios"] });
  expect(unjudged.map((one) => one.says)).toEqual([says]);
  expect(rows.map(({ scenario }) => scenario.id)).toEqual(["get /fine/one"]);
});

it("an operation that cannot be judged is reported as that, and not as one whose schema no answer breaks", async () => {
  const atLeast = { type: "object", properties: { a: { type: "integer", minimum: 2 } } };
  const shown = {
    description: "-",
    content: { "application/json": { schema: atLeast, ...examples({ one: { a: 3 } }) } },
  };
  const dots = get([parameter("id", "path", text, { one: ".." })], { 200: shown });
  const document = documentOfPaths("dots", { "/dots/{id}": dots, "/fine": get([], { 200: answer({ one: 1 }) }) });
  const { unjudged, untried } = await run({ document });
  expect(unjudged).toHaveLength(1);
  expect(untried).toEqual([]);
});

it("only what has no example is sampled", () => {
  const { scenarios } = scenariosOf(all);
  expect(scenarios.filter(({ sampled }) => sampled).map(({ id }) => id)).toEqual(["post /bare/created"]);
});

it("a provider without a required header does not conform", async () => {
  const document = kind("a header that is required");
  const provider = replay(document, () => ({ headers: {} }));
  const { rows } = await run({ document, provider }, { only: ["scenarios"] });
  expect(rows[0]?.outcomes.proxy).not.toEqual([]);
});

it("sends a live host no writing request unless its operation is allowed, and reports the others", () => {
  const { questions, left } = questionsOfDocument(all);
  expect(new Set(questions.map(({ operation }) => operation.method))).toEqual(new Set(["GET"]));
  expect(left).toContain(
    "Not asked: 2 scenarios of post /orders, which writes; add --allow-writes post /orders to ask.",
  );
  const named = questionsOfDocument(all, readWrites("post /orders", all));
  expect(named.questions.filter(({ operation }) => operation.method === "POST")).toHaveLength(2);
  expect(() => readWrites("post /order", all)).toThrow(
    "--allow-writes post /order: the document has no such operation",
  );
});
