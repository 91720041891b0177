import type { Question } from "@badge-contract/conformance/src/judge/question.ts";
import { readSpec, scenariosOf } from "@badge-contract/spec";
import { badgeIds, tom } from "./provider/world.ts";

export const spec = readSpec();
const operation = scenariosOf(spec).scenarios.find(({ operation: { id } }) => id === "getCustomerBadge")?.operation;
if (!operation) throw new Error("the document has no getCustomerBadge");

/** A question about Tom's badge; everything as the environment's own variables would have it. */
export const question = (name: string, values: Record<string, string> = {}, expected = 200): Question => ({
  name,
  operation,
  values: { customerId: tom.id, badgeId: badgeIds.walker, ...values },
  variables: { customerId: "CUSTOMER_ID", badgeId: "BADGE_ID" },
  authenticated: true,
  expected,
  source: `scenarios.yaml: ${name}`,
});

const identifier = "X-CAP-CUSTOMER-IDENTIFIER";

export const questions: Question[] = [
  question("everything", { includeStatistics: "true" }),
  question("no-statistics", { includeStatistics: "false" }),
  question("statistics-not-mentioned"),
  question("founder", { badgeId: badgeIds.founder, includeStatistics: "true" }),
  question("upcoming", { badgeId: badgeIds.upcoming }),
  question("by-email", { customerId: tom.email, [identifier]: "email" }),
  question("by-mobile", { customerId: tom.mobile, [identifier]: "mobile" }),
  question("by-external-id", { customerId: tom.externalId, [identifier]: "externalId" }),
  question("by-card-number", { customerId: tom.cardNumber, [identifier]: "cardNumber", includeStatistics: "true" }),
  question("unknown-badge", { badgeId: "000000000000000000000000" }, 404),
  question("unknown-customer", { customerId: "999999999" }, 404),
  question("wrong-identifier", { [identifier]: "planted" }, 400),
  { ...question("without-credentials", {}, 401), authenticated: false },
];
