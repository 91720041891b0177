import {
  hasPointer,
  isObject,
  type Json,
  type JsonObject,
  type Operation,
  operationsOf,
  parsedJson,
  resolvePointer,
  type SecurityScheme,
  type Spec,
  schemesOf,
} from "@badge-contract/spec";
import { ConfigError } from "./yaml-file.ts";

/** One way to satisfy a security scheme, and the environment variables that it needs. */
interface Way {
  scheme: SecurityScheme;
  variables: string[];
  /** Set if the variables are exchanged for a token first. */
  token?: TokenRequest;
}

/** What `x-token-path` and `x-token-request` of a security scheme say. */
interface TokenRequest {
  path: string;
  /** The members of the body, in the order of the variables. */
  body: string[];
  /** JSON pointers into the answer. */
  pointers: { token: string; seconds: string };
}

export type Credential = Way & { values: string[] };

/** Credentials from the environment, for one security scheme. */
export type Credentials = Credential[];

/** Every way that the document has to authenticate; the variables are named after the schemes. */
function waysOf(spec: Spec): Way[] {
  const schemes = (spec.root.components as JsonObject | undefined)?.securitySchemes as JsonObject | undefined;
  return schemesOf({ security: operationsOf(spec).flatMap(({ security }) => security) }).flatMap((scheme): Way[] => {
    if (scheme.type === "basic") return [{ scheme, variables: ["CONTRACT_USERNAME", "CONTRACT_PASSWORD"] }];
    const name = `CONTRACT_${variableFor(scheme.name)}`;
    const said = schemes?.[scheme.name];
    const { "x-token-path": path, "x-token-request": request } = isObject(said) ? said : {};
    const given = { scheme, variables: [`${name}_TOKEN`] };
    if (typeof path !== "string" || !isObject(request)) return [given];
    const body = request.body as string[];
    const pointers = { token: String(request.token), seconds: String(request.seconds) };
    const variables = body.map((member) => `${name}_${variableFor(member)}`);
    return [given, { scheme, variables, token: { path, body, pointers } }];
  });
}

/** `orderId` → `ORDER_ID` */
export const variableFor = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .replace(/\W/g, "_")
    .toUpperCase();

export const neededFor = (spec: Spec) =>
  `set ${waysOf(spec)
    .map(({ variables }) => variables.join(" and "))
    .join(", or ")}`;

/**
 * The credentials from the environment for the document's schemes. Empty variables are ignored. Undefined if there are none.
 *
 * @throws ConfigError for half a pair, for two ways where one is enough, or for characters that a request can't contain
 */
export function readCredentials(spec: Spec, env: NodeJS.ProcessEnv): Credentials | undefined {
  const has = (name: string) => (env[name] ?? "") !== "";
  const given = waysOf(spec).filter(({ variables }) => variables.some(has));
  for (const { variables } of given)
    for (const name of variables)
      if (!has(name))
        throw new ConfigError(`the environment has ${variables.find(has)} but not ${name}; set both or neither`);
  const schemes = given.map(({ scheme }) => scheme.name);
  if (new Set(schemes).size < given.length || operationsOf(spec).some((operation) => isAmbiguous(operation, schemes)))
    throw new ConfigError(
      `the environment has ${given.map(({ variables }) => variables[0]).join(" and ")}; set only one of them`,
    );
  return given.length === 0
    ? undefined
    : given.map((way) => ({ ...way, values: way.variables.map((name) => checked(way, name, env[name] as string)) }));
}

/** Whether they satisfy several alternatives, but none that needs all of them. */
function isAmbiguous({ security }: Operation, schemes: string[]): boolean {
  const satisfied = security.filter((all) => all.length > 0 && all.every(({ name }) => schemes.includes(name)));
  const taken = new Set(satisfied.flat().map(({ name }) => name));
  return satisfied.length > 1 && !satisfied.some((all) => all.length === taken.size);
}

function checked({ scheme, token, variables }: Way, name: string, value: string): string {
  if (/\p{Cc}/u.test(value))
    throw new ConfigError(`${name} contains a control character, perhaps a line break at its end; remove it`);
  if (scheme.type === "basic" && name === variables[0] && value.includes(":"))
    throw new ConfigError(`${name} contains a colon, which HTTP Basic doesn't allow`);
  if (scheme.type !== "basic" && token === undefined && !/^[!-~]+$/.test(value))
    throw new ConfigError(`${name} contains characters other than visible ASCII`);
  return value;
}

/** What must never be shown. */
export const secretsOf = (credentials: Credentials = []): string[] =>
  credentials.flatMap(({ scheme, values }) => (scheme.type === "basic" ? [...values, values.join(":")] : values));

/** The credentials for the operation's first alternative that can be satisfied. */
export function credentialsOf({ security }: Operation, credentials: Credentials = []): Credentials | undefined {
  const named = (scheme: SecurityScheme) => credentials.find((one) => one.scheme.name === scheme.name);
  const alternative = security.find((schemes) => schemes.every(named));
  return alternative?.map(named) as Credentials | undefined;
}

/** The value at a JSON pointer of an answer that may not be JSON. */
export function answered(bytes: Buffer, pointer: string): Json | undefined {
  const answer = parsedJson(bytes.toString("utf8"));
  return isObject(answer) && hasPointer(answer, pointer) ? resolvePointer(answer, pointer) : undefined;
}
