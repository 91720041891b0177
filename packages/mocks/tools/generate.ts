// Writes src/generated/ from the bundle, for each of its operations.
import { type Json, readSpec } from "@badge-contract/spec";
import { wireFiles, writeGenerated } from "@badge-contract/spec/write-sources";
import { conformingOf, documentFolder, fixturesOf, tablesOf, tagsIn } from "./contract.ts";
import { bodyText } from "./wire-text.ts";

const spec = readSpec();
const literal = (value: unknown) => JSON.stringify(value, null, 2);
const bodyMark = "(body)";

const data = fixturesOf(spec, documentFolder);
const conforming = conformingOf(spec);
const fixtures = data.map(({ response, ...fixture }, index) => {
  const { body, text, ...head } = response;
  // Written only if it differs from what `JSON.stringify` makes of the body.
  const spelling = text === bodyText(body as Json, head.mediaType) ? {} : { text };
  const type = [fixture.operationId, head.status, head.mediaType].map((part) => JSON.stringify(part)).join(", ");
  const code = literal({ ...fixture, response: { ...head, body: bodyMark, ...spelling } });
  // The contract run judges an example that breaks the document, and it needs packages that compile.
  const cast = conforming[index] ? "satisfies" : "as unknown as";
  const typed = code.replace(JSON.stringify(bodyMark), () => `${literal(body) ?? "undefined"} ${cast} BodyOf<${type}>`);
  const summary = fixture.summary.replaceAll("*/", "*\\/");
  return `/** ${summary} */\nexport const ${fixture.name} = /*#__PURE__*/ fixture(${typed});\n`;
});

writeGenerated(import.meta.url, {
  // The package has no dependency on the spec engine.
  ...wireFiles(),
  "scenarios.ts": `import { type BodyOf, fixture } from "../fixture.js";\n\n${fixtures.join("\n")}`,
  // Listing a module's exports sorts them by name.
  "order.ts": `import type { Fixture } from "../fixture.js";\nimport * as scenarios from "./scenarios.js";\n\n/** Every scenario, in the document's order, documented ones first. */\nexport const inOrder: readonly Fixture[] = [\n${data.map(({ name }) => `  scenarios.${name},\n`).join("")}];\n`,
  "operations.ts": `import type { OperationTable } from "../operation.js";\n\nexport const operations: OperationTable[] = ${literal(tablesOf(spec))};\n`,
  "tags.ts": `/** The properties that tell the members of a union apart. */\nexport const tags: string[] = ${literal(tagsIn(spec))};\n`,
});
