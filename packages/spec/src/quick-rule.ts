import type { ASTNode } from "@marcbachmann/cel-js";

type Members = Record<string, unknown>;

/** What a rule of a response reads besides the body. */
export interface QuickVariables {
  /** The value of a parameter in its type; undefined if it was not sent. */
  sent(place: string, name: string): unknown;
}

/**
 * Whether a rule surely holds, without converting the answer to CEL values, as most rules hold and only compare members.
 * False if it doesn't hold, or if only CEL can tell: unexpected types, missing members, arithmetic and functions.
 */
export function surely(ast: ASTNode): (self: unknown, variables?: QuickVariables) => boolean {
  const code = `"use strict"; let at; return (self, variables) => ${codeOf(ast, new Map([["self", "self"]]))} === true;`;
  return new Function(...Object.keys(helpers), code)(...Object.values(helpers));
}

/** The variables that the code has of its own, `self` and the items of lists, and their code. */
type Names = ReadonlyMap<string, string>;

/** A member that is found faster by a name in the code than by one that is passed on. What a rule sees of a request is in maps. */
const isQuick = ({ op, args }: ASTNode, names: Names): boolean =>
  op === "id"
    ? names.has(args)
    : op === "." && isQuick(args[0], names) && !others.some((one) => args[1] in Object(one));

/** `query` of `request.query.name`, and so on. */
function placeOf({ op, args }: ASTNode, names: Names): string | undefined {
  if (op !== "." || args[0].op !== ".") return undefined;
  const [owner, place] = args[0].args;
  const isRequest = owner.op === "id" && owner.args === "request" && !names.has("request");
  return isRequest ? /^(path|query|header|cookie)$/.exec(place)?.[0] : undefined;
}

/** Values that are not plain objects have members, too, and objects have those of their prototype. */
const others = [{}, [], "", 0, true];

/**
 * The expression as JavaScript, undefined where only CEL itself can give the result. It has no side effects, so both sides of
 * an operator may be computed.
 */
function codeOf(node: ASTNode, names: Names): string {
  const code = (one: ASTNode) => codeOf(one, names);
  switch (node.op) {
    case "value":
      return literal(node.args);
    case "id":
      return names.get(node.args) ?? `variables?.${node.args}`;
    case ".": {
      const [owner, key] = [code(node.args[0]), JSON.stringify(node.args[1])];
      const place = placeOf(node, names);
      if (place) return `plain(variables?.sent("${place}", ${key}))`;
      return isQuick(node, names) ? `${owner}?.[${key}]` : `member(${owner}, ${key})`;
    }
    case "!_":
      return `not(${code(node.args)})`;
    case "call": {
      const [name, [only, ...more]] = node.args;
      if (name === "size" && only && more.length === 0) return `size(${code(only)})`;
      if (name !== "has" || only?.op !== ".") return "undefined";
      const [owner, key] = [code(only.args[0]), JSON.stringify(only.args[1])];
      const place = placeOf(only, names);
      if (place) return `(variables && variables.sent("${place}", ${key}) !== undefined)`;
      return isQuick(only, names)
        ? `(isPlain(at = ${owner}) ? at[${key}] !== undefined : undefined)`
        : `has(${owner}, ${key})`;
    }
    case "rcall": {
      const [name, list, [item, body, ...more]] = node.args;
      if (name === "size" && item === undefined) return `size(${code(list)})`;
      if (!macros.includes(name) || item?.op !== "id" || body === undefined || more.length > 0) return "undefined";
      const within = new Map(names).set(item.args, `$${item.args}`);
      return `${name}(${code(list)}, ($${item.args}) => ${codeOf(body, within)})`;
    }
    default: {
      const operator = operators.get(node.op);
      return operator ? `${operator}(${(node.args as ASTNode[]).map(code).join()})` : "undefined";
    }
  }
}

const macros = ["all", "exists", "exists_one", "filter", "map"];
const words = "&& and || or == same != unlike < less <= most > more >= least";
const operators = new Map(words.split(/ (?=\W)/).map((pair) => pair.split(" ") as [string, string]));

/** CEL's integers are numbers here, as in JSON. */
const literal = (value: unknown) => {
  if (typeof value === "bigint") return `plain(${value}n)`;
  return value === null || typeof value !== "object" ? String(JSON.stringify(value)) : "undefined";
};

const isTold = (value: unknown) => typeof value === "boolean";
const ordered = (one: unknown, other: unknown) =>
  typeof one === typeof other && (typeof one === "number" || typeof one === "string");
type Tell = (item: unknown) => unknown;
const told = (list: unknown, tell: Tell) => {
  const answers = Array.isArray(list) ? list.map(tell) : undefined;
  return answers?.every(isTold) ? answers : undefined;
};

const helpers = {
  plain: (value: unknown) =>
    typeof value !== "bigint" ? value : Number.isSafeInteger(Number(value)) ? Number(value) : undefined,
  isPlain: (value: unknown): value is Members =>
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Map),
  member(value: unknown, name: string): unknown {
    if (value instanceof Map) return helpers.plain(value.get(name));
    return helpers.has(value, name) ? (value as Members)[name] : undefined;
  },
  has(value: unknown, name: string): unknown {
    if (value instanceof Map) return value.has(name);
    return helpers.isPlain(value) ? Object.hasOwn(value, name) : undefined;
  },
  size: (list: unknown) => (Array.isArray(list) ? list.length : undefined),
  not: (value: unknown) => (isTold(value) ? !value : undefined),
  and: (one: unknown, other: unknown) => (one === false ? false : one === true && isTold(other) ? other : undefined),
  or: (one: unknown, other: unknown) => (one === true ? true : one === false && isTold(other) ? other : undefined),
  same(one: unknown, other: unknown): unknown {
    if (one === undefined || other === undefined) return undefined;
    if (one === null || other === null) return one === other;
    return typeof one === typeof other && typeof one !== "object" ? one === other : undefined;
  },
  unlike: (one: unknown, other: unknown) => helpers.not(helpers.same(one, other)),
  less: (one: never, other: never) => (ordered(one, other) ? one < other : undefined),
  most: (one: never, other: never) => (ordered(one, other) ? one <= other : undefined),
  more: (one: never, other: never) => (ordered(one, other) ? one > other : undefined),
  least: (one: never, other: never) => (ordered(one, other) ? one >= other : undefined),
  all: (list: unknown, tell: Tell) => told(list, tell)?.every(Boolean),
  exists: (list: unknown, tell: Tell) => told(list, tell)?.some(Boolean),
  exists_one: (list: unknown, tell: Tell) => helpers.same(told(list, tell)?.filter(Boolean).length, 1),
  filter(list: unknown, tell: Tell): unknown {
    const answers = told(list, tell);
    return answers && (list as unknown[]).filter((_, index) => answers[index]);
  },
  map(list: unknown, tell: Tell): unknown {
    const values = Array.isArray(list) ? list.map(tell) : undefined;
    return values?.includes(undefined) ? undefined : values;
  },
};
