import type { JsonObject } from "@badge-contract/spec";
import { type Change, changesBetween } from "./changes.ts";
import { keywordRule } from "./keyword-rules.ts";
import { type Finding, oasdiff } from "./oasdiff.ts";
import { type Overrule, overrules } from "./overrules.ts";
import { ownRule } from "./own-rules.ts";
import { type Place, placesOf } from "./places.ts";

export type Verdict = "breaking" | "additive" | "cosmetic";

/** What one change means to both sides. */
export interface Judgement {
  change: Change;
  place: Place;
  /** To who sends the requests and reads the answers. */
  consumer: Verdict;
  /** To who answers: a mock, a fixture, a recorded answer that is validated. */
  provider: Verdict;
  reason: string;
  /** What oasdiff says of this change alone, asked for the consumer. */
  findings: Finding[];
  overruled: Overrule | undefined;
}

const order = ["cosmetic", "additive", "breaking"] as const;
export const worst = (verdicts: Verdict[]): Verdict =>
  verdicts.reduce((one, other) => (order.indexOf(other) > order.indexOf(one) ? other : one), "cosmetic");

/**
 * Judges one change: by a rule of ours where it is about something else than messages; else there are two witnesses.
 * oasdiff looks at this change alone, in both directions: what breaks the consumer on the way back breaks the provider on
 * the way there. The keyword says whether more values pass or fewer. The stricter of the two counts, unless the
 * overrules name the case. What neither knows is breaking until there is a rule.
 */
async function judge(change: Change, place: Place, base: JsonObject): Promise<Judgement> {
  const own = ownRule(change, place);
  if (own) return { change, place, ...own, findings: [], overruled: undefined };

  const alone = change.alone();
  const [forth, back] = await Promise.all([oasdiff(base, alone), oasdiff(alone, base)]);
  const overruled = overrules.find((each) => forth.some(({ id }) => each.ids.includes(id)) && each.when(change, place));
  if (overruled) {
    const { consumer, provider, reason } = overruled;
    return { change, place, consumer, provider, reason, findings: forth, overruled };
  }
  const keyword = keywordRule(change, place);
  const loudest = [...forth].sort((one, other) => level(other) - level(one))[0];
  if (!keyword && !loudest && back.length === 0) return { change, place, ...unknown(change), findings: [], overruled };

  // Seen from the other end, a warning is about something optional that is new: nothing has to change for it.
  const mirrored = back.map((each) => (each.level === "warning" ? "additive" : verdictOf(each)));
  return {
    change,
    place,
    consumer: worst([...forth.map(verdictOf), ...(keyword ? [keyword.consumer] : [])]),
    provider: worst([...mirrored, ...(keyword ? [keyword.provider] : [])]),
    reason:
      loudest && loudest.level !== "info" ? inShort(loudest.text) : (keyword?.reason ?? inShort(loudest?.text ?? "")),
    findings: forth,
    overruled,
  };
}

/** Judges every difference between two bundles. */
export async function judgeAll(base: JsonObject, now: JsonObject): Promise<Judgement[]> {
  const [then, current] = [placesOf(base), placesOf(now)];
  const judgements: Judgement[] = [];
  for (const change of changesBetween(base, now))
    judgements.push(await judge(change, (change.kind === "removed" ? then : current)(change.pointer), base));
  return judgements;
}

const unknown = ({ keyword }: Change) => ({
  consumer: "breaking" as const,
  provider: "breaking" as const,
  reason: `no rule knows what it means to change "${keyword}" here, so it counts as breaking`,
});

/** oasdiff spells out each union and allOf on the way to a property. */
const inShort = (text: string) => text.replace(/(oneOf|allOf|anyOf)\[[^\]]*\]\//g, "");
const level = (finding: Finding) => ["info", "warning", "error"].indexOf(finding.level);
const verdictOf = (finding: Finding): Verdict => (finding.level === "info" ? "additive" : "breaking");
