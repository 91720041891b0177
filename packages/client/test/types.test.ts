import type { CustomerBadge, CustomerBadgeWithStatistics, CustomerIdentifier } from "@badge-contract/types";
import { expectTypeOf, test } from "vitest";
import {
  type BadgeClient,
  BadgeClientError,
  type BadgeResult,
  type ContractIssue,
  type Customer,
  type HttpInit,
  type HttpResult,
  isBadgeClientError,
} from "../src/index.js";
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
  // The client's interface and the alias that it extends.
  expectTypeOf<Calls["query"]>().toExtend<CustomerBadgeWithStatistics>();
  expectTypeOf<CustomerBadgeWithStatistics>().toExtend<Calls["query"]>();
});

test("every operation of badges.http takes typed values, and the status distinguishes its answers", () => {
  interface Operation {
    parameters: { query?: { page?: number }; path: { id: string; page: number; kind: "a" | "b" } };
    responses: {
      200: { content: { "application/json": { name: string }; "text/csv": string; "image/png": string } };
      204: { content?: never };
      404: { content: { "application/problem+json": { missing: string } } };
      "5XX": { content: { "application/json": { down: boolean } } };
      default: { content: { "application/json": { reason: string } } };
    };
  }
  expectTypeOf<HttpInit<Operation>["params"]["path"]>().toEqualTypeOf<{ id: string; page: number; kind: "a" | "b" }>();
  type Result = HttpResult<Operation>;
  type At<Status> = Extract<Result, { status: Status }>;
  expectTypeOf<At<200>["data"]>().toEqualTypeOf<{ name: string } | string | Blob>();
  expectTypeOf<Extract<Result, { error: { missing: string } }>["status"]>().toEqualTypeOf<404>();
  expectTypeOf<503>().toExtend<Extract<Result, { error: { down: boolean } }>["status"]>();
  expectTypeOf<404>().not.toExtend<Extract<Result, { error: { down: boolean } }>["status"]>();
  const narrowed = (result: Result) =>
    result.status === 200 || result.status === 204 || result.status === 404 ? "" : result.error;
  expectTypeOf(narrowed).returns.toEqualTypeOf<"" | { down: boolean } | { reason: string }>();
});

test("a body has the documented type", () => {
  interface Upload {
    requestBody: { content: { "multipart/form-data": { name: string; file?: string } } };
    responses: { 201: { content?: never } };
  }
  expectTypeOf<{ body: { name: string; file: Blob } }>().toExtend<HttpInit<Upload>>();
  expectTypeOf<{ body: { file: Blob } }>().not.toExtend<HttpInit<Upload>>();
  interface Either {
    requestBody?: { content: { "application/json": { n: number }; "text/csv": string } };
    responses: { 200: { content?: never } };
  }
  type Bodies = HttpInit<Either>;
  expectTypeOf<{ body: string; contentType: "text/csv" }>().toExtend<Bodies>();
  expectTypeOf<{ body: string; contentType: "application/json" }>().not.toExtend<Bodies>();
  expectTypeOf<{ body: { n: number } }>().not.toExtend<Bodies>();
  expectTypeOf<Record<never, never>>().toExtend<Bodies>();
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

test("the kind distinguishes errors", () => {
  const read = (error: BadgeClientError) => {
    if (error.kind === "http") return error.status;
    if (error.kind === "contract") return error.issues;
    if (error.kind === "invalid-request") return error.argument;
    return error.retryAfterMs;
  };
  expectTypeOf(read).returns.toEqualTypeOf<number | readonly ContractIssue[] | string | undefined>();
  expectTypeOf<BadgeClientError["status"]>().toEqualTypeOf<number | undefined>();
  const thrown = (value: unknown) => {
    if (value instanceof BadgeClientError && value.kind === "http") return value.status;
    return isBadgeClientError(value) && value.kind === "contract" ? value.issues : undefined;
  };
  expectTypeOf(thrown).returns.toEqualTypeOf<number | readonly ContractIssue[] | undefined>();
});
