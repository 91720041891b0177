import type { Operation, Scenario, Spec } from "@badge-contract/spec";
import { snippetz } from "@scalar/snippetz";
import { clientSample, variableOf } from "./client.ts";
import { serverOf, valuesOf } from "./values.ts";

export interface Sample {
  /** As in a link or a choice: `python`. */
  id: string;
  label: string;
  /** What highlights it. */
  language: string;
  code: string;
}

interface Target {
  id: string;
  label: string;
  language: string;
  target: Parameters<Printer>[0];
  client: Parameters<Printer>[1];
  /** A quoted text, `before` its beginning, with a variable in place of its end. */
  variable(name: string, before: string): string;
  /** What the library's fragment needs to run as it stands. */
  whole?(code: string): string;
}
type Printer = ReturnType<typeof snippetz>["print"];

// A value that no header has: what is put into its place is the language's way to read a variable.
const marker = "__CREDENTIALS__";
const header = "X-Credentials";

const targets: Target[] = [
  {
    id: "curl",
    label: "curl",
    language: "sh",
    target: "shell",
    client: "curl",
    variable: (name, before) => `"${before}$${name}"`,
  },
  {
    id: "fetch",
    label: "fetch",
    language: "js",
    target: "js",
    client: "fetch",
    variable: (name) => `process.env.${name}`,
    whole: (code) => `const response = await ${code.trim()};\nconsole.log(response.status, await response.text());`,
  },
  {
    id: "python",
    label: "Python",
    language: "python",
    target: "python",
    client: "requests",
    variable: (name) => `os.environ["${name}"]`,
    whole: (code) => `import os\nimport requests\n\nresponse = ${code}\nprint(response.status_code, response.text)`,
  },
  {
    id: "java",
    label: "Java",
    language: "java",
    target: "java",
    client: "nethttp",
    variable: (name) => `System.getenv("${name}")`,
    whole: (code) => `import java.net.http.*;\n\n${code}`,
  },
  {
    id: "csharp",
    label: "C#",
    language: "csharp",
    target: "csharp",
    client: "httpclient",
    variable: (name) => `Environment.GetEnvironmentVariable("${name}")`,
    whole: (code) => `${code}\nConsole.WriteLine(await response.Content.ReadAsStringAsync());`,
  },
  {
    id: "go",
    label: "Go",
    language: "go",
    target: "go",
    client: "native",
    variable: (name) => `os.Getenv("${name}")`,
    whole: (code) => (code.includes("os.Getenv") ? code.replace('\t"net/http"\n', '\t"net/http"\n\t"os"\n') : code),
  },
  {
    id: "php",
    label: "PHP",
    language: "php",
    target: "php",
    client: "curl",
    variable: (name, before) => (before === "" ? `getenv('${name}')` : `'${before}' . getenv('${name}')`),
    whole: (code) => `<?php\n${code}`,
  },
];

const { print } = snippetz();
const quoted = new RegExp(`(["'])([^"'\\n]*)${marker}\\1`, "g");

/** The headers that carry the credentials: those of the first alternative that the operation takes. */
const credentialsOf = ({ security }: Operation) => security.slice(0, 1).map((scheme) => scheme.header);

/** The scenario's request in each language, its credentials read from the environment. */
export function samplesOf(spec: Spec, scenario: Scenario): Sample[] {
  const { operation, request } = scenario;
  const { header: own, cookie, body } = valuesOf(spec, scenario);
  const [secret] = credentialsOf(operation);
  const pairs = (values: object) => Object.entries(values).map(([name, value]) => ({ name, value: String(value) }));
  const har = {
    method: operation.method,
    url: serverOf(spec) + request.url,
    httpVersion: "HTTP/1.1",
    headers: [
      ...(secret ? [{ name: header, value: marker }] : []),
      ...pairs(own),
      ...(body ? [{ name: "Content-Type", value: body.mediaType }] : []),
    ],
    cookies: pairs(cookie),
    queryString: [],
    headersSize: -1,
    bodySize: -1,
    ...(body && { postData: { mimeType: body.mediaType, text: textOf(body.value) } }),
  };
  const printed = targets.map(({ id, label, language, target, client, variable, whole = (code) => code }) => {
    const code = (print(target, client, har) ?? "").replace(quoted, (_, __, before: string) =>
      variable(variableOf(secret ?? ""), before),
    );
    return { id, label, language, code: whole(code.trim()).replaceAll(header, secret ?? "") };
  });
  const [curl, ...others] = printed as [Sample, ...Sample[]];
  return [
    curl,
    { id: "typescript", label: "TypeScript", language: "ts", code: clientSample(spec, scenario) },
    ...others,
  ];
}

const textOf = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));

/** How the credentials come into the environment, as commands of a shell. */
export function environmentOf({ security }: Operation): string {
  const [scheme] = security;
  if (!scheme) return "";
  if (scheme.type !== "basic") return `export ${variableOf(scheme.header)}='…'`;
  return `export API_USERNAME='…' API_PASSWORD='…'
export AUTHORIZATION="Basic $(printf '%s' "$API_USERNAME:$API_PASSWORD" | base64 | tr -d '\\n')"`;
}
