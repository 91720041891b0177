import { createBadgeClient, isBadgeClientError, oauthToken, unwrap } from "@badge-contract/client";
import { md5Password } from "@badge-contract/client/md5";
import { respond, scenarios } from "@badge-contract/mocks";
import { responses } from "@badge-contract/validators";

const badges = createBadgeClient({
  baseUrl: "https://mock.example",
  auth: oauthToken("any"),
  fetch: (url, init) => respond(new Request(url, init)),
  validate: { response: responses },
});
const { path } = scenarios.fixedWindow.request;
const template = "/api_gateway/v1/badges/management/{customerId}/badge/{badgeId}";

test("a badge is there", async () => {
  const badge = unwrap(await badges.getCustomerBadge({ customer: path.customerId, badgeId: path.badgeId }));
  expect(badge).toEqual(scenarios.fixedWindow.response.body.data);
});

test("what fails is typed, in this realm of Jest's, too", async () => {
  const { error } = await badges.getCustomerBadge({ customer: path.customerId, badgeId: "" });
  expect(error.kind).toBe("invalid-request");
  expect(isBadgeClientError(error)).toBe(true);
  expect(error).toBeInstanceOf(Error);
});

test("every operation of the document can be called, and the md5 of a password be had", async () => {
  const { data } = await badges.http.GET(template, {
    params: { path, query: scenarios.fixedWindow.request.query },
  });
  expect(data).toEqual(scenarios.fixedWindow.response.body);
  expect(md5Password("123")).toBe("202cb962ac59075b964b07152d234b70");
});
