/**
 * - `breach`: an answer that the contract forbids.
 * - `drift`: an answer that only adds to the contract.
 * - `silent`: an answer that the contract does not describe.
 * - `disagreement`: one witness accepts what the other refuses.
 * - `unreachable`: no answer to judge.
 */
export type Verdict = "breach" | "drift" | "silent" | "disagreement" | "unreachable";

/** From what must be known first to what can wait. */
export const verdicts: Verdict[] = ["breach", "silent", "disagreement", "unreachable", "drift"];

/** What each tells a reader. */
export const meaning: Record<Verdict, string> = {
  breach: "the answer does what the contract forbids: a field is missing, has another type, or breaks a rule",
  silent: "the answer is of a kind that the contract does not describe, such as another status",
  disagreement: "two independent validators, Ajv and Prism, judge the same answer differently",
  unreachable: "there was no answer to judge, or the host did not take the credentials",
  drift: "the answer adds to the contract: a field or a value that is not documented. Consumers survive it",
};
