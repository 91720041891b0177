import { type ASTNode, Environment, EvaluationError, type ParseResult } from "@marcbachmann/cel-js";
import { type CelType, celType, celValue, typedEnvironment } from "./cel-types.ts";
import { eachValue, isObject, type Json, type JsonObject, resolvePointer, type Spec } from "./document.ts";
import { type Operation, operationsOf } from "./operations.ts";
import { surely } from "./quick-rule.ts";
import { remembered } from "./remembered.ts";
import type { SourceLine } from "./source-lines.ts";
import type { ParameterPlace } from "./wire/parameter-style.ts";

/** A constraint that a schema can't express: an entry of `x-validations`, on a schema or a response. */
export interface Rule {
  id: string;
  /** A sentence that says what must hold. */
  message: string;
  severity: "error" | "warning";
  /** The CEL expression. It is true if the rule holds. */
  rule: string;
  /** The path from `self` to the member that findings are about. In a list, it begins at the first item that breaks the rule. */
  fieldPath: (string | number)[];
  pointer: string;
  /** JSON pointer of the schema or response that contains it. */
  owner: string;
  on: "schema" | "response";
  ast: ASTNode;
  /** @throws RuleError if the expression has no result, for example because a member is missing */
  holds(self: Json, exchange?: RuleContext): boolean;
  /** The same, but faster. It may also be false if the rule holds: then ask `holds`. */
  surelyHolds(self: Json, exchange?: RuleContext): boolean;
  /** Evaluates another expression in place of the rule's. Throws if it can't be parsed. */
  reworded(rule: string): Rule["holds"];
}

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The text of each header, by its name in lower case. */
export const headerTexts = (headers: Headers = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), [value].flat().join(", ")]],
    ),
  );

/** What the rules of a response may read besides its body. Names are as documented, values as sent. */
export interface RuleContext {
  operation: Operation;
  request: Record<ParameterPlace, Record<string, Json>> & { body?: Json | undefined };
  response: { status: number; headers?: Headers | undefined };
  /** The request as CEL values, once a rule has read it. */
  read?: Map<string, unknown>;
}

/** A valid rule that has no result for the given answer. */
export class RuleError extends Error {
  override name = "RuleError";
}

interface Compiled {
  rules: Rule[];
  /** Each with its offset in the text at the pointer, in characters. */
  mistakes: { pointer: string; offset?: number; says: string }[];
}

/** The rules of the document, in its order, and the mistakes in rules that can't be read. */
export const rulesOf = ({ root }: Spec): Compiled => compiledIn(root);

const compiledIn = remembered((root: JsonObject): Compiled => {
  const spec = { source: "", root };
  const result: Compiled = { rules: [], mistakes: [] };
  for (const { owner, entries } of listsIn(spec.root))
    for (const [index, entry] of entries.entries()) compile(spec, owner, index, entry, result);
  for (const rule of result.rules) {
    const first = result.rules.find(({ id }) => id === rule.id) as Rule;
    if (first.message !== rule.message || first.severity !== rule.severity)
      result.mistakes.push({
        pointer: `${rule.pointer}/id`,
        says: `"${rule.id}" is also at ${first.pointer}: all parts of a rule need the same message and severity`,
      });
  }
  return result;
});

/** One line for each mistake, with its place in the hand-written documents where `lineAt` finds it. */
export const ruleProblems = (
  spec: Spec,
  lineAt: (pointer: string, offset?: number) => SourceLine | undefined = () => undefined,
): string[] =>
  rulesOf(spec).mistakes.map(({ pointer, offset, says }) => {
    const at = lineAt(pointer, offset ?? 0);
    return `${at ? `${at.file}:${at.line}:${at.column ?? 1}` : pointer}: ${says}`;
  });

function listsIn(root: JsonObject): { owner: string; entries: Json[] }[] {
  const found: { owner: string; entries: Json[] }[] = [];
  eachValue(root, (value, pointer) => {
    const [, owner, key = ""] = /^(.*)\/([^/]*)$/.exec(pointer) ?? [];
    if (owner === undefined || key !== "x-validations" || owner.endsWith("/properties"))
      return !["example", "examples", "enum", "const", "default"].includes(key);
    found.push({ owner, entries: Array.isArray(value) ? value : [value] });
    return false;
  });
  return found;
}

const members = ["id", "rule", "message", "fieldPath", "severity"];
const untyped = new Environment();
for (const name of ["self", "request", "response"]) untyped.registerVariable(name, "dyn");

function compile(spec: Spec, owner: string, index: number, entry: Json, { rules, mistakes }: Compiled): void {
  const pointer = `${owner}/x-validations/${index}`;
  const before = mistakes.length;
  const mistake = (at: string, says: string, offset?: number) =>
    mistakes.push({ pointer: at === "" ? pointer : `${pointer}/${at}`, says, ...(offset !== undefined && { offset }) });
  if (!isObject(entry)) return void mistake("", `a rule is an object of ${members.join(", ")}`);
  const { id, rule, message, fieldPath = "", severity = "error" } = entry;
  for (const key of Object.keys(entry))
    if (!members.includes(key)) mistake(key, `a rule has no member "${key}", only ${members.join(", ")}`);
  if (typeof id !== "string" || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    mistake(id === undefined ? "" : "id", "a rule needs an id in lower case, such as starts-before-it-ends");
  if (typeof message !== "string" || message.trim() === "")
    mistake(message === undefined ? "" : "message", "a rule needs a message, a sentence that says what must hold");
  if (severity !== "error" && severity !== "warning") mistake("severity", 'the severity must be "error" or "warning"');
  if (typeof rule !== "string" || rule.trim() === "")
    return void mistake(rule === undefined ? "" : "rule", "a rule needs `rule`, an expression in CEL");

  const on = isResponse(owner) ? "response" : "schema";
  const contexts = typesAt(spec)(owner);
  const path = parseFieldPath(fieldPath);
  for (const types of contexts) {
    const [wrong] = typeProblems(rule, types, on);
    if (wrong) mistake("rule", wrong.says, wrong.offset);
    const unknown = path && unknownStep(path, types.self as CelType);
    if (path === undefined) mistake("fieldPath", 'a fieldPath leads from self to a member, such as .dates[0]["a b"]');
    else if (unknown) mistake("fieldPath", unknown);
    if (mistakes.length > before) break;
  }
  if (mistakes.length > before || path === undefined) return;
  const self = contexts[0]?.self ?? { kind: "dyn" };
  rules.push({
    ...{ id: id as string, message: message as string, severity: severity as Rule["severity"], rule },
    ...{ fieldPath: path, pointer, owner, on, ...evaluators(spec, untyped.parse(rule), self, on) },
    reworded: (other) => evaluators(spec, untyped.parse(other), self, on).holds,
  });
}

const isResponse = (owner: string) => /\/responses\/[^/]+$/.test(owner);

/** The types of the variables of rules, for each operation that has the response. */
const typesAt = remembered((spec: Spec) =>
  remembered((owner: string): Record<string, CelType>[] => {
    if (!isResponse(owner)) return [{ self: celType(spec.root, resolvePointer(spec.root, owner)) }];
    const operations = operationsOf(spec).filter(({ responses }) => responses.some(({ pointer }) => pointer === owner));
    if (operations.length === 0)
      return [{ self: { kind: "dyn" }, request: { kind: "dyn" }, response: { kind: "dyn" } }];
    return operations.map((operation) => {
      const schema = operation.responses.find(({ pointer }) => pointer === owner)?.content[0]?.schemaPointer;
      const self = celType(spec.root, schema === undefined ? undefined : resolvePointer(spec.root, schema));
      const status: CelType = { kind: "int" };
      const header: CelType = { kind: "map", of: { kind: "string" } };
      return {
        self,
        request: { kind: "object", fields: requestFields(spec, operation) },
        response: { kind: "object", fields: { status, header, body: self } },
      };
    });
  }),
);

const requestFields = ({ root }: Spec, operation: Operation): Record<string, CelType> => {
  const placed = (place: string): CelType => ({
    kind: "object",
    fields: Object.fromEntries(
      operation.parameters.filter((one) => one.in === place).map((one) => [one.name, celType(root, one.schema)]),
    ),
  });
  const places = ["path", "query", "header", "cookie"].map((place) => [place, placed(place)]);
  return { ...Object.fromEntries(places), body: { kind: "dyn" } };
};

const environmentOf = remembered(typedEnvironment);

/** The findings of CEL's type check, in terms of the document. `has(self.x)` is checked as `dyn(self.x)`. */
function typeProblems(
  rule: string,
  types: Record<string, CelType>,
  on: Rule["on"],
): { says: string; offset: number }[] {
  const { environment, known } = environmentOf(types);
  try {
    const text = [...rule];
    eachNode(environment.parse(rule).ast, ({ op, args, start }) => {
      if (op === "call" && args[0] === "has") text.splice(start, 3, ..."dyn");
    });
    const { valid, type, error } = environment.parse(text.join("")).check();
    if (!valid) throw error;
    return type === "bool" || type === "dyn" ? [] : [{ says: `the rule must be bool, not ${type}`, offset: 0 }];
  } catch (error) {
    const { code, summary, range, node } = error as EvaluationError & { node?: ASTNode };
    if (code === undefined) throw error;
    const offset = range?.start ?? 0;
    const word = rule.slice(offset, range?.end ?? offset);
    const left = (node?.op === "." ? node.args[0] : undefined) as
      | (ASTNode & { checkedType?: { name: string } })
      | undefined;
    const fields = known.get(left?.checkedType?.name ?? "");
    if (code === "no_such_key" && left && fields) {
      const there = fields.length > 0 ? `it has ${fields.join(", ")}` : "it has no members";
      return [{ says: `${rule.slice(left.start, left.end)} has no member "${word}": ${there}`, offset }];
    }
    if (code === "unknown_variable") {
      const names = Object.keys(types).join(", ");
      const why = on === "schema" && /^re(quest|sponse)$/.test(word) ? ", only in a response's rules" : "";
      return [{ says: `"${word}" is not defined here${why}; use ${names}`, offset }];
    }
    return [{ says: (summary ?? String(error)).replace(/\bObject\d+\b/g, "object"), offset }];
  }
}

/** Visits the expression, then each of its parts. */
export function eachNode(node: ASTNode, visit: (node: ASTNode) => void): void {
  visit(node);
  const inside = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) inside(one);
    else if (typeof value === "object" && value !== null && "op" in value) eachNode(value as ASTNode, visit);
  };
  inside(node.args);
}

function parseFieldPath(text: Json): Rule["fieldPath"] | undefined {
  if (typeof text !== "string") return undefined;
  const step = /^(?:\.([A-Za-z_$][\w$-]*)|\[(\d+)\]|\[(?:"([^"]*)"|'([^']*)')\])/;
  const steps: Rule["fieldPath"] = [];
  for (let rest = text; rest !== ""; ) {
    const [whole, name, index, double, single] = step.exec(rest) ?? [];
    if (whole === undefined) return undefined;
    steps.push(index === undefined ? (name ?? double ?? single ?? "") : Number(index));
    rest = rest.slice(whole.length);
  }
  return steps;
}

function unknownStep(path: Rule["fieldPath"], self: CelType): string | undefined {
  let type: CelType | undefined = self.kind === "list" ? self.of : self;
  for (const step of path) {
    if (type?.fields && !Object.hasOwn(type.fields, step))
      return `there is no "${step}"; the members are ${Object.keys(type.fields).join(", ")}`;
    type = type?.fields?.[step] ?? type?.of;
  }
  return undefined;
}

type Evaluators = Pick<Rule, "ast" | "holds" | "surelyHolds">;

function evaluators(spec: Spec, evaluate: ParseResult, selfType: CelType, on: Rule["on"]): Evaluators {
  const { ast } = evaluate;
  const isSure = surely(ast);
  return {
    ast,
    surelyHolds:
      on === "schema"
        ? (self) => isSure(self)
        : (self, exchange) => isSure(self, exchange && new Variables(self, spec, exchange)),
    holds(value, exchange) {
      const self = celValue(value, selfType);
      try {
        const verdict: unknown = evaluate(exchange ? new Variables(self, spec, exchange) : { self });
        if (typeof verdict !== "boolean") throw new RuleError(`the result is a ${typeof verdict}, not true or false`);
        return verdict;
      } catch (error) {
        if (error instanceof EvaluationError) throw new RuleError(error.summary, { cause: error });
        throw error;
      }
    },
  };
}

/** What an exchange holds is read on demand, as few rules read all of it. */
class Variables {
  readonly self: unknown;
  readonly #spec: Spec;
  readonly #exchange: RuleContext;

  constructor(self: unknown, spec: Spec, exchange: RuleContext) {
    this.self = self;
    this.#spec = spec;
    this.#exchange = exchange;
  }

  get request(): Map<string, unknown> {
    this.#exchange.read ??= wireValues(this.#spec, this.#exchange);
    return this.#exchange.read;
  }

  sent(place: ParameterPlace, name: string): unknown {
    const { request, operation } = this.#exchange;
    const type = requestTypes(this.#spec)(operation)[place]?.fields?.[name];
    return Object.hasOwn(request[place], name) ? wireValue(request[place][name] as Json, type) : undefined;
  }

  get response(): Map<string, unknown> {
    const { status, headers } = this.#exchange.response;
    return new Map<string, unknown>([
      ["status", BigInt(status)],
      ["header", new Map(Object.entries(headerTexts(headers)))],
      ["body", this.self],
    ]);
  }
}

const requestTypes = remembered((spec: Spec) => remembered((operation: Operation) => requestFields(spec, operation)));

/** The values of a request. */
function wireValues(spec: Spec, { operation, request }: RuleContext): Map<string, unknown> {
  const types = requestTypes(spec)(operation);
  const placed = Object.entries(request).map(([place, values]): [string, unknown] => {
    const fields = types[place]?.fields;
    if (place === "body" || !isObject(values)) return [place, celValue(values, { kind: "dyn" })];
    return [place, new Map(Object.entries(values).map(([name, text]) => [name, wireValue(text, fields?.[name])]))];
  });
  return new Map(placed);
}

/** A parameter's value in its type, if its text can be read as such. */
function wireValue(text: Json, type: CelType = { kind: "dyn" }): unknown {
  const { kind } = type;
  if (typeof text !== "string") return celValue(text, type);
  if (kind === "bool" && (text === "true" || text === "false")) return text === "true";
  if (kind === "int" && /^-?\d+$/.test(text)) return BigInt(text);
  return kind === "double" && text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}
