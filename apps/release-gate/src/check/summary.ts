import { type Compatibility, worst } from "../diff/ruling.ts";
import type { Package } from "../workspace.ts";
import type { JudgedChange, JudgedEvidence } from "./judged.ts";

/** What was found by trying and is not told by a change of the document already. */
export const unexplained = (judgements: JudgedChange[], evidence: JudgedEvidence[]) =>
  evidence.filter((each) => !judgements.some(({ impact }) => impact[each.package] === each.verdict));

/** What a changeset tells the reader of a changelog. */
export function summaryFor(
  judgements: JudgedChange[],
  evidence: JudgedEvidence[],
  packages: readonly Package[],
): string {
  const concerning = judgements.filter(({ impact }) => packages.some((id) => id in impact));
  const tried = unexplained(concerning, evidence).filter((each) => packages.includes(each.package));
  if (concerning.length + tried.length === 0) return "The first release of the contract of the endpoint.";
  const told: { title: string; reason: string; verdict: Compatibility; override: JudgedChange["override"] }[] = [
    ...concerning.map(({ title, reason, impact, override }) => ({
      title,
      reason,
      override,
      verdict: worst(Object.values(impact)),
    })),
    ...tried,
  ];
  const section = (heading: string, of: typeof told) => {
    const reasons = Map.groupBy(of, ({ reason, override }) =>
      override ? `${override.verdict} by hand, ${override.reason.replace(/\.$/, "")} (${override.owner})` : reason,
    );
    const lines = [...reasons].map(
      ([reason, each]) => `- ${[...new Set(each.map(({ title }) => title))].join(", ")}: ${reason.replace(/\.$/, "")}.`,
    );
    return lines.length > 0 ? [`${heading}\n\n${lines.join("\n")}`] : [];
  };
  const of = (verdict: Compatibility) => told.filter((each) => each.verdict === verdict);
  return [
    ...section("The contract breaks with what it said before:", of("breaking")),
    ...section("New in the contract:", of("additive")),
    ...section("Said better in the contract, with nothing to do:", of("cosmetic")),
  ].join("\n\n");
}
