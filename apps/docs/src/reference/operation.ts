import {
  isObject,
  type Json,
  type JsonObject,
  type MediaType,
  type Operation,
  resolvePointer,
  type Spec,
  schemesOf,
} from "@badge-contract/spec";
import { createFields, list } from "./fields.ts";
import { entry, oneLine, place, section } from "./markdown.ts";
import { messagesOf, type Rule, rulesOf } from "./shape.ts";

const text = (value: Json | undefined) => (typeof value === "string" ? value.trim() : "");

/** What an operation's page says before its examples. */
export function operationMarkdown(spec: Spec, operation: Operation): string {
  const { root } = spec;
  const at = (pointer: string) => resolvePointer(root, pointer) as JsonObject;
  const raw = at(operation.pointer);
  const { field, rules } = createFields(spec);
  const contentParts = (content: MediaType[], where: string): string[] =>
    content.flatMap(({ mediaType, pointer }) => {
      const { schema } = at(pointer);
      if (schema === undefined) return `\`${mediaType}\``;
      const { id, type, description, notes, rules, below } = field(mediaType, schema, true, where);
      const said = oneLine([description, ...notes].join(" "));
      return [`${place(mediaType, id)} *${type}*`, said, ...messagesOf(rules), below.join("\n")];
    });

  const parameters = operation.parameters.map((parameter) => {
    const { description, schema = {} } = at(parameter.pointer);
    const shown = field(parameter.name, schema, parameter.required, `${parameter.in}.${parameter.name}`);
    const values = [...new Set(parameter.examples.map(({ value }) => JSON.stringify(value)))].slice(0, 6);
    const listed = isObject(parameter.schema) && (parameter.schema.enum ?? parameter.schema.type === "boolean");
    const examples = values.map((value) => `\`${value.replace(/^"|"$/g, "")}\``).join(", ");
    const notes = [`In the ${parameter.in}.`, ...shown.notes];
    if (values.length > 0 && !listed) notes.push(`Examples: ${examples}.`);
    return { ...shown, description: text(description) || shown.description, notes };
  });

  const answers = operation.responses.flatMap(({ status, description, pointer, ...response }): string[] => {
    const headers = response.headers.map(({ name, pointer }) => {
      const { schema = {}, required, description } = at(pointer);
      const shown = field(name, schema, required === true, `${status}.header.${name}`);
      return { ...shown, description: text(description) };
    });
    rules.push(...rulesOf(at(pointer)).map((rule) => ({ ...rule, at: status })));
    const content = contentParts(response.content, status);
    return [
      `### Answer ${status}`,
      description.trim(),
      ...(headers.length > 0 ? ["#### Headers", list(headers).join("\n")] : []),
      ...content,
      ...(headers.length + content.length === 0 ? ["Without a body."] : []),
    ];
  });

  const { requestBody: body } = operation;
  const sent = contentParts(body?.content ?? [], "body");
  const servers = [raw.servers ?? root.servers ?? []].flat().filter(isObject);
  const ruled = [...Map.groupBy(rules, ({ id }) => id).values()].flatMap(ruleLines);
  const parts = [
    `# ${operation.summary || operation.id}`,
    `**${operation.method}** \`${operation.path}\``,
    raw.deprecated === true ? "**Deprecated.**" : "",
    text(raw.description),
    ...section(
      "Servers",
      servers.map(({ url, description }) => `\`${text(url)}\` ${oneLine(text(description))}`),
    ),
    ...section(
      "Authentication",
      schemesOf(operation).flatMap((scheme) => [
        `### ${scheme.name}`,
        `In the ${scheme.in} \`${scheme.key}\`.`,
        text(at(`/components/securitySchemes/${scheme.name}`).description),
      ]),
    ),
    ...section("Parameters", parameters.length > 0 ? [list(parameters).join("\n")] : []),
    ...section(
      "Request body",
      body ? [body.required === true ? "Required." : "Optional.", text(at(body.pointer).description), ...sent] : [],
    ),
    ...section("Answers", answers),
    ...section("Rules", ruled.length > 0 ? [aboutRules, ruled.join("\n")] : []),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

const aboutRules =
  "Relations that a schema cannot express. Each is a [CEL](https://cel.dev) expression over `self`, the value at its place. A warning is only a hint.";

/** Rules that together state one thing, at the first place that has them. */
function ruleLines(rules: (Rule & { at: string })[]): string[] {
  const { id, message, warning, at } = rules[0] as (typeof rules)[number];
  const expressions = new Set(rules.map(({ rule }) => rule.trim()));
  return entry(`${place(id, `rule-${id}`)}${warning ? " *warning*" : ""} at ${place(at, at)}`, [
    message,
    ...[...expressions].map((rule) => `\`${oneLine(rule)}\``),
  ]);
}
