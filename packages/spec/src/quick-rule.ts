import type { ASTNode } from "@marcbachmann/cel-js";

/** A result that only CEL itself can give. */
const unsure = Symbol("unsure");
type Variables = Record<string, unknown>;

/**
 * Whether a rule surely holds, without converting the answer to CEL values, as most rules hold and only compare members.
 * False if it doesn't hold, or if only CEL can tell: unexpected types, missing members, arithmetic and functions.
 */
export function surely(ast: ASTNode): (variables: object) => boolean {
  const code = `"use strict"; let at; return (variables) => ${codeOf(ast, new Set())} === true;`;
  return new Function("unsure", ...Object.keys(helpers), code)(unsure, ...Object.values(helpers));
}

/** The expression as JavaScript. It has no side effects, so both sides of an operator may be computed. */
function codeOf(node: ASTNode, items: ReadonlySet<string>): string {
  const code = (one: ASTNode) => codeOf(one, items);
  switch (node.op) {
    case "value":
      return literal(node.args);
    case "id":
      return items.has(node.args) ? `$${node.args}` : `known(variables.${node.args})`;
    case ".":
      return `known(${memberCode(code(node.args[0]), node.args[1])})`;
    case "!_":
      return `not(${code(node.args)})`;
    case "call": {
      const [name, [only, ...more]] = node.args;
      if (name === "size" && only && more.length === 0) return `size(${code(only)})`;
      return name === "has" && only?.op === "." ? `has(${memberCode(code(only.args[0]), only.args[1])})` : "unsure";
    }
    case "rcall": {
      const [name, list, [item, body, ...more]] = node.args;
      if (name === "size" && item === undefined) return `size(${code(list)})`;
      if (!macros.includes(name) || item?.op !== "id" || body === undefined || more.length > 0) return "unsure";
      return `${name}(${code(list)}, ($${item.args}) => ${codeOf(body, new Set([...items, item.args]))})`;
    }
    default: {
      const operator = operators.get(node.op);
      return operator ? `${operator}(${(node.args as ASTNode[]).map(code).join()})` : "unsure";
    }
  }
}

/** Most objects are plain, and a name in the code is found faster in them than one that is passed on. */
function memberCode(value: string, name: string): string {
  const key = JSON.stringify(name);
  return name in {} ? `member(${value}, ${key})` : `(isPlain(at = ${value}) ? at[${key}] : member(at, ${key}))`;
}

const macros = ["all", "exists", "exists_one", "filter", "map"];
const words = "&& and || or == same != unlike < less <= most > more >= least";
const operators = new Map(words.split(/ (?=\W)/).map((pair) => pair.split(" ") as [string, string]));

/** CEL's integers are numbers here, as in JSON. */
const literal = (value: unknown) =>
  typeof value === "bigint" || ["number", "string", "boolean"].includes(typeof value) || value === null
    ? `known(${typeof value === "bigint" ? `plain(${value}n)` : JSON.stringify(value)})`
    : "unsure";

const isTold = (value: unknown) => typeof value === "boolean";
const ordered = (one: unknown, other: unknown) =>
  typeof one === typeof other && (typeof one === "number" || typeof one === "string");
const each = (list: unknown, tell: (item: unknown) => unknown): unknown[] | undefined =>
  Array.isArray(list) ? list.map(tell) : undefined;
const told = (list: unknown, tell: (item: unknown) => unknown) => {
  const answers = each(list, tell);
  return answers?.every(isTold) ? answers : undefined;
};
type Tell = (item: unknown) => unknown;

const helpers = {
  known: (value: unknown) => (value === undefined ? unsure : value),
  plain: (value: unknown) =>
    typeof value !== "bigint" ? value : Number.isSafeInteger(Number(value)) ? Number(value) : unsure,
  isPlain: (value: unknown): value is Variables =>
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Map),
  /** Undefined where there is none. */
  member(value: unknown, name: string): unknown {
    if (value instanceof Map) return helpers.plain(value.get(name));
    if (!helpers.isPlain(value)) return unsure;
    return Object.hasOwn(value, name) ? value[name] : undefined;
  },
  has: (value: unknown) => (value === unsure ? unsure : value !== undefined),
  size: (list: unknown) => (Array.isArray(list) ? list.length : unsure),
  not: (value: unknown) => (isTold(value) ? !value : unsure),
  and: (one: unknown, other: unknown) => (one === false ? false : one === true && isTold(other) ? other : unsure),
  or: (one: unknown, other: unknown) => (one === true ? true : one === false && isTold(other) ? other : unsure),
  same(one: unknown, other: unknown): unknown {
    if (one === unsure || other === unsure) return unsure;
    if (one === null || other === null) return one === other;
    return typeof one === typeof other && typeof one !== "object" ? one === other : unsure;
  },
  unlike: (one: unknown, other: unknown) => helpers.not(helpers.same(one, other)),
  less: (one: never, other: never) => (ordered(one, other) ? one < other : unsure),
  most: (one: never, other: never) => (ordered(one, other) ? one <= other : unsure),
  more: (one: never, other: never) => (ordered(one, other) ? one > other : unsure),
  least: (one: never, other: never) => (ordered(one, other) ? one >= other : unsure),
  all: (list: unknown, tell: Tell) => told(list, tell)?.every(Boolean) ?? unsure,
  exists: (list: unknown, tell: Tell) => told(list, tell)?.some(Boolean) ?? unsure,
  exists_one(list: unknown, tell: Tell): unknown {
    const answers = told(list, tell);
    return answers ? answers.filter(Boolean).length === 1 : unsure;
  },
  filter(list: unknown, tell: Tell): unknown {
    const answers = told(list, tell);
    return answers ? (list as unknown[]).filter((_, index) => answers[index]) : unsure;
  },
  map(list: unknown, tell: Tell): unknown {
    const values = each(list, tell);
    return values && !values.includes(unsure) ? values : unsure;
  },
};
