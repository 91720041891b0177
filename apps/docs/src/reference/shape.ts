import { deref, isObject, type Json, type JsonObject } from "@badge-contract/spec";

export interface Rule {
  id: string;
  message: string;
  rule: string;
  warning: boolean;
}

/** The sentences of rules, each once, as several rules may share one sentence. */
export const messagesOf = (rules: readonly Rule[]): string[] => [
  ...new Set(rules.map(({ message, warning }) => `**${warning ? "Hint" : "Rule"}:** ${message}`)),
];

/** A schema as a reader sees it. */
export interface Shape {
  name: string;
  schema: JsonObject;
  properties: Map<string, Json>;
  required: Set<string>;
  nullable: boolean;
  variants: Json[];
  rules: Rule[];
  conditions: string[];
}

export const asList = (value: Json | undefined) => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const code = (value: Json) => `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
const nameOf = (pointer: string) => decodeURIComponent(/^#?\/components\/schemas\/([^/]+)$/.exec(pointer)?.[1] ?? "");
const isNull = (schema: Json) => isObject(schema) && (schema.type === "null" || schema.const === null);

export const rulesOf = (owner: JsonObject): Rule[] =>
  asList(owner["x-validations"])
    .filter(isObject)
    .map(({ id, rule, message, severity }) => ({
      id: String(id ?? rule),
      rule: String(rule),
      message: String(message ?? ""),
      warning: severity === "warning",
    }));

/** A schema merged with its references and `allOf` members into one object. */
export function shapeOf(root: JsonObject, value: Json): Shape {
  const shape: Shape = {
    name: "",
    schema: {},
    properties: new Map(),
    required: new Set(),
    nullable: false,
    variants: [],
    rules: [],
    conditions: [],
  };
  const add = (part: Json, seen: string[]) => {
    if (!isObject(part)) return;
    const { $ref, allOf, properties, required, oneOf, anyOf, ...rest } = part;
    if (typeof $ref === "string" && !seen.includes($ref)) {
      shape.name ||= nameOf($ref);
      add(deref(root, part).value, [...seen, $ref]);
    }
    for (const member of asList(allOf)) add(member, seen);
    shape.schema = { ...shape.schema, ...rest };
    for (const [name, schema] of Object.entries(isObject(properties) ? properties : {}))
      shape.properties.set(name, schema);
    for (const name of asList(required)) shape.required.add(String(name));
    const forms = [...asList(oneOf), ...asList(anyOf)];
    shape.nullable ||= forms.some(isNull) || part.nullable === true;
    shape.variants.push(...forms.filter((form) => !isNull(form)));
    shape.rules.push(...rulesOf(part));
    shape.conditions.push(...conditionOf(part));
  };
  add(value, []);
  if (shape.variants.length !== 1) return shape;
  // A union of one form and null is that form, nullable.
  const [only = {}] = shape.variants;
  const inner = shapeOf(root, only);
  return {
    ...inner,
    schema: { ...inner.schema, ...shape.schema },
    nullable: inner.nullable || shape.nullable,
    properties: new Map([...inner.properties, ...shape.properties]),
    required: new Set([...inner.required, ...shape.required]),
    rules: [...inner.rules, ...shape.rules],
  };
}

/** `if` and `then` in words, if they name members and values. */
function conditionOf({ if: condition, then: consequence }: JsonObject): string[] {
  if (!isObject(condition) || !isObject(condition.properties) || !isObject(consequence)) return [];
  const when = Object.entries(condition.properties).flatMap(([name, schema]) =>
    isObject(schema) && schema.const !== undefined ? [`\`${name}\` is ${code(schema.const)}`] : [],
  );
  const needed = asList(consequence.required).map((name) => `\`${String(name)}\``);
  return when.length > 0 && needed.length > 0 ? [`Where ${when.join(" and ")}, required: ${needed.join(", ")}.`] : [];
}

const limits: Record<string, (value: string) => string> = {
  format: (value) => `Format: ${value}.`,
  minimum: (value) => `At least ${value}.`,
  exclusiveMinimum: (value) => `More than ${value}.`,
  maximum: (value) => `At most ${value}.`,
  exclusiveMaximum: (value) => `Less than ${value}.`,
  multipleOf: (value) => `A multiple of ${value}.`,
  minLength: (value) => `Characters: at least ${value}.`,
  maxLength: (value) => `Characters: at most ${value}.`,
  pattern: (value) => `Matches ${value}.`,
  minItems: (value) => `Entries: at least ${value}.`,
  maxItems: (value) => `Entries: at most ${value}.`,
  minProperties: (value) => `Members: at least ${value}.`,
  maxProperties: (value) => `Members: at most ${value}.`,
  default: (value) => `Default: ${value}.`,
};

export function notesOf({ schema, conditions }: Shape): string[] {
  const { enum: values, const: only, uniqueItems, deprecated, readOnly, writeOnly, examples, example } = schema;
  const unit = schema["x-unit"];
  const samples = [...asList(examples), ...(example === undefined ? [] : [example])];
  return [
    ...(deprecated === true ? ["**Deprecated.**"] : []),
    ...(typeof unit === "string" ? [`Unit: ${unit}.`] : []),
    ...(only === undefined ? [] : [`Always ${code(only)}.`]),
    ...(Array.isArray(values) ? [`One of ${values.map(code).join(", ")}.`] : []),
    ...Object.entries(limits).flatMap(([keyword, sentence]) =>
      schema[keyword] === undefined ? [] : [sentence(code(schema[keyword]))],
    ),
    ...(uniqueItems === true ? ["No entry twice."] : []),
    ...(readOnly === true ? ["In answers only."] : []),
    ...(writeOnly === true ? ["In requests only."] : []),
    ...(samples.length > 0 ? [`For example ${samples.map(code).join(", ")}.`] : []),
    ...conditions,
  ];
}

/** @param around the schemas of items around it, as a list may be one of itself */
export function typeOf(root: JsonObject, shape: Shape, around: readonly Json[] = []): string {
  const { schema, name, variants, properties } = shape;
  const listed = asList(schema.type).map(String);
  const [main = properties.size > 0 ? "object" : ""] = listed.filter((each) => each !== "null");
  const { items = {} } = schema;
  const entry = shapeOf(root, items);
  const item = main !== "array" || around.includes(items) ? entry.name : typeOf(root, entry, [...around, items]);
  const others = listed.filter((each) => each !== "null" && each !== main);
  const whole =
    main === "array"
      ? `array of ${item || "anything"}`
      : variants.length > 1
        ? name || "one of several forms"
        : [main === "object" && name !== "" ? name : main, ...others].join(" or ");
  const nullable = shape.nullable || (listed.includes("null") && main !== "");
  return `${whole || (listed.includes("null") ? "null" : "anything")}${nullable ? " or null" : ""}`;
}
