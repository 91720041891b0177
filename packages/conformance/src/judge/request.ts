import {
  type Json,
  needsCredentials,
  type Operation,
  type Parameter,
  readParameters,
  type SecurityScheme,
  schemesOf,
} from "@badge-contract/spec";
import type { Observation } from "./findings.ts";
import type { Witness } from "./witness.ts";

/** A request as it was made. */
export interface MadeRequest {
  /** Texts of the path's parameters, percent-encoded. */
  path: Readonly<Record<string, string>>;
  /** Without `?`. */
  query: string;
  /** By name in lower case; undefined where they are not known. */
  headers: ReadonlyMap<string, readonly string[]> | undefined;
}

export const valuesOf = ({ parameters }: Operation, { path, query, headers }: MadeRequest) =>
  readParameters(parameters, { path, query, header: (name) => headers?.get(name.toLowerCase())?.[0] }).values;

const others = { basic: /^bearer /i, bearer: /^basic /i, apiKey: undefined, other: undefined };

/** The security schemes whose credentials the request carries. Undefined if its headers are unknown. */
export function schemesIn(operation: Operation, { query, headers }: MadeRequest): string[] | undefined {
  if (headers === undefined) return undefined;
  const carries = ({ type, in: place, key }: SecurityScheme) => {
    if (place === "header") return headers.get(key.toLowerCase())?.some((text) => !others[type]?.test(text));
    return place === "query" ? new URLSearchParams(query).has(key) : headers.get("cookie")?.join("; ").includes(key);
  };
  return schemesOf(operation).flatMap((scheme) => (carries(scheme) ? scheme.name : []));
}

export const lacksCredentials = (operation: Operation, schemes: readonly string[] | undefined): boolean =>
  schemes !== undefined &&
  needsCredentials(operation) &&
  !operation.security.some((alternative) => alternative.every(({ name }) => schemes.includes(name)));

/** What the document forbids of the parameters. Nothing in it is copied from the request. */
export function parameterProblems(
  written: Witness,
  operation: Operation,
  values: ReturnType<typeof valuesOf>,
  knowsHeaders: boolean,
): Observation[] {
  return operation.parameters.flatMap((parameter): Observation[] => {
    const { name, in: place, required, schemaPointer, pointer } = parameter;
    if (!knowsHeaders && (place === "header" || place === "cookie")) return [];
    const isThere = Object.hasOwn(values[place], name);
    if (isThere ? written.accepts(schemaPointer, values[place][name] as Json) : !required) return [];
    const told = isThere
      ? { kind: "parameter", expected: expectedOf(parameter), found: "another" }
      : { kind: "required", expected: "to be there", found: "nothing" };
    return [{ verdict: "breach", path: `request ${place} ${name}`, pointer, ...told }];
  });
}

const expectedOf = ({ schema, shape }: Parameter) => {
  const { enum: values } = (schema ?? {}) as { enum?: Json[] };
  if (Array.isArray(values)) return values.join(" or ");
  return `${shape.types.join(" or ") || "a value"}, as its schema says`;
};
