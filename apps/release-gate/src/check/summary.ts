import type { Json } from "@badge-contract/spec";
import { impact, type Package } from "../diff/bumps.ts";
import type { Change } from "../diff/changes.ts";
import { tokensOf } from "../diff/document.ts";
import { type Judgement, worst } from "../diff/verdicts.ts";
import type { Evidence } from "../try/compatibility.ts";

/** What a changeset tells the reader of a changelog. */
export function summaryFor(judgements: Judgement[], evidence: Evidence[], packages: readonly Package[]): string {
  const concerning = judgements.filter((each) => packages.some((name) => name in impact(each)));
  // What was found by trying is told where the document's changes do not tell it already.
  const explained = (each: Evidence) => concerning.some((one) => impact(one)[each.package] === each.verdict);
  const tried = evidence.filter((each) => packages.includes(each.package) && !explained(each));
  if (concerning.length + tried.length === 0) return "First release: the contract of the endpoint, version 1.0.0.";
  const of = (verdict: string) => concerning.filter((each) => worst(Object.values(impact(each))) === verdict);
  const section = (title: string, verdict: string) => {
    const told = [
      ...of(verdict).map((each) => ({ title: titleOf(each.change), reason: each.reason })),
      ...tried.filter((each) => each.verdict === verdict),
    ];
    const reasons = Map.groupBy(told, ({ reason }) => reason);
    const lines = [...reasons].map(
      ([reason, each]) => `- ${listed(each.map((one) => one.title))}: ${reason.replace(/\.$/, "")}.`,
    );
    return lines.length > 0 ? [`${title}\n\n${lines.join("\n")}`] : [];
  };
  return [
    ...section("The contract breaks with what it said before:", "breaking"),
    ...section("New in the contract:", "additive"),
    ...section("Said better in the contract, with nothing to do:", "cosmetic"),
  ].join("\n\n");
}

/** A change in a few words: `BadgeDetails.name removed`, `BadgeStatus: enum "PAUSED" added`. */
export function titleOf({ kind, pointer, keyword, item, before, after }: Change): string {
  const tokens = tokensOf(pointer);
  if (item) {
    const list = tokens.slice(0, tokens.lastIndexOf(keyword));
    return `${nameOf(list)}: ${keyword} ${short(before ?? after)} ${kind}`;
  }
  if (kind === "renamed") return `${short(before)} renamed to ${short(after)}`;
  if (tokens.at(-1) !== keyword || kind === "moved") return `${nameOf(tokens)} ${kind}`;
  const owner = nameOf(tokens.slice(0, -1));
  if (typeof after === "object" || typeof before === "object") return `${owner}: ${keyword} ${kind}`;
  if (kind === "changed") return `${owner}: ${keyword} ${short(before)} is now ${short(after)}`;
  return `${owner}: ${keyword} ${short(after ?? before)} ${kind}`;
}

const listed = (titles: string[]) => [...new Set(titles)].join(", ");

const nameOf = (tokens: string[]): string => {
  const [first, kind, ...rest] = tokens;
  if (first === "components" && kind === "schemas") return rest.filter((token) => token !== "properties").join(".");
  if (first === "components") return [kind, ...rest].join(" ");
  return tokens.length === 0 ? "the document" : tokens.filter((token) => token !== "paths").join(" ");
};

const short = (value: Json | undefined): string => {
  const text = JSON.stringify(value) ?? "";
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};
