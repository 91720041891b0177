import type { Operation, SecurityScheme } from "@badge-contract/spec";

/** Credentials in a sample: their place, their prefix, and their environment variable. */
export interface Credential {
  scheme: SecurityScheme;
  prefix: string;
  variable: string;
}

const constant = (text: string) => text.toUpperCase().replaceAll(/[^A-Z\d]+/g, "_");

/** The credentials of the operation's first alternative. */
export const credentialsOf = ({ security: [first = []] }: Operation): Credential[] =>
  first.map((scheme) => {
    if (scheme.type === "basic") return { scheme, prefix: "Basic ", variable: "BASIC_CREDENTIALS" };
    if (scheme.type === "bearer") return { scheme, prefix: "Bearer ", variable: "ACCESS_TOKEN" };
    return { scheme, prefix: "", variable: constant(scheme.key) };
  });

/** Shell commands that put the credentials into the environment. */
export const environmentOf = (operation: Operation): string =>
  credentialsOf(operation)
    .map(({ scheme, variable }) =>
      scheme.type === "basic"
        ? `export API_USERNAME='…' API_PASSWORD='…'\nexport ${variable}=$(printf '%s' "$API_USERNAME:$API_PASSWORD" | base64 | tr -d '\\n')`
        : `export ${variable}='…'`,
    )
    .join("\n");
