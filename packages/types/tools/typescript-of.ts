// This is the only file that uses openapi-typescript.
import {
  canNameType,
  deref,
  enumSchemas,
  hasPointer,
  isObject,
  type Json,
  type JsonObject,
  refOf,
  removeIgnored,
  type Spec,
  withoutForeignTargets,
  withoutOtherSides,
} from "@badge-contract/spec";
import openapiTS, { astToString, type OpenAPI3, stringToAST } from "openapi-typescript";
import type ts from "typescript";

const open = "The platform adds values without notice: any other string is possible, too.";

const quoted = (values: string[]) => values.map((value) => JSON.stringify(value));
const arrayName = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}Values`;

/** A response enum accepts undocumented values, and editors still complete the documented ones. */
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

/** Makes a description the text of its comment instead of a tag, because editors show the text first. */
const untagged = (code: string) =>
  code.replace(/\/\*\*(?:(?!\*\/).)*@description (?:(?!\*\/).)*\*\//gs, (comment) =>
    comment
      .replace(/(?<=[^*\s]\n)( *\*) (?=@description )/, "$1\n$1 ")
      .replace("@description ", "")
      .replace(/^( *\*) {5}/gm, "$1 "),
  );

/** Repeats the description of a referenced schema at the property, because editors show only the property's comment. */
function describedWhereUsed(root: JsonObject, schema: Json): Json {
  if (!isObject(schema) || typeof schema.description !== "string") return schema;
  const branches = Array.isArray(schema.anyOf) ? schema.anyOf : [schema];
  const referred = branches.filter((branch) => isObject(branch) && typeof branch.$ref === "string");
  const texts = referred.map((branch) => (deref(root, branch).value as JsonObject).description);
  const isNullable = [...branches, schema].some((branch) => isObject(branch) && [branch.type].flat().includes("null"));
  const own = [
    schema.description.trim(),
    ...texts.filter((text) => typeof text === "string").map((text) => text.trim()),
  ];
  if (isNullable && !own.some((text) => /\bnull\b/i.test(text))) own.splice(1, 0, "Can be null.");
  return { ...schema, description: own.join("\n") };
}

/** A member of this name breaks the reader inside openapi-typescript. */
const placeholder = "__has_own_property__";

/** Whether the generator has no name for the target: it names components and their properties. */
const isUnnamed = (target: string) => !/^#\/components\/[^/]+\/[^/]+(\/properties\/[^/]+)*$/.test(target);

/** The value, unless it refers to what is not in the document, which would make the generator throw its own errors. */
function inside(value: Json): Json {
  if (isObject(value) && typeof value.$ref === "string") refOf(value);
  return value;
}

/** Without extensions among responses, which the generator would read as responses. */
const withoutExtensions = (responses: Json): Json =>
  isObject(responses)
    ? Object.fromEntries(Object.entries(responses).filter(([status]) => !status.startsWith("x-")))
    : responses;

/** Describes a parameter with `content` by its schema, because a call takes its value. */
function asSchema(value: Json): Json {
  if (!isObject(value) || typeof value.in !== "string" || !isObject(value.content)) return value;
  const { content, ...parameter } = value;
  const [media] = Object.values(content);
  return { ...parameter, schema: (isObject(media) && media.schema) || {} };
}

/**
 * The types of schemas that refer to themselves other than through a member, such as a list of itself. TypeScript takes
 * them as aliases alone, so each becomes a reference to its alias.
 */
function withoutCircles(ast: ts.Node[]): Map<string, string> {
  const named = <T extends ts.Node>(nodes: readonly ts.Node[], name: string) =>
    nodes.find((node) => ((node as ts.PropertySignature).name as ts.Identifier | undefined)?.text === name) as
      | T
      | undefined;
  const { members = [] } = named<ts.InterfaceDeclaration>(ast, "components") ?? {};
  const schemas = named<ts.PropertySignature>(members, "schemas")?.type as ts.TypeLiteralNode | undefined;
  const types = new Map(
    (schemas?.members ?? []).map((member) => {
      const { name, type } = member as ts.PropertySignature;
      return [(name as ts.Identifier).text, astToString(type as ts.TypeNode).trim()] as const;
    }),
  );
  const reference = /components\["schemas"\]\["(.*?)"\]/g;
  const beside = (name: string) => {
    let type = types.get(name) ?? "";
    while (/\{[^{}]*\}/.test(type)) type = type.replaceAll(/\{[^{}]*\}/g, "");
    return Array.from(type.matchAll(reference), ([, other = ""]) => other);
  };
  const leadsTo = (name: string, seen = new Set<string>()): Set<string> => {
    for (const other of beside(name)) if (!seen.has(other)) leadsTo(other, seen.add(other));
    return seen;
  };
  const circular = new Set([...types.keys()].filter((name) => canNameType(name) && leadsTo(name).has(name)));
  return new Map(
    Array.from(circular, (name) => {
      const [alias] = stringToAST(`type X = ${name}`) as ts.TypeAliasDeclaration[];
      Object.assign(named(schemas?.members ?? [], name) ?? {}, { type: alias?.type });
      const type = (types.get(name) ?? "").replaceAll(reference, (all, other) => (circular.has(other) ? other : all));
      return [name, type];
    }),
  );
}

/** A discriminator whose `mapping` lists every branch as a reference. Otherwise the generator invents tags. */
function withMapping(root: JsonObject, value: Json): Json {
  if (!isObject(value) || !isObject(value.discriminator)) return value;
  const { discriminator } = value;
  if (typeof discriminator.propertyName !== "string") return value;
  const referenceTo = (target: string) => (target.startsWith("#/") ? target : `#/components/schemas/${target}`);
  const written = Object.entries(isObject(discriminator.mapping) ? discriminator.mapping : {});
  const mapped = written.flatMap(([tag, target]) => {
    const reference = referenceTo(String(target));
    return hasPointer(root, reference) ? [[tag, reference] as const] : [];
  });
  const branches = [value.oneOf ?? [], value.anyOf ?? []].flat().flatMap((branch) => refOf(branch as Json) ?? []);
  const unmapped = branches
    .filter((pointer) => !mapped.some(([, reference]) => reference === `#${pointer}`))
    .map((pointer) => [pointer.split("/").at(-1) ?? "", `#${pointer}`] as const);
  return { ...value, discriminator: { ...discriminator, mapping: Object.fromEntries([...mapped, ...unmapped]) } };
}

/**
 * The sources of the generated modules: the document's types, and the values of its enums.
 *
 * @param notes notes for readers of the types besides the schema's description, by the schema's name
 */
export async function typescriptOf(
  spec: Spec,
  notes: Record<string, string> = {},
): Promise<{ openapi: string; enums: string }> {
  const enums = enumSchemas(spec);
  const openEnums = new Map(
    enums.filter((schema) => schema.inResponse).map((schema) => [`#/components/schemas/${schema.name}`, schema]),
  );

  const root = structuredClone(withoutOtherSides(withoutForeignTargets(spec.root, isUnnamed))) as JsonObject & {
    components?: { schemas?: Record<string, JsonObject> };
  };
  removeIgnored(root);
  const schemas = root.components?.schemas ?? {};
  const tell = (name: string, text: string) => {
    const schema = schemas[name];
    if (schema) schema.description = `${schema.description ?? ""}`.trim().concat("\n\n", text).trim();
  };
  for (const { name } of openEnums.values()) tell(name, open);
  for (const [name, text] of Object.entries(notes)) tell(name, text);
  const readable = JSON.stringify(root).replaceAll('"hasOwnProperty"', JSON.stringify(placeholder));
  const described = JSON.parse(readable, (key, value: Json) =>
    // The generator would download it.
    key === "externalValue" && typeof value === "string"
      ? undefined
      : withMapping(
          root,
          asSchema(describedWhereUsed(root, inside(key === "responses" ? withoutExtensions(value) : value))),
        ),
  );

  const ast = await openapiTS(described as OpenAPI3, {
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    transform: (_, { path }) => {
      const schema = openEnums.get(path ?? "");
      return schema && openUnion(schema.values);
    },
  });
  const circles = withoutCircles(ast);
  // Editors show the named aliases, which come without the schemas' descriptions.
  const code = untagged(astToString(ast)).replaceAll(placeholder, "hasOwnProperty");
  const types = code
    // The aliases also change names such as `APIKey`. A name gets no alias if it isn't an identifier, or if the types
    // themselves need it, such as `Record`.
    .replace(/^export type \w+ = components\['schemas'\]\['(.*)'\];$/gm, (_, name: string) => {
      const { description } = schemas[name] ?? {};
      if (!canNameType(name)) return "";
      const line = `export type ${name} = ${circles.get(name) ?? `components['schemas']['${name}']`};`;
      return typeof description === "string" ? docComment(description) + line : line;
    });

  const arrays = enums.map(
    ({ name, values }) =>
      `/** The documented values of \`${name}\`. */\nexport const ${arrayName(name)} = [${quoted(values).join(", ")}] as const;\n`,
  );
  return { openapi: types, enums: arrays.join("\n") };
}
