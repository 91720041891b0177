import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { judgeHost } from "@badge-contract/conformance";
import { readCredentials } from "@badge-contract/conformance/src/ask/credentials.ts";
import { questionsOfDocument } from "@badge-contract/conformance/src/ask/scenario-file.ts";
import { askHost, hostDefaults } from "@badge-contract/conformance/src/run/live.ts";
import type { Json, JsonObject, Spec } from "@badge-contract/spec";
import { afterEach, describe, expect, it } from "vitest";

const json = (schema: Json, example: Json) => ({
  "application/json": { schema, examples: { one: { value: example } } },
});
const id = { type: "object", required: ["id"], properties: { id: { type: "string" } } };
const answers = { "200": { description: "It.", content: json(id, { id: "1" }) } };

/** A document with operations of several kinds. */
const specOf = (paths: Json): Spec => ({
  source: "test",
  root: {
    openapi: "3.1.1",
    info: { title: "Kinds", version: "1" },
    servers: [{ url: "https://api.example.com/v3" }],
    paths,
    components: {
      securitySchemes: {
        key: { type: "apiKey", in: "header", name: "X-Key" },
        seal: { type: "apiKey", in: "query", name: "seal" },
      },
    },
  } as JsonObject,
});

interface Asked {
  method: string;
  url: string;
  key: string | undefined;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A host that answers all alike, and notes what it was asked. */
async function host(answer = '{"id":"1"}'): Promise<{ url: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer(({ method = "", url = "", headers }, response) => {
    asked.push({ method, url, key: headers["x-key"] as string | undefined });
    response.writeHead(200, { "content-type": "application/json" }).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const fast = { rate: 10_000 };

describe("a host judged by a program", () => {
  it("gets reading requests only, and the report says how many scenarios were left out and why", async () => {
    const document = specOf({
      "/things": {
        get: { operationId: "listThings", responses: answers },
        post: { operationId: "addThing", responses: answers },
        delete: { operationId: "dropThings", responses: answers },
      },
    });
    const { url, asked } = await host();
    const report = await judgeHost({ document }, url, fast);
    expect(asked.map(({ method }) => method)).toEqual(["GET"]);
    expect(report.conclusion).toBe(
      "Asked 1 of 1 scenario in 1 request: no findings. Not asked: 1 scenario of addThing, which writes; add --allow-writes addThing to ask. Not asked: 1 scenario of dropThings, which writes; add --allow-writes dropThings to ask.",
    );
    await judgeHost({ document }, url, { ...fast, allowWrites: ["addThing"] });
    expect(asked.map(({ method }) => method)).toEqual(["GET", "GET", "POST"]);
  });

  it("gets both credentials if both are needed", async () => {
    const document = specOf({
      "/both": { get: { operationId: "getBoth", security: [{ key: [], seal: [] }], responses: answers } },
    });
    const { url, asked } = await host();
    const environment = { CONTRACT_KEY_TOKEN: "first-key", CONTRACT_SEAL_TOKEN: "second-seal" };
    const report = await judgeHost({ document }, url, { ...fast, environment });
    expect(asked).toEqual([{ method: "GET", url: "/both?seal=second-seal", key: "first-key" }]);
    expect(report).toMatchObject({ exitCode: 0, findings: [] });
    expect(report.coverage?.kinds).toContainEqual({ name: "security scheme", covered: 2, of: 2 });
    expect(JSON.stringify(report)).not.toMatch(/first-key|second-seal/);
  });

  it("gets of two credentials the one that each operation takes; where either would do, one has to be chosen", () => {
    const environment = { CONTRACT_KEY_TOKEN: "first-key", CONTRACT_SEAL_TOKEN: "second-seal" };
    const paths = (...security: Json[]) =>
      Object.fromEntries(security.map((one, index) => [`/${index}`, { get: { security: one, responses: answers } }]));
    const eachItsOwn = specOf(paths([{ key: [] }], [{ seal: [] }]));
    expect(readCredentials(eachItsOwn, environment)).toHaveLength(2);
    const either = specOf(paths([{ key: [] }, { seal: [] }]));
    expect(() => readCredentials(either, environment)).toThrow("set only one of them");
  });

  it("is asked below the path of an operation's own servers, and not for operations of another host", async () => {
    const document = specOf({
      "/near": { get: { operationId: "getNear", responses: answers } },
      "/moved": {
        servers: [{ url: "https://api.example.com/files/v1" }],
        get: { operationId: "getMoved", responses: answers },
      },
      "/far": { servers: [{ url: "https://files.example.com" }], get: { operationId: "getFar", responses: answers } },
    });
    const { url, asked } = await host();
    const report = await judgeHost({ document }, `${url}/v3`, fast);
    expect(asked.map((one) => one.url)).toEqual(["/v3/near", "/files/v1/moved"]);
    expect(report.conclusion).toContain("Not asked: getFar, as the document gives it another host.");
  });

  it("has findings with a command that a shell can run, also below another path", async () => {
    const document = specOf({
      "/moved": {
        servers: [{ url: "/files/v1" }],
        get: {
          operationId: "getMoved",
          responses: { "200": { description: "None.", content: json({ type: "array" }, []) } },
        },
      },
    });
    const { url } = await host();
    const { findings } = await judgeHost({ document }, `${url}/v3`, fast);
    expect(findings[0]?.curl).toContain(`"\${CONTRACT_TARGET%/v3}/files/v1/moved"`);
  });

  it("is asked on where judging an answer would not end", async () => {
    const pattern = { type: "object", properties: { id: { type: "string", pattern: "^(a+)+$" } } };
    const ok = { "200": { description: "It.", content: json(pattern, { id: "a" }) } };
    const document = specOf({ "/one": { get: { responses: ok } }, "/two": { get: { responses: ok } } });
    const { url, asked } = await host(JSON.stringify({ id: `${"a".repeat(60)}!` }));
    const { findings, scenarios } = await askHost({
      ...{ ...hostDefaults, ...fast, contract: { document }, target: new URL(url), targetName: "the host" },
      ...{ ...questionsOfDocument(document, []), credentials: undefined, judgingMs: 100 },
      ...{ baseline: [], strict: false, prism: () => true },
    });
    expect(asked.map((one) => one.url)).toEqual(["/one", "/two"]);
    expect(scenarios.map(({ outcome }) => outcome)).toEqual(["unreachable", "unreachable"]);
    expect(findings.map(({ found }) => found)).toEqual(Array(2).fill("one that takes too long to judge"));
  });
});
