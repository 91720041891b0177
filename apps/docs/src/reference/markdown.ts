import type { Example } from "./examples.ts";

export const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, " ");
export const section = (title: string, parts: string[]) => (parts.length > 0 ? [`## ${title}`, ...parts] : []);
/** A name that links to its own place on the page. */
export const place = (name: string, id: string) => `[\`${name}\`](#${encodeURI(id).replaceAll("%5B%5D", "[]")})`;

/** An entry of a list: its texts, each on a line of its own, then the lists below it. */
export const entry = (head: string, texts: string[], below: string[] = []): string[] => [
  `- ${head}`,
  ...[...texts.map(oneLine).filter((text) => text !== ""), ...below].map((line) => `  ${line}`),
];

/** The examples as Markdown: of the first, the samples in every language. */
export function examplesMarkdown(environment: string, examples: Example[]): string {
  const parts = [
    "## Examples",
    ...(environment === "" ? [] : ["The samples take the credentials from the environment:", fence("sh", environment)]),
    ...examples.flatMap(({ key, summary, status, request, language, body, samples }, index) => [
      `### ${key} · ${status}`,
      oneLine(summary),
      fence("http", request),
      ...samples
        .slice(0, index === 0 ? samples.length : 1)
        .flatMap(({ label, language: of, code }) => [label, fence(of, code)]),
      `Answer, status ${status}:`,
      fence(language, body),
    ]),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``;
