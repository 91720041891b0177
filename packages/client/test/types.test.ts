import type { CustomerBadge, CustomerBadgeWithStatistics, CustomerIdentifier } from "@badge-contract/types";
import { expectTypeOf, test } from "vitest";
import type { BadgeClient, BadgeResult, Customer, HttpInit, HttpResult } from "../src/index.js";
import type { customerBadgeQuery } from "../src/query.js";

// What is asserted here is asserted by `pnpm typecheck`.
declare const client: BadgeClient;
declare const query: typeof customerBadgeQuery;
const base = { customer: "1", badgeId: "b" };

// Never run: the checker reads it.
const calls = () => ({
  plain: client.getCustomerBadge(base),
  without: client.getCustomerBadge({ ...base, includeStatistics: false }),
  with: client.getCustomerBadge({ ...base, includeStatistics: true }),
  either: client.getCustomerBadge({ ...base, includeStatistics: Math.random() > 0.5 }),
  optional: client.getCustomerBadge({ ...base, includeStatistics: undefined, signal: undefined }),
  query: query(client, { ...base, includeStatistics: true }).queryFn(),
});
type Calls = { [Name in keyof ReturnType<typeof calls>]: Awaited<ReturnType<typeof calls>[Name]> };

test("statistics are in the type exactly when they were asked for", () => {
  expectTypeOf<Calls["plain"]>().toEqualTypeOf<BadgeResult<CustomerBadge>>();
  expectTypeOf<Calls["without"]>().toEqualTypeOf<BadgeResult<CustomerBadge>>();
  expectTypeOf<Calls["optional"]>().toEqualTypeOf<BadgeResult<CustomerBadge>>();
  expectTypeOf<Calls["with"]>().toEqualTypeOf<BadgeResult<CustomerBadgeWithStatistics>>();
  expectTypeOf<Calls["either"]>().toEqualTypeOf<BadgeResult<CustomerBadge | CustomerBadgeWithStatistics>>();
  expectTypeOf<Calls["query"]>().toEqualTypeOf<CustomerBadgeWithStatistics>();
});

test("every operation of badges.http takes path values as texts, and is told apart by status", () => {
  interface Operation {
    parameters: { query?: { page?: number }; path: { id: string; page: number; kind: "a" | "b" } };
    responses: {
      200: { content: { "application/json": { name: string } } };
      204: { content?: never };
      404: { content: { "application/json": { missing: string } } };
      "5XX": { content: { "application/json": { down: boolean } } };
    };
  }
  expectTypeOf<HttpInit<Operation>["params"]["path"]>().toEqualTypeOf<{ id: string; page: string; kind: "a" | "b" }>();
  type Result = HttpResult<Operation>;
  expectTypeOf<Extract<Result, { status: 200 }>["data"]>().toEqualTypeOf<{ name: string }>();
  expectTypeOf<Extract<Result, { error: { missing: string } }>["status"]>().toEqualTypeOf<404>();
  expectTypeOf<503>().toExtend<Extract<Result, { error: { down: boolean } }>["status"]>();
  expectTypeOf<404>().not.toExtend<Extract<Result, { error: { down: boolean } }>["status"]>();
});

test("a customer is an ID or exactly one identifier of the document", () => {
  type Kinds<C> = C extends string ? never : keyof C;
  expectTypeOf<Kinds<Customer>>().toEqualTypeOf<CustomerIdentifier>();
  // @ts-expect-error: two identifiers
  const two: Customer = { email: "a", mobile: "1" };
  // @ts-expect-error: no identifier of the document
  const other: Customer = { phone: "1" };
  // @ts-expect-error: no identifier at all
  const none: Customer = {};
  expectTypeOf([two, other, none]).toEqualTypeOf<Customer[]>();
});
