import { basicAuth, createBadgeClient, unwrap } from "@badge-contract/client";

const baseUrl = new URLSearchParams(location.search).get("mock");
const badges = createBadgeClient({ baseUrl, auth: basicAuth({ username: "till", password: "secret" }) });
const text = await badges
  .getCustomerBadge({ customer: "381921157", badgeId: "662749408fe258516a88fe89" })
  .then((result) => `badge: ${unwrap(result).name}`)
  .catch((error) => `failed: ${error.message}`);
document.querySelector("#badge").textContent = text;
