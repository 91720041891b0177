import { type Compatibility, worst } from "../diff/ruling.ts";
import type { Package } from "../workspace.ts";
import type { JudgedChange, JudgedEvidence } from "./judged.ts";

/** Findings from trying the packages that no change to the document explains. */
export const unexplained = (judgements: JudgedChange[], evidence: JudgedEvidence[]) =>
  evidence.filter((each) => !judgements.some(({ impact }) => impact[each.package] === each.verdict));

/** The text of a changeset for readers of the changelog. */
export function summaryFor(
  judgements: JudgedChange[],
  evidence: JudgedEvidence[],
  packages: readonly Package[],
): string {
  const concerning = judgements.filter(({ impact }) => packages.some((id) => id in impact));
  const tried = unexplained(concerning, evidence).filter((each) => packages.includes(each.package));
  if (concerning.length + tried.length === 0) return "The first release of the endpoint's contract.";
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
    ...section("Breaking changes to the contract:", of("breaking")),
    ...section("New in the contract:", of("additive")),
    ...section("Reworded in the contract, with nothing to do:", of("cosmetic")),
  ].join("\n\n");
}
