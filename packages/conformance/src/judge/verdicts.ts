/**
 * - `breach`: an answer that the contract forbids.
 * - `drift`: an answer that only adds to the contract.
 * - `warning`: an answer that the contract permits but that is almost certainly a mistake.
 * - `silent`: an answer that the contract does not describe.
 * - `disagreement`: one witness accepts what the other refuses.
 * - `unreachable`: no answer to judge.
 */
export type Verdict = "breach" | "drift" | "warning" | "silent" | "disagreement" | "unreachable";

/** From what must be known first to what can wait. */
export const verdicts: Verdict[] = ["breach", "silent", "disagreement", "unreachable", "warning", "drift"];

export const meaning: Record<Verdict, string> = {
  breach: "the answer breaks the contract: a field is missing, has another type, or violates a rule",
  silent: "the contract does not describe such an answer: it has another status, for example",
  disagreement: "Ajv and Prism, two independent validators, judge the answer differently",
  unreachable: "there was no answer to judge, or the host rejected the credentials",
  warning: "the answer keeps the contract but is almost certainly a mistake, such as a time in milliseconds",
  drift: "the answer adds an undocumented field or value. Consumers must tolerate it",
};

/** Whether a run fails for it; with `strict` for drift and warnings, too. */
export const fails = (verdict: Verdict, strict: boolean) =>
  verdict === "breach" || verdict === "silent" || (strict && (verdict === "drift" || verdict === "warning"));
