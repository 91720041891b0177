import { type JsonObject, type Spec, scenariosOf } from "@badge-contract/spec";
import { beforeAll, expect, it } from "vitest";
import { startPrismInProcess } from "../src/ask/prism.ts";
import { replay } from "../src/ask/replay.ts";
import { questionsOfDocument, readWrites } from "../src/ask/scenario-file.ts";
import { comparisonsOf } from "../src/report/summary.ts";
import type { RunResult } from "../src/run/result.ts";
import { run } from "../src/run/run.ts";
import { requestKinds, securitySchemes } from "./documents/requests.ts";

const methods = ["get", "put", "post", "patch", "delete"];

/** All kinds in one document; each operation is called after its path and method. */
function documentOfKinds(): Spec {
  const paths: JsonObject = {};
  for (const items of Object.values(requestKinds))
    for (const [path, item] of Object.entries(items)) {
      const copy: JsonObject = structuredClone(item);
      for (const method of methods)
        if (copy[method]) copy[method] = { ...(copy[method] as JsonObject), operationId: `${method} ${path}` };
      paths[path] = copy;
    }
  const jsonSchemaDialect = "https://json-schema.org/draft/2020-12/schema";
  const info = { title: "Kinds of requests and answers", version: "1" };
  return {
    source: "kinds",
    root: { openapi: "3.1.0", jsonSchemaDialect, info, paths, components: { securitySchemes } },
  };
}

const document = documentOfKinds();
let result: RunResult;
beforeAll(async () => {
  result = await run({ document }, { startPrism: startPrismInProcess });
}, 120_000);

it.each(Object.entries(requestKinds))("%s is asked, answered and judged as it is described", (_, items) => {
  const own = result.rows.filter(({ scenario }) => Object.hasOwn(items, scenario.operation.path));
  expect(own.length).toBeGreaterThan(0);
  expect(
    comparisonsOf(result).filter(
      ({ name, problems }) =>
        problems.length > 0 &&
        Object.keys(items).some((path) => name.includes(` ${path}/`) || name.includes(` ${path}:`)),
    ),
  ).toEqual([]);
});

it("nothing else is found, and bad requests are asked of every kind that documents their refusal", () => {
  expect(comparisonsOf(result).filter(({ problems }) => problems.length > 0)).toEqual([]);
  const asked = new Set(result.requests.map(({ bad }) => bad.operation.path));
  expect([...asked].sort()).toEqual(["/both/{id}", "/bounded", "/keyed", "/orders", "/together", "/token"]);
  expect(result.requests.map(({ bad }) => bad.id)).toContain("post /orders: no body");
});

it("only what has no example is sampled", () => {
  expect(result.rows.filter(({ scenario }) => scenario.sampled).map(({ scenario }) => scenario.id)).toEqual([
    "post /bare/created",
  ]);
});

it("a provider that leaves out a required header, or answers with a body where there is none, is found out", async () => {
  const provider = replay(document, ({ operation }) => (operation.path === "/etag" ? { headers: {} } : {}));
  const { rows } = await run({ document, provider }, { startPrism: startPrismInProcess, only: ["scenarios"] });
  const [etag] = rows.filter(({ scenario }) => scenario.operation.path === "/etag");
  expect(etag?.outcomes.proxy).not.toEqual([]);
});

it("a live host is asked nothing that writes unless it is named, and the rest is told of", () => {
  const { questions, left } = questionsOfDocument(document);
  expect(new Set(questions.map(({ operation }) => operation.method))).toEqual(new Set(["GET"]));
  expect(left).toContain("Not asked: 2 scenarios of post /orders, which writes; --allow-writes post /orders asks.");
  const named = questionsOfDocument(document, readWrites("post /orders", document));
  expect(named.questions.filter(({ operation }) => operation.method === "POST")).toHaveLength(2);
  expect(() => readWrites("post /order", document)).toThrow(
    "--allow-writes post /order: the document has no such operation",
  );
  expect(scenariosOf(document).unpaired.length).toBeGreaterThan(0);
});
