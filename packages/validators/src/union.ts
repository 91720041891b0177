import { type At, type Check, type Finding, findingsOf, no, to } from "./report.js";

/** A tag that names another branch weighs more than any number of wrong members. */
const foreign = 1000;

/** The weight of what speaks against a branch: first the type of the value, then a tag, then its members. */
const distanceOf = (findings: Finding[]): number =>
  findings.reduce((sum, { path: { length }, kind }) => {
    if (length !== 1) return sum + (length > 0 ? 0.001 : Infinity);
    return sum + (kind === "tag" ? foreign : 1);
  }, 0);

/** For a value that fits no branch of a union, reports the findings of the most similar branch. */
export function explain(at: At | undefined, value: unknown, ...branches: Check[]): boolean {
  if (!at) return false;
  const trials = branches.map((check) => findingsOf(check, value));
  const findings = trials.reduce((best, one) => (distanceOf(one) < distanceOf(best) ? one : best));
  const nearest = distanceOf(findings);
  // If no branch is similar, reports only the possible tags or values.
  const isMeant = nearest < foreign;
  const said = new Map<unknown, Finding>();
  for (const finding of isMeant ? findings : trials.flat()) {
    if (!isMeant && distanceOf([finding]) !== (nearest < Infinity ? foreign : nearest)) continue;
    const key = isMeant ? finding : finding.path[0];
    const known = said.get(key) ?? finding;
    const expected = [...new Set(`${known.expected} or ${finding.expected}`.split(" or "))].join(" or ");
    said.set(key, { ...(known.kind ? known : finding), expected });
  }
  for (const finding of said.values()) to(at, finding);
  return true;
}

export function oneOf(at: At | undefined, value: unknown, ...branches: Check[]): boolean {
  const fitting = branches.filter((check) => check(value)).length;
  if (fitting > 1) return no(at, value, "only one of its forms");
  return fitting === 1 || explain(at, value, ...branches);
}
