/**
 * - `breach`: an answer that the contract forbids.
 * - `drift`: an answer that only adds to the contract.
 * - `warning`: an answer that the contract permits and that is surely meant otherwise.
 * - `silent`: an answer that the contract does not describe.
 * - `disagreement`: one witness accepts what the other refuses.
 * - `unreachable`: no answer to judge.
 */
export type Verdict = "breach" | "drift" | "warning" | "silent" | "disagreement" | "unreachable";

/** From what must be known first to what can wait. */
export const verdicts: Verdict[] = ["breach", "silent", "disagreement", "unreachable", "warning", "drift"];

/** What each tells a reader. */
export const meaning: Record<Verdict, string> = {
  breach: "the answer does what the contract forbids: a field is missing, has another type, or breaks a rule",
  silent: "the answer is of a kind that the contract does not describe, such as another status",
  disagreement: "two independent validators, Ajv and Prism, judge the same answer differently",
  unreachable: "there was no answer to judge, or the host did not take the credentials",
  warning: "the answer keeps the contract and is surely meant otherwise, such as a time in milliseconds",
  drift: "the answer adds to the contract: a field or a value that is not documented. Consumers survive it",
};

/** Whether a run fails for it; with `strict` for what only adds, or is surely meant otherwise, too. */
export const fails = (verdict: Verdict, strict: boolean) =>
  verdict === "breach" || verdict === "silent" || (strict && (verdict === "drift" || verdict === "warning"));
