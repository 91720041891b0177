// Schemas as functions that answer yes or no, and nothing else: what is fast and small.
import type { Json, JsonObject } from "@badge-contract/spec-reader";
import { isWord, type Names, type Schema, type Schemas } from "./schemas.ts";

/** Where an expression stands: the value, and its `record`, once that has been taken. */
interface Scope {
  value: string;
  /** Variable with the value's own members, undefined unless the value is an object. */
  object?: string;
  /** Whether the object is known to be there. */
  isObject?: boolean;
  /** For naming functions. */
  name: string;
}

const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));
const objectKeywords = [
  "required",
  "properties",
  "patternProperties",
  "additionalProperties",
  "propertyNames",
  "dependentRequired",
  "minProperties",
  "maxProperties",
];
const inPlace = ["allOf", "anyOf", "oneOf", "not", "if", "then", "else"];

const and = (parts: string[]) => {
  if (parts.includes("false")) return "false";
  const needed = [...new Set(parts)].filter((part) => part !== "true");
  if (needed.length < 2) return needed[0] ?? "true";
  return needed.map((part) => (part.includes("||") ? `(${part})` : part)).join(" && ");
};
const or = (parts: string[]) => {
  if (parts.includes("true")) return "true";
  return [...new Set(parts)].filter((part) => part !== "false").join(" || ") || "false";
};
const negate = (part: string) => (part === "true" ? "false" : part === "false" ? "true" : `!(${part})`);

const read = (object: string, name: string) =>
  inherited.has(name)
    ? `own(${object}, ${JSON.stringify(name)})`
    : isWord(name)
      ? `${object}.${name}`
      : `${object}[${JSON.stringify(name)}]`;

/** One exported guard for each schema, and the functions they share. */
export function emitChecks(schemas: Schemas, nameOf: Names, typeOf: (pointer: string) => string): string {
  const functions: string[] = [];
  const taken = new Set<string>();

  const target = (schema: Schema): Schema => {
    const ref = typeof schema === "object" ? schema.$ref : undefined;
    return typeof ref === "string" ? target(schemas.get(ref) as Schema) : schema;
  };

  /** Whether it looks at members, of the very value. */
  const needsObject = (schema: Json | undefined): boolean =>
    typeof schema === "object" &&
    schema !== null &&
    !Array.isArray(schema) &&
    (objectKeywords.some((keyword) => keyword in schema) ||
      inPlace.some((keyword) => [schema[keyword]].flat().some((part) => needsObject(part))));

  const refusesUndefined = (schema: Schema, depth = 0): boolean => {
    if (typeof schema === "boolean") return !schema;
    if (depth > 20) return false;
    const each = (parts: Json | undefined) =>
      ((parts ?? []) as Schema[]).map((part) => refusesUndefined(part, depth + 1));
    return (
      (typeof schema.$ref === "string" && refusesUndefined(target(schema), depth + 1)) ||
      ["type", "const", "enum"].some((keyword) => keyword in schema) ||
      each(schema.allOf).some(Boolean) ||
      ["anyOf", "oneOf"].some((keyword) => keyword in schema && each(schema[keyword]).every(Boolean))
    );
  };

  const unused = (wanted: string): string => {
    let name = wanted;
    for (let count = 2; taken.has(name); count++) name = `${wanted}${count}`;
    taken.add(name);
    return name;
  };

  const body = (schema: Schema, name: string): string =>
    needsObject(schema)
      ? `(v: any) => {\n  const o = record(v);\n  return ${expression(schema, { value: "v", object: "o", name })};\n}`
      : `(v: any) => ${expression(schema, { value: "v", name })}`;

  const hoist = (schema: Schema, wanted: string): string => {
    const name = unused(wanted);
    functions.push(`const ${name} = ${body(schema, name)};`);
    return name;
  };

  const typeTest = (type: string, { value, object, isObject }: Scope): string => {
    if (type === "null") return `${value} === null`;
    if (type === "number") return `Number.isFinite(${value})`;
    if (type === "integer") return `Number.isInteger(${value})`;
    if (type === "array") return `Array.isArray(${value})`;
    if (type !== "object") return `typeof ${value} === "${type}"`;
    if (object === undefined) return `record(${value}) !== undefined`;
    return isObject ? "true" : `${object} !== undefined`;
  };

  const equals = (value: string, wanted: Json): string =>
    typeof wanted === "object" && wanted !== null
      ? `canonical(${value}) === canonical(${JSON.stringify(wanted)})`
      : `${value} === ${JSON.stringify(wanted)}`;

  const each = (list: string, schema: Schema, name: string, from = 0): string => {
    const item = expression(schema, { value: "x", name });
    if (item === "true") return "true";
    const rest = from === 0 ? list : `${list}.slice(${from})`;
    const call = /^(\w+)\(x\)$/.exec(item);
    return `${rest}.every(${call ? call[1] : `(x: any) => ${item}`})`;
  };

  const members = (schema: JsonObject, scope: Scope): string[] => {
    const { object: o = "o", name } = scope;
    const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
    const needed = new Set((schema.required ?? []) as string[]);
    const patterns = Object.entries((schema.patternProperties ?? {}) as Record<string, Schema>);
    const isTag = ([, one]: [string, Schema]) => typeof one === "object" && "const" in one;
    const ofProperty = ([key, one]: [string, Schema]): string => {
      const value = read(o, key);
      const fits = expression(one, { value, name: `${name}_${key.replace(/\W/g, "_")}` });
      if (!needed.has(key)) return or([`${value} === undefined`, fits]);
      needed.delete(key);
      return refusesUndefined(one) ? fits : and([`${value} !== undefined`, fits]);
    };
    // A wrong tag is the soonest to tell.
    const sorted = [...properties.filter(isTag), ...properties.filter((one) => !isTag(one))].map(ofProperty);
    const parts = [...[...needed].map((key) => `${read(o, key)} !== undefined`), ...sorted];
    const test = (pattern: string) => `/${new RegExp(pattern, "u").source}/u.test(k)`;
    const entry = (one: Schema, suffix: string) => expression(one, { value: `${o}[k]`, name: `${name}_${suffix}` });
    const every = (fits: string) =>
      fits === "true" ? "true" : `Object.keys(${o}).every((k) => ${or([`${o}[k] === undefined`, fits])})`;
    for (const [pattern, one] of patterns) parts.push(every(or([`!${test(pattern)}`, entry(one, "patterned")])));
    if (schema.additionalProperties !== undefined)
      parts.push(
        every(
          or([
            ...properties.map(([key]) => `k === ${JSON.stringify(key)}`),
            ...patterns.map(([pattern]) => test(pattern)),
            entry(schema.additionalProperties as Schema, "additional"),
          ]),
        ),
      );
    if (schema.propertyNames !== undefined)
      parts.push(every(expression(schema.propertyNames as Schema, { value: "k", name: `${name}_name` })));
    for (const [key, others] of Object.entries((schema.dependentRequired ?? {}) as Record<string, string[]>))
      parts.push(or([`${read(o, key)} === undefined`, and(others.map((other) => `${read(o, other)} !== undefined`))]));
    const size = `Object.keys(${o}).length`;
    if (schema.minProperties !== undefined) parts.push(`${size} >= ${schema.minProperties}`);
    if (schema.maxProperties !== undefined) parts.push(`${size} <= ${schema.maxProperties}`);
    return parts;
  };

  const itemChecks = (schema: JsonObject, { value, name }: Scope): string[] => {
    const first = (schema.prefixItems ?? []) as Schema[];
    const parts: string[] = [];
    if (schema.minItems !== undefined) parts.push(`${value}.length >= ${schema.minItems}`);
    if (schema.maxItems !== undefined) parts.push(`${value}.length <= ${schema.maxItems}`);
    first.forEach((one, index) => {
      const fits = expression(one, { value: `${value}[${index}]`, name: `${name}_${index}` });
      parts.push(or([`${value}.length <= ${index}`, fits]));
    });
    if (schema.items !== undefined) parts.push(each(value, schema.items as Schema, `${name}_item`, first.length));
    if (schema.uniqueItems) parts.push(`unique(${value})`);
    return parts;
  };

  const comparisons = (schema: JsonObject, measures: Record<string, string>): string[] =>
    Object.entries(measures).flatMap(([keyword, comparison]) =>
      schema[keyword] === undefined ? [] : `${comparison} ${schema[keyword]}`,
    );

  const textChecks = (schema: JsonObject, { value }: Scope): string[] => [
    ...comparisons(schema, { minLength: `codePoints(${value}) >=`, maxLength: `codePoints(${value}) <=` }),
    ...(typeof schema.pattern === "string" ? [`/${new RegExp(schema.pattern, "u").source}/u.test(${value})`] : []),
  ];

  const numberChecks = (schema: JsonObject, { value }: Scope): string[] => [
    ...comparisons(schema, {
      minimum: `${value} >=`,
      maximum: `${value} <=`,
      exclusiveMinimum: `${value} >`,
      exclusiveMaximum: `${value} <`,
    }),
    ...(schema.multipleOf === undefined ? [] : [`Number.isInteger(${value} / ${schema.multipleOf})`]),
  ];

  /** What the keywords that go with one type say, of a value of that type. */
  const ofType = (type: string, schema: JsonObject, scope: Scope): string[] => {
    if (type === "object") return members(schema, { ...scope, isObject: true });
    if (type === "array") return itemChecks(schema, scope);
    if (type === "string") return textChecks(schema, scope);
    return type === "number" || type === "integer" ? numberChecks(schema, scope) : [];
  };

  /** A and B, or A and C: A and (B or C), so that A is looked at once. */
  const shared = (branches: Schema[]): { common: Schema[]; rest: Schema[] } => {
    const parts = branches.map((branch) => {
      const whole = target(branch);
      const split = typeof whole === "object" && Object.keys(whole).join() === "allOf";
      return split ? (whole.allOf as Schema[]) : [branch];
    });
    const texts = parts.map((list) => list.map((part) => JSON.stringify(part)));
    const common = (parts[0] ?? []).filter((part) => texts.every((list) => list.includes(JSON.stringify(part))));
    if (common.length === 0 || branches.length < 2) return { common: [], rest: branches };
    const left = new Set(common.map((part) => JSON.stringify(part)));
    return {
      common,
      rest: parts.map((list) => ({ allOf: list.filter((part) => !left.has(JSON.stringify(part))) as Json[] })),
    };
  };

  const unions = (schema: JsonObject, scope: Scope): string[] =>
    (["anyOf", "oneOf"] as const).flatMap((keyword) => {
      if (schema[keyword] === undefined) return [];
      const { common, rest } = shared(schema[keyword] as Schema[]);
      const branches = rest.map((branch) => expression(branch, scope));
      const choice =
        keyword === "anyOf" || branches.length < 2
          ? or(branches)
          : `${branches.map((branch) => (/^\w+\([^()]*\)$/.test(branch) ? `+${branch}` : `+(${branch})`)).join(" + ")} === 1`;
      return [...common.map((part) => expression(part, scope)), choice];
    });

  const expression = (schema: Schema, scope: Scope): string => {
    if (typeof schema === "boolean") return String(schema);
    if (typeof schema.$ref === "string") {
      const name = `is${nameOf(schema.$ref)}`;
      const whole = target(schema);
      // A check of one type costs less in place than a call does.
      const simple =
        typeof whole === "object" && Object.keys(whole).join() === "type" && typeof whole.type === "string";
      return simple ? expression(whole, scope) : `${name}(${scope.value})`;
    }
    if (needsObject(schema) && scope.object === undefined) return `${hoist(schema, scope.name)}(${scope.value})`;

    const parts: string[] = [];
    const types = schema.type === undefined ? undefined : ([schema.type].flat() as string[]);
    const inner = { ...scope, isObject: scope.isObject || types?.join() === "object" };
    if (schema.const !== undefined) parts.push(equals(scope.value, schema.const));
    if (Array.isArray(schema.enum)) parts.push(or(schema.enum.map((one) => equals(scope.value, one))));
    if (types) {
      // A constant is of its type already.
      const tests = or(types.map((type) => and([typeTest(type, scope), ...ofType(type, schema, scope)])));
      const settled = typeof schema.const === types.join() && tests === typeTest(types.join(), scope);
      if (!settled) parts.unshift(tests);
    } else
      for (const type of ["object", "array", "string", "number"])
        parts.push(or([negate(typeTest(type, scope)), and(ofType(type, schema, scope))]));
    for (const part of (schema.allOf ?? []) as Schema[]) parts.push(expression(part, inner));
    parts.push(...unions(schema, inner));
    if (schema.not !== undefined) parts.push(negate(expression(schema.not as Schema, inner)));
    if (schema.if !== undefined) {
      const [condition, yes, no] = [schema.if, schema.then ?? true, schema.else ?? true].map((one) =>
        expression(one as Schema, inner),
      );
      parts.push(or([and([condition as string, yes as string]), and([negate(condition as string), no as string])]));
    }
    return and(parts);
  };

  for (const [pointer, schema] of schemas) {
    const name = `is${nameOf(pointer)}`;
    taken.add(name);
    const text = body(schema, nameOf(pointer));
    functions.push(`export const ${name} = (${text}) as Guard<${typeOf(pointer)}>;`);
  }
  return functions.join("\n");
}
