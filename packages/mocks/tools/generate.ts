// Writes src/generated/ from the bundle, for every operation that it holds.
import { mkdirSync, writeFileSync } from "node:fs";
import { readSpec } from "@badge-contract/spec-reader";
import { fixturesOf, tablesOf, tagsIn } from "./contract.ts";

const spec = readSpec();
const literal = (value: unknown) => JSON.stringify(value, null, 2);
const bodyMark = "(body)";

const fixtures = fixturesOf(spec).map(({ response, ...fixture }) => {
  const { status, mediaType, body } = response;
  const type = [fixture.operationId, status, mediaType].map((part) => JSON.stringify(part)).join(", ");
  const code = literal({ ...fixture, response: { ...response, body: bodyMark } });
  const typed = code.replace(JSON.stringify(bodyMark), () => `${literal(body)} satisfies BodyOf<${type}>`);
  const summary = fixture.summary.replaceAll("*/", "*\\/");
  return `/** ${summary} */\nexport const ${fixture.name} = /*#__PURE__*/ fixture(${typed});\n`;
});

const files = {
  "scenarios.ts": `import { type BodyOf, fixture } from "../fixture.js";\n\n${fixtures.join("\n")}`,
  "operations.ts": `import type { OperationTable } from "../operation.js";\n\nexport const operations: OperationTable[] = ${literal(tablesOf(spec))};\n`,
  "tags.ts": `/** The properties that tell the members of a union apart. */\nexport const tags: string[] = ${literal(tagsIn(spec))};\n`,
};

const out = new URL("../src/generated/", import.meta.url);
mkdirSync(out, { recursive: true });
for (const [name, code] of Object.entries(files))
  writeFileSync(
    new URL(name, out),
    `// Generated from the OpenAPI document by \`pnpm generate\`. Do not edit.\n\n${code}`,
  );
