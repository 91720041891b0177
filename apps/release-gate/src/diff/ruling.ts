export type Verdict = "breaking" | "additive" | "cosmetic";

/** What a change means to the users of each package; packages that do not show it are left out. */
export type Impact = Record<string, Verdict>;

export interface Ruling {
  /** To who sends the requests and reads the answers. */
  consumer: Verdict;
  /** To who answers: a mock, a fixture, a recorded answer that is validated. */
  provider: Verdict;
  reason: string;
  /** The packages that show it, where that is not as the place says. */
  on?: Impact;
}

export const both = (verdict: Verdict, reason: string, on?: Impact): Ruling => ({
  consumer: verdict,
  provider: verdict,
  reason,
  ...(on && { on }),
});

const order = ["cosmetic", "additive", "breaking"] as const;
export const worst = (verdicts: Verdict[]): Verdict =>
  verdicts.reduce((one, other) => (order.indexOf(other) > order.indexOf(one) ? other : one), "cosmetic");
