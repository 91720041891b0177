import { eachNode, type Rule } from "@badge-contract/spec";

/** A mistaken or loosened version of the rule's expression. */
export interface RuleEdit {
  what: string;
  rule: string;
}

const swapped: Record<string, string[]> = {
  "<": ["<=", ">"],
  "<=": ["<", ">="],
  ">": [">=", "<"],
  ">=": [">", "<="],
  "==": ["!="],
  "!=": ["=="],
};

/** The rule edited in one place: an operator changed, an operand or guard removed, a number moved. Also the rule removed. */
export function ruleEdits({ rule, ast }: Rule): RuleEdit[] {
  const edits: RuleEdit[] = [{ what: "holds always", rule: "true" }];
  const text = (node: { start: number; end: number }) => rule.slice(node.start, node.end);
  const put = (what: string, { start, end }: { start: number; end: number }, instead: string) =>
    edits.push({ what, rule: rule.slice(0, start) + instead + rule.slice(end) });
  eachNode(ast, (node) => {
    const { op, args } = node;
    if (swapped[op] !== undefined || op === "&&" || op === "||") {
      const [left, right] = args as [typeof node, typeof node];
      const between = { start: left.end, end: right.start };
      for (const other of swapped[op] ?? []) put(`${other} for ${op}`, between, text(between).replace(op, other));
      if (swapped[op] === undefined)
        for (const side of [left, right]) put(`nothing but ${text(side)}`, node, text(side));
    }
    if (op === "?:") for (const side of args.slice(1)) put(`nothing but ${text(side)}`, node, text(side));
    if (op === "!_") put(`no ! before ${text(args)}`, node, text(args));
    if (op === "call" && args[0] === "has") put(`no ${text(node)}`, node, "true");
    if (op === "value" && (typeof args === "bigint" || typeof args === "number"))
      for (const step of [1, -1])
        put(`${args} moved by ${step}`, node, text(node).replace(String(args), String(Number(args) + step)));
  });
  return edits;
}
