// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

import type * as T from "@badge-contract/types";
import { type Guard, guard, type Validator, validator } from "../standard.js";
import type { Check } from "../report.js";
import { each, listed, others, present, tag, unknown } from "../checks.js";
import { no } from "../report.js";
import { explain } from "../union.js";
import { record } from "../values.js";

const is_email_or_mobile_or_externalId_or_cardNum: Check = (v, at) => listed(v, at, "email", "mobile", "externalId", "cardNumber");
const checkCustomerIdentifier: Check = is_email_or_mobile_or_externalId_or_cardNum;
const is_number: Check = (v, at) => Number.isFinite(v) || no(at, v, "number");
const checkTimestamp: Check = is_number;
const is_string: Check = (v, at) => typeof v === "string" || no(at, v, "string");
const checkBadgeAction: Check = is_string;
const checkBadgeType: Check = is_string;
const checkBadgeStatus: Check = is_string;
const checkOwnerModule: Check = is_string;
const checkImageTag: Check = is_string;
const checkBadgeImage: Check = (v, at, o = record(v)) => (o ? is_string(o.name, at?.name) &&
    is_string(o.fileSvcHandle, at?.fileSvcHandle) &&
    is_string(o.url, at?.url) &&
    is_string(o.tag, at?.tag) : no(at, v, "object"));
const checkPeriodUnit: Check = is_string;
const RelativeExpiry_value: Check = (v, at) => (Number.isInteger(v) ? v >= 0 || no(at, v, "at least 0") : no(at, v, "integer"));
const checkRelativeExpiry: Check = (v, at, o = record(v)) => (o ? tag(o.expiryType, at?.expiryType, "RELATIVE") && is_string(o.relativeExpirytype, at?.relativeExpirytype) && RelativeExpiry_value(o.value, at?.value) : no(at, v, "object"));
const checkAbsoluteExpiryType: Check = is_string;
const is_nothing_or_false: Check = (v, at) => v === undefined || v === false || no(at, v, "false", "tag");
const is_nothing_or_number: Check = (v, at) => v === undefined || Number.isFinite(v) || no(at, v, "number");
const is_nothing_or_true: Check = (v, at) => v === undefined || v === true || no(at, v, "true", "tag");
const is_nothing_or_null: Check = (v, at) => v == null || no(at, v, "null");
const is_number_or_null: Check = (v, at) => Number.isFinite(v) || v === null || no(at, v, "number or null");
const is_boolean: Check = (v, at) => typeof v === "boolean" || no(at, v, "boolean");
const checkAbsoluteExpiry: Check = (v, at, o = record(v)) => (o ? tag(o.expiryType, at?.expiryType, "ABSOLUTE") &&
    is_string(o.type, at?.type) &&
    is_number_or_null(o.expiresOn, at?.expiresOn) &&
    is_boolean(o.expireWithBadgeMeta, at?.expireWithBadgeMeta) &&
    (!(o.type === "FIXED_DATE") || is_nothing_or_false(o.expireWithBadgeMeta, at?.expireWithBadgeMeta) && is_nothing_or_number(o.expiresOn, at?.expiresOn)) &&
    (!(o.type === "WITH_BADGE_META") || is_nothing_or_true(o.expireWithBadgeMeta, at?.expireWithBadgeMeta) && is_nothing_or_null(o.expiresOn, at?.expiresOn)) : no(at, v, "object"));
const checkNeverExpiry: Check = (v, at, o = record(v)) => (o ? tag(o.expiryType, at?.expiryType, "NEVER") : no(at, v, "object"));
const Expiry_oneOf4: Check = (v, at, o = record(v)) => (o ? is_string(o.expiryType, at?.expiryType) && (!(o.expiryType === "RELATIVE" || o.expiryType === "ABSOLUTE" || o.expiryType === "NEVER") || no(at, v, "something else")) : no(at, v, "object"));
const checkExpiry: Check = (v, at) => checkRelativeExpiry(v) || checkAbsoluteExpiry(v) || checkNeverExpiry(v) || Expiry_oneOf4(v) || explain(at, v, checkRelativeExpiry, checkAbsoluteExpiry, checkNeverExpiry, Expiry_oneOf4);
const checkIssuedStatus: Check = is_string;
const BadgeDetails_owner: Check = (v, at) => (Array.isArray(v) ? each(v, at, is_string) && (new Set(v).size === v.length || no(at, v, "different items")) : no(at, v, "array"));
const is_array: Check = (v, at) => Array.isArray(v) || no(at, v, "array");
const is_nothing_or_boolean: Check = (v, at) => v === undefined || typeof v === "boolean" || no(at, v, "boolean");
const BadgeDetails_images: Check = (v, at) => (Array.isArray(v) ? each(v, at, checkBadgeImage) : no(at, v, "array"));
const checkExpiry_or_nothing: Check = (v, at) => v === undefined || checkExpiry(v, at);
const is_nothing_or_string: Check = (v, at) => v === undefined || typeof v === "string" || no(at, v, "string");
const RelativeExpiry_value_or_nothing: Check = (v, at) => v === undefined || RelativeExpiry_value(v, at);
const BadgeDetails_customFields: Check = (v, at, o = record(v)) => (o ? others(o, at, () => false, is_string) : no(at, v, "object"));
const checkBadgeDetails: Check = (v, at, o = record(v)) => (o ? is_string(o.id, at?.id) &&
    is_string(o.name, at?.name) &&
    is_string(o.description, at?.description) &&
    is_string(o.action, at?.action) &&
    is_string(o.badgeType, at?.badgeType) &&
    is_string(o.badgeStatus, at?.badgeStatus) &&
    is_number(o.createdOn, at?.createdOn) &&
    is_number(o.lastUpdatedOn, at?.lastUpdatedOn) &&
    is_number(o.startsOn, at?.startsOn) &&
    is_number(o.expiresOn, at?.expiresOn) &&
    BadgeDetails_owner(o.owner, at?.owner) &&
    is_array(o.claimedBy, at?.claimedBy) &&
    is_nothing_or_boolean(o.isActive, at?.isActive) &&
    BadgeDetails_images(o.images, at?.images) &&
    checkExpiry(o.earnExpiry, at?.earnExpiry) &&
    checkExpiry_or_nothing(o.issueExpiry, at?.issueExpiry) &&
    is_nothing_or_string(o.badgeGroupId, at?.badgeGroupId) &&
    is_nothing_or_string(o.badgeGroupName, at?.badgeGroupName) &&
    is_nothing_or_string(o.issuedStatus, at?.issuedStatus) &&
    RelativeExpiry_value_or_nothing(o.badgeRank, at?.badgeRank) &&
    RelativeExpiry_value(o.activeEarnedCount, at?.activeEarnedCount) &&
    is_nothing_or_number(o.lastEarnedOn, at?.lastEarnedOn) &&
    BadgeDetails_customFields(o.customFields, at?.customFields) &&
    (o.badgeGroupId === undefined || present(o.badgeGroupName, at?.badgeGroupName)) &&
    (o.badgeGroupName === undefined || present(o.badgeGroupId, at?.badgeGroupId)) : no(at, v, "object"));
const unknown_or_nothing: Check = (v, at) => v === undefined || unknown(v, at);
const checkCustomerBadge: Check = (v, at, o = record(v)) => (o ? unknown_or_nothing(o.customerConstraints, at?.customerConstraints) &&
    unknown_or_nothing(o.badgeConstraints, at?.badgeConstraints) &&
    unknown_or_nothing(o.issualDetails, at?.issualDetails) &&
    unknown_or_nothing(o.earnDetails, at?.earnDetails) : no(at, v, "object")) && checkBadgeDetails(v, at);
const checkConstraintLevel: Check = is_string;
const ConstraintStatistics_currentEarnCount: Check = (v, at) => v === null || (Number.isInteger(v) ? v >= 0 || no(at, v, "at least 0") : no(at, v, "integer or null"));
const checkConstraintStatistics: Check = (v, at, o = record(v)) => (o ? ConstraintStatistics_currentEarnCount(o.currentEarnCount, at?.currentEarnCount) &&
    ConstraintStatistics_currentEarnCount(o.currentEarnCountDays, at?.currentEarnCountDays) &&
    ConstraintStatistics_currentEarnCount(o.currentEarnCountWeeks, at?.currentEarnCountWeeks) &&
    ConstraintStatistics_currentEarnCount(o.currentEarnCountMonths, at?.currentEarnCountMonths) : no(at, v, "object"));
const is_object_or_null: Check = (v, at) => !!record(v) || v === null || no(at, v, "object or null");
const checkRollingWindowLimits: Check = is_object_or_null;
const is_null: Check = (v, at) => v === null || no(at, v, "null");
const is_nothing_or_object_or_null: Check = (v, at) => v == null || !!record(v) || no(at, v, "object or null");
const checkOverallConstraint: Check = (v, at, o = record(v)) => (o ? tag(o.constraintType, at?.constraintType, "OVERALL") &&
    is_string(o.constraintLevel, at?.constraintLevel) &&
    is_null(o.rollType, at?.rollType) &&
    is_null(o.refreshRate, at?.refreshRate) &&
    is_null(o.durationType, at?.durationType) &&
    is_null(o.cycleStatus, at?.cycleStatus) &&
    is_null(o.startDayOfTheWeek, at?.startDayOfTheWeek) &&
    is_null(o.rollValue, at?.rollValue) &&
    is_null(o.fixedWindowCycle, at?.fixedWindowCycle) &&
    is_null(o.fixedWindowReferenceId, at?.fixedWindowReferenceId) &&
    RelativeExpiry_value(o.maxEarnLimit, at?.maxEarnLimit) &&
    checkConstraintStatistics(o.earnConstraintBlockStatistics, at?.earnConstraintBlockStatistics) &&
    is_nothing_or_object_or_null(o.rollingWindowLimits, at?.rollingWindowLimits) : no(at, v, "object"));
const checkCycleStatus: Check = is_string;
const checkDayOfTheWeek: Check = is_string;
const checkFixedWindowCycle: Check = (v, at, o = record(v)) => (o ? is_number(o.startDate, at?.startDate) && is_nothing_or_number(o.endDate, at?.endDate) : no(at, v, "object"));
const is_integer: Check = (v, at) => Number.isInteger(v) || no(at, v, "integer");
const ConstraintStatistics_currentEarnCount_or_nothing: Check = (v, at) => v === undefined || ConstraintStatistics_currentEarnCount(v, at);
const is_string_or_null: Check = (v, at) => typeof v === "string" || v === null || no(at, v, "string or null");
const FixedWindowConstraint_fixedWindowCycle: Check = (v, at) => checkFixedWindowCycle(v) || is_null(v) || explain(at, v, checkFixedWindowCycle, is_null);
const checkFixedWindowConstraint: Check = (v, at, o = record(v)) => (o ? tag(o.constraintType, at?.constraintType, "FIXED_WINDOW") &&
    is_string(o.constraintLevel, at?.constraintLevel) &&
    is_string(o.durationType, at?.durationType) &&
    is_string(o.fixedWindowReferenceId, at?.fixedWindowReferenceId) &&
    is_null(o.rollType, at?.rollType) &&
    is_null(o.rollValue, at?.rollValue) &&
    ConstraintStatistics_currentEarnCount_or_nothing(o.refreshRate, at?.refreshRate) &&
    is_string_or_null(o.cycleStatus, at?.cycleStatus) &&
    is_string_or_null(o.startDayOfTheWeek, at?.startDayOfTheWeek) &&
    RelativeExpiry_value(o.maxEarnLimit, at?.maxEarnLimit) &&
    checkConstraintStatistics(o.earnConstraintBlockStatistics, at?.earnConstraintBlockStatistics) &&
    FixedWindowConstraint_fixedWindowCycle(o.fixedWindowCycle, at?.fixedWindowCycle) &&
    is_nothing_or_object_or_null(o.rollingWindowLimits, at?.rollingWindowLimits) &&
    (!(o.durationType === "DAYS") || is_integer(o.refreshRate, at?.refreshRate)) : no(at, v, "object"));
const checkBadgeRollingWindowConstraint: Check = (v, at, o = record(v)) => (o ? tag(o.constraintLevel, at?.constraintLevel, "BADGE") &&
    tag(o.constraintType, at?.constraintType, "ROLLING_WINDOW") &&
    is_string(o.rollType, at?.rollType) &&
    is_null(o.refreshRate, at?.refreshRate) &&
    is_null(o.durationType, at?.durationType) &&
    is_null(o.cycleStatus, at?.cycleStatus) &&
    is_null(o.startDayOfTheWeek, at?.startDayOfTheWeek) &&
    is_null(o.fixedWindowCycle, at?.fixedWindowCycle) &&
    is_null(o.fixedWindowReferenceId, at?.fixedWindowReferenceId) &&
    RelativeExpiry_value(o.rollValue, at?.rollValue) &&
    RelativeExpiry_value(o.maxEarnLimit, at?.maxEarnLimit) &&
    checkConstraintStatistics(o.earnConstraintBlockStatistics, at?.earnConstraintBlockStatistics) &&
    is_nothing_or_object_or_null(o.rollingWindowLimits, at?.rollingWindowLimits) : no(at, v, "object"));
const is_nothing_or_string_or_null: Check = (v, at) => v == null || typeof v === "string" || no(at, v, "string or null");
const checkConstraintStatistics_or_nothing: Check = (v, at) => v === undefined || checkConstraintStatistics(v, at);
const checkCustomerRollingWindowConstraint: Check = (v, at, o = record(v)) => (o ? tag(o.constraintLevel, at?.constraintLevel, "CUSTOMER") &&
    tag(o.constraintType, at?.constraintType, "ROLLING_WINDOW") &&
    is_nothing_or_string_or_null(o.rollType, at?.rollType) &&
    is_nothing_or_null(o.refreshRate, at?.refreshRate) &&
    is_nothing_or_null(o.durationType, at?.durationType) &&
    is_nothing_or_null(o.cycleStatus, at?.cycleStatus) &&
    is_nothing_or_null(o.startDayOfTheWeek, at?.startDayOfTheWeek) &&
    is_nothing_or_null(o.fixedWindowCycle, at?.fixedWindowCycle) &&
    is_nothing_or_null(o.fixedWindowReferenceId, at?.fixedWindowReferenceId) &&
    ConstraintStatistics_currentEarnCount_or_nothing(o.rollValue, at?.rollValue) &&
    ConstraintStatistics_currentEarnCount_or_nothing(o.maxEarnLimit, at?.maxEarnLimit) &&
    checkConstraintStatistics_or_nothing(o.earnConstraintBlockStatistics, at?.earnConstraintBlockStatistics) &&
    is_nothing_or_object_or_null(o.rollingWindowLimits, at?.rollingWindowLimits) : no(at, v, "object"));
const EarnConstraint_oneOf5: Check = (v, at, o = record(v)) => (o ? is_string(o.constraintType, at?.constraintType) && is_nothing_or_string(o.constraintLevel, at?.constraintLevel) && (!(o.constraintType === "OVERALL" || o.constraintType === "FIXED_WINDOW" || (o.constraintLevel === undefined || o.constraintLevel === "BADGE") && o.constraintType === "ROLLING_WINDOW" || (o.constraintLevel === undefined || o.constraintLevel === "CUSTOMER") && o.constraintType === "ROLLING_WINDOW") || no(at, v, "something else")) : no(at, v, "object"));
const checkEarnConstraint: Check = (v, at) => checkOverallConstraint(v) || checkFixedWindowConstraint(v) || checkBadgeRollingWindowConstraint(v) || checkCustomerRollingWindowConstraint(v) || EarnConstraint_oneOf5(v) || explain(at, v, checkOverallConstraint, checkFixedWindowConstraint, checkBadgeRollingWindowConstraint, checkCustomerRollingWindowConstraint, EarnConstraint_oneOf5);
const is_nothing_or_number_or_null: Check = (v, at) => v == null || Number.isFinite(v) || no(at, v, "number or null");
const checkIssual: Check = (v, at, o = record(v)) => (o ? is_number(o.issuedOn, at?.issuedOn) &&
    is_number(o.issueEventDate, at?.issueEventDate) &&
    is_string(o.issuedStatus, at?.issuedStatus) &&
    is_string(o.issueId, at?.issueId) &&
    is_string(o.ownerType, at?.ownerType) &&
    is_string(o.ownerReferenceId, at?.ownerReferenceId) &&
    is_nothing_or_number_or_null(o.issueExpiresOn, at?.issueExpiresOn) &&
    is_nothing_or_number(o.revokedOn, at?.revokedOn) : no(at, v, "object"));
const IssualDetails_issuals: Check = (v, at) => (Array.isArray(v) ? each(v, at, checkIssual) : no(at, v, "array"));
const checkIssualDetails: Check = (v, at, o = record(v)) => (o ? RelativeExpiry_value(o.issuedCount, at?.issuedCount) && IssualDetails_issuals(o.issuals, at?.issuals) : no(at, v, "object"));
const checkEarnDetails: Check = (v, at, o = record(v)) => (o ? RelativeExpiry_value(o.earnCount, at?.earnCount) && is_array(o.earns, at?.earns) : no(at, v, "object"));
const BadgeStatistics_customerConstraints: Check = (v, at) => (Array.isArray(v) ? each(v, at, checkEarnConstraint) : no(at, v, "array"));
const checkBadgeStatistics: Check = (v, at, o = record(v)) => (o ? BadgeStatistics_customerConstraints(o.customerConstraints, at?.customerConstraints) &&
    BadgeStatistics_customerConstraints(o.badgeConstraints, at?.badgeConstraints) &&
    checkIssualDetails(o.issualDetails, at?.issualDetails) &&
    checkEarnDetails(o.earnDetails, at?.earnDetails) : no(at, v, "object"));
const checkCustomerBadgeWithStatistics: Check = (v, at) => checkBadgeDetails(v, at) && checkBadgeStatistics(v, at);
const checkApiError: Check = (v, at, o = record(v)) => (o ? is_integer(o.code, at?.code) && is_string(o.message, at?.message) && is_string_or_null(o.reference, at?.reference) : no(at, v, "object"));
const checkApiWarning: Check = (v, at, o = record(v)) => (o ? is_integer(o.code, at?.code) && is_string(o.message, at?.message) : no(at, v, "object"));
const CustomerBadgeResponse_data_oneOf1: Check = (v, at, o = record(v)) => (o ? unknown_or_nothing(o.customerConstraints, at?.customerConstraints) &&
    unknown_or_nothing(o.badgeConstraints, at?.badgeConstraints) &&
    unknown_or_nothing(o.issualDetails, at?.issualDetails) &&
    unknown_or_nothing(o.earnDetails, at?.earnDetails) : no(at, v, "object"));
const CustomerBadgeResponse_data: Check = (v, at) => checkBadgeDetails(v, at) && (CustomerBadgeResponse_data_oneOf1(v) || checkBadgeStatistics(v) || explain(at, v, CustomerBadgeResponse_data_oneOf1, checkBadgeStatistics));
const CustomerBadgeResponse_errors: Check = (v, at) => v === null || (Array.isArray(v) ? each(v, at, checkApiError) : no(at, v, "array or null"));
const CustomerBadgeResponse_warnings: Check = (v, at) => v === null || (Array.isArray(v) ? each(v, at, checkApiWarning) : no(at, v, "array or null"));
const checkCustomerBadgeResponse: Check = (v, at, o = record(v)) => (o ? CustomerBadgeResponse_data(o.data, at?.data) && CustomerBadgeResponse_errors(o.errors, at?.errors) && CustomerBadgeResponse_warnings(o.warnings, at?.warnings) : no(at, v, "object"));
const ErrorResponse_errors: Check = (v, at) => (Array.isArray(v) ? (v.length >= 1 || no(at, v, "at least 1 items")) && each(v, at, checkApiError) : no(at, v, "array"));
const checkErrorResponse: Check = (v, at, o = record(v)) => (o ? is_null(o.data, at?.data) && ErrorResponse_errors(o.errors, at?.errors) && CustomerBadgeResponse_warnings(o.warnings, at?.warnings) : no(at, v, "object"));
const checkGatewayError: Check = (v, at, o = record(v)) => (o ? tag(o.status, at?.status, false) && is_integer(o.code, at?.code) && is_string(o.message, at?.message) : no(at, v, "object"));
const GatewayErrorResponse_errors: Check = (v, at) => (Array.isArray(v) ? (v.length >= 1 || no(at, v, "at least 1 items")) && each(v, at, checkGatewayError) : no(at, v, "array"));
const checkGatewayErrorResponse: Check = (v, at, o = record(v)) => (o ? GatewayErrorResponse_errors(o.errors, at?.errors) && CustomerBadgeResponse_warnings(o.warnings, at?.warnings) : no(at, v, "object"));
const checkUnauthorizedBody: Check = (v) => true;
const checkTooManyRequestsBody: Check = (v, at) => checkErrorResponse(v) || checkGatewayErrorResponse(v) || explain(at, v, checkErrorResponse, checkGatewayErrorResponse);
const checkServerErrorBody: Check = (v, at) => checkErrorResponse(v) || checkGatewayErrorResponse(v) || explain(at, v, checkErrorResponse, checkGatewayErrorResponse);

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