import type { Scenario, Spec } from "@badge-contract/spec";
import { snippetz } from "@scalar/snippetz";
import { clientSample } from "./client.ts";
import { type Credential, credentialsOf, requestWith, serverOf } from "./credentials.ts";

export interface Sample {
  /** The identifier in links and choices: `python`. */
  id: string;
  label: string;
  /** The language for highlighting. */
  language: string;
  code: string;
}

const { print } = snippetz();

interface Target {
  label: string;
  language: string;
  library: [name: Parameters<typeof print>[0], client: Parameters<typeof print>[1]];
  /** Reads an environment variable in the language. */
  variable(name: string): string;
  /** The operator that joins two texts. Without one, a variable stands inside a text. */
  join?: string;
  /** Completes the library's fragment so that it runs. */
  whole?(code: string): string;
}

const targets: Record<string, Target> = {
  curl: { label: "curl", language: "sh", library: ["shell", "curl"], variable: (name) => `$${name}` },
  fetch: {
    label: "fetch",
    language: "js",
    library: ["js", "fetch"],
    variable: (name) => `process.env.${name}`,
    join: "+",
    whole: (code) => `const response = await ${code};\nconsole.log(response.status, await response.text());`,
  },
  python: {
    label: "Python",
    language: "python",
    library: ["python", "requests"],
    variable: (name) => `os.environ["${name}"]`,
    join: "+",
    whole: (code) => `import os\nimport requests\n\nresponse = ${code}\nprint(response.status_code, response.text)`,
  },
  java: {
    label: "Java",
    language: "java",
    library: ["java", "nethttp"],
    variable: (name) => `System.getenv("${name}")`,
    join: "+",
    whole: (code) => `import java.net.http.*;\n\n${code}`,
  },
  csharp: {
    label: "C#",
    language: "csharp",
    library: ["csharp", "httpclient"],
    variable: (name) => `Environment.GetEnvironmentVariable("${name}")`,
    join: "+",
    whole: (code) =>
      `${code.includes("AuthenticationHeaderValue") ? "using System.Net.Http.Headers;\n\n" : ""}${code}\nConsole.WriteLine(await response.Content.ReadAsStringAsync());`,
  },
  go: {
    label: "Go",
    language: "go",
    library: ["go", "native"],
    variable: (name) => `os.Getenv("${name}")`,
    join: "+",
    whole: (code) => (code.includes("os.Getenv") ? code.replace('\t"net/http"\n', '\t"net/http"\n\t"os"\n') : code),
  },
  php: {
    label: "PHP",
    language: "php",
    library: ["php", "curl"],
    variable: (name) => `getenv('${name}')`,
    join: ".",
    whole: (code) => `<?php\n${code}`,
  },
};

// A marker that occurs in no request. The code that reads the variable replaces it.
const marker = (index: number) => `__CREDENTIALS_${index}__`;
const quoted = /(["'])([^"'\n]*)__CREDENTIALS_(\d)__([^"'\n]*)\1/g;

const withVariables = (code: string, credentials: Credential[], { variable, join }: Target) =>
  code.replace(quoted, (_, quote: string, before: string, index: string, after: string) => {
    const read = variable(credentials[Number(index)]?.variable ?? "");
    if (!join) return `"${before}${read}${after}"`;
    const parts = [before && `${quote}${before}${quote}`, read, after && `${quote}${after}${quote}`];
    return parts.filter((part) => part !== "").join(` ${join} `);
  });

/** The scenario's request in each language, with credentials read from the environment. */
export function samplesOf(spec: Spec, scenario: Scenario): Sample[] {
  const har = harOf(spec, scenario);
  const credentials = credentialsOf(scenario.operation);
  const samples = Object.entries(targets).map(([id, target]) => {
    const { label, language, library, whole = (code) => code } = target;
    const [name, client] = library;
    return {
      id,
      label,
      language,
      code: whole(withVariables((print(name, client, har) ?? "").trim(), credentials, target)),
    };
  });
  const own = { id: "typescript", label: "TypeScript", language: "ts", code: clientSample(spec, scenario) };
  return samples.toSpliced(1, 0, own);
}

/** The request in HAR form, with a marker in place of each credential. */
function harOf(spec: Spec, scenario: Scenario) {
  const credentials = credentialsOf(scenario.operation).map((one, index) => ({ ...one, text: marker(index) }));
  const { method, url, headers, cookies, body } = requestWith(scenario, credentials);
  const mimeType = headers["content-type"] ?? "multipart/form-data";
  return {
    method,
    url: serverOf(spec) + url,
    httpVersion: "HTTP/1.1",
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    cookies: cookies.map(([name = "", value = ""]) => ({ name, value })),
    queryString: [],
    headersSize: -1,
    bodySize: -1,
    ...(body !== undefined && { postData: { mimeType, ...contentOf(body) } }),
  };
}

const contentOf = (body: string | FormData) =>
  typeof body === "string"
    ? { text: body }
    : {
        params: [...body].map(([name, value]) =>
          typeof value === "string" ? { name, value } : { name, fileName: value.name },
        ),
      };
