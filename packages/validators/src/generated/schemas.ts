// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

import type * as T from "@badge-contract/types";
import { type Guard, guard, type Validator, validator } from "../standard.js";
import type { Check } from "../report.js";
import { each, no, noTag, noValue, object, others, why } from "../report.js";
import { union } from "../union.js";
import { record } from "../values.js";

const checkCustomerIdentifier: Check = (v, at) => v === "email" || v === "mobile" || v === "externalId" || v === "cardNumber" || noValue(at, v, "\"email\" or \"mobile\" or \"externalId\" or \"cardNumber\"");
const checkTimestamp: Check = (v, at) => Number.isFinite(v) || no(at, v, "number");
const checkBadgeAction: Check = (v, at) => typeof v === "string" || no(at, v, "string");
const checkBadgeType: Check = (v, at) => typeof v === "string" || no(at, v, "string");
const checkBadgeStatus: Check = (v, at) => typeof v === "string" || no(at, v, "string");
const checkOwnerModule: Check = (v, at) => typeof v === "string" || no(at, v, "string");
const checkImageTag: Check = (v, at) => typeof v === "string" || no(at, v, "string");
const checkBadgeImage: Check = (v, at) => {
  const o = object(v, at);
  return o && (typeof o.name === "string" &&
    typeof o.fileSvcHandle === "string" &&
    typeof o.url === "string" &&
    typeof o.tag === "string" || at && why(at, o, { name: "string", fileSvcHandle: "string", url: "string", tag: "string" }));
};
const checkPeriodUnit: Check = (v, at) => typeof v === "string" || no(at, v, "string");
const checkRelativeExpiry: Check = (v, at) => {
  const o = object(v, at);
  return o && (o.expiryType === "RELATIVE" && typeof o.relativeExpirytype === "string" && Number.isInteger(o.value) || at && why(at, o, { expiryType: "\"RELATIVE\"", relativeExpirytype: "string", value: "integer" }));
};
const checkAbsoluteExpiryType: Check = (v, at) => typeof v === "string" || no(at, v, "string");
const checkAbsoluteExpiry: Check = (v, at) => {
  const o = object(v, at);
  return o && (o.expiryType === "ABSOLUTE" &&
    typeof o.type === "string" &&
    (Number.isFinite(o.expiresOn) || o.expiresOn === null) &&
    typeof o.expireWithBadgeMeta === "boolean" || at && why(at, o, { expiryType: "\"ABSOLUTE\"", type: "string", expiresOn: "number or null", expireWithBadgeMeta: "boolean" }));
};
const checkNeverExpiry: Check = (v, at) => {
  const o = object(v, at);
  return o && (o.expiryType === "NEVER" || at && why(at, o, { expiryType: "\"NEVER\"" }));
};
const Expiry_oneOf4: Check = (v, at) => {
  const o = object(v, at);
  return o && ((typeof o.expiryType === "string" || at && why(at, o, { expiryType: "string" })) && (!(!(true) || o.expiryType === "RELATIVE" || !(true) || o.expiryType === "ABSOLUTE" || !(true) || o.expiryType === "NEVER") || no(at, v, "something else")));
};
const checkExpiry: Check = (v, at) => +!checkRelativeExpiry(v) + +!checkAbsoluteExpiry(v) + +!checkNeverExpiry(v) + +!Expiry_oneOf4(v) === 3 || union(at, v, checkRelativeExpiry, checkAbsoluteExpiry, checkNeverExpiry, Expiry_oneOf4);
const checkIssuedStatus: Check = (v, at) => typeof v === "string" || no(at, v, "string");
const BadgeDetails_owner: Check = (v, at) => (Array.isArray(v) ? each(v, at, checkOwnerModule) && (new Set(v).size === v.length || no(at, v, "different items")) : no(at, v, "array"));
const BadgeDetails_images: Check = (v, at) => (Array.isArray(v) ? each(v, at, checkBadgeImage) : no(at, v, "array"));
const BadgeDetails_customFields_others: Check = (v, at) => typeof v === "string" || no(at, v, "string");
const BadgeDetails_customFields: Check = (v, at) => {
  const o = object(v, at);
  return o && others(o, at, (k) => false, BadgeDetails_customFields_others);
};
const checkBadgeDetails: Check = (v, at) => {
  const o = object(v, at);
  return o && (typeof o.id === "string" &&
    typeof o.name === "string" &&
    typeof o.description === "string" &&
    Number.isFinite(o.createdOn) &&
    Number.isFinite(o.lastUpdatedOn) &&
    Number.isFinite(o.startsOn) &&
    Number.isFinite(o.expiresOn) &&
    typeof o.action === "string" &&
    typeof o.badgeType === "string" &&
    typeof o.badgeStatus === "string" &&
    BadgeDetails_owner(o.owner) &&
    Array.isArray(o.claimedBy) &&
    (o.isActive === undefined || typeof o.isActive === "boolean") &&
    BadgeDetails_images(o.images) &&
    checkExpiry(o.earnExpiry) &&
    (o.issueExpiry === undefined || checkExpiry(o.issueExpiry)) &&
    (o.badgeGroupId === undefined || typeof o.badgeGroupId === "string") &&
    (o.badgeGroupName === undefined || typeof o.badgeGroupName === "string") &&
    (o.badgeRank === undefined || Number.isInteger(o.badgeRank)) &&
    (o.issuedStatus === undefined || typeof o.issuedStatus === "string") &&
    Number.isInteger(o.activeEarnedCount) &&
    (o.lastEarnedOn === undefined || Number.isFinite(o.lastEarnedOn)) &&
    BadgeDetails_customFields(o.customFields) || at && why(at, o, { id: "string", name: "string", description: "string", createdOn: "number", lastUpdatedOn: "number", startsOn: "number", expiresOn: "number", action: "string", badgeType: "string", badgeStatus: "string", owner: BadgeDetails_owner, claimedBy: "array", images: BadgeDetails_images, earnExpiry: checkExpiry, activeEarnedCount: "integer", customFields: BadgeDetails_customFields }, { isActive: "boolean", issueExpiry: checkExpiry, badgeGroupId: "string", badgeGroupName: "string", badgeRank: "integer", issuedStatus: "string", lastEarnedOn: "number" }));
};
const checkCustomerBadge: Check = (v, at) => {
  const o = record(v);
  return checkBadgeDetails(v, at) && ((!!o ? o.customerConstraints === undefined &&
    o.badgeConstraints === undefined &&
    o.issualDetails === undefined &&
    o.earnDetails === undefined || at && why(at, o, {  }, { customerConstraints: "no such member", badgeConstraints: "no such member", issualDetails: "no such member", earnDetails: "no such member" }) : no(at, v, "object")));
};
const checkConstraintLevel: Check = (v, at) => typeof v === "string" || no(at, v, "string");
const checkConstraintStatistics: Check = (v, at) => {
  const o = object(v, at);
  return o && ((Number.isInteger(o.currentEarnCount) || o.currentEarnCount === null) &&
    (Number.isInteger(o.currentEarnCountDays) || o.currentEarnCountDays === null) &&
    (Number.isInteger(o.currentEarnCountWeeks) || o.currentEarnCountWeeks === null) &&
    (Number.isInteger(o.currentEarnCountMonths) || o.currentEarnCountMonths === null) || at && why(at, o, { currentEarnCount: "integer or null", currentEarnCountDays: "integer or null", currentEarnCountWeeks: "integer or null", currentEarnCountMonths: "integer or null" }));
};
const checkRollingWindowLimits: Check = (v, at) => !!record(v) || v === null || no(at, v, "object or null");
const checkOverallConstraint: Check = (v, at) => {
  const o = object(v, at);
  return o && (o.constraintType === "OVERALL" &&
    typeof o.constraintLevel === "string" &&
    o.rollType === null &&
    o.refreshRate === null &&
    o.durationType === null &&
    o.cycleStatus === null &&
    o.startDayOfTheWeek === null &&
    o.rollValue === null &&
    Number.isInteger(o.maxEarnLimit) &&
    checkConstraintStatistics(o.earnConstraintBlockStatistics) &&
    o.fixedWindowCycle === null &&
    o.fixedWindowReferenceId === null &&
    (o.rollingWindowLimits === undefined || !!record(o.rollingWindowLimits) || o.rollingWindowLimits === null) || at && why(at, o, { constraintType: "\"OVERALL\"", constraintLevel: "string", rollType: "null", refreshRate: "null", durationType: "null", cycleStatus: "null", startDayOfTheWeek: "null", rollValue: "null", maxEarnLimit: "integer", earnConstraintBlockStatistics: checkConstraintStatistics, fixedWindowCycle: "null", fixedWindowReferenceId: "null" }, { rollingWindowLimits: "object or null" }));
};
const checkCycleStatus: Check = (v, at) => typeof v === "string" || no(at, v, "string");
const checkDayOfTheWeek: Check = (v, at) => typeof v === "string" || no(at, v, "string");
const checkFixedWindowCycle: Check = (v, at) => {
  const o = object(v, at);
  return o && (Number.isFinite(o.startDate) && (o.endDate === undefined || Number.isFinite(o.endDate)) || at && why(at, o, { startDate: "number" }, { endDate: "number" }));
};
const FixedWindowConstraint_fixedWindowCycle_anyOf2: Check = (v, at) => v === null || no(at, v, "null");
const FixedWindowConstraint_fixedWindowCycle: Check = (v, at) => checkFixedWindowCycle(v) || FixedWindowConstraint_fixedWindowCycle_anyOf2(v) || union(at, v, checkFixedWindowCycle, FixedWindowConstraint_fixedWindowCycle_anyOf2);
const checkFixedWindowConstraint: Check = (v, at) => {
  const o = object(v, at);
  return o && ((o.constraintType === "FIXED_WINDOW" &&
    typeof o.constraintLevel === "string" &&
    o.rollType === null &&
    (o.refreshRate === undefined || Number.isInteger(o.refreshRate) || o.refreshRate === null) &&
    typeof o.durationType === "string" &&
    (typeof o.cycleStatus === "string" || o.cycleStatus === null) &&
    (typeof o.startDayOfTheWeek === "string" || o.startDayOfTheWeek === null) &&
    o.rollValue === null &&
    Number.isInteger(o.maxEarnLimit) &&
    checkConstraintStatistics(o.earnConstraintBlockStatistics) &&
    FixedWindowConstraint_fixedWindowCycle(o.fixedWindowCycle) &&
    typeof o.fixedWindowReferenceId === "string" &&
    (o.rollingWindowLimits === undefined || !!record(o.rollingWindowLimits) || o.rollingWindowLimits === null) || at && why(at, o, { constraintType: "\"FIXED_WINDOW\"", constraintLevel: "string", rollType: "null", durationType: "string", cycleStatus: "string or null", startDayOfTheWeek: "string or null", rollValue: "null", maxEarnLimit: "integer", earnConstraintBlockStatistics: checkConstraintStatistics, fixedWindowCycle: FixedWindowConstraint_fixedWindowCycle, fixedWindowReferenceId: "string" }, { refreshRate: "integer or null", rollingWindowLimits: "object or null" })) && (!(!(true) || o.durationType === "DAYS") || !(true) || Number.isInteger(o.refreshRate) || at && why(at, o, { refreshRate: "integer" })));
};
const checkBadgeRollingWindowConstraint: Check = (v, at) => {
  const o = object(v, at);
  return o && (o.constraintLevel === "BADGE" &&
    o.constraintType === "ROLLING_WINDOW" &&
    typeof o.rollType === "string" &&
    o.refreshRate === null &&
    o.durationType === null &&
    o.cycleStatus === null &&
    o.startDayOfTheWeek === null &&
    Number.isInteger(o.rollValue) &&
    Number.isInteger(o.maxEarnLimit) &&
    checkConstraintStatistics(o.earnConstraintBlockStatistics) &&
    o.fixedWindowCycle === null &&
    o.fixedWindowReferenceId === null &&
    (o.rollingWindowLimits === undefined || !!record(o.rollingWindowLimits) || o.rollingWindowLimits === null) || at && why(at, o, { constraintLevel: "\"BADGE\"", constraintType: "\"ROLLING_WINDOW\"", rollType: "string", refreshRate: "null", durationType: "null", cycleStatus: "null", startDayOfTheWeek: "null", rollValue: "integer", maxEarnLimit: "integer", earnConstraintBlockStatistics: checkConstraintStatistics, fixedWindowCycle: "null", fixedWindowReferenceId: "null" }, { rollingWindowLimits: "object or null" }));
};
const checkCustomerRollingWindowConstraint: Check = (v, at) => {
  const o = object(v, at);
  return o && (o.constraintLevel === "CUSTOMER" &&
    o.constraintType === "ROLLING_WINDOW" &&
    (o.rollType === undefined || typeof o.rollType === "string" || o.rollType === null) &&
    (o.refreshRate === undefined || o.refreshRate === null) &&
    (o.durationType === undefined || o.durationType === null) &&
    (o.cycleStatus === undefined || o.cycleStatus === null) &&
    (o.startDayOfTheWeek === undefined || o.startDayOfTheWeek === null) &&
    (o.rollValue === undefined || Number.isInteger(o.rollValue) || o.rollValue === null) &&
    (o.maxEarnLimit === undefined || Number.isInteger(o.maxEarnLimit) || o.maxEarnLimit === null) &&
    (o.earnConstraintBlockStatistics === undefined || checkConstraintStatistics(o.earnConstraintBlockStatistics)) &&
    (o.fixedWindowCycle === undefined || o.fixedWindowCycle === null) &&
    (o.fixedWindowReferenceId === undefined || o.fixedWindowReferenceId === null) &&
    (o.rollingWindowLimits === undefined || !!record(o.rollingWindowLimits) || o.rollingWindowLimits === null) || at && why(at, o, { constraintLevel: "\"CUSTOMER\"", constraintType: "\"ROLLING_WINDOW\"" }, { rollType: "string or null", refreshRate: "null", durationType: "null", cycleStatus: "null", startDayOfTheWeek: "null", rollValue: "integer or null", maxEarnLimit: "integer or null", earnConstraintBlockStatistics: checkConstraintStatistics, fixedWindowCycle: "null", fixedWindowReferenceId: "null", rollingWindowLimits: "object or null" }));
};
const EarnConstraint_oneOf5: Check = (v, at) => {
  const o = object(v, at);
  return o && ((typeof o.constraintType === "string" || at && why(at, o, { constraintType: "string" })) && (!(!(true) || o.constraintType === "OVERALL" || !(true) || o.constraintType === "FIXED_WINDOW" || !(true) || (o.constraintLevel === undefined || o.constraintLevel === "BADGE") && o.constraintType === "ROLLING_WINDOW" || !(true) || (o.constraintLevel === undefined || o.constraintLevel === "CUSTOMER") && o.constraintType === "ROLLING_WINDOW") || no(at, v, "something else")));
};
const checkEarnConstraint: Check = (v, at) => +!checkOverallConstraint(v) + +!checkFixedWindowConstraint(v) + +!checkBadgeRollingWindowConstraint(v) + +!checkCustomerRollingWindowConstraint(v) + +!EarnConstraint_oneOf5(v) === 4 || union(at, v, checkOverallConstraint, checkFixedWindowConstraint, checkBadgeRollingWindowConstraint, checkCustomerRollingWindowConstraint, EarnConstraint_oneOf5);
const checkIssual: Check = (v, at) => {
  const o = object(v, at);
  return o && (Number.isFinite(o.issuedOn) &&
    typeof o.issuedStatus === "string" &&
    Number.isFinite(o.issueExpiresOn) &&
    typeof o.issueId === "string" &&
    typeof o.ownerType === "string" &&
    typeof o.ownerReferenceId === "string" &&
    (o.revokedOn === undefined || Number.isFinite(o.revokedOn)) &&
    Number.isFinite(o.issueEventDate) || at && why(at, o, { issuedOn: "number", issuedStatus: "string", issueExpiresOn: "number", issueId: "string", ownerType: "string", ownerReferenceId: "string", issueEventDate: "number" }, { revokedOn: "number" }));
};
const IssualDetails_issuals: Check = (v, at) => (Array.isArray(v) ? each(v, at, checkIssual) : no(at, v, "array"));
const checkIssualDetails: Check = (v, at) => {
  const o = object(v, at);
  return o && (Number.isInteger(o.issuedCount) && IssualDetails_issuals(o.issuals) || at && why(at, o, { issuedCount: "integer", issuals: IssualDetails_issuals }));
};
const checkEarnDetails: Check = (v, at) => {
  const o = object(v, at);
  return o && (Number.isInteger(o.earnCount) && Array.isArray(o.earns) || at && why(at, o, { earnCount: "integer", earns: "array" }));
};
const BadgeStatistics_customerConstraints: Check = (v, at) => (Array.isArray(v) ? each(v, at, checkEarnConstraint) : no(at, v, "array"));
const checkBadgeStatistics: Check = (v, at) => {
  const o = object(v, at);
  return o && (BadgeStatistics_customerConstraints(o.customerConstraints) &&
    BadgeStatistics_customerConstraints(o.badgeConstraints) &&
    checkIssualDetails(o.issualDetails) &&
    checkEarnDetails(o.earnDetails) || at && why(at, o, { customerConstraints: BadgeStatistics_customerConstraints, badgeConstraints: BadgeStatistics_customerConstraints, issualDetails: checkIssualDetails, earnDetails: checkEarnDetails }));
};
const checkCustomerBadgeWithStatistics: Check = (v, at) => checkBadgeDetails(v, at) && checkBadgeStatistics(v, at);
const checkApiError: Check = (v, at) => {
  const o = object(v, at);
  return o && (Number.isInteger(o.code) && typeof o.message === "string" && (typeof o.reference === "string" || o.reference === null) || at && why(at, o, { code: "integer", message: "string", reference: "string or null" }));
};
const checkApiWarning: Check = (v, at) => {
  const o = object(v, at);
  return o && (Number.isInteger(o.code) && typeof o.message === "string" || at && why(at, o, { code: "integer", message: "string" }));
};
const CustomerBadgeResponse_data_oneOf1: Check = (v, at) => {
  const o = object(v, at);
  return o && (o.customerConstraints === undefined &&
    o.badgeConstraints === undefined &&
    o.issualDetails === undefined &&
    o.earnDetails === undefined || at && why(at, o, {  }, { customerConstraints: "no such member", badgeConstraints: "no such member", issualDetails: "no such member", earnDetails: "no such member" }));
};
const CustomerBadgeResponse_data: Check = (v, at) => checkBadgeDetails(v, at) && (+!CustomerBadgeResponse_data_oneOf1(v) + +!checkBadgeStatistics(v) === 1 || union(at, v, CustomerBadgeResponse_data_oneOf1, checkBadgeStatistics));
const CustomerBadgeResponse_errors: Check = (v, at) => v === null || (Array.isArray(v) ? each(v, at, checkApiError) : no(at, v, "array or null"));
const CustomerBadgeResponse_warnings: Check = (v, at) => v === null || (Array.isArray(v) ? each(v, at, checkApiWarning) : no(at, v, "array or null"));
const checkCustomerBadgeResponse: Check = (v, at) => {
  const o = object(v, at);
  return o && (CustomerBadgeResponse_data(o.data) && CustomerBadgeResponse_errors(o.errors) && CustomerBadgeResponse_warnings(o.warnings) || at && why(at, o, { data: CustomerBadgeResponse_data, errors: CustomerBadgeResponse_errors, warnings: CustomerBadgeResponse_warnings }));
};
const ErrorResponse_errors: Check = (v, at) => (Array.isArray(v) ? (v.length >= 1 || no(at, v, "at least 1 items")) && each(v, at, checkApiError) : no(at, v, "array"));
const checkErrorResponse: Check = (v, at) => {
  const o = object(v, at);
  return o && (o.data === null && ErrorResponse_errors(o.errors) && CustomerBadgeResponse_warnings(o.warnings) || at && why(at, o, { data: "null", errors: ErrorResponse_errors, warnings: CustomerBadgeResponse_warnings }));
};
const GatewayError_status: Check = (v, at) => v === false || noTag(at, v, "false");
const checkGatewayError: Check = (v, at) => {
  const o = object(v, at);
  return o && (o.status === false && Number.isInteger(o.code) && typeof o.message === "string" || at && why(at, o, { status: GatewayError_status, code: "integer", message: "string" }));
};
const GatewayErrorResponse_errors: Check = (v, at) => (Array.isArray(v) ? (v.length >= 1 || no(at, v, "at least 1 items")) && each(v, at, checkGatewayError) : no(at, v, "array"));
const checkGatewayErrorResponse: Check = (v, at) => {
  const o = object(v, at);
  return o && (GatewayErrorResponse_errors(o.errors) && CustomerBadgeResponse_warnings(o.warnings) || at && why(at, o, { errors: GatewayErrorResponse_errors, warnings: CustomerBadgeResponse_warnings }));
};
const checkUnauthorizedBody: Check = (v) => true;
const checkTooManyRequestsBody: Check = (v, at) => checkErrorResponse(v) || checkGatewayErrorResponse(v) || union(at, v, checkErrorResponse, checkGatewayErrorResponse);
const checkServerErrorBody: Check = (v, at) => checkErrorResponse(v) || checkGatewayErrorResponse(v) || union(at, v, checkErrorResponse, checkGatewayErrorResponse);

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