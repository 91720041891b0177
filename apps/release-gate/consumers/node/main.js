// Plain Node: all five packages, against the mock.
import { createRequire } from "node:module";
import { basicAuth, createBadgeClient, unwrap } from "@badge-contract/client";
import { startMockServer } from "@badge-contract/mocks/node";
import { badgeStatusValues } from "@badge-contract/types";
import { responses } from "@badge-contract/validators";

const { version } = createRequire(import.meta.url)("@badge-contract/openapi/openapi.json").info;
const mock = await startMockServer();
try {
  const badges = createBadgeClient({ baseUrl: mock.url, auth: basicAuth({ username: "till", password: "secret" }) });
  const result = await badges.getCustomerBadge({
    customer: "381921157",
    badgeId: "662749408fe258516a88fe89",
    includeStatistics: true,
  });
  const badge = unwrap(result);
  const body = { data: badge, errors: [], warnings: [] };
  const { issues } = responses.getCustomerBadge[200]["~standard"].validate(body);
  if (issues) throw new Error(`the validator refuses what the mock answers: ${issues[0].message}`);
  if (!badgeStatusValues.includes(badge.badgeStatus)) throw new Error(`unknown status ${badge.badgeStatus}`);
  console.log(`contract ${version}: ${badge.name}, ${badge.customerConstraints.length} limits`);
} finally {
  await mock.close();
}
