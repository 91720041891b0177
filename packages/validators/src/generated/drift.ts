// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

import { withDrift } from "../drift-of.js";
import * as S from "./schemas.js";
import type { Check } from "../report.js";
import { each, listed, names, others, present, tag, unknown } from "../checks.js";
import { no } from "../report.js";
import { explain } from "../union.js";
import { record } from "../values.js";

const unknown_or_nothing: Check = (v, at) => v === undefined || unknown(v, at);
const is_string: Check = (v, at) => typeof v === "string" || no(at, v, "string");
const is_number: Check = (v, at) => Number.isFinite(v) || no(at, v, "number");
const is_ACTIVATED_or_DE_ACTIVATED: Check = (v, at) => listed(v, at, "ACTIVATED", "DE_ACTIVATED");
const is_EARN_or_ISSUE_EARN: Check = (v, at) => listed(v, at, "EARN", "ISSUE_EARN");
const is_UPCOMING_or_LIVE_or_EXPIRED: Check = (v, at) => listed(v, at, "UPCOMING", "LIVE", "EXPIRED");
const is_Loyalty_or_Loyalty_Promotion_or_Referral: Check = (v, at) => listed(v, at, "Loyalty", "Loyalty_Promotion", "Referral_Campaigns", "Journeys", "Audience_Campaigns", "Rewards_Catalog", "Goodwill_Module", "Milestones", "Historical_Import", "Membercare");
const BadgeDetails_owner: Check = (v, at) => (Array.isArray(v) ? each(v, at, is_Loyalty_or_Loyalty_Promotion_or_Referral) && (new Set(v).size === v.length || no(at, v, "different items")) : no(at, v, "array"));
const is_array: Check = (v, at) => Array.isArray(v) || no(at, v, "array");
const is_nothing_or_boolean: Check = (v, at) => v === undefined || typeof v === "boolean" || no(at, v, "boolean");
const is_UN_EARNED_or_IN_PROGRESS_or_EARNED: Check = (v, at) => listed(v, at, "UN_EARNED", "IN_PROGRESS", "EARNED");
const checkBadgeImage: Check = (v, at, o = record(v)) => (o ? is_string(o.name, at?.name) &&
    is_string(o.fileSvcHandle, at?.fileSvcHandle) &&
    is_string(o.url, at?.url) &&
    is_UN_EARNED_or_IN_PROGRESS_or_EARNED(o.tag, at?.tag) : no(at, v, "object"));
const BadgeDetails_images_item_names: (name: string) => boolean = /* @__PURE__ */ names("name fileSvcHandle url tag");
const BadgeDetails_images_item: Check = (v, at, o = record(v)) => checkBadgeImage(v, at) && (!(!!o) || others(o, at, BadgeDetails_images_item_names, unknown));
const BadgeDetails_images: Check = (v, at) => (Array.isArray(v) ? each(v, at, BadgeDetails_images_item) : no(at, v, "array"));
const is_DAYS_or_WEEKS_or_MONTHS: Check = (v, at) => listed(v, at, "DAYS", "WEEKS", "MONTHS");
const RelativeExpiryClosed_value: Check = (v, at) => (Number.isInteger(v) ? v >= 0 || no(at, v, "at least 0") : no(at, v, "integer"));
const RelativeExpiryClosed_names: (name: string) => boolean = /* @__PURE__ */ names("expiryType relativeExpirytype value");
const checkRelativeExpiryClosed: Check = (v, at, o = record(v)) => (o ? tag(o.expiryType, at?.expiryType, "RELATIVE") &&
    is_DAYS_or_WEEKS_or_MONTHS(o.relativeExpirytype, at?.relativeExpirytype) &&
    RelativeExpiryClosed_value(o.value, at?.value) &&
    others(o, at, RelativeExpiryClosed_names, unknown) : no(at, v, "object"));
const is_nothing_or_false: Check = (v, at) => v === undefined || v === false || no(at, v, "false", "tag");
const is_nothing_or_number: Check = (v, at) => v === undefined || Number.isFinite(v) || no(at, v, "number");
const is_nothing_or_true: Check = (v, at) => v === undefined || v === true || no(at, v, "true", "tag");
const is_nothing_or_null: Check = (v, at) => v == null || no(at, v, "null");
const is_FIXED_DATE_or_WITH_BADGE_META: Check = (v, at) => listed(v, at, "FIXED_DATE", "WITH_BADGE_META");
const is_number_or_null: Check = (v, at) => Number.isFinite(v) || v === null || no(at, v, "number or null");
const is_boolean: Check = (v, at) => typeof v === "boolean" || no(at, v, "boolean");
const AbsoluteExpiryClosed_names: (name: string) => boolean = /* @__PURE__ */ names("expiryType type expiresOn expireWithBadgeMeta");
const checkAbsoluteExpiryClosed: Check = (v, at, o = record(v)) => (o ? tag(o.expiryType, at?.expiryType, "ABSOLUTE") &&
    is_FIXED_DATE_or_WITH_BADGE_META(o.type, at?.type) &&
    is_number_or_null(o.expiresOn, at?.expiresOn) &&
    is_boolean(o.expireWithBadgeMeta, at?.expireWithBadgeMeta) &&
    others(o, at, AbsoluteExpiryClosed_names, unknown) &&
    (!(o.type === "FIXED_DATE") || is_nothing_or_false(o.expireWithBadgeMeta, at?.expireWithBadgeMeta) && is_nothing_or_number(o.expiresOn, at?.expiresOn)) &&
    (!(o.type === "WITH_BADGE_META") || is_nothing_or_true(o.expireWithBadgeMeta, at?.expireWithBadgeMeta) && is_nothing_or_null(o.expiresOn, at?.expiresOn)) : no(at, v, "object"));
const checkNeverExpiryClosed: Check = (v, at, o = record(v)) => (o ? tag(o.expiryType, at?.expiryType, "NEVER") : no(at, v, "object"));
const checkExpiryClosed: Check = (v, at) => checkRelativeExpiryClosed(v) || checkAbsoluteExpiryClosed(v) || checkNeverExpiryClosed(v) || explain(at, v, checkRelativeExpiryClosed, checkAbsoluteExpiryClosed, checkNeverExpiryClosed);
const checkExpiryClosed_or_nothing: Check = (v, at) => v === undefined || checkExpiryClosed(v, at);
const is_nothing_or_string: Check = (v, at) => v === undefined || typeof v === "string" || no(at, v, "string");
const RelativeExpiryClosed_value_or_nothing: Check = (v, at) => v === undefined || RelativeExpiryClosed_value(v, at);
const is_nothing_or_REVOKED: Check = (v, at) => v === undefined || listed(v, at, "REVOKED");
const BadgeDetails_customFields: Check = (v, at, o = record(v)) => (o ? others(o, at, () => false, is_string) : no(at, v, "object"));
const checkBadgeDetails: Check = (v, at, o = record(v)) => (o ? is_string(o.id, at?.id) &&
    is_string(o.name, at?.name) &&
    is_string(o.description, at?.description) &&
    is_number(o.createdOn, at?.createdOn) &&
    is_number(o.lastUpdatedOn, at?.lastUpdatedOn) &&
    is_number(o.startsOn, at?.startsOn) &&
    is_number(o.expiresOn, at?.expiresOn) &&
    is_ACTIVATED_or_DE_ACTIVATED(o.action, at?.action) &&
    is_EARN_or_ISSUE_EARN(o.badgeType, at?.badgeType) &&
    is_UPCOMING_or_LIVE_or_EXPIRED(o.badgeStatus, at?.badgeStatus) &&
    BadgeDetails_owner(o.owner, at?.owner) &&
    is_array(o.claimedBy, at?.claimedBy) &&
    is_nothing_or_boolean(o.isActive, at?.isActive) &&
    BadgeDetails_images(o.images, at?.images) &&
    checkExpiryClosed(o.earnExpiry, at?.earnExpiry) &&
    checkExpiryClosed_or_nothing(o.issueExpiry, at?.issueExpiry) &&
    is_nothing_or_string(o.badgeGroupId, at?.badgeGroupId) &&
    is_nothing_or_string(o.badgeGroupName, at?.badgeGroupName) &&
    RelativeExpiryClosed_value_or_nothing(o.badgeRank, at?.badgeRank) &&
    is_nothing_or_REVOKED(o.issuedStatus, at?.issuedStatus) &&
    RelativeExpiryClosed_value(o.activeEarnedCount, at?.activeEarnedCount) &&
    is_nothing_or_number(o.lastEarnedOn, at?.lastEarnedOn) &&
    BadgeDetails_customFields(o.customFields, at?.customFields) &&
    (o.badgeGroupId === undefined || present(o.badgeGroupName, at?.badgeGroupName)) &&
    (o.badgeGroupName === undefined || present(o.badgeGroupId, at?.badgeGroupId)) : no(at, v, "object"));
const CustomerBadgeClosed_names: (name: string) => boolean = /* @__PURE__ */ names("id name description createdOn lastUpdatedOn startsOn expiresOn action badgeType badgeStatus owner claimedBy isActive images earnExpiry issueExpiry badgeGroupId badgeGroupName badgeRank issuedStatus activeEarnedCount lastEarnedOn customFields customerConstraints badgeConstraints issualDetails earnDetails");
const checkCustomerBadgeClosed: Check = (v, at, o = record(v)) => (o ? unknown_or_nothing(o.customerConstraints, at?.customerConstraints) &&
    unknown_or_nothing(o.badgeConstraints, at?.badgeConstraints) &&
    unknown_or_nothing(o.issualDetails, at?.issualDetails) &&
    unknown_or_nothing(o.earnDetails, at?.earnDetails) : no(at, v, "object")) && checkBadgeDetails(v, at) && (!(!!o) || others(o, at, CustomerBadgeClosed_names, unknown));
const is_CUSTOMER_or_BADGE: Check = (v, at) => listed(v, at, "CUSTOMER", "BADGE");
const is_null: Check = (v, at) => v === null || no(at, v, "null");
const ConstraintStatistics_currentEarnCount: Check = (v, at) => v === null || (Number.isInteger(v) ? v >= 0 || no(at, v, "at least 0") : no(at, v, "integer or null"));
const checkConstraintStatistics: Check = (v, at, o = record(v)) => (o ? ConstraintStatistics_currentEarnCount(o.currentEarnCount, at?.currentEarnCount) &&
    ConstraintStatistics_currentEarnCount(o.currentEarnCountDays, at?.currentEarnCountDays) &&
    ConstraintStatistics_currentEarnCount(o.currentEarnCountWeeks, at?.currentEarnCountWeeks) &&
    ConstraintStatistics_currentEarnCount(o.currentEarnCountMonths, at?.currentEarnCountMonths) : no(at, v, "object"));
const OverallConstraintClosed_earnConstraintBlockStatistics_names: (name: string) => boolean = /* @__PURE__ */ names("currentEarnCount currentEarnCountDays currentEarnCountWeeks currentEarnCountMonths");
const OverallConstraintClosed_earnConstraintBlockStatistics: Check = (v, at, o = record(v)) => checkConstraintStatistics(v, at) && (!(!!o) || others(o, at, OverallConstraintClosed_earnConstraintBlockStatistics_names, unknown));
const checkRollingWindowLimits: Check = (v, at, o = record(v)) => v === null || !!o || no(at, v, "object or null");
const checkRollingWindowLimits_or_nothing: Check = (v, at) => v === undefined || checkRollingWindowLimits(v, at);
const OverallConstraintClosed_names: (name: string) => boolean = /* @__PURE__ */ names("constraintLevel constraintType rollType refreshRate durationType cycleStatus startDayOfTheWeek rollValue maxEarnLimit earnConstraintBlockStatistics fixedWindowCycle fixedWindowReferenceId rollingWindowLimits");
const checkOverallConstraintClosed: Check = (v, at, o = record(v)) => (o ? tag(o.constraintType, at?.constraintType, "OVERALL") &&
    is_CUSTOMER_or_BADGE(o.constraintLevel, at?.constraintLevel) &&
    is_null(o.rollType, at?.rollType) &&
    is_null(o.refreshRate, at?.refreshRate) &&
    is_null(o.durationType, at?.durationType) &&
    is_null(o.cycleStatus, at?.cycleStatus) &&
    is_null(o.startDayOfTheWeek, at?.startDayOfTheWeek) &&
    is_null(o.rollValue, at?.rollValue) &&
    is_null(o.fixedWindowCycle, at?.fixedWindowCycle) &&
    is_null(o.fixedWindowReferenceId, at?.fixedWindowReferenceId) &&
    RelativeExpiryClosed_value(o.maxEarnLimit, at?.maxEarnLimit) &&
    OverallConstraintClosed_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics, at?.earnConstraintBlockStatistics) &&
    checkRollingWindowLimits_or_nothing(o.rollingWindowLimits, at?.rollingWindowLimits) &&
    others(o, at, OverallConstraintClosed_names, unknown) : no(at, v, "object"));
const is_integer: Check = (v, at) => Number.isInteger(v) || no(at, v, "integer");
const ConstraintStatistics_currentEarnCount_or_nothing: Check = (v, at) => v === undefined || ConstraintStatistics_currentEarnCount(v, at);
const is_ACTIVE_or_null: Check = (v, at) => v === "ACTIVE" || v === null || no(at, v, "\"ACTIVE\" or null", "value");
const is_MONDAY_or_TUESDAY_or_WEDNESDAY_or_THURSD: Check = (v, at) => v === "MONDAY" || v === "TUESDAY" || v === "WEDNESDAY" || v === "THURSDAY" || v === "FRIDAY" || v === "SATURDAY" || v === "SUNDAY" || v === null || no(at, v, "\"MONDAY\" or \"TUESDAY\" or \"WEDNESDAY\" or \"THURSDAY\" or \"FRIDAY\" or \"SATURDAY\" or \"SUNDAY\" or null", "value");
const FixedWindowCycleClosed_names: (name: string) => boolean = /* @__PURE__ */ names("startDate endDate");
const checkFixedWindowCycleClosed: Check = (v, at, o = record(v)) => (o ? is_number(o.startDate, at?.startDate) && is_nothing_or_number(o.endDate, at?.endDate) && others(o, at, FixedWindowCycleClosed_names, unknown) : no(at, v, "object"));
const FixedWindowConstraintClosed_fixedWindowCycle: Check = (v, at) => checkFixedWindowCycleClosed(v) || is_null(v) || explain(at, v, checkFixedWindowCycleClosed, is_null);
const checkFixedWindowConstraintClosed: Check = (v, at, o = record(v)) => (o ? tag(o.constraintType, at?.constraintType, "FIXED_WINDOW") &&
    is_CUSTOMER_or_BADGE(o.constraintLevel, at?.constraintLevel) &&
    is_null(o.rollType, at?.rollType) &&
    is_null(o.rollValue, at?.rollValue) &&
    ConstraintStatistics_currentEarnCount_or_nothing(o.refreshRate, at?.refreshRate) &&
    is_DAYS_or_WEEKS_or_MONTHS(o.durationType, at?.durationType) &&
    is_ACTIVE_or_null(o.cycleStatus, at?.cycleStatus) &&
    is_MONDAY_or_TUESDAY_or_WEDNESDAY_or_THURSD(o.startDayOfTheWeek, at?.startDayOfTheWeek) &&
    RelativeExpiryClosed_value(o.maxEarnLimit, at?.maxEarnLimit) &&
    OverallConstraintClosed_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics, at?.earnConstraintBlockStatistics) &&
    FixedWindowConstraintClosed_fixedWindowCycle(o.fixedWindowCycle, at?.fixedWindowCycle) &&
    is_string(o.fixedWindowReferenceId, at?.fixedWindowReferenceId) &&
    checkRollingWindowLimits_or_nothing(o.rollingWindowLimits, at?.rollingWindowLimits) &&
    others(o, at, OverallConstraintClosed_names, unknown) &&
    (!(o.durationType === "DAYS") || is_integer(o.refreshRate, at?.refreshRate)) : no(at, v, "object"));
const checkBadgeRollingWindowConstraintClosed: Check = (v, at, o = record(v)) => (o ? tag(o.constraintLevel, at?.constraintLevel, "BADGE") &&
    tag(o.constraintType, at?.constraintType, "ROLLING_WINDOW") &&
    is_DAYS_or_WEEKS_or_MONTHS(o.rollType, at?.rollType) &&
    is_null(o.refreshRate, at?.refreshRate) &&
    is_null(o.durationType, at?.durationType) &&
    is_null(o.cycleStatus, at?.cycleStatus) &&
    is_null(o.startDayOfTheWeek, at?.startDayOfTheWeek) &&
    is_null(o.fixedWindowCycle, at?.fixedWindowCycle) &&
    is_null(o.fixedWindowReferenceId, at?.fixedWindowReferenceId) &&
    RelativeExpiryClosed_value(o.rollValue, at?.rollValue) &&
    RelativeExpiryClosed_value(o.maxEarnLimit, at?.maxEarnLimit) &&
    OverallConstraintClosed_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics, at?.earnConstraintBlockStatistics) &&
    checkRollingWindowLimits_or_nothing(o.rollingWindowLimits, at?.rollingWindowLimits) &&
    others(o, at, OverallConstraintClosed_names, unknown) : no(at, v, "object"));
const is_nothing_or_DAYS_or_WEEKS_or_MONTHS_or_null: Check = (v, at) => v == null || v === "DAYS" || v === "WEEKS" || v === "MONTHS" || no(at, v, "\"DAYS\" or \"WEEKS\" or \"MONTHS\" or null", "value");
const OverallConstraintClosed_earnConstraintBlockStatistics_or_nothing: Check = (v, at) => v === undefined || OverallConstraintClosed_earnConstraintBlockStatistics(v, at);
const checkCustomerRollingWindowConstraintClosed: Check = (v, at, o = record(v)) => (o ? tag(o.constraintLevel, at?.constraintLevel, "CUSTOMER") &&
    tag(o.constraintType, at?.constraintType, "ROLLING_WINDOW") &&
    is_nothing_or_DAYS_or_WEEKS_or_MONTHS_or_null(o.rollType, at?.rollType) &&
    is_nothing_or_null(o.refreshRate, at?.refreshRate) &&
    is_nothing_or_null(o.durationType, at?.durationType) &&
    is_nothing_or_null(o.cycleStatus, at?.cycleStatus) &&
    is_nothing_or_null(o.startDayOfTheWeek, at?.startDayOfTheWeek) &&
    is_nothing_or_null(o.fixedWindowCycle, at?.fixedWindowCycle) &&
    is_nothing_or_null(o.fixedWindowReferenceId, at?.fixedWindowReferenceId) &&
    ConstraintStatistics_currentEarnCount_or_nothing(o.rollValue, at?.rollValue) &&
    ConstraintStatistics_currentEarnCount_or_nothing(o.maxEarnLimit, at?.maxEarnLimit) &&
    OverallConstraintClosed_earnConstraintBlockStatistics_or_nothing(o.earnConstraintBlockStatistics, at?.earnConstraintBlockStatistics) &&
    checkRollingWindowLimits_or_nothing(o.rollingWindowLimits, at?.rollingWindowLimits) &&
    others(o, at, OverallConstraintClosed_names, unknown) : no(at, v, "object"));
const checkEarnConstraintClosed: Check = (v, at) => checkOverallConstraintClosed(v) || checkFixedWindowConstraintClosed(v) || checkBadgeRollingWindowConstraintClosed(v) || checkCustomerRollingWindowConstraintClosed(v) || explain(at, v, checkOverallConstraintClosed, checkFixedWindowConstraintClosed, checkBadgeRollingWindowConstraintClosed, checkCustomerRollingWindowConstraintClosed);
const BadgeStatistics_customerConstraints: Check = (v, at) => (Array.isArray(v) ? each(v, at, checkEarnConstraintClosed) : no(at, v, "array"));
const is_REVOKED: Check = (v, at) => listed(v, at, "REVOKED");
const is_nothing_or_number_or_null: Check = (v, at) => v == null || Number.isFinite(v) || no(at, v, "number or null");
const checkIssual: Check = (v, at, o = record(v)) => (o ? is_number(o.issuedOn, at?.issuedOn) &&
    is_number(o.issueEventDate, at?.issueEventDate) &&
    is_REVOKED(o.issuedStatus, at?.issuedStatus) &&
    is_nothing_or_number_or_null(o.issueExpiresOn, at?.issueExpiresOn) &&
    is_string(o.issueId, at?.issueId) &&
    is_string(o.ownerReferenceId, at?.ownerReferenceId) &&
    is_Loyalty_or_Loyalty_Promotion_or_Referral(o.ownerType, at?.ownerType) &&
    is_nothing_or_number(o.revokedOn, at?.revokedOn) : no(at, v, "object"));
const IssualDetails_issuals_item_names: (name: string) => boolean = /* @__PURE__ */ names("issuedOn issuedStatus issueExpiresOn issueId ownerType ownerReferenceId revokedOn issueEventDate");
const IssualDetails_issuals_item: Check = (v, at, o = record(v)) => checkIssual(v, at) && (!(!!o) || others(o, at, IssualDetails_issuals_item_names, unknown));
const IssualDetails_issuals: Check = (v, at) => (Array.isArray(v) ? each(v, at, IssualDetails_issuals_item) : no(at, v, "array"));
const checkIssualDetails: Check = (v, at, o = record(v)) => (o ? RelativeExpiryClosed_value(o.issuedCount, at?.issuedCount) && IssualDetails_issuals(o.issuals, at?.issuals) : no(at, v, "object"));
const BadgeStatistics_issualDetails_names: (name: string) => boolean = /* @__PURE__ */ names("issuedCount issuals");
const BadgeStatistics_issualDetails: Check = (v, at, o = record(v)) => checkIssualDetails(v, at) && (!(!!o) || others(o, at, BadgeStatistics_issualDetails_names, unknown));
const checkEarnDetails: Check = (v, at, o = record(v)) => (o ? RelativeExpiryClosed_value(o.earnCount, at?.earnCount) && is_array(o.earns, at?.earns) : no(at, v, "object"));
const BadgeStatistics_earnDetails_names: (name: string) => boolean = /* @__PURE__ */ names("earnCount earns");
const BadgeStatistics_earnDetails: Check = (v, at, o = record(v)) => checkEarnDetails(v, at) && (!(!!o) || others(o, at, BadgeStatistics_earnDetails_names, unknown));
const checkBadgeStatistics: Check = (v, at, o = record(v)) => (o ? BadgeStatistics_customerConstraints(o.customerConstraints, at?.customerConstraints) &&
    BadgeStatistics_customerConstraints(o.badgeConstraints, at?.badgeConstraints) &&
    BadgeStatistics_issualDetails(o.issualDetails, at?.issualDetails) &&
    BadgeStatistics_earnDetails(o.earnDetails, at?.earnDetails) : no(at, v, "object"));
const checkCustomerBadgeWithStatisticsClosed: Check = (v, at, o = record(v)) => checkBadgeDetails(v, at) && checkBadgeStatistics(v, at) && (!(!!o) || others(o, at, CustomerBadgeClosed_names, unknown));
const CustomerBadgeResponse_data: Check = (v, at) => checkCustomerBadgeClosed(v) || checkCustomerBadgeWithStatisticsClosed(v) || explain(at, v, checkCustomerBadgeClosed, checkCustomerBadgeWithStatisticsClosed);
const is_string_or_null: Check = (v, at) => typeof v === "string" || v === null || no(at, v, "string or null");
const checkApiError: Check = (v, at, o = record(v)) => (o ? is_integer(o.code, at?.code) && is_string(o.message, at?.message) && is_string_or_null(o.reference, at?.reference) : no(at, v, "object"));
const CustomerBadgeResponse_errors_item_names: (name: string) => boolean = /* @__PURE__ */ names("code message reference");
const CustomerBadgeResponse_errors_item: Check = (v, at, o = record(v)) => checkApiError(v, at) && (!(!!o) || others(o, at, CustomerBadgeResponse_errors_item_names, unknown));
const CustomerBadgeResponse_errors: Check = (v, at) => v === null || (Array.isArray(v) ? each(v, at, CustomerBadgeResponse_errors_item) : no(at, v, "array or null"));
const checkApiWarning: Check = (v, at, o = record(v)) => (o ? is_integer(o.code, at?.code) && is_string(o.message, at?.message) : no(at, v, "object"));
const CustomerBadgeResponse_warnings_item_names: (name: string) => boolean = /* @__PURE__ */ names("code message");
const CustomerBadgeResponse_warnings_item: Check = (v, at, o = record(v)) => checkApiWarning(v, at) && (!(!!o) || others(o, at, CustomerBadgeResponse_warnings_item_names, unknown));
const CustomerBadgeResponse_warnings: Check = (v, at) => v === null || (Array.isArray(v) ? each(v, at, CustomerBadgeResponse_warnings_item) : no(at, v, "array or null"));
const checkCustomerBadgeResponse: Check = (v, at, o = record(v)) => (o ? CustomerBadgeResponse_data(o.data, at?.data) && CustomerBadgeResponse_errors(o.errors, at?.errors) && CustomerBadgeResponse_warnings(o.warnings, at?.warnings) : no(at, v, "object"));
const GetCustomerBadge200Body_names: (name: string) => boolean = /* @__PURE__ */ names("data errors warnings");
const checkGetCustomerBadge200Body: Check = (v, at, o = record(v)) => checkCustomerBadgeResponse(v, at) && (!(!!o) || others(o, at, GetCustomerBadge200Body_names, unknown));
const checkCustomerBadge: Check = (v, at, o = record(v)) => (o ? unknown_or_nothing(o.customerConstraints, at?.customerConstraints) &&
    unknown_or_nothing(o.badgeConstraints, at?.badgeConstraints) &&
    unknown_or_nothing(o.issualDetails, at?.issualDetails) &&
    unknown_or_nothing(o.earnDetails, at?.earnDetails) : no(at, v, "object")) && checkBadgeDetails(v, at);
const checkTimestamp: Check = is_number;
const checkBadgeAction: Check = is_ACTIVATED_or_DE_ACTIVATED;
const checkBadgeType: Check = is_EARN_or_ISSUE_EARN;
const checkBadgeStatus: Check = is_UPCOMING_or_LIVE_or_EXPIRED;
const checkOwnerModule: Check = is_Loyalty_or_Loyalty_Promotion_or_Referral;
const checkImageTag: Check = is_UN_EARNED_or_IN_PROGRESS_or_EARNED;
const checkRelativeExpiry: Check = (v, at, o = record(v)) => (o ? tag(o.expiryType, at?.expiryType, "RELATIVE") && is_DAYS_or_WEEKS_or_MONTHS(o.relativeExpirytype, at?.relativeExpirytype) && RelativeExpiryClosed_value(o.value, at?.value) : no(at, v, "object"));
const checkAbsoluteExpiry: Check = (v, at, o = record(v)) => (o ? tag(o.expiryType, at?.expiryType, "ABSOLUTE") &&
    is_FIXED_DATE_or_WITH_BADGE_META(o.type, at?.type) &&
    is_number_or_null(o.expiresOn, at?.expiresOn) &&
    is_boolean(o.expireWithBadgeMeta, at?.expireWithBadgeMeta) &&
    (!(o.type === "FIXED_DATE") || is_nothing_or_false(o.expireWithBadgeMeta, at?.expireWithBadgeMeta) && is_nothing_or_number(o.expiresOn, at?.expiresOn)) &&
    (!(o.type === "WITH_BADGE_META") || is_nothing_or_true(o.expireWithBadgeMeta, at?.expireWithBadgeMeta) && is_nothing_or_null(o.expiresOn, at?.expiresOn)) : no(at, v, "object"));
const checkNeverExpiry: Check = (v, at, o = record(v)) => (o ? tag(o.expiryType, at?.expiryType, "NEVER") : no(at, v, "object"));
const checkExpiry: Check = (v, at) => checkRelativeExpiry(v) || checkAbsoluteExpiry(v) || checkNeverExpiry(v) || explain(at, v, checkRelativeExpiry, checkAbsoluteExpiry, checkNeverExpiry);
const checkPeriodUnit: Check = is_DAYS_or_WEEKS_or_MONTHS;
const checkAbsoluteExpiryType: Check = is_FIXED_DATE_or_WITH_BADGE_META;
const checkIssuedStatus: Check = is_REVOKED;
const checkCustomerBadgeWithStatistics: Check = (v, at) => checkBadgeDetails(v, at) && checkBadgeStatistics(v, at);
const checkOverallConstraint: Check = (v, at, o = record(v)) => (o ? tag(o.constraintType, at?.constraintType, "OVERALL") &&
    is_CUSTOMER_or_BADGE(o.constraintLevel, at?.constraintLevel) &&
    is_null(o.rollType, at?.rollType) &&
    is_null(o.refreshRate, at?.refreshRate) &&
    is_null(o.durationType, at?.durationType) &&
    is_null(o.cycleStatus, at?.cycleStatus) &&
    is_null(o.startDayOfTheWeek, at?.startDayOfTheWeek) &&
    is_null(o.rollValue, at?.rollValue) &&
    is_null(o.fixedWindowCycle, at?.fixedWindowCycle) &&
    is_null(o.fixedWindowReferenceId, at?.fixedWindowReferenceId) &&
    RelativeExpiryClosed_value(o.maxEarnLimit, at?.maxEarnLimit) &&
    OverallConstraintClosed_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics, at?.earnConstraintBlockStatistics) &&
    checkRollingWindowLimits_or_nothing(o.rollingWindowLimits, at?.rollingWindowLimits) : no(at, v, "object"));
const checkFixedWindowConstraint: Check = (v, at, o = record(v)) => (o ? tag(o.constraintType, at?.constraintType, "FIXED_WINDOW") &&
    is_CUSTOMER_or_BADGE(o.constraintLevel, at?.constraintLevel) &&
    is_null(o.rollType, at?.rollType) &&
    is_null(o.rollValue, at?.rollValue) &&
    ConstraintStatistics_currentEarnCount_or_nothing(o.refreshRate, at?.refreshRate) &&
    is_DAYS_or_WEEKS_or_MONTHS(o.durationType, at?.durationType) &&
    is_ACTIVE_or_null(o.cycleStatus, at?.cycleStatus) &&
    is_MONDAY_or_TUESDAY_or_WEDNESDAY_or_THURSD(o.startDayOfTheWeek, at?.startDayOfTheWeek) &&
    RelativeExpiryClosed_value(o.maxEarnLimit, at?.maxEarnLimit) &&
    OverallConstraintClosed_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics, at?.earnConstraintBlockStatistics) &&
    FixedWindowConstraintClosed_fixedWindowCycle(o.fixedWindowCycle, at?.fixedWindowCycle) &&
    is_string(o.fixedWindowReferenceId, at?.fixedWindowReferenceId) &&
    checkRollingWindowLimits_or_nothing(o.rollingWindowLimits, at?.rollingWindowLimits) &&
    (!(o.durationType === "DAYS") || is_integer(o.refreshRate, at?.refreshRate)) : no(at, v, "object"));
const checkBadgeRollingWindowConstraint: Check = (v, at, o = record(v)) => (o ? tag(o.constraintLevel, at?.constraintLevel, "BADGE") &&
    tag(o.constraintType, at?.constraintType, "ROLLING_WINDOW") &&
    is_DAYS_or_WEEKS_or_MONTHS(o.rollType, at?.rollType) &&
    is_null(o.refreshRate, at?.refreshRate) &&
    is_null(o.durationType, at?.durationType) &&
    is_null(o.cycleStatus, at?.cycleStatus) &&
    is_null(o.startDayOfTheWeek, at?.startDayOfTheWeek) &&
    is_null(o.fixedWindowCycle, at?.fixedWindowCycle) &&
    is_null(o.fixedWindowReferenceId, at?.fixedWindowReferenceId) &&
    RelativeExpiryClosed_value(o.rollValue, at?.rollValue) &&
    RelativeExpiryClosed_value(o.maxEarnLimit, at?.maxEarnLimit) &&
    OverallConstraintClosed_earnConstraintBlockStatistics(o.earnConstraintBlockStatistics, at?.earnConstraintBlockStatistics) &&
    checkRollingWindowLimits_or_nothing(o.rollingWindowLimits, at?.rollingWindowLimits) : no(at, v, "object"));
const checkCustomerRollingWindowConstraint: Check = (v, at, o = record(v)) => (o ? tag(o.constraintLevel, at?.constraintLevel, "CUSTOMER") &&
    tag(o.constraintType, at?.constraintType, "ROLLING_WINDOW") &&
    is_nothing_or_DAYS_or_WEEKS_or_MONTHS_or_null(o.rollType, at?.rollType) &&
    is_nothing_or_null(o.refreshRate, at?.refreshRate) &&
    is_nothing_or_null(o.durationType, at?.durationType) &&
    is_nothing_or_null(o.cycleStatus, at?.cycleStatus) &&
    is_nothing_or_null(o.startDayOfTheWeek, at?.startDayOfTheWeek) &&
    is_nothing_or_null(o.fixedWindowCycle, at?.fixedWindowCycle) &&
    is_nothing_or_null(o.fixedWindowReferenceId, at?.fixedWindowReferenceId) &&
    ConstraintStatistics_currentEarnCount_or_nothing(o.rollValue, at?.rollValue) &&
    ConstraintStatistics_currentEarnCount_or_nothing(o.maxEarnLimit, at?.maxEarnLimit) &&
    OverallConstraintClosed_earnConstraintBlockStatistics_or_nothing(o.earnConstraintBlockStatistics, at?.earnConstraintBlockStatistics) &&
    checkRollingWindowLimits_or_nothing(o.rollingWindowLimits, at?.rollingWindowLimits) : no(at, v, "object"));
const checkEarnConstraint: Check = (v, at) => checkOverallConstraint(v) || checkFixedWindowConstraint(v) || checkBadgeRollingWindowConstraint(v) || checkCustomerRollingWindowConstraint(v) || explain(at, v, checkOverallConstraint, checkFixedWindowConstraint, checkBadgeRollingWindowConstraint, checkCustomerRollingWindowConstraint);
const checkConstraintLevel: Check = is_CUSTOMER_or_BADGE;
const is_ACTIVE: Check = (v, at) => listed(v, at, "ACTIVE");
const checkCycleStatus: Check = is_ACTIVE;
const is_MONDAY_or_TUESDAY_or_WEDNESDAY_or_THURSD2: Check = (v, at) => listed(v, at, "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
const checkDayOfTheWeek: Check = is_MONDAY_or_TUESDAY_or_WEDNESDAY_or_THURSD2;
const checkFixedWindowCycle: Check = (v, at, o = record(v)) => (o ? is_number(o.startDate, at?.startDate) && is_nothing_or_number(o.endDate, at?.endDate) : no(at, v, "object"));
const ErrorResponse_errors: Check = (v, at) => (Array.isArray(v) ? (v.length >= 1 || no(at, v, "at least 1 items")) && each(v, at, CustomerBadgeResponse_errors_item) : no(at, v, "array"));
const checkErrorResponse: Check = (v, at, o = record(v)) => (o ? is_null(o.data, at?.data) && ErrorResponse_errors(o.errors, at?.errors) && CustomerBadgeResponse_warnings(o.warnings, at?.warnings) : no(at, v, "object"));
const checkBadRequestBody: Check = (v, at, o = record(v)) => checkErrorResponse(v, at) && (!(!!o) || others(o, at, GetCustomerBadge200Body_names, unknown));
const checkUnauthorizedBody: Check = (v) => true;
const checkGatewayError: Check = (v, at, o = record(v)) => (o ? tag(o.status, at?.status, false) && is_integer(o.code, at?.code) && is_string(o.message, at?.message) : no(at, v, "object"));
const GatewayErrorResponse_errors_item_names: (name: string) => boolean = /* @__PURE__ */ names("status code message");
const GatewayErrorResponse_errors_item: Check = (v, at, o = record(v)) => checkGatewayError(v, at) && (!(!!o) || others(o, at, GatewayErrorResponse_errors_item_names, unknown));
const GatewayErrorResponse_errors: Check = (v, at) => (Array.isArray(v) ? (v.length >= 1 || no(at, v, "at least 1 items")) && each(v, at, GatewayErrorResponse_errors_item) : no(at, v, "array"));
const checkGatewayErrorResponse: Check = (v, at, o = record(v)) => (o ? GatewayErrorResponse_errors(o.errors, at?.errors) && CustomerBadgeResponse_warnings(o.warnings, at?.warnings) : no(at, v, "object"));
const ForbiddenBody_names: (name: string) => boolean = /* @__PURE__ */ names("errors warnings");
const checkForbiddenBody: Check = (v, at, o = record(v)) => checkGatewayErrorResponse(v, at) && (!(!!o) || others(o, at, ForbiddenBody_names, unknown));
const checkNotFoundBody: Check = (v, at, o = record(v)) => checkErrorResponse(v, at) && (!(!!o) || others(o, at, GetCustomerBadge200Body_names, unknown));
const TooManyRequestsBody_branch: Check = (v, at) => !(checkErrorResponse(v) || checkGatewayErrorResponse(v)) || no(at, v, "something else");
const checkTooManyRequestsBody: Check = (v, at, o = record(v)) => (checkErrorResponse(v) || checkGatewayErrorResponse(v) || explain(at, v, checkErrorResponse, checkGatewayErrorResponse)) && (!(!!o) || others(o, at, (k) => checkErrorResponse(o) && ((k === "data" || k === "errors" || k === "warnings")) || checkGatewayErrorResponse(o) && ((k === "errors" || k === "warnings")) || TooManyRequestsBody_branch(o) && ((k === "data" || k === "errors" || k === "warnings")), unknown));
const checkServerErrorBody: Check = (v, at, o = record(v)) => (checkErrorResponse(v) || checkGatewayErrorResponse(v) || explain(at, v, checkErrorResponse, checkGatewayErrorResponse)) && (!(!!o) || others(o, at, (k) => checkErrorResponse(o) && ((k === "data" || k === "errors" || k === "warnings")) || checkGatewayErrorResponse(o) && ((k === "errors" || k === "warnings")) || TooManyRequestsBody_branch(o) && ((k === "data" || k === "errors" || k === "warnings")), unknown));

export const getCustomerBadge = {
  200: /* @__PURE__ */ withDrift(S.customerBadgeResponseSchema, checkGetCustomerBadge200Body),
  400: /* @__PURE__ */ withDrift(S.errorResponseSchema, checkBadRequestBody),
  401: /* @__PURE__ */ withDrift(S.unauthorizedBodySchema, checkUnauthorizedBody),
  403: /* @__PURE__ */ withDrift(S.gatewayErrorResponseSchema, checkForbiddenBody),
  404: /* @__PURE__ */ withDrift(S.errorResponseSchema, checkNotFoundBody),
  429: /* @__PURE__ */ withDrift(S.tooManyRequestsBodySchema, checkTooManyRequestsBody),
  "5XX": /* @__PURE__ */ withDrift(S.serverErrorBodySchema, checkServerErrorBody),
};
