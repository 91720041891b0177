import { type ScenarioName, scenarios, withBody } from "@badge-contract/mocks";
import type { CustomerBadge, CustomerBadgeWithStatistics, ErrorResponse } from "@badge-contract/types";
import { expect, expectTypeOf, test } from "vitest";

const { fixedWindow, fixedWindowWithStatistics, badgeNotFound, customerByEmail, badGateway } = scenarios;

test("fixtures are deeply frozen", () => {
  const open: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    if (!Object.isFrozen(value)) open.push(path);
    for (const [key, member] of Object.entries(value)) visit(member, `${path}.${key}`);
  };
  for (const [name, fixture] of Object.entries(scenarios)) visit(fixture, name);
  visit(withBody(fixedWindow, { data: { owner: ["Loyalty"] } }), "withBody");
  expect(open).toEqual([]);
  expect(() => {
    fixedWindowWithStatistics.response.body.data.customerConstraints.length = 0;
  }).toThrow(TypeError);
});

/** The scenarios whose body is none of what the document has for it. */
type Unmatched = {
  [Name in ScenarioName]: [(typeof scenarios)[Name]["response"]["body"]] extends [never] ? Name : never;
}[ScenarioName];

test("a fixture has a typed request and answer", () => {
  expectTypeOf(fixedWindowWithStatistics.response.body.data).toExtend<CustomerBadgeWithStatistics>();
  expectTypeOf(fixedWindowWithStatistics.response.body.data).not.toExtend<CustomerBadge>();
  expectTypeOf(fixedWindow.response.body.data).toExtend<CustomerBadge>();
  expectTypeOf(fixedWindow.response.body.data).not.toExtend<CustomerBadgeWithStatistics>();
  expectTypeOf(badgeNotFound.response.body).toExtend<ErrorResponse>();
  expectTypeOf(badGateway.response.body).toEqualTypeOf<string>();
  expectTypeOf(fixedWindowWithStatistics.request.query).toEqualTypeOf<{ readonly includeStatistics: true }>();
  expectTypeOf(customerByEmail.request.headers).toEqualTypeOf<{ readonly "X-CAP-CUSTOMER-IDENTIFIER": "email" }>();
  expectTypeOf(badgeNotFound.response.status).toEqualTypeOf<404>();
  expectTypeOf<Unmatched>().toBeNever();
  expect(fixedWindowWithStatistics.request.path).toEqual({
    customerId: "381921157",
    badgeId: fixedWindowWithStatistics.response.body.data.id,
  });
});
