import {
  fetchInit,
  type Operation,
  type Scenario,
  type SecurityScheme,
  type Spec,
  serverUrls,
} from "@badge-contract/spec";

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

/** The base of every URL: the document's first server, with its variables at their defaults. */
export const serverOf = ({ root }: Spec): string =>
  (serverUrls(root)[0] ?? "https://api.example.com").replace(/\/$/, "");

/** A scenario's request with some credentials, each as the text that stands for it. */
export function requestWith({ operation, request }: Scenario, credentials: (Credential & { text: string })[]) {
  const { headers, ...rest } = fetchInit(operation, request);
  const of = (place: string) =>
    credentials
      .filter(({ scheme }) => scheme.in === place)
      .map(({ scheme, prefix, text }) => [scheme.key, prefix + text]);
  const query = of("query").map(([key = "", text]) => `${encodeURIComponent(key)}=${text}`);
  const [path, ...asked] = request.url.split("?");
  return {
    ...rest,
    url: [path, [...asked, ...query].join("&")].filter((part) => part !== "").join("?"),
    headers: { ...Object.fromEntries(of("header")), ...headers } as Record<string, string>,
    cookies: of("cookie"),
  };
}
