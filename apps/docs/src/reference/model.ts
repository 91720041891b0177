import {
  deref,
  isObject,
  type Json,
  type JsonObject,
  type Operation,
  operationsOf,
  resolvePointer,
  type Spec,
  scenariosOf,
  schemesOf,
} from "@badge-contract/spec";
import { slug } from "../markdown.ts";
import { environmentOf } from "../samples/credentials.ts";
import { type Example, exampleOf, type Tryable, tryableOf } from "./examples.ts";
import { allRules, createFields, type Field } from "./fields.ts";
import { type Rule, rulesOf } from "./shape.ts";

export interface Content {
  mediaType: string;
  field?: Field;
}

export interface Answer {
  status: string;
  description: string;
  headers: Field[];
  content: Content[];
}

/** The content of an operation's page, in the page's order. */
export interface OperationText {
  /** The page's name. */
  name: string;
  operation: Operation;
  title: string;
  description: string;
  deprecated: boolean;
  servers: { url: string; description: string }[];
  security: { name: string; where: string; description: string }[];
  environment: string;
  parameters: Field[];
  body: { required: boolean; description: string; content: Content[] } | undefined;
  answers: Answer[];
  rules: RuleText[];
  examples: Example[];
  /** The data that the page's script needs to send a request. */
  tryable: Tryable;
}

/** Rules that together state one thing, at the first place that has them. */
interface RuleText {
  id: string;
  message: string;
  warning: boolean;
  at: string;
  expressions: string[];
}

const text = (value: Json | undefined) => (typeof value === "string" ? value.trim() : "");
const list = (value: Json | undefined) => (Array.isArray(value) ? value : []).filter(isObject);

/** The operations of the document, each with its page. */
export function operationPages(spec: Spec): { name: string; operation: Operation }[] {
  const taken = new Set<string>();
  return operationsOf(spec).map((operation) => {
    const base = `reference-${slug(operation.id.replace(/([a-z\d])([A-Z])/g, "$1-$2"))}`;
    let name = base;
    for (let copy = 2; taken.has(name); copy++) name = `${base}-${copy}`;
    taken.add(name);
    return { name, operation };
  });
}

export function describe(spec: Spec, { name, operation }: { name: string; operation: Operation }): OperationText {
  const { root } = spec;
  const raw = resolvePointer(root, operation.pointer) as JsonObject;
  const field = createFields(spec);
  const contentOf = (owner: JsonObject, at: string): Content[] =>
    Object.entries(isObject(owner.content) ? owner.content : {}).map(([mediaType, value]) => ({
      mediaType,
      ...(isObject(value) && value.schema !== undefined && { field: field(mediaType, value.schema, true, at) }),
    }));

  const parameters = operation.parameters.map((parameter) => {
    const { description, schema = {} } = resolvePointer(root, parameter.pointer) as JsonObject;
    const shown = field(parameter.name, schema, parameter.required, `${parameter.in}.${parameter.name}`);
    const values = [...new Set(parameter.examples.map(({ value }) => JSON.stringify(value)))].slice(0, 6);
    const listed = isObject(parameter.schema) && (parameter.schema.enum ?? parameter.schema.type === "boolean");
    const examples = values.map((value) => `\`${value.replace(/^"|"$/g, "")}\``).join(", ");
    const notes = [`In the ${parameter.in}.`, ...shown.notes];
    if (values.length > 0 && !listed) notes.push(`Examples: ${examples}.`);
    return { ...shown, description: text(description) || shown.description, notes };
  });

  const { requestBody } = operation;
  const request = requestBody && (resolvePointer(root, requestBody.pointer) as JsonObject);
  const answers = operation.responses.map(({ status, pointer }): Answer => {
    const response = resolvePointer(root, pointer) as JsonObject;
    const headers = Object.entries(isObject(response.headers) ? response.headers : {}).map(([header, value]) => {
      const described = deref(root, value).value as JsonObject;
      const shown = field(header, described.schema ?? {}, described.required === true, `${status}.header.${header}`);
      return { ...shown, description: text(described.description) };
    });
    return { status, description: text(response.description), headers, content: contentOf(response, status) };
  });

  const ruled = (owner: JsonObject, at: string) => rulesOf(owner).map((rule) => ({ ...rule, at }));
  const rules = answers.flatMap(({ status, content }, index) => [
    ...ruled(resolvePointer(root, operation.responses[index]?.pointer ?? "") as JsonObject, status),
    ...content.flatMap((each) => (each.field ? allRules(each.field) : [])),
  ]);

  const scenarios = scenariosOf(spec).scenarios.filter((scenario) => scenario.operation.id === operation.id);
  return {
    name,
    operation,
    title: operation.summary || operation.id,
    description: text(raw.description),
    deprecated: raw.deprecated === true,
    servers: list(raw.servers ?? root.servers).map(({ url, description }) => ({
      url: text(url),
      description: text(description),
    })),
    security: schemesOf(operation).map((scheme) => ({
      name: scheme.name,
      where: `${scheme.in} \`${scheme.key}\``,
      description: text((resolvePointer(root, `/components/securitySchemes/${scheme.name}`) as JsonObject).description),
    })),
    environment: environmentOf(operation),
    parameters,
    body: request && {
      required: request.required === true,
      description: text(request.description),
      content: contentOf(request, "body"),
    },
    answers,
    rules: [...Map.groupBy(rules, ({ id }) => id).values()].map(togetherOf),
    examples: scenarios.map((scenario) => exampleOf(spec, scenario)),
    tryable: tryableOf(spec, operation, scenarios),
  };
}

function togetherOf(rules: (Rule & { at: string })[]): RuleText {
  const { id, message, warning, at } = rules[0] as (typeof rules)[number];
  return { id, message, warning, at, expressions: [...new Set(rules.map(({ rule }) => rule.trim()))] };
}
