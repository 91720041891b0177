// Writes src/generated/ from the bundle. openapi-typescript is behind this file and nothing else.
import { mkdirSync, writeFileSync } from "node:fs";
import { enumSchemas, readSpec } from "@badge-contract/spec-reader";
import openapiTS, { astToString, type OpenAPI3, stringToAST } from "openapi-typescript";
import type ts from "typescript";

const banner = "// Generated from the OpenAPI document by `pnpm generate`. Do not edit.\n\n";
const spec = readSpec();
const enums = enumSchemas(spec);
const openEnums = new Map(
  enums.filter((schema) => schema.inResponse).map((schema) => [`#/components/schemas/${schema.name}`, schema]),
);

const quoted = (values: string[]) => values.map((value) => JSON.stringify(value));

/** A response enum admits values that are not documented, and still completes those that are. */
function openUnion(values: string[]): ts.TypeNode {
  const [alias] = stringToAST(`type X = ${quoted(values).join(" | ")} | (string & {})`) as ts.TypeAliasDeclaration[];
  if (alias === undefined) throw new Error("openapi-typescript's stringToAST returned nothing");
  return alias.type;
}

const ast = await openapiTS(structuredClone(spec.root) as unknown as OpenAPI3, {
  defaultNonNullable: false,
  rootTypes: true,
  rootTypesNoSchemaPrefix: true,
  transform: (_, { path }) => {
    const schema = openEnums.get(path ?? "");
    return schema && openUnion(schema.values);
  },
});

const arrayName = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}Values`;
const arrays = enums.map(
  ({ name, values }) =>
    `/** The documented values of \`${name}\`. */\nexport const ${arrayName(name)} = [${quoted(values).join(", ")}] as const;\n`,
);

const out = new URL("../src/generated/", import.meta.url);
mkdirSync(out, { recursive: true });
writeFileSync(new URL("openapi.ts", out), banner + astToString(ast));
writeFileSync(new URL("enums.ts", out), banner + arrays.join("\n"));
