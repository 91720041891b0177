import { createResponder, type Fixture, respond, scenarios } from "@badge-contract/mocks";
import { expect, test } from "vitest";
import { requestFor } from "./support.ts";

const host = "https://eu.api.capillarytech.com";
const authorization = "Basic dGlsbDpoYXNo";
const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  new Request(host + path, { method, headers: { authorization, ...headers } });
const badgePath = (customer: string, badge: string) =>
  `/api_gateway/v1/badges/management/${encodeURIComponent(customer)}/badge/${badge}`;
const named = async (response: Promise<Response>) => (await response).headers.get("x-mock-scenario");
const { fixedWindow, fixedWindowWithStatistics, badgeGroup, badgeNotFound, customerNotFound } = scenarios;

test.each(Object.values<Fixture>(scenarios))("$name is what its request gets", async (fixture) => {
  const { name, response } = fixture;
  const answer = await respond(requestFor(fixture, host));
  expect(answer.headers.get("x-mock-scenario")).toBe(name);
  expect(answer.status).toBe(response.status);
  expect(answer.headers.get("content-type")).toBe(response.mediaType || null);
  expect(await answer.text()).toBe(response.text);
});

test("without credentials the documented 401 comes before anything else", async () => {
  for (const path of [
    fixedWindow.request.url,
    badgePath("1", "2"),
    `${fixedWindow.request.url}x?includeStatistics=yes`,
  ]) {
    const answer = await respond(new Request(host + path));
    expect([answer.status, await answer.json()]).toEqual([401, scenarios.unauthorized.response.body]);
  }
});

test.each([
  { authorization: "Bearer x" },
  { authorization: "Basic " },
  { authorization: "", "X-CAP-API-OAUTH-TOKEN": "" },
])("%o are no credentials of a documented kind", async (headers) => {
  expect((await respond(ask(fixedWindow.request.url, headers))).status).toBe(401);
});

test("the bare token of the other scheme is accepted", async () => {
  const request = new Request(host + badgeGroup.request.url, { headers: { "x-cap-api-oauth-token": "t" } });
  expect(await named(respond(request))).toBe("badgeGroup");
});

test.each([
  ["?includeStatistics=yes", {}, "includeStatistics must be one of true, false"],
  ["?includeStatistics=", {}, "includeStatistics must be one of true, false"],
  ["?includeStatistics=true&includeStatistics=false", {}, "includeStatistics is given more than once"],
  [
    "",
    { "X-CAP-CUSTOMER-IDENTIFIER": "Email" },
    "X-CAP-CUSTOMER-IDENTIFIER must be one of email, mobile, externalId, cardNumber",
  ],
])("%s %o gets the documented 400, and the reason", async (query, headers, reason) => {
  const answer = await respond(ask(badgeGroup.request.url + query, headers));
  expect(answer.status).toBe(400);
  expect(answer.headers.get("x-mock-reason")).toBe(reason);
  expect(await answer.json()).toEqual(scenarios.invalidIdentifier.response.body);
});

test("an unknown badge and an unknown customer each get their own 404", async () => {
  const { customerId, badgeId } = fixedWindow.request.path;
  expect(await named(respond(ask(badgePath(customerId, "nope"))))).toBe(badgeNotFound.name);
  expect(await named(respond(ask(badgePath("nope", badgeId))))).toBe(customerNotFound.name);
  expect(await named(respond(ask(badgePath("nope", "nope"))))).toBe(badgeNotFound.name);
});

test("a header parameter that the scenario lacks makes it another request", async () => {
  const answer = await respond(ask(fixedWindow.request.url, { "X-CAP-CUSTOMER-IDENTIFIER": "email" }));
  expect(answer.status).toBe(404);
});

test("HEAD gets the status and the headers of GET, and no body", async () => {
  const answer = await respond(ask(fixedWindow.request.url, {}, "HEAD"));
  expect([answer.status, answer.headers.get("x-mock-scenario"), await answer.text()]).toEqual([200, "fixedWindow", ""]);
});

test("includeStatistics=false equals its absence if one of the two is a scenario", async () => {
  expect(await named(respond(ask(`${badgeGroup.request.url}?includeStatistics=false`)))).toBe("badgeGroup");
  expect(await named(respond(ask(fixedWindow.request.url.replace(/\?.*/, ""))))).toBe("fixedWindow");
  expect(await named(respond(ask(`${badgeGroup.request.url}?includeStatistics=true`)))).toBe(
    "badgeGroupWithStatistics",
  );
});

test("undocumented parts of a request are ignored when matching", async () => {
  expect(await named(respond(ask(`${badgeGroup.request.url}?page=1`, { "x-other": "1" })))).toBe("badgeGroup");
});

test("an undocumented path or method is reported in problem+json", async () => {
  const path = await respond(ask("/nowhere"));
  expect([path.status, path.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
  expect((await path.json()).detail).toContain("/api_gateway/v1/badges/management/{customerId}/badge/{badgeId}");
  expect((await respond(ask(fixedWindow.request.url, {}, "DELETE"))).status).toBe(405);
  for (const customer of ["%zz", ""]) {
    const answer = await respond(ask(fixedWindow.request.url.replace("381921157", customer)));
    expect([answer.status, answer.headers.get("x-mock-scenario")]).toEqual([404, null]);
  }
});

test("every answer has its own request ID, and the same seed gives the same IDs", async () => {
  const ids = async (seed: number) => {
    const seeded = createResponder({ seed });
    const answers = [
      await seeded(ask(fixedWindow.request.url)),
      await seeded(ask("/api_gateway/v1/badges/management/1/badge/2")),
    ];
    return answers.map(({ headers }) => headers.get("X-CAP-REQUEST-ID"));
  };
  const [first, second] = await ids(7);
  expect(first).toMatch(/^[\da-f]{32}$/);
  expect(second).not.toBe(first);
  expect(await ids(7)).toEqual([first, second]);
  expect(await ids(8)).not.toEqual([first, second]);
});

test("match: badge answers any customer, but never with statistics that were not asked for", async () => {
  const lenient = createResponder({ match: "badge" });
  const { badgeId } = fixedWindow.request.path;
  expect(await named(lenient(ask(badgePath("someone", badgeId))))).toBe(fixedWindow.name);
  expect(await named(lenient(ask(`${badgePath("someone", badgeId)}?includeStatistics=true`)))).toBe(
    fixedWindowWithStatistics.name,
  );
  expect(await named(lenient(ask(badgePath("a@b.c", badgeId), { "X-CAP-CUSTOMER-IDENTIFIER": "email" })))).toBe(
    "fixedWindow",
  );
  const plain = badgePath("someone", badgeGroup.request.path.badgeId);
  expect(await named(lenient(ask(plain)))).toBe("badgeGroup");
  expect(await named(lenient(ask(`${plain}?includeStatistics=true`)))).toBe("badgeGroupWithStatistics");
  const failing = badgePath("someone", scenarios.internalError.request.path.badgeId);
  expect((await lenient(ask(`${failing}?includeStatistics=true`))).status).toBe(500);
  expect(await named(lenient(ask(badgePath("someone", "nope"))))).toBe("badgeNotFound");
  const { url } = customerNotFound.request;
  expect(await named(lenient(ask(url)))).toBe("customerNotFound");
});
