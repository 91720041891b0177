import { createBadgeClient, oauthToken } from "@badge-contract/client";
import { respond, scenarios } from "@badge-contract/mocks";

const badges = createBadgeClient({
  baseUrl: "https://mock.example",
  auth: oauthToken("any"),
  fetch: (url, init) => respond(new Request(url, init)),
});
const { customerId, badgeId } = scenarios.fixedWindow.request.path;
badges.getCustomerBadge({ customer: customerId, badgeId }).then(({ data }) => console.log(`badge ${data.name}`));
