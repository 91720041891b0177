// Compiled by both compilers, against the built declarations and against the sources.
import type {
  ApiError,
  BadgeAction,
  BadgeImage,
  BadgeStatus,
  BadgeType,
  ConstraintLevel,
  CustomerBadge,
  CustomerBadgeResponse,
  CustomerBadgeWithStatistics,
  CustomerIdentifier,
  CustomerRollingWindowConstraint,
  CycleStatus,
  DayOfTheWeek,
  EarnConstraint,
  Expiry,
  FixedWindowCycle,
  ImageTag,
  Issual,
  IssuedStatus,
  OwnerModule,
  operations,
  PeriodUnit,
  paths,
} from "@badge-contract/types";
import {
  badgeActionValues,
  type badgeStatusValues,
  type badgeTypeValues,
  type constraintLevelValues,
  type customerIdentifierValues,
  type cycleStatusValues,
  type dayOfTheWeekValues,
  type imageTagValues,
  type issuedStatusValues,
  type ownerModuleValues,
  type periodUnitValues,
} from "@badge-contract/types";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function holds<_Statement extends true>(): void;
declare function the<T>(): T;

// --- Response enums are open, and the documented values are still told apart from any other string.

/** The literals of a union: never, if it has collapsed to `string`. */
type Known<T> = T extends string ? (string extends T ? never : T) : never;
type Values<T extends readonly string[]> = T[number];

holds<Equal<Known<string>, never>>();
// Not "these and no others": a value more breaks nobody, and these tests are also compiled with the next release's types.
holds<"UPCOMING" | "LIVE" | "EXPIRED" extends Known<BadgeStatus> ? true : false>();
holds<Equal<Known<BadgeStatus>, Values<typeof badgeStatusValues>>>();
holds<Equal<Known<BadgeAction>, Values<typeof badgeActionValues>>>();
holds<Equal<Known<BadgeType>, Values<typeof badgeTypeValues>>>();
holds<Equal<Known<ConstraintLevel>, Values<typeof constraintLevelValues>>>();
holds<Equal<Known<CycleStatus>, Values<typeof cycleStatusValues>>>();
holds<Equal<Known<DayOfTheWeek>, Values<typeof dayOfTheWeekValues>>>();
holds<Equal<Known<ImageTag>, Values<typeof imageTagValues>>>();
holds<Equal<Known<IssuedStatus>, Values<typeof issuedStatusValues>>>();
holds<Equal<Known<OwnerModule>, Values<typeof ownerModuleValues>>>();
holds<Equal<Known<PeriodUnit>, Values<typeof periodUnitValues>>>();

export const tomorrowsStatus: BadgeStatus = "ARCHIVED";
export const tomorrowsOwners: CustomerBadge["owner"] = ["Loyalty", "Gift_Cards"];
export const anyText: string = the<BadgeStatus>();

// @ts-expect-error a status is a string
export const numericStatus: BadgeStatus = 1;
// @ts-expect-error a status is not null
export const nullStatus: BadgeStatus = null;
// @ts-expect-error the documented values cannot be added to at run time
badgeActionValues.push("PAUSED");

// --- Request enums are closed.

holds<Equal<CustomerIdentifier, Values<typeof customerIdentifierValues>>>();
export const byEmail: CustomerIdentifier = "email";
// @ts-expect-error no such kind of identifier
export const byPhone: CustomerIdentifier = "phone";
// @ts-expect-error the values are case-sensitive
export const byExternalId: CustomerIdentifier = "externalid";
// @ts-expect-error not every string is a kind of identifier
export const byAnything: CustomerIdentifier = the<string>();

// --- A constraint narrows by its tag.

export function limitOf(constraint: EarnConstraint): string {
  switch (constraint.constraintType) {
    case "OVERALL":
      holds<Equal<typeof constraint.rollType, null>>();
      holds<Equal<typeof constraint.durationType, null>>();
      holds<Equal<typeof constraint.fixedWindowCycle, null>>();
      return `${constraint.maxEarnLimit.toFixed()} in all`;
    case "FIXED_WINDOW":
      holds<Equal<typeof constraint.rollType, null>>();
      holds<Equal<typeof constraint.durationType, PeriodUnit>>();
      holds<Equal<typeof constraint.fixedWindowCycle, FixedWindowCycle | null>>();
      // @ts-expect-error there is no cycle before the first one begins
      constraint.fixedWindowCycle.startDate.toFixed();
      return `until ${constraint.fixedWindowCycle?.endDate?.toFixed() ?? "ever"}`;
    case "ROLLING_WINDOW":
      holds<Equal<typeof constraint.constraintLevel, "CUSTOMER" | "BADGE">>();
      // @ts-expect-error the level is not told yet, and a customer's window may lack its roll
      constraint.rollValue.toFixed();
      if (constraint.constraintLevel === "CUSTOMER") {
        holds<Equal<typeof constraint, CustomerRollingWindowConstraint>>();
        return `${constraint.maxEarnLimit ?? "?"}`;
      }
      holds<Equal<typeof constraint.rollType, PeriodUnit>>();
      return `${constraint.maxEarnLimit.toFixed()} in ${constraint.rollValue.toFixed()} ${constraint.rollType}`;
    default:
      holds<Equal<typeof constraint, never>>();
      return constraint satisfies never;
  }
}

// @ts-expect-error a duration is known only of a fixed window
the<EarnConstraint>().refreshRate.toFixed();
// @ts-expect-error no such type
export const isOtherAPIs = the<EarnConstraint>().constraintType === "CUSTOMER_BADGE_ROLLING_WINDOW";

// --- An expiry narrows by its tag.

export function endOf(expiry: Expiry): string {
  switch (expiry.expiryType) {
    case "RELATIVE":
      holds<Equal<typeof expiry.relativeExpirytype, PeriodUnit>>();
      // @ts-expect-error a relative expiry has no date
      expiry.expiresOn;
      return `${expiry.value.toFixed()} ${expiry.relativeExpirytype}`;
    case "ABSOLUTE":
      holds<Equal<typeof expiry.expiresOn, number | null>>();
      // @ts-expect-error the date is null when it is the badge's
      expiry.expiresOn.toFixed();
      // @ts-expect-error an absolute expiry has no duration
      expiry.value;
      return expiry.expireWithBadgeMeta ? "with the badge" : String(expiry.expiresOn);
    case "NEVER":
      holds<Equal<typeof expiry.expiryType, "NEVER">>();
      return "never";
    default:
      holds<Equal<typeof expiry, never>>();
      return expiry satisfies never;
  }
}

// @ts-expect-error a value is known only of a relative expiry
the<Expiry>().value;
// @ts-expect-error the wire's spelling has a small t
the<Extract<Expiry, { expiryType: "RELATIVE" }>>().relativeExpiryType;

// --- Statistics are there, all of them, or not at all.

type Statistics = "customerConstraints" | "badgeConstraints" | "issualDetails" | "earnDetails";

holds<Equal<CustomerBadge[Statistics], undefined>>();
holds<Equal<CustomerBadgeWithStatistics["customerConstraints"], EarnConstraint[]>>();
holds<Equal<CustomerBadgeWithStatistics["badgeConstraints"], EarnConstraint[]>>();
holds<Equal<CustomerBadgeWithStatistics["issualDetails"]["issuals"], Issual[]>>();
holds<Equal<CustomerBadgeWithStatistics["earnDetails"]["earns"], unknown[]>>();

// @ts-expect-error without statistics there are no constraints
the<CustomerBadge>().customerConstraints.length;
// @ts-expect-error a badge without statistics is none with
export const withStatistics: CustomerBadgeWithStatistics = the<CustomerBadge>();
// @ts-expect-error a badge with statistics is none without
export const withoutStatistics: CustomerBadge = the<CustomerBadgeWithStatistics>();
// @ts-expect-error some of the statistics are not all of them
export const someStatistics: CustomerBadgeWithStatistics = the<Omit<CustomerBadgeWithStatistics, "earnDetails">>();

export function told(data: CustomerBadgeResponse["data"]): number {
  // @ts-expect-error whether there are statistics is not known yet
  data.customerConstraints.length;
  if (data.customerConstraints === undefined) return 0;
  holds<Equal<typeof data.customerConstraints, EarnConstraint[]>>();
  return data.customerConstraints.length;
}

// --- Everything else is as it is on the wire.

holds<Equal<BadgeImage["fileSvcHandle"], string>>();
holds<Equal<CustomerBadge["createdOn"], number>>();
holds<Equal<CustomerBadge["claimedBy"], unknown[]>>();
holds<Equal<CustomerBadge["customFields"], { [key: string]: string }>>();
holds<Equal<CustomerBadgeResponse["errors"], ApiError[] | null>>();
holds<Equal<ApiError["reference"], string | null>>();
// @ts-expect-error the page's table calls it so, the wire does not
the<BadgeImage>().filehandle;
// @ts-expect-error absent unless it was revoked
the<Issual>().revokedOn.toFixed();
// @ts-expect-error absent unless the badge belongs to a group
the<CustomerBadge>().badgeGroupId.length;

// --- The operation can be found by its path and by its name.

type Path = "/api_gateway/v1/badges/management/{customerId}/badge/{badgeId}";
type Parameters = operations["getCustomerBadge"]["parameters"];
holds<Equal<paths[Path]["get"], operations["getCustomerBadge"]>>();
holds<Equal<Parameters["path"], { customerId: string; badgeId: string }>>();
holds<Equal<NonNullable<Parameters["header"]>["X-CAP-CUSTOMER-IDENTIFIER"], CustomerIdentifier | undefined>>();
export const withFlag: Parameters["query"] = { includeStatistics: true };
// @ts-expect-error a boolean, not a string
export const withText: Parameters["query"] = { includeStatistics: "true" };
// @ts-expect-error the page's example titles suggest it, the endpoint does not have it
export const withGroup: Parameters["query"] = { groupId: "6628a81728b59f41667acd23" };
