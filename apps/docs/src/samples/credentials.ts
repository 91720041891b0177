import type { Operation, SecurityScheme } from "@badge-contract/spec";

/** Credentials in a sample: where they go, what stands before them, and the environment variable that has them. */
export interface Credential {
  scheme: SecurityScheme;
  prefix: string;
  variable: string;
}

const constant = (text: string) => text.toUpperCase().replaceAll(/[^A-Z\d]+/g, "_");

/** The credentials of the first alternative that the operation takes. */
export const credentialsOf = ({ security: [first = []] }: Operation): Credential[] =>
  first.map((scheme) => {
    if (scheme.type === "basic") return { scheme, prefix: "Basic ", variable: "BASIC_CREDENTIALS" };
    if (scheme.type === "bearer") return { scheme, prefix: "Bearer ", variable: "ACCESS_TOKEN" };
    return { scheme, prefix: "", variable: constant(scheme.key) };
  });

/** How the credentials come into the environment, as commands of a shell. */
export const environmentOf = (operation: Operation): string =>
  credentialsOf(operation)
    .map(({ scheme, variable }) =>
      scheme.type === "basic"
        ? `export API_USERNAME='…' API_PASSWORD='…'\nexport ${variable}=$(printf '%s' "$API_USERNAME:$API_PASSWORD" | base64 | tr -d '\\n')`
        : `export ${variable}='…'`,
    )
    .join("\n");
