// Schemas as functions, each with two ways to run: see `src/report.ts`.
import type { Json, JsonObject } from "@badge-contract/spec-reader";
import { memberChecks } from "./emit-members.ts";
import { itemChecks, numberChecks, textChecks } from "./emit-values.ts";
import { factor, has, keywordsOf, needsObject, simple } from "./questions.ts";
import type { Names, Schema, Schemas } from "./schemas.ts";
import { and, choose, or, text, typeTest } from "./text.ts";

/** Where an expression stands: at the value `v` of its function, or at a member of the function's object `o`. */
export interface Scope {
  value: string;
  /** The member's name; without one, the expression is about `v`. */
  key?: string;
  /** Whether `v` is known to be an object, so that `o` has its members. */
  isObject?: boolean;
  /** Whether it has been noted, if `v` is none. */
  isNoted?: boolean;
  /** Members that are known to be there. */
  present?: ReadonlySet<string>;
  /** Whether only yes or no is asked. */
  quiet?: boolean;
  /** For naming functions. */
  name: string;
}

/** `test`, or the fault noted that it stands for. */
export function must(test: string, expected: string, { value, key, quiet }: Scope, kind = ""): string {
  const where = key === undefined ? "" : `, ${text(key)}`;
  return quiet ? test : or([test, `no${kind}(at, ${value}, ${text(expected)}${where})`]);
}

/** One function for each schema, and those that they share. */
export function emitChecks(schemas: Schemas, nameOf: Names): string {
  const checks = new Checks(schemas, nameOf);
  for (const [pointer, schema] of schemas) checks.write(`check${nameOf(pointer)}`, schema, nameOf(pointer));
  return checks.functions.join("\n");
}

export class Checks {
  readonly functions: string[] = [];
  readonly schemas: Schemas;
  readonly #nameOf: Names;
  /** Functions of schemas that have no name in the document, by schema. */
  readonly #unnamed = new Map<string, string>();
  readonly #taken: Set<string>;

  constructor(schemas: Schemas, nameOf: Names) {
    this.schemas = schemas;
    this.#nameOf = nameOf;
    this.#taken = new Set([...schemas.keys()].map((pointer) => `check${nameOf(pointer)}`));
  }

  write(functionName: string, schema: Schema, name: string): void {
    const isObject = typeof schema === "object" && [schema.type].flat().join() === "object";
    const result = this.expression(schema, { value: "v", name, isNoted: isObject });
    const parameters = /\bat\b/.test(result) || isObject ? "v, at" : "v";
    const body = `{\n  const o = ${isObject ? "object(v, at)" : "record(v)"};\n  return ${result};\n}`;
    this.functions.push(`const ${functionName}: Check = (${parameters}) => ${/\bo\b/.test(result) ? body : result};`);
  }

  /** The function for a schema: that of the schema it refers to, or one of its own. */
  functionFor(schema: Schema, wanted: string): string {
    if (typeof schema === "object") {
      const [only, ...more] = (schema.allOf ?? []) as Schema[];
      if (Object.keys(schema).length === 1 && only !== undefined && more.length === 0)
        return this.functionFor(only, wanted);
      if (typeof schema.$ref === "string") return `check${this.#nameOf(schema.$ref)}`;
    }
    const known = this.#unnamed.get(text(schema));
    if (known !== undefined) return known;
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count++) name = `${wanted}${count}`;
    this.#taken.add(name);
    this.#unnamed.set(text(schema), name);
    this.write(name, schema, name);
    return name;
  }

  expression(schema: Schema, scope: Scope): string {
    if (schema === true) return "true";
    if (schema === false) return must("false", "no such member", scope);
    const one = simple(this.schemas, schema, scope.value);
    if (one && !(scope.isObject && one.expected === "object")) return must(one.test, one.expected, scope, one.kind);
    // Whatever takes more than a test has a function of its own, where its value is `v`.
    if (typeof schema.$ref === "string" || scope.value !== "v")
      return `${this.functionFor(schema, scope.name)}(${scope.value}${scope.quiet ? "" : ", at"})`;

    const parts: string[] = [];
    for (const keyword of ["const", "enum"]) {
      const listed = keyword in schema && simple(this.schemas, { [keyword]: schema[keyword] as Json }, "v");
      if (listed) parts.push(must(listed.test, listed.expected, scope, listed.kind));
    }
    const types = schema.type === undefined ? undefined : ([schema.type].flat() as string[]);
    if (types === undefined) return and([...parts, ...this.#untyped(schema, scope), ...this.#inPlace(schema, scope)]);
    const [type = "", ...more] = types;
    if (more.length > 0)
      return and([...parts, this.#oneOfTypes(types, schema, scope), ...this.#inPlace(schema, scope)]);

    const isObject = scope.isObject || type === "object";
    const present = new Set([...(scope.present ?? []), ...(((isObject && schema.required) || []) as string[])]);
    const placed = this.#inPlace(schema, { ...scope, isObject, present });
    const inner = and([...this.#ofType(type, schema, scope), ...placed]);
    const test = this.#test(type, schema, scope);
    if (test === "true") return and([...parts, inner]);
    if (test === "o" && scope.isNoted) return and([...parts, "o", inner === "true" ? "!!o" : inner]);
    return and([...parts, choose(test === "o" ? "!!o" : test, inner, must("false", type, scope))]);
  }

  #test(type: string, schema: JsonObject, scope: Scope): string {
    if (type !== "object" || !needsObject(schema)) return typeTest(type, "v");
    return scope.isObject ? "true" : "o";
  }

  /** What the keywords that go with one type say, of a value of that type. */
  #ofType(type: string, schema: JsonObject, scope: Scope): string[] {
    if (type === "object") return memberChecks(this, schema, { ...scope, isObject: true });
    if (type === "array") return itemChecks(this, schema, scope);
    if (type === "string") return textChecks(schema, scope);
    return type === "number" || type === "integer" ? numberChecks(schema, scope) : [];
  }

  #untyped(schema: JsonObject, scope: Scope): string[] {
    return Object.keys(keywordsOf)
      .filter((type) => has(schema, type))
      .map((type) => choose(this.#test(type, schema, scope), and(this.#ofType(type, schema, scope)), "true"));
  }

  #oneOfTypes(types: string[], schema: JsonObject, scope: Scope): string {
    const says = (type: string) => has(schema, type === "integer" ? "number" : type);
    const mismatch = must("false", types.join(" or "), scope);
    const test = (type: string) => this.#test(type, schema, scope).replace(/^o$/, "!!o");
    const rest = types
      .filter(says)
      .reduceRight((no, type) => choose(test(type), and(this.#ofType(type, schema, scope)), no), mismatch);
    return or([...types.filter((type) => !says(type)).map(test), rest]);
  }

  /** What the schemas inside a schema say of the same value. */
  #inPlace(schema: JsonObject, scope: Scope): string[] {
    const inner = { ...scope, isNoted: false };
    const quietly = (part: Json) => this.expression(part as Schema, { ...inner, quiet: true });
    const loudly = (part: Json | undefined) => this.expression((part ?? true) as Schema, inner);
    const parts = ((schema.allOf ?? []) as Json[]).map(loudly);
    for (const keyword of ["anyOf", "oneOf"] as const)
      if (schema[keyword] !== undefined) parts.push(...this.#union(keyword, schema[keyword] as Schema[], inner));
    if (schema.not !== undefined)
      parts.push(must(choose(quietly(schema.not), "false", "true"), "something else", inner));
    if (schema.if !== undefined) parts.push(choose(quietly(schema.if), loudly(schema.then), loudly(schema.else)));
    return parts;
  }

  #union(keyword: "anyOf" | "oneOf", branches: Schema[], scope: Scope): string[] {
    if (scope.quiet && keyword === "anyOf") return [or(branches.map((branch) => this.expression(branch, scope)))];
    const { common, rest } = factor(this.schemas, branches);
    const names = rest.map((branch, index) => this.functionFor(branch, `${scope.name}_${keyword}${index + 1}`));
    const fits =
      keyword === "anyOf"
        ? or(names.map((name) => `${name}(v)`))
        : `${names.map((name) => `+!${name}(v)`).join(" + ")} === ${names.length - 1}`;
    return [
      ...common.map((part) => this.expression(part, scope)),
      scope.quiet ? fits : or([fits, `union(at, v, ${names.join(", ")})`]),
    ];
  }
}
