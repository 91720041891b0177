import type { Verdict } from "./verdicts.ts";

export type { Verdict };

export interface Finding {
  verdict: Verdict;
  /** Where in the answer: a JSON path such as `$.data.owner[0]`, or `status`, `content-type`, `body`. */
  path: string;
  expected: string;
  found: string;
  /** JSON pointer into the bundle of what says so, where something does. */
  pointer?: string;
  /** Further places of the same answer with the same cause, which are not listed. */
  more?: number;
}

/** One thing that is to be said of one answer. Nothing in it is copied from the answer but words that the document knows or could know. */
export interface Observation extends Finding {
  /** What kind of thing: the schema's keyword, `rule-<id>`, or a word for what the transport did. */
  kind: string;
}

/** What a baseline file calls it: the same in other runs and other items of an array; a new enum value is one of its own. */
export function nameOf(operationId: string, { verdict, kind, path, found }: Observation): string {
  const place = path.replace(/\[\d+\]/g, "[*]");
  return `${operationId} ${verdict}/${kind} ${place}${kind === "enum" || kind === "status" ? ` = ${found.split(/[,:]/)[0]}` : ""}`;
}

export const formatFinding = ({ verdict, path, expected, found }: Finding) =>
  `${verdict} at ${path}: expected ${expected}, found ${found}`;
