// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

import { withDrift } from "../drift-of.js";
import * as S from "./schemas.js";
import type { Check } from "../report.js";
import { each, no, noTag, noValue, object, others, unknown, why } from "../report.js";
import { union } from "../union.js";
import { record, unique } from "../values.js";

const checkGetCustomerBadge200Body: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === +(o.data !== undefined) + +(o.errors !== undefined) + +(o.warnings !== undefined) || others(o, at, (k) => k === "data" || k === "errors" || k === "warnings", unknown)) && checkCustomerBadgeResponse(v, at);
};
const CustomerBadgeResponse_data: Check = (v, at) => +!checkCustomerBadgeClosed(v) + +!checkCustomerBadgeWithStatisticsClosed(v) === 1 || union(at, v, checkCustomerBadgeClosed, checkCustomerBadgeWithStatisticsClosed);
const CustomerBadgeResponse_errors_item: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === +(o.code !== undefined) + +(o.message !== undefined) + +(o.reference !== undefined) || others(o, at, (k) => k === "code" || k === "message" || k === "reference", unknown)) && checkApiError(v, at);
};
const CustomerBadgeResponse_errors: Check = (v, at) => v === null || (Array.isArray(v) ? each(v, at, CustomerBadgeResponse_errors_item) : no(at, v, "array or null"));
const CustomerBadgeResponse_warnings_item: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === +(o.code !== undefined) + +(o.message !== undefined) || others(o, at, (k) => k === "code" || k === "message", unknown)) && checkApiWarning(v, at);
};
const CustomerBadgeResponse_warnings: Check = (v, at) => v === null || (Array.isArray(v) ? each(v, at, CustomerBadgeResponse_warnings_item) : no(at, v, "array or null"));
const checkCustomerBadgeResponse: Check = (v, at) => {
  const o = object(v, at);
  return o && (CustomerBadgeResponse_data(o.data) && CustomerBadgeResponse_errors(o.errors) && CustomerBadgeResponse_warnings(o.warnings) || at && why(at, o, { data: CustomerBadgeResponse_data, errors: CustomerBadgeResponse_errors, warnings: CustomerBadgeResponse_warnings }));
};
const checkCustomerBadge: Check = (v, at) => {
  const o = record(v);
  return checkBadgeDetails(v, at) && ((!!o ? o.customerConstraints === undefined &&
    o.badgeConstraints === undefined &&
    o.issualDetails === undefined &&
    o.earnDetails === undefined || at && why(at, o, {  }, { customerConstraints: "no such member", badgeConstraints: "no such member", issualDetails: "no such member", earnDetails: "no such member" }) : no(at, v, "object")));
};
const BadgeDetails_createdOn: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === 0 || others(o, at, (k) => false, unknown)) && (Number.isFinite(v) || no(at, v, "number"));
};
const BadgeDetails_action: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === 0 || others(o, at, (k) => false, unknown)) && (v === "ACTIVATED" || v === "DE_ACTIVATED" || noValue(at, v, "\"ACTIVATED\" or \"DE_ACTIVATED\""));
};
const BadgeDetails_badgeType: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === 0 || others(o, at, (k) => false, unknown)) && (v === "EARN" || v === "ISSUE_EARN" || noValue(at, v, "\"EARN\" or \"ISSUE_EARN\""));
};
const BadgeDetails_badgeStatus: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === 0 || others(o, at, (k) => false, unknown)) && (v === "UPCOMING" || v === "LIVE" || v === "EXPIRED" || noValue(at, v, "\"UPCOMING\" or \"LIVE\" or \"EXPIRED\""));
};
const BadgeDetails_owner_item: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === 0 || others(o, at, (k) => false, unknown)) && (v === "Loyalty" || v === "Loyalty_Promotion" || v === "Referral_Campaigns" || v === "Journeys" || v === "Audience_Campaigns" || v === "Rewards_Catalog" || v === "Goodwill_Module" || v === "Milestones" || v === "Historical_Import" || v === "Membercare" || noValue(at, v, "\"Loyalty\" or \"Loyalty_Promotion\" or \"Referral_Campaigns\" or \"Journeys\" or \"Audience_Campaigns\" or \"Rewards_Catalog\" or \"Goodwill_Module\" or \"Milestones\" or \"Historical_Import\" or \"Membercare\""));
};
const BadgeDetails_owner: Check = (v, at) => (Array.isArray(v) ? each(v, at, BadgeDetails_owner_item) && (unique(v) || no(at, v, "different items")) : no(at, v, "array"));
const BadgeDetails_images_item: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === +(o.name !== undefined) + +(o.fileSvcHandle !== undefined) + +(o.url !== undefined) + +(o.tag !== undefined) || others(o, at, (k) => k === "name" || k === "fileSvcHandle" || k === "url" || k === "tag", unknown)) && checkBadgeImage(v, at);
};
const BadgeDetails_images: Check = (v, at) => (Array.isArray(v) ? each(v, at, BadgeDetails_images_item) : no(at, v, "array"));
const BadgeDetails_issuedStatus: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === 0 || others(o, at, (k) => false, unknown)) && (v === "REVOKED" || noValue(at, v, "\"REVOKED\""));
};
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
    BadgeDetails_createdOn(o.createdOn) &&
    BadgeDetails_createdOn(o.lastUpdatedOn) &&
    BadgeDetails_createdOn(o.startsOn) &&
    BadgeDetails_createdOn(o.expiresOn) &&
    BadgeDetails_action(o.action) &&
    BadgeDetails_badgeType(o.badgeType) &&
    BadgeDetails_badgeStatus(o.badgeStatus) &&
    BadgeDetails_owner(o.owner) &&
    Array.isArray(o.claimedBy) &&
    (o.isActive === undefined || typeof o.isActive === "boolean") &&
    BadgeDetails_images(o.images) &&
    checkExpiryClosed(o.earnExpiry) &&
    (o.issueExpiry === undefined || checkExpiryClosed(o.issueExpiry)) &&
    (o.badgeGroupId === undefined || typeof o.badgeGroupId === "string") &&
    (o.badgeGroupName === undefined || typeof o.badgeGroupName === "string") &&
    (o.badgeRank === undefined || Number.isInteger(o.badgeRank)) &&
    (o.issuedStatus === undefined || BadgeDetails_issuedStatus(o.issuedStatus)) &&
    Number.isInteger(o.activeEarnedCount) &&
    (o.lastEarnedOn === undefined || BadgeDetails_createdOn(o.lastEarnedOn)) &&
    BadgeDetails_customFields(o.customFields) || at && why(at, o, { id: "string", name: "string", description: "string", createdOn: BadgeDetails_createdOn, lastUpdatedOn: BadgeDetails_createdOn, startsOn: BadgeDetails_createdOn, expiresOn: BadgeDetails_createdOn, action: BadgeDetails_action, badgeType: BadgeDetails_badgeType, badgeStatus: BadgeDetails_badgeStatus, owner: BadgeDetails_owner, claimedBy: "array", images: BadgeDetails_images, earnExpiry: checkExpiryClosed, activeEarnedCount: "integer", customFields: BadgeDetails_customFields }, { isActive: "boolean", issueExpiry: checkExpiryClosed, badgeGroupId: "string", badgeGroupName: "string", badgeRank: "integer", issuedStatus: BadgeDetails_issuedStatus, lastEarnedOn: BadgeDetails_createdOn }));
};
const checkTimestamp: Check = (v, at) => Number.isFinite(v) || no(at, v, "number");
const checkBadgeAction: Check = (v, at) => v === "ACTIVATED" || v === "DE_ACTIVATED" || noValue(at, v, "\"ACTIVATED\" or \"DE_ACTIVATED\"");
const checkBadgeType: Check = (v, at) => v === "EARN" || v === "ISSUE_EARN" || noValue(at, v, "\"EARN\" or \"ISSUE_EARN\"");
const checkBadgeStatus: Check = (v, at) => v === "UPCOMING" || v === "LIVE" || v === "EXPIRED" || noValue(at, v, "\"UPCOMING\" or \"LIVE\" or \"EXPIRED\"");
const checkOwnerModule: Check = (v, at) => v === "Loyalty" || v === "Loyalty_Promotion" || v === "Referral_Campaigns" || v === "Journeys" || v === "Audience_Campaigns" || v === "Rewards_Catalog" || v === "Goodwill_Module" || v === "Milestones" || v === "Historical_Import" || v === "Membercare" || noValue(at, v, "\"Loyalty\" or \"Loyalty_Promotion\" or \"Referral_Campaigns\" or \"Journeys\" or \"Audience_Campaigns\" or \"Rewards_Catalog\" or \"Goodwill_Module\" or \"Milestones\" or \"Historical_Import\" or \"Membercare\"");
const BadgeImage_tag: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === 0 || others(o, at, (k) => false, unknown)) && (v === "UN_EARNED" || v === "IN_PROGRESS" || v === "EARNED" || noValue(at, v, "\"UN_EARNED\" or \"IN_PROGRESS\" or \"EARNED\""));
};
const checkBadgeImage: Check = (v, at) => {
  const o = object(v, at);
  return o && (typeof o.name === "string" &&
    typeof o.fileSvcHandle === "string" &&
    typeof o.url === "string" &&
    BadgeImage_tag(o.tag) || at && why(at, o, { name: "string", fileSvcHandle: "string", url: "string", tag: BadgeImage_tag }));
};
const checkImageTag: Check = (v, at) => v === "UN_EARNED" || v === "IN_PROGRESS" || v === "EARNED" || noValue(at, v, "\"UN_EARNED\" or \"IN_PROGRESS\" or \"EARNED\"");
const checkExpiry: Check = (v, at) => +!checkRelativeExpiry(v) + +!checkAbsoluteExpiry(v) + +!checkNeverExpiry(v) === 2 || union(at, v, checkRelativeExpiry, checkAbsoluteExpiry, checkNeverExpiry);
const RelativeExpiry_relativeExpirytype: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === 0 || others(o, at, (k) => false, unknown)) && (v === "DAYS" || v === "WEEKS" || v === "MONTHS" || noValue(at, v, "\"DAYS\" or \"WEEKS\" or \"MONTHS\""));
};
const checkRelativeExpiry: Check = (v, at) => {
  const o = object(v, at);
  return o && (o.expiryType === "RELATIVE" && RelativeExpiry_relativeExpirytype(o.relativeExpirytype) && Number.isInteger(o.value) || at && why(at, o, { expiryType: "\"RELATIVE\"", relativeExpirytype: RelativeExpiry_relativeExpirytype, value: "integer" }));
};
const checkPeriodUnit: Check = (v, at) => v === "DAYS" || v === "WEEKS" || v === "MONTHS" || noValue(at, v, "\"DAYS\" or \"WEEKS\" or \"MONTHS\"");
const AbsoluteExpiry_type: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === 0 || others(o, at, (k) => false, unknown)) && (v === "FIXED_DATE" || v === "WITH_BADGE_META" || noValue(at, v, "\"FIXED_DATE\" or \"WITH_BADGE_META\""));
};
const checkAbsoluteExpiry: Check = (v, at) => {
  const o = object(v, at);
  return o && (o.expiryType === "ABSOLUTE" &&
    AbsoluteExpiry_type(o.type) &&
    (Number.isFinite(o.expiresOn) || o.expiresOn === null) &&
    typeof o.expireWithBadgeMeta === "boolean" || at && why(at, o, { expiryType: "\"ABSOLUTE\"", type: AbsoluteExpiry_type, expiresOn: "number or null", expireWithBadgeMeta: "boolean" }));
};
const checkAbsoluteExpiryType: Check = (v, at) => v === "FIXED_DATE" || v === "WITH_BADGE_META" || noValue(at, v, "\"FIXED_DATE\" or \"WITH_BADGE_META\"");
const checkTimestampClosed: Check = (v, at) => Number.isFinite(v) || no(at, v, "number");
const checkNeverExpiry: Check = (v, at) => {
  const o = object(v, at);
  return o && (o.expiryType === "NEVER" || at && why(at, o, { expiryType: "\"NEVER\"" }));
};
const checkExpiryClosed: Check = (v, at) => +!checkRelativeExpiryClosed(v) + +!checkAbsoluteExpiryClosed(v) + +!checkNeverExpiryClosed(v) === 2 || union(at, v, checkRelativeExpiryClosed, checkAbsoluteExpiryClosed, checkNeverExpiryClosed);
const checkRelativeExpiryClosed: Check = (v, at) => {
  const o = object(v, at);
  return o && ((o.expiryType === "RELATIVE" && RelativeExpiry_relativeExpirytype(o.relativeExpirytype) && Number.isInteger(o.value) || at && why(at, o, { expiryType: "\"RELATIVE\"", relativeExpirytype: RelativeExpiry_relativeExpirytype, value: "integer" })) && (Object.keys(o).length === +(o.expiryType !== undefined) + +(o.relativeExpirytype !== undefined) + +(o.value !== undefined) || others(o, at, (k) => k === "expiryType" || k === "relativeExpirytype" || k === "value", unknown)));
};
const checkAbsoluteExpiryClosed: Check = (v, at) => {
  const o = object(v, at);
  return o && ((o.expiryType === "ABSOLUTE" &&
    AbsoluteExpiry_type(o.type) &&
    (Number.isFinite(o.expiresOn) || o.expiresOn === null) &&
    typeof o.expireWithBadgeMeta === "boolean" || at && why(at, o, { expiryType: "\"ABSOLUTE\"", type: AbsoluteExpiry_type, expiresOn: "number or null", expireWithBadgeMeta: "boolean" })) && (Object.keys(o).length === +(o.expiryType !== undefined) + +(o.type !== undefined) + +(o.expiresOn !== undefined) + +(o.expireWithBadgeMeta !== undefined) || others(o, at, (k) => k === "expiryType" || k === "type" || k === "expiresOn" || k === "expireWithBadgeMeta", unknown)));
};
const checkNeverExpiryClosed: Check = (v, at) => {
  const o = object(v, at);
  return o && (o.expiryType === "NEVER" || at && why(at, o, { expiryType: "\"NEVER\"" }));
};
const checkIssuedStatus: Check = (v, at) => v === "REVOKED" || noValue(at, v, "\"REVOKED\"");
const checkCustomerBadgeWithStatistics: Check = (v, at) => checkBadgeDetails(v, at) && checkBadgeStatistics(v, at);
const BadgeStatistics_customerConstraints: Check = (v, at) => (Array.isArray(v) ? each(v, at, checkEarnConstraintClosed) : no(at, v, "array"));
const BadgeStatistics_issualDetails: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === +(o.issuedCount !== undefined) + +(o.issuals !== undefined) || others(o, at, (k) => k === "issuedCount" || k === "issuals", unknown)) && checkIssualDetails(v, at);
};
const BadgeStatistics_earnDetails: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === +(o.earnCount !== undefined) + +(o.earns !== undefined) || others(o, at, (k) => k === "earnCount" || k === "earns", unknown)) && checkEarnDetails(v, at);
};
const checkBadgeStatistics: Check = (v, at) => {
  const o = object(v, at);
  return o && (BadgeStatistics_customerConstraints(o.customerConstraints) &&
    BadgeStatistics_customerConstraints(o.badgeConstraints) &&
    BadgeStatistics_issualDetails(o.issualDetails) &&
    BadgeStatistics_earnDetails(o.earnDetails) || at && why(at, o, { customerConstraints: BadgeStatistics_customerConstraints, badgeConstraints: BadgeStatistics_customerConstraints, issualDetails: BadgeStatistics_issualDetails, earnDetails: BadgeStatistics_earnDetails }));
};
const checkEarnConstraint: Check = (v, at) => +!checkOverallConstraint(v) + +!checkFixedWindowConstraint(v) + +!checkBadgeRollingWindowConstraint(v) + +!checkCustomerRollingWindowConstraint(v) === 3 || union(at, v, checkOverallConstraint, checkFixedWindowConstraint, checkBadgeRollingWindowConstraint, checkCustomerRollingWindowConstraint);
const OverallConstraint_constraintLevel: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === 0 || others(o, at, (k) => false, unknown)) && (v === "CUSTOMER" || v === "BADGE" || noValue(at, v, "\"CUSTOMER\" or \"BADGE\""));
};
const OverallConstraint_earnConstraintBlockStatistics: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === +(o.currentEarnCount !== undefined) + +(o.currentEarnCountDays !== undefined) + +(o.currentEarnCountWeeks !== undefined) + +(o.currentEarnCountMonths !== undefined) || others(o, at, (k) => k === "currentEarnCount" || k === "currentEarnCountDays" || k === "currentEarnCountWeeks" || k === "currentEarnCountMonths", unknown)) && checkConstraintStatistics(v, at);
};
const checkOverallConstraint: Check = (v, at) => {
  const o = object(v, at);
  return o && (o.constraintType === "OVERALL" &&
    OverallConstraint_constraintLevel(o.constraintLevel) &&
    o.rollType === null &&
    o.refreshRate === null &&
    o.durationType === null &&
    o.cycleStatus === null &&
    o.startDayOfTheWeek === null &&
    o.rollValue === null &&
    Number.isInteger(o.maxEarnLimit) &&
    OverallConstraint_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics) &&
    o.fixedWindowCycle === null &&
    o.fixedWindowReferenceId === null &&
    (o.rollingWindowLimits === undefined || checkRollingWindowLimits(o.rollingWindowLimits)) || at && why(at, o, { constraintType: "\"OVERALL\"", constraintLevel: OverallConstraint_constraintLevel, rollType: "null", refreshRate: "null", durationType: "null", cycleStatus: "null", startDayOfTheWeek: "null", rollValue: "null", maxEarnLimit: "integer", earnConstraintBlockStatistics: OverallConstraint_earnConstraintBlockStatistics, fixedWindowCycle: "null", fixedWindowReferenceId: "null" }, { rollingWindowLimits: checkRollingWindowLimits }));
};
const checkConstraintLevel: Check = (v, at) => v === "CUSTOMER" || v === "BADGE" || noValue(at, v, "\"CUSTOMER\" or \"BADGE\"");
const checkConstraintStatistics: Check = (v, at) => {
  const o = object(v, at);
  return o && ((Number.isInteger(o.currentEarnCount) || o.currentEarnCount === null) &&
    (Number.isInteger(o.currentEarnCountDays) || o.currentEarnCountDays === null) &&
    (Number.isInteger(o.currentEarnCountWeeks) || o.currentEarnCountWeeks === null) &&
    (Number.isInteger(o.currentEarnCountMonths) || o.currentEarnCountMonths === null) || at && why(at, o, { currentEarnCount: "integer or null", currentEarnCountDays: "integer or null", currentEarnCountWeeks: "integer or null", currentEarnCountMonths: "integer or null" }));
};
const checkRollingWindowLimits: Check = (v, at) => {
  const o = record(v);
  return v === null || !!o || no(at, v, "object or null");
};
const FixedWindowConstraint_cycleStatus: Check = (v, at) => v === "ACTIVE" || v === null || noValue(at, v, "\"ACTIVE\" or null");
const FixedWindowConstraint_startDayOfTheWeek: Check = (v, at) => v === "MONDAY" || v === "TUESDAY" || v === "WEDNESDAY" || v === "THURSDAY" || v === "FRIDAY" || v === "SATURDAY" || v === "SUNDAY" || v === null || noValue(at, v, "\"MONDAY\" or \"TUESDAY\" or \"WEDNESDAY\" or \"THURSDAY\" or \"FRIDAY\" or \"SATURDAY\" or \"SUNDAY\" or null");
const FixedWindowConstraint_fixedWindowCycle_anyOf2: Check = (v, at) => v === null || no(at, v, "null");
const FixedWindowConstraint_fixedWindowCycle: Check = (v, at) => checkFixedWindowCycleClosed(v) || FixedWindowConstraint_fixedWindowCycle_anyOf2(v) || union(at, v, checkFixedWindowCycleClosed, FixedWindowConstraint_fixedWindowCycle_anyOf2);
const checkFixedWindowConstraint: Check = (v, at) => {
  const o = object(v, at);
  return o && ((o.constraintType === "FIXED_WINDOW" &&
    OverallConstraint_constraintLevel(o.constraintLevel) &&
    o.rollType === null &&
    (o.refreshRate === undefined || Number.isInteger(o.refreshRate) || o.refreshRate === null) &&
    RelativeExpiry_relativeExpirytype(o.durationType) &&
    (o.cycleStatus === "ACTIVE" || o.cycleStatus === null) &&
    (o.startDayOfTheWeek === "MONDAY" || o.startDayOfTheWeek === "TUESDAY" || o.startDayOfTheWeek === "WEDNESDAY" || o.startDayOfTheWeek === "THURSDAY" || o.startDayOfTheWeek === "FRIDAY" || o.startDayOfTheWeek === "SATURDAY" || o.startDayOfTheWeek === "SUNDAY" || o.startDayOfTheWeek === null) &&
    o.rollValue === null &&
    Number.isInteger(o.maxEarnLimit) &&
    OverallConstraint_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics) &&
    FixedWindowConstraint_fixedWindowCycle(o.fixedWindowCycle) &&
    typeof o.fixedWindowReferenceId === "string" &&
    (o.rollingWindowLimits === undefined || checkRollingWindowLimits(o.rollingWindowLimits)) || at && why(at, o, { constraintType: "\"FIXED_WINDOW\"", constraintLevel: OverallConstraint_constraintLevel, rollType: "null", durationType: RelativeExpiry_relativeExpirytype, cycleStatus: FixedWindowConstraint_cycleStatus, startDayOfTheWeek: FixedWindowConstraint_startDayOfTheWeek, rollValue: "null", maxEarnLimit: "integer", earnConstraintBlockStatistics: OverallConstraint_earnConstraintBlockStatistics, fixedWindowCycle: FixedWindowConstraint_fixedWindowCycle, fixedWindowReferenceId: "string" }, { refreshRate: "integer or null", rollingWindowLimits: checkRollingWindowLimits })) && (!(!(true) || o.durationType === "DAYS") || !(true) || Number.isInteger(o.refreshRate) || at && why(at, o, { refreshRate: "integer" })));
};
const checkCycleStatus: Check = (v, at) => v === "ACTIVE" || noValue(at, v, "\"ACTIVE\"");
const checkCycleStatusClosed: Check = (v, at) => v === "ACTIVE" || noValue(at, v, "\"ACTIVE\"");
const checkDayOfTheWeek: Check = (v, at) => v === "MONDAY" || v === "TUESDAY" || v === "WEDNESDAY" || v === "THURSDAY" || v === "FRIDAY" || v === "SATURDAY" || v === "SUNDAY" || noValue(at, v, "\"MONDAY\" or \"TUESDAY\" or \"WEDNESDAY\" or \"THURSDAY\" or \"FRIDAY\" or \"SATURDAY\" or \"SUNDAY\"");
const checkDayOfTheWeekClosed: Check = (v, at) => v === "MONDAY" || v === "TUESDAY" || v === "WEDNESDAY" || v === "THURSDAY" || v === "FRIDAY" || v === "SATURDAY" || v === "SUNDAY" || noValue(at, v, "\"MONDAY\" or \"TUESDAY\" or \"WEDNESDAY\" or \"THURSDAY\" or \"FRIDAY\" or \"SATURDAY\" or \"SUNDAY\"");
const checkFixedWindowCycle: Check = (v, at) => {
  const o = object(v, at);
  return o && (BadgeDetails_createdOn(o.startDate) && (o.endDate === undefined || BadgeDetails_createdOn(o.endDate)) || at && why(at, o, { startDate: BadgeDetails_createdOn }, { endDate: BadgeDetails_createdOn }));
};
const checkFixedWindowCycleClosed: Check = (v, at) => {
  const o = object(v, at);
  return o && ((BadgeDetails_createdOn(o.startDate) && (o.endDate === undefined || BadgeDetails_createdOn(o.endDate)) || at && why(at, o, { startDate: BadgeDetails_createdOn }, { endDate: BadgeDetails_createdOn })) && (Object.keys(o).length === +(o.startDate !== undefined) + +(o.endDate !== undefined) || others(o, at, (k) => k === "startDate" || k === "endDate", unknown)));
};
const checkBadgeRollingWindowConstraint: Check = (v, at) => {
  const o = object(v, at);
  return o && (o.constraintLevel === "BADGE" &&
    o.constraintType === "ROLLING_WINDOW" &&
    RelativeExpiry_relativeExpirytype(o.rollType) &&
    o.refreshRate === null &&
    o.durationType === null &&
    o.cycleStatus === null &&
    o.startDayOfTheWeek === null &&
    Number.isInteger(o.rollValue) &&
    Number.isInteger(o.maxEarnLimit) &&
    OverallConstraint_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics) &&
    o.fixedWindowCycle === null &&
    o.fixedWindowReferenceId === null &&
    (o.rollingWindowLimits === undefined || checkRollingWindowLimits(o.rollingWindowLimits)) || at && why(at, o, { constraintLevel: "\"BADGE\"", constraintType: "\"ROLLING_WINDOW\"", rollType: RelativeExpiry_relativeExpirytype, refreshRate: "null", durationType: "null", cycleStatus: "null", startDayOfTheWeek: "null", rollValue: "integer", maxEarnLimit: "integer", earnConstraintBlockStatistics: OverallConstraint_earnConstraintBlockStatistics, fixedWindowCycle: "null", fixedWindowReferenceId: "null" }, { rollingWindowLimits: checkRollingWindowLimits }));
};
const CustomerRollingWindowConstraint_rollType: Check = (v, at) => v === "DAYS" || v === "WEEKS" || v === "MONTHS" || v === null || noValue(at, v, "\"DAYS\" or \"WEEKS\" or \"MONTHS\" or null");
const checkCustomerRollingWindowConstraint: Check = (v, at) => {
  const o = object(v, at);
  return o && (o.constraintLevel === "CUSTOMER" &&
    o.constraintType === "ROLLING_WINDOW" &&
    (o.rollType === undefined || o.rollType === "DAYS" || o.rollType === "WEEKS" || o.rollType === "MONTHS" || o.rollType === null) &&
    (o.refreshRate === undefined || o.refreshRate === null) &&
    (o.durationType === undefined || o.durationType === null) &&
    (o.cycleStatus === undefined || o.cycleStatus === null) &&
    (o.startDayOfTheWeek === undefined || o.startDayOfTheWeek === null) &&
    (o.rollValue === undefined || Number.isInteger(o.rollValue) || o.rollValue === null) &&
    (o.maxEarnLimit === undefined || Number.isInteger(o.maxEarnLimit) || o.maxEarnLimit === null) &&
    (o.earnConstraintBlockStatistics === undefined || OverallConstraint_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics)) &&
    (o.fixedWindowCycle === undefined || o.fixedWindowCycle === null) &&
    (o.fixedWindowReferenceId === undefined || o.fixedWindowReferenceId === null) &&
    (o.rollingWindowLimits === undefined || checkRollingWindowLimits(o.rollingWindowLimits)) || at && why(at, o, { constraintLevel: "\"CUSTOMER\"", constraintType: "\"ROLLING_WINDOW\"" }, { rollType: CustomerRollingWindowConstraint_rollType, refreshRate: "null", durationType: "null", cycleStatus: "null", startDayOfTheWeek: "null", rollValue: "integer or null", maxEarnLimit: "integer or null", earnConstraintBlockStatistics: OverallConstraint_earnConstraintBlockStatistics, fixedWindowCycle: "null", fixedWindowReferenceId: "null", rollingWindowLimits: checkRollingWindowLimits }));
};
const checkPeriodUnitClosed: Check = (v, at) => v === "DAYS" || v === "WEEKS" || v === "MONTHS" || noValue(at, v, "\"DAYS\" or \"WEEKS\" or \"MONTHS\"");
const checkEarnConstraintClosed: Check = (v, at) => +!checkOverallConstraintClosed(v) + +!checkFixedWindowConstraintClosed(v) + +!checkBadgeRollingWindowConstraintClosed(v) + +!checkCustomerRollingWindowConstraintClosed(v) === 3 || union(at, v, checkOverallConstraintClosed, checkFixedWindowConstraintClosed, checkBadgeRollingWindowConstraintClosed, checkCustomerRollingWindowConstraintClosed);
const checkOverallConstraintClosed: Check = (v, at) => {
  const o = object(v, at);
  return o && ((o.constraintType === "OVERALL" &&
    OverallConstraint_constraintLevel(o.constraintLevel) &&
    o.rollType === null &&
    o.refreshRate === null &&
    o.durationType === null &&
    o.cycleStatus === null &&
    o.startDayOfTheWeek === null &&
    o.rollValue === null &&
    Number.isInteger(o.maxEarnLimit) &&
    OverallConstraint_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics) &&
    o.fixedWindowCycle === null &&
    o.fixedWindowReferenceId === null &&
    (o.rollingWindowLimits === undefined || checkRollingWindowLimits(o.rollingWindowLimits)) || at && why(at, o, { constraintType: "\"OVERALL\"", constraintLevel: OverallConstraint_constraintLevel, rollType: "null", refreshRate: "null", durationType: "null", cycleStatus: "null", startDayOfTheWeek: "null", rollValue: "null", maxEarnLimit: "integer", earnConstraintBlockStatistics: OverallConstraint_earnConstraintBlockStatistics, fixedWindowCycle: "null", fixedWindowReferenceId: "null" }, { rollingWindowLimits: checkRollingWindowLimits })) && (Object.keys(o).length === +(o.constraintLevel !== undefined) + +(o.constraintType !== undefined) + +(o.rollType !== undefined) + +(o.refreshRate !== undefined) + +(o.durationType !== undefined) + +(o.cycleStatus !== undefined) + +(o.startDayOfTheWeek !== undefined) + +(o.rollValue !== undefined) + +(o.maxEarnLimit !== undefined) + +(o.earnConstraintBlockStatistics !== undefined) + +(o.fixedWindowCycle !== undefined) + +(o.fixedWindowReferenceId !== undefined) + +(o.rollingWindowLimits !== undefined) || others(o, at, (k) => k === "constraintLevel" || k === "constraintType" || k === "rollType" || k === "refreshRate" || k === "durationType" || k === "cycleStatus" || k === "startDayOfTheWeek" || k === "rollValue" || k === "maxEarnLimit" || k === "earnConstraintBlockStatistics" || k === "fixedWindowCycle" || k === "fixedWindowReferenceId" || k === "rollingWindowLimits", unknown)));
};
const checkFixedWindowConstraintClosed: Check = (v, at) => {
  const o = object(v, at);
  return o && ((o.constraintType === "FIXED_WINDOW" &&
    OverallConstraint_constraintLevel(o.constraintLevel) &&
    o.rollType === null &&
    (o.refreshRate === undefined || Number.isInteger(o.refreshRate) || o.refreshRate === null) &&
    RelativeExpiry_relativeExpirytype(o.durationType) &&
    (o.cycleStatus === "ACTIVE" || o.cycleStatus === null) &&
    (o.startDayOfTheWeek === "MONDAY" || o.startDayOfTheWeek === "TUESDAY" || o.startDayOfTheWeek === "WEDNESDAY" || o.startDayOfTheWeek === "THURSDAY" || o.startDayOfTheWeek === "FRIDAY" || o.startDayOfTheWeek === "SATURDAY" || o.startDayOfTheWeek === "SUNDAY" || o.startDayOfTheWeek === null) &&
    o.rollValue === null &&
    Number.isInteger(o.maxEarnLimit) &&
    OverallConstraint_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics) &&
    FixedWindowConstraint_fixedWindowCycle(o.fixedWindowCycle) &&
    typeof o.fixedWindowReferenceId === "string" &&
    (o.rollingWindowLimits === undefined || checkRollingWindowLimits(o.rollingWindowLimits)) || at && why(at, o, { constraintType: "\"FIXED_WINDOW\"", constraintLevel: OverallConstraint_constraintLevel, rollType: "null", durationType: RelativeExpiry_relativeExpirytype, cycleStatus: FixedWindowConstraint_cycleStatus, startDayOfTheWeek: FixedWindowConstraint_startDayOfTheWeek, rollValue: "null", maxEarnLimit: "integer", earnConstraintBlockStatistics: OverallConstraint_earnConstraintBlockStatistics, fixedWindowCycle: FixedWindowConstraint_fixedWindowCycle, fixedWindowReferenceId: "string" }, { refreshRate: "integer or null", rollingWindowLimits: checkRollingWindowLimits })) && (Object.keys(o).length === +(o.constraintLevel !== undefined) + +(o.constraintType !== undefined) + +(o.rollType !== undefined) + +(o.refreshRate !== undefined) + +(o.durationType !== undefined) + +(o.cycleStatus !== undefined) + +(o.startDayOfTheWeek !== undefined) + +(o.rollValue !== undefined) + +(o.maxEarnLimit !== undefined) + +(o.earnConstraintBlockStatistics !== undefined) + +(o.fixedWindowCycle !== undefined) + +(o.fixedWindowReferenceId !== undefined) + +(o.rollingWindowLimits !== undefined) || others(o, at, (k) => k === "constraintLevel" || k === "constraintType" || k === "rollType" || k === "refreshRate" || k === "durationType" || k === "cycleStatus" || k === "startDayOfTheWeek" || k === "rollValue" || k === "maxEarnLimit" || k === "earnConstraintBlockStatistics" || k === "fixedWindowCycle" || k === "fixedWindowReferenceId" || k === "rollingWindowLimits", unknown)) && (!(!(true) || o.durationType === "DAYS") || !(true) || Number.isInteger(o.refreshRate) || at && why(at, o, { refreshRate: "integer" })));
};
const checkBadgeRollingWindowConstraintClosed: Check = (v, at) => {
  const o = object(v, at);
  return o && ((o.constraintLevel === "BADGE" &&
    o.constraintType === "ROLLING_WINDOW" &&
    RelativeExpiry_relativeExpirytype(o.rollType) &&
    o.refreshRate === null &&
    o.durationType === null &&
    o.cycleStatus === null &&
    o.startDayOfTheWeek === null &&
    Number.isInteger(o.rollValue) &&
    Number.isInteger(o.maxEarnLimit) &&
    OverallConstraint_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics) &&
    o.fixedWindowCycle === null &&
    o.fixedWindowReferenceId === null &&
    (o.rollingWindowLimits === undefined || checkRollingWindowLimits(o.rollingWindowLimits)) || at && why(at, o, { constraintLevel: "\"BADGE\"", constraintType: "\"ROLLING_WINDOW\"", rollType: RelativeExpiry_relativeExpirytype, refreshRate: "null", durationType: "null", cycleStatus: "null", startDayOfTheWeek: "null", rollValue: "integer", maxEarnLimit: "integer", earnConstraintBlockStatistics: OverallConstraint_earnConstraintBlockStatistics, fixedWindowCycle: "null", fixedWindowReferenceId: "null" }, { rollingWindowLimits: checkRollingWindowLimits })) && (Object.keys(o).length === +(o.constraintLevel !== undefined) + +(o.constraintType !== undefined) + +(o.rollType !== undefined) + +(o.refreshRate !== undefined) + +(o.durationType !== undefined) + +(o.cycleStatus !== undefined) + +(o.startDayOfTheWeek !== undefined) + +(o.rollValue !== undefined) + +(o.maxEarnLimit !== undefined) + +(o.earnConstraintBlockStatistics !== undefined) + +(o.fixedWindowCycle !== undefined) + +(o.fixedWindowReferenceId !== undefined) + +(o.rollingWindowLimits !== undefined) || others(o, at, (k) => k === "constraintLevel" || k === "constraintType" || k === "rollType" || k === "refreshRate" || k === "durationType" || k === "cycleStatus" || k === "startDayOfTheWeek" || k === "rollValue" || k === "maxEarnLimit" || k === "earnConstraintBlockStatistics" || k === "fixedWindowCycle" || k === "fixedWindowReferenceId" || k === "rollingWindowLimits", unknown)));
};
const checkCustomerRollingWindowConstraintClosed: Check = (v, at) => {
  const o = object(v, at);
  return o && ((o.constraintLevel === "CUSTOMER" &&
    o.constraintType === "ROLLING_WINDOW" &&
    (o.rollType === undefined || o.rollType === "DAYS" || o.rollType === "WEEKS" || o.rollType === "MONTHS" || o.rollType === null) &&
    (o.refreshRate === undefined || o.refreshRate === null) &&
    (o.durationType === undefined || o.durationType === null) &&
    (o.cycleStatus === undefined || o.cycleStatus === null) &&
    (o.startDayOfTheWeek === undefined || o.startDayOfTheWeek === null) &&
    (o.rollValue === undefined || Number.isInteger(o.rollValue) || o.rollValue === null) &&
    (o.maxEarnLimit === undefined || Number.isInteger(o.maxEarnLimit) || o.maxEarnLimit === null) &&
    (o.earnConstraintBlockStatistics === undefined || OverallConstraint_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics)) &&
    (o.fixedWindowCycle === undefined || o.fixedWindowCycle === null) &&
    (o.fixedWindowReferenceId === undefined || o.fixedWindowReferenceId === null) &&
    (o.rollingWindowLimits === undefined || checkRollingWindowLimits(o.rollingWindowLimits)) || at && why(at, o, { constraintLevel: "\"CUSTOMER\"", constraintType: "\"ROLLING_WINDOW\"" }, { rollType: CustomerRollingWindowConstraint_rollType, refreshRate: "null", durationType: "null", cycleStatus: "null", startDayOfTheWeek: "null", rollValue: "integer or null", maxEarnLimit: "integer or null", earnConstraintBlockStatistics: OverallConstraint_earnConstraintBlockStatistics, fixedWindowCycle: "null", fixedWindowReferenceId: "null", rollingWindowLimits: checkRollingWindowLimits })) && (Object.keys(o).length === +(o.constraintLevel !== undefined) + +(o.constraintType !== undefined) + +(o.rollType !== undefined) + +(o.refreshRate !== undefined) + +(o.durationType !== undefined) + +(o.cycleStatus !== undefined) + +(o.startDayOfTheWeek !== undefined) + +(o.rollValue !== undefined) + +(o.maxEarnLimit !== undefined) + +(o.earnConstraintBlockStatistics !== undefined) + +(o.fixedWindowCycle !== undefined) + +(o.fixedWindowReferenceId !== undefined) + +(o.rollingWindowLimits !== undefined) || others(o, at, (k) => k === "constraintLevel" || k === "constraintType" || k === "rollType" || k === "refreshRate" || k === "durationType" || k === "cycleStatus" || k === "startDayOfTheWeek" || k === "rollValue" || k === "maxEarnLimit" || k === "earnConstraintBlockStatistics" || k === "fixedWindowCycle" || k === "fixedWindowReferenceId" || k === "rollingWindowLimits", unknown)));
};
const IssualDetails_issuals_item: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === +(o.issuedOn !== undefined) + +(o.issuedStatus !== undefined) + +(o.issueExpiresOn !== undefined) + +(o.issueId !== undefined) + +(o.ownerType !== undefined) + +(o.ownerReferenceId !== undefined) + +(o.revokedOn !== undefined) + +(o.issueEventDate !== undefined) || others(o, at, (k) => k === "issuedOn" || k === "issuedStatus" || k === "issueExpiresOn" || k === "issueId" || k === "ownerType" || k === "ownerReferenceId" || k === "revokedOn" || k === "issueEventDate", unknown)) && checkIssual(v, at);
};
const IssualDetails_issuals: Check = (v, at) => (Array.isArray(v) ? each(v, at, IssualDetails_issuals_item) : no(at, v, "array"));
const checkIssualDetails: Check = (v, at) => {
  const o = object(v, at);
  return o && (Number.isInteger(o.issuedCount) && IssualDetails_issuals(o.issuals) || at && why(at, o, { issuedCount: "integer", issuals: IssualDetails_issuals }));
};
const checkIssual: Check = (v, at) => {
  const o = object(v, at);
  return o && (BadgeDetails_createdOn(o.issuedOn) &&
    BadgeDetails_issuedStatus(o.issuedStatus) &&
    BadgeDetails_createdOn(o.issueExpiresOn) &&
    typeof o.issueId === "string" &&
    BadgeDetails_owner_item(o.ownerType) &&
    typeof o.ownerReferenceId === "string" &&
    (o.revokedOn === undefined || BadgeDetails_createdOn(o.revokedOn)) &&
    BadgeDetails_createdOn(o.issueEventDate) || at && why(at, o, { issuedOn: BadgeDetails_createdOn, issuedStatus: BadgeDetails_issuedStatus, issueExpiresOn: BadgeDetails_createdOn, issueId: "string", ownerType: BadgeDetails_owner_item, ownerReferenceId: "string", issueEventDate: BadgeDetails_createdOn }, { revokedOn: BadgeDetails_createdOn }));
};
const checkEarnDetails: Check = (v, at) => {
  const o = object(v, at);
  return o && (Number.isInteger(o.earnCount) && Array.isArray(o.earns) || at && why(at, o, { earnCount: "integer", earns: "array" }));
};
const checkCustomerBadgeClosed: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === +(o.id !== undefined) + +(o.name !== undefined) + +(o.description !== undefined) + +(o.createdOn !== undefined) + +(o.lastUpdatedOn !== undefined) + +(o.startsOn !== undefined) + +(o.expiresOn !== undefined) + +(o.action !== undefined) + +(o.badgeType !== undefined) + +(o.badgeStatus !== undefined) + +(o.owner !== undefined) + +(o.claimedBy !== undefined) + +(o.isActive !== undefined) + +(o.images !== undefined) + +(o.earnExpiry !== undefined) + +(o.issueExpiry !== undefined) + +(o.badgeGroupId !== undefined) + +(o.badgeGroupName !== undefined) + +(o.badgeRank !== undefined) + +(o.issuedStatus !== undefined) + +(o.activeEarnedCount !== undefined) + +(o.lastEarnedOn !== undefined) + +(o.customFields !== undefined) + +(o.customerConstraints !== undefined) + +(o.badgeConstraints !== undefined) + +(o.issualDetails !== undefined) + +(o.earnDetails !== undefined) || others(o, at, (k) => k === "id" || k === "name" || k === "description" || k === "createdOn" || k === "lastUpdatedOn" || k === "startsOn" || k === "expiresOn" || k === "action" || k === "badgeType" || k === "badgeStatus" || k === "owner" || k === "claimedBy" || k === "isActive" || k === "images" || k === "earnExpiry" || k === "issueExpiry" || k === "badgeGroupId" || k === "badgeGroupName" || k === "badgeRank" || k === "issuedStatus" || k === "activeEarnedCount" || k === "lastEarnedOn" || k === "customFields" || k === "customerConstraints" || k === "badgeConstraints" || k === "issualDetails" || k === "earnDetails", unknown)) && checkBadgeDetails(v, at) && ((!!o ? o.customerConstraints === undefined &&
    o.badgeConstraints === undefined &&
    o.issualDetails === undefined &&
    o.earnDetails === undefined || at && why(at, o, {  }, { customerConstraints: "no such member", badgeConstraints: "no such member", issualDetails: "no such member", earnDetails: "no such member" }) : no(at, v, "object")));
};
const checkCustomerBadgeWithStatisticsClosed: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === +(o.id !== undefined) + +(o.name !== undefined) + +(o.description !== undefined) + +(o.createdOn !== undefined) + +(o.lastUpdatedOn !== undefined) + +(o.startsOn !== undefined) + +(o.expiresOn !== undefined) + +(o.action !== undefined) + +(o.badgeType !== undefined) + +(o.badgeStatus !== undefined) + +(o.owner !== undefined) + +(o.claimedBy !== undefined) + +(o.isActive !== undefined) + +(o.images !== undefined) + +(o.earnExpiry !== undefined) + +(o.issueExpiry !== undefined) + +(o.badgeGroupId !== undefined) + +(o.badgeGroupName !== undefined) + +(o.badgeRank !== undefined) + +(o.issuedStatus !== undefined) + +(o.activeEarnedCount !== undefined) + +(o.lastEarnedOn !== undefined) + +(o.customFields !== undefined) + +(o.customerConstraints !== undefined) + +(o.badgeConstraints !== undefined) + +(o.issualDetails !== undefined) + +(o.earnDetails !== undefined) || others(o, at, (k) => k === "id" || k === "name" || k === "description" || k === "createdOn" || k === "lastUpdatedOn" || k === "startsOn" || k === "expiresOn" || k === "action" || k === "badgeType" || k === "badgeStatus" || k === "owner" || k === "claimedBy" || k === "isActive" || k === "images" || k === "earnExpiry" || k === "issueExpiry" || k === "badgeGroupId" || k === "badgeGroupName" || k === "badgeRank" || k === "issuedStatus" || k === "activeEarnedCount" || k === "lastEarnedOn" || k === "customFields" || k === "customerConstraints" || k === "badgeConstraints" || k === "issualDetails" || k === "earnDetails", unknown)) && checkBadgeDetails(v, at) && checkBadgeStatistics(v, at);
};
const checkApiError: Check = (v, at) => {
  const o = object(v, at);
  return o && (Number.isInteger(o.code) && typeof o.message === "string" && (typeof o.reference === "string" || o.reference === null) || at && why(at, o, { code: "integer", message: "string", reference: "string or null" }));
};
const checkApiWarning: Check = (v, at) => {
  const o = object(v, at);
  return o && (Number.isInteger(o.code) && typeof o.message === "string" || at && why(at, o, { code: "integer", message: "string" }));
};
const checkBadRequestBody: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === +(o.data !== undefined) + +(o.errors !== undefined) + +(o.warnings !== undefined) || others(o, at, (k) => k === "data" || k === "errors" || k === "warnings", unknown)) && checkErrorResponse(v, at);
};
const ErrorResponse_errors: Check = (v, at) => (Array.isArray(v) ? (v.length >= 1 || no(at, v, "at least 1 items")) && each(v, at, CustomerBadgeResponse_errors_item) : no(at, v, "array"));
const checkErrorResponse: Check = (v, at) => {
  const o = object(v, at);
  return o && (o.data === null && ErrorResponse_errors(o.errors) && CustomerBadgeResponse_warnings(o.warnings) || at && why(at, o, { data: "null", errors: ErrorResponse_errors, warnings: CustomerBadgeResponse_warnings }));
};
const checkUnauthorizedBody: Check = (v) => true;
const checkForbiddenBody: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === +(o.errors !== undefined) + +(o.warnings !== undefined) || others(o, at, (k) => k === "errors" || k === "warnings", unknown)) && checkGatewayErrorResponse(v, at);
};
const GatewayErrorResponse_errors_item: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === +(o.status !== undefined) + +(o.code !== undefined) + +(o.message !== undefined) || others(o, at, (k) => k === "status" || k === "code" || k === "message", unknown)) && checkGatewayError(v, at);
};
const GatewayErrorResponse_errors: Check = (v, at) => (Array.isArray(v) ? (v.length >= 1 || no(at, v, "at least 1 items")) && each(v, at, GatewayErrorResponse_errors_item) : no(at, v, "array"));
const checkGatewayErrorResponse: Check = (v, at) => {
  const o = object(v, at);
  return o && (GatewayErrorResponse_errors(o.errors) && CustomerBadgeResponse_warnings(o.warnings) || at && why(at, o, { errors: GatewayErrorResponse_errors, warnings: CustomerBadgeResponse_warnings }));
};
const GatewayError_status: Check = (v, at) => v === false || noTag(at, v, "false");
const checkGatewayError: Check = (v, at) => {
  const o = object(v, at);
  return o && (o.status === false && Number.isInteger(o.code) && typeof o.message === "string" || at && why(at, o, { status: GatewayError_status, code: "integer", message: "string" }));
};
const checkNotFoundBody: Check = (v, at) => {
  const o = record(v);
  return (!(o) || Object.keys(o).length === +(o.data !== undefined) + +(o.errors !== undefined) + +(o.warnings !== undefined) || others(o, at, (k) => k === "data" || k === "errors" || k === "warnings", unknown)) && checkErrorResponse(v, at);
};
const checkTooManyRequestsBody: Check = (v, at) => checkErrorResponseClosed(v) || checkGatewayErrorResponseClosed(v) || union(at, v, checkErrorResponseClosed, checkGatewayErrorResponseClosed);
const checkErrorResponseClosed: Check = (v, at) => {
  const o = object(v, at);
  return o && ((o.data === null && ErrorResponse_errors(o.errors) && CustomerBadgeResponse_warnings(o.warnings) || at && why(at, o, { data: "null", errors: ErrorResponse_errors, warnings: CustomerBadgeResponse_warnings })) && (Object.keys(o).length === +(o.data !== undefined) + +(o.errors !== undefined) + +(o.warnings !== undefined) || others(o, at, (k) => k === "data" || k === "errors" || k === "warnings", unknown)));
};
const checkGatewayErrorResponseClosed: Check = (v, at) => {
  const o = object(v, at);
  return o && ((GatewayErrorResponse_errors(o.errors) && CustomerBadgeResponse_warnings(o.warnings) || at && why(at, o, { errors: GatewayErrorResponse_errors, warnings: CustomerBadgeResponse_warnings })) && (Object.keys(o).length === +(o.errors !== undefined) + +(o.warnings !== undefined) || others(o, at, (k) => k === "errors" || k === "warnings", unknown)));
};
const checkServerErrorBody: Check = (v, at) => checkErrorResponseClosed(v) || checkGatewayErrorResponseClosed(v) || union(at, v, checkErrorResponseClosed, checkGatewayErrorResponseClosed);

export const getCustomerBadge = {
  200: /* @__PURE__ */ withDrift(S.customerBadgeResponseSchema, checkGetCustomerBadge200Body),
  400: /* @__PURE__ */ withDrift(S.errorResponseSchema, checkBadRequestBody),
  401: /* @__PURE__ */ withDrift(S.unauthorizedBodySchema, checkUnauthorizedBody),
  403: /* @__PURE__ */ withDrift(S.gatewayErrorResponseSchema, checkForbiddenBody),
  404: /* @__PURE__ */ withDrift(S.errorResponseSchema, checkNotFoundBody),
  429: /* @__PURE__ */ withDrift(S.tooManyRequestsBodySchema, checkTooManyRequestsBody),
  "5XX": /* @__PURE__ */ withDrift(S.serverErrorBodySchema, checkServerErrorBody),
};
