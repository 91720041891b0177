export type Compatibility = "breaking" | "additive" | "cosmetic";

/** What a change means to the users of each package; packages that do not show it are left out. */
export type Impact = Record<string, Compatibility>;

/** On which way a part of the contract travels. */
export interface Ways {
  /** Whether a request carries it. */
  request: boolean;
  /** Whether a response carries it. */
  response: boolean;
}

export interface Ruling {
  /** To who sends the requests and reads the answers. */
  consumer: Compatibility;
  /** To who answers: a mock, a fixture, a recorded answer that is validated. */
  provider: Compatibility;
  reason: string;
  /** The packages that show it, where that is not as the place says. */
  on?: Impact;
}

export const both = (verdict: Compatibility, reason: string, on?: Impact): Ruling => ({
  consumer: verdict,
  provider: verdict,
  reason,
  ...(on && { on }),
});

/** What a change does to the set of messages that are accepted. */
export type Effect = "tighter" | "looser" | "other";

/** Who sends has to keep what is tighter, and who reads to bear what is looser; the other side only gains by it. */
export function effectRuling(effect: Effect, { request, response }: Ways, reason: string): Ruling {
  const breaks = (tighter: boolean, looser: boolean) =>
    effect === "other" || (effect === "tighter" ? tighter : looser) ? "breaking" : "additive";
  return { consumer: breaks(request, response), provider: breaks(response, request), reason };
}

const order = ["cosmetic", "additive", "breaking"] as const;
export const worst = (verdicts: Compatibility[]): Compatibility =>
  verdicts.reduce((one, other) => (order.indexOf(other) > order.indexOf(one) ? other : one), "cosmetic");
