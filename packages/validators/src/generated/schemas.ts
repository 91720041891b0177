// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

import type * as T from "@badge-contract/types";
import type { Schema } from "../explain.js";
import { type Guard, type Validator, validator } from "../standard.js";
import { record, unique } from "../values.js";
import { additionalProperties as additionalProperties_, allOf as allOf_, anyOf as anyOf_, const as const_, enum as enum_, if as if_, items as items_, minItems as minItems_, not as not_, oneOf as oneOf_, properties as properties_, required as required_, type as type_, uniqueItems as uniqueItems_ } from "../keywords.js";

const keywords = { additionalProperties: additionalProperties_, allOf: allOf_, anyOf: anyOf_, const: const_, enum: enum_, if: if_, items: items_, minItems: minItems_, not: not_, oneOf: oneOf_, properties: properties_, required: required_, type: type_, uniqueItems: uniqueItems_ };
const shapeOfCustomerIdentifier: Schema = { type: "string", enum: ["email", "mobile", "externalId", "cardNumber"] };
const shapeOfTimestamp: Schema = { type: "number" };
const shapeOfBadgeAction: Schema = { type: "string" };
const shapeOfBadgeType: Schema = { type: "string" };
const shapeOfBadgeStatus: Schema = { type: "string" };
const shapeOfOwnerModule: Schema = { type: "string" };
const shapeOfImageTag: Schema = { type: "string" };
const shapeOfBadgeImage: Schema = { type: "object", required: ["name", "fileSvcHandle", "url", "tag"], properties: { name: { type: "string" }, fileSvcHandle: { type: "string" }, url: { type: "string" }, tag: shapeOfImageTag } };
const shapeOfPeriodUnit: Schema = { type: "string" };
const shapeOfRelativeExpiry: Schema = { type: "object", required: ["expiryType", "relativeExpirytype", "value"], properties: { expiryType: { type: "string", const: "RELATIVE" }, relativeExpirytype: shapeOfPeriodUnit, value: { type: "integer" } } };
const shapeOfAbsoluteExpiryType: Schema = { type: "string" };
const shapeOfAbsoluteExpiry: Schema = { type: "object", required: ["expiryType", "type", "expiresOn", "expireWithBadgeMeta"], properties: { expiryType: { type: "string", const: "ABSOLUTE" }, type: shapeOfAbsoluteExpiryType, expiresOn: { anyOf: [shapeOfTimestamp, { type: "null" }] }, expireWithBadgeMeta: { type: "boolean" } } };
const shapeOfNeverExpiry: Schema = { type: "object", required: ["expiryType"], properties: { expiryType: { type: "string", const: "NEVER" } } };
const shapeOfExpiry: Schema = { oneOf: [shapeOfRelativeExpiry, shapeOfAbsoluteExpiry, shapeOfNeverExpiry, { type: "object", required: ["expiryType"], properties: { expiryType: { type: "string" } }, not: { anyOf: [{ properties: { expiryType: { const: "RELATIVE" } } }, { properties: { expiryType: { const: "ABSOLUTE" } } }, { properties: { expiryType: { const: "NEVER" } } }] } }] };
const shapeOfIssuedStatus: Schema = { type: "string" };
const shapeOfBadgeDetails: Schema = { type: "object", required: ["id", "name", "description", "createdOn", "lastUpdatedOn", "startsOn", "expiresOn", "action", "badgeType", "badgeStatus", "owner", "claimedBy", "images", "earnExpiry", "activeEarnedCount", "customFields"], properties: { id: { type: "string" }, name: { type: "string" }, description: { type: "string" }, createdOn: shapeOfTimestamp, lastUpdatedOn: shapeOfTimestamp, startsOn: shapeOfTimestamp, expiresOn: shapeOfTimestamp, action: shapeOfBadgeAction, badgeType: shapeOfBadgeType, badgeStatus: shapeOfBadgeStatus, owner: { type: "array", uniqueItems: true, items: shapeOfOwnerModule }, claimedBy: { type: "array" }, isActive: { type: "boolean" }, images: { type: "array", items: shapeOfBadgeImage }, earnExpiry: shapeOfExpiry, issueExpiry: shapeOfExpiry, badgeGroupId: { type: "string" }, badgeGroupName: { type: "string" }, badgeRank: { type: "integer" }, issuedStatus: shapeOfIssuedStatus, activeEarnedCount: { type: "integer" }, lastEarnedOn: shapeOfTimestamp, customFields: { type: "object", additionalProperties: { type: "string" } } } };
const shapeOfCustomerBadge: Schema = { allOf: [shapeOfBadgeDetails, { type: "object", properties: { customerConstraints: false, badgeConstraints: false, issualDetails: false, earnDetails: false } }] };
const shapeOfConstraintLevel: Schema = { type: "string" };
const shapeOfConstraintStatistics: Schema = { type: "object", required: ["currentEarnCount", "currentEarnCountDays", "currentEarnCountWeeks", "currentEarnCountMonths"], properties: { currentEarnCount: { type: ["integer", "null"] }, currentEarnCountDays: { type: ["integer", "null"] }, currentEarnCountWeeks: { type: ["integer", "null"] }, currentEarnCountMonths: { type: ["integer", "null"] } } };
const shapeOfRollingWindowLimits: Schema = { type: ["object", "null"] };
const shapeOfOverallConstraint: Schema = { type: "object", required: ["constraintLevel", "constraintType", "rollType", "refreshRate", "durationType", "cycleStatus", "startDayOfTheWeek", "rollValue", "maxEarnLimit", "earnConstraintBlockStatistics", "fixedWindowCycle", "fixedWindowReferenceId"], properties: { constraintLevel: shapeOfConstraintLevel, constraintType: { type: "string", const: "OVERALL" }, rollType: { type: "null" }, refreshRate: { type: "null" }, durationType: { type: "null" }, cycleStatus: { type: "null" }, startDayOfTheWeek: { type: "null" }, rollValue: { type: "null" }, maxEarnLimit: { type: "integer" }, earnConstraintBlockStatistics: shapeOfConstraintStatistics, fixedWindowCycle: { type: "null" }, fixedWindowReferenceId: { type: "null" }, rollingWindowLimits: shapeOfRollingWindowLimits } };
const shapeOfCycleStatus: Schema = { type: "string" };
const shapeOfDayOfTheWeek: Schema = { type: "string" };
const shapeOfFixedWindowCycle: Schema = { type: "object", required: ["startDate"], properties: { startDate: shapeOfTimestamp, endDate: shapeOfTimestamp } };
const shapeOfFixedWindowConstraint: Schema = { type: "object", required: ["constraintLevel", "constraintType", "rollType", "durationType", "cycleStatus", "startDayOfTheWeek", "rollValue", "maxEarnLimit", "earnConstraintBlockStatistics", "fixedWindowCycle", "fixedWindowReferenceId"], properties: { constraintLevel: shapeOfConstraintLevel, constraintType: { type: "string", const: "FIXED_WINDOW" }, rollType: { type: "null" }, refreshRate: { type: ["integer", "null"] }, durationType: shapeOfPeriodUnit, cycleStatus: { anyOf: [shapeOfCycleStatus, { type: "null" }] }, startDayOfTheWeek: { anyOf: [shapeOfDayOfTheWeek, { type: "null" }] }, rollValue: { type: "null" }, maxEarnLimit: { type: "integer" }, earnConstraintBlockStatistics: shapeOfConstraintStatistics, fixedWindowCycle: { anyOf: [shapeOfFixedWindowCycle, { type: "null" }] }, fixedWindowReferenceId: { type: "string" }, rollingWindowLimits: shapeOfRollingWindowLimits }, if: { properties: { durationType: { const: "DAYS" } } }, then: { required: ["refreshRate"], properties: { refreshRate: { type: "integer" } } } };
const shapeOfBadgeRollingWindowConstraint: Schema = { type: "object", required: ["constraintLevel", "constraintType", "rollType", "refreshRate", "durationType", "cycleStatus", "startDayOfTheWeek", "rollValue", "maxEarnLimit", "earnConstraintBlockStatistics", "fixedWindowCycle", "fixedWindowReferenceId"], properties: { constraintLevel: { type: "string", const: "BADGE" }, constraintType: { type: "string", const: "ROLLING_WINDOW" }, rollType: shapeOfPeriodUnit, refreshRate: { type: "null" }, durationType: { type: "null" }, cycleStatus: { type: "null" }, startDayOfTheWeek: { type: "null" }, rollValue: { type: "integer" }, maxEarnLimit: { type: "integer" }, earnConstraintBlockStatistics: shapeOfConstraintStatistics, fixedWindowCycle: { type: "null" }, fixedWindowReferenceId: { type: "null" }, rollingWindowLimits: shapeOfRollingWindowLimits } };
const shapeOfCustomerRollingWindowConstraint: Schema = { type: "object", required: ["constraintLevel", "constraintType"], properties: { constraintLevel: { type: "string", const: "CUSTOMER" }, constraintType: { type: "string", const: "ROLLING_WINDOW" }, rollType: { anyOf: [shapeOfPeriodUnit, { type: "null" }] }, refreshRate: { type: "null" }, durationType: { type: "null" }, cycleStatus: { type: "null" }, startDayOfTheWeek: { type: "null" }, rollValue: { type: ["integer", "null"] }, maxEarnLimit: { type: ["integer", "null"] }, earnConstraintBlockStatistics: shapeOfConstraintStatistics, fixedWindowCycle: { type: "null" }, fixedWindowReferenceId: { type: "null" }, rollingWindowLimits: shapeOfRollingWindowLimits } };
const shapeOfEarnConstraint: Schema = { oneOf: [shapeOfOverallConstraint, shapeOfFixedWindowConstraint, shapeOfBadgeRollingWindowConstraint, shapeOfCustomerRollingWindowConstraint, { type: "object", required: ["constraintType"], properties: { constraintType: { type: "string" } }, not: { anyOf: [{ properties: { constraintType: { const: "OVERALL" } } }, { properties: { constraintType: { const: "FIXED_WINDOW" } } }, { properties: { constraintLevel: { const: "BADGE" }, constraintType: { const: "ROLLING_WINDOW" } } }, { properties: { constraintLevel: { const: "CUSTOMER" }, constraintType: { const: "ROLLING_WINDOW" } } }] } }] };
const shapeOfIssual: Schema = { type: "object", required: ["issuedOn", "issuedStatus", "issueExpiresOn", "issueId", "ownerType", "ownerReferenceId", "issueEventDate"], properties: { issuedOn: shapeOfTimestamp, issuedStatus: shapeOfIssuedStatus, issueExpiresOn: shapeOfTimestamp, issueId: { type: "string" }, ownerType: shapeOfOwnerModule, ownerReferenceId: { type: "string" }, revokedOn: shapeOfTimestamp, issueEventDate: shapeOfTimestamp } };
const shapeOfIssualDetails: Schema = { type: "object", required: ["issuedCount", "issuals"], properties: { issuedCount: { type: "integer" }, issuals: { type: "array", items: shapeOfIssual } } };
const shapeOfEarnDetails: Schema = { type: "object", required: ["earnCount", "earns"], properties: { earnCount: { type: "integer" }, earns: { type: "array" } } };
const shapeOfBadgeStatistics: Schema = { type: "object", required: ["customerConstraints", "badgeConstraints", "issualDetails", "earnDetails"], properties: { customerConstraints: { type: "array", items: shapeOfEarnConstraint }, badgeConstraints: { type: "array", items: shapeOfEarnConstraint }, issualDetails: shapeOfIssualDetails, earnDetails: shapeOfEarnDetails } };
const shapeOfCustomerBadgeWithStatistics: Schema = { allOf: [shapeOfBadgeDetails, shapeOfBadgeStatistics] };
const shapeOfApiError: Schema = { type: "object", required: ["code", "message", "reference"], properties: { code: { type: "integer" }, message: { type: "string" }, reference: { type: ["string", "null"] } } };
const shapeOfApiWarning: Schema = { type: "object", required: ["code", "message"], properties: { code: { type: "integer" }, message: { type: "string" } } };
const shapeOfCustomerBadgeResponse: Schema = { type: "object", required: ["data", "errors", "warnings"], properties: { data: { oneOf: [shapeOfCustomerBadge, shapeOfCustomerBadgeWithStatistics] }, errors: { type: ["array", "null"], items: shapeOfApiError }, warnings: { type: ["array", "null"], items: shapeOfApiWarning } } };
const shapeOfErrorResponse: Schema = { type: "object", required: ["data", "errors", "warnings"], properties: { data: { type: "null" }, errors: { type: "array", minItems: 1, items: shapeOfApiError }, warnings: { type: ["array", "null"], items: shapeOfApiWarning } } };
const shapeOfGatewayError: Schema = { type: "object", required: ["status", "code", "message"], properties: { status: { type: "boolean", const: false }, code: { type: "integer" }, message: { type: "string" } } };
const shapeOfGatewayErrorResponse: Schema = { type: "object", required: ["errors", "warnings"], properties: { errors: { type: "array", minItems: 1, items: shapeOfGatewayError }, warnings: { type: ["array", "null"], items: shapeOfApiWarning } } };
const shapeOfUnauthorizedBody: Schema = true;
const shapeOfTooManyRequestsBody: Schema = { anyOf: [shapeOfErrorResponse, shapeOfGatewayErrorResponse] };
const shapeOfServerErrorBody: Schema = { anyOf: [shapeOfErrorResponse, shapeOfGatewayErrorResponse] };

export const isCustomerIdentifier = ((v: any) => typeof v === "string" && (v === "email" || v === "mobile" || v === "externalId" || v === "cardNumber")) as Guard<T.CustomerIdentifier>;
export const isTimestamp = ((v: any) => Number.isFinite(v)) as Guard<T.Timestamp>;
export const isBadgeAction = ((v: any) => typeof v === "string") as Guard<T.BadgeAction>;
export const isBadgeType = ((v: any) => typeof v === "string") as Guard<T.BadgeType>;
export const isBadgeStatus = ((v: any) => typeof v === "string") as Guard<T.BadgeStatus>;
export const isOwnerModule = ((v: any) => typeof v === "string") as Guard<T.OwnerModule>;
export const isImageTag = ((v: any) => typeof v === "string") as Guard<T.ImageTag>;
export const isBadgeImage = ((v: any) => {
  const o = record(v);
  return o !== undefined && typeof o.name === "string" && typeof o.fileSvcHandle === "string" && typeof o.url === "string" && typeof o.tag === "string";
}) as Guard<T.BadgeImage>;
export const isPeriodUnit = ((v: any) => typeof v === "string") as Guard<T.PeriodUnit>;
export const isRelativeExpiry = ((v: any) => {
  const o = record(v);
  return o !== undefined && o.expiryType === "RELATIVE" && typeof o.relativeExpirytype === "string" && Number.isInteger(o.value);
}) as Guard<T.RelativeExpiry>;
export const isAbsoluteExpiryType = ((v: any) => typeof v === "string") as Guard<T.AbsoluteExpiryType>;
export const isAbsoluteExpiry = ((v: any) => {
  const o = record(v);
  return o !== undefined && o.expiryType === "ABSOLUTE" && typeof o.type === "string" && (Number.isFinite(o.expiresOn) || o.expiresOn === null) && typeof o.expireWithBadgeMeta === "boolean";
}) as Guard<T.AbsoluteExpiry>;
export const isNeverExpiry = ((v: any) => {
  const o = record(v);
  return o !== undefined && o.expiryType === "NEVER";
}) as Guard<T.NeverExpiry>;
export const isExpiry = ((v: any) => {
  const o = record(v);
  return +isRelativeExpiry(v) + +isAbsoluteExpiry(v) + +isNeverExpiry(v) + +(o !== undefined && typeof o.expiryType === "string" && (!(o.expiryType === undefined || o.expiryType === "RELATIVE" || o.expiryType === undefined || o.expiryType === "ABSOLUTE" || o.expiryType === undefined || o.expiryType === "NEVER"))) === 1;
}) as Guard<T.Expiry>;
export const isIssuedStatus = ((v: any) => typeof v === "string") as Guard<T.IssuedStatus>;
const BadgeDetails_customFields = (v: any) => {
  const o = record(v);
  return o !== undefined && (Object.keys(o).every((k) => o[k] === undefined || typeof o[k] === "string"));
};
export const isBadgeDetails = ((v: any) => {
  const o = record(v);
  return o !== undefined && typeof o.id === "string" && typeof o.name === "string" && typeof o.description === "string" && Number.isFinite(o.createdOn) && Number.isFinite(o.lastUpdatedOn) && Number.isFinite(o.startsOn) && Number.isFinite(o.expiresOn) && typeof o.action === "string" && typeof o.badgeType === "string" && typeof o.badgeStatus === "string" && Array.isArray(o.owner) && o.owner.every((x: any) => typeof x === "string") && unique(o.owner) && Array.isArray(o.claimedBy) && (o.isActive === undefined || typeof o.isActive === "boolean") && Array.isArray(o.images) && o.images.every(isBadgeImage) && isExpiry(o.earnExpiry) && (o.issueExpiry === undefined || isExpiry(o.issueExpiry)) && (o.badgeGroupId === undefined || typeof o.badgeGroupId === "string") && (o.badgeGroupName === undefined || typeof o.badgeGroupName === "string") && (o.badgeRank === undefined || Number.isInteger(o.badgeRank)) && (o.issuedStatus === undefined || typeof o.issuedStatus === "string") && Number.isInteger(o.activeEarnedCount) && (o.lastEarnedOn === undefined || Number.isFinite(o.lastEarnedOn)) && BadgeDetails_customFields(o.customFields);
}) as Guard<T.BadgeDetails>;
export const isCustomerBadge = ((v: any) => {
  const o = record(v);
  return isBadgeDetails(v) && o !== undefined && o.customerConstraints === undefined && o.badgeConstraints === undefined && o.issualDetails === undefined && o.earnDetails === undefined;
}) as Guard<T.CustomerBadge>;
export const isConstraintLevel = ((v: any) => typeof v === "string") as Guard<T.ConstraintLevel>;
export const isConstraintStatistics = ((v: any) => {
  const o = record(v);
  return o !== undefined && (Number.isInteger(o.currentEarnCount) || o.currentEarnCount === null) && (Number.isInteger(o.currentEarnCountDays) || o.currentEarnCountDays === null) && (Number.isInteger(o.currentEarnCountWeeks) || o.currentEarnCountWeeks === null) && (Number.isInteger(o.currentEarnCountMonths) || o.currentEarnCountMonths === null);
}) as Guard<T.ConstraintStatistics>;
export const isRollingWindowLimits = ((v: any) => record(v) !== undefined || v === null) as Guard<T.RollingWindowLimits>;
export const isOverallConstraint = ((v: any) => {
  const o = record(v);
  return o !== undefined && o.constraintType === "OVERALL" && typeof o.constraintLevel === "string" && o.rollType === null && o.refreshRate === null && o.durationType === null && o.cycleStatus === null && o.startDayOfTheWeek === null && o.rollValue === null && Number.isInteger(o.maxEarnLimit) && isConstraintStatistics(o.earnConstraintBlockStatistics) && o.fixedWindowCycle === null && o.fixedWindowReferenceId === null && (o.rollingWindowLimits === undefined || isRollingWindowLimits(o.rollingWindowLimits));
}) as Guard<T.OverallConstraint>;
export const isCycleStatus = ((v: any) => typeof v === "string") as Guard<T.CycleStatus>;
export const isDayOfTheWeek = ((v: any) => typeof v === "string") as Guard<T.DayOfTheWeek>;
export const isFixedWindowCycle = ((v: any) => {
  const o = record(v);
  return o !== undefined && Number.isFinite(o.startDate) && (o.endDate === undefined || Number.isFinite(o.endDate));
}) as Guard<T.FixedWindowCycle>;
export const isFixedWindowConstraint = ((v: any) => {
  const o = record(v);
  return (o !== undefined && o.constraintType === "FIXED_WINDOW" && typeof o.constraintLevel === "string" && o.rollType === null && (o.refreshRate === undefined || Number.isInteger(o.refreshRate) || o.refreshRate === null) && typeof o.durationType === "string" && (typeof o.cycleStatus === "string" || o.cycleStatus === null) && (typeof o.startDayOfTheWeek === "string" || o.startDayOfTheWeek === null) && o.rollValue === null && Number.isInteger(o.maxEarnLimit) && isConstraintStatistics(o.earnConstraintBlockStatistics) && (isFixedWindowCycle(o.fixedWindowCycle) || o.fixedWindowCycle === null) && typeof o.fixedWindowReferenceId === "string" && (o.rollingWindowLimits === undefined || isRollingWindowLimits(o.rollingWindowLimits))) && ((o.durationType === undefined || o.durationType === "DAYS") && Number.isInteger(o.refreshRate) || !(o.durationType === undefined || o.durationType === "DAYS"));
}) as Guard<T.FixedWindowConstraint>;
export const isBadgeRollingWindowConstraint = ((v: any) => {
  const o = record(v);
  return o !== undefined && o.constraintLevel === "BADGE" && o.constraintType === "ROLLING_WINDOW" && typeof o.rollType === "string" && o.refreshRate === null && o.durationType === null && o.cycleStatus === null && o.startDayOfTheWeek === null && Number.isInteger(o.rollValue) && Number.isInteger(o.maxEarnLimit) && isConstraintStatistics(o.earnConstraintBlockStatistics) && o.fixedWindowCycle === null && o.fixedWindowReferenceId === null && (o.rollingWindowLimits === undefined || isRollingWindowLimits(o.rollingWindowLimits));
}) as Guard<T.BadgeRollingWindowConstraint>;
export const isCustomerRollingWindowConstraint = ((v: any) => {
  const o = record(v);
  return o !== undefined && o.constraintLevel === "CUSTOMER" && o.constraintType === "ROLLING_WINDOW" && (o.rollType === undefined || typeof o.rollType === "string" || o.rollType === null) && (o.refreshRate === undefined || o.refreshRate === null) && (o.durationType === undefined || o.durationType === null) && (o.cycleStatus === undefined || o.cycleStatus === null) && (o.startDayOfTheWeek === undefined || o.startDayOfTheWeek === null) && (o.rollValue === undefined || Number.isInteger(o.rollValue) || o.rollValue === null) && (o.maxEarnLimit === undefined || Number.isInteger(o.maxEarnLimit) || o.maxEarnLimit === null) && (o.earnConstraintBlockStatistics === undefined || isConstraintStatistics(o.earnConstraintBlockStatistics)) && (o.fixedWindowCycle === undefined || o.fixedWindowCycle === null) && (o.fixedWindowReferenceId === undefined || o.fixedWindowReferenceId === null) && (o.rollingWindowLimits === undefined || isRollingWindowLimits(o.rollingWindowLimits));
}) as Guard<T.CustomerRollingWindowConstraint>;
export const isEarnConstraint = ((v: any) => {
  const o = record(v);
  return +isOverallConstraint(v) + +isFixedWindowConstraint(v) + +isBadgeRollingWindowConstraint(v) + +isCustomerRollingWindowConstraint(v) + +(o !== undefined && typeof o.constraintType === "string" && (!(o.constraintType === undefined || o.constraintType === "OVERALL" || o.constraintType === undefined || o.constraintType === "FIXED_WINDOW" || (o.constraintLevel === undefined || o.constraintLevel === "BADGE") && (o.constraintType === undefined || o.constraintType === "ROLLING_WINDOW") || (o.constraintLevel === undefined || o.constraintLevel === "CUSTOMER") && (o.constraintType === undefined || o.constraintType === "ROLLING_WINDOW")))) === 1;
}) as Guard<T.EarnConstraint>;
export const isIssual = ((v: any) => {
  const o = record(v);
  return o !== undefined && Number.isFinite(o.issuedOn) && typeof o.issuedStatus === "string" && Number.isFinite(o.issueExpiresOn) && typeof o.issueId === "string" && typeof o.ownerType === "string" && typeof o.ownerReferenceId === "string" && (o.revokedOn === undefined || Number.isFinite(o.revokedOn)) && Number.isFinite(o.issueEventDate);
}) as Guard<T.Issual>;
export const isIssualDetails = ((v: any) => {
  const o = record(v);
  return o !== undefined && Number.isInteger(o.issuedCount) && Array.isArray(o.issuals) && o.issuals.every(isIssual);
}) as Guard<T.IssualDetails>;
export const isEarnDetails = ((v: any) => {
  const o = record(v);
  return o !== undefined && Number.isInteger(o.earnCount) && Array.isArray(o.earns);
}) as Guard<T.EarnDetails>;
export const isBadgeStatistics = ((v: any) => {
  const o = record(v);
  return o !== undefined && Array.isArray(o.customerConstraints) && o.customerConstraints.every(isEarnConstraint) && Array.isArray(o.badgeConstraints) && o.badgeConstraints.every(isEarnConstraint) && isIssualDetails(o.issualDetails) && isEarnDetails(o.earnDetails);
}) as Guard<T.BadgeStatistics>;
export const isCustomerBadgeWithStatistics = ((v: any) => isBadgeDetails(v) && isBadgeStatistics(v)) as Guard<T.CustomerBadgeWithStatistics>;
export const isApiError = ((v: any) => {
  const o = record(v);
  return o !== undefined && Number.isInteger(o.code) && typeof o.message === "string" && (typeof o.reference === "string" || o.reference === null);
}) as Guard<T.ApiError>;
export const isApiWarning = ((v: any) => {
  const o = record(v);
  return o !== undefined && Number.isInteger(o.code) && typeof o.message === "string";
}) as Guard<T.ApiWarning>;
const CustomerBadgeResponse_data = (v: any) => {
  const o = record(v);
  return o !== undefined && o.customerConstraints === undefined && o.badgeConstraints === undefined && o.issualDetails === undefined && o.earnDetails === undefined;
};
export const isCustomerBadgeResponse = ((v: any) => {
  const o = record(v);
  return o !== undefined && isBadgeDetails(o.data) && +CustomerBadgeResponse_data(o.data) + +isBadgeStatistics(o.data) === 1 && (Array.isArray(o.errors) && o.errors.every(isApiError) || o.errors === null) && (Array.isArray(o.warnings) && o.warnings.every(isApiWarning) || o.warnings === null);
}) as Guard<T.CustomerBadgeResponse>;
export const isErrorResponse = ((v: any) => {
  const o = record(v);
  return o !== undefined && o.data === null && Array.isArray(o.errors) && o.errors.length >= 1 && o.errors.every(isApiError) && (Array.isArray(o.warnings) && o.warnings.every(isApiWarning) || o.warnings === null);
}) as Guard<T.ErrorResponse>;
export const isGatewayError = ((v: any) => {
  const o = record(v);
  return o !== undefined && o.status === false && Number.isInteger(o.code) && typeof o.message === "string";
}) as Guard<T.GatewayError>;
export const isGatewayErrorResponse = ((v: any) => {
  const o = record(v);
  return o !== undefined && Array.isArray(o.errors) && o.errors.length >= 1 && o.errors.every(isGatewayError) && (Array.isArray(o.warnings) && o.warnings.every(isApiWarning) || o.warnings === null);
}) as Guard<T.GatewayErrorResponse>;
export const isUnauthorizedBody = ((v: any) => true) as Guard<T.operations["getCustomerBadge"]["responses"][401]["content"]["application/json"]>;
export const isTooManyRequestsBody = ((v: any) => isErrorResponse(v) || isGatewayErrorResponse(v)) as Guard<T.operations["getCustomerBadge"]["responses"][429]["content"]["application/json"]>;
export const isServerErrorBody = ((v: any) => isErrorResponse(v) || isGatewayErrorResponse(v)) as Guard<T.operations["getCustomerBadge"]["responses"]["5XX"]["content"]["application/json"]>;

export const customerIdentifierSchema: Validator<T.CustomerIdentifier> = /* @__PURE__ */ validator(isCustomerIdentifier, keywords, shapeOfCustomerIdentifier);
export const timestampSchema: Validator<T.Timestamp> = /* @__PURE__ */ validator(isTimestamp, keywords, shapeOfTimestamp);
export const badgeActionSchema: Validator<T.BadgeAction> = /* @__PURE__ */ validator(isBadgeAction, keywords, shapeOfBadgeAction);
export const badgeTypeSchema: Validator<T.BadgeType> = /* @__PURE__ */ validator(isBadgeType, keywords, shapeOfBadgeType);
export const badgeStatusSchema: Validator<T.BadgeStatus> = /* @__PURE__ */ validator(isBadgeStatus, keywords, shapeOfBadgeStatus);
export const ownerModuleSchema: Validator<T.OwnerModule> = /* @__PURE__ */ validator(isOwnerModule, keywords, shapeOfOwnerModule);
export const imageTagSchema: Validator<T.ImageTag> = /* @__PURE__ */ validator(isImageTag, keywords, shapeOfImageTag);
export const badgeImageSchema: Validator<T.BadgeImage> = /* @__PURE__ */ validator(isBadgeImage, keywords, shapeOfBadgeImage);
export const periodUnitSchema: Validator<T.PeriodUnit> = /* @__PURE__ */ validator(isPeriodUnit, keywords, shapeOfPeriodUnit);
export const relativeExpirySchema: Validator<T.RelativeExpiry> = /* @__PURE__ */ validator(isRelativeExpiry, keywords, shapeOfRelativeExpiry);
export const absoluteExpiryTypeSchema: Validator<T.AbsoluteExpiryType> = /* @__PURE__ */ validator(isAbsoluteExpiryType, keywords, shapeOfAbsoluteExpiryType);
export const absoluteExpirySchema: Validator<T.AbsoluteExpiry> = /* @__PURE__ */ validator(isAbsoluteExpiry, keywords, shapeOfAbsoluteExpiry);
export const neverExpirySchema: Validator<T.NeverExpiry> = /* @__PURE__ */ validator(isNeverExpiry, keywords, shapeOfNeverExpiry);
export const expirySchema: Validator<T.Expiry> = /* @__PURE__ */ validator(isExpiry, keywords, shapeOfExpiry);
export const issuedStatusSchema: Validator<T.IssuedStatus> = /* @__PURE__ */ validator(isIssuedStatus, keywords, shapeOfIssuedStatus);
export const badgeDetailsSchema: Validator<T.BadgeDetails> = /* @__PURE__ */ validator(isBadgeDetails, keywords, shapeOfBadgeDetails);
export const customerBadgeSchema: Validator<T.CustomerBadge> = /* @__PURE__ */ validator(isCustomerBadge, keywords, shapeOfCustomerBadge);
export const constraintLevelSchema: Validator<T.ConstraintLevel> = /* @__PURE__ */ validator(isConstraintLevel, keywords, shapeOfConstraintLevel);
export const constraintStatisticsSchema: Validator<T.ConstraintStatistics> = /* @__PURE__ */ validator(isConstraintStatistics, keywords, shapeOfConstraintStatistics);
export const rollingWindowLimitsSchema: Validator<T.RollingWindowLimits> = /* @__PURE__ */ validator(isRollingWindowLimits, keywords, shapeOfRollingWindowLimits);
export const overallConstraintSchema: Validator<T.OverallConstraint> = /* @__PURE__ */ validator(isOverallConstraint, keywords, shapeOfOverallConstraint);
export const cycleStatusSchema: Validator<T.CycleStatus> = /* @__PURE__ */ validator(isCycleStatus, keywords, shapeOfCycleStatus);
export const dayOfTheWeekSchema: Validator<T.DayOfTheWeek> = /* @__PURE__ */ validator(isDayOfTheWeek, keywords, shapeOfDayOfTheWeek);
export const fixedWindowCycleSchema: Validator<T.FixedWindowCycle> = /* @__PURE__ */ validator(isFixedWindowCycle, keywords, shapeOfFixedWindowCycle);
export const fixedWindowConstraintSchema: Validator<T.FixedWindowConstraint> = /* @__PURE__ */ validator(isFixedWindowConstraint, keywords, shapeOfFixedWindowConstraint);
export const badgeRollingWindowConstraintSchema: Validator<T.BadgeRollingWindowConstraint> = /* @__PURE__ */ validator(isBadgeRollingWindowConstraint, keywords, shapeOfBadgeRollingWindowConstraint);
export const customerRollingWindowConstraintSchema: Validator<T.CustomerRollingWindowConstraint> = /* @__PURE__ */ validator(isCustomerRollingWindowConstraint, keywords, shapeOfCustomerRollingWindowConstraint);
export const earnConstraintSchema: Validator<T.EarnConstraint> = /* @__PURE__ */ validator(isEarnConstraint, keywords, shapeOfEarnConstraint);
export const issualSchema: Validator<T.Issual> = /* @__PURE__ */ validator(isIssual, keywords, shapeOfIssual);
export const issualDetailsSchema: Validator<T.IssualDetails> = /* @__PURE__ */ validator(isIssualDetails, keywords, shapeOfIssualDetails);
export const earnDetailsSchema: Validator<T.EarnDetails> = /* @__PURE__ */ validator(isEarnDetails, keywords, shapeOfEarnDetails);
export const badgeStatisticsSchema: Validator<T.BadgeStatistics> = /* @__PURE__ */ validator(isBadgeStatistics, keywords, shapeOfBadgeStatistics);
export const customerBadgeWithStatisticsSchema: Validator<T.CustomerBadgeWithStatistics> = /* @__PURE__ */ validator(isCustomerBadgeWithStatistics, keywords, shapeOfCustomerBadgeWithStatistics);
export const apiErrorSchema: Validator<T.ApiError> = /* @__PURE__ */ validator(isApiError, keywords, shapeOfApiError);
export const apiWarningSchema: Validator<T.ApiWarning> = /* @__PURE__ */ validator(isApiWarning, keywords, shapeOfApiWarning);
export const customerBadgeResponseSchema: Validator<T.CustomerBadgeResponse> = /* @__PURE__ */ validator(isCustomerBadgeResponse, keywords, shapeOfCustomerBadgeResponse);
export const errorResponseSchema: Validator<T.ErrorResponse> = /* @__PURE__ */ validator(isErrorResponse, keywords, shapeOfErrorResponse);
export const gatewayErrorSchema: Validator<T.GatewayError> = /* @__PURE__ */ validator(isGatewayError, keywords, shapeOfGatewayError);
export const gatewayErrorResponseSchema: Validator<T.GatewayErrorResponse> = /* @__PURE__ */ validator(isGatewayErrorResponse, keywords, shapeOfGatewayErrorResponse);
export const unauthorizedBodySchema: Validator<T.operations["getCustomerBadge"]["responses"][401]["content"]["application/json"]> = /* @__PURE__ */ validator(isUnauthorizedBody, keywords, shapeOfUnauthorizedBody);
export const tooManyRequestsBodySchema: Validator<T.operations["getCustomerBadge"]["responses"][429]["content"]["application/json"]> = /* @__PURE__ */ validator(isTooManyRequestsBody, keywords, shapeOfTooManyRequestsBody);
export const serverErrorBodySchema: Validator<T.operations["getCustomerBadge"]["responses"]["5XX"]["content"]["application/json"]> = /* @__PURE__ */ validator(isServerErrorBody, keywords, shapeOfServerErrorBody);
