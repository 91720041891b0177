import { contentFor, responseFor } from "@badge-contract/spec";
import { prismOverlooks } from "../ask/prism-document.ts";
import { disagreeing, type Finding } from "../judge/findings.ts";
import { headerFindings } from "../judge/headers.ts";
import type { Judge } from "../judge/judge.ts";
import type { PrismAccepts } from "../judge/reply.ts";
import { brokenRules } from "../judge/rules.ts";
import type { Planted } from "./planted.ts";
import { type AllowedSurvivor, type SurvivorTally, survivorTally } from "./survivors.ts";

/** The judges of an answer: Ajv, Prism's own validation, the rules, and the status that the scenario expects. */
export type JudgeName = "Ajv" | "Prism" | "rules" | "status";

export interface MutationScore extends SurvivorTally {
  /** How many each judge caught. Rules only read answers that fit the schemas. */
  by: Record<JudgeName, number>;
  /** Where Prism disagrees with Ajv's reading of the document as written. */
  disagreements: (Finding & { id: string })[];
}

export function mutationScoreOf(
  planted: Planted[],
  judge: Judge,
  prism: PrismAccepts | undefined,
  survivors: AllowedSurvivor[],
): MutationScore {
  const { tally, enter } = survivorTally(survivors);
  const by: MutationScore["by"] = { Ajv: 0, Prism: 0, rules: 0, status: 0 };
  const disagreements: MutationScore["disagreements"] = [];
  for (const one of planted) {
    const { id } = one;
    const caughtBy = judges(one, judge, prism, (finding) => disagreements.push({ id, ...finding }));
    for (const name of caughtBy) by[name]++;
    enter(id, caughtBy.length > 0);
  }
  return { ...tally, by, disagreements };
}

function judges(
  { kind, scenario, reply, path, readable }: Planted,
  judge: Judge,
  prism: PrismAccepts | undefined,
  disagree: (finding: Finding) => void,
): JudgeName[] {
  const { operation, response } = scenario;
  const documented = responseFor(operation.responses, reply.status);
  const shown = readable && documented ? contentFor(documented, reply.mediaType) : undefined;
  // The schema of another status may be unusable.
  const content = shown && judge.problem(shown.schemaPointer) === undefined ? shown : undefined;
  const isEmpty = readable && documented?.content.length === 0 && reply.mediaType === "";
  const badHeaders = documented ? headerFindings(judge, documented, (name) => reply.headers?.[name]).length > 0 : false;
  const body = reply.body ?? null;
  // An answer that the document refuses as written needs no stricter reading.
  const asWritten = content !== undefined && judge.written.accepts(content.schemaPointer, body);
  const isForbidden = content === undefined ? !isEmpty : !asWritten;
  const byAjv = isForbidden || badHeaders || !judge.exact.accepts(content?.schemaPointer, body);
  const byPrism = prism !== undefined && !prism(operation, reply);
  // For Prism, an answer without a media type is none of the documented ones, not even of a range.
  const overlooked =
    reply.mediaType === "" || (!asWritten && prismOverlooks(judge.written.spec, content?.schemaPointer));
  if (prism !== undefined && content !== undefined && !badHeaders && byPrism === asWritten && !overlooked)
    disagree({
      ...disagreeing(path, asWritten),
      ...(content.schemaPointer !== undefined && { pointer: content.schemaPointer }),
    });
  const isBroken = ({ verdict }: Finding) => kind === "rule" || verdict !== "warning";
  const caught: Record<JudgeName, boolean> = {
    Ajv: byAjv,
    Prism: byPrism,
    rules: !byAjv && brokenRules(judge.contract, scenario, body).some(isBroken),
    status: reply.status !== response.status,
  };
  return (Object.keys(caught) as JudgeName[]).filter((name) => caught[name]);
}
