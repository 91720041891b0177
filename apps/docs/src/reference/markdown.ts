import type { Field, Group } from "./fields.ts";
import type { Answer, Content, OperationText } from "./model.ts";
import { messagesOf } from "./shape.ts";

const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, " ");
const section = (title: string, parts: string[]) => (parts.length > 0 ? [`## ${title}`, ...parts] : []);
/** A name that links to its own place on the page. */
const place = (name: string, id: string) => `[\`${name}\`](#${encodeURI(id).replaceAll("%5B%5D", "[]")})`;

/** An entry of a list: its texts, each on a line of its own, then the lists below it. */
const entry = (head: string, texts: string[], groups: Group[] = []): string[] => [
  `- ${head}`,
  ...[...texts.map(oneLine).filter((text) => text !== ""), ...groups.flatMap(groupLines)].map((line) => `  ${line}`),
];

const fieldLines = ({ id, name, type, required, description, notes, rules, groups }: Field): string[] =>
  entry(
    `${place(name, id)} *${type}*${required ? " **required**" : ""}`,
    [description, notes.join(" "), ...messagesOf(rules)],
    groups,
  );

function groupLines({ title, description, rules, fields }: Group): string[] {
  if (title === undefined) return fields.flatMap(fieldLines);
  return entry(`**${title}**`, [description, ...messagesOf(rules)], [{ description: "", rules: [], fields }]);
}

const list = (fields: Field[]) => fields.flatMap(fieldLines).join("\n");

const contentParts = ({ mediaType, field }: Content): string[] =>
  field === undefined
    ? [`\`${mediaType}\``]
    : [
        `${place(mediaType, field.id)} *${field.type}*`,
        oneLine([field.description, ...field.notes].join(" ")),
        ...messagesOf(field.rules),
        field.groups.flatMap(groupLines).join("\n"),
      ];

const answerParts = ({ status, description, headers, content }: Answer): string[] => [
  `### Answer ${status}`,
  description,
  ...(headers.length > 0 ? ["#### Headers", list(headers)] : []),
  ...content.flatMap(contentParts),
  ...(headers.length + content.length === 0 ? ["Without a body."] : []),
];

/** What an operation's page says before its examples. */
export function operationMarkdown(text: OperationText): string {
  const { operation, servers, security, parameters, body, answers, rules } = text;
  const parts = [
    `# ${text.title}`,
    `**${operation.method}** \`${operation.path}\``,
    text.deprecated ? "**Deprecated.**" : "",
    text.description,
    ...section(
      "Servers",
      servers.map(({ url, description }) => `\`${url}\` ${oneLine(description)}`),
    ),
    ...section(
      "Authentication",
      security.flatMap(({ name, where, description }) => [`### ${name}`, `In the ${where}.`, description]),
    ),
    ...section("Parameters", parameters.length > 0 ? [list(parameters)] : []),
    ...section(
      "Request body",
      body ? [body.required ? "Required." : "Optional.", body.description, ...body.content.flatMap(contentParts)] : [],
    ),
    ...section("Answers", answers.flatMap(answerParts)),
    ...section("Rules", rules.length > 0 ? [aboutRules, rules.flatMap(ruleLines).join("\n")] : []),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

const aboutRules =
  "Relations that a schema cannot express. Each is a [CEL](https://cel.dev) expression over `self`, the value at its place. A warning is only a hint.";

const ruleLines = ({ id, message, expressions, warning, at }: OperationText["rules"][number]): string[] =>
  entry(`${place(id, `rule-${id}`)}${warning ? " *warning*" : ""} at ${place(at, at)}`, [
    message,
    ...expressions.map((rule) => `\`${oneLine(rule)}\``),
  ]);

/** The examples as Markdown: of the first, the samples in every language. */
export function examplesMarkdown({ environment, examples }: OperationText): string {
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
