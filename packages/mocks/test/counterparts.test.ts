import { createResponder, type Fixture, scenarios, withBody } from "@badge-contract/mocks";
import { customerBadgeResponseSchema } from "@badge-contract/validators";
import { expect, test } from "vitest";

const respond = createResponder();
const answered = Object.values<Fixture>(scenarios).filter(
  ({ operationId, response }) => operationId === "getCustomerBadge" && response.status === 200,
);
const statistics = ["customerConstraints", "badgeConstraints", "issualDetails", "earnDetails"];

type Body = { data: Record<string, unknown> };

async function ask({ request }: Fixture, includeStatistics: boolean, responder = respond) {
  const url = new URL(request.url, "https://badges.example");
  if (includeStatistics) url.searchParams.set("includeStatistics", "true");
  else url.searchParams.delete("includeStatistics");
  const headers = new Headers({ authorization: "Basic dGlsbDpoYXNo" });
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const answer = await responder(new Request(url, { headers }));
  return {
    status: answer.status,
    scenario: answer.headers.get("x-mock-scenario"),
    body: (await answer.json()) as Body,
  };
}

test.each(answered)(
  "the badge of $name is answered with and without statistics, and the two agree",
  async (fixture) => {
    const [without, withThem] = [await ask(fixture, false), await ask(fixture, true)];
    expect([without.status, withThem.status]).toEqual([200, 200]);
    for (const { body } of [without, withThem])
      expect(customerBadgeResponseSchema["~standard"].validate(body)).not.toHaveProperty("issues");
    const { data } = withThem.body;
    expect(Object.keys(data)).toEqual(expect.arrayContaining(statistics));
    for (const name of statistics) delete data[name];
    expect(without.body.data).toEqual(data);
  },
);

test("derived and changed answers spell numbers as the documentation page does", async () => {
  const { request } = scenarios.issuedBadgeWithStatistics;
  const url = `https://badges.example${request.url.split("?")[0]}`;
  const derived = await (await respond(new Request(url, { headers: { authorization: "Basic dGlsbDpoYXNo" } }))).text();
  const renamed = withBody(scenarios.issuedBadgeWithStatistics, { data: { name: "1728281937.271", badgeRank: 7 } });
  for (const text of [derived, renamed.response.text]) expect(text).toContain('"createdOn":1728281937.271000000,');
  expect(renamed.response.text).toMatch(/"name":"1728281937\.271",.*"badgeRank":7,/);
  expect(JSON.parse(renamed.response.text)).toEqual(renamed.response.body);
});

test("a badge that was earned says so in its statistics, in entries without members", async () => {
  const { body, scenario } = await ask(scenarios.neverExpires, true);
  expect(scenario).toBe("neverExpiresWithStatistics");
  expect(body.data.earnDetails).toEqual({ earnCount: 1, earns: [{}] });
});

test("derived answers follow the given scenario, whose own answers take precedence", async () => {
  const renamed = withBody(scenarios.badgeGroup, { data: { name: "Renamed" } });
  const responder = createResponder({ scenarios: [renamed] });
  expect((await ask(renamed, true, responder)).body.data.name).toBe("Renamed");
  expect((await ask(scenarios.fixedWindow, true)).scenario).toBe("fixedWindowWithStatistics");
});
