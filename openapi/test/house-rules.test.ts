import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const openapi = fileURLToPath(new URL("../", import.meta.url));
const documents = ["openapi.yaml", "redocly.yaml", "tools", "paths", "components", "examples"];
const cli = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");
let temporary: string;

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), "house-rules-"));
});
afterAll(() => rm(temporary, { recursive: true }));

async function copyOfTheDocument(): Promise<string> {
  const copy = await mkdtemp(join(temporary, "copy-"));
  for (const name of documents) await cp(join(openapi, name), join(copy, name), { recursive: true });
  return copy;
}

/** Which rules the lint of a folder names, sorted, and how it ends. */
async function lint(folder: string): Promise<{ code: number; rules: string[] }> {
  const { code, stdout, stderr } = await new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const args = [cli, "lint", "badge", "--config=redocly.yaml", "--format=json", "--max-problems=10000"];
    const env = { ...process.env, REDOCLY_TELEMETRY: "off" };
    const child = execFile(process.execPath, args, { cwd: folder, env }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
  if (!stdout.startsWith("{")) throw new Error(`Redocly did not report: ${stdout}${stderr}`);
  const { problems } = JSON.parse(stdout) as { problems: { ruleId: string }[] };
  return { code, rules: [...new Set(problems.map(({ ruleId }) => ruleId))].sort() };
}

const replace = (file: string, from: string, to: string) => async (folder: string) => {
  const text = await readFile(join(folder, file), "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  await writeFile(join(folder, file), text.replace(from, to));
};

const image = "components/schemas/BadgeImage.yaml";
const path = "paths/customer-badge.yaml";
const query = "components/parameters/IncludeStatistics.yaml";

const plants: [what: string, rule: string, plant: (folder: string) => Promise<void>][] = [
  [
    "a property without a description",
    "house/described-properties",
    replace(image, "    description: Name of the image.\n", ""),
  ],
  [
    "a property with an empty description",
    "house/described-properties",
    replace(image, "description: Name of the image.", 'description: ""'),
  ],
  [
    "a property whose description is only that of the schema it refers to",
    "house/described-properties",
    replace(image, "    description: The state that the image shows.\n", ""),
  ],
  [
    "an enum inside another schema",
    "house/named-enums",
    replace(image, "    type: string\n", "    type: string\n    enum: [Issued]\n"),
  ],
  ["an enum without a type", "house/named-enums", replace("components/schemas/BadgeStatus.yaml", "type: string\n", "")],
  [
    "an enum that admits null",
    "house/named-enums",
    replace("components/schemas/BadgeStatus.yaml", "type: string\n", 'type: [string, "null"]\n'),
  ],
  [
    "a response closed by additionalProperties",
    "house/open-responses",
    replace(image, "type: object\n", "type: object\nadditionalProperties: false\n"),
  ],
  [
    "a response closed by unevaluatedProperties",
    "house/open-responses",
    replace("components/schemas/ApiError.yaml", "type: object\n", "type: object\nunevaluatedProperties: false\n"),
  ],
  [
    "examples on the top schema of a response",
    "house/no-shadowing-examples",
    replace("components/schemas/CustomerBadgeResponse.yaml", "type: object\n", "type: object\nexamples: []\n"),
  ],
  [
    "a schema whose file is not in PascalCase",
    "house/file-names",
    async (folder) => {
      await rename(join(folder, image), join(folder, "components/schemas/badge-image.yaml"));
      await replace("components/schemas/BadgeDetails.yaml", "BadgeImage.yaml", "badge-image.yaml")(folder);
    },
  ],
  [
    "a component that is a part of a file",
    "house/file-names",
    replace("components/schemas/BadgeDetails.yaml", "BadgeImage.yaml", "BadgeImage.yaml#/properties/name"),
  ],
  [
    "a security scheme under another name than its file's",
    "house/file-names",
    replace("openapi.yaml", "    basic:\n", "    till:\n"),
  ],
  [
    "an example under another key than its file's",
    "house/file-names",
    replace(path, "badgeGroup:\n", "badgesGroup:\n"),
  ],
  [
    "the base dialect of OpenAPI",
    "rule/dialect",
    replace(
      "openapi.yaml",
      "https://json-schema.org/draft/2020-12/schema",
      "https://spec.openapis.org/oas/3.1/dialect/base",
    ),
  ],
  [
    "no dialect",
    "rule/dialect",
    replace("openapi.yaml", "jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema\n", ""),
  ],
  [
    "an operationId in another case",
    "rule/operation-id",
    replace(path, "operationId: getCustomerBadge", "operationId: get-customer-badge"),
  ],
  [
    "a parameter without examples",
    "rule/parameter-examples",
    async (folder) => {
      const text = await readFile(join(folder, query), "utf8");
      await writeFile(join(folder, query), text.slice(0, text.indexOf("examples:")));
    },
  ],
  [
    "an example of a body without a summary",
    "rule/example-summary",
    replace("examples/getCustomerBadge/fixedWindow.yaml", "summary: Fixed window with includeStatistics=false\n", ""),
  ],
  [
    "an example elsewhere",
    "rule/no-external-value",
    replace(query, "{ value: true }", "{ externalValue: https://example.com/true.json }"),
  ],
  [
    "an operation that describes no failure of the caller's",
    "house/described-failures",
    async (folder) => {
      const text = await readFile(join(folder, path), "utf8");
      await writeFile(join(folder, path), text.replace(/ {4}"4\d\d":\n.*\n/g, ""));
    },
  ],
  [
    "a failure that the page seems to state",
    "rule/platform-wide-failures",
    replace("components/responses/NotFound.yaml", "Not stated on the endpoint's page; platform-wide convention.", ""),
  ],
  [
    "a failure written in place that the page seems to state",
    "rule/platform-wide-failures",
    replace(path, "    5XX:\n", '    "409":\n      description: A conflict.\n    5XX:\n'),
  ],
];

describe.concurrent("the lint", { timeout: 60_000 }, () => {
  it("finds nothing in the document as it is", async () => {
    expect(await lint(await copyOfTheDocument())).toEqual({ code: 0, rules: [] });
  });

  it.each(plants)("refuses %s, by %s", async (_, rule, plant) => {
    const folder = await copyOfTheDocument();
    await plant(folder);
    const { code, rules } = await lint(folder);
    expect(rules).toContain(rule);
    expect(code).toBe(1);
  });

  it.each([
    [
      "a number is a multiple of a fraction",
      "components/schemas/Timestamp.yaml",
      "type: number\n",
      "type: number\nmultipleOf: 0.000000001\n",
    ],
    [
      "a property has a name that every object inherits",
      image,
      "properties:\n",
      "properties:\n  constructor:\n    type: string\n    description: A name.\n",
    ],
  ])("finds nothing where %s, which Redocly misreads", async (_, file, from, to) => {
    const folder = await copyOfTheDocument();
    await replace(file, from, to)(folder);
    expect(await lint(folder)).toEqual({ code: 0, rules: [] });
  });

  it("finds nothing in a failure of an operation's own that its page states, nor in the example of a header", async () => {
    const folder = await copyOfTheDocument();
    const headers =
      "headers: { ETag: { description: A version., schema: { type: string }, examples: { a: { value: b } } } }";
    const conflict = `    "409":\n      description: A conflict. Stated on the endpoint's page.\n      ${headers}\n`;
    await replace(path, "    5XX:\n", `${conflict}    5XX:\n`)(folder);
    expect(await lint(folder)).toEqual({ code: 0, rules: [] });
  });

  it("has a planted mistake for each of our rules", async () => {
    const config = await readFile(join(openapi, "redocly.yaml"), "utf8");
    const ours = config.match(/^ {2}(house|rule)\/[a-z-]+/gm)?.map((line) => line.trim());
    // It reports nothing: it keeps the others from what Redocly misreads.
    const reporting = ours?.filter((rule) => rule !== "house/without-misreadings").sort();
    expect([...new Set(plants.map(([, rule]) => rule))].sort()).toEqual(reporting);
  });
});
