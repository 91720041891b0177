// Compares the expressions of rules by meaning, and tells which of two is stricter.
import { type ASTNode, parse } from "@marcbachmann/cel-js";

type Binary = [left: ASTNode, right: ASTNode];

const flipped: Record<string, string> = { ">": "<", ">=": "<=" };
/** The comparisons that follow from a comparison. */
const weaker: Record<string, string[]> = { "<": ["<=", "!="], "==": ["<="] };

/** The operands of a chain of `&&` or `||`. Any other expression is its only operand. */
const operands = (node: ASTNode, op: "&&" | "||"): ASTNode[] =>
  node.op === op ? (node.args as Binary).flatMap((side) => operands(side, op)) : [node];

const isComparison = ({ op }: ASTNode) => /^([<>]=?|[!=]=)$/.test(op);

type Compared = { op: string; args: Binary };

/** A comparison with its smaller side first. */
const compared = (op: string, [left, right]: Binary): Compared =>
  op in flipped ? { op: flipped[op] as string, args: [right, left] } : { op, args: [left, right] };

function formOf(node: ASTNode): string {
  if (node.op === "&&" || node.op === "||")
    return `(${[...new Set(operands(node, node.op).map(formOf))].sort().join(node.op)})`;
  if (isComparison(node)) {
    const { op, args } = compared(node.op, node.args as Binary);
    const sides = args.map(formOf);
    return `(${(/^[!=]=$/.test(op) ? sides.sort() : sides).join(op)})`;
  }
  const inside = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(inside).join()}]`;
    if (typeof value === "object" && value !== null && "op" in value) return formOf(value as ASTNode);
    return typeof value === "bigint" ? `${value}` : (JSON.stringify(value) ?? "");
  };
  return `${node.op}${inside(node.args)}`;
}

const numberOf = ({ op, args }: ASTNode): number | undefined => {
  if (op === "-_") return -(numberOf(args as ASTNode) ?? Number.NaN);
  return op === "value" && ["number", "bigint"].includes(typeof args) ? Number(args) : undefined;
};

/** Whether `one` surely holds wherever `other` holds, judged by their forms. */
function follows(one: ASTNode, other: ASTNode): boolean {
  if (formOf(one) === formOf(other)) return true;
  if (one.op === "&&") return operands(one, "&&").every((each) => follows(each, other));
  if (other.op === "||") return operands(other, "||").every((each) => follows(one, each));
  if (one.op === "||" && operands(one, "||").some((each) => follows(each, other))) return true;
  if (other.op === "&&") return operands(other, "&&").some((each) => follows(one, each));
  if (one.op === "rcall" && other.op === "rcall") return isSameList(one.args, other.args);
  if (!isComparison(one) || !isComparison(other)) return false;
  const [mine, theirs] = [one, other].map(({ op, args }) => compared(op, args as Binary)) as [Compared, Compared];
  const isWeaker = mine.op === theirs.op || weaker[theirs.op]?.includes(mine.op) === true;
  const [smaller, greater] = ([0, 1] as const).map((side) => {
    const [own, given] = [mine.args[side], theirs.args[side]];
    const [bound, before] = [numberOf(own), numberOf(given)];
    if (formOf(own) === formOf(given)) return true;
    return (
      /^<=?$/.test(mine.op) && bound !== undefined && before !== undefined && (side ? bound > before : bound < before)
    );
  });
  return isWeaker && smaller === true && greater === true;
}

/** Whether both speak of each item, or of some items, of the same list, and `one` says no more than `other`. */
function isSameList(one: (ASTNode & { op: "rcall" })["args"], other: (ASTNode & { op: "rcall" })["args"]): boolean {
  const [[name, list, [item, said]], [theirName, theirList, [theirItem, told]]] = [one, other];
  if (!/^(all|exists)$/.test(name) || name !== theirName || !item || !theirItem || !said || !told) return false;
  return formOf(list) === formOf(theirList) && formOf(item) === formOf(theirItem) && follows(said, told);
}

const parsed = (text: string): ASTNode | undefined => {
  try {
    return parse(text).ast;
  } catch {
    return undefined;
  }
};

/** A text that is equal for expressions that differ only in order, spaces or brackets. */
export function expressionForm(text: string): string {
  const node = parsed(text);
  return node ? formOf(node) : text.trim().replace(/\s+/g, " ");
}

/** Whether every value that satisfies `one` surely satisfies `other`. */
export function impliesExpression(one: string, other: string): boolean {
  const [premise, conclusion] = [parsed(one), parsed(other)];
  return premise !== undefined && conclusion !== undefined && follows(conclusion, premise);
}
