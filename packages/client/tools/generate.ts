// Writes src/generated/: what the client must know of the document at run time.
import { isObject, type Json, operationsOf, readSpec } from "@badge-contract/spec";
import { wireFiles, writeGenerated } from "@badge-contract/spec/write-sources";
import { entriesOf, schemesOf } from "./operation-entries.ts";

const spec = readSpec();
const operations = operationsOf(spec);

interface Declared {
  says: string;
  value: unknown;
  type?: string;
  /** What its type names. */
  entry?: string;
}
const constants: Record<string, Declared> = {};
const answers: Record<string, Declared> = {};
const declare = (name: string, value: unknown, says: string, among = constants) => {
  if (/^[A-Za-z]\w*$/.test(name) && typeof value === "string") among[name] = { says, value };
};
const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const componentsOf = (kind: string): [string, Record<string, Json>][] => {
  const { components } = spec.root as { components?: Record<string, Record<string, Json>> };
  return Object.entries(components?.[kind] ?? {}).filter((entry): entry is [string, Record<string, Json>] =>
    isObject(entry[1]),
  );
};

for (const { id, path } of operations) declare(`${id}Path`, path, `Path template of \`${id}\`.`);
for (const [name, parameter] of componentsOf("parameters"))
  if (parameter.in === "header") declare(`${lower(name)}Header`, parameter.name, `Request header \`${name}\`.`);
for (const [, response] of componentsOf("responses"))
  for (const [header, { $ref }] of Object.entries((response.headers ?? {}) as Record<string, { $ref?: string }>))
    if ($ref) {
      const name = $ref.split("/").at(-1) ?? "";
      declare(`${lower(name)}Header`, header, `Response header \`${name}\`.`, answers);
    }
for (const [name, scheme] of componentsOf("securitySchemes")) {
  if (scheme.in === "header")
    declare(`${name}Header`, scheme.name, `Request header of the security scheme \`${name}\`.`);
  declare(`${name}TokenPath`, scheme["x-token-path"], `Token endpoint of the security scheme \`${name}\`.`);
}

/** A file for each moment at which it is loaded. */
const files: Record<string, Record<string, Declared>> = {
  contract: constants,
  answers,
  operations: {
    operations: {
      says: "Operations by method and path template.",
      entry: "OperationEntry",
      type: "Readonly<Record<string, OperationEntry>>",
      value: entriesOf(operations),
    },
  },
  security: {
    security: {
      says: "Alternatives of the security schemes that each operation asks for, by method and path template.",
      entry: "SecurityScheme",
      type: "Readonly<Record<string, readonly (readonly SecurityScheme[])[]>>",
      value: schemesOf(operations),
    },
  },
};
const sources = Object.entries(files).map(([file, declared]) => {
  const code = Object.entries(declared).map(([name, { says, entry, type, value }]) => {
    const head = entry ? `import type { ${entry} } from "../operation-entry.js";\n\n` : "";
    return `${head}/** ${says} */\nexport const ${name}${type ? `: ${type}` : ""} = ${JSON.stringify(value, null, 2)};\n`;
  });
  return [`${file}.ts`, code.join("\n")];
});

// The package stands alone: it has the serializers of parameters and bodies as they are.
const isNeeded = (file: string) => /^(canonical|media-type|parameter-style|request-body|status)/.test(file);
writeGenerated(import.meta.url, { ...Object.fromEntries(sources), ...wireFiles(isNeeded) });
