import { type At, type Check, type Finding, no } from "./report.js";

/** Further away than any number of wrong members: a tag that names another branch. */
const foreign = 1000;

/** What speaks against a branch: most of all its very type, then a tag, then its own members. */
const distance = (here: At) =>
  here.findings.reduce((sum, { at, kind }) => {
    if (at === here) return Infinity;
    return sum + (at.parent !== here ? 0.001 : kind === "tag" ? foreign : 1);
  }, 0);

/** Says of a value that fits no branch of a union, or too many, what the branch that it resembles most says. */
export function union(at: At | undefined, value: unknown, ...branches: Check[]): boolean {
  if (!at) return false;
  const trials = branches.map((check) => {
    const here: At = { ...at, findings: [] };
    check(value, here);
    return here;
  });
  const distances = trials.map(distance);
  const nearest = Math.min(...distances);
  const { findings } = trials[distances.indexOf(nearest)] as At;
  if (findings.length === 0) return no(at, value, "only one of its forms");
  if (nearest < foreign) return !!at.findings.push(...findings);

  // No branch is meant: all there is to say is what the tag, or the value itself, could have been.
  const said = new Map<unknown, Finding>();
  for (const here of trials)
    for (const finding of here.findings) {
      const own = finding.at === here;
      const key = own ? undefined : finding.at.key;
      if (nearest === Infinity ? !own : finding.kind !== "tag" || finding.at.parent !== here) continue;
      const known = said.get(key) ?? finding;
      const expected = [...new Set(`${known.expected} or ${finding.expected}`.split(" or "))].join(" or ");
      said.set(key, { ...(known.kind ? known : finding), expected });
    }
  return !!at.findings.push(...said.values());
}
