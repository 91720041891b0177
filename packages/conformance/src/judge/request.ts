import {
  type Json,
  needsCredentials,
  type Operation,
  type Parameter,
  readParameters,
  type SecurityScheme,
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

/** The values of its parameters. */
export const valuesOf = ({ parameters }: Operation, { path, query, headers }: MadeRequest) =>
  readParameters(parameters, { path, query, header: (name) => headers?.get(name.toLowerCase())?.[0] }).values;

/** Whether the request lacks credentials that it needs. Not where nothing is known of its headers. */
export function lacksCredentials(operation: Operation, { query, headers }: MadeRequest): boolean {
  if (!needsCredentials(operation) || headers === undefined) return false;
  const parameters = new URLSearchParams(query);
  const cookies = headers.get("cookie")?.join("; ") ?? "";
  const carries = ({ in: place, key }: SecurityScheme) =>
    place === "header"
      ? headers.has(key.toLowerCase())
      : place === "query"
        ? parameters.has(key)
        : cookies.includes(key);
  return !operation.security.some((alternative) => alternative.every(carries));
}

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
    const base = { verdict: "breach" as const, path: `request ${place} ${name}`, pointer };
    if (!Object.hasOwn(values[place], name))
      return required ? [{ ...base, kind: "required", expected: "to be there", found: "nothing" }] : [];
    if (written.accepts(schemaPointer, values[place][name] as Json)) return [];
    return [{ ...base, kind: "parameter", expected: expectedOf(parameter), found: "another" }];
  });
}

const expectedOf = ({ schema, shape }: Parameter) => {
  const { enum: values } = (schema ?? {}) as { enum?: Json[] };
  if (Array.isArray(values)) return values.join(" or ");
  return `${shape.types.join(" or ") || "a value"}, as its schema says`;
};
