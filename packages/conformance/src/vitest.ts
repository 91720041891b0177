import type { Contract } from "./contract.ts";
import { formatFinding } from "./judge/findings.ts";
import { type JudgedAnswer, type JudgedExchange, judgeExchange } from "./programs.ts";

/**
 * Matchers for `expect.extend` of Vitest, Jest and Playwright.
 *
 * @example
 * expect.extend(matchersFor(contract));
 * await expect(await fetch(url)).toConform();
 */
export const matchersFor = (contract: Contract) => ({
  async toConform(received: JudgedAnswer | JudgedExchange) {
    const judged = "findings" in received ? received : await judgeExchange(contract, received);
    const { conforms, operationId, findings } = judged;
    const message = () => {
      if (conforms) return "expected an answer that does not conform, and found nothing to say of it";
      if (operationId === undefined) return "the request belongs to no operation of the document";
      return `the answer of ${operationId} does not conform:\n${findings.map((one) => `  ${formatFinding(one)}`).join("\n")}`;
    };
    return { pass: conforms, message };
  },
});
