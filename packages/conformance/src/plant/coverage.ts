import {
  conditions,
  contentFor,
  eachSchema,
  escapePointer,
  isJson,
  isObject,
  type Json,
  type JsonObject,
  type Operation,
  operationsOf,
  resolvePointer,
  responseFor,
  type Scenario,
  type Spec,
  schemesOf,
  subschemas,
} from "@badge-contract/spec";
import type { Shown } from "../judge/answer.ts";
import type { Witness } from "../judge/witness.ts";

/** Something that the document allows, and the scenarios that show it. */
export interface Part {
  /** The operation whose exchanges can show it. */
  operationId: string;
  kind:
    | "operation"
    | "parameter"
    | "parameter value"
    | "request body"
    | "status"
    | "media type"
    | "response header"
    | "security scheme"
    | "property"
    | "null"
    | "enum value"
    | "union branch";
  /** In words: `Order.note is absent`. */
  name: string;
  /** JSON pointer into the bundle to the place that allows it. */
  pointer: string;
  /** Shown by a documented example, only by authored ones, or by none. */
  by: "documented" | "authored" | "nothing";
}

type Expect = (kind: Part["kind"], name: string, pointer: string) => void;
type Mark = (kind: Part["kind"], name: string) => void;

export type NamedPart = Pick<Part, "operationId" | "kind" | "name">;
export const partKey = ({ operationId, kind, name }: NamedPart) => `${operationId} ${kind} ${name}`;

/** Every part of the document that an exchange can show, for each operation. */
export function partsToShow(spec: Spec): Part[] {
  const parts = new Map<string, Part>();
  for (const operation of operationsOf(spec))
    expectOperation(spec, operation, (kind, name, pointer) => {
      const part: Part = { operationId: operation.id, kind, name, pointer, by: "nothing" };
      parts.set(partKey(part), part);
    });
  return [...parts.values()];
}

/** Every part of the document that an exchange can show, once, and whether a scenario shows it. */
export function coverageOf(contract: Witness, scenarios: Scenario[]): Part[] {
  const parts = new Map(partsToShow(contract.spec).map((part) => [`${part.kind} ${part.name}`, part]));
  for (const scenario of scenarios)
    exercise(contract, scenario, (kind, name) => {
      const part = parts.get(`${kind} ${name}`);
      if (part && part.by !== "documented") part.by = scenario.documented ? "documented" : "authored";
    });
  return [...parts.values()];
}

/** The keys of the document's parts that an exchange shows. Anything else may be personal data. */
export function partsShown(contract: Witness, known: ReadonlyMap<string, Part>, shown: Shown): string[] {
  const keys = new Set<string>();
  exercise(contract, shown, (kind, name) => {
    const key = partKey({ operationId: shown.operation.id, kind, name });
    if (known.has(key)) keys.add(key);
  });
  return [...keys];
}

function expectOperation(spec: Spec, operation: Operation, expect: Expect): void {
  const { id, parameters, responses } = operation;
  expect("operation", id, operation.pointer);
  for (const { name, required, schema, pointer } of parameters) {
    for (const state of required ? ["present"] : ["present", "absent"])
      expect("parameter", `${id} ${name} is ${state}`, pointer);
    for (const value of valuesOf(schema)) expect("parameter value", `${id} ${name}=${value}`, pointer);
  }
  for (const { mediaType, pointer } of operation.requestBody?.content ?? [])
    expect("request body", `${id} ${mediaType}`, pointer);
  for (const { name } of schemesOf(operation))
    expect("security scheme", `${id} ${name}`, `/components/securitySchemes/${name}`);
  const visited = new Set<string>();
  for (const { status, content, headers, pointer } of responses) {
    expect("status", `${id} ${status}`, pointer);
    for (const header of headers) expect("response header", `${id} ${status} ${header.name}`, header.pointer);
    for (const one of content) {
      expect("media type", `${id} ${status} ${one.mediaType}`, one.pointer);
      if (one.schemaPointer !== undefined && isJson(one.mediaType))
        expectSchema(spec, one.schemaPointer, visited, expect);
    }
  }
}

/** The values of a parameter, if its schema lists them. */
const valuesOf = (schema: Json): Json[] => {
  const { type, enum: values } = schema as JsonObject;
  return Array.isArray(values) ? values : type === "boolean" ? [true, false] : [];
};

function expectSchema(spec: Spec, schemaPointer: string, visited: Set<string>, expect: Expect): void {
  eachSchema(spec.root, [schemaPointer], (schema, pointer, inner) => {
    if (visited.has(pointer) || conditions.has(inner?.keyword ?? "")) return false;
    visited.add(pointer);
    if (inner?.keyword === "oneOf" || inner?.keyword === "anyOf")
      expect("union branch", branchName(spec, pointer), pointer);
    // `then` and `else` repeat properties of the schema around them.
    if (!isObject(schema) || /\/(then|else)(\/|$)/.test(pointer)) return true;
    for (const value of (schema.enum as Json[] | undefined) ?? [])
      expect("enum value", `${named(pointer)} ${JSON.stringify(value)}`, `${pointer}/enum`);
    if (canBeNull(schema)) expect("null", `${named(pointer)} is null`, `${pointer}/type`);
    const required = new Set((schema.required as string[] | undefined) ?? []);
    for (const { keyword, key = "", schema: property, pointer: at } of subschemas(schema, pointer)) {
      if (keyword !== "properties" || property === false) continue;
      expect("property", `${named(at)} is present`, at);
      if (!required.has(key)) expect("property", `${named(at)} is absent`, at);
    }
    return true;
  });
}

const canBeNull = ({ type }: JsonObject) => Array.isArray(type) && type.includes("null");

/** `/components/schemas/Order/properties/note` as `Order.note`. */
const named = (pointer: string) =>
  pointer
    .replace(/^\/components\/(schemas\/)?/, "")
    .replaceAll("/properties/", ".")
    .replaceAll("~1", "/");

function branchName({ root }: Spec, pointer: string): string {
  const branch = resolvePointer(root, pointer) as JsonObject;
  const what =
    typeof branch.$ref === "string" ? named(branch.$ref.slice(1)) : (branch.type ?? pointer.split("/").at(-1));
  return `${named(pointer.replace(/\/\w+\/\d+$/, ""))} is ${what}`;
}

/** Marks the parts that an exchange shows. The witness must accept its answer. */
function exercise(contract: Witness, { operation, request, schemes, response }: Shown, mark: Mark): void {
  const { id, parameters, responses } = operation;
  mark("operation", id);
  if (request?.body) mark("request body", `${id} ${request.body.content.mediaType}`);
  for (const { name, in: place } of request === undefined ? [] : parameters) {
    const given = request?.values[place] ?? {};
    mark("parameter", `${id} ${name} is ${Object.hasOwn(given, name) ? "present" : "absent"}`);
    if (Object.hasOwn(given, name)) mark("parameter value", `${id} ${name}=${given[name]}`);
  }
  for (const name of schemes ?? schemesOf(operation).map((one) => one.name)) mark("security scheme", `${id} ${name}`);
  const described = responseFor(responses, response.status);
  const { status, headers = [] } = described ?? { status: String(response.status) };
  mark("status", `${id} ${status}`);
  const { mediaType } = (described && contentFor(described, response.mediaType)) ?? response;
  mark("media type", `${id} ${status} ${mediaType}`);
  const sent = new Set(Object.keys(response.headers ?? {}).map((name) => name.toLowerCase()));
  for (const { name } of headers) if (sent.has(name.toLowerCase())) mark("response header", `${id} ${status} ${name}`);
  if (response.schemaPointer === undefined || !isJson(response.mediaType)) return;
  contract.applied(response.schemaPointer, response.value, ({ schema, pointer, value }) => {
    if (/\/(anyOf|oneOf)\/\d+$/.test(pointer)) mark("union branch", branchName(contract.spec, pointer));
    if (!isObject(schema)) return;
    if (Array.isArray(schema.enum)) mark("enum value", `${named(pointer)} ${JSON.stringify(value)}`);
    if (canBeNull(schema) && value === null) mark("null", `${named(pointer)} is null`);
    if (!isObject(value)) return;
    for (const name of Object.keys((schema.properties as JsonObject | undefined) ?? {}))
      mark(
        "property",
        `${named(`${pointer}/properties/${escapePointer(name)}`)} is ${Object.hasOwn(value, name) ? "present" : "absent"}`,
      );
  });
}
