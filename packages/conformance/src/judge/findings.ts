/**
 * - `breach`: an answer that the contract forbids.
 * - `drift`: an answer that only adds to the contract.
 * - `silent`: an answer that the contract does not describe.
 * - `disagreement`: one witness accepts what the other refuses.
 * - `unreachable`: no answer to judge.
 */
export type Verdict = "breach" | "drift" | "silent" | "disagreement" | "unreachable";

export interface Finding {
  verdict: Verdict;
  /** Where in the answer: a JSON path such as `$.data.owner[0]`, or `status`, `content-type`, `body`. */
  path: string;
  expected: string;
  found: string;
  /** JSON pointer into the bundle of what says so, where something does. */
  pointer?: string;
}

export const formatFinding = ({ verdict, path, expected, found }: Finding) =>
  `${verdict} at ${path}: expected ${expected}, found ${found}`;
