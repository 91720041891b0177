// Writes schemas as functions that run in two ways: see `src/report.ts`.
import { areExclusive, type Json, type JsonObject } from "@badge-contract/spec";
import { distinct } from "@badge-contract/spec/distinct";
import { memberChecks } from "./emit-members.ts";
import { type Checks, must, type Scope } from "./emit-scope.ts";
import { itemChecks, numberChecks, textChecks } from "./emit-values.ts";
import { factor, has, keywordsOf, needsObject, type Simple, simple } from "./questions.ts";
import type { Names, Schema, Schemas } from "./schemas.ts";
import { and, choose, or, orNothing, place, read, text, typeTest } from "./text.ts";

const wordOf = ({ expected }: Simple) => expected.replace(/\W+/g, "_").replace(/^_|_$/g, "").slice(0, 40);

/** One function for each schema, and those that they share. */
export function emitChecks(schemas: Schemas, nameOf: Names): string {
  const checks = new CheckWriter(schemas, nameOf);
  for (const pointer of schemas.keys()) checks.named(pointer);
  return checks.code();
}

class CheckWriter implements Checks {
  readonly #constants: { name: string; type: string; code: string }[] = [];
  readonly schemas: Schemas;
  readonly #nameOf: Names;
  /** Functions for schemas without a name in the document, by schema. */
  readonly #unnamed = new Map<string, string>();
  /** Constants that schemas share, by their code. */
  readonly #made = new Map<string, string>();
  readonly #begun = new Set<string>();
  readonly #taken: Set<string>;
  readonly #unique: (wanted: string) => string;

  constructor(schemas: Schemas, nameOf: Names) {
    this.schemas = schemas;
    this.#nameOf = nameOf;
    this.#taken = new Set([...schemas.keys()].map((pointer) => `check${nameOf(pointer)}`));
    this.#unique = distinct("", this.#taken);
  }

  code(): string {
    return this.#constants.map(({ name, type, code }) => `const ${name}: ${type} = ${code};`).join("\n");
  }

  #write(name: string, schema: Schema, inside: string): void {
    const result = this.expression(schema, { value: "v", name: inside });
    const [, whole = ""] = /^(\w+)\(v, at\)$/.exec(result) ?? [];
    const last = this.#constants.at(-1);
    if (last?.name === whole && whole.startsWith(`${inside}_`)) {
      // A function made only for this schema takes its name.
      this.#taken.delete(whole);
      this.#made.set(last.code, name);
      last.name = name;
    } else {
      const parameters = /\bo\b/.test(result) ? "v, at, o = record(v)" : /\bat\b/.test(result) ? "v, at" : "v";
      this.#constants.push({ name, type: "Check", code: whole || `(${parameters}) => ${result}` });
    }
  }

  /** The function for a schema with a name in the document. */
  named(pointer: string): string {
    const name = `check${this.#nameOf(pointer)}`;
    if (!this.#begun.has(name)) {
      this.#begun.add(name);
      this.#write(name, this.schemas.get(pointer) as Schema, this.#nameOf(pointer));
    }
    return name;
  }

  #simple(one: Simple, optional = false): string {
    const { test, expected, kind, values = [{}] } = one;
    const isListed = values.every((value) => typeof value !== "object" || value === null);
    const code = isListed
      ? or([optional ? orNothing("false") : "false", `listed(v, at, ${values.map((value) => text(value)).join(", ")})`])
      : must(optional ? orNothing(test) : test, expected, { value: "v", name: "" }, kind);
    return this.make(`(v, at) => ${code}`, `is_${optional ? "nothing_or_" : ""}${wordOf(one)}`);
  }

  /** A call about a member of the object `o`, which may be missing unless it is needed. */
  member(schema: Schema, key: string, name: string, needed: boolean): { check: string; call: string } {
    const tag = typeof schema === "object" && "const" in schema && typeof schema.const !== "object";
    if (tag && needed && Object.keys(schema).length === 1)
      return { check: "tag", call: `tag(${read(key)}, ${place(key)}, ${text(schema.const)})` };
    const one = simple(this.schemas, schema, "v");
    let check = one ? this.#simple(one, !needed) : this.functionFor(schema, name);
    if (!needed && !one) check = this.make(`(v, at) => v === undefined || ${check}(v, at)`, `${check}_or_nothing`);
    return { check, call: `${check}(${read(key)}, ${place(key)})` };
  }

  /** A constant for some code, made once. */
  make(code: string, wanted: string, type = "Check"): string {
    const known = this.#made.get(code);
    if (known !== undefined) return known;
    const name = this.#unique(wanted);
    this.#made.set(code, name);
    this.#constants.push({ name, type, code });
    return name;
  }

  /** The function for a schema: that of the schema it refers to, or its own. */
  functionFor(schema: Schema, wanted: string): string {
    if (typeof schema === "object") {
      const [only, ...more] = (schema.allOf ?? []) as Schema[];
      if (Object.keys(schema).length === 1 && only !== undefined && more.length === 0)
        return this.functionFor(only, wanted);
      const one = simple(this.schemas, schema, "v");
      if (one) return this.#simple(one);
      if (typeof schema.$ref === "string") return this.named(schema.$ref);
    }
    if (schema === false) return "unknown";
    const known = this.#unnamed.get(text(schema));
    if (known !== undefined) return known;
    const name = this.#unique(wanted);
    this.#unnamed.set(text(schema), name);
    this.#write(name, schema, name);
    return name;
  }

  expression(schema: Schema, scope: Scope): string {
    if (schema === true) return "true";
    if (schema === false) return must("false", "no such member", scope);
    const one = simple(this.schemas, schema, scope.value);
    if (one && !(scope.isObject && one.expected === "object"))
      return scope.quiet ? one.test : `${this.#simple(one)}(v, at)`;
    // Anything beyond a simple test gets its own function, in which its value is `v`.
    if (typeof schema.$ref === "string" || scope.value !== "v")
      return `${this.functionFor(schema, scope.name)}(${scope.value}${scope.quiet ? "" : ", at"})`;

    const parts: string[] = [];
    for (const keyword of ["const", "enum"]) {
      const listed = keyword in schema && simple(this.schemas, { [keyword]: schema[keyword] as Json }, "v");
      if (listed) parts.push(must(listed.test, listed.expected, scope, listed.kind));
    }
    const types = schema.type === undefined ? undefined : ([schema.type].flat() as string[]);
    if (types === undefined) return and([...parts, ...this.#inPlace(schema, scope), ...this.#untyped(schema, scope)]);
    const [type = "", ...more] = types;
    if (more.length > 0)
      return and([...parts, this.#oneOfTypes(types, schema, scope), ...this.#inPlace(schema, scope)]);

    const isObject = scope.isObject || type === "object";
    const present = new Set([...(scope.present ?? []), ...(((isObject && schema.required) || []) as string[])]);
    const test = this.#test(type, schema, scope);
    const placed = this.#inPlace(schema, { ...scope, isObject, present });
    const inner = and([...this.#ofType(type, schema, scope), ...placed]);
    return and([...parts, choose(test, inner, must("false", type, scope))]);
  }

  #test(type: string, schema: JsonObject, scope: Scope): string {
    if (type !== "object" || !needsObject(schema)) return typeTest(type, "v");
    return scope.isObject ? "true" : "!!o";
  }

  /** The checks of the keywords for one type, for a value of that type. */
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
    const test = (type: string) => this.#test(type, schema, scope);
    const rest = types
      .filter(says)
      .reduceRight((no, type) => choose(test(type), and(this.#ofType(type, schema, scope)), no), mismatch);
    return or([...types.filter((type) => !says(type)).map(test), rest]);
  }

  /** The checks of the schemas inside a schema, for the same value. */
  #inPlace(schema: JsonObject, scope: Scope): string[] {
    const quietly = (part: Json) => this.expression(part as Schema, { ...scope, quiet: true });
    const loudly = (part: Json | undefined) => this.expression((part ?? true) as Schema, scope);
    // Inline schemas are usually cheaper to check than referenced ones, so they come first.
    const isElsewhere = (part: Schema) => typeof part === "object" && "$ref" in part;
    const all = (schema.allOf ?? []) as Schema[];
    const parts = [...all.filter((part) => !isElsewhere(part)), ...all.filter(isElsewhere)].map(loudly);
    for (const keyword of ["anyOf", "oneOf"] as const)
      if (schema[keyword] !== undefined) parts.push(...this.#union(keyword, schema[keyword] as Schema[], scope));
    if (schema.not !== undefined)
      parts.push(must(choose(quietly(schema.not), "false", "true"), "something else", scope));
    if (schema.if !== undefined) parts.push(choose(quietly(schema.if), loudly(schema.then), loudly(schema.else)));
    return parts;
  }

  #union(keyword: "anyOf" | "oneOf", branches: Schema[], scope: Scope): string[] {
    const { common, rest } = factor(this.schemas, branches);
    const isAny = keyword === "anyOf" || areExclusive(rest, (pointer) => this.schemas.get(pointer));
    if (scope.quiet && isAny) return [or(branches.map((branch) => this.expression(branch, scope)))];
    const checks = rest.map((branch, index) => this.functionFor(branch, `${scope.name}_${keyword}${index + 1}`));
    const call = (helper: string) => `${helper}(${scope.quiet ? "undefined" : "at"}, v, ${checks.join(", ")})`;
    const union = isAny ? or([...checks.map((check) => `${check}(v)`), call("explain")]) : call("oneOf");
    return [...common.map((part) => this.expression(part, scope)), union];
  }
}
