// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

import { withDrift } from "../drift-of.js";
import * as S from "./schemas.js";
import type { Check } from "../report.js";
import { each, names, object, others, present, tag, unknown } from "../checks.js";
import { no } from "../report.js";
import { anyOf } from "../union.js";
import { record } from "../values.js";

const CustomerBadgeClosed_members: Check = /* @__PURE__ */ object((o, at) => (o.customerConstraints === undefined || unknown(o.customerConstraints, at)) &&
    (o.badgeConstraints === undefined || unknown(o.badgeConstraints, at)) &&
    (o.issualDetails === undefined || unknown(o.issualDetails, at)) &&
    (o.earnDetails === undefined || unknown(o.earnDetails, at)));
const is_string: Check = (v, at) => typeof v === "string" || no(at, v, "string");
const is_number: Check = (v, at) => Number.isFinite(v) || no(at, v, "number");
const is_ACTIVATED_or_DE_ACTIVATED: Check = (v, at) => v === "ACTIVATED" || v === "DE_ACTIVATED" || no(at, v, "\"ACTIVATED\" or \"DE_ACTIVATED\"", "value");
const is_EARN_or_ISSUE_EARN: Check = (v, at) => v === "EARN" || v === "ISSUE_EARN" || no(at, v, "\"EARN\" or \"ISSUE_EARN\"", "value");
const is_UPCOMING_or_LIVE_or_EXPIRED: Check = (v, at) => v === "UPCOMING" || v === "LIVE" || v === "EXPIRED" || no(at, v, "\"UPCOMING\" or \"LIVE\" or \"EXPIRED\"", "value");
const is_Loyalty_or_Loyalty_Promotion_or_Referral: Check = (v, at) => v === "Loyalty" || v === "Loyalty_Promotion" || v === "Referral_Campaigns" || v === "Journeys" || v === "Audience_Campaigns" || v === "Rewards_Catalog" || v === "Goodwill_Module" || v === "Milestones" || v === "Historical_Import" || v === "Membercare" || no(at, v, "\"Loyalty\" or \"Loyalty_Promotion\" or \"Referral_Campaigns\" or \"Journeys\" or \"Audience_Campaigns\" or \"Rewards_Catalog\" or \"Goodwill_Module\" or \"Milestones\" or \"Historical_Import\" or \"Membercare\"", "value");
const BadgeDetails_owner: Check = (v, at) => (Array.isArray(v) ? each(v, at, is_Loyalty_or_Loyalty_Promotion_or_Referral) && (new Set(v).size === v.length || no(at, v, "different items")) : no(at, v, "array"));
const is_array: Check = (v, at) => Array.isArray(v) || no(at, v, "array");
const is_nothing_or_boolean: Check = (v, at) => v === undefined || typeof v === "boolean" || no(at, v, "boolean");
const is_UN_EARNED_or_IN_PROGRESS_or_EARNED: Check = (v, at) => v === "UN_EARNED" || v === "IN_PROGRESS" || v === "EARNED" || no(at, v, "\"UN_EARNED\" or \"IN_PROGRESS\" or \"EARNED\"", "value");
const checkBadgeImage: Check = /* @__PURE__ */ object((o, at) => is_string(o.name, at) &&
    is_string(o.fileSvcHandle, at) &&
    is_string(o.url, at) &&
    is_UN_EARNED_or_IN_PROGRESS_or_EARNED(o.tag, at));
const BadgeDetails_images_item_names: (name: string) => boolean = /* @__PURE__ */ names("name fileSvcHandle url tag");
const BadgeDetails_images_item_members: Check = /* @__PURE__ */ object((o, at) => others(o, at, BadgeDetails_images_item_names, unknown));
const BadgeDetails_images_item: Check = (v, at) => {
  const o = record(v);
  return checkBadgeImage(v, at) && (!(o) || BadgeDetails_images_item_members(v, at));
};
const BadgeDetails_images: Check = (v, at) => (Array.isArray(v) ? each(v, at, BadgeDetails_images_item) : no(at, v, "array"));
const is_DAYS_or_WEEKS_or_MONTHS: Check = (v, at) => v === "DAYS" || v === "WEEKS" || v === "MONTHS" || no(at, v, "\"DAYS\" or \"WEEKS\" or \"MONTHS\"", "value");
const RelativeExpiryClosed_value: Check = (v, at) => (Number.isInteger(v) ? v >= 0 || no(at, v, "at least 0") : no(at, v, "integer"));
const RelativeExpiryClosed_names: (name: string) => boolean = /* @__PURE__ */ names("expiryType relativeExpirytype value");
const checkRelativeExpiryClosed: Check = /* @__PURE__ */ object((o, at) => tag(o.expiryType, at, "RELATIVE") &&
    is_DAYS_or_WEEKS_or_MONTHS(o.relativeExpirytype, at) &&
    RelativeExpiryClosed_value(o.value, at) &&
    others(o, at, RelativeExpiryClosed_names, unknown));
const is_nothing_or_false: Check = (v, at) => v === undefined || v === false || no(at, v, "false", "tag");
const is_nothing_or_number: Check = (v, at) => v === undefined || Number.isFinite(v) || no(at, v, "number");
const AbsoluteExpiryClosed_members: Check = /* @__PURE__ */ object((o, at) => is_nothing_or_false(o.expireWithBadgeMeta, at) && is_nothing_or_number(o.expiresOn, at));
const is_nothing_or_true: Check = (v, at) => v === undefined || v === true || no(at, v, "true", "tag");
const is_nothing_or_null: Check = (v, at) => v == null || no(at, v, "null");
const AbsoluteExpiryClosed_members2: Check = /* @__PURE__ */ object((o, at) => is_nothing_or_true(o.expireWithBadgeMeta, at) && is_nothing_or_null(o.expiresOn, at));
const is_FIXED_DATE_or_WITH_BADGE_META: Check = (v, at) => v === "FIXED_DATE" || v === "WITH_BADGE_META" || no(at, v, "\"FIXED_DATE\" or \"WITH_BADGE_META\"", "value");
const is_number_or_null: Check = (v, at) => Number.isFinite(v) || v === null || no(at, v, "number or null");
const is_boolean: Check = (v, at) => typeof v === "boolean" || no(at, v, "boolean");
const AbsoluteExpiryClosed_names: (name: string) => boolean = /* @__PURE__ */ names("expiryType type expiresOn expireWithBadgeMeta");
const AbsoluteExpiryClosed_members3: Check = /* @__PURE__ */ object((o, at) => tag(o.expiryType, at, "ABSOLUTE") &&
    is_FIXED_DATE_or_WITH_BADGE_META(o.type, at) &&
    is_number_or_null(o.expiresOn, at) &&
    is_boolean(o.expireWithBadgeMeta, at) &&
    others(o, at, AbsoluteExpiryClosed_names, unknown));
const checkAbsoluteExpiryClosed: Check = (v, at) => {
  const o = record(v);
  return AbsoluteExpiryClosed_members3(v, at) && (!(o) || (!(o.type === "FIXED_DATE") || AbsoluteExpiryClosed_members(v, at)) && (!(o.type === "WITH_BADGE_META") || AbsoluteExpiryClosed_members2(v, at)));
};
const checkNeverExpiryClosed: Check = /* @__PURE__ */ object((o, at) => tag(o.expiryType, at, "NEVER"));
const checkExpiryClosed: Check = /* @__PURE__ */ anyOf(checkRelativeExpiryClosed, checkAbsoluteExpiryClosed, checkNeverExpiryClosed);
const is_nothing_or_string: Check = (v, at) => v === undefined || typeof v === "string" || no(at, v, "string");
const is_nothing_or_REVOKED: Check = (v, at) => v === undefined || v === "REVOKED" || no(at, v, "\"REVOKED\"", "value");
const BadgeDetails_customFields: Check = /* @__PURE__ */ object((o, at) => others(o, at, () => false, is_string));
const checkBadgeDetails: Check = /* @__PURE__ */ object((o, at) => is_string(o.id, at) &&
    is_string(o.name, at) &&
    is_string(o.description, at) &&
    is_number(o.createdOn, at) &&
    is_number(o.lastUpdatedOn, at) &&
    is_number(o.startsOn, at) &&
    is_number(o.expiresOn, at) &&
    is_ACTIVATED_or_DE_ACTIVATED(o.action, at) &&
    is_EARN_or_ISSUE_EARN(o.badgeType, at) &&
    is_UPCOMING_or_LIVE_or_EXPIRED(o.badgeStatus, at) &&
    BadgeDetails_owner(o.owner, at) &&
    is_array(o.claimedBy, at) &&
    is_nothing_or_boolean(o.isActive, at) &&
    BadgeDetails_images(o.images, at) &&
    checkExpiryClosed(o.earnExpiry, at) &&
    (o.issueExpiry === undefined || checkExpiryClosed(o.issueExpiry, at)) &&
    is_nothing_or_string(o.badgeGroupId, at) &&
    is_nothing_or_string(o.badgeGroupName, at) &&
    (o.badgeRank === undefined || RelativeExpiryClosed_value(o.badgeRank, at)) &&
    is_nothing_or_REVOKED(o.issuedStatus, at) &&
    RelativeExpiryClosed_value(o.activeEarnedCount, at) &&
    is_nothing_or_number(o.lastEarnedOn, at) &&
    BadgeDetails_customFields(o.customFields, at) &&
    (o.badgeGroupId === undefined || present(o.badgeGroupName, at)) &&
    (o.badgeGroupName === undefined || present(o.badgeGroupId, at)));
const CustomerBadgeClosed_names: (name: string) => boolean = /* @__PURE__ */ names("id name description createdOn lastUpdatedOn startsOn expiresOn action badgeType badgeStatus owner claimedBy isActive images earnExpiry issueExpiry badgeGroupId badgeGroupName badgeRank issuedStatus activeEarnedCount lastEarnedOn customFields customerConstraints badgeConstraints issualDetails earnDetails");
const CustomerBadgeClosed_members2: Check = /* @__PURE__ */ object((o, at) => others(o, at, CustomerBadgeClosed_names, unknown));
const checkCustomerBadgeClosed: Check = (v, at) => {
  const o = record(v);
  return CustomerBadgeClosed_members(v, at) && checkBadgeDetails(v, at) && (!(o) || CustomerBadgeClosed_members2(v, at));
};
const is_CUSTOMER_or_BADGE: Check = (v, at) => v === "CUSTOMER" || v === "BADGE" || no(at, v, "\"CUSTOMER\" or \"BADGE\"", "value");
const is_null: Check = (v, at) => v === null || no(at, v, "null");
const ConstraintStatistics_currentEarnCount: Check = (v, at) => v === null || (Number.isInteger(v) ? v >= 0 || no(at, v, "at least 0") : no(at, v, "integer or null"));
const checkConstraintStatistics: Check = /* @__PURE__ */ object((o, at) => ConstraintStatistics_currentEarnCount(o.currentEarnCount, at) &&
    ConstraintStatistics_currentEarnCount(o.currentEarnCountDays, at) &&
    ConstraintStatistics_currentEarnCount(o.currentEarnCountWeeks, at) &&
    ConstraintStatistics_currentEarnCount(o.currentEarnCountMonths, at));
const OverallConstraintClosed_earnConstraintBlockStatistics_names: (name: string) => boolean = /* @__PURE__ */ names("currentEarnCount currentEarnCountDays currentEarnCountWeeks currentEarnCountMonths");
const OverallConstraintClosed_earnConstraintBlockStatistics_members: Check = /* @__PURE__ */ object((o, at) => others(o, at, OverallConstraintClosed_earnConstraintBlockStatistics_names, unknown));
const OverallConstraintClosed_earnConstraintBlockStatistics: Check = (v, at) => {
  const o = record(v);
  return checkConstraintStatistics(v, at) && (!(o) || OverallConstraintClosed_earnConstraintBlockStatistics_members(v, at));
};
const checkRollingWindowLimits: Check = (v, at) => {
  const o = record(v);
  return v === null || !!o || no(at, v, "object or null");
};
const OverallConstraintClosed_names: (name: string) => boolean = /* @__PURE__ */ names("constraintLevel constraintType rollType refreshRate durationType cycleStatus startDayOfTheWeek rollValue maxEarnLimit earnConstraintBlockStatistics fixedWindowCycle fixedWindowReferenceId rollingWindowLimits");
const checkOverallConstraintClosed: Check = /* @__PURE__ */ object((o, at) => tag(o.constraintType, at, "OVERALL") &&
    is_CUSTOMER_or_BADGE(o.constraintLevel, at) &&
    is_null(o.rollType, at) &&
    is_null(o.refreshRate, at) &&
    is_null(o.durationType, at) &&
    is_null(o.cycleStatus, at) &&
    is_null(o.startDayOfTheWeek, at) &&
    is_null(o.rollValue, at) &&
    is_null(o.fixedWindowCycle, at) &&
    is_null(o.fixedWindowReferenceId, at) &&
    RelativeExpiryClosed_value(o.maxEarnLimit, at) &&
    OverallConstraintClosed_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics, at) &&
    (o.rollingWindowLimits === undefined || checkRollingWindowLimits(o.rollingWindowLimits, at)) &&
    others(o, at, OverallConstraintClosed_names, unknown));
const is_integer: Check = (v, at) => Number.isInteger(v) || no(at, v, "integer");
const FixedWindowConstraintClosed_members: Check = /* @__PURE__ */ object((o, at) => is_integer(o.refreshRate, at));
const is_ACTIVE_or_null: Check = (v, at) => v === "ACTIVE" || v === null || no(at, v, "\"ACTIVE\" or null", "value");
const is_MONDAY_or_TUESDAY_or_WEDNESDAY_or_THURSD: Check = (v, at) => v === "MONDAY" || v === "TUESDAY" || v === "WEDNESDAY" || v === "THURSDAY" || v === "FRIDAY" || v === "SATURDAY" || v === "SUNDAY" || v === null || no(at, v, "\"MONDAY\" or \"TUESDAY\" or \"WEDNESDAY\" or \"THURSDAY\" or \"FRIDAY\" or \"SATURDAY\" or \"SUNDAY\" or null", "value");
const FixedWindowCycleClosed_names: (name: string) => boolean = /* @__PURE__ */ names("startDate endDate");
const checkFixedWindowCycleClosed: Check = /* @__PURE__ */ object((o, at) => is_number(o.startDate, at) && is_nothing_or_number(o.endDate, at) && others(o, at, FixedWindowCycleClosed_names, unknown));
const FixedWindowConstraintClosed_fixedWindowCycle: Check = /* @__PURE__ */ anyOf(checkFixedWindowCycleClosed, is_null);
const FixedWindowConstraintClosed_members2: Check = /* @__PURE__ */ object((o, at) => tag(o.constraintType, at, "FIXED_WINDOW") &&
    is_CUSTOMER_or_BADGE(o.constraintLevel, at) &&
    is_null(o.rollType, at) &&
    is_null(o.rollValue, at) &&
    (o.refreshRate === undefined || ConstraintStatistics_currentEarnCount(o.refreshRate, at)) &&
    is_DAYS_or_WEEKS_or_MONTHS(o.durationType, at) &&
    is_ACTIVE_or_null(o.cycleStatus, at) &&
    is_MONDAY_or_TUESDAY_or_WEDNESDAY_or_THURSD(o.startDayOfTheWeek, at) &&
    RelativeExpiryClosed_value(o.maxEarnLimit, at) &&
    OverallConstraintClosed_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics, at) &&
    FixedWindowConstraintClosed_fixedWindowCycle(o.fixedWindowCycle, at) &&
    is_string(o.fixedWindowReferenceId, at) &&
    (o.rollingWindowLimits === undefined || checkRollingWindowLimits(o.rollingWindowLimits, at)) &&
    others(o, at, OverallConstraintClosed_names, unknown));
const checkFixedWindowConstraintClosed: Check = (v, at) => {
  const o = record(v);
  return FixedWindowConstraintClosed_members2(v, at) && (!(o) || !(o.durationType === "DAYS") || FixedWindowConstraintClosed_members(v, at));
};
const checkBadgeRollingWindowConstraintClosed: Check = /* @__PURE__ */ object((o, at) => tag(o.constraintLevel, at, "BADGE") &&
    tag(o.constraintType, at, "ROLLING_WINDOW") &&
    is_DAYS_or_WEEKS_or_MONTHS(o.rollType, at) &&
    is_null(o.refreshRate, at) &&
    is_null(o.durationType, at) &&
    is_null(o.cycleStatus, at) &&
    is_null(o.startDayOfTheWeek, at) &&
    is_null(o.fixedWindowCycle, at) &&
    is_null(o.fixedWindowReferenceId, at) &&
    RelativeExpiryClosed_value(o.rollValue, at) &&
    RelativeExpiryClosed_value(o.maxEarnLimit, at) &&
    OverallConstraintClosed_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics, at) &&
    (o.rollingWindowLimits === undefined || checkRollingWindowLimits(o.rollingWindowLimits, at)) &&
    others(o, at, OverallConstraintClosed_names, unknown));
const is_nothing_or_DAYS_or_WEEKS_or_MONTHS_or_null: Check = (v, at) => v == null || v === "DAYS" || v === "WEEKS" || v === "MONTHS" || no(at, v, "\"DAYS\" or \"WEEKS\" or \"MONTHS\" or null", "value");
const checkCustomerRollingWindowConstraintClosed: Check = /* @__PURE__ */ object((o, at) => tag(o.constraintLevel, at, "CUSTOMER") &&
    tag(o.constraintType, at, "ROLLING_WINDOW") &&
    is_nothing_or_DAYS_or_WEEKS_or_MONTHS_or_null(o.rollType, at) &&
    is_nothing_or_null(o.refreshRate, at) &&
    is_nothing_or_null(o.durationType, at) &&
    is_nothing_or_null(o.cycleStatus, at) &&
    is_nothing_or_null(o.startDayOfTheWeek, at) &&
    is_nothing_or_null(o.fixedWindowCycle, at) &&
    is_nothing_or_null(o.fixedWindowReferenceId, at) &&
    (o.rollValue === undefined || ConstraintStatistics_currentEarnCount(o.rollValue, at)) &&
    (o.maxEarnLimit === undefined || ConstraintStatistics_currentEarnCount(o.maxEarnLimit, at)) &&
    (o.earnConstraintBlockStatistics === undefined || OverallConstraintClosed_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics, at)) &&
    (o.rollingWindowLimits === undefined || checkRollingWindowLimits(o.rollingWindowLimits, at)) &&
    others(o, at, OverallConstraintClosed_names, unknown));
const checkEarnConstraintClosed: Check = /* @__PURE__ */ anyOf(checkOverallConstraintClosed, checkFixedWindowConstraintClosed, checkBadgeRollingWindowConstraintClosed, checkCustomerRollingWindowConstraintClosed);
const BadgeStatistics_customerConstraints: Check = (v, at) => (Array.isArray(v) ? each(v, at, checkEarnConstraintClosed) : no(at, v, "array"));
const is_REVOKED: Check = (v, at) => v === "REVOKED" || no(at, v, "\"REVOKED\"", "value");
const is_nothing_or_number_or_null: Check = (v, at) => v == null || Number.isFinite(v) || no(at, v, "number or null");
const checkIssual: Check = /* @__PURE__ */ object((o, at) => is_number(o.issuedOn, at) &&
    is_number(o.issueEventDate, at) &&
    is_REVOKED(o.issuedStatus, at) &&
    is_nothing_or_number_or_null(o.issueExpiresOn, at) &&
    is_string(o.issueId, at) &&
    is_string(o.ownerReferenceId, at) &&
    is_Loyalty_or_Loyalty_Promotion_or_Referral(o.ownerType, at) &&
    is_nothing_or_number(o.revokedOn, at));
const IssualDetails_issuals_item_names: (name: string) => boolean = /* @__PURE__ */ names("issuedOn issuedStatus issueExpiresOn issueId ownerType ownerReferenceId revokedOn issueEventDate");
const IssualDetails_issuals_item_members: Check = /* @__PURE__ */ object((o, at) => others(o, at, IssualDetails_issuals_item_names, unknown));
const IssualDetails_issuals_item: Check = (v, at) => {
  const o = record(v);
  return checkIssual(v, at) && (!(o) || IssualDetails_issuals_item_members(v, at));
};
const IssualDetails_issuals: Check = (v, at) => (Array.isArray(v) ? each(v, at, IssualDetails_issuals_item) : no(at, v, "array"));
const checkIssualDetails: Check = /* @__PURE__ */ object((o, at) => RelativeExpiryClosed_value(o.issuedCount, at) && IssualDetails_issuals(o.issuals, at));
const BadgeStatistics_issualDetails_names: (name: string) => boolean = /* @__PURE__ */ names("issuedCount issuals");
const BadgeStatistics_issualDetails_members: Check = /* @__PURE__ */ object((o, at) => others(o, at, BadgeStatistics_issualDetails_names, unknown));
const BadgeStatistics_issualDetails: Check = (v, at) => {
  const o = record(v);
  return checkIssualDetails(v, at) && (!(o) || BadgeStatistics_issualDetails_members(v, at));
};
const checkEarnDetails: Check = /* @__PURE__ */ object((o, at) => RelativeExpiryClosed_value(o.earnCount, at) && is_array(o.earns, at));
const BadgeStatistics_earnDetails_names: (name: string) => boolean = /* @__PURE__ */ names("earnCount earns");
const BadgeStatistics_earnDetails_members: Check = /* @__PURE__ */ object((o, at) => others(o, at, BadgeStatistics_earnDetails_names, unknown));
const BadgeStatistics_earnDetails: Check = (v, at) => {
  const o = record(v);
  return checkEarnDetails(v, at) && (!(o) || BadgeStatistics_earnDetails_members(v, at));
};
const checkBadgeStatistics: Check = /* @__PURE__ */ object((o, at) => BadgeStatistics_customerConstraints(o.customerConstraints, at) &&
    BadgeStatistics_customerConstraints(o.badgeConstraints, at) &&
    BadgeStatistics_issualDetails(o.issualDetails, at) &&
    BadgeStatistics_earnDetails(o.earnDetails, at));
const checkCustomerBadgeWithStatisticsClosed: Check = (v, at) => {
  const o = record(v);
  return checkBadgeDetails(v, at) && checkBadgeStatistics(v, at) && (!(o) || CustomerBadgeClosed_members2(v, at));
};
const CustomerBadgeResponse_data: Check = /* @__PURE__ */ anyOf(checkCustomerBadgeClosed, checkCustomerBadgeWithStatisticsClosed);
const is_string_or_null: Check = (v, at) => typeof v === "string" || v === null || no(at, v, "string or null");
const checkApiError: Check = /* @__PURE__ */ object((o, at) => is_integer(o.code, at) && is_string(o.message, at) && is_string_or_null(o.reference, at));
const CustomerBadgeResponse_errors_item_names: (name: string) => boolean = /* @__PURE__ */ names("code message reference");
const CustomerBadgeResponse_errors_item_members: Check = /* @__PURE__ */ object((o, at) => others(o, at, CustomerBadgeResponse_errors_item_names, unknown));
const CustomerBadgeResponse_errors_item: Check = (v, at) => {
  const o = record(v);
  return checkApiError(v, at) && (!(o) || CustomerBadgeResponse_errors_item_members(v, at));
};
const CustomerBadgeResponse_errors: Check = (v, at) => v === null || (Array.isArray(v) ? each(v, at, CustomerBadgeResponse_errors_item) : no(at, v, "array or null"));
const checkApiWarning: Check = /* @__PURE__ */ object((o, at) => is_integer(o.code, at) && is_string(o.message, at));
const CustomerBadgeResponse_warnings_item_names: (name: string) => boolean = /* @__PURE__ */ names("code message");
const CustomerBadgeResponse_warnings_item_members: Check = /* @__PURE__ */ object((o, at) => others(o, at, CustomerBadgeResponse_warnings_item_names, unknown));
const CustomerBadgeResponse_warnings_item: Check = (v, at) => {
  const o = record(v);
  return checkApiWarning(v, at) && (!(o) || CustomerBadgeResponse_warnings_item_members(v, at));
};
const CustomerBadgeResponse_warnings: Check = (v, at) => v === null || (Array.isArray(v) ? each(v, at, CustomerBadgeResponse_warnings_item) : no(at, v, "array or null"));
const checkCustomerBadgeResponse: Check = /* @__PURE__ */ object((o, at) => CustomerBadgeResponse_data(o.data, at) && CustomerBadgeResponse_errors(o.errors, at) && CustomerBadgeResponse_warnings(o.warnings, at));
const GetCustomerBadge200Body_names: (name: string) => boolean = /* @__PURE__ */ names("data errors warnings");
const GetCustomerBadge200Body_members: Check = /* @__PURE__ */ object((o, at) => others(o, at, GetCustomerBadge200Body_names, unknown));
const checkGetCustomerBadge200Body: Check = (v, at) => {
  const o = record(v);
  return checkCustomerBadgeResponse(v, at) && (!(o) || GetCustomerBadge200Body_members(v, at));
};
const checkCustomerBadge: Check = (v, at) => CustomerBadgeClosed_members(v, at) && checkBadgeDetails(v, at);
const checkTimestamp: Check = is_number;
const checkBadgeAction: Check = is_ACTIVATED_or_DE_ACTIVATED;
const checkBadgeType: Check = is_EARN_or_ISSUE_EARN;
const checkBadgeStatus: Check = is_UPCOMING_or_LIVE_or_EXPIRED;
const checkOwnerModule: Check = is_Loyalty_or_Loyalty_Promotion_or_Referral;
const checkImageTag: Check = is_UN_EARNED_or_IN_PROGRESS_or_EARNED;
const checkRelativeExpiry: Check = /* @__PURE__ */ object((o, at) => tag(o.expiryType, at, "RELATIVE") && is_DAYS_or_WEEKS_or_MONTHS(o.relativeExpirytype, at) && RelativeExpiryClosed_value(o.value, at));
const AbsoluteExpiry_members: Check = /* @__PURE__ */ object((o, at) => tag(o.expiryType, at, "ABSOLUTE") &&
    is_FIXED_DATE_or_WITH_BADGE_META(o.type, at) &&
    is_number_or_null(o.expiresOn, at) &&
    is_boolean(o.expireWithBadgeMeta, at));
const checkAbsoluteExpiry: Check = (v, at) => {
  const o = record(v);
  return AbsoluteExpiry_members(v, at) && (!(o) || (!(o.type === "FIXED_DATE") || AbsoluteExpiryClosed_members(v, at)) && (!(o.type === "WITH_BADGE_META") || AbsoluteExpiryClosed_members2(v, at)));
};
const checkNeverExpiry: Check = checkNeverExpiryClosed;
const checkExpiry: Check = /* @__PURE__ */ anyOf(checkRelativeExpiry, checkAbsoluteExpiry, checkNeverExpiry);
const checkPeriodUnit: Check = is_DAYS_or_WEEKS_or_MONTHS;
const checkAbsoluteExpiryType: Check = is_FIXED_DATE_or_WITH_BADGE_META;
const checkIssuedStatus: Check = is_REVOKED;
const checkCustomerBadgeWithStatistics: Check = (v, at) => checkBadgeDetails(v, at) && checkBadgeStatistics(v, at);
const checkOverallConstraint: Check = /* @__PURE__ */ object((o, at) => tag(o.constraintType, at, "OVERALL") &&
    is_CUSTOMER_or_BADGE(o.constraintLevel, at) &&
    is_null(o.rollType, at) &&
    is_null(o.refreshRate, at) &&
    is_null(o.durationType, at) &&
    is_null(o.cycleStatus, at) &&
    is_null(o.startDayOfTheWeek, at) &&
    is_null(o.rollValue, at) &&
    is_null(o.fixedWindowCycle, at) &&
    is_null(o.fixedWindowReferenceId, at) &&
    RelativeExpiryClosed_value(o.maxEarnLimit, at) &&
    OverallConstraintClosed_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics, at) &&
    (o.rollingWindowLimits === undefined || checkRollingWindowLimits(o.rollingWindowLimits, at)));
const FixedWindowConstraint_members: Check = /* @__PURE__ */ object((o, at) => tag(o.constraintType, at, "FIXED_WINDOW") &&
    is_CUSTOMER_or_BADGE(o.constraintLevel, at) &&
    is_null(o.rollType, at) &&
    is_null(o.rollValue, at) &&
    (o.refreshRate === undefined || ConstraintStatistics_currentEarnCount(o.refreshRate, at)) &&
    is_DAYS_or_WEEKS_or_MONTHS(o.durationType, at) &&
    is_ACTIVE_or_null(o.cycleStatus, at) &&
    is_MONDAY_or_TUESDAY_or_WEDNESDAY_or_THURSD(o.startDayOfTheWeek, at) &&
    RelativeExpiryClosed_value(o.maxEarnLimit, at) &&
    OverallConstraintClosed_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics, at) &&
    FixedWindowConstraintClosed_fixedWindowCycle(o.fixedWindowCycle, at) &&
    is_string(o.fixedWindowReferenceId, at) &&
    (o.rollingWindowLimits === undefined || checkRollingWindowLimits(o.rollingWindowLimits, at)));
const checkFixedWindowConstraint: Check = (v, at) => {
  const o = record(v);
  return FixedWindowConstraint_members(v, at) && (!(o) || !(o.durationType === "DAYS") || FixedWindowConstraintClosed_members(v, at));
};
const checkBadgeRollingWindowConstraint: Check = /* @__PURE__ */ object((o, at) => tag(o.constraintLevel, at, "BADGE") &&
    tag(o.constraintType, at, "ROLLING_WINDOW") &&
    is_DAYS_or_WEEKS_or_MONTHS(o.rollType, at) &&
    is_null(o.refreshRate, at) &&
    is_null(o.durationType, at) &&
    is_null(o.cycleStatus, at) &&
    is_null(o.startDayOfTheWeek, at) &&
    is_null(o.fixedWindowCycle, at) &&
    is_null(o.fixedWindowReferenceId, at) &&
    RelativeExpiryClosed_value(o.rollValue, at) &&
    RelativeExpiryClosed_value(o.maxEarnLimit, at) &&
    OverallConstraintClosed_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics, at) &&
    (o.rollingWindowLimits === undefined || checkRollingWindowLimits(o.rollingWindowLimits, at)));
const checkCustomerRollingWindowConstraint: Check = /* @__PURE__ */ object((o, at) => tag(o.constraintLevel, at, "CUSTOMER") &&
    tag(o.constraintType, at, "ROLLING_WINDOW") &&
    is_nothing_or_DAYS_or_WEEKS_or_MONTHS_or_null(o.rollType, at) &&
    is_nothing_or_null(o.refreshRate, at) &&
    is_nothing_or_null(o.durationType, at) &&
    is_nothing_or_null(o.cycleStatus, at) &&
    is_nothing_or_null(o.startDayOfTheWeek, at) &&
    is_nothing_or_null(o.fixedWindowCycle, at) &&
    is_nothing_or_null(o.fixedWindowReferenceId, at) &&
    (o.rollValue === undefined || ConstraintStatistics_currentEarnCount(o.rollValue, at)) &&
    (o.maxEarnLimit === undefined || ConstraintStatistics_currentEarnCount(o.maxEarnLimit, at)) &&
    (o.earnConstraintBlockStatistics === undefined || OverallConstraintClosed_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics, at)) &&
    (o.rollingWindowLimits === undefined || checkRollingWindowLimits(o.rollingWindowLimits, at)));
const checkEarnConstraint: Check = /* @__PURE__ */ anyOf(checkOverallConstraint, checkFixedWindowConstraint, checkBadgeRollingWindowConstraint, checkCustomerRollingWindowConstraint);
const checkConstraintLevel: Check = is_CUSTOMER_or_BADGE;
const is_ACTIVE: Check = (v, at) => v === "ACTIVE" || no(at, v, "\"ACTIVE\"", "value");
const checkCycleStatus: Check = is_ACTIVE;
const is_MONDAY_or_TUESDAY_or_WEDNESDAY_or_THURSD2: Check = (v, at) => v === "MONDAY" || v === "TUESDAY" || v === "WEDNESDAY" || v === "THURSDAY" || v === "FRIDAY" || v === "SATURDAY" || v === "SUNDAY" || no(at, v, "\"MONDAY\" or \"TUESDAY\" or \"WEDNESDAY\" or \"THURSDAY\" or \"FRIDAY\" or \"SATURDAY\" or \"SUNDAY\"", "value");
const checkDayOfTheWeek: Check = is_MONDAY_or_TUESDAY_or_WEDNESDAY_or_THURSD2;
const checkFixedWindowCycle: Check = /* @__PURE__ */ object((o, at) => is_number(o.startDate, at) && is_nothing_or_number(o.endDate, at));
const ErrorResponse_errors: Check = (v, at) => (Array.isArray(v) ? (v.length >= 1 || no(at, v, "at least 1 items")) && each(v, at, CustomerBadgeResponse_errors_item) : no(at, v, "array"));
const checkErrorResponse: Check = /* @__PURE__ */ object((o, at) => is_null(o.data, at) && ErrorResponse_errors(o.errors, at) && CustomerBadgeResponse_warnings(o.warnings, at));
const checkBadRequestBody: Check = (v, at) => {
  const o = record(v);
  return checkErrorResponse(v, at) && (!(o) || GetCustomerBadge200Body_members(v, at));
};
const checkUnauthorizedBody: Check = (v) => true;
const checkGatewayError: Check = /* @__PURE__ */ object((o, at) => tag(o.status, at, false) && is_integer(o.code, at) && is_string(o.message, at));
const GatewayErrorResponse_errors_item_names: (name: string) => boolean = /* @__PURE__ */ names("status code message");
const GatewayErrorResponse_errors_item_members: Check = /* @__PURE__ */ object((o, at) => others(o, at, GatewayErrorResponse_errors_item_names, unknown));
const GatewayErrorResponse_errors_item: Check = (v, at) => {
  const o = record(v);
  return checkGatewayError(v, at) && (!(o) || GatewayErrorResponse_errors_item_members(v, at));
};
const GatewayErrorResponse_errors: Check = (v, at) => (Array.isArray(v) ? (v.length >= 1 || no(at, v, "at least 1 items")) && each(v, at, GatewayErrorResponse_errors_item) : no(at, v, "array"));
const checkGatewayErrorResponse: Check = /* @__PURE__ */ object((o, at) => GatewayErrorResponse_errors(o.errors, at) && CustomerBadgeResponse_warnings(o.warnings, at));
const ForbiddenBody_names: (name: string) => boolean = /* @__PURE__ */ names("errors warnings");
const ForbiddenBody_members: Check = /* @__PURE__ */ object((o, at) => others(o, at, ForbiddenBody_names, unknown));
const checkForbiddenBody: Check = (v, at) => {
  const o = record(v);
  return checkGatewayErrorResponse(v, at) && (!(o) || ForbiddenBody_members(v, at));
};
const checkNotFoundBody: Check = (v, at) => {
  const o = record(v);
  return checkErrorResponse(v, at) && (!(o) || GetCustomerBadge200Body_members(v, at));
};
const TooManyRequestsBody_anyOf: Check = /* @__PURE__ */ anyOf(checkErrorResponse, checkGatewayErrorResponse);
const TooManyRequestsBody_branch: Check = (v, at) => !(checkErrorResponse(v) || checkGatewayErrorResponse(v)) || no(at, v, "something else");
const TooManyRequestsBody_members: Check = /* @__PURE__ */ object((o, at) => others(o, at, (k) => checkErrorResponse(o) && ((k === "data" || k === "errors" || k === "warnings")) || checkGatewayErrorResponse(o) && ((k === "errors" || k === "warnings")) || TooManyRequestsBody_branch(o) && ((k === "data" || k === "errors" || k === "warnings")), unknown));
const checkTooManyRequestsBody: Check = (v, at) => {
  const o = record(v);
  return TooManyRequestsBody_anyOf(v, at) && (!(o) || TooManyRequestsBody_members(v, at));
};
const checkServerErrorBody: Check = (v, at) => {
  const o = record(v);
  return TooManyRequestsBody_anyOf(v, at) && (!(o) || TooManyRequestsBody_members(v, at));
};

export const getCustomerBadge = {
  200: /* @__PURE__ */ withDrift(S.customerBadgeResponseSchema, checkGetCustomerBadge200Body),
  400: /* @__PURE__ */ withDrift(S.errorResponseSchema, checkBadRequestBody),
  401: /* @__PURE__ */ withDrift(S.unauthorizedBodySchema, checkUnauthorizedBody),
  403: /* @__PURE__ */ withDrift(S.gatewayErrorResponseSchema, checkForbiddenBody),
  404: /* @__PURE__ */ withDrift(S.errorResponseSchema, checkNotFoundBody),
  429: /* @__PURE__ */ withDrift(S.tooManyRequestsBodySchema, checkTooManyRequestsBody),
  "5XX": /* @__PURE__ */ withDrift(S.serverErrorBodySchema, checkServerErrorBody),
};
