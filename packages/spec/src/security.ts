import { asObject, isObject, type Json, type JsonObject, members } from "./document.ts";
import { remembered } from "./remembered.ts";

/** Credentials of one kind, and where a request carries them. */
export interface SecurityScheme {
  name: string;
  type: "basic" | "bearer" | "apiKey" | "other";
  in: "header" | "query" | "cookie";
  /** The header, query parameter or cookie that carries them. */
  key: string;
}

/** What needs the schemes of one of its alternatives. */
interface Secured {
  readonly security: readonly (readonly SecurityScheme[])[];
}

const text = (value: Json | undefined) => (typeof value === "string" ? value : "");

/**
 * The alternatives that an operation accepts, each a list of schemes to use together. No credentials are needed if there are
 * no alternatives, or if one is empty. Client certificates are left out, as they aren't part of a request.
 */
export function securityOf(root: JsonObject, operation: JsonObject): SecurityScheme[][] {
  const alternatives = operation.security ?? root.security;
  if (!Array.isArray(alternatives)) return [];
  const components = asObject(root.components ?? {}, "/components");
  const schemes = new Map(
    members(root, components, "securitySchemes", "/components").map(({ name, value }) => [name, value]),
  );
  return alternatives.map((alternative) =>
    Object.keys(asObject(alternative, "/security")).flatMap((name) => {
      const scheme = schemes.get(name);
      return isObject(scheme) && scheme.type === "mutualTLS" ? [] : [schemeOf(name, isObject(scheme) ? scheme : {})];
    }),
  );
}

function schemeOf(name: string, scheme: JsonObject): SecurityScheme {
  if (scheme.type === "apiKey")
    return { name, type: "apiKey", in: text(scheme.in) as SecurityScheme["in"], key: text(scheme.name) };
  const http = scheme.type === "http" ? text(scheme.scheme).toLowerCase() : "bearer";
  const type = http === "basic" || http === "bearer" ? http : "other";
  return { name, type: scheme.type === undefined ? "other" : type, in: "header", key: "Authorization" };
}

export const schemesOf = remembered(({ security }: Secured): SecurityScheme[] =>
  security.flat().filter(({ name }, at, all) => all.findIndex((one) => one.name === name) === at),
);

/** Whether every alternative needs credentials, and there is at least one. */
export const needsCredentials = ({ security }: Secured): boolean =>
  security.length > 0 && security.every((alternative) => alternative.length > 0);
