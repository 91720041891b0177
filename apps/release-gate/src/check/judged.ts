import type { SourceLine } from "@badge-contract/spec";
import type { Judgement } from "../diff/judgements.ts";
import type { Impact } from "../diff/ruling.ts";
import type { Evidence } from "../try/compatibility.ts";
import type { VerdictByHand } from "./verdicts-by-hand.ts";

/** A change with its source line and its impact on the compared packages. */
export type JudgedChange = Judgement & {
  title: string;
  source: SourceLine | undefined;
  impact: Impact;
  override: VerdictByHand | undefined;
};
export type JudgedEvidence = Evidence & { override: VerdictByHand | undefined };
