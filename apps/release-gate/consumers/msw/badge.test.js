// A unit test of somebody's code, with MSW in place of the platform.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { basicAuth, createBadgeClient } from "@badge-contract/client";
import { scenarios } from "@badge-contract/mocks";
import { handlers, scenarioHandler } from "@badge-contract/mocks/msw";
import { setupServer } from "msw/node";

const server = setupServer(...handlers());
before(() => server.listen({ onUnhandledRequest: "error" }));
after(() => server.close());

const badges = createBadgeClient({
  baseUrl: "https://eu.api.capillarytech.com",
  auth: basicAuth({ username: "till", password: "secret" }),
  retry: false,
});

test("a badge is answered by its scenario", async () => {
  const result = await badges.getCustomerBadge({ customer: "381921157", badgeId: "66cfffb195551c6e7d962a8a" });
  assert.equal(result.ok && result.data.name, scenarios.badgeGroup.response.body.data.name);
});

test("an error is answered on demand", async () => {
  server.use(scenarioHandler(scenarios.badgeNotFound));
  const result = await badges.getCustomerBadge({ customer: "381921157", badgeId: "66cfffb195551c6e7d962a8a" });
  assert.equal(!result.ok && result.error.status, 404);
});
