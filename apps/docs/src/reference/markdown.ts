import type { Example } from "./examples.ts";
import type { Field, Group } from "./fields.ts";
import { messagesOf } from "./shape.ts";

export const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, " ");
export const section = (title: string, parts: string[]) => (parts.length > 0 ? [`## ${title}`, ...parts] : []);
/** A name that links to its own place on the page. */
export const place = (name: string, id: string) => `[\`${name}\`](#${encodeURI(id).replaceAll("%5B%5D", "[]")})`;

/** An entry of a list: its texts, each on a line of its own, then the lists below it. */
export const entry = (head: string, texts: string[], groups: Group[] = []): string[] => [
  `- ${head}`,
  ...[...texts.map(oneLine).filter((text) => text !== ""), ...groups.flatMap(groupLines)].map((line) => `  ${line}`),
];

const fieldLines = ({ id, name, type, required, description, notes, rules, groups }: Field): string[] =>
  entry(
    `${place(name, id)} *${type}*${required ? " **required**" : ""}`,
    [description, notes.join(" "), ...messagesOf(rules)],
    groups,
  );

export function groupLines({ title, description, rules, fields }: Group): string[] {
  if (title === undefined) return fields.flatMap(fieldLines);
  return entry(`**${title}**`, [description, ...messagesOf(rules)], [{ description: "", rules: [], fields }]);
}

export const list = (fields: Field[]) => fields.flatMap(fieldLines).join("\n");

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
