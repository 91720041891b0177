import { eachNode, type Rule } from "@badge-contract/spec";

const swapped: Record<string, string[]> = {
  "<": ["<=", ">"],
  "<=": ["<", ">="],
  ">": [">=", "<"],
  ">=": [">", "<="],
  "==": ["!="],
  "!=": ["=="],
};

/** The rule's expression edited in one place: an operator changed, an operand or guard removed, a number moved. Also one that always holds. */
export function ruleEdits({ rule, ast }: Rule): string[] {
  const edits = ["true"];
  const text = (node: { start: number; end: number }) => rule.slice(node.start, node.end);
  const put = ({ start, end }: { start: number; end: number }, instead: string) =>
    edits.push(rule.slice(0, start) + instead + rule.slice(end));
  eachNode(ast, (node) => {
    const { op, args } = node;
    if (swapped[op] !== undefined || op === "&&" || op === "||") {
      const [left, right] = args as [typeof node, typeof node];
      const between = { start: left.end, end: right.start };
      for (const other of swapped[op] ?? []) put(between, text(between).replace(op, other));
      if (swapped[op] === undefined) for (const side of [left, right]) put(node, text(side));
    }
    if (op === "?:") for (const side of args.slice(1)) put(node, text(side));
    if (op === "!_") put(node, text(args));
    if (op === "call" && args[0] === "has") put(node, "true");
    if (op === "value" && (typeof args === "bigint" || typeof args === "number"))
      for (const step of [1, -1]) put(node, text(node).replace(String(args), String(Number(args) + step)));
  });
  return edits;
}
