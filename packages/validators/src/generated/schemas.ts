// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

import type * as T from "@badge-contract/types";
import { type Guard, guard, type Validator, validator } from "../standard.js";
import type { Check } from "../report.js";
import { each, object, others, present, tag, unknown } from "../checks.js";
import { no } from "../report.js";
import { anyOf } from "../union.js";
import { record } from "../values.js";

const is_email_or_mobile_or_externalId_or_cardNum: Check = (v, at) => v === "email" || v === "mobile" || v === "externalId" || v === "cardNumber" || no(at, v, "\"email\" or \"mobile\" or \"externalId\" or \"cardNumber\"", "value");
const checkCustomerIdentifier: Check = is_email_or_mobile_or_externalId_or_cardNum;
const is_number: Check = (v, at) => Number.isFinite(v) || no(at, v, "number");
const checkTimestamp: Check = is_number;
const is_string: Check = (v, at) => typeof v === "string" || no(at, v, "string");
const checkBadgeAction: Check = is_string;
const checkBadgeType: Check = is_string;
const checkBadgeStatus: Check = is_string;
const checkOwnerModule: Check = is_string;
const checkImageTag: Check = is_string;
const checkBadgeImage: Check = /* @__PURE__ */ object((o, at) => is_string(o.name, at) &&
    is_string(o.fileSvcHandle, at) &&
    is_string(o.url, at) &&
    is_string(o.tag, at));
const checkPeriodUnit: Check = is_string;
const RelativeExpiry_value: Check = (v, at) => (Number.isInteger(v) ? v >= 0 || no(at, v, "at least 0") : no(at, v, "integer"));
const checkRelativeExpiry: Check = /* @__PURE__ */ object((o, at) => tag(o.expiryType, at, "RELATIVE") && is_string(o.relativeExpirytype, at) && RelativeExpiry_value(o.value, at));
const checkAbsoluteExpiryType: Check = is_string;
const is_nothing_or_false: Check = (v, at) => v === undefined || v === false || no(at, v, "false", "tag");
const is_nothing_or_number: Check = (v, at) => v === undefined || Number.isFinite(v) || no(at, v, "number");
const AbsoluteExpiry_members: Check = /* @__PURE__ */ object((o, at) => is_nothing_or_false(o.expireWithBadgeMeta, at) && is_nothing_or_number(o.expiresOn, at));
const is_nothing_or_true: Check = (v, at) => v === undefined || v === true || no(at, v, "true", "tag");
const is_nothing_or_null: Check = (v, at) => v == null || no(at, v, "null");
const AbsoluteExpiry_members2: Check = /* @__PURE__ */ object((o, at) => is_nothing_or_true(o.expireWithBadgeMeta, at) && is_nothing_or_null(o.expiresOn, at));
const is_number_or_null: Check = (v, at) => Number.isFinite(v) || v === null || no(at, v, "number or null");
const is_boolean: Check = (v, at) => typeof v === "boolean" || no(at, v, "boolean");
const AbsoluteExpiry_members3: Check = /* @__PURE__ */ object((o, at) => tag(o.expiryType, at, "ABSOLUTE") &&
    is_string(o.type, at) &&
    is_number_or_null(o.expiresOn, at) &&
    is_boolean(o.expireWithBadgeMeta, at));
const checkAbsoluteExpiry: Check = (v, at) => {
  const o = record(v);
  return AbsoluteExpiry_members3(v, at) && (!(o) || (!(o.type === "FIXED_DATE") || AbsoluteExpiry_members(v, at)) && (!(o.type === "WITH_BADGE_META") || AbsoluteExpiry_members2(v, at)));
};
const checkNeverExpiry: Check = /* @__PURE__ */ object((o, at) => tag(o.expiryType, at, "NEVER"));
const Expiry_oneOf4_members: Check = /* @__PURE__ */ object((o, at) => is_string(o.expiryType, at));
const Expiry_oneOf4: Check = (v, at) => {
  const o = record(v);
  return Expiry_oneOf4_members(v, at) && (!(o) || !(o.expiryType === "RELATIVE" || o.expiryType === "ABSOLUTE" || o.expiryType === "NEVER") || no(at, v, "something else"));
};
const checkExpiry: Check = /* @__PURE__ */ anyOf(checkRelativeExpiry, checkAbsoluteExpiry, checkNeverExpiry, Expiry_oneOf4);
const checkIssuedStatus: Check = is_string;
const BadgeDetails_owner: Check = (v, at) => (Array.isArray(v) ? each(v, at, is_string) && (new Set(v).size === v.length || no(at, v, "different items")) : no(at, v, "array"));
const is_array: Check = (v, at) => Array.isArray(v) || no(at, v, "array");
const is_nothing_or_boolean: Check = (v, at) => v === undefined || typeof v === "boolean" || no(at, v, "boolean");
const BadgeDetails_images: Check = (v, at) => (Array.isArray(v) ? each(v, at, checkBadgeImage) : no(at, v, "array"));
const is_nothing_or_string: Check = (v, at) => v === undefined || typeof v === "string" || no(at, v, "string");
const BadgeDetails_customFields: Check = /* @__PURE__ */ object((o, at) => others(o, at, () => false, is_string));
const checkBadgeDetails: Check = /* @__PURE__ */ object((o, at) => is_string(o.id, at) &&
    is_string(o.name, at) &&
    is_string(o.description, at) &&
    is_string(o.action, at) &&
    is_string(o.badgeType, at) &&
    is_string(o.badgeStatus, at) &&
    is_number(o.createdOn, at) &&
    is_number(o.lastUpdatedOn, at) &&
    is_number(o.startsOn, at) &&
    is_number(o.expiresOn, at) &&
    BadgeDetails_owner(o.owner, at) &&
    is_array(o.claimedBy, at) &&
    is_nothing_or_boolean(o.isActive, at) &&
    BadgeDetails_images(o.images, at) &&
    checkExpiry(o.earnExpiry, at) &&
    (o.issueExpiry === undefined || checkExpiry(o.issueExpiry, at)) &&
    is_nothing_or_string(o.badgeGroupId, at) &&
    is_nothing_or_string(o.badgeGroupName, at) &&
    is_nothing_or_string(o.issuedStatus, at) &&
    (o.badgeRank === undefined || RelativeExpiry_value(o.badgeRank, at)) &&
    RelativeExpiry_value(o.activeEarnedCount, at) &&
    is_nothing_or_number(o.lastEarnedOn, at) &&
    BadgeDetails_customFields(o.customFields, at) &&
    (o.badgeGroupId === undefined || present(o.badgeGroupName, at)) &&
    (o.badgeGroupName === undefined || present(o.badgeGroupId, at)));
const CustomerBadge_members: Check = /* @__PURE__ */ object((o, at) => (o.customerConstraints === undefined || unknown(o.customerConstraints, at)) &&
    (o.badgeConstraints === undefined || unknown(o.badgeConstraints, at)) &&
    (o.issualDetails === undefined || unknown(o.issualDetails, at)) &&
    (o.earnDetails === undefined || unknown(o.earnDetails, at)));
const checkCustomerBadge: Check = (v, at) => CustomerBadge_members(v, at) && checkBadgeDetails(v, at);
const checkConstraintLevel: Check = is_string;
const ConstraintStatistics_currentEarnCount: Check = (v, at) => v === null || (Number.isInteger(v) ? v >= 0 || no(at, v, "at least 0") : no(at, v, "integer or null"));
const checkConstraintStatistics: Check = /* @__PURE__ */ object((o, at) => ConstraintStatistics_currentEarnCount(o.currentEarnCount, at) &&
    ConstraintStatistics_currentEarnCount(o.currentEarnCountDays, at) &&
    ConstraintStatistics_currentEarnCount(o.currentEarnCountWeeks, at) &&
    ConstraintStatistics_currentEarnCount(o.currentEarnCountMonths, at));
const is_object_or_null: Check = (v, at) => !!record(v) || v === null || no(at, v, "object or null");
const checkRollingWindowLimits: Check = is_object_or_null;
const is_null: Check = (v, at) => v === null || no(at, v, "null");
const is_nothing_or_object_or_null: Check = (v, at) => v == null || !!record(v) || no(at, v, "object or null");
const checkOverallConstraint: Check = /* @__PURE__ */ object((o, at) => tag(o.constraintType, at, "OVERALL") &&
    is_string(o.constraintLevel, at) &&
    is_null(o.rollType, at) &&
    is_null(o.refreshRate, at) &&
    is_null(o.durationType, at) &&
    is_null(o.cycleStatus, at) &&
    is_null(o.startDayOfTheWeek, at) &&
    is_null(o.rollValue, at) &&
    is_null(o.fixedWindowCycle, at) &&
    is_null(o.fixedWindowReferenceId, at) &&
    RelativeExpiry_value(o.maxEarnLimit, at) &&
    checkConstraintStatistics(o.earnConstraintBlockStatistics, at) &&
    is_nothing_or_object_or_null(o.rollingWindowLimits, at));
const checkCycleStatus: Check = is_string;
const checkDayOfTheWeek: Check = is_string;
const checkFixedWindowCycle: Check = /* @__PURE__ */ object((o, at) => is_number(o.startDate, at) && is_nothing_or_number(o.endDate, at));
const is_integer: Check = (v, at) => Number.isInteger(v) || no(at, v, "integer");
const FixedWindowConstraint_members: Check = /* @__PURE__ */ object((o, at) => is_integer(o.refreshRate, at));
const is_string_or_null: Check = (v, at) => typeof v === "string" || v === null || no(at, v, "string or null");
const FixedWindowConstraint_fixedWindowCycle: Check = /* @__PURE__ */ anyOf(checkFixedWindowCycle, is_null);
const FixedWindowConstraint_members2: Check = /* @__PURE__ */ object((o, at) => tag(o.constraintType, at, "FIXED_WINDOW") &&
    is_string(o.constraintLevel, at) &&
    is_string(o.durationType, at) &&
    is_string(o.fixedWindowReferenceId, at) &&
    is_null(o.rollType, at) &&
    is_null(o.rollValue, at) &&
    (o.refreshRate === undefined || ConstraintStatistics_currentEarnCount(o.refreshRate, at)) &&
    is_string_or_null(o.cycleStatus, at) &&
    is_string_or_null(o.startDayOfTheWeek, at) &&
    RelativeExpiry_value(o.maxEarnLimit, at) &&
    checkConstraintStatistics(o.earnConstraintBlockStatistics, at) &&
    FixedWindowConstraint_fixedWindowCycle(o.fixedWindowCycle, at) &&
    is_nothing_or_object_or_null(o.rollingWindowLimits, at));
const checkFixedWindowConstraint: Check = (v, at) => {
  const o = record(v);
  return FixedWindowConstraint_members2(v, at) && (!(o) || !(o.durationType === "DAYS") || FixedWindowConstraint_members(v, at));
};
const checkBadgeRollingWindowConstraint: Check = /* @__PURE__ */ object((o, at) => tag(o.constraintLevel, at, "BADGE") &&
    tag(o.constraintType, at, "ROLLING_WINDOW") &&
    is_string(o.rollType, at) &&
    is_null(o.refreshRate, at) &&
    is_null(o.durationType, at) &&
    is_null(o.cycleStatus, at) &&
    is_null(o.startDayOfTheWeek, at) &&
    is_null(o.fixedWindowCycle, at) &&
    is_null(o.fixedWindowReferenceId, at) &&
    RelativeExpiry_value(o.rollValue, at) &&
    RelativeExpiry_value(o.maxEarnLimit, at) &&
    checkConstraintStatistics(o.earnConstraintBlockStatistics, at) &&
    is_nothing_or_object_or_null(o.rollingWindowLimits, at));
const is_nothing_or_string_or_null: Check = (v, at) => v == null || typeof v === "string" || no(at, v, "string or null");
const checkCustomerRollingWindowConstraint: Check = /* @__PURE__ */ object((o, at) => tag(o.constraintLevel, at, "CUSTOMER") &&
    tag(o.constraintType, at, "ROLLING_WINDOW") &&
    is_nothing_or_string_or_null(o.rollType, at) &&
    is_nothing_or_null(o.refreshRate, at) &&
    is_nothing_or_null(o.durationType, at) &&
    is_nothing_or_null(o.cycleStatus, at) &&
    is_nothing_or_null(o.startDayOfTheWeek, at) &&
    is_nothing_or_null(o.fixedWindowCycle, at) &&
    is_nothing_or_null(o.fixedWindowReferenceId, at) &&
    (o.rollValue === undefined || ConstraintStatistics_currentEarnCount(o.rollValue, at)) &&
    (o.maxEarnLimit === undefined || ConstraintStatistics_currentEarnCount(o.maxEarnLimit, at)) &&
    (o.earnConstraintBlockStatistics === undefined || checkConstraintStatistics(o.earnConstraintBlockStatistics, at)) &&
    is_nothing_or_object_or_null(o.rollingWindowLimits, at));
const EarnConstraint_oneOf5_members: Check = /* @__PURE__ */ object((o, at) => is_string(o.constraintType, at) && is_nothing_or_string(o.constraintLevel, at));
const EarnConstraint_oneOf5: Check = (v, at) => {
  const o = record(v);
  return EarnConstraint_oneOf5_members(v, at) && (!(o) || !(o.constraintType === "OVERALL" || o.constraintType === "FIXED_WINDOW" || (o.constraintLevel === undefined || o.constraintLevel === "BADGE") && o.constraintType === "ROLLING_WINDOW" || (o.constraintLevel === undefined || o.constraintLevel === "CUSTOMER") && o.constraintType === "ROLLING_WINDOW") || no(at, v, "something else"));
};
const checkEarnConstraint: Check = /* @__PURE__ */ anyOf(checkOverallConstraint, checkFixedWindowConstraint, checkBadgeRollingWindowConstraint, checkCustomerRollingWindowConstraint, EarnConstraint_oneOf5);
const is_nothing_or_number_or_null: Check = (v, at) => v == null || Number.isFinite(v) || no(at, v, "number or null");
const checkIssual: Check = /* @__PURE__ */ object((o, at) => is_number(o.issuedOn, at) &&
    is_number(o.issueEventDate, at) &&
    is_string(o.issuedStatus, at) &&
    is_string(o.issueId, at) &&
    is_string(o.ownerType, at) &&
    is_string(o.ownerReferenceId, at) &&
    is_nothing_or_number_or_null(o.issueExpiresOn, at) &&
    is_nothing_or_number(o.revokedOn, at));
const IssualDetails_issuals: Check = (v, at) => (Array.isArray(v) ? each(v, at, checkIssual) : no(at, v, "array"));
const checkIssualDetails: Check = /* @__PURE__ */ object((o, at) => RelativeExpiry_value(o.issuedCount, at) && IssualDetails_issuals(o.issuals, at));
const checkEarnDetails: Check = /* @__PURE__ */ object((o, at) => RelativeExpiry_value(o.earnCount, at) && is_array(o.earns, at));
const BadgeStatistics_customerConstraints: Check = (v, at) => (Array.isArray(v) ? each(v, at, checkEarnConstraint) : no(at, v, "array"));
const checkBadgeStatistics: Check = /* @__PURE__ */ object((o, at) => BadgeStatistics_customerConstraints(o.customerConstraints, at) &&
    BadgeStatistics_customerConstraints(o.badgeConstraints, at) &&
    checkIssualDetails(o.issualDetails, at) &&
    checkEarnDetails(o.earnDetails, at));
const checkCustomerBadgeWithStatistics: Check = (v, at) => checkBadgeDetails(v, at) && checkBadgeStatistics(v, at);
const checkApiError: Check = /* @__PURE__ */ object((o, at) => is_integer(o.code, at) && is_string(o.message, at) && is_string_or_null(o.reference, at));
const checkApiWarning: Check = /* @__PURE__ */ object((o, at) => is_integer(o.code, at) && is_string(o.message, at));
const CustomerBadgeResponse_data_oneOf1: Check = CustomerBadge_members;
const CustomerBadgeResponse_data_oneOf: Check = /* @__PURE__ */ anyOf(CustomerBadgeResponse_data_oneOf1, checkBadgeStatistics);
const CustomerBadgeResponse_data: Check = (v, at) => checkBadgeDetails(v, at) && CustomerBadgeResponse_data_oneOf(v, at);
const CustomerBadgeResponse_errors: Check = (v, at) => v === null || (Array.isArray(v) ? each(v, at, checkApiError) : no(at, v, "array or null"));
const CustomerBadgeResponse_warnings: Check = (v, at) => v === null || (Array.isArray(v) ? each(v, at, checkApiWarning) : no(at, v, "array or null"));
const checkCustomerBadgeResponse: Check = /* @__PURE__ */ object((o, at) => CustomerBadgeResponse_data(o.data, at) && CustomerBadgeResponse_errors(o.errors, at) && CustomerBadgeResponse_warnings(o.warnings, at));
const ErrorResponse_errors: Check = (v, at) => (Array.isArray(v) ? (v.length >= 1 || no(at, v, "at least 1 items")) && each(v, at, checkApiError) : no(at, v, "array"));
const checkErrorResponse: Check = /* @__PURE__ */ object((o, at) => is_null(o.data, at) && ErrorResponse_errors(o.errors, at) && CustomerBadgeResponse_warnings(o.warnings, at));
const checkGatewayError: Check = /* @__PURE__ */ object((o, at) => tag(o.status, at, false) && is_integer(o.code, at) && is_string(o.message, at));
const GatewayErrorResponse_errors: Check = (v, at) => (Array.isArray(v) ? (v.length >= 1 || no(at, v, "at least 1 items")) && each(v, at, checkGatewayError) : no(at, v, "array"));
const checkGatewayErrorResponse: Check = /* @__PURE__ */ object((o, at) => GatewayErrorResponse_errors(o.errors, at) && CustomerBadgeResponse_warnings(o.warnings, at));
const checkUnauthorizedBody: Check = (v) => true;
const checkTooManyRequestsBody: Check = /* @__PURE__ */ anyOf(checkErrorResponse, checkGatewayErrorResponse);
const checkServerErrorBody: Check = checkTooManyRequestsBody;

export const isCustomerIdentifier: Guard<T.CustomerIdentifier> = /* @__PURE__ */ guard(checkCustomerIdentifier);
export const customerIdentifierSchema: Validator<T.CustomerIdentifier> = /* @__PURE__ */ validator(checkCustomerIdentifier);
export const isTimestamp: Guard<T.Timestamp> = /* @__PURE__ */ guard(checkTimestamp);
export const timestampSchema: Validator<T.Timestamp> = /* @__PURE__ */ validator(checkTimestamp);
export const isBadgeAction: Guard<T.BadgeAction> = /* @__PURE__ */ guard(checkBadgeAction);
export const badgeActionSchema: Validator<T.BadgeAction> = /* @__PURE__ */ validator(checkBadgeAction);
export const isBadgeType: Guard<T.BadgeType> = /* @__PURE__ */ guard(checkBadgeType);
export const badgeTypeSchema: Validator<T.BadgeType> = /* @__PURE__ */ validator(checkBadgeType);
export const isBadgeStatus: Guard<T.BadgeStatus> = /* @__PURE__ */ guard(checkBadgeStatus);
export const badgeStatusSchema: Validator<T.BadgeStatus> = /* @__PURE__ */ validator(checkBadgeStatus);
export const isOwnerModule: Guard<T.OwnerModule> = /* @__PURE__ */ guard(checkOwnerModule);
export const ownerModuleSchema: Validator<T.OwnerModule> = /* @__PURE__ */ validator(checkOwnerModule);
export const isImageTag: Guard<T.ImageTag> = /* @__PURE__ */ guard(checkImageTag);
export const imageTagSchema: Validator<T.ImageTag> = /* @__PURE__ */ validator(checkImageTag);
export const isBadgeImage: Guard<T.BadgeImage> = /* @__PURE__ */ guard(checkBadgeImage);
export const badgeImageSchema: Validator<T.BadgeImage> = /* @__PURE__ */ validator(checkBadgeImage);
export const isPeriodUnit: Guard<T.PeriodUnit> = /* @__PURE__ */ guard(checkPeriodUnit);
export const periodUnitSchema: Validator<T.PeriodUnit> = /* @__PURE__ */ validator(checkPeriodUnit);
export const isRelativeExpiry: Guard<T.RelativeExpiry> = /* @__PURE__ */ guard(checkRelativeExpiry);
export const relativeExpirySchema: Validator<T.RelativeExpiry> = /* @__PURE__ */ validator(checkRelativeExpiry);
export const isAbsoluteExpiryType: Guard<T.AbsoluteExpiryType> = /* @__PURE__ */ guard(checkAbsoluteExpiryType);
export const absoluteExpiryTypeSchema: Validator<T.AbsoluteExpiryType> = /* @__PURE__ */ validator(checkAbsoluteExpiryType);
export const isAbsoluteExpiry: Guard<T.AbsoluteExpiry> = /* @__PURE__ */ guard(checkAbsoluteExpiry);
export const absoluteExpirySchema: Validator<T.AbsoluteExpiry> = /* @__PURE__ */ validator(checkAbsoluteExpiry);
export const isNeverExpiry: Guard<T.NeverExpiry> = /* @__PURE__ */ guard(checkNeverExpiry);
export const neverExpirySchema: Validator<T.NeverExpiry> = /* @__PURE__ */ validator(checkNeverExpiry);
export const isExpiry: Guard<T.Expiry> = /* @__PURE__ */ guard(checkExpiry);
export const expirySchema: Validator<T.Expiry> = /* @__PURE__ */ validator(checkExpiry);
export const isIssuedStatus: Guard<T.IssuedStatus> = /* @__PURE__ */ guard(checkIssuedStatus);
export const issuedStatusSchema: Validator<T.IssuedStatus> = /* @__PURE__ */ validator(checkIssuedStatus);
export const isBadgeDetails: Guard<T.BadgeDetails> = /* @__PURE__ */ guard(checkBadgeDetails);
export const badgeDetailsSchema: Validator<T.BadgeDetails> = /* @__PURE__ */ validator(checkBadgeDetails);
export const isCustomerBadge: Guard<T.CustomerBadge> = /* @__PURE__ */ guard(checkCustomerBadge);
export const customerBadgeSchema: Validator<T.CustomerBadge> = /* @__PURE__ */ validator(checkCustomerBadge);
export const isConstraintLevel: Guard<T.ConstraintLevel> = /* @__PURE__ */ guard(checkConstraintLevel);
export const constraintLevelSchema: Validator<T.ConstraintLevel> = /* @__PURE__ */ validator(checkConstraintLevel);
export const isConstraintStatistics: Guard<T.ConstraintStatistics> = /* @__PURE__ */ guard(checkConstraintStatistics);
export const constraintStatisticsSchema: Validator<T.ConstraintStatistics> = /* @__PURE__ */ validator(checkConstraintStatistics);
export const isRollingWindowLimits: Guard<T.RollingWindowLimits> = /* @__PURE__ */ guard(checkRollingWindowLimits);
export const rollingWindowLimitsSchema: Validator<T.RollingWindowLimits> = /* @__PURE__ */ validator(checkRollingWindowLimits);
export const isOverallConstraint: Guard<T.OverallConstraint> = /* @__PURE__ */ guard(checkOverallConstraint);
export const overallConstraintSchema: Validator<T.OverallConstraint> = /* @__PURE__ */ validator(checkOverallConstraint);
export const isCycleStatus: Guard<T.CycleStatus> = /* @__PURE__ */ guard(checkCycleStatus);
export const cycleStatusSchema: Validator<T.CycleStatus> = /* @__PURE__ */ validator(checkCycleStatus);
export const isDayOfTheWeek: Guard<T.DayOfTheWeek> = /* @__PURE__ */ guard(checkDayOfTheWeek);
export const dayOfTheWeekSchema: Validator<T.DayOfTheWeek> = /* @__PURE__ */ validator(checkDayOfTheWeek);
export const isFixedWindowCycle: Guard<T.FixedWindowCycle> = /* @__PURE__ */ guard(checkFixedWindowCycle);
export const fixedWindowCycleSchema: Validator<T.FixedWindowCycle> = /* @__PURE__ */ validator(checkFixedWindowCycle);
export const isFixedWindowConstraint: Guard<T.FixedWindowConstraint> = /* @__PURE__ */ guard(checkFixedWindowConstraint);
export const fixedWindowConstraintSchema: Validator<T.FixedWindowConstraint> = /* @__PURE__ */ validator(checkFixedWindowConstraint);
export const isBadgeRollingWindowConstraint: Guard<T.BadgeRollingWindowConstraint> = /* @__PURE__ */ guard(checkBadgeRollingWindowConstraint);
export const badgeRollingWindowConstraintSchema: Validator<T.BadgeRollingWindowConstraint> = /* @__PURE__ */ validator(checkBadgeRollingWindowConstraint);
export const isCustomerRollingWindowConstraint: Guard<T.CustomerRollingWindowConstraint> = /* @__PURE__ */ guard(checkCustomerRollingWindowConstraint);
export const customerRollingWindowConstraintSchema: Validator<T.CustomerRollingWindowConstraint> = /* @__PURE__ */ validator(checkCustomerRollingWindowConstraint);
export const isEarnConstraint: Guard<T.EarnConstraint> = /* @__PURE__ */ guard(checkEarnConstraint);
export const earnConstraintSchema: Validator<T.EarnConstraint> = /* @__PURE__ */ validator(checkEarnConstraint);
export const isIssual: Guard<T.Issual> = /* @__PURE__ */ guard(checkIssual);
export const issualSchema: Validator<T.Issual> = /* @__PURE__ */ validator(checkIssual);
export const isIssualDetails: Guard<T.IssualDetails> = /* @__PURE__ */ guard(checkIssualDetails);
export const issualDetailsSchema: Validator<T.IssualDetails> = /* @__PURE__ */ validator(checkIssualDetails);
export const isEarnDetails: Guard<T.EarnDetails> = /* @__PURE__ */ guard(checkEarnDetails);
export const earnDetailsSchema: Validator<T.EarnDetails> = /* @__PURE__ */ validator(checkEarnDetails);
export const isBadgeStatistics: Guard<T.BadgeStatistics> = /* @__PURE__ */ guard(checkBadgeStatistics);
export const badgeStatisticsSchema: Validator<T.BadgeStatistics> = /* @__PURE__ */ validator(checkBadgeStatistics);
export const isCustomerBadgeWithStatistics: Guard<T.CustomerBadgeWithStatistics> = /* @__PURE__ */ guard(checkCustomerBadgeWithStatistics);
export const customerBadgeWithStatisticsSchema: Validator<T.CustomerBadgeWithStatistics> = /* @__PURE__ */ validator(checkCustomerBadgeWithStatistics);
export const isApiError: Guard<T.ApiError> = /* @__PURE__ */ guard(checkApiError);
export const apiErrorSchema: Validator<T.ApiError> = /* @__PURE__ */ validator(checkApiError);
export const isApiWarning: Guard<T.ApiWarning> = /* @__PURE__ */ guard(checkApiWarning);
export const apiWarningSchema: Validator<T.ApiWarning> = /* @__PURE__ */ validator(checkApiWarning);
export const isCustomerBadgeResponse: Guard<T.CustomerBadgeResponse> = /* @__PURE__ */ guard(checkCustomerBadgeResponse);
export const customerBadgeResponseSchema: Validator<T.CustomerBadgeResponse> = /* @__PURE__ */ validator(checkCustomerBadgeResponse);
export const isErrorResponse: Guard<T.ErrorResponse> = /* @__PURE__ */ guard(checkErrorResponse);
export const errorResponseSchema: Validator<T.ErrorResponse> = /* @__PURE__ */ validator(checkErrorResponse);
export const isGatewayError: Guard<T.GatewayError> = /* @__PURE__ */ guard(checkGatewayError);
export const gatewayErrorSchema: Validator<T.GatewayError> = /* @__PURE__ */ validator(checkGatewayError);
export const isGatewayErrorResponse: Guard<T.GatewayErrorResponse> = /* @__PURE__ */ guard(checkGatewayErrorResponse);
export const gatewayErrorResponseSchema: Validator<T.GatewayErrorResponse> = /* @__PURE__ */ validator(checkGatewayErrorResponse);
export const isUnauthorizedBody: Guard<T.operations["getCustomerBadge"]["responses"][401]["content"]["application/json"]> = /* @__PURE__ */ guard(checkUnauthorizedBody);
export const unauthorizedBodySchema: Validator<T.operations["getCustomerBadge"]["responses"][401]["content"]["application/json"]> = /* @__PURE__ */ validator(checkUnauthorizedBody);
export const isTooManyRequestsBody: Guard<T.operations["getCustomerBadge"]["responses"][429]["content"]["application/json"]> = /* @__PURE__ */ guard(checkTooManyRequestsBody);
export const tooManyRequestsBodySchema: Validator<T.operations["getCustomerBadge"]["responses"][429]["content"]["application/json"]> = /* @__PURE__ */ validator(checkTooManyRequestsBody);
export const isServerErrorBody: Guard<T.operations["getCustomerBadge"]["responses"]["5XX"]["content"]["application/json"]> = /* @__PURE__ */ guard(checkServerErrorBody);
export const serverErrorBodySchema: Validator<T.operations["getCustomerBadge"]["responses"]["5XX"]["content"]["application/json"]> = /* @__PURE__ */ validator(checkServerErrorBody);