import {
  canBeExported,
  canNameType,
  isJson,
  type JsonObject,
  operationsOf,
  readDocument,
  remembered,
  resolvePointer,
  type Spec,
  withReferences,
} from "@badge-contract/spec";
import { distinct } from "@badge-contract/spec/distinct";
import { closeSchemas } from "./closed.ts";
import { emitChecks } from "./emit-checks.ts";
import { type Names, readSchemas, type Schema } from "./schemas.ts";
import { text } from "./text.ts";
import { type Unchecked, uncheckedIn } from "./unchecked.ts";

const upperFirst = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const camelCase = (text: string) =>
  text
    .split(/[^A-Za-z0-9]+/)
    .map(upperFirst)
    .join("")
    .replace(/^\d/, "_$&");

/** A JSON body of an operation's response. */
export interface Body {
  operation: string;
  status: string;
  /** The pointer of its schema in the bundle. */
  pointer: string;
  /** The pointers of several schemas, if the status has several JSON media types: then a body fits any of them. */
  either: string[];
  /** The schema's name if the document gives it none. */
  name: string;
  type: string;
}

export function bodiesOf(spec: Spec): Body[] {
  return operationsOf(spec).flatMap(({ id, responses }) =>
    responses.flatMap(({ status, content, pointer }) => {
      const json = content.filter(({ mediaType, schemaPointer }) => isJson(mediaType) && schemaPointer !== undefined);
      const [first] = json;
      if (first === undefined) return [];
      const key = /^\d+$/.test(status) ? status : JSON.stringify(status);
      const shared = /^\/components\/responses\/([^/]+)\//.exec(`${pointer}/`)?.[1];
      const name = `${camelCase(shared ?? `${id} ${status}`)}Body`;
      const either = json.length > 1 ? json.map(({ schemaPointer = "" }) => schemaPointer) : [];
      const types = json.map(({ mediaType }) => JSON.stringify(mediaType)).join(" | ");
      return {
        operation: id,
        status: key,
        pointer: first.schemaPointer ?? "",
        either,
        name,
        type: `T.operations[${JSON.stringify(id)}]["responses"][${key}]["content"][${types}]`,
      };
    }),
  );
}

/** The document, where a status with several JSON media types takes a body of any of them, whichever it names. */
export function withUnions(spec: Spec, bodies: Body[]): Spec {
  const several = bodies.filter(({ either }) => either.length > 0);
  if (several.length === 0) return spec;
  const root = structuredClone(spec.root);
  for (const { pointer, either } of several) {
    const media = resolvePointer(root, pointer.replace(/\/schema$/, "")) as JsonObject;
    media.schema = { anyOf: either.map((one) => resolvePointer(spec.root, one)) };
  }
  return { ...spec, root };
}

/** One export per operation, with an entry for each of its statuses. */
function emitMaps(bodies: Body[], entry: (body: Body) => string): string {
  const operations = [...new Set(bodies.map(({ operation }) => operation))];
  return operations
    .map((operation, index) => {
      const entries = bodies.filter((body) => body.operation === operation);
      const table = `{\n${entries.map((body) => `  ${body.status}: ${entry(body)},\n`).join("")}};\n`;
      if (canBeExported(operation)) return `export const ${operation} = ${table}`;
      return `const operation${index} = ${table}export { operation${index} as ${JSON.stringify(operation)} };\n`;
    })
    .join("\n");
}

/**
 * The generated files, by name.
 *
 * @param tell called with each keyword that can't be checked, and the schemas that therefore have no validator
 */
export function emit(document: Spec, tell: (unchecked: Unchecked) => void = () => {}): Record<string, string> {
  const all = bodiesOf(document);
  const spec = withUnions(document, all);
  const places = new Map(all.map((body) => [body.pointer, body]));
  const named = "/components/schemas/";
  const nameOf = numbered(
    (pointer) =>
      places.get(pointer)?.name ?? camelCase(pointer.startsWith(named) ? pointer.slice(named.length) : pointer),
  );
  const schemaType = (name: string) =>
    canNameType(name) ? `T.${name}` : `T.components["schemas"][${JSON.stringify(name)}]`;
  const typeOf = (pointer: string) =>
    places.get(pointer)?.type ?? (pointer.startsWith(named) ? schemaType(pointer.slice(named.length)) : "unknown");

  const { schemas = {} } = (spec.root.components ?? {}) as { schemas?: JsonObject };
  const components = Object.keys(schemas).map((name) => named + name);
  const unchecked = uncheckedIn(spec, [...components, ...places.keys()]);
  const isChecked = (root: string) => !unchecked.some((one) => one.roots.includes(root));
  for (const one of unchecked) tell({ ...one, roots: [...new Set(one.roots.map(nameOf))] });
  const bodies = all.filter(({ pointer }) => isChecked(pointer));
  const pointers = bodies.map(({ pointer }) => pointer);
  const roots = [...components.filter(isChecked), ...pointers];
  const read = readSchemas(spec, "contract", roots);
  // An unknown member of a schema that the document itself closes is a breach, not drift.
  const tolerant = /"unevaluated/.test(text([...read.values()]))
    ? closeSchemas(read, roots, { inBranches: false })
    : read;
  /** A body that only refers to a named schema is that schema. */
  const target = ({ pointer }: Body): string => {
    const schema = tolerant.get(pointer);
    return typeof schema === "object" && typeof schema.$ref === "string" ? schema.$ref : pointer;
  };
  const exports = [...tolerant.keys()].filter((pointer) => {
    const body = places.get(pointer);
    return body === undefined || target(body) === pointer;
  });
  const validatorOf = (body: Body) => `S.${lowerFirst(nameOf(target(body)))}Schema`;

  const exact = closeSchemas(readSchemas(spec, "exact", pointers), pointers);
  const exactNameOf = numbered((variant) => {
    const [pointer = "", closed] = variant.split("#");
    return nameOf(pointer) + (closed === undefined ? "" : "Closed");
  });

  return {
    "schemas.ts": file(
      emitChecks(new Map(exports.map((pointer) => [pointer, tolerant.get(pointer) as Schema])), nameOf),
      [
        'import type * as T from "@badge-contract/types";',
        'import { type Guard, guard, type Validator, validator } from "../standard.js";',
      ],
      exports
        .map((pointer) => {
          const name = nameOf(pointer);
          return [
            `export const is${name}: Guard<${typeOf(pointer)}> = /* @__PURE__ */ guard(check${name});`,
            `export const ${lowerFirst(name)}Schema: Validator<${typeOf(pointer)}> = /* @__PURE__ */ validator(check${name});`,
          ].join("\n");
        })
        .join("\n"),
    ),
    "responses.ts": `import * as S from "./schemas.js";\n\n${emitMaps(bodies, validatorOf)}`,
    "json-schemas.ts": [
      'import { withJsonSchema } from "../json-schema-of.js";',
      'import * as S from "./schemas.js";',
      "",
      `const definitions = ${JSON.stringify(jsonSchemasOf(spec, exports, nameOf), null, 1)};`,
      "",
      ...exports.map((pointer) => {
        const name = `${lowerFirst(nameOf(pointer))}Schema`;
        return `export const ${name} = /* @__PURE__ */ withJsonSchema(S.${name}, ${JSON.stringify(nameOf(pointer))}, definitions);`;
      }),
      "",
    ].join("\n"),
    "drift.ts": file(
      emitChecks(exact, exactNameOf),
      ['import { withDrift } from "../drift-of.js";', 'import * as S from "./schemas.js";'],
      emitMaps(bodies, (body) => `/* @__PURE__ */ withDrift(${validatorOf(body)}, check${exactNameOf(body.pointer)})`),
    ),
  };
}

/** Keywords that JSON Schema doesn't know, or that only readers of the document need. */
const isDropped = (keyword: string) => /^(x-.*|discriminator|xml|externalDocs|examples?|\$defs)$/.test(keyword);

/** The schemas that the validators check, as JSON Schema 2020-12 in one table. */
function jsonSchemasOf(spec: Spec, pointers: string[], nameOf: Names) {
  const document = readDocument(spec, "contract", "");
  return Object.fromEntries(
    pointers.map((pointer) => [nameOf(pointer), withReferences(resolvePointer(document, pointer), isDropped, nameOf)]),
  );
}

/** The names, with a number where another one has the name already. */
function numbered(nameOf: Names): Names {
  const give = distinct();
  return remembered((key: string) => give(nameOf(key)));
}

/** The functions that the checks may call, by module of `src`. */
const helpers = {
  checks: ["each", "listed", "names", "others", "present", "rest", "tag", "unknown"],
  report: ["no"],
  union: ["explain", "oneOf"],
  values: ["canonical", "codePoints", "isMultiple", "own", "record", "unique"],
};

function file(checks: string, imports: string[], exports: string): string {
  const code = checks.replace(/"(?:[^"\\]|\\.)*"/g, "");
  const used = Object.entries(helpers).flatMap(([module, names]) => {
    const called = names.filter((name) => new RegExp(`(?<![.\\w])${name}\\b(?!:)`).test(code));
    return called.length > 0 ? `import { ${called.join(", ")} } from "../${module}.js";` : [];
  });
  const lines = [...imports, 'import type { Check } from "../report.js";', ...used];
  return [lines.join("\n"), "", checks, "", exports].join("\n");
}
