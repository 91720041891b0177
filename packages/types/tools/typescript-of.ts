// openapi-typescript is behind this file and nothing else.
import { enumSchemas, type JsonObject, type Spec } from "@badge-contract/spec";
import openapiTS, { astToString, type OpenAPI3, stringToAST } from "openapi-typescript";
import type ts from "typescript";

const banner = "// Generated from the OpenAPI document by `pnpm generate`. Do not edit.\n\n";
const open = "The platform adds values without notice: any other string is possible, too.";

const quoted = (values: string[]) => values.map((value) => JSON.stringify(value));
const arrayName = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}Values`;

/** A response enum admits values that are not documented, and still completes those that are. */
function openUnion(values: string[]): ts.TypeNode {
  const [alias] = stringToAST(`type X = ${quoted(values).join(" | ")} | (string & {})`) as ts.TypeAliasDeclaration[];
  if (alias === undefined) throw new Error("openapi-typescript's stringToAST returned nothing");
  return alias.type;
}

const docComment = (text: string) => {
  const lines = text.trim().replaceAll("*/", "*\\/").split("\n");
  return lines.length === 1
    ? `/** ${lines[0]} */\n`
    : `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
};

/** The sources of the modules that the document becomes: its types, and the values of its enums. */
export async function typescriptOf(spec: Spec): Promise<{ openapi: string; enums: string }> {
  const enums = enumSchemas(spec);
  const openEnums = new Map(
    enums.filter((schema) => schema.inResponse).map((schema) => [`#/components/schemas/${schema.name}`, schema]),
  );

  const root = structuredClone(spec.root) as { components?: { schemas?: Record<string, JsonObject> } };
  const schemas = root.components?.schemas ?? {};
  for (const { name } of openEnums.values()) {
    const schema = schemas[name] as JsonObject;
    schema.description = `${schema.description ?? ""}`.trim().concat("\n\n", open).trim();
  }

  const ast = await openapiTS(root as unknown as OpenAPI3, {
    defaultNonNullable: false,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    transform: (_, { path }) => {
      const schema = openEnums.get(path ?? "");
      return schema && openUnion(schema.values);
    },
  });
  // The named aliases are what editors show, and come without the schemas' descriptions.
  const types = astToString(ast).replace(/^export type (\w+) = components\['schemas'\]/gm, (line, name: string) => {
    const { description } = schemas[name] ?? {};
    return typeof description === "string" ? docComment(description) + line : line;
  });

  const arrays = enums.map(
    ({ name, values }) =>
      `/** The documented values of \`${name}\`. */\nexport const ${arrayName(name)} = [${quoted(values).join(", ")}] as const;\n`,
  );
  return { openapi: banner + types, enums: banner + arrays.join("\n") };
}
