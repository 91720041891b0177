export type Compatibility = "breaking" | "additive" | "cosmetic";

/** A change's impact on the users of each package. Packages that don't show it are left out. */
export type Impact = Record<string, Compatibility>;

/** Whether requests or responses carry a part of the contract. */
export interface Ways {
  /** Whether a request carries it. */
  request: boolean;
  /** Whether a response carries it. */
  response: boolean;
}

export interface Ruling {
  /** For those who send requests and read answers. */
  consumer: Compatibility;
  /** For those who answer: a mock, a fixture, a recorded answer that is validated. */
  provider: Compatibility;
  reason: string;
  /** The packages that show it, if they aren't those that the place implies. */
  on?: Impact;
}

export const both = (verdict: Compatibility, reason: string, on?: Impact): Ruling => ({
  consumer: verdict,
  provider: verdict,
  reason,
  ...(on && { on }),
});

/** A change's effect on the set of accepted messages. */
export type Effect = "tighter" | "looser" | "other";

/** Senders must obey a tighter schema, and readers must cope with a looser one. The other side only gains. */
export function effectRuling(effect: Effect, { request, response }: Ways, reason: string): Ruling {
  const breaks = (tighter: boolean, looser: boolean) =>
    effect === "other" || (effect === "tighter" ? tighter : looser) ? "breaking" : "additive";
  return { consumer: breaks(request, response), provider: breaks(response, request), reason };
}

const order = ["cosmetic", "additive", "breaking"] as const;
export const worst = (verdicts: Compatibility[]): Compatibility =>
  verdicts.reduce((one, other) => (order.indexOf(other) > order.indexOf(one) ? other : one), "cosmetic");
