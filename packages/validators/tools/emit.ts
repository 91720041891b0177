import { type JsonObject, operationsOf, type Reading, type Spec, SpecError } from "@badge-contract/spec-reader";
import { emitChecks } from "./emit-checks.ts";
import { emitData } from "./emit-data.ts";
import { readSchemas, type Schemas } from "./schemas.ts";

const banner = "// Generated from the OpenAPI document by `pnpm generate`. Do not edit.\n\n";
const isJson = (mediaType: string) => /^application\/(?:[^;]+\+)?json\b/i.test(mediaType);
const upperFirst = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const camelCase = (text: string) =>
  text
    .split(/[^A-Za-z0-9]+/)
    .map(upperFirst)
    .join("");

/** A JSON body of an operation's response. */
export interface Body {
  operation: string;
  status: string;
  /** Of its schema in the bundle. */
  pointer: string;
  /** What the schema is called where it is not a named one. */
  name: string;
  type: string;
}

export function bodiesOf(spec: Spec): Body[] {
  return operationsOf(spec).flatMap(({ id, responses }) =>
    responses.flatMap(({ status, content, pointer }) => {
      const json = content.filter(({ mediaType, schemaPointer }) => isJson(mediaType) && schemaPointer !== undefined);
      if (json.length > 1) throw new SpecError(`${pointer}: several JSON media types for one status. Describe one.`);
      const key = /^\d+$/.test(status) ? status : JSON.stringify(status);
      const shared = /^\/components\/responses\/([^/]+)\//.exec(`${pointer}/`)?.[1];
      return json.map(({ mediaType, schemaPointer = "" }) => ({
        operation: id,
        status: key,
        pointer: schemaPointer,
        name: `${camelCase(shared ?? `${id} ${status}`)}Body`,
        type: `T.operations[${JSON.stringify(id)}]["responses"][${key}]["content"][${JSON.stringify(mediaType)}]`,
      }));
    }),
  );
}

/** One export for each operation, with what stands for each of its statuses. */
function emitMaps(bodies: Body[], entry: (body: Body) => string): string {
  const operations = [...new Set(bodies.map(({ operation }) => operation))];
  return operations
    .map((operation) => {
      const entries = bodies.filter((body) => body.operation === operation);
      return `export const ${operation} = {\n${entries.map((body) => `  ${body.status}: ${entry(body)},\n`).join("")}};\n`;
    })
    .join("\n");
}

/** The generated files, by name. */
export function emit(spec: Spec): Record<string, string> {
  const bodies = bodiesOf(spec);
  const places = new Map(bodies.map((body) => [body.pointer, body]));
  const named = "/components/schemas/";
  const nameOf = (pointer: string) =>
    places.get(pointer)?.name ?? camelCase(pointer.startsWith(named) ? pointer.slice(named.length) : pointer);
  const typeOf = (pointer: string) =>
    places.get(pointer)?.type ?? (pointer.startsWith(named) ? `T.${pointer.slice(named.length)}` : "unknown");

  /** A body that is nothing but a named schema is that schema. */
  const resolve = (schemas: Schemas, pointer: string): string => {
    const schema = schemas.get(pointer);
    return typeof schema === "object" && typeof schema.$ref === "string" ? resolve(schemas, schema.$ref) : pointer;
  };
  const read = (reading: Reading, roots: string[]) => {
    const schemas = readSchemas(spec, reading, roots);
    const used = new Map(bodies.map((body) => [body.pointer, resolve(schemas, body.pointer)]));
    for (const [pointer, target] of used) if (pointer !== target) schemas.delete(pointer);
    const clash = [...schemas.keys()].find(
      (one, index, all) => all.findIndex((other) => nameOf(other) === nameOf(one)) < index,
    );
    if (clash)
      throw new SpecError(`${clash}: another schema would be called ${nameOf(clash)} in the generated code, too.`);
    return { schemas, target: (body: Body) => used.get(body.pointer) ?? body.pointer };
  };

  const components = (spec.root.components ?? {}) as { schemas?: JsonObject };
  const tolerant = read("tolerant", [
    ...Object.keys(components.schemas ?? {}).map((name) => named + name),
    ...bodies.map(({ pointer }) => pointer),
  ]);
  const validators = [...tolerant.schemas.keys()].map((pointer) => {
    const name = nameOf(pointer);
    return `export const ${lowerFirst(name)}Schema: Validator<${typeOf(pointer)}> = /* @__PURE__ */ validator(is${name}, keywords, shapeOf${name});`;
  });
  const exact = read(
    "exact",
    bodies.map(({ pointer }) => pointer),
  );

  const validatorOf = (body: Body) => `S.${lowerFirst(nameOf(tolerant.target(body)))}Schema`;

  const checks = emitChecks(tolerant.schemas, nameOf, typeOf);
  const helpers = ["canonical", "codePoints", "own", "record", "unique"].filter((name) => checks.includes(`${name}(`));
  return {
    "schemas.ts": [
      `${banner}import type * as T from "@badge-contract/types";`,
      'import type { Schema } from "../explain.js";',
      'import { type Guard, type Validator, validator } from "../standard.js";',
      ...(helpers.length > 0 ? [`import { ${helpers.join(", ")} } from "../values.js";`] : []),
      emitData(tolerant.schemas, nameOf),
      checks,
      "",
      ...validators,
      "",
    ].join("\n"),
    "responses.ts": `${banner}import * as S from "./schemas.js";\n\n${emitMaps(bodies, validatorOf)}`,
    "drift.ts": [
      `${banner}import { withDrift } from "../drift-of.js";`,
      'import type { Schema } from "../explain.js";',
      'import * as S from "./schemas.js";',
      emitData(exact.schemas, nameOf),
      emitMaps(
        bodies,
        (body) => `/* @__PURE__ */ withDrift(${validatorOf(body)}, keywords, shapeOf${nameOf(exact.target(body))})`,
      ),
    ].join("\n"),
  };
}
