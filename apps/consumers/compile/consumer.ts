// What a strict consumer writes, over every entry point that needs no other package. Compiled, never run.
import {
  type AttemptEvent,
  type Auth,
  type BadgeClient,
  BadgeClientError,
  type BadgeClientErrorKind,
  type BadgeClientOptions,
  type BadgeResult,
  basicAuth,
  type Customer,
  createBadgeClient,
  dateToEpochSeconds,
  epochSecondsToDate,
  isBadgeClientError,
  oauth,
  oauthToken,
  unwrap,
} from "@badge-contract/client";
import { md5Password } from "@badge-contract/client/md5";
import { customerBadgeQuery } from "@badge-contract/client/query";
import { createResponder, customerBadge, respond, scenarios, withBody } from "@badge-contract/mocks";
import { type MockServer, startMockServer } from "@badge-contract/mocks/node";
import type {
  ApiError,
  BadgeStatus,
  badgeStatusValues,
  CustomerBadge,
  CustomerBadgeWithStatistics,
  CustomerIdentifier,
  EarnConstraint,
  Expiry,
} from "@badge-contract/types";
import {
  formatIssue,
  isCustomerBadge,
  isCustomerBadgeWithStatistics,
  responses,
  type ValidationResult,
} from "@badge-contract/validators";
import { type Drift, responses as driftResponses } from "@badge-contract/validators/drift";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type IsAny<T> = 0 extends 1 & T ? true : false;
/** The members of a type that are `any`, by name. */
type AnyIn<T> = { [Key in keyof T]-?: IsAny<T[Key]> extends true ? Key : never }[keyof T];
declare function same<A, B>(..._: Equal<A, B> extends true ? [] : [never]): void;
declare function none<T>(..._: [T] extends [never] ? [] : [T]): void;

const options: BadgeClientOptions = {
  baseUrl: "https://eu.api.capillarytech.com",
  auth: basicAuth({ username: "till", password: md5Password("secret") }),
  fetch: (url, init) => respond(new Request(url, init)),
  retry: { maxRetries: 1 },
  validate: { response: responses, mode: "report" },
  hooks: { onResponse: ({ status, durationMs }: AttemptEvent) => console.log(status?.toFixed(), durationMs.toFixed()) },
};
const badges: BadgeClient = createBadgeClient(options);
createBadgeClient({ ...options, auth: oauth({ key: "k", secret: "s" }), retry: false });
createBadgeClient({ ...options, auth: oauthToken("t"), validate: { response: driftResponses } });
const auth: Auth = async ({ attempt }) => ({ "x-attempt": attempt.toString() });
createBadgeClient({ ...options, auth });

export async function calls(signal: AbortSignal, includeStatistics: boolean): Promise<void> {
  const by: Customer = { email: "tom.sawyer@example.com" };
  const badgeId = "6656aa8846bd1129b0ae1241";
  const full = await badges.getCustomerBadge({ customer: by, badgeId, includeStatistics: true, signal });
  const plain = await badges.getCustomerBadge({ customer: "381921157", badgeId });
  const either = await badges.getCustomerBadge({ customer: { mobile: "919" }, badgeId, includeStatistics });
  same<typeof full, BadgeResult<CustomerBadgeWithStatistics>>();
  same<typeof plain, BadgeResult<CustomerBadge>>();
  same<typeof either, BadgeResult<CustomerBadge | CustomerBadgeWithStatistics>>();
  none<AnyIn<CustomerBadge> | AnyIn<CustomerBadgeWithStatistics>>();
  if (full.ok) {
    full.data.customerConstraints.map(limitOf);
    full.response.headers.get("x-cap-request-id")?.trim();
    // @ts-expect-error there is no error where there is a badge
    full.error;
  } else {
    same<typeof full.error, BadgeClientError>();
    const kind: BadgeClientErrorKind = full.error.kind;
    console.log(kind, full.error.status?.toFixed(), full.error.errors.length, full.response?.status.toFixed());
  }
  // @ts-expect-error without statistics there are none
  unwrap(plain).customerConstraints.length;
  // @ts-expect-error a customer has one identifier
  await badges.getCustomerBadge({ customer: { email: "a", mobile: "b" }, badgeId });
  // @ts-expect-error a badge is asked for by its id
  await badges.getCustomerBadge({ customer: "1" });
  // @ts-expect-error the kinds of identifier are known
  await badges.getCustomerBadge({ customer: { twitter: "a" }, badgeId });

  const answer = await badges.http.GET("/api_gateway/v1/badges/management/{customerId}/badge/{badgeId}", {
    params: { path: { customerId: "1", badgeId }, query: { includeStatistics: true } },
    signal,
  });
  same<IsAny<typeof answer>, false>();
  if (answer.status === 404) answer.error.errors.map(({ message }) => message.trim());
  if (answer.status === 200) answer.data.data.name.trim();
  // @ts-expect-error the document has no such path
  await badges.http.GET("/elsewhere");

  const query = customerBadgeQuery(badges, { customer: "1", badgeId, includeStatistics: true });
  same<Awaited<ReturnType<typeof query.queryFn>>, CustomerBadgeWithStatistics>();
}

export function limitOf(constraint: EarnConstraint): string {
  switch (constraint.constraintType) {
    case "OVERALL":
      return constraint.maxEarnLimit.toFixed();
    case "FIXED_WINDOW":
      return constraint.durationType;
    case "ROLLING_WINDOW":
      return constraint.rollType ?? "";
  }
}

export function told(error: unknown): string {
  if (isBadgeClientError(error)) same<typeof error, BadgeClientError>();
  return error instanceof BadgeClientError ? error.message : String(error);
}

export function enums(status: BadgeStatus, by: CustomerIdentifier, expiry: Expiry): void {
  const every: (typeof by)[] = ["email", "mobile", "externalId", "cardNumber"];
  const unknown: BadgeStatus = "PAUSED";
  const known: (typeof badgeStatusValues)[number] = "LIVE";
  // @ts-expect-error what is asked with is closed
  const wrong: CustomerIdentifier = "twitter";
  if (expiry.expiryType === "RELATIVE") expiry.value.toFixed();
  console.log(status, every, unknown, known, wrong);
}

export function checks(value: unknown): void {
  if (isCustomerBadge(value)) same<typeof value, CustomerBadge>();
  if (isCustomerBadgeWithStatistics(value)) same<typeof value, CustomerBadgeWithStatistics>();
  const result = responses.getCustomerBadge[200]["~standard"].validate(value);
  if (result.issues) console.log(result.issues.map(formatIssue));
  else result.value.data.name.trim();
  const other: ValidationResult<ApiError> = { value: { code: 404, message: "m", reference: null } };
  const news: readonly Drift[] = driftResponses.getCustomerBadge[404].drift(value);
  console.log(other, news);
}

export async function mocks(): Promise<void> {
  const server: MockServer = await startMockServer({ cors: true, failureRate: 0.5, sequence: ["tooManyRequests"] });
  await server.close();
  await createResponder({ latencyMs: [1, 2], match: "badge" })(new Request(server.url));
  const { body } = scenarios.fixedWindowWithStatistics.response;
  same<typeof body.data, CustomerBadgeWithStatistics>();
  same<IsAny<typeof scenarios.badgeNotFound.response.body.errors>, false>();
  withBody(scenarios.fixedWindow, { data: { name: "Renamed" } }).response.body.data.name.trim();
  customerBadge({ earnDetails: { earnCount: 2 } }, { includeStatistics: true }).earnDetails.earnCount.toFixed();
  // @ts-expect-error a name is a text
  customerBadge({ name: 5 });
}

const date: Date = epochSecondsToDate(1716803487.5);
const seconds: number = dateToEpochSeconds(date);
console.log(seconds);
