import type { Verdict } from "./verdicts.ts";

export type { Verdict };

export interface Finding {
  verdict: Verdict;
  /** Where in the answer: a JSON path such as `$.data.owner[0]`, or `status`, `content-type`, `body`. */
  path: string;
  expected: string;
  found: string;
  /** JSON pointer to the part of the bundle that was broken, if there is one. */
  pointer?: string;
  /** How many more places of the answer have the same cause. They are not listed. */
  more?: number;
}

/** A breach, where the contract wants something else. */
export const unlike = (path: string, expected: string, found: string): Finding => ({
  verdict: "breach",
  path,
  expected,
  found,
});

export const unanswered = (found: string): Finding => ({
  ...unlike("answer", "one to judge", found),
  verdict: "unreachable",
});

/** Prism judges an answer otherwise than Ajv, which accepts or refuses it. */
export const disagreeing = (path: string, accepted: boolean): Finding => ({
  ...unlike(
    path,
    `Prism to ${accepted ? "accept what Ajv accepts" : "refuse what Ajv refuses"}`,
    accepted ? "refused" : "accepted",
  ),
  verdict: "disagreement",
});

/** One finding in one answer. It repeats nothing of the answer except words that the document contains or might list. */
export interface Observation extends Finding {
  /** Its kind: the schema's keyword, `rule-<id>`, or a word for a transport problem. */
  kind: string;
}

/** Its name in a baseline file: the same in other runs and other items of an array. Each new enum value has its own name. */
export function nameOf(operationId: string, { verdict, kind, path, found }: Observation): string {
  const place = path.replace(/\[\d+\]/g, "[*]");
  return `${operationId} ${verdict}/${kind} ${place}${kind === "enum" || kind === "status" ? ` = ${found.split(/[,:]/)[0]}` : ""}`;
}

export const formatFinding = ({ verdict, path, expected, found }: Finding) =>
  `${verdict} at ${path}: expected ${expected}, found ${found}`;
