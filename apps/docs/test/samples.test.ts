import { spawn, spawnSync } from "node:child_process";
import { startMockServer } from "@badge-contract/mocks/node";
import { readSpec, scenariosOf } from "@badge-contract/spec";
import { expect, test } from "vitest";
import { environmentOf } from "../src/samples/credentials.ts";
import { samplesOf } from "../src/samples/samples.ts";

const small = {
  source: "a small document",
  root: {
    openapi: "3.1.0",
    servers: [{ url: "https://{host}/v1", variables: { host: { default: "api.example.com" } } }],
    paths: {
      "/shelves/{id}": {
        post: {
          operationId: "addBook",
          security: [{ key: [], token: [] }],
          parameters: [
            { name: "id", in: "path", required: true, schema: { type: "string" }, examples: { one: { value: "a b" } } },
          ],
          requestBody: { content: { "application/json": { examples: { one: { value: { title: "Emma" } } } } } },
          responses: {
            200: {
              description: "Done.",
              content: { "application/json": { examples: { one: { summary: "One", value: {} } } } },
            },
          },
        },
      },
    },
    components: {
      securitySchemes: {
        key: { type: "apiKey", in: "query", name: "api-key" },
        token: { type: "http", scheme: "bearer" },
      },
    },
  },
};

test("a request with a body and two kinds of credentials is the same in every language", () => {
  const [scenario] = scenariosOf(small).scenarios;
  if (!scenario) throw new Error("there is no scenario");
  const samples = new Map(samplesOf(small, scenario).map(({ id, code }) => [id, code]));
  expect([...samples.keys()]).toEqual(["curl", "typescript", "fetch", "python", "java", "csharp", "go", "php"]);
  for (const [id, code] of samples) {
    expect(code, id).not.toMatch("__CREDENTIALS");
    expect(code, id).toMatch(/Emma/);
    expect(code, id).toMatch(
      id === "typescript" ? "/shelves/{id}" : "https://api.example.com/v1/shelves/a%20b?api-key=",
    );
    expect(code, id).toMatch("ACCESS_TOKEN");
  }
  expect(samples.get("curl")).toMatch('--header "Authorization: Bearer $ACCESS_TOKEN"');
  expect(samples.get("python")).toMatch('"Authorization": "Bearer " + os.environ["ACCESS_TOKEN"]');
  expect(samples.get("typescript")).toMatch('badges.http.POST("/shelves/{id}", {');
  expect(environmentOf(scenario.operation)).toBe("export API_KEY='…'\nexport ACCESS_TOKEN='…'");
});

const has = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const programs = [
  { id: "curl", command: "sh", args: ["-c"], there: has("curl", "--version") },
  { id: "fetch", command: process.execPath, args: ["--input-type=module", "-e"], there: true },
  { id: "python", command: "python3", args: ["-c"], there: has("python3", "-c", "import requests") },
];

test.each(programs)(
  "the sample in $id gets the example's answer from the mock",
  async ({ id, command, args, there }) => {
    if (!there) return;
    const spec = readSpec();
    const [scenario] = scenariosOf(spec).scenarios;
    if (!scenario) throw new Error("there is no scenario");
    const mock = await startMockServer();
    const [server] = spec.root.servers as { url: string }[];
    try {
      const code = samplesOf(spec, scenario)
        .find((sample) => sample.id === id)
        ?.code.replace(server?.url ?? "", mock.url);
      const environment = environmentOf(scenario.operation).replaceAll("…", "any");
      const script = `${environment}\nexec "$@"`;
      const child = spawn("sh", ["-c", script, "sh", command, ...args, code ?? ""]);
      let out = "";
      const collect = (chunk: Buffer) => {
        out += chunk;
      };
      child.stdout.on("data", collect);

      await new Promise((resolve) => child.on("close", resolve));
      expect(JSON.parse(out.slice(out.indexOf("{")))).toEqual(scenario.response.value);
    } finally {
      await mock.close();
    }
  },
);
