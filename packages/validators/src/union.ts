import { type At, type Check, type Finding, no, pathOf } from "./report.js";

/** Further away than any number of wrong members: a tag that names another branch. */
const foreign = 1000;

/** Says of a value that fits no branch of a union, or too many, what the branch that it resembles most says. */
function explain(at: At | undefined, value: unknown, branches: Check[]): boolean {
  if (!at) return false;
  const depth = pathOf(at).length;
  const trials = branches.map((check) => {
    const findings: Finding[] = [];
    check(value, { ...at, findings });
    return findings;
  });
  // What speaks against a branch: most of all its very type, then a tag, then its own members.
  const distances = trials.map((findings) =>
    findings.reduce((sum, { path, kind }) => {
      if (path.length === depth) return Infinity;
      return sum + (path.length > depth + 1 ? 0.001 : kind === "tag" ? foreign : 1);
    }, 0),
  );
  const nearest = Math.min(...distances);
  const findings = trials[distances.indexOf(nearest)] as Finding[];
  if (findings.length === 0) return no(at, value, "only one of its forms");
  if (nearest < foreign) return !!at.findings.push(...findings);

  // No branch is meant: all there is to say is what the tag, or the value itself, could have been.
  const said = new Map<unknown, Finding>();
  const isMeant = ({ path, kind }: Finding) =>
    nearest === Infinity ? path.length === depth : kind === "tag" && path.length === depth + 1;
  for (const finding of trials.flat().filter(isMeant)) {
    const key = finding.path[depth];
    const known = said.get(key) ?? finding;
    const expected = [...new Set(`${known.expected} or ${finding.expected}`.split(" or "))].join(" or ");
    said.set(key, { ...(known.kind ? known : finding), expected });
  }
  return !!at.findings.push(...said.values());
}

export const anyOf =
  (...branches: Check[]): Check =>
  (value, at) =>
    branches.some((check) => check(value)) || explain(at, value, branches);

export const oneOf =
  (...branches: Check[]): Check =>
  (value, at) => {
    let fitting = 0;
    for (const check of branches) if (check(value)) fitting++;
    return fitting === 1 || explain(at, value, branches);
  };
