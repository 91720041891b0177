import type { Field, Group } from "./fields.ts";
import type { Answer, Content, OperationText } from "./model.ts";
import { messagesOf } from "./shape.ts";

const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``;
const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, " ");

function item({ name, type, required, description, notes, rules, groups }: Field, indent: string): string {
  const said = [description, ...notes, ...messagesOf(rules)].map(oneLine).filter((each) => each !== "");
  const line = `${indent}- \`${name}\` (${type}${required ? ", required" : ""})${said.length > 0 ? `: ${said.join(" ")}` : ""}`;
  return [line, ...groups.map((group) => groupLines(group, `${indent}  `))].join("\n");
}

function groupLines({ title, description, rules, fields }: Group, indent: string): string {
  if (title === undefined) return fields.map((field) => item(field, indent)).join("\n");
  const said = [description, ...messagesOf(rules)].filter((each) => each !== "").map(oneLine);
  const head = `${indent}- *${title}*${said.length > 0 ? `: ${said.join(" ")}` : ""}`;
  return [head, ...fields.map((field) => item(field, `${indent}  `))].join("\n");
}

const tree = ({ mediaType, field }: Content) =>
  [
    `\`${mediaType}\`${field ? `: ${field.type}. ${oneLine([field.description, ...field.notes].join(" "))}` : ""}`,
    ...(field?.groups ?? []).map((group) => groupLines(group, "")),
  ].join("\n\n");

function answer({ status, description, headers, content }: Answer): string[] {
  return [
    `### ${status}`,
    description,
    ...(headers.length > 0 ? [headers.map((header) => item(header, "")).join("\n")] : []),
    ...content.map(tree),
  ];
}

/** The page of an operation as Markdown, for machines and for readers of plain text. */
export function operationMarkdown(text: OperationText): string {
  const { operation, servers, security, environment, parameters, body, answers, rules, examples } = text;
  return [
    `# ${text.title}`,
    fence("http", `${operation.method} ${operation.path}`),
    ...(text.deprecated ? ["**Deprecated.**"] : []),
    text.description,
    "## Servers",
    servers
      .map(({ url, description }) => `- \`${url}\`${description === "" ? "" : `: ${oneLine(description)}`}`)
      .join("\n"),
    ...(security.length > 0
      ? [
          "## Authentication",
          "Any one of these:",
          security.map(({ name, where, description }) => `- **${name}**, ${where}: ${oneLine(description)}`).join("\n"),
        ]
      : []),
    ...(parameters.length > 0 ? ["## Parameters", parameters.map((field) => item(field, "")).join("\n")] : []),
    ...(body
      ? ["## Request body", body.required ? "Required." : "Optional.", body.description, ...body.content.map(tree)]
      : []),
    "## Answers",
    ...answers.flatMap(answer),
    ...(rules.length > 0
      ? [
          "## Rules",
          rules
            .map(
              ({ id, message, expressions, warning, at }) =>
                `- **${id}**${warning ? " (warning)" : ""}, at \`${at}\`: ${oneLine(message)} ${expressions.map((rule) => `\`${oneLine(rule)}\``).join(" and ")}`,
            )
            .join("\n"),
        ]
      : []),
    "## Examples",
    ...(environment === "" ? [] : ["The samples take the credentials from the environment:", fence("sh", environment)]),
    ...examples.flatMap(({ key, summary, status, request, language, body: shown, samples }, index) => [
      `### ${key} · ${status}`,
      oneLine(summary),
      fence("http", request),
      ...(index === 0 ? samples : samples.slice(0, 1)).flatMap(({ label, language: of, code }) => [
        label,
        fence(of, code),
      ]),
      `Answer, status ${status}:`,
      fence(language, shown),
    ]),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}
