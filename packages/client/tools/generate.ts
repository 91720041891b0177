// Writes src/generated/contract.ts: what the client must know of the document at run time.
import { mkdirSync, writeFileSync } from "node:fs";
import { operationsOf, readSpec, resolvePointer, SpecError } from "@badge-contract/spec";

const spec = readSpec();
const operations = operationsOf(spec);

const text = (pointer: string) => {
  const value = resolvePointer(spec.root, pointer);
  if (typeof value !== "string" || value === "") throw new SpecError(`${pointer} is not a text`);
  return value;
};

function one<T>(found: T[], what: string): T {
  const [first] = new Set(found);
  if (first === undefined) throw new SpecError(`${spec.source} has no ${what}`);
  return first;
}

const badge = one(
  operations.filter(({ id }) => id === "getCustomerBadge"),
  "operation getCustomerBadge",
);
const headerNamed = (component: string) =>
  one(
    operations.flatMap(({ responses }) =>
      responses.flatMap(({ pointer }) => {
        const response = resolvePointer(spec.root, pointer);
        const headers = (response as { headers?: Record<string, { $ref?: string }> }).headers ?? {};
        return Object.keys(headers).filter((name) => headers[name]?.$ref === `#/components/headers/${component}`);
      }),
    ),
    `response header ${component}`,
  );

const constants = {
  getCustomerBadgePath: { value: badge.path, says: "Path template of `getCustomerBadge`." },
  identifierHeader: {
    value: text("/components/parameters/CustomerIdentifier/name"),
    says: "Request header that says which kind of identifier the path carries.",
  },
  requestIdHeader: { value: headerNamed("RequestId"), says: "Response header that names the exchange." },
  oauthHeader: {
    value: text("/components/securitySchemes/oauth/name"),
    says: "Request header that carries the OAuth token.",
  },
  oauthTokenPath: {
    value: text("/components/securitySchemes/oauth/x-token-path"),
    says: "Where an OAuth token is had.",
  },
};

// A file of its own: only what is loaded later needs it.
const tables = {
  operationIds: {
    value: Object.fromEntries(operations.map(({ id, method, path }) => [`${method} ${path}`, id])),
    says: "Operations by method and path template.",
    type: "Readonly<Record<string, string>>",
  },
};

const out = new URL("../src/generated/", import.meta.url);
mkdirSync(out, { recursive: true });
for (const [file, declared] of Object.entries({ contract: constants, operations: tables })) {
  const lines = Object.entries(declared).map(([name, { value, says, ...rest }]) => {
    const type = "type" in rest ? `: ${rest.type}` : "";
    return `/** ${says} */\nexport const ${name}${type} = ${JSON.stringify(value, null, 2)};\n`;
  });
  const head = "// Generated from the OpenAPI document by `pnpm generate`. Do not edit.\n\n";
  writeFileSync(new URL(`${file}.ts`, out), head + lines.join("\n"));
}
