import { basicAuth, createBadgeClient, unwrap } from "@badge-contract/client";

const badges = createBadgeClient({
  baseUrl: "https://eu.api.capillarytech.com",
  auth: basicAuth({ username: "till", password: "hash" }),
});
const result = await badges.getCustomerBadge({
  customer: { email: "tom.sawyer@example.com" },
  badgeId: "6656aa8846bd1129b0ae1241",
  includeStatistics: true,
});
if (!result.ok) console.error(result.error.kind);
export const name: string = unwrap(result).name;
export const limits: string[] = unwrap(result).customerConstraints.map(({ constraintType }) => constraintType);
