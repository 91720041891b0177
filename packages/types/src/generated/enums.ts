// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

/** The documented values of `CustomerIdentifier`. */
export const customerIdentifierValues = ["email", "mobile", "externalId", "cardNumber"] as const;

/** The documented values of `BadgeAction`. */
export const badgeActionValues = ["ACTIVATED", "DE_ACTIVATED"] as const;

/** The documented values of `BadgeType`. */
export const badgeTypeValues = ["EARN", "ISSUE_EARN"] as const;

/** The documented values of `BadgeStatus`. */
export const badgeStatusValues = ["UPCOMING", "LIVE", "EXPIRED"] as const;

/** The documented values of `OwnerModule`. */
export const ownerModuleValues = ["Loyalty", "Loyalty_Promotion", "Referral_Campaigns", "Journeys", "Audience_Campaigns", "Rewards_Catalog", "Goodwill_Module", "Milestones", "Historical_Import", "Membercare"] as const;

/** The documented values of `ImageTag`. */
export const imageTagValues = ["UN_EARNED", "IN_PROGRESS", "EARNED"] as const;

/** The documented values of `PeriodUnit`. */
export const periodUnitValues = ["DAYS", "WEEKS", "MONTHS"] as const;

/** The documented values of `AbsoluteExpiryType`. */
export const absoluteExpiryTypeValues = ["FIXED_DATE", "WITH_BADGE_META"] as const;

/** The documented values of `IssuedStatus`. */
export const issuedStatusValues = ["REVOKED"] as const;

/** The documented values of `ConstraintLevel`. */
export const constraintLevelValues = ["CUSTOMER", "BADGE"] as const;

/** The documented values of `CycleStatus`. */
export const cycleStatusValues = ["ACTIVE"] as const;

/** The documented values of `DayOfTheWeek`. */
export const dayOfTheWeekValues = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;
