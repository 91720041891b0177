import type { JsonObject } from "@badge-contract/spec";
import { type Change, changesBetween } from "./changes.ts";
import { keywordRule } from "./keyword-rules.ts";
import { type OasdiffFinding, oasdiff } from "./oasdiff.ts";
import { type OasdiffException, oasdiffExceptions } from "./oasdiff-exceptions.ts";
import { ownRule } from "./own-rules.ts";
import { type PlaceInContract, placesOf, visibleComponents } from "./places.ts";
import { both, type Compatibility, type Ruling, worst } from "./ruling.ts";

/** What one change means to both sides. */
export interface Judgement extends Ruling {
  change: Change;
  place: PlaceInContract;
  /** What oasdiff reports for this change alone, from the consumer's side. */
  findings: OasdiffFinding[];
  /** The case in which oasdiff's verdict is replaced, if it is one. */
  exception: OasdiffException | undefined;
  /** A message that was accepted and is refused now, or the other way round, in words. */
  witness?: string;
}

/**
 * Judges one change. Our own rules judge changes that don't concern messages. All others have two witnesses. oasdiff
 * looks at this change alone, in both directions: what breaks the consumer in reverse breaks the provider forwards. The
 * keyword says whether more or fewer values pass. The stricter verdict counts, unless an exception names the case. A
 * change that neither witness knows is breaking until there is a rule.
 */
async function judge(change: Change, place: PlaceInContract): Promise<Judgement> {
  const own = ownRule(change, place);
  if (own) return { change, place, ...own, findings: [], exception: undefined };

  const [base, alone] = change.pair();
  const [findings, back] = await Promise.all([oasdiff(base, alone), oasdiff(alone, base)]);
  const ids = findings.map(({ id }) => id);
  const exception = oasdiffExceptions.find(
    (each) => each.ids.some((id) => ids.includes(id)) && each.when(change, place),
  );
  if (exception) {
    const { consumer, provider, reason } = exception;
    return { change, place, consumer, provider, reason, findings, exception };
  }
  const keyword = keywordRule(change, place);
  const loudest = levels.flatMap((level) => findings.find((each) => each.level === level) ?? [])[0];
  const reason = loudest && (loudest.level !== "info" || !keyword) ? inShort(loudest.text) : (keyword?.reason ?? "");
  const known = keyword ? [keyword] : [];
  if (!keyword && !loudest && back.length === 0) return { change, place, ...unknown(change), findings, exception };

  // In reverse, a warning is about a new optional part, so nothing has to change for it.
  const mirrored = back.map((each) => (each.level === "warning" ? "additive" : verdictOf(each)));
  return {
    change,
    place,
    consumer: worst([...findings.map(verdictOf), ...known.map(({ consumer }) => consumer)]),
    provider: worst([...mirrored, ...known.map(({ provider }) => provider)]),
    reason,
    findings,
    exception,
  };
}

/** Judges every difference between two bundles. */
export async function judgeAll(base: JsonObject, now: JsonObject): Promise<Judgement[]> {
  const [then, current] = [placesOf(base), placesOf(now)];
  const judgements: Judgement[] = [];
  const isVisible = visibleComponents(base, now);
  for (const change of changesBetween(base, now)) {
    const place = (change.kind === "removed" ? then : current)(change.pointer);
    const judgement = await judge(change, place);
    judgements.push(
      place.named && change.keyword !== "deprecated" && !isVisible(change.pointer) ? unseen(judgement) : judgement,
    );
  }
  return judgements;
}

/** A change to a named schema that changes no message, because every use of the schema compensates for it. */
function unseen(judgement: Judgement): Judgement {
  const { consumer, provider, reason, on, place } = judgement;
  const strictest = worst([consumer, provider]);
  if (on || place.part === "component" || strictest === "cosmetic") return judgement;
  return {
    ...judgement,
    consumer: "cosmetic",
    provider: "cosmetic",
    reason: `no message changes, but the code generated under this name does: ${reason}`,
    on: { openapi: "cosmetic", types: strictest, validators: strictest },
  };
}

const unknown = ({ keyword }: Change) =>
  both("breaking", `no rule covers a change of "${keyword}" here, so it counts as breaking`);

/** oasdiff spells out each union and allOf on the way to a property. */
const inShort = (text: string) => text.replace(/(oneOf|allOf|anyOf)\[[^\]]*\]\//g, "");
const levels = ["error", "warning", "info"];
const verdictOf = (finding: OasdiffFinding): Compatibility => (finding.level === "info" ? "additive" : "breaking");
