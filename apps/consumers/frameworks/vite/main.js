import { createBadgeClient, oauthToken } from "@badge-contract/client";
import { respond, scenarios } from "@badge-contract/mocks";
import { responses } from "@badge-contract/validators";

const badges = createBadgeClient({
  baseUrl: "https://mock.example",
  auth: oauthToken("any"),
  fetch: (url, init) => respond(new Request(url, init)),
  validate: { response: responses },
});
const { customerId, badgeId } = scenarios.fixedWindow.request.path;
const { data } = await badges.getCustomerBadge({ customer: customerId, badgeId });
document.querySelector("p").textContent = `badge ${data.name}`;
