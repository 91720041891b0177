// Schemas as functions, each with two ways to run: see `src/report.ts`.
import type { Json, JsonObject } from "@badge-contract/spec-reader";
import { isWord, type Names, type Schema, type Schemas } from "./schemas.ts";

/** Where an expression stands: at the value `v` of its function, or at a member of the function's object `o`. */
interface Scope {
  value: string;
  /** The member's name; without one, the expression is about `v`. */
  key?: string;
  /** Whether `v` is known to be an object, so that `o` has its members. */
  isObject?: boolean;
  /** Members that are known to be there. */
  present?: ReadonlySet<string>;
  /** Whether only yes or no is asked. */
  quiet?: boolean;
  /** For naming functions. */
  name: string;
}

/** A schema that one test decides, and what it asks for, in words. */
interface Simple {
  test: string;
  expected: string;
  kind: "" | "Tag" | "Value";
}

const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));
const objectKeywords =
  "required properties patternProperties additionalProperties propertyNames dependentRequired minProperties maxProperties closed".split(
    " ",
  );
const keywordsOf: Record<string, string[]> = {
  object: objectKeywords,
  array: ["items", "prefixItems", "minItems", "maxItems", "uniqueItems"],
  string: ["minLength", "maxLength", "pattern"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
};
const inPlace = ["allOf", "anyOf", "oneOf", "not", "if", "then", "else"];

const text = JSON.stringify;
const and = (parts: string[]) => {
  if (parts.includes("false")) return "false";
  const needed = [...new Set(parts)].filter((part) => part !== "true");
  if (needed.length < 2) return needed[0] ?? "true";
  return needed.map((part) => (/\|\|/.test(part) ? `(${part})` : part)).join(" && ");
};
const or = (parts: string[]) => {
  if (parts.includes("true")) return "true";
  const needed = [...new Set(parts)].filter((part) => part !== "false");
  return needed.join(" || ") || "false";
};
const choose = (test: string, yes: string, no: string) =>
  no === "true"
    ? or([`!(${test})`, yes])
    : no === "false"
      ? and([test, yes])
      : yes === "true"
        ? or([test, no])
        : `(${test} ? ${yes} : ${no})`;

const read = (name: string) =>
  inherited.has(name) ? `own(o, ${text(name)})` : isWord(name) ? `o.${name}` : `o[${text(name)}]`;

const typeTest = (type: string, value: string): string => {
  if (type === "null") return `${value} === null`;
  if (type === "number") return `Number.isFinite(${value})`;
  if (type === "integer") return `Number.isInteger(${value})`;
  if (type === "array") return `Array.isArray(${value})`;
  return type === "object" ? `!!record(${value})` : `typeof ${value} === "${type}"`;
};

const equals = (value: string, wanted: Json): string =>
  typeof wanted === "object" && wanted !== null
    ? `canonical(${value}) === canonical(${text(wanted)})`
    : `${value} === ${text(wanted)}`;

const isObject = (schema: Schema) => typeof schema === "object" && [schema.type].flat().join() === "object";
const familyOf = (type: string) => (type === "integer" ? "number" : type);
const has = (schema: JsonObject, keywords: string[] | undefined) => (keywords ?? []).some((one) => one in schema);

/** `__proto__: x` would set the prototype, `["__proto__"]: x` is a member. */
const memberKey = (name: string) => (name === "__proto__" ? '["__proto__"]' : isWord(name) ? name : text(name));

/** One function for each schema, and those that they share. */
export function emitChecks(schemas: Schemas, nameOf: Names): string {
  const functions: string[] = [];
  /** Functions of schemas that have no name in the document, by schema. */
  const own = new Map<string, string>();
  const taken = new Set<string>([...schemas.keys()].map((pointer) => `check${nameOf(pointer)}`));

  const target = (schema: Schema): Schema =>
    typeof schema === "object" && typeof schema.$ref === "string" ? target(schemas.get(schema.$ref) as Schema) : schema;

  /** Whether it looks at members, of the very value. */
  const needsObject = (schema: Json | undefined): boolean =>
    typeof schema === "object" &&
    schema !== null &&
    !Array.isArray(schema) &&
    (has(schema, objectKeywords) || inPlace.some((keyword) => [schema[keyword]].flat().some(needsObject)));

  const simple = (schema: Schema, value: string, depth = 0): Simple | undefined => {
    if (typeof schema === "boolean" || depth > 20) return undefined;
    if (typeof schema.$ref === "string") return simple(target(schema), value, depth + 1);
    const [keyword, ...more] = Object.keys(schema);
    if (more.length > 0) return undefined;
    if (keyword === "const")
      return { test: equals(value, schema.const as Json), expected: text(schema.const), kind: "Tag" };
    if (keyword === "enum") {
      const values = schema.enum as Json[];
      return {
        test: or(values.map((one) => equals(value, one))),
        expected: values.map((one) => text(one)).join(" or "),
        kind: "Value",
      };
    }
    if (keyword === "type") {
      const types = [schema.type].flat() as string[];
      return { test: or(types.map((type) => typeTest(type, value))), expected: types.join(" or "), kind: "" };
    }
    if (keyword !== "anyOf") return undefined;
    const parts = (schema.anyOf as Schema[]).map((part) => simple(part, value, depth + 1));
    if (!parts.every((part) => part !== undefined)) return undefined;
    return {
      test: or(parts.map(({ test }) => test)),
      expected: parts.map(({ expected }) => expected).join(" or "),
      kind: parts.find(({ kind }) => kind !== "")?.kind ?? "",
    };
  };

  /** What a member has to be, if its type or its constant, a text, says all. */
  const wordsFor = (schema: Schema, value: string): string | undefined => {
    if (typeof schema === "boolean") return schema ? "value" : "no such member";
    const plain = simple(schema, value);
    const constant = plain?.kind === "" || (typeof schema.const === "string" && !schema.const.includes(" or "));
    return constant ? plain?.expected : undefined;
  };

  /** `test`, or the fault noted that it stands for. */
  const must = (test: string, expected: string, scope: Scope, kind = ""): string => {
    if (scope.quiet) return test;
    const key = scope.key === undefined ? "" : `, ${text(scope.key)}`;
    return or([test, `no${kind}(at, ${scope.value}, ${text(expected)}${key})`]);
  };

  const call = (check: string, { value, quiet }: Scope): string => `${check}(${value}${quiet ? "" : ", at"})`;

  const functionOf = (schema: Schema, name: string): string => {
    const result = expression(schema, { value: "v", name });
    if (!/\bo\b/.test(result)) return `(${/\bat\b/.test(result) ? "v, at" : "v"}) => ${result}`;
    const object = isObject(schema) ? "object(v, at)" : "record(v)";
    return `(v, at) => {\n  const o = ${object};\n  return ${result};\n}`;
  };

  /** A function for a schema: that of the schema it refers to, or one of its own. */
  const checkOf = (schema: Schema, wanted: string): string => {
    if (typeof schema === "object") {
      const [only, ...more] = (schema.allOf ?? []) as Schema[];
      if (Object.keys(schema).length === 1 && only !== undefined && more.length === 0) return checkOf(only, wanted);
      if (typeof schema.$ref === "string") return `check${nameOf(schema.$ref)}`;
    }
    const known = own.get(text(schema));
    if (known !== undefined) return known;
    let name = wanted;
    for (let count = 2; taken.has(name); count++) name = `${wanted}${count}`;
    taken.add(name);
    own.set(text(schema), name);
    functions.push(`const ${name}: Check = ${functionOf(schema, name)};`);
    return name;
  };

  const members = (schema: JsonObject, scope: Scope): string[] => {
    const { name, quiet = false } = scope;
    const at = quiet ? "undefined" : "at";
    const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
    const patterns = Object.keys(schema.patternProperties ?? {});
    const required = new Set((schema.required ?? []) as string[]);
    const here = (key: string): Scope => ({ value: read(key), key, quiet, name: `${name}_${key.replace(/\W/g, "_")}` });
    const there = (key: string) => must(`${read(key)} !== undefined`, "value", here(key));
    const tests: string[] = [];
    /** For a person: what each member has to be, the needed ones and the optional ones. */
    const shapes: [needed: string[], optional: string[]] = [[], []];
    const look = (key: string, one: Schema) => {
      const needed = required.has(key);
      const fits = expression(one, { ...here(key), quiet: true });
      if (needed) tests.push(and([refusesUndefined(one) ? "true" : `${read(key)} !== undefined`, fits]));
      else tests.push(scope.present?.has(key) ? fits : or([`${read(key)} === undefined`, fits]));
      if (quiet || (fits === "true" && !needed)) return;
      const said = wordsFor(one, read(key));
      shapes[needed ? 0 : 1].push(
        `${memberKey(key)}: ${said === undefined ? checkOf(one, here(key).name) : text(said)}`,
      );
    };
    const isTag = ([, one]: [string, Schema]) => typeof one === "object" && "const" in one;
    for (const key of required) if (!properties.some(([name]) => name === key)) look(key, true);
    // A wrong tag is the soonest to tell.
    for (const [key, one] of [...properties.filter(isTag), ...properties.filter((one) => !isTag(one))]) look(key, one);
    const fits = and(tests);
    const said = shapes
      .filter((lines, index) => index === 0 || lines.length > 0)
      .map((lines) => `{ ${lines.join(", ")} }`);
    const parts = [quiet || fits === "true" ? fits : or([fits, `at && why(at, o, ${said.join(", ")})`])];

    const known = (names: string[], expressions: string[]) =>
      `(k) => ${or([...names.map((one) => `k === ${text(one)}`), ...expressions.map((one) => `/${new RegExp(one, "u").source}/u.test(k)`)])}`;
    const rest = (test: string, check: string, byName = "") =>
      parts.push(`others(o, ${at}, ${test}, ${check}${byName})`);
    for (const [pattern, one] of Object.entries((schema.patternProperties ?? {}) as Record<string, Schema>))
      rest(`(k) => !/${new RegExp(pattern, "u").source}/u.test(k)`, checkOf(one, `${name}_patterned`));
    if (schema.additionalProperties !== undefined && schema.additionalProperties !== true)
      rest(
        known(
          properties.map(([key]) => key),
          patterns,
        ),
        checkOf(schema.additionalProperties as Schema, `${name}_others`),
      );
    const closed = schema.closed as { names: string[]; patterns: string[] } | undefined;
    if (closed) {
      // As many members as there are known ones: that is soon counted.
      const count = closed.names.map((key) => `+(${read(key)} !== undefined)`).join(" + ") || "0";
      const every = `others(o, ${at}, ${known(closed.names, closed.patterns)}, unknown)`;
      parts.push(or([`Object.keys(o).length === ${count}`, every]));
    }
    if (schema.propertyNames !== undefined)
      rest("() => false", checkOf(schema.propertyNames as Schema, `${name}_name`), ", true");
    for (const [key, needs] of Object.entries((schema.dependentRequired ?? {}) as Record<string, string[]>))
      parts.push(or([`${read(key)} === undefined`, and(needs.map(there))]));
    const size = "Object.keys(o).length";
    const self = { ...scope, value: "v" };
    if (schema.minProperties !== undefined)
      parts.push(must(`${size} >= ${schema.minProperties}`, `at least ${schema.minProperties} members`, self));
    if (schema.maxProperties !== undefined)
      parts.push(must(`${size} <= ${schema.maxProperties}`, `at most ${schema.maxProperties} members`, self));
    return parts;
  };

  const itemChecks = (schema: JsonObject, scope: Scope): string[] => {
    const first = (schema.prefixItems ?? []) as Schema[];
    const at = scope.quiet ? "undefined" : "at";
    const parts: string[] = [];
    if (schema.minItems !== undefined)
      parts.push(must(`v.length >= ${schema.minItems}`, `at least ${schema.minItems} items`, scope));
    if (schema.maxItems !== undefined)
      parts.push(must(`v.length <= ${schema.maxItems}`, `at most ${schema.maxItems} items`, scope));
    first.forEach((one, index) => {
      parts.push(`each(v.slice(0, ${index + 1}), ${at}, ${checkOf(one, `${scope.name}_${index}`)}, ${index})`);
    });
    if (schema.items !== undefined)
      parts.push(
        `each(v, ${at}, ${checkOf(schema.items as Schema, `${scope.name}_item`)}${first.length > 0 ? `, ${first.length}` : ""})`,
      );
    if (schema.uniqueItems) parts.push(must("unique(v)", "different items", scope));
    return parts;
  };

  /** Each keyword with the test and the words for it. */
  const limits = (schema: JsonObject, scope: Scope, table: Record<string, [test: string, words: string]>): string[] =>
    Object.entries(table).flatMap(([keyword, [test, words]]) =>
      schema[keyword] === undefined
        ? []
        : must(test.replace("#", `${schema[keyword]}`), words.replace("#", `${schema[keyword]}`), scope),
    );

  /** What the keywords that go with one type say, of a value of that type. */
  const ofType = (type: string, schema: JsonObject, scope: Scope): string[] => {
    if (type === "object") return members(schema, scope);
    if (type === "array") return itemChecks(schema, scope);
    if (type === "string") {
      const { pattern } = schema;
      return [
        ...limits(schema, scope, {
          minLength: ["codePoints(v) >= #", "at least # characters"],
          maxLength: ["codePoints(v) <= #", "at most # characters"],
        }),
        ...(typeof pattern === "string"
          ? [must(`/${new RegExp(pattern, "u").source}/u.test(v)`, `text like ${pattern}`, scope)]
          : []),
      ];
    }
    return limits(schema, scope, {
      minimum: ["v >= #", "at least #"],
      maximum: ["v <= #", "at most #"],
      exclusiveMinimum: ["v > #", "more than #"],
      exclusiveMaximum: ["v < #", "less than #"],
      multipleOf: ["Number.isInteger(v / #)", "a multiple of #"],
    });
  };

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

  /** A and B, or A and C: A and (B or C), so that A is looked at once. */
  const factor = (branches: Schema[]): { common: Schema[]; rest: Schema[] } => {
    const parts = branches.map((branch) => {
      const whole = target(branch);
      return typeof whole === "object" && Object.keys(whole).join() === "allOf" ? (whole.allOf as Schema[]) : [branch];
    });
    const lists = parts.map((list) => list.map((part) => text(part)));
    const common = (parts[0] ?? []).filter((part) => lists.every((list) => list.includes(text(part))));
    if (common.length === 0 || branches.length < 2) return { common: [], rest: branches };
    const left = new Set(common.map((part) => text(part)));
    return { common, rest: parts.map((list) => ({ allOf: list.filter((part) => !left.has(text(part))) as Json[] })) };
  };

  const choice = (keyword: "anyOf" | "oneOf", schema: JsonObject, scope: Scope): string[] => {
    const { common, rest } = factor(schema[keyword] as Schema[]);
    if (scope.quiet && keyword === "anyOf")
      return [or((schema.anyOf as Schema[]).map((branch) => expression(branch, scope)))];
    const checks = rest.map((branch, index) => checkOf(branch, `${scope.name}_${keyword}${index + 1}`));
    const calls = checks.map((check) => `${check}(v)`);
    const fits =
      keyword === "anyOf" ? or(calls) : `${calls.map((one) => `+!${one}`).join(" + ")} === ${calls.length - 1}`;
    return [
      ...common.map((part) => expression(part, scope)),
      scope.quiet ? fits : or([fits, `union(at, v, ${checks.join(", ")})`]),
    ];
  };

  const placed = (schema: JsonObject, scope: Scope): string[] => {
    const parts = ((schema.allOf ?? []) as Schema[]).map((part) => expression(part, scope));
    for (const keyword of ["anyOf", "oneOf"] as const)
      if (schema[keyword] !== undefined) parts.push(...choice(keyword, schema, scope));
    const quietly = (part: Json) => expression(part as Schema, { ...scope, quiet: true });
    if (schema.not !== undefined) {
      const held = quietly(schema.not);
      parts.push(
        held === "true" ? must("false", "something else", scope) : must(`!(${held})`, "something else", scope),
      );
    }
    if (schema.if !== undefined)
      parts.push(
        choose(
          quietly(schema.if),
          expression((schema.then ?? true) as Schema, scope),
          expression((schema.else ?? true) as Schema, scope),
        ),
      );
    return parts;
  };

  const expression = (schema: Schema, scope: Scope): string => {
    if (schema === true) return "true";
    if (schema === false) return must("false", "no such member", scope);
    const one = simple(schema, scope.value);
    if (one && !(scope.isObject && one.expected === "object")) return must(one.test, one.expected, scope, one.kind);
    if (typeof schema.$ref === "string") return call(`check${nameOf(schema.$ref)}`, scope);
    // Whatever takes more than a test has a function of its own, where its value is `v`.
    if (scope.value !== "v") return call(checkOf(schema, scope.name), scope);

    const listed =
      simple({ ...(schema.const === undefined ? {} : { const: schema.const }) }, "v") ??
      (schema.enum ? simple({ enum: schema.enum }, "v") : undefined);
    const parts = listed ? [must(listed.test, listed.expected, scope, listed.kind)] : [];
    const types = schema.type === undefined ? undefined : ([schema.type].flat() as string[]);
    const test = (type: string) =>
      type !== "object" || !needsObject(schema) ? typeTest(type, "v") : scope.isObject ? "true" : "o";

    if (types === undefined) {
      for (const type of ["object", "array", "string", "number"])
        if (has(schema, keywordsOf[type])) {
          const tested = test(type);
          const inner = and(ofType(type, schema, { ...scope, isObject: scope.isObject || type === "object" }));
          parts.push(tested === "true" ? inner : or([`!(${tested})`, inner]));
        }
      return and([...parts, ...placed(schema, scope)]);
    }
    const mismatch = must("false", types.join(" or "), scope);
    if (types.length === 1) {
      const [type = ""] = types;
      const isObject = scope.isObject || type === "object";
      const typed = ofType(familyOf(type), schema, { ...scope, isObject });
      const present = new Set([...(scope.present ?? []), ...(((isObject && schema.required) || []) as string[])]);
      const inner = and([...typed, ...placed(schema, { ...scope, isObject, present })]);
      const tested = test(type);
      // That it is no object has been noted where `o` was taken.
      return and([
        ...parts,
        tested === "true" || tested === "o"
          ? and([tested, inner === "true" ? "!!o" : inner])
          : choose(tested, inner, mismatch),
      ]);
    }
    const plain = types.filter((type) => !has(schema, keywordsOf[familyOf(type)]));
    const rest = types
      .filter((type) => !plain.includes(type))
      .reduceRight(
        (otherwise, type) =>
          choose(
            test(type),
            and(ofType(familyOf(type), schema, { ...scope, isObject: scope.isObject || type === "object" })),
            otherwise,
          ),
        mismatch,
      );
    parts.push(or([...plain.map((type) => test(type)), rest]));
    return and([...parts, ...placed(schema, scope)]);
  };

  for (const [pointer, schema] of schemas)
    functions.push(`const check${nameOf(pointer)}: Check = ${functionOf(schema, nameOf(pointer))};`);
  return functions.join("\n");
}
